import Numerics

/// Cuts savings and costs by financial year, body and whether a budget could fall, not discounted.
///
/// Everything is cut from running totals in whole pence, so that the years of a line add up to what it comes to over the horizon.
struct BudgetView {
    private let evaluation: Evaluation
    private let start: YearMonth
    private let programme: ProgrammeResult?
    private let parts: [Part]
    private let pieces: LinePieces
    private let people: DatedPeople

    /// What of a line is of one kind.
    private struct Part {
        var line: DatedLine
        var cash: CashParts.Part
    }

    /// - Returns: nil where the evaluation has no period, or nobody knows when some saving fell.
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    init?(
        _ lines: [LineResult], _ dated: [DatedLine], _ programme: ProgrammeResult?, of evaluation: Evaluation
    ) throws(ArithmeticError) {
        let fiscal = dated.filter { $0.benefitType == .fiscal }
        guard let period = evaluation.settings.period, fiscal.allSatisfy({ $0.dating == .known }) else { return nil }
        self.evaluation = evaluation
        self.programme = programme
        start = period.start
        var parts: [Part] = []
        for line in fiscal { parts += try CashParts(line, .net).parts.map { Part(line: line, cash: $0) } }
        self.parts = parts
        pieces = LinePieces(lines, of: evaluation)
        people = DatedPeople(evaluation, lines: lines, pieces: pieces)
    }

    /// Rows and years in which something falls.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    func budget() throws(ArithmeticError) -> Budget {
        var rows = try rows()
        var years = try years(of: rows)
        findPeople(of: &rows, &years)
        for place in rows.indices {
            rows[place].amountOfTheYear = try inMoney(of: rows[place].key.year, rows[place].amount)
        }
        for place in years.indices {
            let (year, amounts) = (years[place].year, years[place].amounts)
            years[place].savingsOfTheYear = try inMoney(of: year, amounts.savings)
            years[place].costOfTheYear = try inMoney(of: year, amounts.cost)
        }
        return Budget(rows: rows, years: years, forecastYears: forecastYears(of: rows.map(\.key.year)))
    }

    /// The rows in which something falls, in ascending order of key, without people and in pounds of the price year.
    private func rows() throws(ArithmeticError) -> [BudgetRow] {
        var rows: [BudgetRow.Key: BudgetRow] = [:]
        for part in parts {
            for bound in Bound.allCases {
                try add(part.cash.totals[bound], of: part.line.bearer.name, part.cash.kind, at: bound, to: &rows)
            }
        }
        try addCosts(to: &rows)
        return rows.values.filter { row in Bound.allCases.contains { row.amount[$0] != .zero } }
            .sorted { $0.key < $1.key }
    }

    /// What rows come to in each year, those between the first and the last without any included.
    private func years(of rows: [BudgetRow]) throws(ArithmeticError) -> [BudgetYear] {
        guard let first = rows.first?.key.year, let last = rows.last?.key.year else { return [] }
        let zero = Estimate(exactly: Money.zero)
        var years: [BudgetYear] = []
        var year = first
        while year <= last {
            years.append(
                BudgetYear(
                    year: year, amounts: BudgetAmounts(savings: zero, cost: zero), cumulative: zero, lines: [],
                    people: nil))
            year = year.advanced(by: 1)
        }
        for row in rows {
            let place = row.key.year.startYear - first.startYear
            let sum: WritableKeyPath<BudgetAmounts, Estimate<Money>> = row.key.kind == .cost ? \.cost : \.savings
            years[place].amounts[keyPath: sum] = try years[place].amounts[keyPath: sum] + row.amount
        }
        var soFar = zero
        for place in years.indices {
            soFar = try soFar + years[place].amounts.net()
            years[place].cumulative = soFar
        }
        return years
    }

    private func add(
        _ total: RunningTotal, of body: String, _ kind: BudgetKind, at bound: Bound,
        to rows: inout [BudgetRow.Key: BudgetRow]
    ) throws(ArithmeticError) {
        guard !total.months.isEmpty else { return }
        let zero = Estimate(exactly: Money.zero)
        var year = year(of: total.months.lowerBound)
        while months(of: year).lowerBound < total.months.upperBound {
            let key = BudgetRow.Key(year: year, body: body, kind: kind)
            var row = rows[key] ?? BudgetRow(key: key, amount: zero, amountOfTheYear: nil, lines: [], people: nil)
            row.amount[bound] = try row.amount[bound] + total.falling(in: months(of: year))
            rows[key] = row
            year = year.advanced(by: 1)
        }
    }

    /// Costs fall in their own months, those before the period included, and those of an item without a first month from the start
    /// of the period on.
    private func addCosts(to rows: inout [BudgetRow.Key: BudgetRow]) throws(ArithmeticError) {
        for item in programme?.items ?? [] {
            let cost = evaluation.costs[item.cost]
            for bound in Bound.allCases {
                var totals: [Money] = []
                for month in 1...Swift.max(1, cost.months) {
                    totals.append(
                        try ProgrammeCosting.uprated(
                            cost.amount[bound], months: month, of: Swift.max(1, cost.months), ratio: item.uprating))
                }
                let spent = RunningTotal(first: cost.firstMonth, totals: totals)
                try add(spent, of: cost.funder.map { Bearer($0).name } ?? "", .cost, at: bound, to: &rows)
            }
        }
    }

    /// The index of a financial year over that of the price year; nil where it does not reach the year.
    private func index(of year: FinancialYear) -> UpratingFactor? {
        let settings = evaluation.settings
        return try? evaluation.deflators.factor(from: settings.priceYear, to: year, forecasts: settings.forecastUse)
    }

    /// Years whose index was a forecast and on which the money of some of these years rests.
    private func forecastYears(of years: [FinancialYear]) -> [FinancialYear] {
        Set(years.flatMap { index(of: $0)?.forecastYears ?? [] }).sorted()
    }

    /// An amount in pounds of a financial year; nil where the index does not reach it. Nothing is nothing in any money.
    private func inMoney(
        of year: FinancialYear, _ amount: Estimate<Money>
    ) throws(ArithmeticError) -> Estimate<Money>? {
        guard amount != Estimate(exactly: .zero) else { return amount }
        return try index(of: year).map { factor throws(ArithmeticError) in
            try amount.map { amount throws(ArithmeticError) in
                var product = ExactProduct(amount)
                try factor.uprate(&product)
                return try product.roundedToPenny()
            }
        }
    }

    // MARK: Financial years

    /// The financial year of a month counted from the start of the period.
    private func year(of month: Int) -> FinancialYear { FinancialYear(containing: start.advanced(byMonths: month)) }

    /// The months of a financial year, counted from the start of the period.
    private func months(of year: FinancialYear) -> Range<Int> { year.months(since: start) }

    // MARK: People

    /// Where the rows of a part are, year by year from the first; nil where it has none in a year.
    private struct PartPlaces {
        var lags: ClosedRange<Int>
        var rows: [Int?]
    }

    /// Finds the lines of each row and year and the people behind what of them falls in it.
    private func findPeople(of rows: inout [BudgetRow], _ years: inout [BudgetYear]) {
        guard let first = years.first?.year.startYear else { return }
        let placesOfLine = placesOfLine(rows, from: first, years: years.count)
        let horizon = evaluation.settings.horizonYears * Month.perYear
        var sums: [[Int]] = []
        for piece in pieces.pieces {
            var inRows: Set<Int> = []
            var inYears: Set<Int> = []
            for part in placesOfLine[piece.line] ?? [] {
                let from = year(of: piece.month + part.lags.lowerBound).startYear - first
                let through = year(of: piece.month + horizon - 1 + part.lags.upperBound).startYear - first
                for year in (from..<through + 1).clamped(to: years.indices) {
                    inYears.insert(year)
                    if let place = part.rows[year] { inRows.insert(place) }
                }
            }
            for place in inRows where rows[place].lines.last != piece.line { rows[place].lines.append(piece.line) }
            for place in inYears where years[place].lines.last != piece.line { years[place].lines.append(piece.line) }
            sums.append(inRows.sorted() + inYears.sorted().map { rows.count + $0 })
        }
        let counts = people.count(sums, of: rows.count + years.count)
        for place in rows.indices where rows[place].key.kind != .cost { rows[place].people = counts[place] }
        for place in years.indices { years[place].people = counts[rows.count + place] }
    }

    private func placesOfLine(_ rows: [BudgetRow], from first: Int, years: Int) -> [Int: [PartPlaces]] {
        var places: [BudgetRow.Key: Int] = [:]
        for (place, row) in rows.enumerated() { places[row.key] = place }
        var placesOfLine: [Int: [PartPlaces]] = [:]
        for part in parts {
            let ofYears = (0..<years).map { year in
                places[
                    BudgetRow.Key(
                        year: FinancialYear(startYear: first + year), body: part.line.bearer.name,
                        kind: part.cash.kind)]
            }
            for line in part.line.lines {
                placesOfLine[line, default: []].append(PartPlaces(lags: part.cash.lags, rows: ofYears))
            }
        }
        return placesOfLine
    }
}

extension FinancialYear {
    /// Its months, counted from a month that is 0.
    package func months(since start: YearMonth) -> Range<Int> {
        let first = YearMonth(year: startYear, month: Self.firstMonth).map { $0.months(since: start) } ?? 0
        return first..<first + Month.perYear
    }
}

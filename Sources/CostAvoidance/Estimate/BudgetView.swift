import Numerics

/// Cuts savings and costs by financial year, body and whether a budget could fall, not discounted.
///
/// Everything is cut from running totals in whole pence, so that the years of a line add up to what it comes to over the horizon.
/// What could leave a budget does so with its lag; what could not stays in the months in which it falls.
struct BudgetView {
    private let evaluation: Evaluation
    private let start: YearMonth
    private let programme: ProgrammeResult?
    private let parts: [Part]
    private let pieces: LinePieces
    private let people: DatedPeople

    /// What of a line is of one kind, in each world.
    private struct Part {
        var line: DatedLine
        var kind: BudgetKind
        var totals: Estimate<RunningTotal>
        /// The fewest and the most months it falls later than the saving.
        var lags: ClosedRange<Int>
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
        for line in fiscal { parts += try Self.parts(of: line) }
        self.parts = parts
        pieces = LinePieces(lines, of: evaluation)
        people = DatedPeople(evaluation, lines: lines, pieces: pieces)
    }

    private static func parts(of line: DatedLine) throws(ArithmeticError) -> [Part] {
        let net = try Bound.estimate { bound throws(ArithmeticError) in try line.running(.net, at: bound) }
        guard let low = line.cash.low, let central = line.cash.central, let high = line.cash.high else {
            return [Part(line: line, kind: .notKnown, totals: net, lags: 0...0)]
        }
        let cash = Estimate(low: low, central: central, high: high)
        let saved = try Bound.estimate { bound throws(ArithmeticError) in
            try net[bound].scaled(by: cash[bound].share.decimal)
        }
        let rest = try Bound.estimate { bound throws(ArithmeticError) in try net[bound].less(saved[bound]) }
        let lags = [low.lag, central.lag, high.lag]
        return [
            Part(
                line: line, kind: .cashable,
                totals: Bound.estimate { saved[$0].delayed(by: cash[$0].lag) },
                lags: (lags.min() ?? 0)...(lags.max() ?? 0)),
            Part(line: line, kind: .notCashable, totals: rest, lags: 0...0),
        ]
    }

    /// The rows in which something falls, in ascending order of key.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    func rows() throws(ArithmeticError) -> [BudgetRow] {
        var rows: [BudgetRow.Key: BudgetRow] = [:]
        for part in parts {
            for bound in Bound.allCases {
                try add(part.totals[bound], of: part.line.bearer.name, part.kind, at: bound, to: &rows)
            }
        }
        try addCosts(to: &rows)
        var shown = rows.values.filter { row in Bound.allCases.contains { row.amount[$0] != .zero } }
            .sorted { $0.key < $1.key }
        findPeople(of: &shown)
        for place in shown.indices { shown[place].amountOfTheYear = try inMoneyOfTheYear(shown[place]) }
        return shown
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
                try add(spent, of: cost.funder ?? "", .cost, at: bound, to: &rows)
            }
        }
    }

    private func inMoneyOfTheYear(_ row: BudgetRow) throws(ArithmeticError) -> Estimate<Money>? {
        let settings = evaluation.settings
        let factor = try? evaluation.deflators.factor(
            from: settings.priceYear, to: row.key.year, forecasts: settings.forecastUse)
        return try factor.map { factor throws(ArithmeticError) in
            try row.amount.map { amount throws(ArithmeticError) in
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

    /// Finds the lines of each row and the people behind what of them falls in its year.
    private func findPeople(of rows: inout [BudgetRow]) {
        var places: [BudgetRow.Key: Int] = [:]
        for (place, row) in rows.enumerated() { places[row.key] = place }
        let partsOfLine = partsOfLines()
        var sums: [[Int]] = []
        for piece in pieces.pieces {
            let own = partsOfLine[piece.line]?.flatMap { part in rowKeys(of: part, from: piece.month) } ?? []
            let inRows = Set(own.compactMap { places[$0] }).sorted()
            for place in inRows where rows[place].lines.last != piece.line { rows[place].lines.append(piece.line) }
            sums.append(inRows)
        }
        let counts = people.count(sums, of: rows.count)
        for (place, count) in counts.enumerated() where rows[place].key.kind != .cost { rows[place].people = count }
    }

    private func partsOfLines() -> [Int: [Part]] {
        var partsOfLine: [Int: [Part]] = [:]
        for part in parts { for line in part.line.lines { partsOfLine[line, default: []].append(part) } }
        return partsOfLine
    }

    /// The rows in which what begins in a month falls.
    private func rowKeys(of part: Part, from month: Int) -> [BudgetRow.Key] {
        let horizon = evaluation.settings.horizonYears * Month.perYear
        let last = year(of: month + horizon - 1 + part.lags.upperBound)
        var keys: [BudgetRow.Key] = []
        var year = year(of: month + part.lags.lowerBound)
        while year <= last {
            keys.append(BudgetRow.Key(year: year, body: part.line.bearer.name, kind: part.kind))
            year = year.advanced(by: 1)
        }
        return keys
    }
}

extension FinancialYear {
    /// Its months, counted from a month that is 0.
    func months(since start: YearMonth) -> Range<Int> {
        let first = YearMonth(year: startYear, month: Self.firstMonth).map { $0.months(since: start) } ?? 0
        return first..<first + Month.perYear
    }
}

import Numerics

/// How what the workbook's rows save falls in financial years: row by row where that may be told, and of all other rows together.
package struct WorkbookYears: Sendable {
    /// How savings fall in the financial years of the budget view.
    package struct Course: Sendable {
        /// The part that falls in each of them, in each world.
        package let parts: Estimate<[ExactDecimal]>
        /// The same of what could leave a budget, where that falls some months later than the rest; nil where it falls with it.
        package var lagged: Estimate<[ExactDecimal]>?
        package let spread: Spread
    }

    /// What the parts are parts of.
    package enum Spread: Sendable {
        /// The net of one year of an effect. Of each year after it there is left what the drop-off of this formula leaves, and it falls
        /// a financial year later.
        case yearOfEffect(LineFormula)
        /// The net of the first year, of which the parts are all that falls over the horizon.
        case horizon
    }

    /// The rows that are not told apart, together.
    package struct Rest: Sendable {
        package let course: Course
        /// What they come to as evaluated.
        package let net: Estimate<Money>
        package let following: Following
        /// Why they are not told apart, each reason once.
        package let reasons: [Reason]
        /// What they rest on; nil where nothing is told of any row.
        package let resting: Resting?
    }

    /// What the rows that are not told apart rest on.
    package struct Resting: Sendable {
        /// Every assumption.
        package var assumptions: Set<AssumptionCell> = []
        /// Those that move years and need not move the net: how effects fade, and what of them leaves a budget later.
        package var moversOfYears: Set<AssumptionCell> = []
        /// Services of which the share that is stated with the unit cost moves years.
        package var statedShares: Set<ServiceID> = []
    }

    /// Why a row is not told apart by year.
    package enum Reason: Sendable, CaseIterable {
        /// It may not be told in which months its effects begin.
        case withheld
        /// What of it could leave a budget falls some months later than the rest, and it may not be told when.
        case lag
        /// Events of it are told in alternative ways, so that its amounts are no product.
        case alternatives
        /// Parts of it rest on different assumptions, or its last effects fall beyond the years that are told.
        case mixture
    }

    /// How the years of the rows that are not told apart follow a change.
    package enum Following: Sendable {
        /// Exactly: they are one row, of which all that changes changes alike.
        case exactly
        /// In their sum and not year by year: each year keeps its part.
        case inSum
        /// Neither: they fade differently, or what could leave a budget falls later than the rest.
        case notAtAll
    }

    /// Of each row of the workbook; nil for those that are not told apart.
    package let courses: [Course?]
    /// Nil where all are told apart.
    package let rest: Rest?
    /// So many amounts a financial year is the sum of, each rounded to the penny, in each year of an effect.
    package let roundings: Int

    /// What rows come to as evaluated.
    fileprivate static func net(of rows: some Sequence<WorkbookRow>) throws(ArithmeticError) -> Estimate<Money> {
        var sum = Estimate(exactly: Money.zero)
        for row in rows { sum = try sum + row.reported.net }
        return sum
    }

    /// Nothing is told of any row.
    static func untold(_ rows: [WorkbookRow], years: Int) throws(ArithmeticError) -> WorkbookYears {
        let nothing = Course(parts: Estimate(exactly: Array(repeating: .zero, count: years)), spread: .horizon)
        return WorkbookYears(
            courses: Array(repeating: nil, count: rows.count),
            rest: Rest(
                course: nothing, net: try net(of: rows), following: .notAtAll, reasons: [.withheld], resting: nil),
            roundings: 0)
    }
}

/// Makes the courses of the workbook's rows.
struct WorkbookCourses {
    private let evaluated: Evaluated
    private let rows: [WorkbookRow]
    private let budget: Budget
    private let years: [Range<Int>]
    private let formulas: [Int: LineFormula]
    /// The dated lines of each row.
    private let dated: [[DatedLine]]

    /// Nil where there is no budget view, or where one of its years is withheld.
    init?(_ evaluated: Evaluated, _ rows: [WorkbookRow], _ sheet: LineSheet) {
        guard let budget = evaluated.result.budget, let released = evaluated.released.budget, !budget.years.isEmpty,
            released.years.allSatisfy({ $0.savings != .suppressed }),
            let start = evaluated.evaluation.settings.period?.start
        else { return nil }
        self.evaluated = evaluated
        self.rows = rows
        self.budget = budget
        years = budget.years.map { $0.year.months(since: start) }
        formulas = Dictionary(uniqueKeysWithValues: sheet.lines.map { ($0.index, $0.formula) })
        var ofLine: [Int: Int] = [:]
        for (place, line) in evaluated.result.dated.enumerated() { for index in line.lines { ofLine[index] = place } }
        dated = rows.map { row in
            Set(row.lines.compactMap { ofLine[$0] }).sorted().map { Self.own(evaluated.result.dated[$0], of: row) }
        }
    }

    /// What of a line is the row's: of the rows of one of several bearers only what the shares come to that it has.
    private static func own(_ line: DatedLine, of row: WorkbookRow) -> DatedLine {
        guard row.bearer != nil else { return line }
        var own = line
        for place in own.strands.indices {
            switch row.counting.sign {
            case .counted: own.strands[place].earlier = []
            case .takenOff: own.strands[place].starts = []
            }
        }
        return own
    }

    /// - Parameter split: the parts of which some are withheld.
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    func years(_ split: LineParts?) throws(ArithmeticError) -> WorkbookYears {
        var found: [WorkbookYears.Course?] = []
        for place in rows.indices { found.append(follows(place) ? try course(of: [place]) : nil) }
        let withheld = split?.parts().filter { $0.release == .withheld }.map(\.lines) ?? []
        let told = WorkbookYearDisclosure(evaluated, rows: rows.map(\.lines), years: years).told(
            found.indices.filter { found[$0] != nil }, beside: withheld)
        let courses = found.enumerated().map { told.contains($0) ? $1 : nil }
        let places = rows.indices.filter { courses[$0] == nil }
        return WorkbookYears(courses: courses, rest: places.isEmpty ? nil : try rest(places), roundings: roundings)
    }

    /// Every line and start of it is rounded, in each of the years of its effect that reach into a financial year.
    private var roundings: Int {
        let horizon = evaluated.evaluation.settings.horizonYears
        return dated.joined().flatMap { line in
            // What could leave a budget later is rounded by itself.
            line.strands + (Self.isLagged(line) ? line.strands : [])
        }.reduce(0) { sum, strand in
            let months = (strand.starts + strand.earlier).map(\.month)
            let span = Month.year(of: (months.max() ?? 0) - (months.min() ?? 0))
            let parts = strand.starts.isEmpty || strand.earlier.isEmpty ? 1 : 2
            return sum + parts * (1 + min(horizon, span + 2))
        }
    }

    // MARK: Which follow

    /// Whether all that changes of a row changes alike, so that its years keep their parts.
    private func follows(_ place: Int) -> Bool {
        let row = rows[place]
        return !hasAlternatives(row) && row.mixtures.sets == nil && (!isLagged(place) || followsLag(place))
            && isOver(place)
    }

    private func hasAlternatives(_ row: WorkbookRow) -> Bool { row.service != nil && row.products != .all }

    /// Whether its last effects are over in the years that are told: what falls beyond them would be lost.
    private func isOver(_ place: Int) -> Bool {
        let last =
            dated[place].flatMap { line in
                let lag = line.cashLag.map { max($0.low, $0.central, $0.high) } ?? 0
                return line.strands.flatMap { $0.starts + $0.earlier }.map { $0.month + lag }
            }.max() ?? 0
        return last + evaluated.evaluation.settings.horizonYears * Month.perYear <= years.last?.upperBound ?? 0
    }

    private func isLagged(_ place: Int) -> Bool { dated[place].contains(where: Self.isLagged) }

    private static func isLagged(_ line: DatedLine) -> Bool {
        line.cashLag.map { lag in Bound.allCases.contains { lag[$0] > 0 } } ?? false
    }

    /// Whether a row of which a part falls later has one share for that part, and fades alike.
    private func followsLag(_ place: Int) -> Bool {
        // In which years it falls is looked at by nothing that withholds.
        guard !evaluated.released.rule.isSuppressing, case .formula = rows[place].mixtures.cash else { return false }
        return fading([place]) != nil
    }

    /// The formula of rows that all fade alike; nil where they do not, or where events of them are told in alternative ways.
    private func fading(_ places: [Int]) -> LineFormula? {
        let lines = places.flatMap { rows[$0].lines }
        guard !lines.contains(where: { evaluated.result.lines[$0].origin.isAlternative }) else { return nil }
        let found = lines.compactMap { formulas[$0] }
        return Set(found.map(\.presentValue.dropOff)).count == 1 ? found.first : nil
    }

    // MARK: Courses

    private func course(of places: [Int]) throws(ArithmeticError) -> WorkbookYears.Course? {
        if let formula = fading(places), let parts = try partsOfYear(places) {
            let lagged = places.contains(where: isLagged) ? try partsOfYear(places, .later) : nil
            return WorkbookYears.Course(parts: parts, lagged: lagged, spread: .yearOfEffect(formula))
        }
        var parts = Estimate<[ExactDecimal]>(exactly: [])
        for bound in Bound.allCases {
            var amounts = Array(repeating: Money.zero, count: years.count)
            for strand in places.flatMap({ dated[$0].flatMap(\.strands) }) {
                let total = try strand.running(.net, at: bound)
                for (year, months) in years.enumerated() {
                    amounts[year] = try amounts[year] + total.falling(in: months)
                }
            }
            guard let own = try quotients(amounts, of: try net(places)[bound]) else { return nil }
            parts[bound] = own
        }
        return WorkbookYears.Course(parts: parts, spread: .horizon)
    }

    private func net(_ places: [Int]) throws(ArithmeticError) -> Estimate<Money> {
        try WorkbookYears.net(of: places.map { rows[$0] })
    }

    private func rest(_ places: [Int]) throws(ArithmeticError) -> WorkbookYears.Rest {
        let net = try net(places)
        let isLagged = places.contains(where: isLagged)
        // With a lag the years are what the report has beyond the rows that are told.
        let found = isLagged ? nil : try course(of: places)
        let nothing = Estimate(exactly: Array(repeating: ExactDecimal.zero, count: years.count))
        let course = found ?? WorkbookYears.Course(parts: nothing, spread: .horizon)
        let following: WorkbookYears.Following =
            switch course.spread {
            case .yearOfEffect: places.count == 1 && follows(places[0]) ? .exactly : .inSum
            case .horizon: places.count == 1 && follows(places[0]) && found != nil ? .exactly : .notAtAll
            }
        return WorkbookYears.Rest(
            course: course, net: net, following: following, reasons: reasons(places), resting: resting(places))
    }

    private func reasons(_ places: [Int]) -> [WorkbookYears.Reason] {
        let found = Set(places.flatMap(reasons(ofRow:)))
        return WorkbookYears.Reason.allCases.filter(found.contains)
    }

    private func reasons(ofRow place: Int) -> [WorkbookYears.Reason] {
        let row = rows[place]
        var reasons: [WorkbookYears.Reason] = []
        if isLagged(place) { reasons.append(.lag) }
        if hasAlternatives(row) { reasons.append(.alternatives) }
        if row.mixtures.sets != nil || !isOver(place) { reasons.append(.mixture) }
        return reasons.isEmpty ? [.withheld] : reasons
    }

    private func resting(_ places: [Int]) -> WorkbookYears.Resting {
        var resting = WorkbookYears.Resting()
        for place in places {
            for line in rows[place].lines {
                guard let formula = formulas[line] else { continue }
                resting.assumptions.formUnion(formula.cells)
                for parameter in isLagged(place) ? [AssumptionParameter.dropOff, .cashable] : [.dropOff] {
                    resting.moversOfYears.insert(
                        AssumptionCell(parameter, declared: formula.assumptions[parameter].declaredIndex))
                }
                if isLagged(place), case .stated = formula.cashable { resting.statedShares.insert(formula.service) }
            }
        }
        return resting
    }

    /// Of the net of one year of the effects the part that falls in each financial year; nil where there is nothing to have parts.
    private func partsOfYear(
        _ places: [Int], _ time: Time = .itsOwn
    ) throws(ArithmeticError) -> Estimate<[ExactDecimal]>? {
        func parts(_ bound: Bound) throws(ArithmeticError) -> [ExactDecimal]? {
            try partsOfYear(places.flatMap { dated[$0].flatMap { Self.strands(of: $0, time, bound) } }, at: bound)
        }
        guard let central = try parts(.central) else { return nil }
        return Estimate(low: try parts(.low) ?? central, central: central, high: try parts(.high) ?? central)
    }

    /// When something falls: when it is saved, or when a budget falls by it.
    private enum Time { case itsOwn, later }

    private static func strands(of line: DatedLine, _ time: Time, _ bound: Bound) -> [DatedLine.Strand] {
        guard time == .later, let lag = line.cashLag?[bound], lag > 0 else { return line.strands }
        func delayed(_ starts: [DatedLine.Start]) -> [DatedLine.Start] {
            starts.map { start in
                var delayed = start
                delayed.month += lag
                return delayed
            }
        }
        return line.strands.map { strand in
            var later = strand
            later.starts = delayed(strand.starts)
            later.earlier = delayed(strand.earlier)
            return later
        }
    }

    /// By net amounts, and where these are nothing by gross ones.
    private func partsOfYear(
        _ strands: [DatedLine.Strand], at bound: Bound
    ) throws(ArithmeticError) -> [ExactDecimal]? {
        for amount in [\DatedLine.Start.net, \.gross] {
            var whole = Money.zero
            var months = Array(repeating: Money.zero, count: years.count)
            func add(
                _ starts: [DatedLine.Start], _ combine: (Money, Money) throws(ArithmeticError) -> Money
            ) throws(ArithmeticError) {
                for start in starts {
                    let own = start[keyPath: amount][bound]
                    whole = try combine(whole, own)
                    for (year, span) in years.enumerated() {
                        let over = span.clamped(to: start.month..<start.month + Month.perYear).count
                        guard over > 0 else { continue }
                        months[year] = try combine(months[year], try own.scaled(by: ExactDecimal(over)))
                    }
                }
            }
            for strand in strands {
                try add(strand.starts) { left, right throws(ArithmeticError) in try left + right }
                try add(strand.earlier) { left, right throws(ArithmeticError) in try left - right }
            }
            guard whole != .zero else { continue }
            return try quotients(months, of: try whole.scaled(by: ExactDecimal(Month.perYear)))
        }
        return nil
    }

    /// Parts of a whole; nil where that is nothing and they are not.
    private func quotients(_ parts: [Money], of whole: Money) throws(ArithmeticError) -> [ExactDecimal]? {
        guard whole != .zero else {
            return parts.allSatisfy { $0 == .zero } ? Array(repeating: .zero, count: parts.count) : nil
        }
        var quotients: [ExactDecimal] = []
        for part in parts {
            var product = ExactProduct(part)
            try product.divide(by: whole.decimal)
            quotients.append(
                ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places))
        }
        return quotients
    }

    /// As many as a spreadsheet keeps.
    private static let places = 14
}

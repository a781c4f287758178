import Numerics

/// Where the units of a part come from, as it may be told.
package enum UnitsSource: Sendable {
    /// Rows judged case by case: how many there are, and the places of the first of them. Neither is told where rows may not be named.
    case judged(rowCount: Int?, rows: [Int])
    /// Use observed before and after.
    case observed(ObservedUse, ComparisonUse)
}

/// Use of one service before and after, added up over rows of one arm.
package struct ObservedUse: Sendable {
    /// The rows that were observed over the same months.
    package struct Span: Sendable {
        package let windows: ObservationWindows
        /// Units used in the months before.
        package internal(set) var before: Quantity
        /// Units used in the months after.
        package internal(set) var after: Quantity
    }

    /// In ascending order of their months.
    package let spans: [Span]
    /// Rows with an after; nil where rows may not be named.
    package let rowCount: Int?
    /// Their places in the file; none where rows may not be named.
    package let rows: [Int]
    /// Lines that they were added up in: as many as units were rounded.
    package let lineCount: Int

    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(
        _ entries: [ObservedLedger.Entry], lineCount: Int, namesRows: Bool
    ) throws(ArithmeticError) {
        self.lineCount = lineCount
        var spans: [ObservedUse.Span] = []
        for windows in Set(entries.map(\.windows)).sorted() {
            var span = Span(windows: windows, before: .zero, after: .zero)
            for entry in entries where entry.windows == windows {
                guard let after = entry.after else { continue }
                span.before = try span.before.adding(entry.before)
                span.after = try span.after.adding(after)
            }
            spans.append(span)
        }
        self.spans = spans
        let followed = entries.filter { $0.after != nil }
        rowCount = namesRows ? followed.count : nil
        rows = namesRows ? followed.map(\.row) : []
    }
}

/// What a comparison group saw of a service, as it may be told.
package enum ComparisonUse: Sendable {
    /// There is none.
    case none
    /// It is about too few people to be shown.
    case aboutTooFew
    /// Months by the person would tell how many they are, and counts of people are rounded.
    case rounded
    /// Its use, and the person-months after of the programme's people and of its own.
    case known(ObservedUse, programmeMonths: ExactDecimal, comparisonMonths: ExactDecimal)
}

/// Finds what the units of parts are made of.
struct ReleasedUse: Sendable {
    private let evaluation: Evaluation
    private let namesRows: Bool
    private let comparison: ObservedComparison?

    /// - Parameter namesRows: whether rows may be counted and named.
    /// - Throws: `EvaluationError` where the months of a comparison group do not fit.
    init(_ evaluation: Evaluation, namesRows: Bool) throws(EvaluationError) {
        self.evaluation = evaluation
        self.namesRows = namesRows
        do throws(ArithmeticError) { comparison = try ObservedComparison(evaluation.observed) } catch {
            throw .arithmetic(error, while: "adding up the months of the comparison group")
        }
    }

    func source(of part: ShownPart) throws(ArithmeticError) -> UnitsSource {
        let own = Self.sources(of: part.lines)
        switch part.evidence {
        case .judged:
            let lines = own.map { evaluation.lines[$0] }
            guard namesRows else { return .judged(rowCount: nil, rows: []) }
            return .judged(
                rowCount: lines.reduce(0) { $0 + $1.rowCount }, rows: lines.flatMap { $0.rows.map(Int.init) })
        case .observed:
            let own = Set(own)
            let rows = evaluation.observed.entries.filter { entry in entry.line.map(own.contains) ?? false }
            return .observed(
                try ObservedUse(rows, lineCount: part.lines.count, namesRows: namesRows),
                try comparison(beside: part.lines, of: part.unitCost.service))
        }
    }

    private func comparison(
        beside lines: [LineResult], of service: ServiceID
    ) throws(ArithmeticError) -> ComparisonUse {
        guard let comparison else { return .none }
        let others = evaluation.observed.entries.filter { $0.arm == .comparison && $0.service == service }
        let rule = evaluation.settings.disclosure
        // The comparison group is shown as the programme's people are.
        guard !rule.isTooFew(Set(others.compactMap(\.person)).count) else { return .aboutTooFew }
        guard !rule.isRounding else { return .rounded }
        let months = try comparison.personMonths(
            of: service, in: lines.map { (groups: $0.key.groups, year: $0.key.year) })
        return .known(
            try ObservedUse(others, lineCount: lines.count, namesRows: namesRows), programmeMonths: months.programme,
            comparisonMonths: months.comparison)
    }

    private static func sources(of lines: [LineResult]) -> [Int] {
        lines.compactMap { line in
            if case .line(let index) = line.origin { return index }
            return nil
        }
    }
}

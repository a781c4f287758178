import DelimitedText

/// The name of one figure of an evaluation: what is measured, for which row, and at which end.
///
/// It is written as a measure of `summary.csv`, such as `net_benefit`, or as a column of a breakdown with its row in
/// brackets, such as `gross[service:arrest]` or `net[bearer:NHS]`. `_low` and `_high` after the measure mean its ends.
public struct FigureID: Sendable, Hashable, CustomStringConvertible {
    /// What a figure measures: the whole evaluation, or one row of a table.
    public enum Measure: Sendable, Hashable {
        /// Over the whole evaluation.
        case summary(SummaryMeasure)
        /// In one row of a breakdown.
        case row(RowMeasure, Row)
    }

    /// One row of a breakdown.
    public struct Row: Sendable, Hashable, CustomStringConvertible {
        /// What the breakdown is keyed by.
        public var dimension: Dimension
        /// The row's key as the CSV prints it.
        public var key: String

        /// A row by its key.
        public init(_ dimension: Dimension, _ key: String) {
            self.dimension = dimension
            self.key = key
        }

        /// As a scope is written: `service:arrest`.
        public var description: String { "\(dimension.column):\(key)" }
    }

    /// What is measured, and for which row.
    public var measure: Measure
    /// Which of low, central and high is meant.
    public var bound: Bound

    /// A figure by its parts.
    public init(_ measure: Measure, at bound: Bound = .central) {
        self.measure = measure
        self.bound = bound
    }

    /// Reads `service:arrest/gross_low`, `gross_low[service:arrest]`, `net_benefit`, `net_benefit_low` or `net_benefit/low`.
    ///
    /// - Throws: `FigureIDError` where the text names no figure.
    public init(parsing text: String) throws(FigureIDError) {
        guard let bracket = text.firstIndex(of: "["), !text.contains(":") || text[..<bracket].firstIndex(of: ":") == nil
        else {
            try self.init(path: text)
            return
        }
        guard text.hasSuffix("]") else { throw .unclosed(text) }
        try self.init(
            measure: String(text[..<bracket]), scope: String(text[text.index(after: bracket)...].dropLast()))
    }

    /// Reads a figure whose row, where it has one, stands before its measure and a slash.
    private init(path text: String) throws(FigureIDError) {
        guard let slash = text.lastIndex(of: "/") else {
            try self.init(measure: text, scope: "")
            return
        }
        let (before, after) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
        // A measure and its end, or a row and its measure: only a row has a colon.
        if before.contains(":") {
            try self.init(measure: after, scope: before)
        } else {
            try self.init(measure: "\(before)_\(after)", scope: "")
        }
    }

    /// Reads a measure and a scope as `published.csv` has them; an empty scope is the total.
    ///
    /// - Throws: `FigureIDError` where the two name no figure.
    public init(measure text: String, scope: String) throws(FigureIDError) {
        let (name, bound) = try Self.split(text)
        let row = try Self.row(scope)
        self.init(try Self.measure(named: name, row: row), at: bound)
    }

    /// The row, where the figure is one of a breakdown.
    public var row: Row? {
        if case .row(_, let row) = measure { return row }
        return nil
    }

    /// The scope as `published.csv` has it.
    public var scope: String { row?.description ?? "" }

    /// The measure as the CSV files have it, without its end.
    public var name: String {
        switch measure {
        case .summary(let summary): summary.rawValue
        case .row(let column, _): column.rawValue
        }
    }

    /// The measure with its end: `net_benefit_low`.
    public var column: String { bound == .central ? name : "\(name)_\(bound.rawValue)" }

    /// The unit the evaluation computes it in: `GBP`, `people`, `units`, `ratio`, `months` or `share`.
    public var unit: String {
        switch measure {
        case .summary(let summary): summary.unit
        case .row(let column, _): column.unit
        }
    }

    /// The row, a slash and the measure with its end: `service:ae-attendance/net_low`, `net_benefit_low`. No shell takes any of
    /// it for a pattern.
    public var path: String { row.map { "\($0)/\(column)" } ?? column }

    /// As it is written beside `--set`, with the row in brackets.
    public var description: String { row.map { "\(column)[\($0)]" } ?? column }

    /// Every name a measure may have.
    static let names = SummaryMeasure.allCases.map(\.rawValue) + RowMeasure.allCases.map(\.rawValue)

    private static func split(_ text: String) throws(FigureIDError) -> (name: String, bound: Bound) {
        if names.contains(text) { return (text, .central) }
        for bound in [Bound.low, .high] where text.hasSuffix("_\(bound.rawValue)") {
            let name = String(text.dropLast(bound.rawValue.count + 1))
            if names.contains(name) { return (name, bound) }
        }
        throw .unknownMeasure(text, suggestion: NearMatch.suggestion(for: text, among: names))
    }

    private static func row(_ scope: String) throws(FigureIDError) -> Row? {
        guard !scope.isEmpty else { return nil }
        let parts = scope.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty else { throw .notAScope(scope) }
        let kinds = ["service", "bearer", "year", "benefit_type", "benefit-type"]
        // A group may be that of the rows that do not say; nothing else is without a name.
        guard !parts[1].isEmpty || !kinds.contains(parts[0]) else { throw .notAScope(scope) }
        return switch parts[0] {
        case "service": Row(.service, parts[1])
        case "bearer": Row(.bearer, Bearer(parts[1]).name)
        case "year": Row(.year, parts[1])
        case "benefit_type", "benefit-type": Row(.benefitType, parts[1])
        default: Row(.group(parts[0]), parts[1])
        }
    }

    /// A column without a row is the total, and a total with a row is the row's own column.
    private static func measure(named name: String, row: Row?) throws(FigureIDError) -> Measure {
        let summary = SummaryMeasure(rawValue: name) ?? totals[name]
        guard let row else {
            guard let summary else { throw .needsRow(name) }
            return .summary(summary)
        }
        guard let column = RowMeasure(rawValue: name) ?? columns[name] else { throw .hasNoRows(name) }
        guard row.dimension == .service || (column != .quantity && column != .unitCost) else {
            throw .onlyByService(name)
        }
        return .row(column, row)
    }

    private static let totals: [String: SummaryMeasure] = ["gross": .grossSavings, "net": .netSavings]
    private static let columns: [String: RowMeasure] = ["gross_savings": .gross, "net_savings": .net]
}

/// Why a text names no figure.
public enum FigureIDError: Error, Sendable, Equatable {
    /// No measure is called so.
    case unknownMeasure(String, suggestion: String?)
    /// The scope is not a kind and a name with a colon between.
    case notAScope(String)
    /// A bracket is open at the end.
    case unclosed(String)
    /// The measure is one of a row, and no row is named.
    case needsRow(String)
    /// The measure is one of the whole evaluation, and a row is named.
    case hasNoRows(String)
    /// Units and unit costs of different services are never added up.
    case onlyByService(String)

    /// What is wrong with the name, as a message says it.
    public var explanation: String {
        switch self {
        case .unknownMeasure(let text, let suggestion):
            "there is no measure \(Diagnostic.quoted(text))" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
        case .notAScope(let text):
            "scope is \(Diagnostic.quoted(text)); expected service:NAME, bearer:NAME or nothing for the total"
        case .unclosed(let text): "\(Diagnostic.quoted(text)) has no ] at its end"
        case .needsRow(let name): "\(name) is a figure of one service; name it as \(name)[service:NAME]"
        case .hasNoRows(let name): "\(name) is a figure of the whole evaluation and not of one row"
        case .onlyByService(let name): "\(name) is known by service only"
        }
    }
}

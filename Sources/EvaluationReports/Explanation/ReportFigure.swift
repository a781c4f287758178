import CostAvoidance

/// The name of one figure of a report: a figure of the evaluation, a point of its simulation, or a cell of another table.
///
/// A figure of the evaluation is named as `FigureID` names it, a point of the simulation as the summary's column after its
/// measure (`net_benefit_p2_5`), and a cell as its kind of table, its row and its column:
/// `scenario:two-more-coordinators/net_benefit_low`.
public enum ReportFigure: Sendable, Hashable, CustomStringConvertible {
    /// A measure, or a row of a table that shares the savings out.
    case evaluation(FigureID)
    /// A point of the simulation of a measure.
    case drawn(SummaryMeasure, DrawnPoint)
    /// A cell of one of the other tables.
    case cell(CellID)

    /// Reads a name.
    ///
    /// - Throws: `FigureNameError` where the text names no figure.
    public init(parsing text: String) throws(FigureNameError) {
        if let cell = CellID(parsing: text) {
            self = .cell(cell)
        } else if let (measure, point) = Self.drawn(text) {
            self = .drawn(measure, point)
        } else {
            do {
                self = .evaluation(try FigureID(parsing: text))
            } catch {
                throw FigureNameError(text, error)
            }
        }
    }

    private static func drawn(_ text: String) -> (SummaryMeasure, DrawnPoint)? {
        for point in DrawnPoint.allCases {
            for joint in ["_", "/"] where text.hasSuffix(joint + point.rawValue) {
                let name = String(text.dropLast(point.rawValue.count + 1))
                if let measure = SummaryMeasure(rawValue: name) { return (measure, point) }
            }
        }
        return nil
    }

    /// The name as it is typed.
    public var path: String {
        switch self {
        case .evaluation(let figure): figure.path
        case .drawn(let measure, let point): "\(measure.rawValue)_\(point.rawValue)"
        case .cell(let cell): cell.path
        }
    }

    /// The name as it is typed.
    public var description: String { path }
}

/// What the draws of a simulation say of a measure.
public enum DrawnPoint: String, Sendable, Hashable, CaseIterable {
    /// The expected value.
    case mean
    /// What 2.5% of the draws lie below.
    case p2_5
    /// What half of the draws lie below.
    case p50
    /// What 97.5% of the draws lie below.
    case p97_5

    /// In words.
    var words: String {
        switch self {
        case .mean: "expected value"
        case .p2_5: "2.5% point"
        case .p50: "50% point"
        case .p97_5: "97.5% point"
        }
    }
}

/// The name of one cell of a table that does not share savings out: a kind of table, a row of it and a column.
public struct CellID: Sendable, Hashable {
    /// Which kind of table.
    public var table: CellTable
    /// The row, in the words of the inputs.
    public var key: String
    /// The column.
    public var column: String

    /// A cell by its parts.
    public init(_ table: CellTable, _ key: String, _ column: String) {
        self.table = table
        self.key = key
        self.column = column
    }

    /// A cell with a column for each end: `cost_low`, `cost`, `cost_high`.
    init(_ table: CellTable, _ key: String, _ column: String, _ bound: Bound) {
        self.init(table, key, bound.column(column))
    }

    /// Reads `cost:Salaries/cost_low`; nil where it is no cell of these tables.
    init?(parsing text: String) {
        guard let colon = text.firstIndex(of: ":"), let table = CellTable(rawValue: String(text[..<colon])),
            let slash = text.lastIndex(of: "/"), colon < slash
        else { return nil }
        let column = String(text[text.index(after: slash)...])
        guard table.columns.contains(column) else { return nil }
        self.init(table, String(text[text.index(after: colon)..<slash]), column)
    }

    /// The name as it is typed.
    public var path: String { "\(table.rawValue):\(key)/\(column)" }
}

extension Bound {
    /// A column's name at this end.
    func column(_ name: String) -> String { self == .central ? name : "\(name)_\(rawValue)" }

    /// A column's name without its end, and the end.
    static func split(_ column: String) -> (name: String, bound: Bound) {
        for bound in [Bound.low, .high] where column.hasSuffix("_\(bound.rawValue)") {
            return (String(column.dropLast(bound.rawValue.count + 1)), bound)
        }
        return (column, .central)
    }
}

/// Why a text names no figure of a report.
public struct FigureNameError: Error, Sendable, Equatable {
    /// What is wrong, and what may have been meant.
    public var explanation: String

    init(_ text: String, _ error: FigureIDError) {
        explanation = error.explanation
        guard let colon = text.firstIndex(of: ":"), let table = CellTable(rawValue: String(text[..<colon])) else {
            return
        }
        explanation =
            "the columns of \(table.rawValue) are \(Wording.list(table.columns)), as in \(CellID(table, "…", table.columns[0]).path)"
    }
}

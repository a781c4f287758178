/// The name of one figure of a report: a figure of the evaluation, a point of its simulation, or a cell of another table.
///
/// A figure of the evaluation is named as `FigureID` names it, a point of the simulation as the summary's column after its
/// measure (`net_benefit_p2_5`), and a cell as its kind of table, its row and its column:
/// `scenario:two-more-coordinators/net_benefit_low`.
package enum ReportFigure: Sendable, Hashable, CustomStringConvertible {
    /// A measure, or a row of a table that shares the savings out.
    case evaluation(FigureID)
    /// A point of the simulation of a measure.
    case drawn(SummaryMeasure, DrawnPoint)
    /// A cell of one of the other tables.
    case cell(CellID)

    /// Reads a name.
    ///
    /// - Throws: `FigureNameError` where the text names no figure.
    package init(parsing text: String) throws(FigureNameError) {
        if let figure = Self.ofTables(text) {
            self = figure
            return
        }
        do {
            self = .evaluation(try FigureID(parsing: text))
        } catch {
            throw FigureNameError(text, error)
        }
    }

    /// A cell of a table or a point of the simulation; nil where the text names neither.
    static func ofTables(_ text: String) -> ReportFigure? {
        if let cell = CellID(parsing: text) { return .cell(cell) }
        return drawn(text).map { .drawn($0, $1) }
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
    package var path: String {
        switch self {
        case .evaluation(let figure): figure.path
        case .drawn(let measure, let point): "\(measure.rawValue)_\(point.rawValue)"
        case .cell(let cell): cell.path
        }
    }

    /// The name as it is typed.
    package var description: String { path }
}

import CostAvoidance
import DelimitedText

/// The changes that hold in every row of a table, as columns of it: one a parameter and its rows, so that no column is there twice.
struct StandingColumns {
    private(set) var names: [String] = []
    private var written: [String] = []

    /// The columns of some changes; a relative change on top of another stands in the same cell.
    ///
    /// - Parameter axes: what varies from row to row and has a column already.
    init(_ changes: [ScenarioChange], beside axes: [GridAxis] = []) {
        let varied = Set(axes.flatMap { [$0.name] + $0.changes.prefix(1).map(\.name) })
        for change in changes {
            let name = varied.contains(change.name) ? "fixed_\(change.name)" : change.name
            if let place = names.firstIndex(of: name) {
                written[place] += " then \(change.written)"
            } else {
                names.append(name)
                written.append(change.written)
            }
        }
    }

    var cells: [CSVValue] { written.map { .text($0) } }
}

import CostAvoidance
import Numerics

/// Net benefit for values of two inputs together.
struct PairCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var table: TwoWayTable? { figures.findings.uncertainty?.twoWay }

    private var cells: [(key: String, values: [(UncertainInput, ExactDecimal)], amount: Money)] {
        // The name of a cell holds the values of both inputs.
        let words = InputWords(evaluation: figures.findings.released)
        guard let table, ![table.rowInput, table.columnInput].contains(where: words.isWithheld) else { return [] }
        return zip(table.rowValues, table.cells).flatMap { row, amounts in
            zip(table.columnValues, amounts).map { column, amount in
                (
                    Self.key(table, row, column), [(table.rowInput, row), (table.columnInput, column)], amount
                )
            }
        }
    }

    var keys: [String] { cells.map(\.key) }

    static func key(_ table: TwoWayTable, _ row: ExactDecimal, _ column: ExactDecimal) -> String {
        "\(table.rowInput.name)=\(row),\(table.columnInput.name)=\(column)"
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let cell = cells.first(where: { $0.key == key }) else { return nil }
        return .known(try MovedInputs(figures).step(cell.values, total: cell.amount))
    }
}

import CostAvoidance
import Numerics

/// Whether what stands in the cells of an input can be worked with: numbers, and low, central and high in the order in which the
/// evaluation has them.
struct InputSoundness {
    let input: WorkbookInput
    /// The cells of its ends, in the order of these.
    let cells: [CellPlace]

    /// The word beside an input of which a cell holds no number.
    static let notANumber = "no number"
    /// The word beside an input whose central value does not lie between the others.
    static let outOfOrder = "order?"

    /// A word where something is wrong, else nothing.
    var formula: Formula {
        let inOrder = outOfOrder.map { Formula.choose($0, .text(Self.outOfOrder), else: .text("")) } ?? .text("")
        return .choose(
            .binary(.numbers(area), .less, .number(String(cells.count))), .text(Self.notANumber), else: inOrder)
    }

    private var area: CellArea {
        CellArea(cells[0].sheet, columns: cells[0].column...cells[cells.count - 1].column, row: cells[0].row)
    }

    /// Shares are told by what they save, so that the lesser number can be the high one: central has to lie between.
    private var outOfOrder: Formula? {
        let values = input.values.ends.compactMap { try? ExactDecimal(parsing: input.values[$0]) }
        guard cells.count == Bound.allCases.count, values.count == cells.count else { return nil }
        let (low, central, high) = (Formula.cell(cells[0]), Formula.cell(cells[1]), Formula.cell(cells[2]))
        let rises = values[0] <= values[1] && values[1] <= values[2]
        let falls = values[0] >= values[1] && values[1] >= values[2]
        switch input.kind {
        case .pounds where rises:
            return .call(.any, [.binary(low, .greater, central), .binary(central, .greater, high)])
        case .pounds: return nil
        case .share, .number:
            return rises || falls ? .binary((low - central) * (central - high), .less, .number("0")) : nil
        }
    }
}

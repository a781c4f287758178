import CostAvoidance
import Numerics

/// Whether what stands in the cells of an input can be worked with: numbers, within what the command takes, and low, central and high in
/// the order in which the evaluation has them.
struct InputSoundness {
    let input: WorkbookInput
    /// The cells of its ends, in the order of these.
    let cells: [CellPlace]
    /// Those of them that may be changed: of one that is locked no world takes the number.
    let open: Set<CellPlace>

    /// What can be wrong with an input, in the order in which it is told.
    enum Fault: String, CaseIterable {
        case notANumber = "no number"
        case notAShare = "not from 0 to 1"
        case belowNothing = "below zero"
        /// Low, central and high do not stand as they do in the evaluation.
        case outOfOrder = "order?"

        /// What the check says of a sheet on which an input has it; the sheet's name follows.
        var words: String {
            switch self {
            case .notANumber: "Input not a number"
            case .notAShare: "Share not from 0 to 1"
            case .belowNothing: "Amount below zero"
            case .outOfOrder: "Low, central, high not in order"
            }
        }
    }

    /// The word of a fault where something is wrong, else nothing.
    ///
    /// - Parameters:
    ///   - limits: the cell that says whether the numbers are beyond what the command takes.
    ///   - order: the cell that says whether they are in order.
    func formula(limits: CellPlace, order: CellPlace) -> Formula {
        let inOrder = self.order == nil ? Formula.text("") : .cell(order)
        let inside =
            self.limits == nil
            ? inOrder : .choose(.binary(.cell(limits), .equal, .text("")), inOrder, else: .cell(limits))
        return .choose(
            .binary(.numbers(area), .less, .number(String(cells.count))), .text(Fault.notANumber.rawValue), else: inside
        )
    }

    private var area: CellArea {
        CellArea(cells[0].sheet, columns: cells[0].column...cells[cells.count - 1].column, row: cells[0].row)
    }

    /// A word where a number is beyond what the command takes; nil where it takes any.
    var limits: Formula? {
        let numbers = cells.map { Formula.cell($0) }
        let isBelow = Formula.binary(.call(.least, numbers), .less, .number("0"))
        switch input.kind {
        case .share:
            let isAbove = Formula.binary(.call(.greatest, numbers), .greater, .one)
            return .choose(.call(.any, [isBelow, isAbove]), .text(Fault.notAShare.rawValue), else: .text(""))
        case .pounds: return .choose(isBelow, .text(Fault.belowNothing.rawValue), else: .text(""))
        case .number: return nil
        }
    }

    /// A word where the numbers that may be changed do not stand in the order in which they were evaluated, and where that was one number
    /// in the order in which the low one saves least; nil where they were in no order.
    var order: Formula? {
        let values = input.values.ends.compactMap { Double(input.values[$0]) }
        guard cells.count == Bound.allCases.count, values.count == cells.count else { return nil }
        let compared = cells.filter(open.contains).map { Formula.cell($0) }
        guard compared.count > 1 else { return nil }
        let rises = values[0] <= values[1] && values[1] <= values[2]
        let falls = values[0] >= values[1] && values[1] >= values[2]
        guard rises || falls else { return nil }
        let isFalling = rises && falls ? input.direction == .lowersSavings : falls
        let wrong: Formula.Operator = isFalling ? .less : .greater
        let pairs = zip(compared, compared.dropFirst()).map { Formula.binary($0, wrong, $1) }
        let isWrong = pairs.count == 1 ? pairs[0] : Formula.call(.any, pairs)
        return .choose(isWrong, .text(Fault.outOfOrder.rawValue), else: .text(""))
    }
}

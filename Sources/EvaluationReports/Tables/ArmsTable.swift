import CostAvoidance
import DelimitedText
import Numerics

/// `arms.csv`: what each arm used of each service before and after. A note says why a cell is
/// empty.
enum ArmsTable {
    /// The table; nil where no use was observed.
    static func table(_ findings: Findings) -> CSVTable? {
        guard let arms = findings.arms else { return nil }
        var table = CSVTable(["service", "label", "unit", "arm"] + CellTable.arm.columns)
        for row in arms.rows {
            let unitCost =
                findings.released.unitCosts[row.service] ?? findings.released.unitCostsOfLost[row.service]
            table.append(
                [
                    .text(row.service.name), .text(unitCost?.label ?? ""), .text(unitCost?.unit ?? ""),
                    .text(row.arm.rawValue),
                ] + cells(row, findings.armIntervals))
        }
        return table
    }

    private static func cells(_ row: ReleasedArms.Row, _ intervals: ArmIntervals?) -> [CSVValue] {
        let count = CellTable.arm.columns.count
        switch row.figures {
        case .suppressed: return CSVValue.none(.withheld, count: count)
        case .lost: return CSVValue.none(.notKnown, count: count)
        case .shown(let use, let difference):
            // What the programme did, and how surely, is told of its people and not of those without it.
            let interval = row.arm == .programme ? intervals?[row.service] : nil
            let without: CellAbsence = row.arm == .programme ? .notKnown : .doesNotApply
            let units = [use.before, use.after, use.change, difference, interval?.low, interval?.high]
            return [.count(use.people)] + units.map { $0.map { .number($0.description) } ?? .absent(without) }
        }
    }
}

import CostAvoidance
import DelimitedText
import Numerics

/// `arms.csv`: what each arm used of each service before and after. Empty means suppressed, not known or not of that arm.
enum ArmsTable {
    /// The table; nil where no use was observed.
    static func csv(_ findings: Findings) -> String? {
        guard let arms = findings.arms else { return nil }
        var table = CSVWriter(header: ["service", "label", "unit", "arm"] + CellTable.arm.columns)
        for row in arms.rows {
            let unitCost =
                findings.released.unitCosts[row.service] ?? findings.released.unitCostsOfLost[row.service]
            table.append(
                [
                    .text(row.service.name), .text(unitCost?.label ?? ""), .text(unitCost?.unit ?? ""),
                    .text(row.arm.rawValue),
                ] + cells(row, findings.armIntervals))
        }
        return table.text
    }

    private static func cells(_ row: ReleasedArms.Row, _ intervals: ArmIntervals?) -> [CSVValue] {
        guard case .shown(let use, let difference) = row.figures else {
            return Array(repeating: .empty, count: CellTable.arm.columns.count)
        }
        let interval = row.arm == .programme ? intervals?[row.service] : nil
        let units = [use.before, use.after, use.change, difference, interval?.low, interval?.high]
        return [.count(use.people)] + units.map { $0.map { .number($0.description) } ?? .empty }
    }
}

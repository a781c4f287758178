import CostAvoidance
import Numerics

/// Whether the conclusion hangs on a choice of arithmetic on which competent people differ.
enum ConventionsAppendix: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let sweep = context.findings.conventions
        guard sweep.lines.count > 1 else { return [] }
        let hasCost = context.result.netBenefit != nil
        var table = ReportTable(
            "Conventions tried, central values",
            columns: [.words("Convention"), .pounds("Present value"), .words("Whether its sign survives")]
                + (hasCost
                    ? [.pounds("Net benefit"), .number("Ratio"), .words("Whether being above one, or not, survives")]
                    : []))
        table.sheet = "Conventions"
        for line in sweep.lines {
            func cell(_ text: String?, _ column: String) -> ReportTable.Cell {
                text.map { ReportTable.Cell($0, figure: .cell(.convention, line.convention.label, column)) }
                    ?? ReportTable.Cell(line.isWithheld ? BreakdownTable.suppressed : BreakdownTable.notKnown)
            }
            var cells: [ReportTable.Cell] = [
                ReportTable.Cell(line.convention.label),
                cell(line.outcome.map { Pounds.exact($0.presentValue) }, "present_value_savings"),
                cell(line.sign.rawValue, "sign"),
            ]
            if hasCost {
                cells += [
                    cell(line.outcome?.netBenefit.map(Pounds.exact), "net_benefit"),
                    cell(line.outcome?.ratio.map(Numbers.ratio), "benefit_cost_ratio"),
                    cell(line.ratioAboveOne.rawValue, "ratio_above_one"),
                ]
            }
            table.append(cells)
        }
        let verdict = verdict(sweep)
        return [.section("Appendix: does a convention decide the answer?"), .paragraph(verdict), .table(table)]
    }

    /// Whether the conclusion stands; of a ratio only where there is one.
    private static func verdict(_ sweep: ConventionSweep) -> RichText {
        switch (sweep.allSurvive, sweep.lines.contains { $0.outcome?.ratio != nil }) {
        case (true, true):
            "The conclusion stands under every convention tried: the sign, and whether the ratio is above one, survive."
        case (true, false): "The conclusion stands under every convention tried: the sign survives."
        case (false, true):
            "The conclusion depends on a convention: see the lines where the sign, or whether the ratio is above one, turns over."
        case (false, false): "The conclusion depends on a convention: see the lines where the sign turns over."
        }
    }
}

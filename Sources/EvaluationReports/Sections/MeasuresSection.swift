import CostAvoidance
import Numerics

/// Every measure in one table.
enum MeasuresSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] { [.section("The measures"), .table(table(context))] }

    /// The ends of a measure's interval; empty for one that is not drawn.
    private static func interval(_ measure: SummaryMeasure, _ context: ReportContext) -> [ReportTable.Cell] {
        let isWithheld = context.released.withheldMeasures.contains(measure)
        guard !isWithheld,
            let simulated = context.findings.uncertainty?.simulation?.measure(measure, people: context.released.people)
        else { return [.empty, .empty] }
        return [DrawnPoint.p2_5, .p97_5].map { point in
            let number = simulated[point]
            return ReportTable.Cell(
                measure == .benefitCostRatio ? Simulated.ratio(number) : Simulated.pounds(number),
                figure: .drawn(measure, point))
        }
    }

    /// Every measure of `summary.csv`, in its order.
    private static func table(_ context: ReportContext) -> ReportTable {
        let doubt = DrawnDoubt(context.findings.uncertainty)
        let drawn = doubt?.drawsPeople == true ? doubt : nil
        var table = ReportTable(
            "The measures of this report, in pounds at \(context.settings.priceYear) prices unless stated",
            columns: [.words("Measure"), .number("Low"), .number("Central"), .number("High")]
                + (drawn == nil ? [] : [.number("95% from"), .number("95% to")]))
        table.fuller = .summary
        var note = RichText(DrawnDoubt.envelope + DrawnDoubt.pooled(context.released))
        if let drawn { note += " The 95% interval: \(drawn.words)." }
        table.note = note
        table.elsewhere =
            "Every number in a table of this report has a name. \(code: "avoided explain FOLDER NAME") shows how that number was made, down to rows and sources. \(code: "avoided explain FOLDER") lists the names, and the last appendix has the first name of each table."
        if context.result.savings.presentValue.low < .zero {
            table.note? +=
                " \(context.hasComparison ? "Net and present value" : "Gross, net and present value") below zero mean that services cost \(context.wording.more), not less."
        }
        let savings = context.result.savings
        table.noteOrder(of: [savings.gross, savings.net] + (savings.cash.map { [$0.cashable] } ?? []))
        for measure in MeasureRow.all(context) {
            let cells = Bound.allCases.map { bound in
                let written = measure.written[bound]
                return ReportTable.Cell(written, figure: written.isEmpty ? nil : .total(measure.measure, bound))
            }
            table.append(
                [ReportTable.Cell(measure.label)] + cells + (drawn == nil ? [] : interval(measure.measure, context)))
        }
        return table
    }
}

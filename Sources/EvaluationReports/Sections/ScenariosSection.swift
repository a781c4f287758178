import CostAvoidance
import Numerics

/// Scenarios beside the evaluation as it is: what if, never the estimate.
enum ScenariosSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard let comparison = context.scenarios else { return [] }
        let measure = context.decisiveMeasure
        let shown = context.scenarios(by: measure)
        guard !shown.isEmpty else { return [] }
        var blocks: [Block] = [
            .section("What if"),
            .paragraph("These are scenarios, not estimates: each changes the inputs named and nothing else."),
        ]
        blocks += context.chart(
            ScenarioChart(comparison: comparison, shown: shown, measure: measure, context: context).chart())
        blocks.append(.table(table(comparison, shown, measure, context)))
        blocks.append(.bullets(shown.map { description($0, comparison, context) }))
        blocks += shown.compactMap { positions($0, comparison) }.map { .table($0) }
        let hidden = comparison.outcomes.count - shown.count
        if hidden > 0 {
            blocks.append(
                .paragraph(
                    "\(Wording.counted(hidden, "scenario is", "scenarios are").capitalisedFirst) left out, because \(hidden == 1 ? "its result" : "their results") would show a figure that is suppressed elsewhere."
                ))
        }
        return blocks
    }

    private static func table(
        _ comparison: ScenarioComparison, _ shown: [ScenarioComparison.Outcome], _ measure: SummaryMeasure,
        _ context: ReportContext
    ) -> ReportTable {
        let isNet = measure == .netBenefit
        var table = ReportTable(
            "\(isNet ? "Net benefit" : context.wording.presentValue.capitalisedFirst) in each scenario, and the difference from the evaluation as it is",
            columns: [
                .words("Scenario"), .number("Low"), .number("Central"), .number("High"),
                .number("Difference, central"),
            ])
        table.fuller = .scenarios
        func row(
            _ name: String, _ headline: Headline?, _ difference: ReportTable.Cell, _ figure: (Bound) -> ReportFigure
        ) -> [ReportTable.Cell] {
            let values = headline?[measure]
            return [ReportTable.Cell(name)]
                + Bound.allCases.map { bound in
                    ReportTable.Cell(values.map { $0[bound].exact } ?? "not known", figure: figure(bound))
                } + [difference]
        }
        table.append(row("As it is", comparison.base, .empty) { .total(measure, $0) })
        for outcome in shown {
            let difference = comparison.difference(measure, of: outcome).central
            let written = difference.map(Pounds.exact) ?? "not known"
            let name = outcome.scenario.name
            let cell = ReportTable.Cell(written, figure: .cell(.scenario, name, "\(measure.rawValue)_difference"))
            table.append(
                row(outcome.scenario.heading, outcome.headline, cell) { .cell(.scenario, name, measure.rawValue, $0) })
        }
        table.noteEnvelope()
        return table
    }

    /// What remains to each body where a scenario shares out anew who pays; nil where it does not.
    private static func positions(
        _ outcome: ScenarioComparison.Outcome, _ comparison: ScenarioComparison
    ) -> ReportTable? {
        guard outcome.scenario.changes.contains(where: \.parameter.isFunder) else { return nil }
        let name = outcome.scenario.name
        var table = ReportTable(
            "Net position of each body in the scenario \(outcome.scenario.heading), discounted, and the difference from the evaluation as it is",
            columns: [
                .words("Body"), .pounds("Low"), .pounds("Central"), .pounds("High"), .pounds("Difference, central"),
            ])
        table.sheet = "Scenario_net_position"
        for measure in comparison.measures {
            guard case .netPosition(let body) = measure else { continue }
            let values = outcome.headline?[measure]
            let difference = comparison.difference(measure, of: outcome).central
            table.append(
                [ReportTable.Cell(body?.name ?? BodyPosition.notStated)]
                    + Bound.allCases.map { bound in
                        ReportTable.Cell(
                            values.map { $0[bound].exact } ?? BreakdownTable.suppressed,
                            figure: .cell(.scenario, name, measure.name, bound))
                    } + [
                        ReportTable.Cell(
                            difference.map(Pounds.exact) ?? BreakdownTable.suppressed,
                            figure: .cell(.scenario, name, "\(measure.name)_difference"))
                    ])
        }
        table.noteEnvelope()
        return table
    }

    private static func description(
        _ outcome: ScenarioComparison.Outcome, _ comparison: ScenarioComparison, _ context: ReportContext
    ) -> RichText {
        let words = ScenarioWords(comparison: comparison, evaluation: context.evaluation)
        return "\(strong: outcome.scenario.heading) \(words.changes(outcome.scenario))"
    }
}

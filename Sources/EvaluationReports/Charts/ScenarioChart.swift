import CostAvoidance
import Numerics

/// Scenarios side by side with the evaluation as it is.
struct ScenarioChart {
    let comparison: ScenarioComparison
    let shown: [ScenarioComparison.Outcome]
    let measure: SummaryMeasure
    let context: ReportContext

    func chart() -> Chart? {
        guard let base = amounts(comparison.base) else { return nil }
        let named = shown.compactMap { outcome in
            amounts(outcome.headline).map {
                (name: outcome.scenario.heading, key: outcome.scenario.name, amounts: $0)
            }
        }
        let items = ([(name: "As it is", key: "As it is", amounts: base)] + named).map { item in
            RangeItem(
                name: item.name, key: item.key, amounts: item.amounts,
                ink: item.amounts.central.isNegative ? .cost : .saving)
        }
        let subject =
            measure == .netBenefit
            ? "Net benefit by scenario" : "\(context.wording.presentValue.capitalisedFirst), by scenario"
        var chart = RangeChart(
            name: "scenarios", words: context.words(ChartFindings.scenarios(items), of: subject), items: items,
            keyColumn: "scenario",
            legend: [(.saving, "Above zero"), (.cost, "Below zero")])
        chart.footnote = shown.compactMap { ScenarioRemarks.sentence($0.scenario) }.joined(separator: " ")
        return chart.chart()
    }

    private func amounts(_ headline: Headline?) -> Estimate<Money>? {
        guard let values = headline?[measure], case .money(let low) = values.low,
            case .money(let central) = values.central,
            case .money(let high) = values.high
        else { return nil }
        return Estimate(low: low, central: central, high: high)
    }
}

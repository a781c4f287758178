import CostAvoidance
import Numerics

/// One measure of `summary.csv` as the report writes it.
struct MeasureRow {
    /// Its name in `summary.csv`.
    let name: String
    /// What it is, in words.
    let label: String
    /// Its three values.
    let written: Estimate<String>

    /// The name of one of its values.
    func figure(_ bound: Bound) -> String { FigureNames.summary(name, bound) }

    /// Every measure that is known, in the order of `summary.csv`.
    static func all(_ context: ReportContext) -> [MeasureRow] {
        let result = context.result
        let isGross = context.design.claim == .grossPotential
        var measures: [MeasureRow] = []
        func add(_ name: String, _ label: String, _ written: Estimate<String>?) {
            if let written { measures.append(MeasureRow(name: name, label: label, written: written)) }
        }
        func pounds(_ amounts: Estimate<Money>?) -> Estimate<String>? { amounts.map { $0.map(Pounds.exact) } }
        add("people", "People supported", context.released.people.map { Estimate(exactly: Numbers.count($0)) })
        add(
            "gross_savings", isGross ? "Gross potential cost avoidance" : "Gross cost avoided",
            pounds(result.savings.gross))
        add(
            "net_savings", isGross ? "The same, nothing taken off" : "Net of what would have happened anyway",
            pounds(result.savings.net))
        add("present_value_savings", "Present value over the horizon", pounds(result.savings.presentValue))
        add("cashable_savings", "Of that, could leave a budget", pounds(result.savings.cashable))
        add("programme_cost", "Programme cost, undiscounted", pounds(result.programme?.cost))
        add("net_benefit", "Net benefit, discounted", pounds(result.netBenefit))
        add("benefit_cost_ratio", "Benefit-cost ratio", result.benefitCostRatio.map { $0.map(Numbers.ratio) })
        add("payback_months", "Payback", result.payback.map { $0.map(Wording.payback) })
        add("savings_per_person", "Present value a person", pounds(result.savingsPerPerson))
        add("cost_per_person", "Programme cost a person", pounds(result.costPerPerson))
        return measures
    }
}

/// A figure of the summary. The names are fixed: people's files depend on them.
public enum SummaryMeasure: String, Sendable, Hashable, CaseIterable {
    /// People whom the programme supported.
    case people
    /// What the services not needed would have cost.
    case grossSavings = "gross_savings"
    /// After deadweight, attribution, displacement and optimism bias.
    case netSavings = "net_savings"
    /// Net over the horizon, discounted.
    case presentValueSavings = "present_value_savings"
    /// The part of the present value that could leave a budget.
    case cashableSavings = "cashable_savings"
    /// What the programme cost, uprated.
    case programmeCost = "programme_cost"
    /// What the programme cost, uprated and discounted.
    case presentValueCost = "present_value_cost"
    /// Present value of savings less that of cost.
    case netBenefit = "net_benefit"
    /// Present value of savings over that of cost.
    case benefitCostRatio = "benefit_cost_ratio"
    /// First month in which savings have paid for the cost.
    case paybackMonths = "payback_months"
    /// Present value of savings a person.
    case savingsPerPerson = "savings_per_person"
    /// Programme cost a person.
    case costPerPerson = "cost_per_person"
    /// Share of the simulation's draws in which savings exceed cost.
    case probabilitySavingsExceedCost = "probability_savings_exceed_cost"

    /// Whether it tells how many people there are, by itself or beside a total.
    var tellsPeople: Bool { [.people, .savingsPerPerson, .costPerPerson].contains(self) }

    /// The unit its figures are in.
    public var unit: String {
        switch self {
        case .people: "people"
        case .benefitCostRatio: "ratio"
        case .paybackMonths: "months"
        case .probabilitySavingsExceedCost: "share"
        case .grossSavings, .netSavings, .presentValueSavings, .cashableSavings, .programmeCost, .presentValueCost,
            .netBenefit, .savingsPerPerson, .costPerPerson:
            "GBP"
        }
    }
}

import CostAvoidance
import DelimitedText
import Numerics

extension SummaryMeasure {
    /// The measure in words.
    var label: String {
        switch self {
        case .people: "People"
        case .grossSavings: "Gross cost avoided"
        case .netSavings: "Net cost avoided"
        case .presentValueSavings: "Present value of net"
        case .cashableSavings: "Of it, could leave a budget"
        case .programmeCost: "Programme cost"
        case .presentValueCost: "Present value of cost"
        case .netBenefit: "Net benefit"
        case .benefitCostRatio: "Benefit-cost ratio"
        case .paybackMonths: "Payback, months"
        case .savingsPerPerson: "Net a person"
        case .costPerPerson: "Cost a person"
        case .probabilitySavingsExceedCost: "Chance that it exceeds cost"
        }
    }
}

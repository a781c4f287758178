import Numerics

extension Headline {
    /// Why a measure is not known, to follow "is not known: "; nil where it is.
    package func absence(of measure: SummaryMeasure) -> String? {
        guard self[measure] == nil else { return nil }
        let noPeople = "how many people there were is not known"
        switch measure {
        case .paybackMonths: return (paybackAbsence ?? .noCost).reason
        case .people, .savingsPerPerson: return noPeople
        case .costPerPerson: return programmeCost == nil ? PaybackAbsence.noCost.reason : noPeople
        case .benefitCostRatio:
            return presentValueCost == nil
                ? PaybackAbsence.noCost.reason
                : "an end of the programme's cost is zero, and nothing is divided by that"
        case .grossSavings, .netSavings, .presentValueSavings, .cashableSavings, .programmeCost, .presentValueCost,
            .netBenefit, .probabilitySavingsExceedCost:
            return PaybackAbsence.noCost.reason
        }
    }
}

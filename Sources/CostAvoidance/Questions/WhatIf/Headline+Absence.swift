import Numerics

extension Headline {
    /// Why a measure is not known, to follow "is not known: "; nil where it is.
    package func absence(of measure: HeadlineMeasure) -> String? {
        switch measure {
        case .summary(let own): absence(of: own)
        case .netPosition: self[measure] == nil ? "no such body pays or gains" : nil
        }
    }

    /// Why a measure is not known, to follow "is not known: "; nil where it is.
    package func absence(of measure: SummaryMeasure) -> String? {
        guard self[measure] == nil else { return nil }
        let noPeople = "how many people there were is not known"
        switch measure {
        case .paybackMonths: return (paybackAbsence ?? .noCost).reasonAndRemedy
        case .people, .savingsPerPerson: return noPeople
        case .costPerPerson: return programmeCost == nil ? PaybackAbsence.noCost.reason : noPeople
        case .benefitCostRatio: return RatioAbsence(of: savings.presentValue, to: presentValueCost).reason
        case .grossSavings, .netSavings, .presentValueSavings, .cashableSavings, .programmeCost, .presentValueCost,
            .netBenefit, .probabilitySavingsExceedCost:
            return PaybackAbsence.noCost.reason
        }
    }
}

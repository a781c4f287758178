/// Which sums of a study are one and the same, so that one of them may stand for another between printed figures.
///
/// Net benefit, the ratio and savings a person are made of present values. A printed sum of the year in which effects begin, or from
/// before anything is taken off, gives them only where it comes to the present value.
struct SameSums {
    /// Whether nothing is taken off between gross and net savings.
    let grossIsNet: Bool
    /// Whether net savings are the present value of the savings.
    let netIsPresentValue: Bool
    /// Whether the cost is its present value.
    let costIsPresentValue: Bool

    /// What the inputs say, or the settings of a folder where they say nothing.
    init(_ evaluation: Evaluation, _ result: EvaluationResult?) {
        let isOneYear = evaluation.settings.horizonYears == 1
        if let savings = result?.savings, savings.gross != SavingsAmounts().gross {
            grossIsNet = savings.gross == savings.net
            netIsPresentValue = savings.net == savings.presentValue
        } else {
            grossIsNet = !evaluation.assumptions.declared.contains {
                AssumptionParameter.betweenGrossAndNet.contains($0.parameter)
            }
            netIsPresentValue = isOneYear
        }
        let isWithinYear = isOneYear && (evaluation.settings.period?.months ?? Month.perYear) <= Month.perYear
        costIsPresentValue =
            result?.programme.map { $0.cost == $0.presentValue }
            ?? (isWithinYear || evaluation.settings.discounting.isNothing)
    }

    /// The sums that stand for the present value of the savings, the nearest first.
    var savings: [SummaryMeasure] {
        var same: [SummaryMeasure] = [.presentValueSavings]
        if netIsPresentValue { same.append(.netSavings) }
        if netIsPresentValue && grossIsNet { same.append(.grossSavings) }
        return same
    }

    /// The sums that stand for the present value of the cost.
    var presentCost: [SummaryMeasure] {
        costIsPresentValue ? [.presentValueCost, .programmeCost] : [.presentValueCost]
    }

    /// The sums that stand for the cost before discounting.
    var cost: [SummaryMeasure] {
        costIsPresentValue ? [.programmeCost, .presentValueCost] : [.programmeCost]
    }
}

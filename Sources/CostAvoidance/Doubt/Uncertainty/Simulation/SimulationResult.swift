import Numerics

/// What the draws say: of every uncertain input, and of the people whose use was observed.
package struct SimulationResult: Sendable {
    /// Draws that were made.
    package var draws: Int
    /// Seed of the random numbers.
    package var seed: UInt64
    /// How the draws were spread.
    package var method: SamplingMethod
    /// Whether the draws are as precise as was asked for; nil where no precision was.
    package var precisionReached: Bool?
    /// Inputs that were drawn.
    package var inputs: Int
    /// Whether some of them were drawn correlated.
    package var areCorrelated: Bool
    /// People of the programme who were drawn again beside the inputs: none where published totals were drawn; nil where people are as
    /// they are.
    package var people: Int?
    /// Present value of savings, in pounds.
    package var savings: SimulatedMeasure
    /// Gross savings, in pounds; nil where they were not asked for.
    package var grossSavings: SimulatedMeasure?
    /// Savings after the assumptions, in the year they begin, in pounds; nil where they were not asked for.
    package var netSavings: SimulatedMeasure?
    /// The part of the present value that could leave a budget, in pounds; nil where no share is known.
    package var cashableSavings: SimulatedMeasure?
    /// The programme's cost before it is discounted, in pounds; nil where there is none, or it was not asked for.
    package var undiscountedCost: SimulatedMeasure?
    /// Present value of the programme's cost, in pounds; nil where there is none.
    package var cost: SimulatedMeasure?
    /// Savings less cost, in pounds; nil where there is no cost.
    package var netBenefit: SimulatedMeasure?
    /// Savings over cost; nil where there is no cost.
    package var benefitCostRatio: SimulatedMeasure?
    /// Share of the draws in which savings exceed cost; nil where there is no cost.
    package var probabilitySavingsExceedCost: SimulatedProbability?
    /// Net benefit, or savings where there is no cost, that 2%, 4% … 98% of the draws lie below, in pounds: its distribution,
    /// for a picture.
    package var fiftieths: [Double]
    /// What it would be worth to know every input before going on with the programme or not; nil where there is no cost.
    package var perfectInformation: PerfectInformation?
    /// The draws' mean against the exact one; nil where inputs are correlated and there is no closed form, or after one draw.
    package var check: MeanCheck?
}

extension SimulationResult {
    /// Net benefit, or savings where there is no cost.
    package var decisive: SimulatedMeasure { netBenefit ?? savings }

    /// What the draws say about a measure of the summary; nil where it is not simulated.
    package func measure(_ measure: SummaryMeasure, people: Int?) -> SimulatedMeasure? {
        switch measure {
        case .presentValueSavings: savings
        case .grossSavings: grossSavings
        case .netSavings: netSavings
        case .cashableSavings: cashableSavings
        case .presentValueCost: cost
        case .netBenefit: netBenefit
        case .benefitCostRatio: benefitCostRatio
        case .savingsPerPerson: people.flatMap { $0 > 0 ? savings.divided(by: $0) : nil }
        case .programmeCost: undiscountedCost
        case .costPerPerson: people.flatMap { $0 > 0 ? undiscountedCost?.divided(by: $0) : nil }
        case .people, .paybackMonths, .probabilitySavingsExceedCost: nil
        }
    }
}

/// A probability counted in draws.
package struct SimulatedProbability: Sendable, Hashable {
    /// Draws in which it was so.
    package var favourable: Int
    package var draws: Int

    /// The share of the draws.
    package var value: Double { draws > 0 ? Double(favourable) / Double(draws) : 0 }
    package var standardError: Double {
        draws > 0 ? (value * (1 - value) / Double(draws)).squareRoot() : 0
    }
    /// Its 95% interval by E. B. Wilson (1927), which is not a point even where every draw agrees.
    package var interval: ClosedRange<Double> {
        guard draws > 0 else { return 0...1 }
        let z2 = StandardNormal.upperPoint * StandardNormal.upperPoint
        let n = Double(draws)
        let centre = (value + z2 / (2 * n)) / (1 + z2 / n)
        let half =
            StandardNormal.upperPoint * (value * (1 - value) / n + z2 / (4 * n * n)).squareRoot() / (1 + z2 / n)
        return max(0, centre - half)...min(1, centre + half)
    }
    /// The share without the digits that the draws do not support, at most `places`.
    package func supported(places: Int) -> ExactDecimal? {
        SimulatedNumber(value: value, standardError: standardError).supported(places: places)
    }
}

/// The mean of the draws beside the mean in closed form.
///
/// The model is a sum of products of functions of independent inputs, so that its mean is the sum of the products of theirs.
package struct MeanCheck: Sendable, Hashable {
    /// Pounds of savings less cost (of savings, where there is no cost) in closed form.
    package var exact: Double
    /// The same by the draws.
    package var simulated: SimulatedNumber

    /// Standard errors between the two; within three in all but one of 370 runs.
    package var standardErrors: Double {
        simulated.standardError > 0 ? abs(simulated.value - exact) / simulated.standardError : 0
    }
    /// Whether the draws agree with the closed form.
    package var agrees: Bool { standardErrors <= Self.furthest || abs(simulated.value - exact) < Self.penny }

    /// Standard errors beyond which a right simulation would be seen once in 15,000 runs.
    private static let furthest = 4.0
    private static let penny = 0.005
}

/// What it would be worth to know everything that is drawn before deciding to fund the programme or not.
///
/// With what is known now the better of funding it and not is worth max(E[net benefit], 0); with everything known it would
/// be worth E[max(net benefit, 0)]. The difference is the most that finding out can be worth. A. Briggs, K. Claxton and
/// M. Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 6.
package struct PerfectInformation: Sendable, Hashable {
    /// Pounds of knowing everything.
    package var everything: SimulatedNumber
    /// The decision that knowing could change: the one that the expected net benefit suggests.
    package var decision: Decision
    /// Pounds of knowing the effect on people like these, every input at its mean; nil where people are not drawn.
    package var effect: SimulatedNumber?
    /// Pounds of knowing one input, the greatest first; inputs whose knowledge would change nothing are left out.
    package var inputs: [InputValue]

    /// What the figures suggest.
    package enum Decision: Sendable, Hashable {
        /// The expected net benefit is above nought.
        case fund
        /// It is nought or below.
        case doNotFund
    }

    /// What knowing one input is worth.
    package struct InputValue: Sendable, Hashable {
        package var name: InputName
        /// Pounds, the expectation over the other inputs and the people being exact, with what half as many points of the
        /// input would differ by.
        package var pounds: SimulatedNumber
    }
}

import Numerics

/// What the draws of every uncertain input say, people as they are.
public struct SimulationResult: Sendable {
    /// Draws that were made.
    public var draws: Int
    /// Seed of the random numbers.
    public var seed: UInt64
    /// How the draws were spread.
    public var method: SamplingMethod
    /// Whether the draws are as precise as was asked for; nil where no precision was.
    public var precisionReached: Bool?
    /// Inputs that were drawn.
    public var inputs: Int
    /// Whether some of them were drawn correlated.
    public var areCorrelated: Bool
    /// Present value of savings, in pounds.
    public var savings: SimulatedMeasure
    /// Gross savings, in pounds; nil where they were not asked for.
    public var grossSavings: SimulatedMeasure?
    /// Savings after the assumptions, in the year they begin, in pounds; nil where they were not asked for.
    public var netSavings: SimulatedMeasure?
    /// The part of the present value that could leave a budget, in pounds; nil where no share is known.
    public var cashableSavings: SimulatedMeasure?
    /// Present value of the programme's cost, in pounds; nil where there is none.
    public var cost: SimulatedMeasure?
    /// Savings less cost, in pounds; nil where there is no cost.
    public var netBenefit: SimulatedMeasure?
    /// Savings over cost; nil where there is no cost.
    public var benefitCostRatio: SimulatedMeasure?
    /// Share of the draws in which savings exceed cost; nil where there is no cost.
    public var probabilitySavingsExceedCost: SimulatedProbability?
    /// Net benefit, or savings where there is no cost, that 2%, 4% … 98% of the draws lie below, in pounds: its distribution,
    /// for a picture.
    public var fiftieths: [Double]
    /// What it would be worth to know every input before going on with the programme or not; nil where there is no cost.
    public var perfectInformation: PerfectInformation?
    /// The draws' mean against the exact one; nil where inputs are correlated and there is no closed form, or after one draw.
    public var check: MeanCheck?
}

extension SimulationResult {
    /// What the draws say about a measure of the summary; nil where it is not simulated.
    public func measure(_ measure: SummaryMeasure, people: Int?) -> SimulatedMeasure? {
        switch measure {
        case .presentValueSavings: savings
        case .grossSavings: grossSavings
        case .netSavings: netSavings
        case .cashableSavings: cashableSavings
        case .presentValueCost: cost
        case .netBenefit: netBenefit
        case .benefitCostRatio: benefitCostRatio
        case .savingsPerPerson: people.flatMap { $0 > 0 ? savings.divided(by: $0) : nil }
        case .people, .programmeCost, .paybackMonths, .costPerPerson,
            .probabilitySavingsExceedCost:
            nil
        }
    }
}

/// A probability counted in draws.
public struct SimulatedProbability: Sendable, Hashable {
    /// Draws in which it was so.
    public var favourable: Int
    /// All draws.
    public var draws: Int

    /// The share of the draws.
    public var value: Double { draws > 0 ? Double(favourable) / Double(draws) : 0 }
    /// Its standard error.
    public var standardError: Double {
        draws > 0 ? (value * (1 - value) / Double(draws)).squareRoot() : 0
    }
    /// Its 95% interval by E. B. Wilson (1927), which is not a point even where every draw agrees.
    public var interval: ClosedRange<Double> {
        guard draws > 0 else { return 0...1 }
        let z2 = StandardNormal.upperPoint * StandardNormal.upperPoint
        let n = Double(draws)
        let centre = (value + z2 / (2 * n)) / (1 + z2 / n)
        let half =
            StandardNormal.upperPoint * (value * (1 - value) / n + z2 / (4 * n * n)).squareRoot() / (1 + z2 / n)
        return max(0, centre - half)...min(1, centre + half)
    }
    /// The share without the digits that the draws do not support, at most `places`.
    public func supported(places: Int) -> ExactDecimal? {
        SimulatedNumber(value: value, standardError: standardError).supported(places: places)
    }
}

/// The mean of the draws beside the mean in closed form.
///
/// The model is a sum of products of functions of independent inputs, so that its mean is the sum of the products of theirs.
public struct MeanCheck: Sendable, Hashable {
    /// Pounds of savings less cost (of savings, where there is no cost) in closed form.
    public var exact: Double
    /// The same by the draws.
    public var simulated: SimulatedNumber

    /// Standard errors between the two; within three in all but one of 370 runs.
    public var standardErrors: Double {
        simulated.standardError > 0 ? abs(simulated.value - exact) / simulated.standardError : 0
    }
    /// Whether the draws agree with the closed form.
    public var agrees: Bool { standardErrors <= Self.furthest || abs(simulated.value - exact) < Self.penny }

    /// Standard errors beyond which a right simulation would be seen once in 15,000 runs.
    private static let furthest = 4.0
    private static let penny = 0.005
}

/// What it would be worth to know every input exactly before deciding to go on or not.
///
/// With what is known now the better of going on and stopping is worth max(E[net benefit], 0); with everything known it would
/// be worth E[max(net benefit, 0)]. The difference is the most that finding out can be worth. A. Briggs, K. Claxton and
/// M. Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 6.
public struct PerfectInformation: Sendable, Hashable {
    /// Pounds of knowing everything.
    public var everything: SimulatedNumber
    /// Pounds of knowing one input, the greatest first; inputs whose knowledge would change nothing are left out.
    public var inputs: [InputValue]

    /// What knowing one input is worth.
    public struct InputValue: Sendable, Hashable {
        /// The input.
        public var name: InputName
        /// Pounds, the expectation over the other inputs being exact.
        public var pounds: Double
    }
}

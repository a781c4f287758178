import Numerics

/// How much of the doubt about a total comes from where.
package struct UncertaintyBySource: Sendable {
    /// One kind of doubt by itself, everything else at its central value.
    package struct Row: Sendable {
        /// Where it comes from.
        package var source: UncertaintySource
        /// Inputs of this kind; for few people, the people drawn from.
        package var count: Int
        /// Net benefit (savings where there is no cost) with this doubt alone.
        package var measure: SimulatedMeasure
        /// Its variance as a share of the variances of all kinds.
        package var shareOfVariance: Double
    }

    /// Kinds of doubt that there are, the greatest first.
    package var rows: [Row]

    /// Runs the simulation once for each kind of input, and puts the people beside them.
    init(_ simulation: Simulation, people: PersonBootstrap?, draws: Int) {
        let hasCost = simulation.engine.model.hasCost
        var found: [Row] = []
        for source in UncertaintySource.allCases where source != .people {
            let active = simulation.active([source])
            guard active.contains(true) else { continue }
            let figure: SimulatedFigure = hasCost ? .netBenefit : .savings
            let run = simulation.engine.run(draws: draws, active: active, figures: [figure])
            guard let quantiles = run.quantiles[figure] else { continue }
            let moments = hasCost ? run.netBenefit : run.savings
            let replicates = hasCost ? run.replicateNet : run.replicateSavings
            found.append(
                Row(
                    source: source, count: active.filter { $0 }.count,
                    measure: SimulatedMeasure(
                        moments: moments, quantiles: quantiles,
                        standardErrorOfMean: run.standardError(moments, replicates: replicates)),
                    shareOfVariance: 0))
        }
        if let people {
            found.append(
                Row(
                    source: .people, count: people.people, measure: people.netBenefit ?? people.savings,
                    shareOfVariance: 0))
        }
        func variance(_ row: Row) -> Double { row.measure.standardDeviation * row.measure.standardDeviation }
        let total = found.reduce(0) { $0 + variance($1) }
        rows = found.map { row in
            var shared = row
            shared.shareOfVariance = total > 0 ? variance(row) / total : 0
            return shared
        }.sorted { $0.shareOfVariance > $1.shareOfVariance }
    }
}

/// The two ranges of a figure, and why they differ.
package struct NamedRanges: Sendable {
    /// Every input at its cautious end, at its central value, and at its generous end together.
    package var envelope: Estimate<Money>
    /// The 2.5% and 97.5% points of the draws with the median between them, without digits the draws do not support.
    package var interval95: Estimate<Money>
    /// Why they differ.
    package var reason: Reason

    /// Why two ranges of one figure differ.
    package enum Reason: Sendable, Hashable {
        /// The envelope has all of so many inputs at one end together, which even those that are correlated hardly ever are.
        case correlatedInputsSeldomAgree(inputs: Int)
        /// The envelope has all of so many inputs at one end together, which independent inputs hardly ever are.
        case inputsSeldomAgree(inputs: Int)
        /// There is one input, so that the interval leaves out nothing but the 2.5% at its ends.
        case oneInput
        /// The envelope takes the people as they are, and the interval draws them.
        case peopleVary
    }
}

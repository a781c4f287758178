// Nothing here traps: points are a constant.

import Numerics

/// Works out what knowing everything, the effect on people, or one input would be worth.
struct InformationValue {
    private let simulation: Simulation
    private let means: ModelMeans
    private let people: DrawnPeople?

    /// - Parameter people: who is drawn beside the inputs; nil for people as they are.
    init(_ simulation: Simulation, means: ModelMeans, people: DrawnPeople?) {
        self.simulation = simulation
        self.means = means
        self.people = people
    }

    /// Points of its distribution at which an input is tried, each standing for an equal share of its probability.
    private static let points = 1024
    private static let penny = 0.005

    func result(_ run: SimulationRun) -> PerfectInformation {
        let areCorrelated = simulation.engine.copula != nil
        // Draws are centred on what is expected, which without correlations is known exactly.
        let expected = areCorrelated ? run.netBenefit.mean : means.netBenefit
        let decision: PerfectInformation.Decision = expected > 0 ? .fund : .doNotFund
        let everything = everything(run, decision)
        guard everything.value > 0, !areCorrelated else {
            return PerfectInformation(everything: everything, decision: decision, effect: nil, inputs: [])
        }
        let active = simulation.active
        let slices = InputSlices(simulation.engine.model, holding: means.factors)
        let inputs = simulation.engine.model.inputs.indices.filter { active[$0] }.map { index in
            PerfectInformation.InputValue(
                name: simulation.engine.model.inputs[index].name, pounds: value(of: index, slices.along(index)))
        }
        return PerfectInformation(
            everything: everything, decision: decision, effect: effect(decision),
            inputs: inputs.filter { $0.pounds.value > 0 }
                .sorted { ($1.pounds.value, $0.name) < ($0.pounds.value, $1.name) })
    }

    /// To somebody who would fund, knowing saves the losses, E[max(N, 0)] - E[N] = E[max(-N, 0)]; to somebody who would not, it
    /// brings the gains. Either has a far smaller error than the difference of the two means.
    private func everything(_ run: SimulationRun, _ decision: PerfectInformation.Decision) -> SimulatedNumber {
        let count = Double(run.draws)
        let (sum, squares) =
            switch decision {
            case .fund: (run.losses, run.squaredLosses)
            case .doNotFund: (run.gains, run.squaredGains)
            }
        let worth = sum / count
        let variance = max(0, squares / count - worth * worth)
        return SimulatedNumber(
            value: worth, standardError: run.draws > 1 ? (variance / (count - 1)).squareRoot() : .nan)
    }

    /// Over the inputs the expectation is a product of means; over people it is that of their draws.
    private func effect(_ decision: PerfectInformation.Decision) -> SimulatedNumber? {
        guard let people else { return nil }
        let model = simulation.engine.model
        let weights = people.columns.map { column -> Double in
            switch column {
            case .units(let term, .central)?:
                return model.price(ofTerm: term) { means.factors[$0] }
            case .pounds?: return 1
            case .units?, nil: return 0
            }
        }
        let worth = people.draws.totals(weights).map { moved in
            let net = means.netBenefit + moved
            return max(decision == .fund ? -net : net, 0)
        }
        let moments = DrawMoments(worth)
        return SimulatedNumber(value: moments.mean, standardError: moments.standardErrorOfMean)
    }

    /// The expectation over the other inputs is a function of one input in closed form; over that input it is a sum, whose error
    /// is that of the points it is taken at.
    private func value(of input: Int, _ slice: InputSlice) -> SimulatedNumber {
        let distribution = simulation.engine.distributions[input]
        let worth = Self.worth(slice, distribution, points: Self.points)
        guard worth > Self.penny else { return SimulatedNumber(value: 0, standardError: 0) }
        let coarse = Self.worth(slice, distribution, points: Self.points / 2)
        return SimulatedNumber(value: worth, standardError: abs(worth - coarse))
    }

    private static func worth(_ slice: InputSlice, _ distribution: InputDistribution, points: Int) -> Double {
        var (gains, sum) = (0.0, 0.0)
        let step = UInt64(1 << 32) / UInt64(points)
        for point in 0..<UInt64(points) {
            var word = UInt32(truncatingIfNeeded: point * step + step / 2)
            var value = 0.0
            withUnsafeMutablePointer(to: &value) { values in
                withUnsafeMutablePointer(to: &word) { words in
                    distribution.fill(
                        UnsafeMutableBufferPointer(start: values, count: 1),
                        from: UnsafeBufferPointer(start: words, count: 1))
                }
            }
            let net = slice.at(value)
            sum += net
            gains += max(net, 0)
        }
        return (gains - max(sum, 0)) / Double(points)
    }
}

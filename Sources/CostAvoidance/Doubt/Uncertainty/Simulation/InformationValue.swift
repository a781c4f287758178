import Numerics

/// Works out what knowing everything, or one input, would be worth.
struct InformationValue {
    private let simulation: Simulation
    private let means: ModelMeans

    init(_ simulation: Simulation, means: ModelMeans) {
        self.simulation = simulation
        self.means = means
    }

    /// Points of its distribution at which an input is tried, each standing for an equal share of its probability.
    private static let points = 1024

    func result(_ run: SimulationRun) -> PerfectInformation {
        let count = Double(run.draws)
        // To somebody who would go on, knowing everything saves the losses, E[max(N, 0)] - E[N] = E[max(-N, 0)]; to somebody
        // who would stop, it brings the gains. Either has a far smaller error than the difference of the two means.
        let goesOn = run.netBenefit.mean > 0
        let worth = (goesOn ? run.losses : run.gains) / count
        let variance = max(0, (goesOn ? run.squaredLosses : run.squaredGains) / count - worth * worth)
        let everything = SimulatedNumber(
            value: worth, standardError: run.draws > 1 ? (variance / (count - 1)).squareRoot() : .nan)
        guard everything.value > 0, simulation.engine.copula == nil else {
            return PerfectInformation(everything: everything, inputs: [])
        }
        let active = simulation.active
        let inputs = simulation.engine.model.inputs.indices.filter { active[$0] }.map { index in
            PerfectInformation.InputValue(name: simulation.engine.model.inputs[index].name, pounds: value(of: index))
        }
        return PerfectInformation(
            everything: everything,
            inputs: inputs.filter { $0.pounds > 0 }.sorted { ($1.pounds, $0.name) < ($0.pounds, $1.name) })
    }

    /// The expectation over the other inputs is a function of one input in closed form; over that input it is a sum.
    private func value(of input: Int) -> Double {
        let slice = simulation.engine.model.slice(along: input, holding: means.factors)
        let distribution = simulation.engine.distributions[input]
        var (gains, sum) = (0.0, 0.0)
        let step = UInt64(1 << 32) / UInt64(Self.points)
        for point in 0..<UInt64(Self.points) {
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
        let worth = (gains - max(sum, 0)) / Double(Self.points)
        return worth > Self.penny ? worth : 0
    }

    private static let penny = 0.005
}

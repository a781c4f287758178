import Numerics

/// Sobol' indices of the net benefit (of savings where there is no cost): which input is worth measuring better.
package struct InputIndices: Sendable {
    package struct Row: Sendable {
        package var name: InputName
        /// First order: the share of the variance that would go if this input were known.
        package var first: SimulatedNumber
        /// Total: the share that would stay if everything but this input were known.
        package var total: SimulatedNumber
    }

    /// How they were found.
    package enum Method: Sendable, Hashable {
        /// From the moments of the inputs, without an error of sampling.
        case closedForm
        /// From so many points in each of two sets.
        case estimated(points: Int)
    }

    /// The greatest total first. Of an estimate, inputs beyond `mostInputs` with the least swings are held and have no row.
    package var rows: [Row]
    /// How they were found.
    package var method: Method

    /// The most inputs whose indices are estimated.
    static let mostInputs = 20
    /// Points that give two digits for the inputs that matter.
    static let defaultPoints = 1024

    /// The indices of a model: in closed form where its products are few enough, else estimated. Nil where no input is drawn,
    /// or where inputs are correlated and a variance has no shares.
    ///
    /// - Parameter names: the inputs to examine, those with the greatest swings first; others are held.
    init?(_ simulation: Simulation, names: [InputName], seed: UInt64) {
        guard simulation.engine.copula == nil else { return nil }
        let model = simulation.engine.model
        let active = simulation.active
        let wanted = names.compactMap { name in model.inputs.firstIndex { $0.name == name } }.filter { active[$0] }
        if let exact = InputIndices(closedFormOf: simulation, inputs: wanted) {
            self = exact
        } else if let estimated = InputIndices(estimating: simulation, inputs: wanted, seed: seed) {
            self = estimated
        } else {
            return nil
        }
    }

    init?(closedFormOf simulation: Simulation, inputs: [Int]) {
        let model = simulation.engine.model
        let plan = SimulationPlan(model, active: model.inputs.indices.map { inputs.contains($0) })
        guard !plan.inputs.isEmpty,
            let indices = ClosedFormIndices(
                plan, distributions: plan.inputs.map { simulation.engine.distributions[$0] })
        else { return nil }
        method = .closedForm
        rows = Self.sorted(
            plan.inputs.enumerated().map { place, input in
                Row(
                    name: model.inputs[input].name,
                    first: SimulatedNumber(value: indices.first[place], standardError: 0),
                    total: SimulatedNumber(value: indices.total[place], standardError: 0))
            })
    }

    init?(
        estimating simulation: Simulation, inputs: [Int], points: Int = InputIndices.defaultPoints, seed: UInt64
    ) {
        let model = simulation.engine.model
        let examined = inputs.prefix(Self.mostInputs).sorted()
        guard !examined.isEmpty else { return nil }
        let plan = SimulationPlan(model, active: model.inputs.indices.map { examined.contains($0) })
        let block = SimulationBlock(plan)
        let estimator = SobolEstimator(points: points, seed: seed)
        let estimated = estimator.estimate(inputs: examined.count) { columns, values in
            Self.evaluate(columns, into: &values, on: block) { simulation.engine.distributions[examined[$0]] }
        }
        method = .estimated(points: estimator.points)
        rows = Self.sorted(
            estimated.rows.map { row in
                Row(name: model.inputs[examined[row.input]].name, first: row.first, total: row.total)
            })
    }

    private static func sorted(_ rows: [Row]) -> [Row] {
        rows.sorted { ($1.total.value, $0.name) < ($0.total.value, $1.name) }
    }

    /// The net benefit at each point, block by block.
    private static func evaluate(
        _ columns: [[UInt32]], into values: inout [Double], on block: SimulationBlock,
        distribution: (Int) -> InputDistribution
    ) {
        var done = 0
        while done < values.count {
            let count = min(SimulationBlock.capacity, values.count - done)
            for (column, words) in columns.enumerated() {
                words.withUnsafeBufferPointer { words in
                    distribution(column).fill(
                        UnsafeMutableBufferPointer(start: block.column(column), count: count),
                        from: UnsafeBufferPointer(rebasing: words[done..<(done + count)]))
                }
            }
            block.evaluate(count: count)
            for index in 0..<count { values[done + index] = block.savings[index] - block.cost[index] }
            done += count
        }
    }
}

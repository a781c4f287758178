import Numerics

/// Sobol' indices of the net benefit (of savings where there is no cost): which input is worth measuring better.
public struct InputIndices: Sendable {
    /// One input.
    public struct Row: Sendable {
        /// The input.
        public var name: InputName
        /// First order: the share of the variance that would go if this input were known.
        public var first: SimulatedNumber
        /// Total: the share that would stay if everything but this input were known.
        public var total: SimulatedNumber
    }

    /// The greatest total first. Inputs beyond `mostInputs` with the least swings are held and have no row.
    public var rows: [Row]
    /// Points in each of the two sets.
    public var points: Int

    /// The most inputs whose indices are estimated.
    static let mostInputs = 20
    /// Points that give two digits for the inputs that matter.
    static let defaultPoints = 1024

    /// - Parameter names: the inputs to examine, those with the greatest swings first.
    init?(_ simulation: Simulation, names: [InputName], points: Int = InputIndices.defaultPoints, seed: UInt64) {
        let model = simulation.engine.model
        let active = simulation.active
        let wanted = names.compactMap { name in model.inputs.firstIndex { $0.name == name } }.filter { active[$0] }
        let examined = wanted.prefix(Self.mostInputs).sorted()
        guard !examined.isEmpty else { return nil }
        var drawn = Array(repeating: false, count: model.inputs.count)
        for index in examined { drawn[index] = true }
        let plan = SimulationPlan(model, active: drawn)
        let block = SimulationBlock(plan)
        let estimator = SobolEstimator(points: points, seed: seed)
        let estimated = estimator.estimate(inputs: examined.count) { columns, values in
            var done = 0
            while done < values.count {
                let count = min(SimulationBlock.capacity, values.count - done)
                for (column, words) in columns.enumerated() {
                    words.withUnsafeBufferPointer { words in
                        simulation.engine.distributions[examined[column]].fill(
                            UnsafeMutableBufferPointer(start: block.column(column), count: count),
                            from: UnsafeBufferPointer(rebasing: words[done..<(done + count)]))
                    }
                }
                block.evaluate(count: count)
                for index in 0..<count { values[done + index] = block.savings[index] - block.cost[index] }
                done += count
            }
        }
        self.points = estimator.points
        rows = estimated.rows.map { row in
            Row(name: model.inputs[examined[row.input]].name, first: row.first, total: row.total)
        }.sorted { ($1.total.value, $0.name) < ($0.total.value, $1.name) }
    }
}

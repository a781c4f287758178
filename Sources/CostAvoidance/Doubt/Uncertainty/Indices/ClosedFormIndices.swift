/// Variance and Sobol' indices of a sum of products of functions of independent inputs, without drawing anything.
///
/// With Y = sum of c_t times product over inputs j of f_tj(x_j), every moment is made of E[f_tj] and E[f_tj f_sj]:
///
///     Var Y          = sum over t, s of c_t c_s (prod_j E[f_tj f_sj] - prod_j E[f_tj] E[f_sj])
///     first order i  : sum over t, s of c_t c_s Cov(f_ti, f_si) prod_{j != i} E[f_tj] E[f_sj], over Var Y
///     total i        : sum over t, s of c_t c_s Cov(f_ti, f_si) prod_{j != i} E[f_tj f_sj], over Var Y
///
/// after I. M. Sobol', "Global sensitivity indices for nonlinear mathematical models", Mathematics and Computers in
/// Simulation 55 (2001).
struct ClosedFormIndices {
    /// The most products whose pairs are gone through.
    static let mostProducts = 400

    /// The variance of the sum.
    private(set) var variance = 0.0
    /// For each input of the plan, its share by itself.
    private(set) var first: [Double]
    /// For each input of the plan, its share with what it multiplies.
    private(set) var total: [Double]

    private let products: [SimulationPlan.Product]
    private let responses: [Response]
    private let means: [Double]
    /// Means of products of two functions of one input; of others it is not asked for.
    private let seconds: [[Double]]

    /// - Parameter distributions: of the plan's inputs, in their order.
    init?(_ plan: SimulationPlan, distributions: [InputDistribution]) {
        let spent = plan.cost.products.map {
            SimulationPlan.Product(coefficient: -$0.coefficient, factors: $0.factors)
        }
        products = plan.savings.products + spent
        guard products.count <= Self.mostProducts else { return nil }
        responses = plan.responses
        first = Array(repeating: 0, count: plan.inputs.count)
        total = first
        (means, seconds) = Self.moments(plan.responses, distributions)
        addPairs()
        guard variance > 0 else { return nil }
        first = first.map { $0 / variance }
        total = total.map { $0 / variance }
    }

    private static func moments(
        _ responses: [Response], _ distributions: [InputDistribution]
    ) -> (means: [Double], seconds: [[Double]]) {
        var means = Array(repeating: 0.0, count: responses.count)
        var seconds = Array(repeating: Array(repeating: 0.0, count: responses.count), count: responses.count)
        for (input, distribution) in distributions.enumerated() {
            let own = responses.indices.filter { responses[$0].input == input }
            for node in QuantileIntegral(distribution).nodes(for: own.map { responses[$0].form }) {
                let values = own.map { responses[$0].at(node.value) }
                for (place, row) in own.enumerated() {
                    means[row] += node.weight * values[place]
                    for (other, column) in own.enumerated() {
                        seconds[row][column] += node.weight * values[place] * values[other]
                    }
                }
            }
        }
        return (means, seconds)
    }

    private mutating func addPairs() {
        for left in products.indices {
            for right in left..<products.count {
                // Every pair but that of a product with itself stands for two.
                addPair(products[left], products[right], times: left == right ? 1 : 2)
            }
        }
    }

    private mutating func addPair(_ left: SimulationPlan.Product, _ right: SimulationPlan.Product, times: Double) {
        let weight = times * left.coefficient * right.coefficient
        var shared: [(input: Int, second: Double, meansOfTwo: Double)] = []
        var alone = 1.0
        for factor in left.factors {
            if let other = right.factors.first(where: { responses[$0].input == responses[factor].input }) {
                shared.append(
                    (responses[factor].input, seconds[factor][other], means[factor] * means[other]))
            } else {
                alone *= means[factor]
            }
        }
        for factor in right.factors
        where !left.factors.contains(where: { responses[$0].input == responses[factor].input }) {
            alone *= means[factor]
        }
        let allSeconds = shared.reduce(alone) { $0 * $1.second }
        let allMeans = shared.reduce(alone) { $0 * $1.meansOfTwo }
        variance += weight * (allSeconds - allMeans)
        for (place, own) in shared.enumerated() {
            let covariance = own.second - own.meansOfTwo
            var (othersSeconds, othersMeans) = (alone, alone)
            for (other, factor) in shared.enumerated() where other != place {
                othersSeconds *= factor.second
                othersMeans *= factor.meansOfTwo
            }
            first[own.input] += weight * covariance * othersMeans
            total[own.input] += weight * covariance * othersSeconds
        }
    }
}

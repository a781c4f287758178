/// A model made ready for blocks of draws: what is not drawn folded into constants, and products of the same functions of
/// inputs added up beforehand.
struct SimulationPlan: Sendable {
    /// Indices of the model's inputs that are drawn, in their order.
    let inputs: [Int]
    /// Functions of inputs; `input` is an index into `inputs`.
    let responses: [Response]
    let savings: Sum
    let cost: Sum
    /// For each function of the model that is drawn, its place among `responses`.
    let numbers: [Int: Int]

    /// A constant and products.
    struct Sum: Sendable {
        var constant = 0.0
        var products: [Product] = []
    }

    /// A constant times functions of inputs, as indices into `responses`.
    struct Product: Sendable {
        var coefficient: Double
        var factors: [Int]
    }

    /// - Parameter active: for each input whether it is drawn; one that is not stays at its central value.
    init(_ model: MultilinearModel, active: [Bool]) {
        let drawn = model.inputs.indices.filter { active[$0] }
        let place = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
        var responses: [Response] = []
        var numbers: [Int: Int] = [:]
        func number(_ index: Int) -> Int? {
            if let known = numbers[index] { return known }
            guard let input = place[model.responses[index].input] else { return nil }
            numbers[index] = responses.count
            responses.append(Response(input: input, form: model.responses[index].form))
            return responses.count - 1
        }
        let central = model.centralFactors
        func folded(_ terms: [MultilinearModel.Term]) -> Sum {
            var sum = Sum()
            var byFactors: [[Int]: Double] = [:]
            for term in terms {
                var coefficient = term.coefficient
                if term.unitsResponse == nil { coefficient *= term.units.central }
                var factors: [Int] = []
                for index in term.factors + (term.unitsResponse.map { [$0] } ?? []) {
                    if let own = number(index) { factors.append(own) } else { coefficient *= central[index] }
                }
                if factors.isEmpty {
                    sum.constant += coefficient
                } else {
                    byFactors[factors.sorted(), default: 0] += coefficient
                }
            }
            sum.products = byFactors.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                Product(coefficient: $0.value, factors: $0.key)
            }
            return sum
        }
        savings = folded(model.savingsTerms)
        cost = folded(model.costTerms)
        inputs = drawn
        self.responses = responses
        self.numbers = numbers
    }
}

/// Memory for one block of draws, reused from block to block by one thread.
final class SimulationBlock {
    /// Draws in a block: few enough that the values of a few dozen inputs stay in the cache next to the processor.
    static let capacity = 512

    let values: UnsafeMutablePointer<Double>
    private let factors: UnsafeMutablePointer<Double>
    private let product: UnsafeMutablePointer<Double>
    let savings: UnsafeMutablePointer<Double>
    let cost: UnsafeMutablePointer<Double>
    let words: UnsafeMutablePointer<UInt32>
    private let plan: SimulationPlan

    init(_ plan: SimulationPlan) {
        self.plan = plan
        values = .allocate(capacity: max(1, plan.inputs.count) * Self.capacity)
        factors = .allocate(capacity: max(1, plan.responses.count) * Self.capacity)
        product = .allocate(capacity: Self.capacity)
        savings = .allocate(capacity: Self.capacity)
        cost = .allocate(capacity: Self.capacity)
        words = .allocate(capacity: Self.capacity)
    }

    deinit {
        values.deallocate()
        factors.deallocate()
        product.deallocate()
        savings.deallocate()
        cost.deallocate()
        words.deallocate()
    }

    /// The draws of one input of the plan.
    func column(_ input: Int) -> UnsafeMutablePointer<Double> { values + input * Self.capacity }

    /// The draws of one function of an input, once evaluated.
    func factor(_ response: Int) -> UnsafeMutablePointer<Double> { factors + response * Self.capacity }

    /// Savings and cost for the draws in the columns.
    func evaluate(count: Int) {
        for (index, response) in plan.responses.enumerated() {
            response.fill(factor(index), from: column(response.input), count: count)
        }
        add(plan.savings, to: savings, count: count)
        add(plan.cost, to: cost, count: count)
    }

    private func add(_ sum: SimulationPlan.Sum, to total: UnsafeMutablePointer<Double>, count: Int) {
        total.update(repeating: sum.constant, count: count)
        for term in sum.products {
            let first = self.factor(term.factors[0])
            let coefficient = term.coefficient
            if term.factors.count == 1 {
                for index in 0..<count { total[index] += coefficient * first[index] }
                continue
            }
            for index in 0..<count { product[index] = coefficient * first[index] }
            for factor in term.factors[1..<(term.factors.count - 1)] {
                let column = self.factor(factor)
                for index in 0..<count { product[index] *= column[index] }
            }
            let last = self.factor(term.factors[term.factors.count - 1])
            for index in 0..<count { total[index] += product[index] * last[index] }
        }
    }
}

/// The net benefit, or the savings where there is no cost, as a function of one input with every other held.
///
/// Follows from the products: a constant and a weighted sum of that input's own functions.
struct InputSlice: Sendable {
    /// What does not depend on the input.
    var constant: Double
    /// The input's functions with their weights.
    var parts: [(weight: Double, form: Response.Form)]

    /// The total for a value of the input.
    func at(_ x: Double) -> Double {
        parts.reduce(constant) { $0 + $1.weight * Response(input: 0, form: $1.form).at(x) }
    }

    /// Where straight pieces meet, in ascending order.
    var knots: [Double] {
        Set(
            parts.compactMap { part in
                if case .bent(let knot, _, let below, let above) = part.form, below != above { return knot }
                return nil
            }
        ).sorted()
    }

    /// Whether it is straight between its knots, so that its zeros are quotients.
    var isStraightBetweenKnots: Bool {
        parts.allSatisfy { part in
            if case .polynomialInRetained(let coefficients) = part.form { return coefficients.count <= 2 }
            return true
        }
    }
}

/// The net benefit (savings where there is no cost) along each input of a model, every function of the others held at a value.
struct InputSlices {
    /// A term that an input moves.
    private struct Moved {
        var term: Int
        /// The input's function in it.
        var response: Int
        /// What that is multiplied by.
        var weight: Double
    }

    private let responses: [Response]
    /// What each term comes to with everything held, those of the cost below nought.
    private var products: [Double] = []
    /// By input, in the order of the terms.
    private var moved: [[Moved]]

    /// - Parameter factors: for each response, the value it is held at: at the central inputs, or its mean.
    init(_ model: MultilinearModel, holding factors: [Double]) {
        responses = model.responses
        moved = Array(repeating: [], count: model.inputs.count)
        for (sign, terms) in [(1.0, model.savingsTerms), (-1.0, model.costTerms)] {
            for term in terms { add(term, sign, factors) }
        }
    }

    private mutating func add(_ term: MultilinearModel.Term, _ sign: Double, _ factors: [Double]) {
        let held = term.factors + (term.unitsResponse.map { [$0] } ?? [])
        func product(without input: Int?) -> Double {
            var product = sign * term.coefficient
            for index in held where responses[index].input != input { product *= factors[index] }
            return term.unitsResponse == nil ? product * term.units.central : product
        }
        for (place, index) in held.enumerated() {
            let input = responses[index].input
            // It stands in a term once.
            guard !held[(place + 1)...].contains(where: { responses[$0].input == input }) else { continue }
            moved[input].append(Moved(term: products.count, response: index, weight: product(without: input)))
        }
        products.append(product(without: nil))
    }

    /// Along one input.
    func along(_ input: Int) -> InputSlice {
        var slice = InputSlice(constant: 0, parts: [])
        var weights: [Int: Double] = [:]
        var next = 0
        for own in moved[input] {
            for product in products[next..<own.term] { slice.constant += product }
            weights[own.response, default: 0] += own.weight
            next = own.term + 1
        }
        for product in products[next...] { slice.constant += product }
        slice.parts = weights.sorted { $0.key < $1.key }.map { (weight: $0.value, form: responses[$0.key].form) }
        return slice
    }
}

extension MultilinearModel {
    /// Every response at the central inputs.
    var centralFactors: [Double] { responses.map { $0.at(inputs[$0.input].values.central) } }
}

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

extension MultilinearModel {
    /// The net benefit (savings where there is no cost) along one input, every function of another input held at a value.
    ///
    /// - Parameter factors: for each response, the value it is held at: at the central inputs, or its mean.
    func slice(along input: Int, holding factors: [Double]) -> InputSlice {
        var slice = InputSlice(constant: 0, parts: [])
        var weights: [Int: Double] = [:]
        for (sign, terms) in [(1.0, savingsTerms), (-1.0, costTerms)] {
            for term in terms {
                var product = sign * term.coefficient
                var own: Int?
                for index in term.factors + (term.unitsResponse.map { [$0] } ?? []) {
                    if responses[index].input == input {
                        own = index
                    } else {
                        product *= factors[index]
                    }
                }
                if term.unitsResponse == nil { product *= term.units.central }
                if let own {
                    weights[own, default: 0] += product
                } else {
                    slice.constant += product
                }
            }
        }
        slice.parts = weights.sorted { $0.key < $1.key }.map { (weight: $0.value, form: responses[$0.key].form) }
        return slice
    }

    /// Every response at the central inputs.
    var centralFactors: [Double] { responses.map { $0.at(inputs[$0.input].values.central) } }
}

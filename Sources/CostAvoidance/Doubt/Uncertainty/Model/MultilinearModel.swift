import Numerics

/// An evaluation written as sums of products of its uncertain inputs, so that a draw of them costs a few multiplications.
///
/// The present value of fiscal savings is a sum over services of
///
///     units x unit cost x uprating x (1 - deadweight) x attribution x (1 - displacement) x (1 - optimism bias)
///       x sum over years k of (1 - drop-off)^k x discount factor
///
/// and the cost of a programme a sum over items. In each term an input stands once: as itself, as one less itself, as a bent
/// line (units of several lines that are low together and high together) or, for drop-off, as a polynomial. So means, one-way
/// effects and switching values follow in closed form. `Evaluator` remains the arithmetic that is printed; the model agrees
/// with it at the low, the central and the high inputs but for the rounding of each line to the penny.
package struct MultilinearModel: Sendable {
    /// The uncertain inputs, in ascending order of name.
    package let inputs: [UncertainInput]
    /// Whether the evaluation has a cost, without which there is no net benefit.
    package let hasCost: Bool
    /// Every function of one input that a term multiplies by, each once.
    let responses: [Response]
    let savingsTerms: [Term]
    let costTerms: [Term]
    /// Units of each person on each savings term, by person; nil where there are too many rows to keep them apart.
    let contributions: [Contribution]?
    /// For each service whose use was observed, by the year in which its effect begins, its savings term.
    let observedTerms: [ObservedSample.Column: Int]

    /// A product: a constant, functions of inputs, and units (or pounds, for a cost).
    struct Term: Sendable {
        /// What is certain: uprating, discounting and inputs without a range.
        var coefficient: Double
        var factors: [Int]
        /// Units at the low, central and high end.
        var units: Estimate<Double>
        /// Index into `responses` of the units' dependence on their quantity; nil where they have no range.
        var unitsResponse: Int?
        /// The units again, falls in use apart from rises, as the envelope prices them.
        var directed: Directed
    }

    /// Units by direction of use.
    struct Directed: Sendable {
        var avoided: Estimate<Double>
        var increased: Estimate<Double>
    }

    /// Units of one person on one term.
    struct Contribution: Sendable {
        var person: Int
        var term: Int
        var units: Estimate<Double>
    }

    /// The inputs at one end of their range, in savings terms or any other choice of the caller.
    package var centralValues: [Double] { inputs.map(\.values.central) }

    /// Fiscal savings for a value of each input, in pounds: the present value unless the model was made for another measure.
    package func savings(at values: [Double]) -> Double { sum(savingsTerms, at: values) }
    /// Present value of the programme's cost for a value of each input, in pounds; zero where no cost was given.
    package func cost(at values: [Double]) -> Double { sum(costTerms, at: values) }
    /// Savings less cost for a value of each input, in pounds.
    package func netBenefit(at values: [Double]) -> Double { savings(at: values) - cost(at: values) }

    /// Present value of fiscal savings with every input at its cautious, central or generous end: falls in use priced at
    /// that end and rises at the other, as `Evaluator` does.
    package func savings(at bound: Bound) -> Double {
        savingsTerms.reduce(0) { sum, term in
            sum + price(term, at: bound, mirroring: false) * term.directed.avoided[bound]
                + price(term, at: bound, mirroring: true) * term.directed.increased[bound]
        }
    }

    /// Present value of the programme's cost at its own low, central or high.
    package func cost(at bound: Bound) -> Double {
        costTerms.reduce(0) { $0 + $1.coefficient * $1.units[bound] }
    }

    /// Savings less cost, the low after the high cost.
    package func netBenefit(at bound: Bound) -> Double { savings(at: bound) - cost(at: bound.mirrored) }

    private func price(_ term: Term, at bound: Bound, mirroring: Bool) -> Double {
        term.factors.reduce(term.coefficient) { product, index in
            let response = responses[index]
            // Which account of an event counts is chosen end by end, whatever its direction.
            let keepsEnd = inputs[response.input].name.parameter == .alternative
            let end = mirroring && !keepsEnd ? bound.mirrored : bound
            return product * response.at(inputs[response.input].values[end])
        }
    }

    /// Pounds for one unit of a savings term, every input at its central value.
    func centralPrice(ofTerm term: Int) -> Double { price(savingsTerms[term], at: .central, mirroring: false) }

    private func sum(_ terms: [Term], at values: [Double]) -> Double {
        terms.reduce(0) { sum, term in
            var product = term.coefficient
            for index in term.factors { product *= responses[index].at(values[responses[index].input]) }
            if let index = term.unitsResponse {
                product *= responses[index].at(values[responses[index].input])
            } else {
                product *= term.units.central
            }
            return sum + product
        }
    }
}

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
/// with it in every world but for the rounding of each line to the penny.
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
        /// The term whose units they are: itself, or the first of those that are the parts of several bearers.
        var unitsOf: Int
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
    /// The programme's cost for a value of each input, in pounds, discounted where the savings are; zero where none was given.
    package func cost(at values: [Double]) -> Double { sum(costTerms, at: values) }
    /// Savings less cost for a value of each input, in pounds.
    package func netBenefit(at values: [Double]) -> Double { savings(at: values) - cost(at: values) }

    /// Pounds for one unit of a savings term, with the terms of the same units, every input at its central value.
    func centralPrice(ofTerm term: Int) -> Double {
        price(ofTerm: term) { responses[$0].at(inputs[responses[$0].input].values.central) }
    }

    /// Pounds for one unit of a savings term, with the terms of the same units.
    ///
    /// - Parameter value: what a function of an input comes to, by its index.
    func price(ofTerm term: Int, _ value: (Int) -> Double) -> Double {
        savingsTerms[term...].prefix { $0.unitsOf == term }.reduce(0) { sum, term in
            sum + term.factors.reduce(term.coefficient) { $0 * value($1) }
        }
    }

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

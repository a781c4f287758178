/// The means of a model's savings, cost and net benefit in closed form, its inputs being independent.
///
/// The mean of a product of functions of different inputs is the product of their means.
struct ModelMeans: Sendable {
    /// Pounds of present value of savings.
    let savings: Double
    /// Pounds of present value of the programme's cost.
    let cost: Double
    /// The mean of every function of an input.
    let factors: [Double]

    var netBenefit: Double { savings - cost }

    /// - Parameter active: for each input whether it is drawn; one that is not stays at its central value.
    init(_ model: MultilinearModel, _ distributions: [InputDistribution], active: [Bool]) {
        let factors = model.responses.map { response in
            active[response.input]
                ? distributions[response.input].mean(of: response.form)
                : response.at(model.inputs[response.input].values.central)
        }
        func sum(_ terms: [MultilinearModel.Term]) -> Double {
            terms.reduce(0) { sum, term in
                let product = term.factors.reduce(term.coefficient) { $0 * factors[$1] }
                return sum + product * (term.unitsResponse.map { factors[$0] } ?? term.units.central)
            }
        }
        savings = sum(model.savingsTerms)
        cost = sum(model.costTerms)
        self.factors = factors
    }
}

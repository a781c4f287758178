import Numerics

/// Numbers the functions of inputs that terms share, leaves out inputs that no term uses, and puts the rest in order.
struct ModelAssembly {
    var savings: [Draft] = []
    var costs: [Draft] = []

    /// A term before its functions are numbered.
    struct Draft {
        var coefficient: Double
        var factors: [Response]
        var units: Estimate<Double>
        var unitsResponse: Response?
        /// The draft whose units they are; nil for its own.
        var unitsOf: Int?
    }

    func model(
        inputs: [UncertainInput], hasCost: Bool, contributions: [MultilinearModel.Contribution]?,
        observedTerms: [ObservedSample.Column: Int]
    ) -> MultilinearModel {
        let used = Set((savings + costs).flatMap { $0.factors + ($0.unitsResponse.map { [$0] } ?? []) }.map(\.input))
        let kept = used.sorted { inputs[$0].name < inputs[$1].name }
        let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        var responses: [Response] = []
        var numbers: [Response: Int] = [:]
        func number(_ response: Response) -> Int {
            var placed = response
            placed.input = place[response.input] ?? 0
            if let known = numbers[placed] { return known }
            numbers[placed] = responses.count
            responses.append(placed)
            return responses.count - 1
        }
        func term(_ place: Int, _ draft: Draft) -> MultilinearModel.Term {
            MultilinearModel.Term(
                coefficient: draft.coefficient, factors: draft.factors.map(number), units: draft.units,
                unitsResponse: draft.unitsResponse.map(number), unitsOf: draft.unitsOf ?? place)
        }
        let savingsTerms = savings.enumerated().map(term)
        let costTerms = costs.enumerated().map(term)
        return MultilinearModel(
            inputs: kept.map { inputs[$0] }, hasCost: hasCost, responses: responses, savingsTerms: savingsTerms,
            costTerms: costTerms, contributions: contributions, observedTerms: observedTerms)
    }
}

extension MultilinearModel {
    /// Writes an evaluation as sums of products of its uncertain inputs.
    ///
    /// - Parameter measure: how far its savings are worked out; the present value, unless something else is asked for.
    /// - Throws: what `Evaluator.evaluate` throws for it.
    package init(_ evaluation: Evaluation, measure: SavingsMeasure = .presentValue) throws(EvaluationError) {
        self = try ModelCompiler.compile(evaluation, measure: measure)
    }
}

import Numerics

/// What the axes of a grid make of an evaluation, kind by kind.
struct GridParts: Sendable {
    let units: GridPart
    let unitCosts: GridPart
    let assumptions: [AssumptionParameter: GridPart]
    let time: GridPart

    /// Makes the changes of each kind once for each combination of their values; nil where these are too many.
    ///
    /// - Throws: `EvaluationError` for a change that cannot be made.
    init?(axes: [GridAxis], fixed: [ScenarioChange], on evaluation: Evaluation) throws(EvaluationError) {
        func part(_ kind: GridPart.Kind) throws(EvaluationError) -> GridPart {
            try GridPart(kind, axes: axes, fixed: fixed, on: evaluation)
        }
        units = try part(.units)
        unitCosts = try part(.unitCosts)
        var assumptions: [AssumptionParameter: GridPart] = [:]
        for parameter in AssumptionParameter.allCases { assumptions[parameter] = try part(.assumption(parameter)) }
        self.assumptions = assumptions
        time = try part(.time)
        let all = [units, unitCosts, time] + assumptions.values
        guard all.allSatisfy({ $0.count <= GridPart.mostValues }) else { return nil }
    }
}

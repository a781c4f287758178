extension ScenarioGround {
    /// What a reader of scenarios on it must be told, as of an evaluation: W04 of a horizon, W13 of a price year.
    ///
    /// - Throws: `EvaluationError` where a scenario cannot be made, or a number does not fit.
    package func warnings(of scenarios: [Scenario]) throws(EvaluationError) -> [EvaluationWarning] {
        let noun = try SavingsWording(evaluation, result).noun
        return try HorizonRules.warnings(of: scenarios, on: evaluation, noun: noun)
            + UnitCostRules.warnings(of: scenarios, on: evaluation)
    }

    /// What a reader of a roll-out must be told: that it looks further than anybody saw.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package func warnings(of plan: RollOutPlan) throws(EvaluationError) -> [EvaluationWarning] {
        try HorizonRules.warnings(of: plan, on: evaluation)
    }
}

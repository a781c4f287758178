import DelimitedText

/// Where a measure comes to a target, value by value of a second parameter: the line along which the two together do it.
package struct BreakEvenLine: Sendable {
    package let question: ReverseQuestion
    /// The second parameter.
    package let axis: GridAxis
    /// The answer at each of its values, in their order.
    package let answers: [ReverseQuestion.Answer]

    /// Asks at every value.
    ///
    /// - Throws: `EvaluationError.refused` for a parameter that cannot be varied or whose differences are withheld.
    package init(
        _ question: ReverseQuestion, along axis: GridAxis, on ground: ScenarioGround
    ) throws(EvaluationError) {
        self.question = question
        self.axis = axis
        try ground.refuseReplacing([axis.telling].compactMap { $0 })
        answers = try axis.changes.map { change throws(EvaluationError) in
            let scenario = Scenario(name: change.title, layers: [[change]])
            return try question.answer(on: try ground.moved(by: scenario, idle: .allowed))
        }
    }

    /// The answers of which a reader may have to be warned, where for how long effects last is what is looked for.
    ///
    /// - Throws: `EvaluationError.refused` for a parameter that cannot be varied.
    package func scenariosToWarnOf(in evaluation: Evaluation) throws(EvaluationError) -> [Scenario] {
        var scenarios: [Scenario] = []
        for (change, answer) in zip(axis.changes, answers) {
            for own in try question.scenariosToWarnOf(answer, in: evaluation)
            where own.changes.contains(where: { GridAxis.parametersToWarnOf.contains($0.parameter) }) {
                scenarios.append(Scenario(name: "\(change.title), \(own.name)", layers: [[change]] + own.layers))
            }
        }
        return scenarios
    }
}

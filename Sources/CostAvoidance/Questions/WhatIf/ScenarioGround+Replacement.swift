import DelimitedText

/// What is left of a change after another is made on top of it: where the second gives the same rows a value of its own, nothing, and
/// whoever says that the first holds is wrong.
extension ScenarioGround {
    /// Those of some changes of which something is left under a later layer.
    func left(of changes: [ScenarioChange], under layer: [ScenarioChange]) -> [ScenarioChange] {
        changes.filter { change in !isCovered(change, by: layer) { $0.amount.isAbsolute } }
    }

    /// Refuses changes that leave nothing of one that stands, or that find nothing left to choose from.
    ///
    /// - Throws: `EvaluationError.refused` that names the two.
    package func refuseReplacing(
        _ changes: [ScenarioChange], remedy: String = Self.leaveOneOut
    ) throws(EvaluationError) {
        try refuse(changes, replacing: standing, remedy: remedy)
    }

    /// What to do about two changes of which one leaves nothing of the other.
    package static let leaveOneOut =
        "Leave one of the two out, or write a relative change such as x1.5, which builds on the other."

    /// Several scenarios as one, where each leaves something of those before it.
    ///
    /// - Throws: `EvaluationError.refused` that names the two changes of which one would leave nothing of the other.
    package func together(_ scenarios: [Scenario]) throws(EvaluationError) -> Scenario {
        var made: [ScenarioChange] = []
        for scenario in scenarios {
            try refuse(scenario.ownChanges, replacing: made, remedy: Self.leaveOneOut)
            made += scenario.ownChanges
        }
        return Scenario(together: scenarios)
    }

    private func refuse(
        _ changes: [ScenarioChange], replacing earlierChanges: [ScenarioChange], remedy: String
    ) throws(EvaluationError) {
        for earlier in earlierChanges {
            let twins = changes.filter { $0.clashes(with: earlier) }
            guard let later = twins.first, isCovered(earlier, by: changes, where: { $0.clashes(with: earlier) })
            else { continue }
            throw .refusal(
                at: later.position, code: "changed-twice",
                message:
                    "\(earlier.title) of \(earlier.position) would hold for no row: the same rows are changed anew",
                remedy: remedy)
        }
    }

    /// Whether every row that a change is about is covered by a later one of a kind, the narrowest being that which counts.
    private func isCovered(
        _ earlier: ScenarioChange, by layer: [ScenarioChange], where isOne: (ScenarioChange) -> Bool
    ) -> Bool {
        let later = layer.filter { $0.parameter == earlier.parameter }
        guard later.contains(where: isOne) else { return false }
        let widest = later.filter { $0.scope == earlier.scope }
        // Of the evaluation as a whole there are no rows.
        if earlier.parameter.scopes == .whole { return widest.contains(where: isOne) }
        let rows = Set(subjects.compactMap { $0 }.filter { earlier.scope.covers($0) })
        guard !rows.isEmpty else { return widest.contains(where: isOne) }
        return rows.allSatisfy { row in
            let covering = later.filter { $0.scope.covers(row) }
            let narrowest = covering.filter { change in
                !covering.contains { $0.scope.isNarrower(than: change.scope) }
            }
            return !narrowest.isEmpty && narrowest.contains(where: isOne)
        }
    }
}

extension ScenarioAmount {
    /// Whether it says what a parameter is, whatever it was before.
    package var isAbsolute: Bool {
        switch self {
        case .value, .schedule, .year: true
        case .multiple, .end: false
        }
    }

    /// Whether it is so much of what was there before.
    var isRelative: Bool {
        if case .multiple = self { return true }
        return false
    }
}

extension ScenarioChange {
    /// Whether this and an earlier change of the same rows cannot both hold: it puts a value in the place of the earlier, or chooses an
    /// end where the earlier has left none.
    fileprivate func clashes(with earlier: ScenarioChange) -> Bool {
        guard parameter == earlier.parameter else { return false }
        switch (amount, earlier.amount) {
        case (.value, _), (.schedule, _), (.year, _), (.end, .value), (.end, .end): return true
        case (.multiple, _), (.end, .multiple), (.end, .schedule), (.end, .year): return false
        }
    }
}

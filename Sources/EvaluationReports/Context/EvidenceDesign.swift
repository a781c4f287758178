import CostAvoidance

/// What the counterfactual of an evaluation is estimated from, taken over all its lines.
struct EvidenceDesign {
    /// What it is estimated from, the strongest first.
    let bases: [Basis]
    /// Whether some lines do not say.
    let isPartlyUnstated: Bool
    /// How people without the programme were chosen; nil where not stated.
    let comparison: ComparisonChoice?

    init(_ evaluation: Evaluation) {
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        let stated = keys.map { $0.basis ?? ($0.evidence == .observed ? .beforeAfter : nil) }
        bases = Set(stated.compactMap { $0 }).sorted()
        comparison = evaluation.settings.comparison
        isPartlyUnstated = stated.contains(nil)
    }

    /// The design in one sentence.
    var sentence: String {
        guard !bases.isEmpty else {
            return "Nothing in the inputs says what would have happened without the programme."
        }
        let estimated =
            "What would have happened without the programme is estimated from \(Wording.list(bases.map { $0.words(comparison) }))."
        return isPartlyUnstated ? estimated + " Some rows do not say what theirs is estimated from." : estimated
    }
}

import CostAvoidance

/// What the counterfactual of an evaluation is estimated from, taken over all its lines.
struct EvidenceDesign {
    /// What it is estimated from, the strongest first.
    let bases: [Basis]
    /// Whether some lines do not say.
    let isPartlyUnstated: Bool
    /// How people without the programme were chosen; nil where not stated.
    let comparison: ComparisonChoice?

    init(_ evaluated: Evaluated) {
        let stated = evaluated.bases
        bases = stated.compactMap { $0 }.sorted()
        comparison = evaluated.released.settings.comparison
        isPartlyUnstated = stated.contains(nil)
    }

    /// The design in one sentence.
    var sentence: String {
        guard !bases.isEmpty else {
            return "Nothing in the inputs says what would have happened without the programme."
        }
        let estimated =
            "What would have happened without the programme is estimated from \(Wording.list(bases.map { $0.words(comparison) }))."
        return isPartlyUnstated
            ? estimated + " For some rows, the inputs do not say what it is estimated from." : estimated
    }
}

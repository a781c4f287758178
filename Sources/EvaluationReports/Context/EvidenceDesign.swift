import CostAvoidance

/// What the counterfactual of an evaluation is estimated from, taken over all its lines.
struct EvidenceDesign {
    /// What it is estimated from, the strongest first.
    let bases: [Basis]
    /// Whether some lines do not say.
    let isPartlyUnstated: Bool
    /// How people without the programme were chosen; nil where not stated.
    let comparison: ComparisonChoice?
    /// How strong what is stated makes the evidence: a likelihood or an assumption is a judgement though no row names a basis.
    let evidence: SavingsWording.Evidence

    init(_ evaluated: Evaluated, _ evidence: SavingsWording.Evidence) {
        let stated = evaluated.bases
        bases = stated.compactMap { $0 }.sorted()
        // Rows judged beside people without the programme say themselves that these were matched.
        comparison =
            evaluated.released.settings.comparison ?? (evaluated.statesMatch ? ComparisonChoice(.matched) : nil)
        isPartlyUnstated = stated.contains(nil)
        self.evidence = evidence
    }

    /// The design in one sentence.
    var sentence: String {
        guard !bases.isEmpty else {
            return evidence == .nothing
                ? "Nothing in the inputs says what would have happened without the programme."
                : "No row says what its counterfactual is estimated from: the likelihoods, deadweight and attribution that are stated are taken as somebody's judgement."
        }
        // Nobody beside the same people says what would have been.
        guard bases != [.beforeAfter] || isPartlyUnstated else {
            return
                "What would have happened without the programme is not known: the change is that of the same people before and after, without a comparison group."
        }
        let estimated =
            "What would have happened without the programme is estimated from \(Wording.list(bases.map { $0.words(comparison) }))."
        return isPartlyUnstated
            ? estimated + " For some rows, the inputs do not say what it is estimated from." : estimated
    }
}

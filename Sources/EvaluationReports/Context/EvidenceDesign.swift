import CostAvoidance

/// How the counterfactual of an evaluation is known, taken over all its lines.
struct EvidenceDesign {
    /// The ways in which it is known, the strongest first.
    let bases: [Basis]
    /// Whether some lines do not say how theirs is known.
    let isPartlyUnstated: Bool
    init(_ evaluated: Evaluated) {
        let stated = evaluated.bases
        bases = stated.compactMap { $0 }.sorted()
        isPartlyUnstated = stated.contains(nil)
    }

    /// The design in one sentence.
    var sentence: String {
        guard !bases.isEmpty else {
            return "The inputs do not say how it is known what would have happened without the programme."
        }
        let known = "What would have happened without the programme is known from \(Wording.list(bases.map(\.words)))."
        return isPartlyUnstated ? known + " Some rows do not say how theirs is known." : known
    }
}

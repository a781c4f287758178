import CostAvoidance

/// How the counterfactual of an evaluation is known, taken over all its lines.
struct EvidenceDesign {
    /// The ways in which it is known, the strongest first.
    let bases: [Basis]
    /// Whether some lines do not say how theirs is known.
    let isPartlyUnstated: Bool
    init(_ evaluation: Evaluation) {
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        let stated = keys.map { $0.basis ?? ($0.evidence == .observed ? .beforeAfter : nil) }
        bases = Set(stated.compactMap { $0 }).sorted()
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

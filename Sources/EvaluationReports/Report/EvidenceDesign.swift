import CostAvoidance

/// How the counterfactual of an evaluation is known, taken over all its lines.
struct EvidenceDesign {
    /// The ways in which it is known, the strongest first.
    let bases: [Basis]
    /// Whether some lines do not say how theirs is known.
    let isPartlyUnstated: Bool
    /// What the figure may be called.
    let claim: Claim

    /// What the figure may be called, by what is known of the counterfactual.
    enum Claim {
        /// There is a counterfactual, observed or judged.
        case netOfCounterfactual
        /// Nothing says what would have happened without the programme.
        case grossPotential

        /// As it stands in a sentence.
        var words: String {
            switch self {
            case .netOfCounterfactual: "cost avoided"
            case .grossPotential: "gross potential cost avoidance"
            }
        }

        /// As it begins a sentence.
        var heading: String {
            switch self {
            case .netOfCounterfactual: "Cost avoided"
            case .grossPotential: "Gross potential cost avoidance"
            }
        }
    }

    init(_ evaluation: Evaluation) {
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        let stated = keys.map { $0.basis ?? ($0.evidence == .observed ? .beforeAfter : nil) }
        bases = Set(stated.compactMap { $0 }).sorted()
        isPartlyUnstated = stated.contains(nil)
        let isWeighed = evaluation.lines.contains { $0.units != $0.unitsBeforeLikelihood }
        let isAdjusted = evaluation.assumptions.declared.contains {
            $0.parameter == .deadweight || $0.parameter == .attribution
        }
        claim = bases.isEmpty && !isWeighed && !isAdjusted ? .grossPotential : .netOfCounterfactual
    }

    /// The design in one sentence.
    var sentence: String {
        guard !bases.isEmpty else {
            return claim == .grossPotential
                ? "Nothing in the inputs says what would have happened without the programme."
                : "The inputs do not say how the likelihoods and shares behind the counterfactual are known."
        }
        let known = "What would have happened without the programme is known from \(Wording.list(bases.map(\.words)))."
        return isPartlyUnstated ? known + " Some rows do not say how theirs is known." : known
    }
}

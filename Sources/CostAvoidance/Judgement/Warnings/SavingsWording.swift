/// What the savings may be called, decided by the evidence behind more than half of them.
///
/// A cost avoided is not cash in a budget, and without a counterfactual it is not even known to be avoided: then the report
/// writes of gross potential cost avoidance. "Savings" needs a counterfactual that was observed, and "cashable" is only what is
/// marked as such. National Audit Office, good practice for reporting savings: a saving needs a realistic baseline.
package struct SavingsWording: Sendable, Hashable {
    /// How strong the evidence is.
    package enum Evidence: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// Nothing says what would have happened.
        case nothing
        /// Somebody's judgement: a stated basis, a likelihood below one, deadweight or attribution.
        case judgement
        /// The same people before and after.
        case beforeAfter
        /// People without the programme.
        case comparison

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How strong the evidence is.
    package var evidence: Evidence

    /// The wording for evidence of a strength.
    package init(evidence: Evidence) { self.evidence = evidence }

    /// The wording for an evaluation and what it comes to.
    package init(_ evaluation: Evaluation, _ result: EvaluationResult) {
        let compared = SavingsShare(of: result.lines) { $0.key.basis?.hasComparison ?? false }
        let observed = SavingsShare(of: result.lines) { $0.key.basis.map { !$0.isJudgement } ?? false }
        if compared.isMore(thanOneIn: 2) {
            evidence = .comparison
        } else if observed.isMore(thanOneIn: 2) {
            evidence = .beforeAfter
        } else {
            evidence = Self.isJudged(evaluation) ? .judgement : .nothing
        }
    }

    private static func isJudged(_ evaluation: Evaluation) -> Bool {
        evaluation.lines.contains { $0.key.basis != nil || $0.units != $0.unitsBeforeLikelihood }
            || evaluation.alternatives.contains { $0.accounts.contains { $0.key.basis != nil } }
            || evaluation.assumptions.declared.contains { $0.parameter == .deadweight || $0.parameter == .attribution }
    }

    /// Whether the word "savings" may be used.
    package var maySaySavings: Bool { evidence >= .beforeAfter }

    /// The word for it within a sentence.
    package var noun: String {
        switch evidence {
        case .nothing: "gross potential cost avoidance"
        case .judgement: "cost avoided"
        case .beforeAfter, .comparison: "savings"
        }
    }

    /// The gross amount's name, in small letters.
    package var gross: String { evidence == .nothing ? noun : "gross \(noun)" }

    /// The net amount's name, in small letters.
    package var net: String {
        evidence == .nothing ? "potential cost avoidance after the stated assumptions" : "net \(noun)"
    }

    /// The discounted amount's name, in small letters.
    package var presentValue: String {
        evidence == .nothing ? "present value of potential cost avoidance" : "present value of \(noun)"
    }

    /// One sentence, without a full stop, that says why it is called so.
    package var explanation: String {
        switch evidence {
        case .nothing:
            "It is called gross potential cost avoidance because nothing says what would have happened without the programme"
        case .judgement:
            "It is called cost avoided and not savings because what would have happened without the programme is somebody's judgement"
        case .beforeAfter:
            "It is called savings because the same people were observed before and after; without a comparison group part of the fall would have come anyway"
        case .comparison:
            "It is called savings because people without the programme were observed as well"
        }
    }
}

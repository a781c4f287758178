import Numerics

/// What the money may be called, decided by the evidence behind more than half of it: the one vocabulary of screen, report, tables,
/// charts, workbook, warnings and what-if.
///
/// A cost avoided is not cash in a budget, and without a counterfactual it is not even known to be avoided. "Savings" needs people
/// without the programme; a fall in the same people is a fall; a judgement is an estimate; "cashable" is only what is marked as
/// such. National Audit Office, good practice for reporting savings: a saving needs a realistic baseline.
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

    /// Which way the whole of it goes.
    package enum Course: Sendable, Hashable {
        /// Services cost less, or it cannot be told.
        case lessOrEither
        /// Services cost more at every end of the range.
        case more
    }

    /// Whether an interval can be given.
    package enum Sureness: Sendable, Hashable {
        /// It can, or nobody was observed.
        case open
        /// It cannot: published totals do not say how use differs between people.
        case untold
    }

    /// How strong the evidence is.
    package var evidence: Evidence
    /// Which way the whole of it goes.
    package var course: Course
    /// Whether an interval can be given: without one "savings" is not said unqualified.
    package var sureness: Sureness

    /// The wording for evidence of a strength.
    package init(evidence: Evidence, course: Course = .lessOrEither, sureness: Sureness = .open) {
        self.evidence = evidence
        self.course = course
        self.sureness = sureness
    }

    /// The wording for an evaluation and what it comes to.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package init(_ evaluation: Evaluation, _ result: EvaluationResult) throws(EvaluationError) {
        let compared = try SavingsShare(of: result.lines) { $0.key.basis?.hasComparison ?? false }
        let observed = try SavingsShare(of: result.lines) { $0.key.basis.map { !$0.isJudgement } ?? false }
        if compared.isMore(thanOneIn: 2) {
            evidence = .comparison
        } else if observed.isMore(thanOneIn: 2) {
            evidence = .beforeAfter
        } else {
            evidence = Self.isJudged(evaluation) ? .judgement : .nothing
        }
        course = result.savings.presentValue.high < .zero ? .more : .lessOrEither
        sureness = evaluation.observed.hasTotalsWithoutSpread ? .untold : .open
    }

    private static func isJudged(_ evaluation: Evaluation) -> Bool {
        evaluation.lines.contains { $0.key.basis != nil || $0.units != $0.unitsBeforeLikelihood }
            || evaluation.alternatives.contains { $0.accounts.contains { $0.key.basis != nil } }
            || evaluation.assumptions.declared.contains { $0.parameter == .deadweight || $0.parameter == .attribution }
    }

    /// Whether the word "savings" may be used.
    package var maySaySavings: Bool { evidence == .comparison }

    // MARK: Names of amounts that keep their sign, in small letters

    /// The name of the amount: in tables, charts and labels.
    package var label: String {
        switch evidence {
        case .nothing: "gross potential cost avoidance"
        case .judgement: "cost avoided, estimated"
        case .beforeAfter: "fall in the cost of services used"
        case .comparison: savings
        }
    }

    private var savings: String {
        switch sureness {
        case .open: "savings"
        case .untold: "indicated savings"
        }
    }

    /// The gross amount's name.
    package var gross: String { evidence == .nothing ? label : "gross \(label)" }

    /// The net amount's name.
    package var net: String {
        evidence == .nothing ? "potential cost avoidance after the stated assumptions" : "net \(label)"
    }

    /// The discounted amount's name.
    package var presentValue: String {
        switch evidence {
        case .nothing: "present value of potential cost avoidance"
        case .beforeAfter: "present value of the \(label)"
        case .judgement, .comparison: "present value of \(label)"
        }
    }

    // MARK: Words of a sentence

    /// What the whole is, within a sentence: an amount of it is told without its sign.
    package var noun: String {
        switch (evidence, course) {
        case (.nothing, .lessOrEither): "gross potential cost avoidance"
        case (.nothing, .more): "potential additional cost"
        case (.judgement, .lessOrEither): "estimated cost avoided"
        case (.judgement, .more): "estimated additional cost"
        case (.beforeAfter, .lessOrEither): "fall in the cost of services used"
        case (.beforeAfter, .more): "rise in the cost of services used"
        case (.comparison, .lessOrEither): savings
        case (.comparison, .more): "additional cost"
        }
    }

    /// What the whole is called before its amount: `Cost avoided, estimated: £800`.
    package var heading: String {
        switch (evidence, course) {
        case (.judgement, .more): "additional cost, estimated"
        case (_, .more): noun
        case (_, .lessOrEither): label
        }
    }

    /// An amount as `noun` and `heading` have it: without the sign where the name says which way it goes.
    package func told(_ amount: Estimate<Money>) -> Estimate<Money> {
        switch course {
        case .lessOrEither: amount
        case .more:
            Estimate(low: amount.high.negated, central: amount.central.negated, high: amount.low.negated)
        }
    }

    /// One sentence, without a full stop, that says why it is called so.
    package var explanation: String {
        switch evidence {
        case .nothing:
            "It is called \(heading) because nothing says what would have happened without the programme"
        case .judgement:
            "It is called \(course == .more ? "additional cost" : "cost avoided"), and estimated, because what would have happened without the programme is somebody's judgement"
        case .beforeAfter:
            "It is called a \(heading) because the same people were observed before and after and nobody else: part of it would have come anyway"
        case .comparison:
            "It is called \(heading) because people without the programme were observed as well"
                + (sureness == .untold
                    ? ", and indicated because the published totals do not say how use differs from person to person"
                    : "")
        }
    }
}

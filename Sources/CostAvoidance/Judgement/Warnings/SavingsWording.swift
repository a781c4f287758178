import Numerics

/// What the money may be called, decided by the weakest evidence behind a part of it that is worth saying: the one vocabulary of
/// screen, report, tables, charts, workbook, warnings and what-if.
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
        /// The same people before and after for one part, somebody's judgement for another: a fall in use is not called avoided
        /// and a judgement no fall, so the name holds both.
        case beforeAfterAndJudgement
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
        /// Services cost more centrally, and less or as much at the high end: what is avoided and what is added stand in one amount.
        case moreOrEither
        /// Services cost more at every end of the range.
        case more
        /// Services cost as much as they did, or would have: nothing at every end of the range.
        case unchanged

        /// The course of an amount.
        init(_ amount: Estimate<Money>) {
            let ends = [amount.low, amount.central, amount.high]
            if ends.allSatisfy({ $0 == .zero }) {
                self = .unchanged
            } else if amount.high < .zero {
                self = .more
            } else {
                self = amount.central < .zero ? .moreOrEither : .lessOrEither
            }
        }
    }

    /// Whether an interval can be given.
    package enum Sureness: Sendable, Hashable {
        /// It can, or nobody was observed.
        case open
        /// It cannot: published totals do not say how use differs between people.
        case untold
    }

    /// Whose use it is.
    package enum Subjects: Sendable, Hashable {
        /// People of the programme, as far as the inputs say.
        case real
        /// People made up for a reconstruction.
        case madeUp
        /// People of an example.
        case example
    }

    /// How strong the evidence is that the name is taken from.
    package var evidence: Evidence
    /// What share of the money rests on which evidence.
    package var shares: EvidenceShares
    /// Whose use it is.
    package var subjects: Subjects
    /// Which way the whole of it goes.
    package var course: Course
    /// Whether people without the programme are among the inputs, and not only said to have been observed.
    package var hasObservedComparison = true
    /// Whether an interval can be given: without one "savings" is not said unqualified.
    package var sureness: Sureness

    /// The wording for evidence of a strength.
    package init(evidence: Evidence, course: Course = .lessOrEither, sureness: Sureness = .open) {
        self.evidence = evidence
        self.course = course
        self.sureness = sureness
        shares = EvidenceShares(all: evidence)
        subjects = .real
    }

    /// The wording for an evaluation and what it comes to.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    package init(_ evaluation: Evaluation, _ result: EvaluationResult) throws(EvaluationError) {
        let evidence = Self.evidence(in: evaluation)
        shares = try EvidenceShares(of: result.lines, evidence)
        self.evidence = shares.naming
        course = Course(result.savings.presentValue)
        sureness = evaluation.observed.hasTotalsWithoutSpread ? .untold : .open
        hasObservedComparison = evaluation.observed.hasComparison
        subjects =
            switch evaluation.settings.status {
            case .evaluation, .reproduction: .real
            case .reconstruction: .madeUp
            case .illustration: .example
            }
    }

    /// The wording with its shares told as exactly as disclosure control lets them be.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    init(_ evaluated: Evaluated) throws(EvaluationError) {
        try self.init(evaluated.evaluation, evaluated.result)
        guard !shares.isPure else { return }
        shares.telling = EvidenceShares.telling(evaluated, Self.evidence(in: evaluated.evaluation))
    }

    /// How strong the evidence behind each line is. Rows that state none stand with the judged ones as soon as anything of the
    /// evaluation was judged.
    private static func evidence(in evaluation: Evaluation) -> (LineKey) -> Evidence {
        let unstated: Evidence = isJudged(evaluation) ? .judgement : .nothing
        return { key in
            guard let basis = key.basis else { return key.evidence == .observed ? .beforeAfter : unstated }
            if basis.hasComparison { return .comparison }
            return basis.isJudgement ? .judgement : .beforeAfter
        }
    }

    static func isJudged(_ evaluation: Evaluation) -> Bool {
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
        case .nothing: "potential cost avoidance"
        case .judgement: "cost avoided, estimated"
        case .beforeAfterAndJudgement: "fall in the cost of services used and cost avoided, estimated"
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
    package var gross: String { "gross \(label)" }

    /// The net amount's name.
    package var net: String {
        evidence == .nothing ? "potential cost avoidance after any stated assumptions" : "net \(label)"
    }

    /// The discounted amount's name.
    package var presentValue: String {
        switch evidence {
        case .nothing: "present value of potential cost avoidance"
        case .beforeAfterAndJudgement:
            "present value of the fall in the cost of services used and of estimated cost avoided"
        case .beforeAfter: "present value of the \(label)"
        case .judgement: "present value of estimated cost avoided"
        case .comparison: "present value of \(label)"
        }
    }

    /// What services do to who would have paid for them, before "it less" or "it more".
    package var verb: String {
        switch evidence {
        case .nothing: "services could cost"
        case .judgement, .beforeAfterAndJudgement: "services are estimated to cost"
        case .beforeAfter, .comparison: "services cost"
        }
    }

    /// More than before, or than would have been: how services cost that cost more. Beside people without the programme, than these lead
    /// one to expect: they may cost less than before.
    package var more: String { "more\(expected)" }

    /// The same of services that cost less.
    package var less: String { "less\(expected)" }

    private var expected: String { evidence == .comparison ? " than the comparison group suggests" : "" }

    // MARK: Words of a sentence

    /// What the whole is, within a sentence: an amount of it is told without its sign.
    package var noun: String {
        switch (evidence, course) {
        case (.nothing, .lessOrEither), (.nothing, .unchanged): "potential cost avoidance"
        case (.nothing, .moreOrEither): "potential cost avoidance less additional cost"
        case (.nothing, .more): "potential additional cost"
        case (.judgement, .lessOrEither), (.judgement, .unchanged): "estimated cost avoided"
        case (.judgement, .moreOrEither): "estimated cost avoided less additional cost"
        case (.judgement, .more): "estimated additional cost"
        case (.beforeAfterAndJudgement, .lessOrEither), (.beforeAfterAndJudgement, .unchanged):
            "fall in the cost of services used and estimated cost avoided"
        case (.beforeAfterAndJudgement, .moreOrEither):
            "fall less rise in the cost of services used and estimated cost avoided less additional cost"
        case (.beforeAfterAndJudgement, .more): "rise in the cost of services used and estimated additional cost"
        case (.beforeAfter, .lessOrEither): "fall in the cost of services used"
        case (.beforeAfter, .unchanged): "change in the cost of services used"
        case (.beforeAfter, .moreOrEither): "fall less rise in the cost of services used"
        case (.beforeAfter, .more): "rise in the cost of services used"
        case (.comparison, .lessOrEither), (.comparison, .unchanged): savings
        case (.comparison, .moreOrEither): "\(savings) less additional cost"
        case (.comparison, .more): "additional cost"
        }
    }

    /// What the whole is called before its amount: `Cost avoided, estimated: £800`.
    package var heading: String {
        switch (evidence, course) {
        case (.judgement, .more): "additional cost, estimated"
        case (.judgement, .moreOrEither): "cost avoided less additional cost, estimated"
        case (_, .more), (_, .moreOrEither): noun
        case (.beforeAfter, .unchanged): noun
        case (_, .lessOrEither), (_, .unchanged): label
        }
    }

    /// Whether `noun` and `heading` are of what services cost more: a rise, an additional cost, a change that is below zero where
    /// services cost less.
    package var isOfMore: Bool {
        switch course {
        case .lessOrEither, .moreOrEither: false
        case .unchanged: evidence == .beforeAfter
        case .more: true
        }
    }

    /// An amount as `noun` and `heading` have it: without the sign where the name says which way it goes.
    package func told(_ amount: Estimate<Money>) -> Estimate<Money> {
        isOfMore
            ? Estimate(low: amount.high.negated, central: amount.central.negated, high: amount.low.negated) : amount
    }
}

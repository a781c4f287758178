import Numerics

/// Who is drawn again for an evaluation, as its model takes it.
struct Population {
    /// Those whose use was observed, with whom the headline varies; nil where nobody's was or they cannot be drawn.
    let observed: DrawnPeople?
    /// Everybody, for what another group of such people would give; nil where savings are not known person by person.
    let everybody: DrawnPeople?
    /// What is drawn as one.
    let member: DrawnMember
    /// Whether what is known of each person is judged, and comes to no extra cost: other such people would come to none either.
    private(set) var nobodyCostsMore = false

    /// - Parameters:
    ///   - observed: the draws of those whose use was observed; nil where nobody's was.
    ///   - draws: how many are asked for.
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    init(
        _ evaluation: Evaluation, _ result: EvaluationResult, model: MultilinearModel, observed: ObservedDraws?,
        draws: Int, threads: Int
    ) throws(EvaluationError) {
        var sample: ObservedSample?
        var member: DrawnMember = .person
        if case .drawn(let drawn)? = observed {
            sample = drawn.sample
            member = drawn.member
            let hasWhole = drawn.sample.hasWholeColumns
            self.observed = DrawnPeople(
                draws: drawn.draws,
                columns: DrawnPeople.columns(of: drawn.sample.columns, in: model, .left, hasWhole: hasWhole),
                people: drawn.member == .published ? 0 : drawn.sample.programme.count, observed: drawn.sample.columns,
                hasWholeColumns: hasWhole)
        } else {
            self.observed = nil
        }
        let isJudged = !evaluation.ledger.caseIDs.isEmpty || evaluation.ledger.rowsWithoutCase > 0
        guard isJudged else {
            everybody = self.observed
            self.member = member
            return
        }
        // With part of the people unknown, or of those observed too few, nothing can be said of another whole group.
        let canDrawObserved = observed == nil || sample != nil
        guard canDrawObserved, !evaluation.settings.disclosure.isTooFew(evaluation.people),
            let amounts = try PersonAmounts(evaluation, result), amounts.pounds.count > 1
        else {
            everybody = nil
            self.member = member
            return
        }
        let judged = JudgedPeople(evaluation, amounts: amounts, sample: sample, model: model)
        self.member = sample == nil ? judged.member(by: evaluation.settings.cluster) : member
        nobodyCostsMore = sample == nil && amounts.pounds.allSatisfy { $0 >= 0 }
        everybody = judged.drawn(draws: draws, seed: evaluation.settings.simulation.seed, threads: threads)
    }
}

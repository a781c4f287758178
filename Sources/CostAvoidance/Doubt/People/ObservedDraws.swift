import Numerics

/// The people whose use was observed, as they are drawn again; or why they cannot be.
enum ObservedDraws: Sendable {
    /// They can be.
    case drawn(Drawn)
    /// Some rows are published totals that do not say how use differs between people.
    case publishedTotals
    /// Fewer people in an arm than may be shown, or fewer than two.
    case tooFewPeople
    /// Fewer than two areas in an arm.
    case tooFewAreas

    /// Draws of them.
    struct Drawn: Sendable {
        let sample: ObservedSample
        /// With the columns of the sample.
        let draws: PeopleDraws
        let seed: UInt64
        /// What is drawn as one.
        let member: DrawnMember

        /// `10,000 draws of people, not of rows (seed 1)` as a sentence goes on after `in 95% of`.
        var basis: String { "\(Wording.grouped(draws.count)) draws of \(member.words) (seed \(seed))" }
    }

    /// Draws the people of an evaluation's observed use; nil where nothing was observed.
    ///
    /// - Parameter draws: how many are asked for.
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    init?(_ evaluation: Evaluation, draws: Int, threads: Int) throws(EvaluationError) {
        guard !evaluation.observed.entries.isEmpty else { return nil }
        guard let sample = try ObservedSample(evaluation) else {
            self = .publishedTotals
            return
        }
        let rule = evaluation.settings.disclosure
        guard sample.arms.allSatisfy({ Self.isEnough($0, under: rule) }) else {
            self = .tooFewPeople
            return
        }
        let weights = sample.values.map(\.presentValue)
        let influences = PersonInfluences(sample)
        let arms = influences.arms(weights: weights)
        guard arms.allSatisfy({ $0.independent > 1 }) else {
            self = .tooFewAreas
            return
        }
        let seed = evaluation.settings.simulation.seed
        self = .drawn(
            Drawn(
                sample: sample,
                draws: PeopleDraws(
                    arms: arms, stated: influences.stated, weights: weights, draws: draws, seed: seed, threads: threads),
                seed: seed, member: Self.member(evaluation, sample)))
    }

    private static func isEnough(_ arm: ObservedSample.Arm, under rule: DisclosureRule) -> Bool {
        guard !arm.people.isEmpty else { return arm.count == 0 || rule.isEnough(arm.count) }
        return arm.people.count > 1 && rule.isEnough(arm.people.count)
    }

    private static func member(_ evaluation: Evaluation, _ sample: ObservedSample) -> DrawnMember {
        if sample.arms.allSatisfy(\.people.isEmpty) { return .published }
        return evaluation.settings.cluster.map { .area(column: $0) } ?? .person
    }
}

import Numerics

/// The people whose use was observed, as they are drawn again; or why they cannot be.
enum ObservedDraws: Sendable {
    /// They can be.
    case drawn(Drawn)
    /// Some rows are published totals that do not say how use differs between people.
    case publishedTotals
    /// Fewer people in an arm than may be shown, or fewer than two.
    case tooFewPeople
    /// Fewer people in a group than may be told of.
    case belowThreshold(Int)
    /// Fewer than two areas in an arm.
    case tooFewAreas

    /// Draws of them.
    struct Drawn: Sendable {
        let sample: ObservedSample
        /// With the columns of the sample; with a comparison group as many again for the whole fall in use.
        let draws: PeopleDraws
        let seed: UInt64
        /// What is drawn as one.
        let member: DrawnMember

        /// By how much each draw moves a total of what is left of the fall in use after what came anyway.
        func left(_ pounds: KeyPath<UnitValues.Value, Double>) -> [Double] {
            let values = sample.values.map { $0[keyPath: pounds] }
            return draws.totals(sample.hasWholeColumns ? values + values.map { _ in 0 } : values)
        }

        /// By how much each draw moves a total of the whole fall in use.
        func whole(_ pounds: KeyPath<UnitValues.Value, Double>) -> [Double] {
            let values = sample.values.map { $0[keyPath: pounds] }
            return draws.totals(sample.hasWholeColumns ? values.map { _ in 0 } + values : values)
        }

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
            self = sample.arms.allSatisfy(Self.differ) ? .belowThreshold(rule.threshold) : .tooFewPeople
            return
        }
        let values = sample.values.map(\.presentValue)
        let weights = sample.hasWholeColumns ? values + values.map { _ in 0 } : values
        let columns: PersonInfluences.Columns = sample.hasWholeColumns ? .leftAndWhole : .left
        let influences = PersonInfluences(sample)
        let arms = influences.arms(weights: weights, columns: columns)
        guard arms.allSatisfy({ $0.independent > 1 }) else {
            self = .tooFewAreas
            return
        }
        let seed = evaluation.settings.simulation.seed
        self = .drawn(
            Drawn(
                sample: sample,
                draws: PeopleDraws(
                    arms: arms, stated: influences.stated(columns: columns), weights: weights, draws: draws, seed: seed,
                    threads: threads),
                seed: seed, member: Self.member(evaluation, sample, areas: arms.map(\.independent).min() ?? 0)))
    }

    private static func isEnough(_ arm: ObservedSample.Arm, under rule: DisclosureRule) -> Bool {
        guard !arm.people.isEmpty else { return arm.count == 0 || rule.isEnough(arm.count) }
        return arm.people.count > 1 && rule.isEnough(arm.people.count)
    }

    /// Whether so many people can tell how they differ.
    private static func differ(_ arm: ObservedSample.Arm) -> Bool { arm.people.isEmpty || arm.people.count > 1 }

    private static func member(_ evaluation: Evaluation, _ sample: ObservedSample, areas: Int) -> DrawnMember {
        if sample.arms.allSatisfy(\.people.isEmpty) { return .published }
        return evaluation.settings.cluster.map { .area(column: $0, count: areas) } ?? .person
    }
}

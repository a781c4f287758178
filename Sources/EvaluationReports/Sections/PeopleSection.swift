import CostAvoidance
import Numerics

/// How many people, and how much a few of them carry.
enum PeopleSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let notices = context.notices(.people)
        let sentences =
            context.findings.concentration.map {
                Self.sentences($0, context, isMoreThanFive: context.released.people.map { $0 > 5 } ?? true)
            } ?? []
        guard !notices.isEmpty || !sentences.isEmpty else { return [] }
        return [.section("How much a few people carry")]
            + (sentences.isEmpty ? [] : [.bullets(sentences)]) + notices
    }

    private static func sentences(
        _ concentration: ReleasedConcentration, _ context: ReportContext, isMoreThanFive: Bool
    ) -> [RichText] {
        let (wording, counts) = (context.wording, RoundedCounts(context.settings.disclosure))
        var sentences: [RichText] = []
        if let half = concentration.peopleForHalf {
            sentences.append("Half of the present value comes from \(count(half, counts).lowercasedFirst).")
        }
        if let most = concentration.peopleForFourFifths {
            sentences.append("Four fifths of it comes from \(count(most, counts).lowercasedFirst).")
        }
        let (one, five) = (concentration.withoutTopOne, concentration.withoutTopFive)
        switch wording.course {
        case .unchanged:
            sentences.append("The total is zero, so no share of it can be given for a person.")
        case .lessOrEither, .moreOrEither:
            sentences.append(without("the one person who carries most", "the total", one, wording))
            if isMoreThanFive { sentences.append(without("the five who carry most", "the total", five, wording)) }
        case .more:
            let total = "the \(wording.noun)"
            sentences.append(without("the one person who adds least to it", total, one, wording))
            if isMoreThanFive { sentences.append(without("the five who add least to it", total, five, wording)) }
        }
        return sentences
    }

    private static func count(_ count: ReleasedConcentration.Count, _ counts: RoundedCounts) -> String {
        switch count {
        case .exactly(1): "One person"
        case .exactly(let people): counts.people(people)
        case .fewerThan(let threshold): "Fewer than \(threshold) people"
        }
    }

    /// What a total would be without some people, where that may be told.
    private static func without(
        _ who: String, _ total: String, _ rest: ReleasedConcentration.Rest, _ wording: SavingsWording
    ) -> RichText {
        let amount = amount(rest, wording).map { ", \(total) would be \($0)." }
        return RichText(
            "Without \(who)"
                + (amount ?? ": what \(total) would be is not shown, because it would be about too few people."))
    }

    private static func amount(_ rest: ReleasedConcentration.Rest, _ wording: SavingsWording) -> String? {
        switch rest {
        case .exactly(let money): Pounds.whole(wording.told(Estimate(exactly: money)).central)
        case .aboutTwentieths(20): "95% of what it is, or more (not shown more exactly)"
        case .aboutTwentieths(let twentieths): "about \(twentieths * 5)% of what it is (not shown more exactly)"
        case .atMostTwentieths(let twentieths): "\(twentieths * 5)% of what it is, or less (not shown more exactly)"
        case .withheld: nil
        }
    }
}

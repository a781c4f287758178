import CostAvoidance
import Numerics

/// How many people, and how much a few of them carry.
enum PeopleSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let notices = context.notices(.people)
        let sentences = context.findings.concentration.map { Self.sentences($0, context.wording) } ?? []
        guard !notices.isEmpty || !sentences.isEmpty else { return [] }
        return [.section("How much a few people carry")]
            + (sentences.isEmpty ? [] : [.bullets(sentences)]) + notices
    }

    private static func sentences(_ concentration: ReleasedConcentration, _ wording: SavingsWording) -> [RichText] {
        var sentences: [RichText] = []
        if let half = concentration.peopleForHalf {
            sentences.append("\(count(half)) make up half of the present value.")
        }
        if let most = concentration.peopleForFourFifths {
            sentences.append("\(count(most)) make up four fifths of it.")
        }
        let (one, five) = (concentration.withoutTopOne, concentration.withoutTopFive)
        switch wording.course {
        case .unchanged:
            sentences.append("The whole comes to nothing, so that nobody carries a part of it.")
        case .lessOrEither, .moreOrEither:
            sentences.append("Without the one person who carries most the total would be \(rest(one, wording)).")
            sentences.append("Without the five who carry most it would be \(rest(five, wording)).")
        case .more:
            sentences.append(
                "Without the one person with the least of it the \(wording.noun) would be \(rest(one, wording)).")
            sentences.append("Without the five with the least of it the amount would be \(rest(five, wording)).")
        }
        return sentences
    }

    private static func count(_ count: ReleasedConcentration.Count) -> String {
        switch count {
        case .exactly(1): "One person"
        case .exactly(let people): "\(Numbers.count(people)) people"
        case .fewerThan(let threshold): "Fewer than \(threshold) people"
        }
    }

    private static func rest(_ rest: ReleasedConcentration.Rest, _ wording: SavingsWording) -> String {
        switch rest {
        case .exactly(let money): Pounds.whole(wording.told(Estimate(exactly: money)).central)
        case .aboutTwentieths(let twentieths): "about \(twentieths * 5)% of what it is (not shown more exactly)"
        case .atMostTwentieths(let twentieths): "\(twentieths * 5)% of what it is, or less (not shown more exactly)"
        case .withheld: "different, and is not shown because it would be about too few people"
        }
    }
}

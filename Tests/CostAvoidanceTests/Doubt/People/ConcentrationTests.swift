import CostAvoidance
import Numerics
import Testing

@Suite("Concentration")
struct ConcentrationTests {
    private func concentration(_ visits: [Int]) throws -> (Concentration, DisclosureRule) {
        let rows = visits.enumerated().map { "C\($0),visit,\($1)" }.joined(separator: "\n")
        let folder = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "outcomes.csv": "case_id,service,quantity\n\(rows)\n",
        ])
        let evaluation = try folder.evaluation()
        return (
            try #require(try Concentration(evaluation, try Evaluator.evaluate(evaluation))),
            evaluation.settings.disclosure
        )
    }

    /// Ten people: 40, 20, 10, 10, 5, 5, 4, 3, 2, 1 visits of £100 make £10,000.
    @Test("People who make up half and four fifths, and what is left without the top one and five")
    func byHand() throws {
        let (found, _) = try concentration([5, 40, 20, 10, 10, 5, 4, 3, 2, 1])
        #expect(found.total == .pounds(10_000))
        #expect(found.peopleForHalf == 2)
        #expect(found.peopleForFourFifths == 4)
        #expect(found.withoutTopOne == .pounds(6_000))
        #expect(found.withoutTopFive == .pounds(1_500))
    }

    @Test("What is shown about fewer people than the threshold is shown roughly")
    func released() throws {
        let (found, rule) = try concentration([5, 40, 20, 10, 10, 5, 4, 3, 2, 1])
        let shown = ReleasedConcentration(found, under: rule)
        #expect(shown.peopleForHalf == .fewerThan(5))
        #expect(shown.withoutTopOne == .atMostTwentieths(17))
        #expect(shown.withoutTopFive == .exactly(.pounds(1_500)))
        let open = ReleasedConcentration(found, under: DisclosureRule(threshold: 0))
        #expect(open.peopleForHalf == .exactly(2))
        #expect(open.withoutTopOne == .exactly(.pounds(6_000)))
    }

    @Test("Where the total is a loss nobody makes up half of it")
    func loss() throws {
        let (found, _) = try concentration([1, -5])
        #expect(found.peopleForHalf == nil)
        #expect(found.withoutTopOne == .pounds(-500))
    }

    @Test("A published total says nothing about people")
    func publishedTotal() throws {
        let evaluation = try InputFolder.fixture("voices-women").read()
        #expect(try Concentration(evaluation, try Evaluator.evaluate(evaluation)) == nil)
    }

    @Test("The amounts of all people add up to the savings")
    func addsUp() throws {
        let evaluation = try InputFolder.fixture("derby").read()
        let result = try Evaluator.evaluate(evaluation)
        let found = try #require(try Concentration(evaluation, result))
        #expect(found.people == 50)
        // All fifty are needed for the whole, and without the top fifty nothing is left but the pennies of rounding.
        #expect(found.withoutTopFive < found.withoutTopOne)
        #expect(try #require(found.peopleForHalf) < #require(found.peopleForFourFifths))
    }
}

import Numerics
import Testing

@testable import CostAvoidance

@Suite("Few people")
struct PersonBootstrapTests {
    @Test("A replicate is the same people whenever it is drawn, and every person comes up")
    func replicates() {
        let resampler = PersonResampler(people: 37, seed: 9)
        func people(_ replicate: Int) -> [UInt32] {
            Array(unsafeUninitializedCapacity: 37) { drawn, initialized in
                drawn.initialize(repeating: 0)
                resampler.draw(replicate, into: drawn)
                initialized = 37
            }
        }
        #expect(people(5) == people(5) && people(5) != people(6))
        var counts = Array(repeating: 0, count: 37)
        for replicate in 0..<2000 { for person in people(replicate) { counts[Int(person)] += 1 } }
        // 2,000 expected, standard deviation 44.
        #expect(counts.allSatisfy { abs($0 - 2000) < 200 })
    }

    @Test("Rows of one person stand or fall together: two people of two rows each vary more than four of one")
    func byPerson() throws {
        func bootstrap(_ cases: [String]) throws -> PersonBootstrap {
            let rows = zip(cases, [4, 4, 0, 0]).map { "\($0),bed,\($1)" }.joined(separator: "\n")
            let evaluation = try WrittenEvaluation.read([
                "evaluation.json":
                    #"{"title": "People", "priceYear": "2020-21", "people": 4, "disclosure": {"threshold": 0}}"#,
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,source
                bed,Bed,week,100,2020-21,NHS,made up
                """,
                "outcomes.csv": "case_id,service,quantity\n" + rows + "\n",
            ])
            return try #require(try Findings(of: evaluation).uncertainty?.people)
        }
        let two = try bootstrap(["A", "A", "B", "B"])
        let four = try bootstrap(["A", "B", "C", "D"])
        // Totals 800, 0, 0, 0 and 400, 400, 0, 0 among four people: squared deviations 480,000 and 160,000, so that draws of the
        // first spread the root of three as far.
        #expect(two.people == 4 && four.people == 4)
        #expect(two.savings.standardDeviation > 1.6 * four.savings.standardDeviation)
    }

    @Test(
        "Drawn together, inputs and people vary at least as much as either, and about as much as their variances add to"
    )
    func together() throws {
        let uncertainty = try #require(try Findings(of: try WrittenEvaluation.fixture("derby")).uncertainty)
        let inputs = try #require(uncertainty.simulation?.netBenefit)
        let people = try #require(uncertainty.people?.netBenefit)
        let together = try #require(uncertainty.anotherGroup?.netBenefit)
        let sum =
            (inputs.standardDeviation * inputs.standardDeviation + people.standardDeviation * people.standardDeviation)
            .squareRoot()
        #expect(abs(together.standardDeviation / sum - 1) < 0.05)
        #expect(abs(together.mean.value - inputs.mean.value) < 5 * together.mean.standardError)
        #expect(uncertainty.bySource?.rows.first?.source == .people)
        // Derby's cases are judged: the headline is about its people, and inputs alone are what it draws.
        #expect(uncertainty.simulation?.people == nil && uncertainty.inputsAlone == nil)
    }
}

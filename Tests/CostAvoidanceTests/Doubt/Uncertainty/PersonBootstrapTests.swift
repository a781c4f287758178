import Numerics
import Testing

@testable import CostAvoidance

@Suite("Few people")
struct PersonBootstrapTests {
    @Test("Resampled totals have the bootstrap's own mean and standard deviation, people without savings included")
    func moments() {
        // Four people with savings among six: total 100; variance of one 6 x sd of the total squared.
        let pounds = [10.0, 20, 30, 40]
        let bootstrap = PersonBootstrap(pounds: pounds, people: 6, cost: 25, replicates: 20_000, seed: 11)
        let average = 100.0 / 6
        let squares = pounds.reduce(2 * average * average) { $0 + ($1 - average) * ($1 - average) }
        #expect(abs(bootstrap.savings.mean.value - 100) < 4 * bootstrap.savings.mean.standardError)
        #expect(abs(bootstrap.savings.standardDeviation / squares.squareRoot() - 1) < 0.02)
        #expect(bootstrap.people == 6 && bootstrap.peopleWithRows == 4)
        #expect(bootstrap.method == .resampled(replicates: 20_000))
        #expect(abs((bootstrap.netBenefit?.p50.value ?? 0) - (bootstrap.savings.p50.value - 25)) < 1e-9)
    }

    @Test("The expansion for very many people gives what resampling gives")
    func expansion() {
        let pounds = (0..<200).map { Double($0 % 7 == 0 ? 5000 : $0) }
        let resampled = PersonBootstrap(pounds: pounds, people: 250, cost: nil, replicates: 4000, seed: 5).savings
        let expanded = PeopleMoments(pounds: pounds, people: 250).measure
        for path in [\SimulatedMeasure.p2_5, \.p50, \.p97_5] {
            let (one, other) = (resampled[keyPath: path], expanded[keyPath: path])
            #expect(abs(one.value - other.value) < 4 * one.standardError)
        }
        #expect(
            PersonBootstrap(pounds: pounds, people: 3_000_000, cost: nil, replicates: 10, seed: 5).method == .expansion)
    }

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
        // Totals 800, 0, 0, 0 and 400, 400, 0, 0 among four people: squared deviations 480,000 and 160,000.
        #expect(abs(two.savings.standardDeviation / 480_000.0.squareRoot() - 1) < 0.05)
        #expect(abs(four.savings.standardDeviation / 160_000.0.squareRoot() - 1) < 0.05)
    }

    @Test(
        "Drawn together, inputs and people vary at least as much as either, and about as much as their variances add to"
    )
    func together() throws {
        let uncertainty = try #require(try Findings(of: try WrittenEvaluation.fixture("derby")).uncertainty)
        let inputs = try #require(uncertainty.simulation?.netBenefit)
        let people = try #require(uncertainty.people?.netBenefit)
        let together = try #require(uncertainty.together)
        let sum =
            (inputs.standardDeviation * inputs.standardDeviation + people.standardDeviation * people.standardDeviation)
            .squareRoot()
        #expect(abs(together.standardDeviation / sum - 1) < 0.05)
        #expect(abs(together.mean.value - inputs.mean.value) < 5 * together.mean.standardError)
        #expect(uncertainty.bySource?.rows.first?.source == .people)
    }
}

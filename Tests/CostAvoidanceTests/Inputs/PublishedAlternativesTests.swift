@testable import CostAvoidance
import Numerics
import Testing

@Suite("Alternative accounts in a published table")
struct PublishedAlternativesTests {
    private static let header = "case_id,service,quantity,alternative\n"

    @Test("Rows for many with one tag are one event: the first is counted, the others set its range")
    func accounts() throws {
        // Catalogue prices at 2020-21 of two services, by a folder with each alone.
        func net(_ service: String, _ quantity: Int) throws -> Money? {
            try InputFolder(["outcomes.csv": "service,quantity\n\(service),\(quantity)\n"]).result().gross(service)
        }
        let result = try InputFolder([
            "outcomes.csv": Self.header + ",ae-attendance,30,winter\n,ambulance-call-out,40,winter\n"
        ]).result()
        let first = try #require(try net("ae-attendance", 30))
        let second = try #require(try net("ambulance-call-out", 40))
        let savings = result.savings.net
        #expect(savings.central == first)
        #expect(savings.low == min(first, second))
        #expect(savings.high == max(first, second))
    }

    @Test("Beside cases with the same tag they are an event of their own")
    func besideCases() throws {
        let evaluation = try InputFolder([
            "outcomes.csv": Self.header
                + "C01,ae-attendance,1,fall\nC01,ambulance-call-out,1,fall\n,ae-attendance,9,fall\n"
        ]).evaluation()
        #expect(evaluation.alternatives.map(\.accounts.count) == [2, 1])
        #expect(evaluation.alternatives.map { $0.person == nil } == [false, true])
    }

    @Test("Whose they are is not known, so that no count of people is told of them")
    func people() throws {
        let evaluation = try InputFolder(["outcomes.csv": Self.header + ",ae-attendance,30,winter\n"]).evaluation()
        #expect(evaluation.people == nil)
        #expect(evaluation.ledger.rowsWithoutCase == 1)
    }

    @Test(
        "A word for nothing is no event: with it a person's services would be accounts of one",
        arguments: ["NA", "n/a", "none", "No", "-", "0", "FALSE", "(blank)", "null"])
    func nothing(word: String) throws {
        let rows = "C01,ae-attendance,1,\(word)\nC01,ambulance-call-out,1,\(word)\nC02,arrest-detained,1,\(word)\n"
        let error = #expect(throws: EvaluationError.self) {
            try InputFolder(["outcomes.csv": Self.header + rows]).evaluation()
        }
        guard case .refused(let found)? = error else { return }
        let told = found.shown().filter { $0.code == "alternative-of-nothing" }
        #expect(told.count == 1 && told.first?.message.contains("here and in 2 more rows") ?? false)
    }

    @Test("Names of events are none of these words", arguments: ["a", "x", "winter", "1", "no bed", "north", "A0"])
    func names(word: String) throws {
        let rows = "C01,ae-attendance,1,\(word)\nC01,ambulance-call-out,1,\(word)\n"
        let evaluation = try InputFolder(["outcomes.csv": Self.header + rows]).evaluation()
        #expect(evaluation.alternatives.map(\.accounts.count) == [2])
    }
}

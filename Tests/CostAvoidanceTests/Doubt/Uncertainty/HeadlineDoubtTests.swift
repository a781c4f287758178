import Numerics
import Testing

@testable import CostAvoidance

/// The fixture's people recomputed in NumPy from `service-use.csv`, the released unit costs and `assumptions.csv`, a hundred
/// thousand draws: plain resampling of both arms with the inputs beside them gives a net benefit of -£86,200 to £68,200 and a
/// chance of 42%; ten thousand draws of another program gave -£84,691 to £71,448 and 42%. The draws that cover give -£90,100
/// to £73,200, a chance of 42% and £12,570 for knowing everything. Inputs alone, which is what was printed before, give
/// -£13,960 to -£3,000 and a chance of 0.1%.
@Suite("The doubt that a headline carries")
struct HeadlineDoubtTests {
    private static let fixture = Result { try Findings(of: try InputFolder.fixture("comparison-group").read()) }

    @Test("Where use was observed, interval, chance and value of information draw people and inputs together")
    func observed() throws {
        let uncertainty = try #require(try Self.fixture.get().uncertainty)
        let simulation = try #require(uncertainty.simulation)
        let net = try #require(simulation.netBenefit)
        #expect(simulation.people == 57)
        #expect(abs(net.p2_5.value + 90_100) < 4 * net.p2_5.standardError)
        #expect(abs(net.p97_5.value - 73_200) < 4 * net.p97_5.standardError)
        let chance = try #require(simulation.probabilitySavingsExceedCost)
        #expect(abs(chance.value - 0.417) < 0.02)
        let worth = try #require(simulation.perfectInformation)
        #expect(worth.decision == .doNotFund)
        #expect(abs(worth.everything.value - 12_570) < 4 * worth.everything.standardError)
        let effect = try #require(worth.effect)
        #expect(abs(effect.value - 12_550) < 4 * effect.standardError)
        #expect(worth.everything.value >= effect.value - 4 * effect.standardError)
    }

    @Test("The mean of the draws is the estimate, so that decision, chance and headline agree")
    func centred() throws {
        let simulation = try #require(try Self.fixture.get().uncertainty?.simulation)
        let check = try #require(simulation.check)
        #expect(check.agrees)
        #expect(abs(check.exact + 8_537) < 5)
    }

    @Test("What inputs alone give is kept beside it under its own name")
    func inputsAlone() throws {
        let uncertainty = try #require(try Self.fixture.get().uncertainty)
        let alone = try #require(uncertainty.inputsAlone)
        let net = try #require(alone.netBenefit)
        #expect(abs(net.p2_5.value + 13_960) < 400 && abs(net.p97_5.value + 3_000) < 400)
        #expect(try #require(alone.probabilitySavingsExceedCost).value < 0.01)
        // Everybody is in the headline's draws already.
        #expect(uncertainty.anotherGroup == nil)
    }

    @Test("An interval of the effect that spans nought is warning W20")
    func spansZero() throws {
        let warning = try #require(try Self.fixture.get().warnings.first { $0.code == .spansZero })
        #expect(warning.message.contains("cannot be told from no effect"))
    }

    @Test("An effect that stands clear of nought is not warned of, and a judged one never")
    func clear() throws {
        let rows = (1...40).map { "C\($0),visit,\(6 + $0 % 3),\($0 % 2)\n" }.joined()
        let clear = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "service-use.csv": "case_id,service,before,after\n" + rows,
        ]).evaluation()
        let findings = try Findings(of: clear)
        #expect(findings.uncertainty?.simulation?.people == 40)
        #expect(!findings.warnings.contains { $0.code == .spansZero })
        let judged = try Findings(of: try WrittenEvaluation.fixture("derby"))
        #expect(!judged.warnings.contains { $0.code == .spansZero })
    }

    /// Forty observed people and one judged event of £1,000: the event is no sample of anything.
    @Test("Of a mixed evaluation the observed part draws people and the judged part does not")
    func mixed() throws {
        let rows = (1...40).map { "C\($0),visit,\($0 % 5),0\n" }.joined()
        func findings(_ outcomes: String?) throws -> Findings {
            var files = [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "service-use.csv": "case_id,service,before,after\n" + rows,
            ]
            files["outcomes.csv"] = outcomes
            return try Findings(of: try InputFolder(files).evaluation())
        }
        let observed = try #require(try findings(nil).uncertainty?.simulation?.savings)
        let mixed = try findings("case_id,service,quantity,basis\nC1,visit,10,panel\nJ1,visit,20,panel\n")
        let together = try #require(mixed.uncertainty?.simulation?.savings)
        #expect(abs(together.p2_5.value - observed.p2_5.value - 3_000) < 1e-6)
        #expect(abs(together.p97_5.value - observed.p97_5.value - 3_000) < 1e-6)
        // Another group would have other judged cases too.
        let other = try #require(mixed.uncertainty?.anotherGroup?.savings)
        #expect(other.standardDeviation > 1.2 * together.standardDeviation)
    }
}

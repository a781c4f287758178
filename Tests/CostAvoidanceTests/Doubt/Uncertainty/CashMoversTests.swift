import Numerics
import Testing

@testable import CostAvoidance

/// Ten visits at £80, £100 or £120 of which a quarter could leave a budget, and 4 nights at £250 of which nobody says.
@Suite("What moves the cashable part")
struct CashMoversTests {
    private static func rows(
        _ assumptions: String, settings: String = #""disclosure": {"threshold": 0}"#,
        outcomes: String = "service,quantity,basis\nvisit,10,panel\nnight,4,trial\n"
    ) throws -> OneWaySensitivity {
        let folder = try InputFolder(
            settings: settings,
            [
                "unit-costs.csv": SimpleCosts.file(
                    "visit,Visit,attendance,80,100,120,2020-21,NHS,,0.25,,,,made up for a test", SimpleCosts.night),
                "outcomes.csv": outcomes, "costs.csv": "item,amount_low,amount,amount_high\nPost,800,900,1000\n",
                "assumptions.csv": "parameter,scope,low,central,high,source\n\(assumptions)\n",
            ])
        return try #require(try folder.findings().uncertainty?.oneWay)
    }

    /// A quarter of 800, 1,000 or 1,200 times what a deadweight of 40%, 20% or 0% leaves, and the rest at its central value.
    @Test(
        "Every input is moved alone; the greatest swing of the cashable part stands first, and cost is not among them")
    func order() throws {
        let cash = try Self.rows("deadweight,,0.4,0.2,0,audit").cashRows
        #expect(cash.map(\.row.input.name.description) == ["deadweight", "unit_cost[service:visit]"])
        #expect(cash.map(\.ends.atLow) == [.pounds(150), .pounds(160)])
        #expect(cash.map(\.ends.atHigh) == [.pounds(250), .pounds(240)])
    }

    @Test("A cashable share stands among them by what it moves, and moves nothing else")
    func shares() throws {
        let oneWay = try Self.rows("deadweight,,0.4,0.2,0,audit\ncashable,service:night,0.1,0.5,0.9,audit")
        // Of 1,000 for the nights less a fifth: 80, 400 and 720, beside 200 for the visits.
        let first = try #require(oneWay.cashRows.first)
        #expect(first.row.movesCashOnly && first.row.swing == .zero)
        #expect(first.ends == .init(atLow: .pounds(280), atHigh: .pounds(920)))
        // With 600 at the centre a deadweight of 40% leaves 450 and one of nought 750.
        let second = try #require(oneWay.cashRows.dropFirst().first)
        #expect(second.row.input.name.description == "deadweight")
        #expect(second.ends == .init(atLow: .pounds(450), atHigh: .pounds(750)))
    }

    /// Twelve people visit, seven are held for a night and two of them use a rare service whose row is withheld.
    @Test(
        "Where a row is withheld it is told of lines of one share and of all together, and not of some of several shares"
    )
    func withheld() throws {
        let visits = (1...12).map { "C\($0),visit,1,panel" } + (1...7).map { "C\($0),night,1,panel" }
        let oneWay = try Self.rows(
            "deadweight,,0.4,0.2,0,audit\nattribution,basis:panel,0.5,0.6,0.7,audit\ncashable,service:night,0.1,0.5,0.9,audit",
            settings: #""disclosure": {"threshold": 5}"#,
            outcomes: "case_id,service,quantity,basis\n" + visits.joined(separator: "\n")
                + "\nC1,ambulance-call-out,1,trial\nC2,ambulance-call-out,1,trial\n")
        let told = Set(oneWay.cashRows.map(\.row.input.name.description))
        #expect(told.isSubset(of: ["deadweight", "unit_cost[service:visit]", "cashable[service:night]"]))
        #expect(!told.contains("attribution[basis:panel]"))
    }
}

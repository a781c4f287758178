import TestSupport
import Testing

@testable import avoided

@Suite("What could leave a budget, beside withheld rows")
struct CashDisclosureTests {
    /// Twelve people visit, seven use another service of the same share, and two a rare one of £5,287 whose share is given here.
    private static func folder(rare: String, more: String = "") throws -> TemporaryFolder {
        let visits = (1...12).map { "C\($0),visit,\($0 % 4 + 1)" } + (1...7).map { "C\($0),other,\($0 % 3 + 2)" }
        return try TemporaryFolder([
            "cash/evaluation.json": #"{ "title": "Cash", "priceYear": "2020-21" }"#,
            "cash/outcomes.csv": "case_id,service,quantity\n"
                + (visits + ["C1,rare,13", "C2,rare,4"]).joined(separator: "\n") + "\n" + more,
            "cash/unit-costs.csv": """
            service,label,unit,central,price_year,bearer,cashable,source
            visit,Visit,attendance,100,2020-21,NHS,0.5,made up
            other,Other,attendance,37,2020-21,NHS,0.5,made up
            rare,Rare,attendance,311,2020-21,NHS,\(rare),made up
            rest,Rest,attendance,99,2020-21,NHS,,made up
            """,
            "cash/scenarios.csv": "scenario,parameter,change\nworse,deadweight,0.3\n",
        ])
    }

    @Test(
        "Where the part that is not known, or has a share of its own, is one service of two people, it is withheld everywhere",
        arguments: ["", "1", "0"])
    func withheld(share: String) throws {
        let folder = try Self.folder(rare: share)
        let run = CommandRun("evaluate", "\(folder.path)/cash", "--output", "\(folder.path)/r")
        #expect(run.status == .done)
        let report = try folder.text("r/report.md") + folder.text("r/annex.md")
        #expect(!report.contains("5,287"))
        #expect(report.contains("What could leave a budget is suppressed"))
        #expect(try folder.text("r/summary.csv").contains("cashable_savings,GBP,,,,,,,[c]\n"))
        #expect(try !folder.text("r/scenarios.csv").contains("cashable_savings"))
        let moved = CommandRun(
            "diff", "\(folder.path)/cash", "\(folder.path)/cash", "--measure", "cashable_savings")
        #expect(moved.status == .refused && moved.output.isEmpty && moved.errors.contains("it is withheld"))
        for figure in [
            "cashable_savings", "bearer:NHS/cashable_savings", "cash:not_known/amount", "cash:no_cash/amount_low",
        ] {
            #expect(CommandRun("explain", "\(folder.path)/cash", figure).output.contains("suppressed"))
        }
        let refused = CommandRun(
            "what-if", "\(folder.path)/cash", "--until", "cashable_savings=100", "--vary", "deadweight")
        #expect(refused.status == .usage && refused.errors.contains("it is withheld"), "\(refused.errors)")
    }

    @Test("Where everything has one share, it says no more than the totals and is shown")
    func shown() throws {
        let folder = try Self.folder(rare: "0.5")
        #expect(CommandRun("evaluate", "\(folder.path)/cash", "--output", "\(folder.path)/r").status == .done)
        // Half of 30 visits at £100, of 21 units at £37 and of £5,287.
        #expect(try folder.text("r/summary.csv").contains("cashable_savings,GBP,4532.00,4532.00,4532.00"))
    }

    @Test("Where the part that is not known is of several services and enough people, it is shown")
    func enough() throws {
        let more = (3...9).map { "C\($0),rest,\($0)" }.joined(separator: "\n") + "\n"
        let folder = try Self.folder(rare: "", more: more)
        #expect(CommandRun("evaluate", "\(folder.path)/cash", "--output", "\(folder.path)/r").status == .done)
        #expect(try !folder.text("r/summary.csv").contains("cashable_savings,GBP,,,,,,,[c]\n"))
    }
}

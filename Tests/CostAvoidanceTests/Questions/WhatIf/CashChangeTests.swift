import TestSupport
import Testing

@testable import CostAvoidance

@Suite("Changes of what could leave a budget, and of when")
struct CashChangeTests {
    private static func evaluation() throws -> Evaluation {
        try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 12 }"#,
            [
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,benefit_type,cashable,source
                visit,Visit,visit,100,2020-21,NHS,fiscal,0.25,made up
                night,Night,night,250,2020-21,Police,fiscal,0,made up
                stay,Stay,week,300,2020-21,Council,fiscal,,made up
                work,Work,year,900,2020-21,Individuals,economic,,made up

                """,
                "outcomes.csv": "service,quantity\nvisit,1\nnight,1\nstay,1\nwork,1\n",
            ]
        ).evaluation()
    }

    private static func message(_ written: [String]) throws -> String? {
        let evaluation = try evaluation()
        do {
            let changes = try written.map { try SetOption($0, catalogue: evaluation.usedCatalogue).change() }
            _ = try Scenario(name: "as set", layers: [changes]).apply(to: evaluation)
            return nil
        } catch let error as EvaluationError {
            guard case .refused(let diagnostics) = error else { return "\(error)" }
            return diagnostics.shown().map(\.message).joined(separator: "; ")
        }
    }

    @Test(
        "A lag of rows of which nothing could leave a budget changes nothing, and is refused as what changes nothing is",
        arguments: ["cashable_lag[bearer:Council]=6", "cashable_lag[bearer:Police]=6", "cashable_lag[work]=6"])
    func idleLag(_ written: String) throws {
        #expect(
            try Self.message([written])?.contains("changes nothing: no share of what its rows save is known") == true)
    }

    @Test("What is no saving has no part that could leave a budget")
    func otherValues() throws {
        #expect(try Self.message(["cashable[work]=0.5"])?.contains("changes nothing: what its rows are worth") == true)
    }

    @Test(
        "A lag moves a budget where some of its rows have cash, or are given a share beside it",
        arguments: [
            ["cashable_lag=6"], ["cashable_lag[bearer:NHS]=6"], ["cashable[stay]=0.5", "cashable_lag[stay]=6"],
        ])
    func moves(_ written: [String]) throws {
        #expect(try Self.message(written) == nil)
    }
}

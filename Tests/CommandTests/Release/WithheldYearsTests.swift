import TestSupport
import Testing

@testable import avoided

@Suite("Other times, beside years that are withheld")
struct WithheldYearsTests {
    /// People by the year in which their effect begins, each with a visit or two.
    private static func folder(_ people: [Int]) throws -> TemporaryFolder {
        var rows = ["case_id,start,service,quantity"]
        for (year, count) in people.enumerated() {
            for person in 1...count { rows.append("Y\(year)P\(person),\(2020 + year)-06,visit,\(person % 4 + 1)") }
        }
        return try TemporaryFolder([
            "years/evaluation.json": """
            { "title": "Years", "priceYear": "2020-21", "horizonYears": 2, "period": { "start": "2020-04", "months": 48 } }
            """,
            "years/outcomes.csv": rows.joined(separator: "\n") + "\n",
            "years/unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,attendance,100,2020-21,NHS,made up
            """,
        ])
    }

    private static func whatIf(_ people: [Int], _ change: String) throws -> String {
        let folder = try folder(people)
        let run = CommandRun("what-if", "\(folder.path)/years", "--set", change)
        #expect(run.status == .done)
        return run.output
    }

    @Test(
        "What another rate, horizon or drop-off comes to is withheld: rate after rate, it would tell each year",
        arguments: ["discount_rate=0.1", "horizon_years=3", "drop_off=0.5"])
    func withheld(change: String) throws {
        let output = try Self.whatIf([20, 12, 9, 2], change)
        #expect(
            output.contains("Withheld, because it would tell of too few people: as set."), "\(output)")
    }

    @Test("It is shown where no year is withheld, and where the net and the present value tell both years already")
    func shown() throws {
        #expect(try !Self.whatIf([20, 12, 9, 7], "discount_rate=0.1").contains("withheld"))
        #expect(try !Self.whatIf([20, 2], "horizon_years=3").contains("withheld"))
        #expect(try !Self.whatIf([20, 12, 9, 2], "deadweight=0.2").contains("withheld"))
    }

    @Test(
        "The present value beside the net is an equation about the years, so that three of them are withheld and not two"
    )
    func three() throws {
        let folder = try Self.folder([20, 12, 9, 2])
        #expect(CommandRun("evaluate", "\(folder.path)/years", "--output", "\(folder.path)/r").status == .done)
        let rows = try folder.text("r/by-year.csv").split(separator: "\n").dropFirst()
        #expect(rows.filter { $0.hasSuffix(",,,,,,,[c]") }.count >= 3, "\(rows)")
    }
}

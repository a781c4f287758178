import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("Which rows a figure rests on is told where none is withheld")
struct RowsNotNamedTests {
    /// People with one row each: twenty of a, some of c and eighteen of d, and pairs of c and d for the first of them.
    private static func folder(_ few: Int, more: String = "") throws -> TemporaryFolder {
        var rows = ["case_id,start,service,quantity"]
        for (service, people) in [("a", 20), ("c", few), ("d", 18)] {
            rows += (0..<people).map { "C\(100 + rows.count + $0),2020-05,\(service),\(1 + $0 % 4)" }
        }
        let first = rows.firstIndex { $0.contains(",c,") }.map { String(rows[$0].prefix(while: { $0 != "," })) } ?? ""
        rows += (0..<2).map { _ in "\(first),2020-05,d,3" }
        return try TemporaryFolder([
            "e/evaluation.json": """
            { "title": "Rows", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 },
              "disclosure": { "threshold": 5\(more) }, "simulation": { "draws": 200 } }
            """,
            "e/unit-costs.csv": "service,label,unit,central,price_year,bearer,excludes,source\n"
                + "a,Service a,visit,100,2020-21,NHS,,made up\nc,Service c,visit,110,2020-21,NHS,d,made up\n"
                + "d,Service d,visit,90,2020-21,NHS,,made up\n",
            "e/outcomes.csv": rows.joined(separator: "\n") + "\n",
        ])
    }

    @Test("The gaps between the lines of what is shown would be the lines of what is withheld", arguments: [2, 9])
    func gaps(_ few: Int) throws {
        let folder = try Self.folder(few)
        let steps = CommandRun("explain", "\(folder.path)/e", "gross_savings").output
        #expect(steps.contains("Lines 2, 3, 4") == (few >= 5))
        #expect(steps.contains("20 rows of outcomes.csv") == (few >= 5))
        #expect(steps.contains("How many rows, and which, is not told") == (few < 5))
    }

    @Test("How often a service that is withheld excludes another, and on which lines, is not told", arguments: [2, 9])
    func excluded(_ few: Int) throws {
        let folder = try Self.folder(few)
        #expect(CommandRun("evaluate", "\(folder.path)/e", "--output", "\(folder.path)/r").status == .done)
        let warnings = try folder.text("r/warnings.csv").split(separator: "\n").filter { $0.hasPrefix("W07") }
        #expect(warnings.contains { $0.contains("Service c") && $0.contains("exclude each other") } == (few >= 5))
        #expect(
            warnings.contains { $0.contains("a service that is withheld and what else was counted") } == (few < 5))
        let annex = try folder.text("r/annex.md")
        #expect(few >= 5 || !annex.contains("(2 times)"))
    }

    @Test("With rounded counts the comparison group's use, which would tell how many both groups are, is not told")
    func rounded() throws {
        let rows =
            (0..<25).map { "P\($0),programme,bed,\(2 + $0 % 3),1\n" }.joined()
            + (0..<23).map { "Q\($0),comparison,bed,\(3 + $0 % 3),\($0 % 3)\n" }.joined()
        for rounding in [true, false] {
            let folder = try TemporaryFolder([
                "e/evaluation.json": """
                { "title": "Arms", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 },
                  "windows": { "beforeMonths": 12, "afterMonths": 12 },
                  "comparison": { "chosen": "matched", "how": "by age" },
                  "disclosure": { "threshold": 5\(rounding ? #", "roundTo": 5"# : "") }, "simulation": { "draws": 200 } }
                """,
                "e/unit-costs.csv":
                    "service,label,unit,central,price_year,bearer,source\nbed,Bed,night,100,2020-21,NHS,made up\n",
                "e/service-use.csv": "case_id,group,service,before,after\n" + rows,
            ])
            let run = CommandRun("evaluate", "\(folder.path)/e", "--output", "\(folder.path)/r")
            #expect(run.status == .done, "\(run.errors)")
            let arms = try folder.text("r/arms.csv").split(separator: "\n")
            #expect(arms.contains { $0.contains(",comparison,,,") } == rounding)
            #expect(arms.contains { $0.contains(",programme,25,") })
            #expect(try folder.text("r/annex.md").contains("Of the comparison group no use is shown") == rounding)
        }
    }
}

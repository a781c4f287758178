import TestSupport
import Testing

@testable import avoided

@Suite("Everybody lost to follow-up of one thing")
struct LostToFollowUpTests {
    /// Forty people: twenty of the North were followed for visits, and twenty of the South were not; nobody was for nights.
    private static func folder() throws -> TemporaryFolder {
        func area(_ person: Int) -> String { person <= 20 ? "North" : "South" }
        let visits = (1...40).map { "C\($0),\(area($0)),visit,\(3 + $0 % 2),\($0 <= 20 ? "1" : "")\n" }
        let nights = (1...40).map { "C\($0),\(area($0)),night,2,\n" }
        return try TemporaryFolder([
            "evaluation.json":
                #"{"title": "T", "priceYear": "2013-14", "groupBy": ["area"], "simulation": {"draws": 16}}"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,10,2013-14,NHS,by hand
            night,Night in a cell,night,250,2013-14,Police,by hand

            """,
            "service-use.csv": "case_id,area,service,before,after\n" + visits.joined() + nights.joined(),
        ])
    }

    @Test("Of whom a service is not known before is not followed for it, and has not used nothing")
    func unknownBefore() throws {
        // Everybody who is known fell from 4 to 2: the difference is nothing, and with 0 before it would be made of ten people.
        let programme = (1...20).map { "P\($0),programme,visit,4,2\nP\($0),programme,night,1,1\n" }
        let comparison = (1...20).map {
            "K\($0),comparison,visit,\($0 <= 10 ? "4,2" : ",")\nK\($0),comparison,night,1,1\n"
        }
        let files = [
            "evaluation.json":
                #"{"title": "T", "priceYear": "2013-14", "windows": {"beforeMonths": 12, "afterMonths": 12}}"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,10,2013-14,NHS,by hand
            night,Night in a cell,night,250,2013-14,Police,by hand

            """,
            "service-use.csv": "case_id,group,service,before,after\n" + programme.joined() + comparison.joined(),
        ]
        let folder = try TemporaryFolder(files)
        let run = CommandRun("evaluate", folder.path, "--output", folder.path + "/report")
        #expect(run.status == .done, "\(run.errors)")
        let arms = try folder.text("report/arms.csv").split(separator: "\n").filter { $0.hasPrefix("visit,") }
        #expect(arms.contains { $0.contains(",comparison,10,40,20,-20") }, "\(arms)")
        #expect(try folder.text("report/summary.csv").contains("net_savings,GBP,0.00,0.00,0.00"))
        #expect(try folder.text("report/warnings.csv").contains("W16"))
        let half = try TemporaryFolder(
            files.merging(["service-use.csv": "case_id,service,before,after\nC1,visit,,2\n"]) { $1 })
        let refused = CommandRun("check", half.path)
        #expect((refused.output + refused.errors).contains("Where it is not known, empty after as well"))
    }

    @Test("Its row stays in every table, empty in the files and not known in the report")
    func tables() throws {
        let folder = try Self.folder()
        let run = CommandRun("evaluate", folder.path, "--output", folder.path + "/report")
        #expect(run.status == .done)
        func last(_ name: String) throws -> String {
            String(try folder.text("report/" + name).split(separator: "\n").last ?? "")
        }
        #expect(try last("by-area.csv") == "South,,,,,,,[x]")
        #expect(try last("by-service.csv").hasPrefix("night,Night in a cell,night,,,,,"))
        #expect(try last("by-bearer.csv") == "Police,,,,,,,[x]")
        #expect(try folder.text("report/arms.csv").contains("night,Night in a cell,night,programme,,,,,,,,[x]\n"))
        let report = try folder.text("report/report.md") + folder.text("report/annex.md")
        let rows = report.split(separator: "\n").filter { $0.contains("not known") && $0.hasPrefix("| ") }
        for name in ["South", "Night in a cell", "Police"] {
            #expect(rows.contains { $0.hasPrefix("| \(name) ") }, "\(name)")
        }
        // The people of the South are among those whom figures for each person divide by, and it is said.
        #expect(
            report.contains(
                "people who were not followed up are counted among them, but nothing of theirs is in the amount"))
        #expect(report.contains(#"Nothing is known about "Night in a cell" and area "South""#))
        // (3.5 - 1) visits of 20 people at £10, over 40 people.
        #expect(try folder.text("report/summary.csv").contains("savings_per_person,GBP,12.50,12.50,12.50"))
    }

    @Test(
        "A figure of it is explained as not known, and is no mistake of who asks",
        arguments: [
            "service:night/net", "service:night/people", "service:night/unit_cost", "area:South/net",
            "bearer:Police/gross",
            "arm:night, programme/change",
        ])
    func explained(figure: String) throws {
        let folder = try Self.folder()
        let run = CommandRun("explain", folder.path, figure)
        #expect(run.status == .done)
        #expect(run.output.contains("not known, because nobody") && run.output.contains("has a value for after"))
    }
}

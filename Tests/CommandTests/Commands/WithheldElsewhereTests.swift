import Foundation
import TestSupport
import Testing

@testable import avoided

/// What a report withholds in its tables is told nowhere else: not by draws, by parts of an explanation, by warnings.
@Suite("What is withheld in a table is told nowhere else")
struct WithheldElsewhereTests {
    private static func rows(_ services: [(name: String, quantities: [Int])]) -> String {
        "case_id,service,quantity,basis\n"
            + services.flatMap { service in
                service.quantities.enumerated().map { "K\($0.offset),\(service.name),\($0.element),panel\n" }
            }.joined()
    }

    private static func report(_ files: [String: String]) throws -> (screen: CommandRun, texts: [String: String]) {
        let (folder, report) = (try TemporaryFolder(files), try TemporaryFolder())
        let run = CommandRun("evaluate", folder.path, "--output", "\(report.path)/r")
        #expect(run.status == .done, "\(run.errors)")
        return (run, try TemporaryFolder.texts(under: "\(report.path)/r"))
    }

    @Test("The mean of the draws in closed form and their spread are sums with ranges that one range hides")
    func draws() throws {
        let files = [
            "evaluation.json": #"{ "title": "T", "priceYear": "2018-19", "simulation": { "draws": 1000 } }"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,source
            a,A,item,,200,,2018-19,NHS,x
            b,B,item,50,100,120,2018-19,NHS,x
            c,C,item,300,300,900,2018-19,NHS,x

            """,
            "costs.csv": "item,amount\nPay,900\n",
            "outcomes.csv": Self.rows([
                ("a", Array(repeating: 3, count: 12)), ("b", [1, 2, 3, 4, 1, 2, 3, 4, 1, 2]), ("c", [7]),
            ]),
        ]
        let (screen, texts) = try Self.report(files)
        let annex = try #require(texts["annex.md"])
        // Wherever it is said what low and high are made of.
        let others =
            "Services that are suppressed have no ranges of their own there but one range of prices, 50% to 300%"
        #expect(try #require(texts["report.md"]).contains(others))
        #expect(annex.components(separatedBy: others).count == 3)
        #expect(annex.contains("Nothing of what was drawn is shown") && annex.contains("| What was drawn"))
        let summary = try #require(texts["summary.csv"]).split(separator: "\n")
        #expect(summary.contains { $0.hasPrefix("probability_savings_exceed_cost,") && $0.contains("[c] central") })
        // 90 and 500 are the means of the two, so that 12,770 with 11,600 would tell both.
        for text in Array(texts.values) + [screen.output] {
            #expect(!text.contains("closed form") && !text.contains("12,770") && !text.contains("12770"))
        }
        let folder = try TemporaryFolder(files)
        let explained = CommandRun("explain", folder.path, "present_value_savings_mean")
        #expect((explained.output + explained.errors).contains("suppressed"), "\(explained.output)")
    }

    @Test("Net of observed use that follows, whatever its gross, makes a report unfit for publication")
    func observed() throws {
        func use(_ group: String, _ service: String, _ before: [Int], _ after: Int, _ letter: String) -> String {
            before.enumerated().map { "\(letter)\($0.offset),\(group),\(service),\($0.element),\(after)\n" }.joined()
        }
        let (screen, texts) = try Self.report([
            "evaluation.json": """
            { "title": "T", "priceYear": "2018-19", "period": { "start": "2018-04", "months": 12 },
              "windows": { "beforeMonths": 12, "afterMonths": 12 }, "comparison": { "chosen": "matched", "how": "x" },
              "simulation": { "draws": 100 } }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            a,A,item,200,2016-17,NHS,x
            b,B,item,100,2018-19,NHS,x
            c,C,item,300,2018-19,NHS,x

            """,
            "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,service:c,0.2,0.1,0.05,x\n",
            "service-use.csv": "case_id,group,service,before,after\n"
                + use("programme", "a", (0..<12).map { 3 + $0 % 3 }, 1, "K")
                + use("programme", "b", (0..<12).map { 3 + $0 % 2 }, 1, "K") + use("programme", "c", [9], 2, "K")
                + use("comparison", "a", Array(repeating: 3, count: 12), 1, "V")
                + use("comparison", "b", Array(repeating: 3, count: 12), 1, "V")
                + use("comparison", "c", Array(repeating: 6, count: 6), 1, "V"),
        ])
        #expect(screen.output.contains("not for publication"), "\(screen.output)")
        #expect(try #require(texts["report.md"]).lowercased().contains("not for publication"))
    }

    @Test(
        "An explanation of a scenario has no part of a service that is withheld, however many people the part is about")
    func parts() throws {
        let rows =
            (0..<30).map { "K\($0),a,1,2018-04,panel\n" } + (0..<7).map { "K\($0),b,2,2018-04,panel\n" }
            + (7..<12).map { "K\($0),b,2,2019-05,panel\n" } + ["K20,c,3,2018-04,panel\n"]
        let folder = try TemporaryFolder([
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2018-19", "period": { "start": "2018-04", "months": 24 } }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            a,Ash,item,200,2018-19,NHS,x
            b,Bee,item,100,2018-19,NHS,x
            c,Cat,item,300,2018-19,NHS,x

            """,
            "scenarios.csv": "scenario,parameter,scope,change\ncautious,deadweight,,0.3\n",
            "outcomes.csv": "case_id,service,quantity,start,basis\n" + rows.joined(),
        ])
        let run = CommandRun("explain", folder.path, "scenario:cautious/net_savings")
        #expect(
            run.output.contains("Ash") && !run.output.contains("Bee") && !run.output.contains("Cat"),
            "\(run.output)\(run.errors)")
    }

    @Test("Gross and net of an area do not tell what a few people in it had of a service", arguments: [5, 0])
    func area(threshold: Int) throws {
        let rows =
            (0..<10).map { "K\($0),North,a,3,panel\n" } + ["K10,North,b,7,panel\n"]
            + (11..<20).map { "K\($0),South,a,2,panel\n" } + (11..<18).map { "K\($0),South,b,1,panel\n" }
        let texts = try Self.report([
            "evaluation.json": """
            { "title": "T", "priceYear": "2018-19", "groupBy": ["area"], "disclosure": { "threshold": \(threshold) } }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            a,A,item,200,2018-19,NHS,x
            b,B,item,100,2018-19,NHS,x

            """,
            "assumptions.csv": """
            parameter,scope,central,source
            deadweight,service:a,0.2,x
            deadweight,service:b,0.5,x

            """,
            "outcomes.csv": "case_id,area,service,quantity,basis\n" + rows.joined(),
        ]).texts
        let areas = try #require(texts["by-area.csv"]).split(separator: "\n").dropFirst()
        // 6,700 and 5,150 are 200 a + 100 b and 160 a + 50 b.
        #expect(areas.contains { $0.contains("6700.00") && $0.contains("5150.00") } == (threshold == 0), "\(areas)")
        let services = try #require(texts["by-service.csv"])
        #expect(!services.contains("[c]"), "\(services)")
    }

    @Test(
        "W07 says of no service that is withheld that somebody had more of it than the time holds, and does under no threshold",
        arguments: ["fiscal", "economic"])
    func doubleCounting(benefitType: String) throws {
        var files = [
            "evaluation.json": """
            { "title": "T", "priceYear": "2018-19", "period": { "start": "2018-04", "months": 12 } }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,max_per_year,benefit_type,source
            a,A,item,200,2018-19,NHS,,fiscal,x
            b,B,item,100,2018-19,NHS,,fiscal,x
            c,Cat,item,300,2018-19,NHS,6,\(benefitType),x

            """,
            "outcomes.csv": Self.rows([
                ("a", Array(repeating: 3, count: 12)), ("b", Array(repeating: 1, count: 12)), ("c", [7, 2, 7]),
            ]),
        ]
        func told() throws -> [String] {
            let warnings = try #require(try Self.report(files).texts["warnings.csv"])
            return warnings.split(separator: "\n").filter { $0.hasPrefix("W07") }.map(String.init)
        }
        let withheld = try told()
        #expect(withheld.count == 1 && withheld[0].contains("a service that is withheld"), "\(withheld)")
        #expect(!withheld[0].contains("Cat") && !withheld[0].contains("26"))
        files["evaluation.json"] = files["evaluation.json"]?.replacing(
            #""priceYear""#, with: #""disclosure": { "threshold": 0 }, "priceYear""#)
        #expect(try told().contains { $0.contains("Cat") })
    }
}

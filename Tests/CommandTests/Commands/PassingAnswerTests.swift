import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("A reverse question is answered with one number, and with what is printed there")
struct PassingAnswerTests {
    /// Seven visits; the programme cost £1,000, the NHS half of it.
    private static func visits() throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": """
            { "title": "t", "priceYear": "2024-25", "people": 7, "disclosure": { "threshold": 0 } }
            """,
            "outcomes.csv": "service,quantity\nvisit,7\n",
            "unit-costs.csv":
                "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,100,2024-25,NHS,made up\n",
            "costs.csv": "item,amount,funder\nSalaries,500,NHS\nRent,500,Council N/E\n",
            "scenarios.csv": "scenario,parameter,scope,change,note\nall ours,funder[NHS],,100%,\n",
        ])
    }

    private static func ask(_ arguments: String...) throws -> String {
        let folder = try visits()
        return CommandRun(["what-if", folder.path] + arguments).output
    }

    @Test("Where no value gives the target to the penny, it is told where it is passed and what stands there")
    func nearest() throws {
        // 1,000 / 7 is 142.857: at £142.86 seven visits are £1,000.02.
        let text = try Self.ask("--until", "net_benefit=0", "--vary", "unit_cost[visit]")
        #expect(
            text.contains("net_benefit passes 0 at unit_cost[visit] = 142.86 (there it is £0.02)."), "\(text)"
        )
        let json = try Self.ask("--until", "net_benefit=0", "--vary", "unit_cost[visit]", "--format", "json")
        #expect(json.contains(#""answer": "passes""#) && json.contains(#""value": "142.86""#), "\(json)")
        let csv = try Self.ask("--until", "net_benefit=0", "--vary", "unit_cost[visit]", "--format", "csv")
        #expect(csv.contains(",passes,142.86,0.02,142.86,0.02,"), "\(csv)")
    }

    @Test("A target that is met already is answered with what stands")
    func met() throws {
        let text = try Self.ask("--until", "net_benefit=-300", "--vary", "programme_cost")
        #expect(text.contains("net_benefit = -300 at programme_cost = 1000 "), "\(text)")
    }

    @Test(
        "What is looked for is the switching value of the sensitivity table",
        arguments: ["derby", "comparison-group", "council-early-help"])
    func switching(fixture: String) throws {
        let out = try TemporaryFolder([:])
        let path = Repository.fixture(fixture)
        let run = CommandRun("evaluate", path, "--output", out.path + "/report", "--quiet")
        try #require(run.status == .done, "\(run.errors)")
        let table = try String(contentsOfFile: out.path + "/report/sensitivity.csv", encoding: .utf8)
        var compared = 0
        for line in table.split(separator: "\n").dropFirst().map({
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }) {
            guard line[1].isEmpty, let value = Double(line[7]), (0...1).contains(value) else { continue }
            let answer = CommandRun(
                "what-if", path, "--until", "net_benefit=0", "--vary", String(line[0]), "--format", "csv", "--quiet"
            ).output
            let cells =
                answer.split(separator: "\n").last?.split(separator: ",", omittingEmptySubsequences: false) ?? []
            #expect(cells.count > 6 && cells[6] == line[7], "\(line[0]): \(line[7]) and \(answer)")
            compared += 1
        }
        #expect(compared > 0 || fixture == "council-early-help")
    }

    @Test("What remains to a body is a measure of a grid, the same as that of a comparison")
    func grid() throws {
        let grid = try Self.ask(
            "--set", "funder[NHS]=0:1:0.5", "--measure", "net_position[NHS]", "--format", "csv", "--quiet")
        // £700 is avoided for the NHS, which pays nothing, £500 and £1,000.
        #expect(grid.contains("\n0,net_position[NHS],700.00,700.00,700.00,500.00,\n"), "\(grid)")
        #expect(grid.contains("\n0.5,net_position[NHS],200.00,200.00,200.00,0.00,\n"), "\(grid)")
        #expect(grid.contains("\n1,net_position[NHS],-300.00,-300.00,-300.00,-500.00,\n"), "\(grid)")
        let folder = try Self.visits()
        let unknown = CommandRun(
            "what-if", folder.path, "--set", "funder[NHS]=0,0.5,1", "--measure", "net_position[NSH]")
        #expect(unknown.status != .done && unknown.errors.contains("did you mean \"NHS\"?"), "\(unknown.errors)")
    }

    @Test("What a scenario of who pays leaves to a body is told in the report, and explained")
    func explained() throws {
        let folder = try Self.visits()
        let run = CommandRun("explain", folder.path, "scenario:all ours/net_position[NHS]")
        #expect(
            run.status == .done && run.output.contains("-£300.00") && !run.output.contains("body:"),
            "\(run.output)\(run.errors)")
        let difference = CommandRun("explain", folder.path, "scenario:all ours/net_position[NHS]_difference")
        #expect(difference.output.contains("-£500.00"), "\(difference.output)\(difference.errors)")
        let other = CommandRun("explain", folder.path, "scenario:all ours/net_position[Council N/E]_low")
        #expect(other.status == .done && other.output.contains("£0.00"), "\(other.output)\(other.errors)")
        let out = folder.path + "/report"
        _ = CommandRun("evaluate", folder.path, "--output", out, "--quiet")
        let report = try String(contentsOfFile: out + "/annex.md", encoding: .utf8)
        #expect(report.contains("Net position of each body in the scenario All ours"), "no table")
        #expect(report.contains("| Council N/E |"), "no row")
    }

    @Test("What is looked for and what a scenario sets are one thing, and the remedy says so")
    func replaced() throws {
        let folder = try Self.visits()
        let run = CommandRun(
            "what-if", folder.path, "--until", "net_position[NHS]=0", "--vary", "funder[NHS]", "--scenario", "all ours")
        #expect(run.status != .done)
        #expect(run.errors.contains("What is found stands in its place: leave that change out"), "\(run.errors)")
    }
}

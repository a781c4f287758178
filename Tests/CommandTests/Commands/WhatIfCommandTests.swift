import TestSupport
import Testing

@testable import avoided

@Suite("avoided what-if and avoided diff")
struct WhatIfCommandTests {
    private static let derby = Repository.fixture("derby")

    /// A visit at £100 of each of thirty people, for £4,000.
    private static func visits(_ settings: String = "") throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25"\#(settings) }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,100,2024-25,NHS,made up

            """,
            "outcomes.csv": "case_id,service,quantity\n" + (1...30).map { "C\($0),visit,1\n" }.joined(),
            "costs.csv": "item,amount\nPay,4000\n",
        ])
    }

    @Test("The folder's scenarios stand beside the estimate, and are said not to be it")
    func scenarios() {
        let run = CommandRun("what-if", Self.derby)
        #expect(run.status == .done)
        #expect(run.output.contains("scenarios, not the estimate"))
        #expect(run.output.contains("as evaluated"))
        #expect(run.output.contains("half-attributed"))
    }

    @Test(
        "Amounts of whatever length stand apart",
        arguments: [["--set", "deadweight=0.3", "--each"], ["--set", "deadweight=0.3"]])
    func columns(words: [String]) throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "disclosure": { "threshold": 0 } }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            ward,Ward,ward,1000000000000,2024-25,NHS,made up

            """,
            "outcomes.csv": "case_id,service,quantity\nC01,ward,5\nC02,ward,6\n",
        ])
        let run = CommandRun(["what-if", folder.path] + words)
        let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("  as ") }
        #expect(rows.contains { $0.contains("-£3,300,000,000,000") }, "\(run.output)")
        #expect(rows.allSatisfy { $0.firstMatch(of: /[0-9][-£]|[0-9] -?£/) == nil }, "\(run.output)")
    }

    @Test(
        "A reverse question about each person is answered where the number of people may be told",
        arguments: [
            ("cost_per_person=100", "people = 40"),
            ("savings_per_person=50", "does not change with people: it stays £100.00"),
        ])
    func perPerson(until: String, answer: String) throws {
        let folder = try Self.visits()
        let run = CommandRun("what-if", folder.path, "--until", until, "--vary", "people")
        #expect(run.output.contains(answer), "\(run.output)\(run.errors)")
    }

    @Test(
        "To no cost there is no ratio, and a ratio is printed as nought only to a cost that is large",
        arguments: [
            ("1000000", "between programme_cost = 0 (not known) and programme_cost = 0.01 (300000.0000)"),
            ("0", "at every programme_cost from"),
        ])
    func ratios(target: String, answer: String) throws {
        let folder = try Self.visits(#", "disclosure": { "threshold": 0 }"#)
        let run = CommandRun(
            "what-if", folder.path, "--until", "benefit_cost_ratio=\(target)", "--vary", "programme_cost")
        #expect(run.output.replacing("\n", with: " ").contains(answer), "\(run.output)\(run.errors)")
    }

    @Test("CSV has the columns of the contract, and the base under an empty name")
    func csv() {
        let run = CommandRun("what-if", Self.derby, "--set", "deadweight=0.3", "--format", "csv")
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.first == "scenario,measure,low,central,high,difference_low,difference_from_base,difference_high,notes"
        )
        #expect(lines.contains { $0 == ",people,50,50,50,,,,[z]" })
        #expect(lines.contains { $0.hasPrefix("as set,net_savings,") })
    }

    @Test("Markdown and JSON say the same", arguments: ["markdown", "json"])
    func formats(_ format: String) {
        let run = CommandRun("what-if", Self.derby, "--scenario", "half-attributed", "--each", "--format", format)
        #expect(run.status == .done)
        #expect(run.output.contains("attribution=0.5"))
    }

    @Test("Two ranges make a table of two ways")
    func grid() {
        let run = CommandRun(
            "what-if", Self.derby, "--set", "deadweight=0:0.5:0.1", "--set", "attribution=0.4,0.6,0.8")
        #expect(run.status == .done)
        #expect(run.output.contains("deadweight \\ attribution"))
        #expect(run.output.split(separator: "\n").count == 8)
        let long = CommandRun(
            "what-if", Self.derby, "--set", "deadweight=0:0.5:0.1", "--set", "attribution=0.4,0.6,0.8", "--format",
            "csv", "--measure", "net_benefit")
        #expect(long.output.split(separator: "\n").count == 19)
        #expect(long.output.hasPrefix("deadweight,attribution,measure,low,central,high,difference_from_base,notes\n"))
    }

    @Test("A reverse question is answered with the value")
    func reverse() {
        let run = CommandRun("what-if", Self.derby, "--until", "benefit_cost_ratio=1", "--vary", "attribution")
        #expect(run.status == .done)
        #expect(run.output.contains("benefit_cost_ratio = 1 at attribution = "))
    }

    @Test(
        "What is mistyped is a mistake on the command line, with a near match",
        arguments: [
            (["--set", "deadwieght=0.3"], "did you mean \"deadweight\"?"),
            (["--set", "unit_cost[ae-attendence]=+10%"], "did you mean \"service:ae-attendance\"?"),
            (["--scenario", "half-atributed"], "did you mean \"half-attributed\"?"),
            (["--set", "deadweight=1.7"], "expected a share from 0 to 1"),
            (["--set", "deadweight=0:0.5:0.1", "--measure", "net_benfit"], "did you mean \"net_benefit\"?"),
            (["--set", "deadweight=0.3", "--set", "deadweight=0.4"], "is set twice for the same rows"),
            (["--until", "net_benefit=0"], "--until and --vary go together"),
            (["--set", "attribution=1"], "changes nothing"),
        ])
    func mistyped(_ words: [String], _ expected: String) {
        let run = CommandRun(["what-if", Self.derby] + words)
        #expect(run.status == .usage)
        #expect(run.errors.contains(expected), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("A bridge between two evaluations starts and ends at their figures")
    func diff() throws {
        var files = try Repository.files(ofFixture: "derby")
        files["assumptions.csv"] = files["assumptions.csv"]?.replacing("0.11,0.1,0.09", with: "0.22,0.2,0.18")
        let other = try TemporaryFolder(files)
        let run = CommandRun("diff", Self.derby, other.path)
        #expect(run.status == .done)
        #expect(run.output.contains("deadweight"))
        #expect(run.output.contains("the parts add up to it to the penny"))
    }

    @Test("A bridge between two reports rests on their tables alone")
    func diffOfReports() throws {
        var files = try Repository.files(ofFixture: "derby")
        files["scenarios.csv"] = nil
        let scratch = try TemporaryFolder()
        let one = try TemporaryFolder(files)
        files["assumptions.csv"] = files["assumptions.csv"]?.replacing("0.11,0.1,0.09", with: "0.22,0.2,0.18")
        let other = try TemporaryFolder(files)
        for (name, folder) in [("a", one), ("b", other)] {
            let run = CommandRun("evaluate", folder.path, "--output", "\(scratch.path)/\(name)", "--draws", "50")
            #expect(run.status == .done)
        }
        let run = CommandRun("diff", "\(scratch.path)/a", "\(scratch.path)/b", "--format", "csv")
        #expect(run.status == .done)
        #expect(run.output.contains("assumptions,of all services together,"))
        let checked = CommandRun(
            "diff", "\(scratch.path)/a", "\(scratch.path)/b", "--inputs-a", one.path, "--inputs-b", one.path)
        #expect(checked.status == .refused)
        #expect(checked.errors.contains("is not the file that the report"))
    }
}

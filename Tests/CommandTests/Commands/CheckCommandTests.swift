import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("avoided check")
struct CheckCommandTests {
    @Test("Settings of more than a megabyte are refused at once, and a plan that is no object is told what it is")
    func settings() throws {
        let long = String(repeating: "T ", count: 1 << 19)
        let folder = try TemporaryFolder([
            "e/evaluation.json": #"{ "title": "\#(long)", "priceYear": "2024-25" }"#,
            "e/outcomes.csv": "case_id,service,quantity\nC01,ae-attendance,1\n", "plan.json": "[]",
        ])
        let run = CommandRun("check", "\(folder.path)/e")
        let told = run.output + run.errors
        #expect(run.status == .refused && told.contains("settings have no more than 1"), "\(told.prefix(500))")
        let plan = CommandRun("what-if", Repository.fixture("derby"), "--roll-out", "\(folder.path)/plan.json")
        #expect(plan.errors.contains("the plan is a list; expected an object"), "\(plan.errors)")
    }

    @Test("What a check finds in sound inputs is its result: every warning, the verdict and what was read")
    func accepted() {
        let run = CommandRun("check", Repository.fixture("derby"), "--quiet")
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("warning: W02 "), "\(run.output)")
        let last = run.output.split(separator: "\n").last ?? ""
        #expect(last.contains("derby: accepted, no errors, "))
        let read = "evaluation.json, outcomes.csv, costs.csv, assumptions.csv, scenarios.csv, wellbeing.csv"
        #expect(last.hasSuffix("; read \(read)"), "\(last)")
    }

    @Test("What is doubtful in a file is part of the result, with its place and what to do")
    func doubtful() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "outcomes.csv": "service,quantity\nvisit,1\n",
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source,note
            visit,Visit,visit,10,2013-14,NHS,By hand,"=SUM(A1:A3)"
            """,
        ])
        let text = CommandRun("check", folder.path)
        #expect(text.output.hasPrefix("unit-costs.csv:2:8: warning: "), "\(text.output)")
        let warnings = try findings("warnings", of: CommandRun("check", folder.path, "--format", "json"))
        #expect(warnings.first?["file"] as? String == "unit-costs.csv")
        #expect(warnings.first?["line"] as? Int == 2 && warnings.first?["column"] as? Int == 8)
        #expect(warnings.first?["code"] as? String == "formula-text")
        #expect(warnings.first?["remedy"] is String)
        #expect(warnings.contains { $0["code"] as? String == "W09" && $0["file"] is NSNull })
    }

    @Test("A refusal is told as by every command, and as JSON it is the result")
    func refused() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "outcomes.csv": "service,quantity\nnothing,1\nae-attendance,x\n",
        ])
        let text = CommandRun("check", folder.path)
        #expect(text.status == .refused)
        #expect(text.output.isEmpty)
        #expect(text.errors.contains("outcomes.csv:2:1: error:") && text.errors.contains("outcomes.csv:3:2: error:"))
        let json = CommandRun("check", folder.path, "--format", "json")
        #expect(json.status == .refused)
        #expect(json.errors.isEmpty)
        let errors = try findings("errors", of: json)
        #expect(errors.map { $0["code"] as? String } == ["unknown-service", "not-a-quantity"])
        #expect(errors.map { $0["line"] as? Int } == [2, 3])
        #expect(try findings("warnings", of: json).isEmpty)
    }

    @Test("A file that the system does not let be read hides no error of another")
    func unreadable() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,many\n",
        ])
        for name in ["costs.csv", "assumptions.csv"] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: name)
        }
        let text = CommandRun("check", folder.path)
        #expect(text.status == .files, "\(text.errors)")
        for place in [
            "costs.csv: error: the file cannot be read", "assumptions.csv: error:", "outcomes.csv:2:2: error:",
        ] {
            #expect(text.errors.contains(place), "\(text.errors)")
        }
        let json = CommandRun("check", folder.path, "--format", "json")
        #expect(json.status == .files && json.errors.isEmpty)
        let codes = try findings("errors", of: json).map { $0["code"] as? String }
        #expect(codes.count == 3 && codes.filter { $0 == "unreadable-file" }.count == 2)
    }

    @Test("As JSON too the first hundred errors are listed and all are counted")
    func many() throws {
        let rows = (1...250).map { "nothing-\($0),1" }.joined(separator: "\n")
        let folder = try TemporaryFolder([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "outcomes.csv": "service,quantity\n\(rows)\n",
        ])
        let run = CommandRun("check", folder.path, "--format", "json")
        #expect(try findings("errors", of: run).count == 100)
        #expect(try object(run)["errorCount"] as? Int == 250)
        #expect(try object(run)["verdict"] as? String == "refused")
    }

    @Test("A folder that is not there is no finding: status 3 and nothing on standard output")
    func missing() {
        let run = CommandRun("check", "/nowhere/at/all", "--format", "json")
        #expect(run.status == .files)
        #expect(run.output.isEmpty)
    }

    private func object(_ run: CommandRun) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func findings(_ name: String, of run: CommandRun) throws -> [[String: Any]] {
        try #require(try object(run)[name] as? [[String: Any]])
    }
}

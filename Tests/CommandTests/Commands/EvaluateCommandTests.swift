import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("avoided evaluate and new")
struct EvaluateCommandTests {
    @Test("The Derby fixture gives a report, and its range lies where the published one does")
    func derby() throws {
        let folder = try TemporaryFolder()
        let run = CommandRun("evaluate", Repository.fixture("derby"), "--output", "\(folder.path)/derby")
        #expect(run.status == .done)
        let summary = try folder.text("derby/summary.csv").split(separator: "\n").map { $0.split(separator: ",") }
        let savings = try #require(summary.first { $0[0] == "present_value_savings" })
        #expect((795_000...805_000).contains(try #require(Double(savings[2]))))
        #expect((875_000...885_000).contains(try #require(Double(savings[4]))))
        #expect(run.output.contains("reconstruction"))
    }

    @Test("Shuffling the rows of outcomes.csv changes no byte of the report but the hash of that file")
    func shuffled() throws {
        var files = try Repository.files(ofFixture: "derby")
        let folder = try TemporaryFolder(files.mapKeys { "derby/\($0)" })
        #expect(CommandRun("evaluate", "\(folder.path)/derby", "--output", "\(folder.path)/one").status == .done)
        var rows = try #require(files["outcomes.csv"]).split(separator: "\n").map(String.init)
        let header = rows.removeFirst()
        var random = SystemRandomNumberGenerator()
        rows.shuffle(using: &random)
        files["outcomes.csv"] = ([header] + rows).joined(separator: "\n") + "\n"
        try folder.write(try #require(files["outcomes.csv"]), to: "derby/outcomes.csv")
        #expect(CommandRun("evaluate", "\(folder.path)/derby", "--output", "\(folder.path)/other").status == .done)
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/one").filter {
            $0.contains(".")
        }
        #expect(names.count > 5)
        for name in names where name != "provenance.json" {
            #expect(try folder.text("one/\(name)") == folder.text("other/\(name)"), "\(name)")
        }
        let differing = zip(
            try folder.text("one/provenance.json").split(separator: "\n"),
            try folder.text("other/provenance.json").split(separator: "\n")
        ).filter { $0 != $1 }
        #expect(differing.count == 1)
        #expect(differing.allSatisfy { $0.0.contains("sha256") })
    }

    @Test("A report that takes the place of another evaluation's says whose it was, and of its own nothing")
    func another() throws {
        func files(_ title: String) -> [String: String] {
            [
                "evaluation.json": #"{ "title": "\#(title)", "priceYear": "2013-14" }"#,
                "outcomes.csv": "service,quantity\nae-attendance,9\n",
            ]
        }
        let one = files("North").mapKeys { "a/\($0)" }
        let folder = try TemporaryFolder(one.merging(files("South").mapKeys { "b/\($0)" }) { first, _ in first })
        let report = "\(folder.path)/report"
        let written = try ["a", "a", "b"].map { name in
            let run = CommandRun("evaluate", "\(folder.path)/\(name)", "--output", report)
            return try #require(run.errors.split(separator: "\n").last { $0.hasPrefix("Report written to") })
        }
        #expect(!written[0].contains("in the place of") && !written[1].contains("in the place of"))
        #expect(written[2] == "Report written to \(report), in the place of that of \"North\"")
    }

    @Test("The folder of a report is told of as one by each command that reads an evaluation")
    func report() throws {
        let report = "\(Repository.path)/reports/derby"
        for words in [["evaluate", report], ["check", report], ["verify", report], ["explain", report, "gross"]] {
            let run = CommandRun(words)
            #expect(run.status == .refused)
            #expect(
                run.errors.contains("provenance.json: error: the folder holds a report"), "\(words[0]): \(run.errors)")
            #expect(run.errors.contains("1 error"))
        }
    }

    @Test("Inputs in error are refused with status 1, counted, and an existing report stays whole")
    func refused() throws {
        let folder = try TemporaryFolder([
            "bad/evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "bad/outcomes.csv": "service,quantity\nnothing,1\nae-attendance,x\n", "r/provenance.json": "{}",
            "r/summary.csv": "old",
        ])
        let run = CommandRun("evaluate", "\(folder.path)/bad", "--output", "\(folder.path)/r")
        #expect(run.status == .refused)
        #expect(run.errors.contains("outcomes.csv:2:1: error:"))
        #expect(run.errors.contains("outcomes.csv:3:2: error:"))
        #expect(run.errors.contains("2 errors"))
        #expect(run.output.isEmpty)
        #expect(try folder.text("r/summary.csv") == "old")
    }

    @Test("More than a hundred errors are all counted and the first hundred shown")
    func many() throws {
        let rows = (1...250).map { "nothing-\($0),1" }.joined(separator: "\n")
        let folder = try TemporaryFolder([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "outcomes.csv": "service,quantity\n\(rows)\n",
        ])
        let run = CommandRun("check", folder.path)
        #expect(run.errors.split(separator: "\n").filter { $0.hasPrefix("outcomes.csv:") }.count == 100)
        #expect(run.errors.contains("and 150 more"))
        #expect(run.errors.contains("250 errors"))
    }

    @Test("What is doubtful in a file is told, and the report is written all the same")
    func doubtful() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\" }",
            "outcomes.csv": "service,quantity\nvisit,1\n",
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source,note
            visit,Visit,visit,10,2013-14,NHS,By hand,"=SUM(A1:A3)"
            """,
        ])
        let run = CommandRun("evaluate", folder.path, "--output", "\(folder.path)/r")
        #expect(run.status == .done)
        #expect(run.errors.contains("unit-costs.csv:2:8: warning:"), "\(run.errors)")
    }

    @Test("A folder that is not there is status 3, and a folder that is no report is not overwritten")
    func files() throws {
        #expect(CommandRun("evaluate", "/nowhere/at/all").status == .files)
        let folder = try TemporaryFolder(["mine/letter.txt": "mine"])
        let run = CommandRun("evaluate", Repository.fixture("derby"), "--output", "\(folder.path)/mine")
        #expect(run.status == .files)
        #expect(run.errors.contains("not a report"))
    }

    @Test(
        "A wrong command line is status 2 and says what was meant",
        arguments: [
            (["evalute", "x"], "did you mean evaluate?"), (["evaluate"], "needs FOLDER"),
            (["evaluate", "x", "y"], "does not know what to do with \"y\""),
            (["evaluate", "x", "--ouput", "y"], "did you mean --output?"),
            (["evaluate", "x", "--output"], "needs a value"),
            (["evaluate", "x", "--format", "jsn"], "did you mean json?"),
            (["evaluate", "x", "--draws", "0"], "whole number"),
            ([], "Usage:"),
        ])
    func usage(words: [String], message: String) {
        let run = CommandRun(words)
        #expect(run.status == .usage)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("Every command has help on standard output, and so has the whole")
    func help() {
        for command in CommandList.all {
            let run = CommandRun(command.description.name, "--help")
            #expect(run.status == .done)
            #expect(run.output.contains("Usage: avoided \(command.description.name)"))
            #expect(run.errors.isEmpty)
        }
        #expect(CommandRun("--help").output.contains("evaluate"))
    }

    @Test("The version is told by itself and after every command, whatever else the command would need")
    func version() {
        let version = CommandRun("--version")
        #expect(version.status == .done && version.output.hasPrefix("avoided "))
        for command in CommandList.all {
            let run = CommandRun(command.description.name, "--version")
            #expect(run.status == .done)
            #expect(run.output == version.output && run.errors.isEmpty)
        }
        #expect(CommandRun("--versoin").errors.contains("did you mean --version?"))
    }

    @Test("A new evaluation is accepted as it is, and is not written over what is there")
    func new() throws {
        let folder = try TemporaryFolder()
        #expect(CommandRun("new", "\(folder.path)/mine").status == .done)
        #expect(CommandRun("evaluate", "\(folder.path)/mine", "--output", "\(folder.path)/r").status == .done)
        #expect(CommandRun("new", "\(folder.path)/mine").status == .files)
    }

    @Test("The summary is printed as JSON where that is asked for")
    func json() throws {
        let folder = try TemporaryFolder()
        let run = CommandRun(
            "evaluate", Repository.fixture("derby"), "--output", "\(folder.path)/r", "--format", "json", "--quiet")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let measures = try #require(object["measures"] as? [String: [String: Any]])
        #expect(measures["people"]?["central"] as? Int == 50)
        #expect(run.errors.isEmpty)
    }
}

extension Dictionary {
    fileprivate func mapKeys<NewKey: Hashable>(_ transform: (Key) -> NewKey) -> [NewKey: Value] {
        Dictionary<NewKey, Value>(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
    }
}

import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("avoided new")
struct NewCommandTests {
    @Test(
        "Every design evaluates as it is, as a folder and as a workbook",
        arguments: ["judged", "before-after", "comparison"], ["mine", "mine.xlsx"])
    func evaluates(_ design: String, _ name: String) throws {
        let folder = try TemporaryFolder()
        let words = ["new", "\(folder.path)/\(name)", "--design", design]
        let made = CommandRun(words + (name.hasSuffix(".xlsx") ? ["--workbook"] : []))
        #expect(made.status == .done, "\(made.errors)")
        let run = CommandRun(
            "evaluate", "\(folder.path)/\(name)", "--output", "\(folder.path)/report", "--draws", "20")
        #expect(run.status == .done, "\(run.errors)")
        #expect(try folder.text("report/report.md").contains("illustration"))
    }

    @Test("A workbook that is there is not written over, and a name that is none is refused")
    func kept() throws {
        let folder = try TemporaryFolder(["mine.xlsx": "mine"])
        let run = CommandRun("new", "\(folder.path)/mine.xlsx", "--workbook")
        #expect(run.status == .files)
        #expect(try folder.text("mine.xlsx") == "mine")
        #expect(CommandRun("new", "\(folder.path)/other", "--workbook").status == .usage)
        #expect(CommandRun("new", "\(folder.path)/other.xlsx").status == .usage)
        #expect(try folder.names() == ["mine.xlsx"])
    }

    @Test(
        "What is left of the example is told with its place once the evaluation is no illustration, and in its report",
        arguments: [
            (
                "judged",
                "outcomes.csv:2:4: warning: the row is still that of the example, which is made up, and so are 29 more"
            ),
            (
                "judged",
                "costs.csv:2:1: warning: the row is still that of the example, which is made up, and so are 2 more"
            ),
            (
                "judged",
                "assumptions.csv:2:7: warning: the source is still that of the example, which is made up, and so are 2"
            ),
            ("judged", "unit-costs.csv:2:15: warning: the source is still that of the example"),
            ("judged", "evaluation.json:4:13: warning: the author is still that of the example"),
            ("before-after", "service-use.csv:2:7: warning: the note is still that of the example"),
            ("comparison", "costs.csv:2:1: warning: the row is still that of the example"),
        ])
    func exampleLeft(_ design: String, _ told: String) throws {
        let folder = try TemporaryFolder()
        let made = CommandRun("new", "\(folder.path)/mine", "--design", design)
        #expect(made.errors.contains("change status in evaluation.json from illustration to evaluation"))
        let silent = CommandRun("check", "\(folder.path)/mine")
        #expect(silent.status == .done && !silent.output.contains("of the example"))
        let settings = try folder.text("mine/evaluation.json")
        try folder.write(settings.replacing("\"illustration\"", with: "\"evaluation\""), to: "mine/evaluation.json")
        let run = CommandRun(
            "evaluate", "\(folder.path)/mine", "--output", "\(folder.path)/report", "--draws", "20")
        #expect(run.status == .done)
        #expect(run.errors.contains(told), "\(run.errors)")
        let report = try folder.text("report/report.md")
        #expect(
            report.contains(
                "Made up, and still as in the example that the files were started from: in assumptions.csv"))
        #expect(report.contains("in costs.csv the row (3 times)"))
    }

    @Test(
        "A row of the example in which somebody has tried out a number is told, and one of another case is not",
        arguments: [
            ("residential-care-older-week,10,20,30,", "residential-care-older-week,10,21,30,", true),
            ("a move was being arranged", "", true), ("10,20,30,0.4,0.5,0.6", "1,2,3,0.4,0.5,0.6", true),
            ("C01,South,2024-05", "X17,South,2024-05", false), ("10,20,30,0.4,0.5,0.6", "1,2,3,0.3,0.5,0.7", false),
            ("10,20,30,0.4,0.5,0.6", "1,2,3,0.4,0.5,0.6", false),
        ])
    func exampleTried(_ text: String, _ mine: String, isTold: Bool) throws {
        let folder = try TemporaryFolder()
        #expect(CommandRun("new", "\(folder.path)/mine").status == .done)
        let settings = try folder.text("mine/evaluation.json")
        try folder.write(settings.replacing("\"illustration\"", with: "\"evaluation\""), to: "mine/evaluation.json")
        let lines = try folder.text("mine/outcomes.csv").split(separator: "\n")
        let row = String(lines[1]).replacing(text, with: mine)
        #expect(row != lines[1])
        // The note goes as well in a row of which that is not what is tried.
        let changed = isTold ? row : row.replacing("a move was being arranged", with: "panel of May")
        try folder.write("\(lines[0])\n\(changed)\n", to: "mine/outcomes.csv")
        let run = CommandRun("check", "\(folder.path)/mine")
        #expect(run.output.contains("outcomes.csv:2:4: warning: the row is still that") == isTold, "\(run.output)")
    }

    @Test(
        "People of the example that are left among one's own are told, and nobody else's are",
        arguments: ["before-after", "comparison"])
    func examplePeople(_ design: String) throws {
        let folder = try TemporaryFolder()
        #expect(CommandRun("new", "\(folder.path)/mine", "--design", design).status == .done)
        let settings = try folder.text("mine/evaluation.json")
        try folder.write(settings.replacing("\"illustration\"", with: "\"evaluation\""), to: "mine/evaluation.json")
        let lines = try folder.text("mine/service-use.csv").split(separator: "\n").map(String.init)
        let told = "service-use.csv:4:\(design == "comparison" ? 5 : 4): warning: the row is still that of the example"
        // The first person's rows have a note; those that are one's own have other numbers and more use.
        let cells = design == "comparison" ? 7 : 6
        let mine = lines[1...2].map { line in
            line.split(separator: ",").prefix(cells).joined(separator: ",").replacing("P01", with: "X71") + ","
        }
        try folder.write(([lines[0]] + mine + lines[3...12]).joined(separator: "\n") + "\n", to: "mine/service-use.csv")
        #expect(CommandRun("check", "\(folder.path)/mine").output.contains(told))
        let own = lines[3...12].map { line in
            line.replacing(/,([0-9]+),([0-9]+),$/) { ",\((Int($0.1) ?? 0) + 8),\($0.2)," }
        }
        try folder.write(([lines[0]] + mine + own).joined(separator: "\n") + "\n", to: "mine/service-use.csv")
        let run = CommandRun("check", "\(folder.path)/mine")
        let left = run.output.split(separator: "\n").filter {
            $0.hasPrefix("service-use.csv:") && $0.contains("the row is still")
        }
        #expect(left == [], "\(run.output)")
    }

    @Test("Shares by basis are for judged cases alone")
    func grades() throws {
        let folder = try TemporaryFolder()
        let run = CommandRun(
            "new", "\(folder.path)/mine", "--design", "comparison", "--optimism-bias", "grades")
        #expect(run.status == .usage)
        #expect(try folder.names().isEmpty)
    }
}

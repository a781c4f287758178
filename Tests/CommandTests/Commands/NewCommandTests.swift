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

    @Test("Shares by basis are for judged cases alone")
    func grades() throws {
        let folder = try TemporaryFolder()
        let run = CommandRun(
            "new", "\(folder.path)/mine", "--design", "comparison", "--optimism-bias", "grades")
        #expect(run.status == .usage)
        #expect(try folder.names().isEmpty)
    }
}

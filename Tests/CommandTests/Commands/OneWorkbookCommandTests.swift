import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("Every command that takes a folder takes a workbook in its place")
struct OneWorkbookCommandTests {
    private let folder: TemporaryFolder
    private let derby: String
    private var tables: String { Repository.fixture("derby") }

    init() throws {
        folder = try TemporaryFolder()
        derby = "\(folder.path)/derby.xlsx"
        try folder.write(try TestWorkbook(folder: Repository.fixture("derby")).bytes, to: "derby.xlsx")
    }

    @Test("evaluate names the report after the workbook, and prints what the folder prints, at the sheets' places")
    func evaluate() throws {
        let words = ["--draws", "20", "--charts", "none", "--format", "json"]
        let one = CommandRun(["evaluate", derby, "--output", "\(folder.path)/one"] + words)
        let other = CommandRun(["evaluate", tables, "--output", "\(folder.path)/other"] + words)
        #expect(one.status == .done)
        #expect(one.output == other.output)
        #expect(one.errors.contains("derby.xlsx:outcomes: warning: W15 "))
        #expect(!one.errors.contains(".csv") && !one.errors.contains(".json"), "\(one.errors)")
        #expect(FolderName.evaluation(derby) == "derby")
        #expect(FolderName.evaluation(tables) == "derby")
    }

    @Test("check lists the sheets that were read, and as JSON each place with its sheet")
    func check() throws {
        let run = CommandRun("check", derby)
        #expect(run.status == .done)
        #expect(run.output.contains("read derby.xlsx:evaluation, derby.xlsx:outcomes, derby.xlsx:costs"))
        var book = try TestWorkbook(folder: tables)
        book.sheets[0].rows[1][2] = .text("much")
        try folder.write(book.bytes, to: "wrong.xlsx")
        let wrong = CommandRun("check", "\(folder.path)/wrong.xlsx", "--format", "json")
        #expect(wrong.status == .refused)
        let parsed = try JSONSerialization.jsonObject(with: Data(wrong.output.utf8)) as? [String: Any]
        let first = (parsed?["errors"] as? [[String: Any]])?.first
        #expect(first?["file"] as? String == "wrong.xlsx")
        #expect(first?["sheet"] as? String == book.sheets[0].name)
        #expect(first?["line"] as? Int == 2)
        #expect(first?["column"] as? Int == 3)
    }

    /// The tables with nothing withheld, so that rows may be named.
    private func openTables() throws -> String {
        for name in try FileManager.default.contentsOfDirectory(atPath: tables) {
            let text = try String(contentsOfFile: "\(tables)/\(name)", encoding: .utf8)
            let open = text.replacing(#""threshold": 5"#, with: #""threshold": 0"#)
            try folder.write(open, to: "open/\(name)")
        }
        return "\(folder.path)/open"
    }

    @Test("explain tells rows and places of the sheets, and the same figures")
    func explain() throws {
        let open = try openTables()
        try folder.write(try TestWorkbook(folder: open).bytes, to: "derby.xlsx")
        let one = CommandRun("explain", derby, "service:ae-attendance/net", "--quiet")
        let other = CommandRun("explain", open, "service:ae-attendance/net", "--quiet")
        #expect(one.status == .done)
        #expect(one.output.contains("Rows 8, 11, 32, 40, 49, 108, 123, 154 of the sheet outcomes."))
        #expect(other.output.contains("Lines 8, 11, 32, 40, 49, 108, 123, 154 of the file."))
        #expect(one.output.contains("(derby.xlsx:assumptions!2)"))
        #expect(!one.output.contains(".csv"))
        let figures = { (text: String) in text.split(separator: "\n").filter { $0.contains("£") } }
        #expect(figures(one.output) == figures(other.output))
        let cost = CommandRun("explain", derby, "programme_cost", "--quiet")
        #expect(cost.output.contains("Stated at derby.xlsx:costs!"))
    }

    @Test("what-if, verify and diff answer as for the folder")
    func others() {
        for words in [["what-if"], ["what-if", "--set", "deadweight=0.3"], ["verify"]] {
            let one = CommandRun([words[0], derby] + words.dropFirst())
            let other = CommandRun([words[0], tables] + words.dropFirst())
            #expect(one.status == .done, "\(one.errors)")
            #expect(one.output == other.output)
        }
        let diff = CommandRun("diff", tables, derby)
        #expect(diff.status == .done, "\(diff.errors)")
    }

    @Test("reproduce names the study after the workbook, and tells errors at its cells")
    func reproduce() throws {
        let study = Repository.fixture("studies/suffolk")
        var book = try TestWorkbook(folder: study)
        try folder.write(book.bytes, to: "suffolk.xlsx")
        let one = CommandRun("reproduce", "\(folder.path)/suffolk.xlsx", "--output", "\(folder.path)/a")
        let other = CommandRun("reproduce", study, "--output", "\(folder.path)/b")
        #expect(one.status == other.status)
        #expect(one.output == other.output)
        let place = try #require(book.sheets.firstIndex { $0.name == "published" })
        book.sheets[place].rows[1][0] = .text("no_such_measure")
        try folder.write(book.bytes, to: "suffolk.xlsx")
        let wrong = CommandRun("reproduce", "\(folder.path)/suffolk.xlsx", "--output", "\(folder.path)/a")
        #expect(wrong.status == .refused)
        #expect(wrong.errors.contains("\(folder.path)/suffolk.xlsx:published!A2: error: "), "\(wrong.errors)")
    }

    @Test("A workbook is no place for a report", arguments: ["evaluate", "reproduce"])
    func output(_ command: String) throws {
        let run = CommandRun(command, derby, "--output", "\(folder.path)/report.xlsx")
        #expect(run.status == .usage)
        #expect(run.errors.contains("a workbook's name, and a report is a folder"))
        #expect(try folder.names() == ["derby.xlsx"])
    }

    @Test("What cannot be read is told by the file's name, and its status is that of a file or of a refusal")
    func unreadable() throws {
        #expect(CommandRun("check", "\(folder.path)/none.xlsx").status == .files)
        try folder.write("service,quantity\n", to: "text.xlsx")
        let text = CommandRun("check", "\(folder.path)/text.xlsx")
        #expect(text.status == .refused)
        #expect(text.errors.contains("text.xlsx: error: the file is no .xlsx or .ods workbook that can be read"))
    }

    @Test("A change of the sheet scenarios that cannot be made is told at its cell")
    func scenarios() throws {
        let table = [
            ["scenario", "parameter", "scope", "change"], ["more", "programme_cost", "", "100"],
        ]
        var book = try TestWorkbook(folder: tables)
        book.sheets.removeAll { ["scenarios", "costs"].contains($0.name) }
        book.sheets.append(TestWorkbook.Sheet("scenarios", texts: table))
        try folder.write(book.bytes, to: "costless.xlsx")
        let run = CommandRun("what-if", "\(folder.path)/costless.xlsx")
        #expect(run.errors.contains("costless.xlsx:scenarios!D2: "), "\(run.errors)")
    }
}

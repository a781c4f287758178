import Foundation
import TestSupport
import Testing

@testable import avoided

/// Folders of `fixtures/failing` whose fault shows in a command: what each did and what is right stands in its `expect.txt`.
@Suite("What commands did wrong in silence, they do right or say")
struct FailingCommandTests {
    private static func folder(_ name: String) -> String { Repository.fixture("failing/\(name)") }

    @Test("Cases with line numbers of their own are recomputed: 12 visits are £1,200 and not £1,000")
    func caseRows() throws {
        let target = try TemporaryFolder()
        let run = CommandRun(
            "reproduce", Self.folder("01-reproduce-crash-case-rows"), Self.folder("no-such-folder"), "--output",
            "\(target.path)/r")
        // The folder that is not there loses nothing of the other.
        #expect(run.status == .files)
        let lines = try target.text("r/reproduction.csv").split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains(",gross_savings,,1000,1200.00,200.00,20.00,differs,"), "\(lines[1])")
    }

    @Test(
        "A headline with a decimal comma, a minus or a shared thousand is refused with the form to write",
        arguments: ["1,5m", "-5", "800-880k", "£1,00"])
    func headline(_ amount: String) {
        let run = CommandRun("implied", amount)
        #expect(run.status == .usage)
        #expect(run.output == "")
    }

    @Test("A percentage is a value and x1.1 a relative change that a spreadsheet leaves alone: £900 and £780 of £1,000")
    func relativeChange() throws {
        let folder = Self.folder("32-relative-change-through-a-spreadsheet")
        let printed = CommandRun("what-if", folder, "--format", "csv").output
        #expect(printed.contains("worse,net_savings,900.00,900.00,900.00,"), "\(printed)")
        // Deadweight is 0.2 there: a tenth more is 0.22.
        let relative = CommandRun("what-if", folder, "--set", "deadweight=x1.1", "--format", "csv").output
        #expect(relative.contains("as set,net_savings,780.00,780.00,780.00,"), "\(relative)")
        let page = try String(
            contentsOfFile: "\(Repository.path)/Sources/CostAvoidance/CostAvoidance.docc/WhatIf.md", encoding: .utf8)
        #expect(page.contains("write `x1.1`"))
    }

    @Test(
        "A full disk is no success", .enabled(if: BuiltCommand.path != nil),
        arguments: [
            ("33-standard-output-full", "costs --format csv"), ("33-standard-output-full", "check ."),
            ("33-standard-output-full", "what-if . --set deadweight=0.1 --format json"),
            ("S20-results-lost-on-full-disk", "what-if . --set deadweight=0.1 --format csv"),
            ("S20-results-lost-on-full-disk", "costs --format csv"),
        ])
    func fullDisk(_ name: String, _ line: String) throws {
        let run = try #require(try BuiltCommand.shell("exec \"$0\" \(line) >/dev/full", in: Self.folder(name)))
        #expect(run.status == 3)
        #expect(run.errors.hasSuffix("error: standard output cannot be written: no space left on device\n"))
    }

    @Test("A folder whose name is not UTF-8 is refused by its name", .enabled(if: BuiltCommand.path != nil))
    func notUTF8() throws {
        let scratch = try TemporaryFolder()
        let line = "cp -r \"$1\" \"$(printf 'caf\\351')\" && exec \"$0\" check \"$(printf 'caf\\351')\""
        let run = try #require(
            try BuiltCommand.shell(line, Self.folder("35-folder-name-not-utf-8"), in: scratch.path))
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: \"caf\\xE9\" is not UTF-8, so that"), "\(run.errors)")
    }

    @Test("A file for a folder and an empty name are said to be that")
    func fileForFolder() throws {
        let folder = Self.folder("51-file-given-for-a-folder")
        let file = CommandRun("check", "\(folder)/evaluation.json")
        #expect(file.status == .files)
        #expect(file.errors == "error: \(folder)/evaluation.json: it is a file; give the folder that it is in\n")
        let empty = CommandRun("evaluate", folder, "--output", "")
        #expect(empty.status == .usage)
        #expect(empty.errors == "error: --output is empty: --output DIR\n")
        let scratch = try TemporaryFolder(["F": "mine"])
        let inside = CommandRun("evaluate", folder, "--output", "\(scratch.path)/F/x")
        #expect(inside.status == .files)
        #expect(
            inside.errors.hasSuffix("error: \(scratch.path)/F is a file; name a folder instead\n"), "\(inside.errors)")
        #expect(try scratch.text("F") == "mine")
    }

    @Test("Five draws hold no 97.5% point, which is not to say that it is the same in every draw")
    func fewDraws() {
        let folder = Self.folder("52-too-few-draws-said-to-be-constant")
        let run = CommandRun("explain", folder, "net_savings_p97_5", "--draws", "5")
        #expect(run.output.contains("5 draws hold no 97.5% point"), "\(run.output)")
        #expect(!run.output.contains("the same in every draw"))
        let enough = CommandRun("explain", folder, "net_savings_p97_5", "--draws", "2000", "--seed", "9")
        #expect(enough.output.contains("Another run with as many draws would typically differ by"))
        #expect(enough.output.contains("2,000 draws (random)") && enough.output.contains("seed 9"))
    }

    @Test(
        "The folder that a command is called in is filled where it is empty, and never taken from under it",
        .enabled(if: BuiltCommand.path != nil))
    func workingFolder() throws {
        let scratch = try TemporaryFolder(["deep/r/keep": ""])
        let folder = "\(scratch.path)/deep/r"
        try FileManager.default.removeItem(atPath: "\(folder)/keep")
        let derby = Repository.fixture("derby")
        let first = try #require(
            try BuiltCommand.shell("\"$0\" evaluate \(derby) --draws 5 --output . && test -f report.md", in: folder))
        #expect(first.status == 0, "\(first.errors)")
        #expect(try scratch.names() == ["deep"])
        let before = try TemporaryFolder.texts(under: folder)
        for name in [".", "../r"] {
            let run = try #require(
                try BuiltCommand.shell("exec \"$0\" evaluate \(derby) --draws 6 --output \(name)", in: folder))
            #expect(run.status == 3)
            #expect(run.errors.contains("is the folder you are in"), "\(run.errors)")
        }
        #expect(try TemporaryFolder.texts(under: folder) == before)
    }

    @Test("The folder of a killed run is not taken up into a new report, and is named")
    func stalePartial() throws {
        let scratch = try TemporaryFolder(["out.partial-1/by-ward.csv": "withheld,money\n"])
        let run = CommandRun("evaluate", Self.folder("S13-stale-partial-folder"), "--output", "\(scratch.path)/out")
        #expect(run.status == .done)
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/out/by-ward.csv"))
        #expect(run.errors.contains("left beside it by a run that was stopped, to be deleted: out.partial-1"))
    }

    @Test("What another tool wrote is no report, though it has a provenance.json")
    func foreignProvenance() throws {
        let folder = Self.folder("S24-foreign-provenance")
        let scratch = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: "\(folder)/out", toPath: "\(scratch.path)/out")
        let before = try TemporaryFolder.texts(under: scratch.path)
        let run = CommandRun("evaluate", folder, "--output", "\(scratch.path)/out")
        #expect(run.status == .files)
        #expect(run.errors.contains("out holds files that are not a report; name another folder"))
        #expect(try TemporaryFolder.texts(under: scratch.path) == before)
    }
}

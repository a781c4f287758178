import Foundation
import TestSupport
import Testing
import Workbooks

@testable import avoided

@Suite("evaluate --tables")
struct TablesOptionTests {
    private static let price =
        "service,label,unit,low,central,high,price_year,bearer,source,licence\n"
        + "ae-attendance,\"A&E attendance, all types\",attendance,4000.11,4317.77,5000.33,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n"

    private static func folder(_ files: [String: String] = [:]) throws -> TemporaryFolder {
        let own = [
            "in/evaluation.json": #"{ "title": "A test", "priceYear": "2024-25", "simulation": { "draws": 200 } }"#,
            "in/outcomes.csv": "service,quantity\nae-attendance,731\n", "in/costs.csv": "item,amount\nStaff,60000\n",
        ]
        return try TemporaryFolder(own.merging(files) { $1 })
    }

    private static func run(_ folder: TemporaryFolder, _ tables: String, _ more: String...) -> CommandRun {
        CommandRun(
            [
                "evaluate", "\(folder.path)/in", "--output", "\(folder.path)/report", "--tables",
                "\(folder.path)/\(tables)",
            ]
                + more)
    }

    @Test("The workbook stands beside the report, is named on the screen, and is replaced by the next")
    func written() throws {
        let folder = try Self.folder()
        let first = Self.run(folder, "t.xlsx")
        #expect(first.status == .done, "\(first.errors)")
        #expect(first.errors.contains("Tables written to \(folder.path)/t.xlsx"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/t.xlsx"))
        #expect(Self.run(folder, "t.xlsx").status == .done)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/t.xlsx")) == bytes)
        #expect(try folder.names() == ["in", "report", "t.xlsx"])
        #expect(try Workbook.load(name: "t.xlsx", in: folder.path).sheets.count > 10)
    }

    @Test("A name that ends in .ods gets an OpenDocument spreadsheet, known by its first bytes, the same each time")
    func openDocument() throws {
        let folder = try Self.folder()
        let first = Self.run(folder, "t.ods")
        #expect(first.status == .done, "\(first.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/t.ods"))
        // OASIS, Open Document Format 1.3, part 2, 3.3: from byte 30 on stands the name and from 38 on the media type.
        let opening = String(decoding: bytes[30..<84], as: UTF8.self)
        #expect(opening == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
        #expect(Self.run(folder, "t.ods").status == .done)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/t.ods")) == bytes)
    }

    @Test("With --quiet it is written and nothing said")
    func quiet() throws {
        let folder = try Self.folder()
        let run = Self.run(folder, "t.xlsx", "--quiet")
        #expect(run.status == .done && run.errors.isEmpty, "\(run.errors)")
        #expect(try folder.names().contains("t.xlsx"))
    }

    @Test("It can stand in the folder of the report that is made in the same run, and stays there in the next")
    func inside() throws {
        let folder = try Self.folder()
        #expect(Self.run(folder, "report/t.xlsx").status == .done)
        let again = Self.run(folder, "report/t.xlsx")
        #expect(again.status == .done, "\(again.errors)")
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/report/t.xlsx"))
    }

    @Test(
        "It goes over nothing but what it wrote itself, and then no report is written either",
        arguments: [
            ("mine.xlsx", avoided.ExitStatus.files, "is not a workbook that this tool wrote"),
            ("d.xlsx", .files, "is a folder"), ("t.csv", .usage, "end it in .xlsx or .ods"),
            (".ods", .usage, "has nothing before .ods"),
        ])
    func refused(_ name: String, _ status: avoided.ExitStatus, _ words: String) throws {
        let folder = try Self.folder(["mine.xlsx": "mine", "d.xlsx/file": "mine"])
        let run = Self.run(folder, name)
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(try folder.names() == ["d.xlsx", "in", "mine.xlsx"])
        #expect(try folder.text("mine.xlsx") == "mine")
    }

    @Test("A what-if workbook is not replaced by tables, nor tables by a what-if workbook")
    func kinds() throws {
        let folder = try Self.folder()
        let whatIf = ["what-if", "\(folder.path)/in", "--workbook", "\(folder.path)/w.xlsx"]
        #expect(CommandRun(whatIf).status == .done)
        #expect(Self.run(folder, "w.xlsx").status == .files)
        #expect(Self.run(folder, "t.xlsx").status == .done)
        #expect(CommandRun(whatIf.dropLast() + ["\(folder.path)/t.xlsx"]).status == .files)
    }

    @Test("A path that cannot be written ends with status 3")
    func unwritable() throws {
        let folder = try Self.folder()
        let run = Self.run(folder, "nowhere/t.xlsx")
        #expect(run.status == .files)
        #expect(run.errors.contains("nowhere/t.xlsx cannot be written: no such file or directory"), "\(run.errors)")
    }

    @Test("Of inputs that are refused nothing is written")
    func refusedInputs() throws {
        let folder = try Self.folder(["in/outcomes.csv": "service,quantity\nae-attendance,many\n"])
        #expect(Self.run(folder, "t.xlsx").status == .refused)
        #expect(try folder.names() == ["in"])
    }

    @Test("A price that its licence forbids to publish again stands nowhere in it, and shorthand in its place")
    func licence() throws {
        let folder = try Self.folder(["in/unit-costs.csv": Self.price])
        #expect(Self.run(folder, "t.xlsx").status == .done)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/t.xlsx"))
        let text = String(decoding: bytes, as: UTF8.self)
        for secret in ["4317.77", "4,317.77", "4000.11", "5000.33"] { #expect(!text.contains(secret), "\(secret)") }
        let sheet = try #require(try Workbook.load(name: "t.xlsx", in: folder.path).sheet(named: "Unit_costs"))
        let row = try #require(sheet.rows.first { $0.text(2) == "ae-attendance" })
        #expect(row.filledCells.count { $0.text == "[c]" } == 4)
    }

    @Test("Where all people are too few, the cover and every table say that it is not for publication")
    func tooFew() throws {
        let folder = try Self.folder([
            "in/outcomes.csv": "case_id,service,quantity,basis\nC1,ae-attendance,9,panel\nC2,ae-attendance,7,panel\n"
        ])
        let run = Self.run(folder, "t.xlsx")
        #expect(run.status == .done, "\(run.errors)")
        let workbook = try Workbook.load(name: "t.xlsx", in: folder.path)
        for sheet in workbook.sheets where !["Contents", "Notes"].contains(sheet.name) {
            #expect(sheet[row: 2, column: 1].text.hasPrefix("Not for publication."), "\(sheet.name)")
        }
        let summary = try #require(workbook.sheet(named: "Summary"))
        let people = try #require(summary.rows.first { $0.text(1) == "People supported" })
        #expect(people.filledCells.count { $0.text == "[c]" } == 6)
    }
}

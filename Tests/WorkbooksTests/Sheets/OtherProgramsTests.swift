import TestSupport
import Testing

@testable import Workbooks

@Suite("Workbooks as other programs write them") struct OtherProgramsTests {
    private static func sheet(_ file: String) throws -> Sheet {
        let workbook = try Workbook.load(name: file, in: "\(Repository.path)/Tests/WorkbooksTests/Files")
        return try #require(workbook.sheet(named: "formats"))
    }

    /// What stands in both files beside each label: openpyxl 3.1 wrote the first, and LibreOffice 7.4 saved it as the second.
    static let cells = [
        ("quantity", "1200.5"), ("pounds", "1200.50"), ("gbp", "1200.50"), ("share", "35%"), ("share2", "35.5%"),
        ("month", "May 2024"), ("isomonth", "May 2024"), ("date", "2024-05-01"), ("time", "2024-05-01 09:30:00"),
        ("dm", "01 May"), ("sci", "1500"), ("text", "2011"), ("neg", "-3"), ("hours", "36:00:00"), ("bool", "TRUE"),
        ("words", "two\nlines, \"q\" £"),
    ]

    @Test("All number formats read alike", arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
    func formats(file: String) throws {
        let sheet = try Self.sheet(file)
        let found = Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.text(1), $0.text(2)) })
        for (label, text) in Self.cells { #expect(found[label] == text) }
    }

    @Test("openpyxl stores no value for a formula, which is told of each cell")
    func openpyxl() throws {
        let faults = try Self.sheet("openpyxl.xlsx").faults.shown()
        #expect(faults.map { "\($0.position)" } == [15, 17, 19, 20].map { "openpyxl.xlsx:formats!B\($0)" })
        #expect(faults.allSatisfy { $0.code == "formula-without-value" })
    }

    @Test("LibreOffice stores what formulas come to")
    func libreOffice() throws {
        let sheet = try Self.sheet("libreoffice.xlsx")
        #expect(sheet[row: 15, column: 2].text == "0.3" && sheet[row: 20, column: 2].text == "ab")
        #expect(sheet[row: 19, column: 2].kind == .empty)
        #expect(
            sheet.faults.shown().map(\.rendered).map { $0.prefix(40) } == ["libreoffice.xlsx:formats!B17: error: the"])
    }

    @Test("Sizes behind the files, as Google Sheets writes them, read alike")
    func descriptors() throws {
        let builder = WorkbookBuilder(rows: "<row r='1'><c r='A1'><v>1</v></c></row>")
        let archive = ZipBuilder(
            builder.entries.map { entry in
                var entry = entry.deflated()
                entry.hasDescriptor = true
                return entry
            })
        #expect(try Workbook(name: "my.xlsx", bytes: archive.bytes).sheets == builder.read().sheets)
    }
}

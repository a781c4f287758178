import DelimitedText
import Testing

@testable import Workbooks

@Suite("What is told of a sheet") struct SheetDiagnosticsTests {
    private static func lines(_ diagnostics: Diagnostics) -> [String] {
        diagnostics.shown().map { "\($0.position): \($0.code)" }
    }

    private static func sheet(_ builder: WorkbookBuilder) throws -> Sheet {
        try #require(try builder.read().sheets.first)
    }

    @Test("Error values, formulas without a value and dates that are none are faults of their cells")
    func faults() throws {
        var builder = WorkbookBuilder(
            rows: """
                <row r='1'><c r='A1'><v>1</v></c></row>
                <row r='14'><c r='B14' t='e'><v>#REF!</v></c><c r='F14'><f>A1</f></c><c r='G14' s='1'><v>-2</v></c></row>
                """)
        builder.formats = ["dd/mm/yyyy"]
        let faults = try Self.sheet(builder).faults
        #expect(
            Self.lines(faults) == [
                "my.xlsx:outcomes!B14: error-value", "my.xlsx:outcomes!F14: formula-without-value",
                "my.xlsx:outcomes!G14: impossible-date",
            ])
        #expect(faults.errorCount == 3)
        #expect(
            faults.shown()[1].rendered.hasPrefix(
                "my.xlsx:outcomes!F14: error: the cell holds a formula whose value is not stored in the workbook\n    Open"
            ))
    }

    @Test("Comments are told and never read, and so are properties that name somebody")
    func comments() throws {
        let builder = WorkbookBuilder(rows: "<row r='1'><c r='A1'><v>1</v></c></row>")
        let relationships = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="\(WorkbookBuilder.transitionalRelationships)/comments" Target="../comments1.xml"/></Relationships>
            """
        func core(_ name: String) -> String {
            "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:title>Mary</dc:title><dc:creator>\(name)</dc:creator></cp:coreProperties>"
        }
        func read(_ more: [ZipBuilder.Entry]) throws -> Workbook {
            try Workbook(name: "my.xlsx", bytes: ZipBuilder(builder.entries + more).bytes)
        }
        let told = try read([
            .init("xl/worksheets/_rels/sheet1.xml.rels", relationships),
            .init("xl/comments1.xml", "<comments>Mary Smith</comments>"),
            .init("docProps/core.xml", core("Mary Smith")),
        ])
        let notes = try #require(told.sheets.first).notes.shown()
        #expect(notes.map(\.code) == ["cell-comments"] && told.namesAuthor)
        #expect(!notes.contains { $0.rendered.contains("Mary") })
        let plain = try read([.init("docProps/core.xml", core("openpyxl"))])
        let untold = try #require(plain.sheets.first).notes
        #expect(untold.isEmpty && !plain.namesAuthor)
        let broken = try read([.init("docProps/core.xml", "<broken")])
        #expect(!broken.namesAuthor)
    }

    @Test("Hidden rows, columns and sheets are told and read like the others")
    func hidden() throws {
        var builder = WorkbookBuilder(
            sheet: """
                <cols><col min='2' max='3' hidden='1'/><col min='5' max='16384' hidden='true'/></cols><sheetData>
                <row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>
                <row r='2' hidden='1'><c r='A2'><v>3</v></c></row><row r='3' hidden='1'><c r='C3'><v>4</v></c></row>
                <row r='5' hidden='1'><c r='A5'><v>5</v></c></row><row r='9' hidden='1'/></sheetData>
                """)
        builder.sheets[0].attributes = "state='hidden'"
        let sheet = try Self.sheet(builder)
        #expect(sheet.hiddenRows == [2, 3, 5] && sheet.hiddenColumns == [2, 3] && sheet.visibility == .hidden)
        #expect(sheet[row: 3, column: 3].text == "4")
        let notes = sheet.notes.shown()
        #expect(notes.map(\.code) == ["hidden-sheet", "hidden-columns", "hidden-rows"])
        #expect(notes.map { "\($0.position)" } == ["my.xlsx:outcomes", "my.xlsx:outcomes!B", "my.xlsx:outcomes!2"])
        #expect(
            notes[1].message.hasPrefix("columns B to C are hidden")
                && notes[2].message.hasPrefix("rows 2 to 3, 5 are hidden"))
        #expect(sheet.notes.errorCount == 0)
    }

    @Test("A row of no height and a column of no width are hidden, and small ones are not")
    func measures() throws {
        let builder = WorkbookBuilder(
            sheet: """
                <cols><col min='1' max='1' width='0' customWidth='1'/><col min='2' max='2' width='0.75'/></cols><sheetData>
                <row r='1' ht='15'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>
                <row r='2' ht='0' customHeight='1'><c r='A2'><v>3</v></c></row>
                <row r='3' ht='0.0'><c r='C3'><v>4</v></c></row><row r='4' ht='0.5'><c r='C4'><v>4</v></c></row></sheetData>
                """)
        let sheet = try Self.sheet(builder)
        #expect(sheet.hiddenRows == [2, 3] && sheet.hiddenColumns == [1])
    }

    @Test("Of merged cells the first has the value, the others are empty, and all are told")
    func merged() throws {
        let builder = WorkbookBuilder(
            sheet: """
                <sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>
                <row r='2'><c r='A2'><v>3</v></c><c r='C2'><v>4</v></c></row></sheetData>
                <mergeCells count='1'><mergeCell ref='A1:B2'/><mergeCell ref='E9'/></mergeCells>
                """)
        let sheet = try Self.sheet(builder)
        #expect(String(decoding: sheet.csv(), as: UTF8.self) == "1,,\n,,4\n")
        #expect(Self.lines(sheet.notes) == ["my.xlsx:outcomes!A1: merged-cells"])
    }

    @Test(
        "A formula that looks into another workbook is a fault; one into a table of this one is not",
        arguments: [
            ("[1]Sheet1!A1", true), ("SUM('[1]My sheet'!A1:A3)", true), ("'C:\\prices\\[Book.xlsx]Sheet1'!A1", true),
            ("[2]!Rate", true),
            ("SUM(Costs[Amount])", false), ("Costs[[#This Row],[Amount]]*Sheet2!A1", false), ("\"[1]Sheet!A1\"", false),
            ("A1+B1", false),
        ])
    func external(formula: String, isTold: Bool) throws {
        let cell = "<c r='B3'><f>\(WorkbookBuilder.escaped(formula))</f><v>1</v></c>"
        let sheet = try Self.sheet(WorkbookBuilder(rows: "<row r='3'>\(cell)</row>"))
        #expect(Self.lines(sheet.faults) == (isTold ? ["my.xlsx:outcomes!B3: external-formula"] : []))
        #expect(sheet[row: 3, column: 2].text == "1")
    }

    @Test("Stored values of a workbook that was left to be calculated are told, as XlsxWriter stores 0 for all")
    func calculation() throws {
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1'><f>2+2</f><v>0</v></c></row>")
        builder.properties = "<calcPr calcId='124519' fullCalcOnLoad='1'/>"
        #expect(Self.lines(try Self.sheet(builder).notes) == ["my.xlsx:outcomes: calculation-awaited"])
        builder.sheets[0].content = "<sheetData><row r='1'><c r='A1'><v>0</v></c></row></sheetData>"
        #expect(try Self.sheet(builder).notes.isEmpty)
    }
}

import DelimitedText
import Testing

@testable import Workbooks

@Suite("Cells of a workbook as text") struct WorkbookReadingTests {
    /// The CSV of the first sheet.
    private static func csv(_ builder: WorkbookBuilder) throws -> String {
        String(decoding: try #require(try builder.read().sheets.first).csv(), as: UTF8.self)
    }

    private static func run(_ text: String, _ look: String = "") -> String {
        "<r><rPr>\(look)</rPr><t>\(text)</t></r>"
    }

    @Test(
        "A cell's text by its type",
        arguments: [
            ("<c r='A1'><v>1200.5</v></c>", "1200.5"), ("<c r='A1' t='n'><v>0.30000000000000004</v></c>", "0.3"),
            ("<c r='A1' t='s'><v>0</v></c>", "plain"), ("<c r='A1' t='s'><v>1</v></c>", "rich text"),
            ("<c r='A1' t='s'><v>2</v></c>", "東京"), ("<c r='A1' t='s'><v>3</v></c>", "A & E"),
            ("<c r='A1' t='inlineStr'><is><t>in line</t></is></c>", "in line"),
            ("<c r='A1' t='inlineStr'><is><r><t>in </t></r><r><rPr/><t>runs</t></r></is></c>", "in runs"),
            ("<c r='A1' t='inlineStr'><is>\(run("5"))\(run("12a", "<vertAlign val='superscript'/>"))</is></c>", "5¹²a"),
            ("<c r='A1' t='inlineStr'><is>\(run("CO"))\(run("2", "<vertAlign val='subscript'/>"))</is></c>", "CO₂"),
            ("<c r='A1' t='inlineStr'><is>\(run("1", "<b/><strike/>"))\(run("5"))</is></c>", "1\u{336}5"),
            ("<c r='A1' t='inlineStr'><is>\(run("1", "<strike val='0'/>"))\(run("5"))</is></c>", "15"),
            ("<c r='A1' t='str'><f>\"a\"&amp;\"b\"</f><v>ab</v></c>", "ab"), ("<c r='A1' t='b'><v>1</v></c>", "TRUE"),
            ("<c r='A1' t='b'><v>0</v></c>", "FALSE"), ("<c r='A1' t='e'><v>#N/A</v></c>", "#N/A"),
            ("<c r='A1'><f>1+1</f><v>2</v></c>", "2"), ("<c r='A1'><f>1+1</f></c>", "#UNCALCULATED!"),
            ("<c r='A1'><f>1+1</f><v/></c>", "#UNCALCULATED!"), ("<c r='A1' t='str'><f>\"\"</f></c>", "#UNCALCULATED!"),
            ("<c r='A1' s='1'><v>0.35</v></c>", "35%"), ("<c r='A1' s='2'><v>45413</v></c>", "May 2024"),
            ("<c r='A1' t='d'><v>2024-05-01</v></c>", "2024-05-01"),
            ("<c r='A1' s='2' t='d'><v>2024-05-01T00:00:00</v></c>", "May 2024"),
            ("<c r='A1' t='d'><v>2024-05-01T09:30:00.000Z</v></c>", "2024-05-01 09:30:00"),
            ("<c><v>7</v></c>", "7"),
            ("<c r='A1' t='inlineStr'><is><t>a_x000D_b_x005F_c_x0000_</t></is></c>", "\"a\rb_c_x0000_\""),
            ("<c r='A1' t='inlineStr'><is><t>two\nlines, \"q\"</t></is></c>", "\"two\nlines, \"\"q\"\"\""),
        ])
    func text(cell: String, text: String) throws {
        var builder = WorkbookBuilder(rows: "<row r='1'>\(cell)</row>")
        builder.formats = ["0%", "mmm-yy"]
        builder.strings = [
            "<si><t>plain</t></si>",
            "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r></si>",
            "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>",
            "<si><t>A &amp; E</t></si>",
        ]
        #expect(try Self.csv(builder) == "\(text)\n")
    }

    @Test("A cell that holds nothing is no cell, and blank rows and columns at the end are dropped")
    func blank() throws {
        let builder = WorkbookBuilder(
            rows:
                "<row r='2'><c r='B2'><v>1</v></c><c r='D2' s='0'/></row><row r='5'><c r='A5'><v>2</v></c></row><row r='900'/>"
        )
        let sheet = try #require(try builder.read().sheets.first)
        #expect(String(decoding: sheet.csv(), as: UTF8.self) == "\n,1\n\n\n2,\n")
        #expect(sheet.rowCount == 5 && sheet.columnCount == 2)
        #expect(sheet[row: 5, column: 1].text == "2" && sheet[row: 5, column: 2].kind == .empty)
        #expect(sheet.rows.map(\.number) == [2, 5] && sheet.rows.map(\.texts) == [["", "1"], ["2", ""]])
    }

    @Test("Dates count from 1904 where the workbook says so")
    func from1904() throws {
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1' s='1'><v>43951</v></c></row>")
        builder.formats = ["dd/mm/yyyy"]
        builder.properties = "<workbookPr date1904=\"1\"/>"
        #expect(try Self.csv(builder) == "2024-05-01\n")
    }

    @Test("The strict edition of the standard, with other namespaces and prefixes, reads alike")
    func strict() throws {
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
        builder.strings = ["<si><t>x</t></si>"]
        let transitional = try Self.csv(builder)
        builder.main = WorkbookBuilder.strict
        builder.relationshipTypes = WorkbookBuilder.strictRelationships
        #expect(try Self.csv(builder) == transitional)
    }

    @Test("Rows and cells that do not say their place follow one another")
    func implied() throws {
        let rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r='B2'><v>3</v></c><c><v>4</v></c></row>"
        #expect(try Self.csv(WorkbookBuilder(rows: rows)) == "1,2,\n,3,4\n")
    }

    @Test("Deflated parts read as stored ones")
    func deflated() throws {
        let builder = WorkbookBuilder(rows: "<row r='1'><c r='A1'><v>1</v></c></row>")
        let bytes = ZipBuilder(builder.entries.map { $0.deflated() }).bytes
        #expect(try Workbook(name: "my.xlsx", bytes: bytes).sheets == builder.read().sheets)
    }

    @Test("A sheet is found by its name, or by one that differs in capitals and space alone")
    func name() throws {
        var builder = WorkbookBuilder(rows: "")
        builder.sheets = [("Outcomes ", "", "<sheetData/>"), ("costs", "", "<sheetData/>")]
        let workbook = try builder.read()
        #expect(workbook.sheet(named: "outcomes")?.name == "Outcomes ")
        #expect(workbook.sheet(named: "Costs")?.name == "costs" && workbook.sheet(named: "cost") == nil)
    }

    @Test(
        "A date has its ISO form where its year is shown",
        arguments: [("dd/mm/yyyy", "2024-05-01"), ("mmm-yy", "2024-05"), ("d-mmm", nil), ("mmmm", nil), ("0", nil)])
    func iso(code: String, iso: String?) throws {
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1' s='1'><v>45413</v></c></row>")
        builder.formats = [code]
        #expect(try builder.read().sheets.first?[row: 1, column: 1].isoDate == iso)
    }

    @Test("The same bytes give the same workbook, with the hash of the file")
    func hash() throws {
        let workbook = try WorkbookBuilder(rows: "").read()
        #expect(workbook.sha256.count == 64)
        #expect(try WorkbookBuilder(rows: "").read().sha256 == workbook.sha256)
    }
}

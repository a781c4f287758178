import DelimitedText
import TestSupport
import Testing

@testable import Workbooks

@Suite("Spreadsheets of LibreOffice, .ods, come to the same cells")
struct OpenDocumentTests {
    private static let files = "\(Repository.path)/Tests/WorkbooksTests/Files"

    private static func sheet(_ file: String) throws -> Sheet {
        try #require(try Workbook.load(name: file, in: files).sheet(named: "formats"))
    }

    @Test("Every number format reads as in the .xlsx that LibreOffice made the .ods from")
    func formats() throws {
        let found = Dictionary(
            uniqueKeysWithValues: try Self.sheet("libreoffice.ods").rows.map { ($0.text(1), $0.text(2)) })
        for (label, text) in OtherProgramsTests.cells { #expect(found[label] == text, "\(label)") }
    }

    @Test("Formulas count by their value, and an error of one is told at its cell")
    func formulas() throws {
        let sheet = try Self.sheet("libreoffice.ods")
        #expect(sheet[row: 15, column: 2].text == "0.3" && sheet[row: 20, column: 2].text == "ab")
        #expect(sheet[row: 19, column: 2].kind == .empty)
        #expect(
            sheet.faults.shown().map { "\($0.code) at \($0.position)" } == [
                "error-value at libreoffice.ods:formats!B17"
            ])
    }

    @Test("The tables of an evaluation are the same bytes as those of the .xlsx")
    func tables() throws {
        let folder = "\(Repository.path)/Tests/OneWorkbook"
        let sheets = try ["libreoffice.xlsx", "libreoffice.ods"].map { try Workbook.load(name: $0, in: folder).sheets }
        #expect(sheets[0].map(\.name) == sheets[1].map(\.name))
        for (one, other) in zip(sheets[0], sheets[1]) {
            #expect(
                String(decoding: one.csv(), as: UTF8.self) == String(decoding: other.csv(), as: UTF8.self),
                "\(one.name)")
        }
    }

    // MARK: Made by hand

    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    private static func bytes(
        _ rows: String, styles: String = "", mimetype: String = type, manifest: String = "<m:manifest xmlns:m='x'/>"
    ) -> [UInt8] {
        let content = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n">\
            <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\
            <table:table table:name="outcomes">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>
            """
        let entries: [ZipBuilder.Entry] = [
            .init("mimetype", mimetype), .init("content.xml", content), .init("META-INF/manifest.xml", manifest),
        ]
        return ZipBuilder(entries).bytes
    }

    private static func read(_ rows: String, styles: String = "") throws -> Sheet {
        try Workbook(name: "my.ods", bytes: bytes(rows, styles: styles)).sheets[0]
    }

    private static func text(_ text: String) -> String {
        "<table:table-cell office:value-type='string'><text:p>\(text)</text:p></table:table-cell>"
    }

    @Test("Repeated cells and rows stand where they are repeated, and what is empty takes no room")
    func repeated() throws {
        let sheet = try Self.read(
            """
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>\
            <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/>\
            </table:table-row><table:table-header-rows><table:table-row>\(Self.text("end"))</table:table-row></table:table-header-rows>
            """)
        #expect(sheet[row: 1, column: 4].text == "7" && sheet[row: 2, column: 5].text == "7")
        #expect(sheet[row: 1_048_573, column: 1].text == "end")
        #expect(sheet.rows.map(\.number) == [1, 2, 1_048_573])
    }

    @Test(
        "A few bytes that ask for millions of cells are refused",
        arguments: [("1048576", "16384"), ("1000", "2000"), ("999999999", "1"), ("1", "999999999")])
    func bomb(rows: String, columns: String) {
        let row = """
            <table:table-row table:number-rows-repeated="\(rows)"><table:table-cell table:number-columns-repeated="\(columns)"\
             office:value-type="float" office:value="7"/></table:table-row>
            """
        #expect(throws: WorkbookFailure.self) { try Self.read(row) }
        #expect(throws: WorkbookFailure.self) {
            try Self.read("<table:table-row>\(Self.text("<text:s text:c='999999999'/>"))</table:table-row>")
        }
    }

    @Test("Merged, hidden and commented cells, links and spaces are read and told as in an .xlsx")
    func remarks() throws {
        let sheet = try Self.read(
            """
            <table:table-column/><table:table-column table:visibility="collapse"/>
            <table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" office:value-type="string">\
            <office:annotation><text:p>secret</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p>\
            <text:p><text:a>c</text:a><text:span>d</text:span></text:p></table:table-cell>\
            <table:covered-table-cell office:value-type="string"><text:p>under</text:p></table:covered-table-cell></table:table-row>
            <table:table-row><table:table-cell/><table:table-cell table:formula="of:=['file:///x.ods'#$S.A1]" \
            office:value-type="float" office:value="2"/></table:table-row>
            """)
        #expect(sheet[row: 1, column: 1].text == "a  b\ncd" && sheet[row: 1, column: 2].kind == .empty)
        #expect(
            sheet.notes.shown().map(\.code).sorted() == [
                "cell-comments", "hidden-columns", "hidden-rows", "merged-cells",
            ])
        #expect(sheet.faults.shown().map(\.code) == ["external-formula"])
    }

    @Test("A cell that is damaged is told by its sheet and its name")
    func damaged() {
        let row =
            "<table:table-row><table:table-cell/><table:table-cell office:value-type='float' office:value='2,5'/></table:table-row>"
        let failure = #expect(throws: WorkbookFailure.self) { try Self.read(row) }
        #expect(
            failure?.diagnostic.rendered.hasPrefix("my.ods:outcomes!B1: error: the workbook is damaged in this cell: ")
                == true)
    }

    @Test("Cells that are struck out by their style, or by the one it takes after, are told of by their rows")
    func struck() throws {
        func cell(_ style: String) -> String {
            "<table:table-row><table:table-cell table:style-name='\(style)' office:value-type='float' office:value='7'/></table:table-row>"
        }
        let line = "style:text-line-through-style"
        let sheet = try Self.read(
            cell("plain") + cell("out") + cell("heir") + cell("back"),
            styles: """
                <style:style style:name='plain' style:family='table-cell'/>\
                <style:style style:name='out' style:family='table-cell'><style:text-properties \(line)='solid'/></style:style>\
                <style:style style:name='heir' style:family='table-cell' style:parent-style-name='out'/>\
                <style:style style:name='back' style:family='table-cell' style:parent-style-name='out'>\
                <style:text-properties \(line)='none'/></style:style>
                """)
        #expect(sheet.struckRows == [2, 3])
        #expect(sheet.notes.shown().map(\.code) == ["struck-rows"])
    }

    @Test(
        "A cell's type and style say what its number is",
        arguments: [
            ("office:value-type='currency' office:currency='GBP' office:value='1200.5'", "1200.5", [String]()),
            ("office:value-type='currency' office:currency='EUR' office:value='5'", "5", ["other-currency"]),
            ("table:style-name='euro' office:value-type='float' office:value='5'", "5", ["other-currency"]),
            ("table:style-name='thousands' office:value-type='float' office:value='5000'", "5000", ["scaled-number"]),
            ("table:style-name='code' office:value-type='float' office:value='2'", "00-02", []),
            ("table:style-name='red' office:value-type='float' office:value='-3'", "-3", []),
            ("table:style-name='plain' office:value-type='float' office:value='-3'", "-3", ["shown-without-minus"]),
            ("office:value-type='percentage' office:value='0.355'", "35.5%", []),
            ("table:style-name='month' office:value-type='date' office:date-value='2024-05-01'", "May 2024", []),
            ("office:value-type='date' office:date-value='2024-05-01'", "2024-05-01", []),
            ("office:value-type='boolean' office:boolean-value='true'", "TRUE", []),
            ("office:value-type='time' office:time-value='PT36H00M00S'", "36:00:00", []),
            ("table:style-name='clock' office:value-type='time' office:time-value='PT1080012H30M00S'", "12:30:00", []),
            ("office:value-type='time' office:time-value='-PT02H24M00S'", "########", ["impossible-date"]),
            ("table:formula='of:=A1'", "#UNCALCULATED!", ["formula-without-value"]),
        ])
    func types(attributes: String, text: String, faults: [String]) throws {
        let styles = """
            <number:currency-style style:name="N1"><number:currency-symbol>€</number:currency-symbol><number:number/>\
            </number:currency-style><number:number-style style:name="N2"><number:number number:display-factor="1000"/>\
            </number:number-style><number:date-style style:name="N3"><number:month number:textual="true"/><number:text>-</number:text>\
            <number:year/></number:date-style><number:number-style style:name="N4"><number:number number:min-integer-digits="4">\
            <number:embedded-text number:position="2">-</number:embedded-text></number:number></number:number-style>\
            <number:number-style style:name="N5P0"><number:number/></number:number-style>\
            <number:number-style style:name="N5"><style:text-properties fo:color="#ff0000"/><number:number/>\
            <style:map style:condition="value()&gt;=0" style:apply-style-name="N5P0"/></number:number-style>\
            <number:number-style style:name="N6"><number:number/>\
            <style:map style:condition="value()&gt;=0" style:apply-style-name="N5P0"/></number:number-style>\
            <number:time-style style:name="N7"><number:hours number:style="long"/><number:text>:</number:text><number:minutes/>\
            </number:time-style><style:style style:name="clock" style:family="table-cell" style:data-style-name="N7"/>\
            <style:style style:name="code" style:family="table-cell" style:data-style-name="N4"/>\
            <style:style style:name="red" style:family="table-cell" style:data-style-name="N5"/>\
            <style:style style:name="plain" style:family="table-cell" style:data-style-name="N6"/><style:style style:name="euro" style:family="table-cell" style:data-style-name="N1"/>\
            <style:style style:name="thousands" style:family="table-cell" style:data-style-name="N2"/>\
            <style:style style:name="month" style:family="table-cell" style:data-style-name="N3"/>
            """
        let sheet = try Self.read(
            "<table:table-row><table:table-cell \(attributes)/></table:table-row>", styles: styles)
        #expect(sheet[row: 1, column: 1].text == text)
        #expect(sheet.faults.shown().map(\.code) == faults)
    }

    @Test(
        "Digits that are raised, lowered or struck out are no digits of the number beside them",
        arguments: [
            ("style:text-position='super 58%'", "5¹"), ("style:text-position='-33% 58%'", "5₁"),
            ("style:text-line-through-style='solid'", "51\u{336}"), ("style:text-position='0% 100%'", "51"),
            ("style:text-line-through-style='none'", "51"),
        ])
    func marks(look: String, text: String) throws {
        let sheet = try Self.read(
            "<table:table-row>\(Self.text("5<text:span text:style-name='T1'>1</text:span>"))</table:table-row>",
            styles: "<style:style style:name='T1' style:family='text'><style:text-properties \(look)/></style:style>")
        #expect(sheet[row: 1, column: 1].text == text)
    }

    @Test(
        "An error that is stored with a number, as OpenOffice does, is an error",
        arguments: [
            ("table:formula='of:=1/0' office:value-type='float' office:value='0'", "#DIV/0!", "error-value"),
            ("calcext:value-type='error' office:value-type='float' office:value='0'", "Err:502", "error-value"),
        ])
    func errors(attributes: String, shown: String, code: String) throws {
        let sheet = try Self.read(
            "<table:table-row><table:table-cell xmlns:calcext='c' \(attributes)><text:p>\(shown)</text:p>"
                + "</table:table-cell></table:table-row>")
        #expect(sheet.faults.shown().map(\.code) == [code])
    }

    @Test("The sign of the country that a document was written in is seen in what its cell shows")
    func shownCurrency() throws {
        for (shown, faults) in [("$1,200.50", ["other-currency"]), ("£1,200.50", []), ("1,200.50", [])] {
            let sheet = try Self.read(
                "<table:table-row><table:table-cell office:value-type='float' office:value='1200.5'><text:p>\(shown)</text:p>"
                    + "</table:table-cell></table:table-row>")
            #expect(sheet.faults.shown().map(\.code) == faults, "\(shown)")
        }
    }

    @Test("Other documents, encrypted ones and those of another kind are refused with what they are")
    func otherKinds() {
        let encrypted =
            "<m:manifest xmlns:m='x'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
        #expect(
            throws: WorkbookFailure(file: "my.ods", reason: .otherKind(.encryptedWorkbook))
        ) { try Workbook(name: "my.ods", bytes: Self.bytes("", manifest: encrypted)) }
        #expect(
            throws: WorkbookFailure(file: "my.ods", reason: .otherKind(.officeDocument("LibreOffice")))
        ) { try Workbook(name: "my.ods", bytes: Self.bytes("", mimetype: "application/vnd.oasis.opendocument.text")) }
    }

    @Test(
        "A file that is no workbook is refused with what it is and what to do",
        arguments: [
            ("", "there is nothing in it", "Save it again"),
            ("{\"doc_id\":\"x\"}", "link to a Google Sheet", "File > Download"),
            ("a,b\n1,2\n", "text, such as CSV", "Name it .csv"),
            ("<html><table></table></html>", "web page", "save it as"),
            ("\u{FEFF}a;b", "text, such as CSV", "Name it .csv"),
        ])
    func noWorkbook(content: String, looks: String, remedy: String) throws {
        let failure = try #require(throws: WorkbookFailure.self) {
            try Workbook(name: "my.xlsx", bytes: Array(content.utf8))
        }
        #expect(failure.diagnostic.message.contains(looks), "\(failure.diagnostic.rendered)")
        #expect(failure.diagnostic.remedy?.contains(remedy) == true)
    }
}

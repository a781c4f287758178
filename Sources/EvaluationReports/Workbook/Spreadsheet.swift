/// A workbook of sheets of cells, written as SpreadsheetML (ECMA-376, part 1) with Foundation's help in nothing.
struct Spreadsheet {
    enum Cell {
        /// Words; never run as a formula.
        case text(String)
        /// A number in digits.
        case number(String)
        /// A share, shown as a percentage.
        case share(String)
        /// An amount, shown with two decimals.
        case money(String)
        /// A formula, without its equals sign, shown with two decimals.
        case formula(String)
        /// A formula, shown with all its decimals.
        case plainFormula(String)
        case heading(String)
        case empty
    }

    struct Sheet {
        let name: String
        var rows: [[Cell]] = []
        var widths: [Int] = []

        init(_ name: String, widths: [Int] = []) {
            self.name = name
            self.widths = widths
        }

        /// The number that the next row will have, counting from 1.
        var nextRow: Int { rows.count + 1 }
    }

    var title: String
    var sheets: [Sheet]

    static func reference(column: Int, row: Int) -> String { "\(letters(column))\(row)" }

    /// The letters of a column counting from 0.
    static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// The bytes of the file.
    func file() -> [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", contentTypes)
        archive.add("_rels/.rels", Self.packageRelationships)
        archive.add("xl/workbook.xml", workbook)
        archive.add("xl/_rels/workbook.xml.rels", workbookRelationships)
        archive.add("xl/styles.xml", Self.styles)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", SheetXML.written(sheet))
        }
        return archive.finished()
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    static let sheetOpening = "<worksheet xmlns=\"\(main)\">"

    private var contentTypes: String {
        let base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts = sheets.indices.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(base).worksheet+xml\"/>"
        }
        return Self.declaration + "<Types xmlns=\"\(Self.package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(base).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(base).styles+xml\"/>" + parts.joined() + "</Types>"
    }

    private static let packageRelationships =
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private var workbookRelationships: String {
        let targets = sheets.indices.map { "worksheets/sheet\($0 + 1).xml" }
        let lines = targets.enumerated().map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"\($1)\"/>"
        }
        return Self.declaration + "<Relationships xmlns=\"\(Self.package)/relationships\">" + lines.joined()
            + "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>"
    }

    /// Everything is computed when the file is opened: no value is written beside a formula, so that none can be stale.
    private var workbook: String {
        let list = sheets.enumerated().map {
            "<sheet name=\"\(SheetXML.escaped($1.name))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
        }
        return Self.declaration + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
            + list.joined() + "</sheets><calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>"
    }

    /// Cell formats by place: 0 as it is, 1 heading, 2 money, 3 percentage, 4 wrapped text.
    private static let styles =
        declaration + "<styleSheet xmlns=\"\(main)\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00;[Red]-#,##0.00\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"0.######%\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Liberation Sans\"/></font>"
        + "<font><b/><sz val=\"10\"/><name val=\"Liberation Sans\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "</styleSheet>"
}

/// The XML of one sheet.
enum SheetXML {
    static func written(_ sheet: Spreadsheet.Sheet) -> String {
        var xml = Spreadsheet.declaration + Spreadsheet.sheetOpening
        if !sheet.widths.isEmpty {
            let columns = sheet.widths.enumerated().map {
                "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>"
            }
            xml += "<cols>\(columns.joined())</cols>"
        }
        xml += "<sheetData>"
        for (index, row) in sheet.rows.enumerated() {
            xml += "<row r=\"\(index + 1)\">"
            for (column, cell) in row.enumerated() {
                xml += written(cell, at: Spreadsheet.reference(column: column, row: index + 1))
            }
            xml += "</row>"
        }
        return xml + "</sheetData></worksheet>"
    }

    private static func written(_ cell: Spreadsheet.Cell, at place: String) -> String {
        switch cell {
        case .empty: ""
        case .text(let words): inline(words, at: place, style: 0)
        case .heading(let words): inline(words, at: place, style: 1)
        case .number(let digits): "<c r=\"\(place)\"><v>\(escaped(digits))</v></c>"
        case .money(let digits): "<c r=\"\(place)\" s=\"2\"><v>\(escaped(digits))</v></c>"
        case .share(let digits): "<c r=\"\(place)\" s=\"3\"><v>\(escaped(digits))</v></c>"
        case .formula(let formula): "<c r=\"\(place)\" s=\"2\"><f>\(escaped(formula))</f></c>"
        case .plainFormula(let formula): "<c r=\"\(place)\"><f>\(escaped(formula))</f></c>"
        }
    }

    private static func inline(_ words: String, at place: String, style: Int) -> String {
        "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(words))</t></is></c>"
    }

    /// Text as XML 1.0 takes it: characters it cannot hold are left out.
    static func escaped(_ words: String) -> String {
        var text = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

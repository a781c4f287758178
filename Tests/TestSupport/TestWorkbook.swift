/// A workbook for tests, as small as one can be: cells with what they hold, and the number format they show it in.
public struct TestWorkbook: Sendable {
    /// What a cell holds.
    public enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        /// A number's digits, under a format.
        case number(String, Format = .general)
        case boolean(Bool)
        /// A formula, with its stored value where it has one.
        case formula(String, value: String?)
        case error(String)
        /// A text that is struck out as a whole.
        case struck(String)
    }

    /// A number format, by its place among the styles.
    public enum Format: Int, Sendable, CaseIterable {
        case general, month, day, longDay, percent, pounds, yearMonth, euros, millions, prefixed, monthly, bracketed
        case months, days, yearAlone

        var code: String {
            switch self {
            case .general: "General"
            case .month: "mmm\\-yy"
            case .day: "dd/mm/yyyy"
            case .longDay: "d mmmm yyyy"
            case .percent: "0.0%"
            case .pounds: "&quot;£&quot;#,##0.00"
            case .yearMonth: "yyyy\\-mm"
            case .euros: "[$€-2] #,##0.00"
            case .millions: "&quot;£&quot;0.0&quot;m&quot;"
            case .prefixed: "&quot;C&quot;000"
            case .monthly: "0&quot; per month&quot;"
            case .bracketed: "(0)"
            case .months: "0&quot; months&quot;"
            case .days: "0&quot; days&quot;"
            case .yearAlone: "yyyy"
            }
        }
    }

    /// How days are counted.
    public enum Dates: Sendable {
        /// From 1900, as Excel on Windows.
        case from1900
        /// From 1904, as Excel on old Macintoshes.
        case from1904
    }

    /// A sheet, row by row.
    public struct Sheet: Sendable {
        /// The name on its tab.
        public var name: String
        /// Its rows, each from column A.
        public var rows: [[Cell]]
        /// What else is written in the sheet's part, behind its cells: `<mergeCells>…`.
        public var behind = ""
        /// Attributes of the sheet's tab: `state="hidden"`.
        public var attributes = ""
        /// Numbers of rows that are hidden.
        public var hiddenRows: Set<Int> = []

        /// A sheet of cells.
        public init(_ name: String, _ rows: [[Cell]]) { (self.name, self.rows) = (name, rows) }

        /// A sheet of texts, an empty one for an empty cell.
        public init(_ name: String, texts rows: [[String]]) {
            self.init(name, rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
        }
    }

    /// The sheets in the order of their tabs.
    public var sheets: [Sheet]
    /// How days are counted.
    public var dates = Dates.from1900

    /// A workbook of sheets.
    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// Sheets by name, each as lines of cells with commas between them, for a test that needs no commas in a cell.
    public init(lines: KeyValuePairs<String, String>) {
        sheets = lines.map { name, text in
            let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            return Sheet(name, texts: rows)
        }
    }

    // MARK: Bytes

    /// The file's bytes: a zip archive whose parts are stored as they are.
    public var bytes: [UInt8] {
        var parts = [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", Self.rootRelationships),
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relationships),
            ("xl/styles.xml", Self.styles),
        ]
        for (place, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(place + 1).xml", part(sheet))) }
        return StoredZip.bytes(of: parts.map { ($0.0, Array($0.1.utf8)) })
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private var contentTypes: String {
        let overrides = sheets.indices.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(Self.type).worksheet+xml\"/>"
        }
        return Self.opening
            + "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.type).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.type).styles+xml\"/>"
            + overrides.joined() + "</Types>"
    }

    private static let rootRelationships =
        opening
        + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private var workbook: String {
        let tabs = sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(place + 1)\" \(sheet.attributes) r:id=\"rId\(place + 1)\"/>"
        }
        let properties = dates == .from1904 ? "<workbookPr date1904=\"1\"/>" : ""
        return Self.opening
            + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)<sheets>\(tabs.joined())</sheets></workbook>"
    }

    private var relationships: String {
        let tabs = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        return Self.opening
            + "<Relationships xmlns=\"\(Self.package)/relationships\">\(tabs.joined())<Relationship Id=\"rIdS\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    /// Codes of a program's own begin at 164.
    private static let firstFormat = 164

    private static let styles: String = {
        let codes = Format.allCases.map {
            "<numFmt numFmtId=\"\(firstFormat + $0.rawValue)\" formatCode=\"\($0.code)\"/>"
        }
        let formats = Format.allCases.map {
            "<xf numFmtId=\"\(firstFormat + $0.rawValue)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>"
        }
        let cells = formats + ["<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\"/>"]
        return opening
            + "<styleSheet xmlns=\"\(main)\"><numFmts count=\"\(codes.count)\">\(codes.joined())</numFmts>"
            + "<fonts count=\"3\"><font/><font><strike val=\"0\"/></font><font><b/><strike/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs></styleSheet>"
    }()

    private func part(_ sheet: Sheet) -> String {
        let rows = sheet.rows.enumerated().map { place, cells in
            let hidden = sheet.hiddenRows.contains(place + 1) ? " hidden=\"1\"" : ""
            let written = cells.enumerated().map { column, cell in
                Self.written(cell, at: "\(Self.letters(column))\(place + 1)")
            }
            return "<row r=\"\(place + 1)\"\(hidden)>\(written.joined())</row>"
        }
        return Self.opening
            + "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows.joined())</sheetData>\(sheet.behind)</worksheet>"
    }

    private static func written(_ cell: Cell, at name: String) -> String {
        switch cell {
        case .empty: ""
        case .text(let text):
            "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        case .struck(let text):
            "<c r=\"\(name)\" s=\"\(Format.allCases.count)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let digits, let format): "<c r=\"\(name)\" s=\"\(format.rawValue)\"><v>\(digits)</v></c>"
        case .boolean(let value): "<c r=\"\(name)\" t=\"b\"><v>\(value ? 1 : 0)</v></c>"
        case .formula(let formula, let value):
            "<c r=\"\(name)\"><f>\(escaped(formula))</f>\(value.map { "<v>\($0)</v>" } ?? "")</c>"
        case .error(let value): "<c r=\"\(name)\" t=\"e\"><v>\(value)</v></c>"
        }
    }

    private static func letters(_ column: Int) -> String {
        var (letters, left) = ("", column)
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + left % 26))) + letters
            left = left / 26 - 1
        } while left >= 0
        return letters
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

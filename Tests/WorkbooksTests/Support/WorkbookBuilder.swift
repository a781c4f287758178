@testable import Workbooks

/// Workbooks for tests: the parts that every workbook has, with what a test puts into them.
struct WorkbookBuilder {
    /// What is inside `worksheet` of each sheet, by the sheet's name.
    var sheets: [(name: String, attributes: String, content: String)]
    /// Codes of number formats; styles 1 onwards have them, style 0 is general.
    var formats: [String] = []
    /// Items of the shared strings.
    var strings: [String] = []
    /// What stands before the sheets in the workbook part.
    var properties = ""
    var main = Self.transitional
    var relationshipTypes = Self.transitionalRelationships

    static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let transitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// A workbook of one sheet with these rows of cells.
    init(rows: String, name: String = "outcomes") {
        sheets = [(name, "", "<sheetData>\(rows)</sheetData>")]
    }

    /// A workbook of one sheet with this content.
    init(sheet content: String, name: String = "outcomes") {
        sheets = [(name, "", content)]
    }

    var entries: [ZipBuilder.Entry] {
        var entries = [
            ZipBuilder.Entry("[Content_Types].xml", "<Types/>"),
            .init("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
            .init("xl/workbook.xml", workbook), .init("xl/styles.xml", styles),
            .init("xl/sharedStrings.xml", part("sst", strings.joined())),
            .init("xl/_rels/workbook.xml.rels", workbookRelationships),
        ]
        for (index, sheet) in sheets.enumerated() {
            entries.append(.init("xl/worksheets/sheet\(index + 1).xml", part("worksheet", sheet.content)))
        }
        return entries
    }

    var bytes: [UInt8] { ZipBuilder(entries).bytes }

    /// The workbook read.
    func read(_ name: String = "my.xlsx") throws(WorkbookFailure) -> Workbook {
        try Workbook(name: name, bytes: bytes)
    }

    private func part(_ root: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root) xmlns=\"\(main)\">\(content)</\(root)>"
    }

    private var workbook: String {
        let tabs = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.attributes) r:id=\"rId\(index + 1)\"/>"
        }
        return
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationshipTypes)\">\(properties)<sheets>\(tabs.joined())</sheets></workbook>"
    }

    private var workbookRelationships: String {
        let tabs = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        return relationships(
            tabs + [("rIdS", "styles", "/xl/styles.xml"), ("rIdT", "sharedStrings", "sharedStrings.xml")])
    }

    private func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
        let items = all.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relationshipTypes)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"\(Self.package)\">\(items.joined())</Relationships>"
    }

    private var styles: String {
        let codes = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
        }
        let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        return part(
            "styleSheet",
            "<numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs>")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}

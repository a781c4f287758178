/// A workbook written as an OpenDocument spreadsheet: OASIS, Open Document Format for Office Applications 1.3, parts 2 and 3.
///
/// It holds what is published: cells of words and numbers, links, a marked table a sheet, and how sheets are printed.
struct OpenDocument {
    let spreadsheet: Spreadsheet

    private static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let version = "office:version=\"1.3\""
    private static let base = "urn:oasis:names:tc:opendocument:xmlns"
    private static let namespaces: String = {
        let names = [
            ("office", "\(base):office:1.0"), ("style", "\(base):style:1.0"), ("text", "\(base):text:1.0"),
            ("table", "\(base):table:1.0"), ("number", "\(base):datastyle:1.0"), ("meta", "\(base):meta:1.0"),
            ("fo", "\(base):xsl-fo-compatible:1.0"), ("xlink", "http://www.w3.org/1999/xlink"),
            ("dc", "http://purl.org/dc/elements/1.1/"),
        ]
        return names.map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ")
    }()

    /// The bytes of the file. Its media type comes first and as it is, so that the file is known by its first bytes.
    func file() -> [UInt8] {
        var archive = StoredArchive()
        archive.add("mimetype", Self.mediaType)
        archive.add("content.xml", content)
        archive.add("styles.xml", styles)
        archive.add("meta.xml", meta)
        archive.add("META-INF/manifest.xml", Self.manifest)
        return archive.finished(spreadsheet.mark)
    }

    private static let manifest: String = {
        let parts = [("/", mediaType)] + ["content.xml", "styles.xml", "meta.xml"].map { ($0, "text/xml") }
        let entries = parts.map {
            "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"\($1)\"/>"
        }
        return declaration + "<manifest:manifest xmlns:manifest=\"\(base):manifest:1.0\" manifest:version=\"1.3\">"
            + entries.joined() + "</manifest:manifest>"
    }()

    /// Title, author, subject and language, and no time: no clock is part of a report.
    private var meta: String {
        func element(_ name: String, _ words: String?) -> String {
            words.map { "<\(name)>\(SheetXML.escaped($0))</\(name)>" } ?? ""
        }
        let properties = spreadsheet.properties
        return Self.declaration + "<office:document-meta \(Self.namespaces) \(Self.version)><office:meta>"
            + element("dc:title", spreadsheet.title) + element("dc:subject", properties.subject)
            + element("meta:initial-creator", properties.author) + element("dc:creator", properties.author)
            + properties.keywords.map { element("meta:keyword", $0) }.joined() + element("dc:language", "en-GB")
            + "</office:meta></office:document-meta>"
    }

    private var styles: String {
        Self.declaration + "<office:document-styles \(Self.namespaces) \(Self.version)>"
            + OpenDocumentStyles.named(spreadsheet.look) + OpenDocumentStyles.pages(spreadsheet.sheets.map(\.pagesWide))
            + "</office:document-styles>"
    }

    private var content: String {
        let sheets = spreadsheet.sheets
        return Self.declaration + "<office:document-content \(Self.namespaces) \(Self.version)>"
            + "<office:automatic-styles>" + OpenDocumentStyles.cells + OpenDocumentStyles.sheets(sheets)
            + "</office:automatic-styles><office:body><office:spreadsheet>"
            + sheets.map { OpenDocumentSheet(sheet: $0).table }.joined()
            + "<table:database-ranges>" + sheets.compactMap { OpenDocumentSheet(sheet: $0).mark }.joined()
            + "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"
    }
}

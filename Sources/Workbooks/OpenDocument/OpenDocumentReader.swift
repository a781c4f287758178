/// Reads the sheets of a spreadsheet of LibreOffice and others, `.ods`. OASIS Open Document Format 1.3, part 3.
///
/// Its cells come to the same texts as those of an `.xlsx`, so that every rule of sheets holds for both.
struct OpenDocumentReader {
    /// The file's name.
    let name: String

    private static let content = "content.xml"
    private static let styles = "styles.xml"
    private static let manifest = "META-INF/manifest.xml"
    private static let encryptedPackage = "encrypted-package"

    /// Whether an archive is laid out as documents of this format are.
    static func isLaidOut(_ archive: ZipArchive) -> Bool {
        archive.holds("mimetype") && (archive.holds(content) || archive.holds(encryptedPackage))
    }

    /// Every sheet.
    func sheets(of archive: ZipArchive) throws(WorkbookFailure.Reason) -> [Sheet] {
        var archive = archive
        try Self.checkKind(&archive)
        var styles = OpenDocumentStyles()
        if archive.holds(Self.styles) {
            try Self.read(Self.styles, of: &archive, root: .documentStyles) { reader throws(PartFault) in
                while let child = try reader.nextChild() {
                    if child == .commonStyles { try styles.read(&reader) } else { try reader.skip() }
                }
            }
        }
        var sheets: [Sheet] = []
        try Self.read(Self.content, of: &archive, root: .documentContent) { reader throws(PartFault) in
            while let child = try reader.nextChild() {
                switch child {
                case .automaticStyles: try styles.read(&reader)
                case .body:
                    while let body = try reader.nextChild() {
                        if body == .spreadsheet { try read(&reader, styles, into: &sheets) } else { try reader.skip() }
                    }
                default: try reader.skip()
                }
            }
        }
        guard !sheets.isEmpty else { throw .noSheets }
        return sheets
    }

    private func read(
        _ reader: inout MarkupReader, _ styles: OpenDocumentStyles, into sheets: inout [Sheet]
    ) throws(PartFault) {
        let context = OpenDocumentTable.Context(styles: styles)
        var textBytes = sheets.reduce(0) { $0 + $1.grid.text.count }
        while let child = try reader.nextChild() {
            guard child == .table else {
                try reader.skip()
                continue
            }
            guard sheets.count < WorkbookLimits.sheets else { throw .tooLarge }
            guard let name = try reader.attribute(written: "table:name"), !name.isEmpty else {
                throw .content(nil, "a sheet has no name")
            }
            let isHidden = context.styles.isHidden(table: try reader.attribute(written: "table:style-name"))
            var table = OpenDocumentTable(
                Sheet(workbook: self.name, name: name, visibility: isHidden ? .hidden : .visible), context)
            do throws(PartFault) {
                let sheet = try table.read(&reader)
                textBytes += sheet.grid.text.count
                guard textBytes <= WorkbookLimits.textBytes else { throw PartFault.tooLarge }
                sheets.append(sheet)
            } catch {
                throw .inSheet(name, error)
            }
        }
    }

    // MARK: Parts

    private static let spreadsheets: Set<String> = [
        "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet-template",
    ]

    private static func checkKind(_ archive: inout ZipArchive) throws(WorkbookFailure.Reason) {
        let kind = String(decoding: try archive.contents(of: "mimetype") ?? [], as: UTF8.self)
        guard spreadsheets.contains(kind.filter { !$0.isWhitespace }) else {
            throw .otherKind(.officeDocument("LibreOffice"))
        }
        guard !archive.holds(encryptedPackage) else { throw .otherKind(.encryptedWorkbook) }
        guard archive.holds(manifest) else { return }
        var isEncrypted = false
        try read(manifest, of: &archive, root: .manifest) { reader throws(PartFault) in
            while let entry = try reader.nextChild() {
                guard entry == .fileEntry else {
                    try reader.skip()
                    continue
                }
                while let child = try reader.nextChild() {
                    isEncrypted = isEncrypted || child == .encryptionData
                    try reader.skip()
                }
            }
        }
        if isEncrypted { throw .otherKind(.encryptedWorkbook) }
    }

    private static func read(
        _ part: String, of archive: inout ZipArchive, root: MarkupName,
        _ body: (inout MarkupReader) throws(PartFault) -> Void
    ) throws(WorkbookFailure.Reason) {
        guard let bytes = try archive.contents(of: part) else { throw .missingPart(part) }
        do throws(PartFault) {
            var reader = try MarkupReader(bytes)
            guard try reader.root() == root else {
                throw PartFault.content(nil, "the outermost element is another than expected")
            }
            try body(&reader)
            try reader.end()
        } catch {
            throw error.reason(part: part)
        }
    }
}

/// Reads the sheets of a workbook from its bytes.
struct WorkbookReader {
    /// The file's name.
    let name: String

    /// Every sheet with cells.
    func sheets(of bytes: [UInt8]) throws(WorkbookFailure.Reason) -> [Sheet] {
        if let kind = FileKind.otherThanArchive(bytes) { throw .otherKind(kind) }
        let archive = try ZipArchive(bytes)
        if OpenDocumentReader.isLaidOut(archive) { return try OpenDocumentReader(name: name).sheets(of: archive) }
        if let kind = FileKind.otherThanWorkbook(archive) { throw .otherKind(kind) }
        var package = Package(archive)
        guard
            let main = try package.relationships(of: "").first(where: { $0.type == Package.RelationshipType.workbook })
        else { throw .missingPart("_rels/.rels") }
        guard let part = main.part else { throw .missingPart("xl/workbook.xml") }
        return try sheets(of: part, in: &package)
    }

    private func sheets(of part: String, in package: inout Package) throws(WorkbookFailure.Reason) -> [Sheet] {
        let workbook = try package.read(part, root: .workbook) { reader throws(PartFault) in try WorkbookPart(&reader) }
        guard workbook.sheets.count <= WorkbookLimits.sheets else { throw .tooManySheets }
        let relationships = try package.relationships(of: part)
        let context = SheetContext(
            strings: try sharedStrings(relationships, in: &package), styles: try styles(relationships, in: &package),
            dates: workbook.dates)
        let targets = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
        var sheets: [Sheet] = []
        var textBytes = 0
        for entry in workbook.sheets {
            guard let target = targets[entry.relationship], let sheetPart = target.part else {
                throw .unexpectedContent(part: part, nil, "a sheet leads nowhere")
            }
            guard target.type == Package.RelationshipType.worksheet else { continue }
            var sheet = Sheet(workbook: name, name: entry.name, visibility: entry.visibility)
            sheet.awaitsCalculation = workbook.awaitsCalculation
            var reading = SheetReader(sheet, context)
            sheet = try package.read(sheetPart, root: .worksheet) { reader throws(PartFault) in
                do throws(PartFault) {
                    return try reading.read(&reader)
                } catch {
                    throw .inSheet(entry.name, error)
                }
            }
            sheet.hasComments = try package.relationships(of: sheetPart).contains {
                Package.RelationshipType.comments.contains($0.type)
            }
            textBytes += sheet.grid.text.count
            guard textBytes <= WorkbookLimits.textBytes else { throw .sheetTooLarge(entry.name) }
            sheets.append(sheet)
        }
        guard !sheets.isEmpty else { throw .noSheets }
        return sheets
    }

    private func sharedStrings(
        _ relationships: [Package.Relationship], in package: inout Package
    ) throws(WorkbookFailure.Reason) -> SharedStrings {
        guard let part = relationships.first(where: { $0.type == Package.RelationshipType.sharedStrings })?.part else {
            return SharedStrings()
        }
        return try package.read(part, root: .sharedStrings) { reader throws(PartFault) in try SharedStrings(&reader) }
    }

    private func styles(
        _ relationships: [Package.Relationship], in package: inout Package
    ) throws(WorkbookFailure.Reason) -> Styles {
        guard let part = relationships.first(where: { $0.type == Package.RelationshipType.styles })?.part else {
            return Styles()
        }
        return try package.read(part, root: .styleSheet) { reader throws(PartFault) in try Styles(&reader) }
    }
}

/// What a workbook says of itself beside its sheets: who made it and who saved it last.
///
/// ECMA-376 part 2, section 11, core properties; OASIS Open Document Format 1.3, part 3, section 4.3.
enum DocumentProperties {
    private static let parts = ["docProps/core.xml", "docProps/app.xml", "meta.xml"]
    private static let ofPeople: Set<MarkupName> = [
        MarkupName("creator"), MarkupName("initial-creator"), MarkupName("lastModifiedBy"), MarkupName("Manager"),
        MarkupName("printed-by"),
    ]
    /// What programs write there where they know nobody.
    private static let programs = [
        "openpyxl", "xlsxwriter", "libreoffice", "apache poi", "microsoft office user", "exceljs", "sheetjs", "unknown",
        "python", "user", "pandas",
    ]

    /// Whether somebody is named. Properties that cannot be read name nobody, and are no fault of the sheets.
    static func nameSomebody(in bytes: [UInt8]) -> Bool {
        guard var archive = try? ZipArchive(bytes) else { return false }
        return parts.contains { part in
            guard let content = try? archive.contents(of: part) else { return false }
            return (try? names(in: content)) ?? false
        }
    }

    private static func names(in bytes: [UInt8]) throws(PartFault) -> Bool {
        var reader = try MarkupReader(bytes)
        let root = try reader.root()
        return try names(inside: &reader, atMost: root == MarkupName("document-meta") ? 2 : 1)
    }

    /// Whether an element of the open one, so many deep, has somebody's name.
    private static func names(inside reader: inout MarkupReader, atMost depth: Int) throws(PartFault) -> Bool {
        var isFound = false
        while let child = try reader.nextChild() {
            if ofPeople.contains(child) {
                var text: [UInt8] = []
                try reader.text(into: &text)
                let name = String(decoding: text, as: UTF8.self).lowercased()
                isFound = isFound || (name.contains(where: \.isLetter) && !programs.contains(where: name.hasPrefix))
            } else if depth > 1 {
                isFound = try names(inside: &reader, atMost: depth - 1) || isFound
            } else {
                try reader.skip()
            }
        }
        return isFound
    }
}

import DelimitedText

/// What a file is that has a workbook's name and is none.
enum FileKind {
    /// What the first bytes show, where they are not those of an archive.
    static func otherThanArchive(_ bytes: [UInt8]) -> WorkbookFailure.OtherKind? {
        guard !bytes.isEmpty else { return .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
        if isGoogleLink(bytes) { return .googleLink }
        switch bytes.withUnsafeBufferPointer({ FileSignature.kind(of: $0) }) {
        case .oldWorkbook: return kindOfCompound(bytes)
        case .pdf: return .pdf
        case .compressed(let name): return .compressed(name)
        case .picture(let name): return .picture(name)
        case .webPage: return .webPage
        case .richText: return .richText
        case .zipArchive: return nil
        case .database, .json, .unknown, nil: return UTF8Validation.firstBadByte(in: bytes) == nil ? .text : .unknown
        }
    }

    /// A few lines of JSON with the address of a sheet.
    private static func isGoogleLink(_ bytes: [UInt8]) -> Bool {
        let longest = 4096
        guard bytes.count <= longest, bytes.first == UInt8(ascii: "{") else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("doc_id") || text.contains("docs.google.com")
    }

    /// Microsoft's old container holds many kinds of document, told apart by the names in its directory, in UTF-16. An encrypted
    /// `.xlsx` is one with a stream `EncryptedPackage`. Source: Microsoft, MS-OFFCRYPTO and MS-CFB.
    private static func kindOfCompound(_ bytes: [UInt8]) -> WorkbookFailure.OtherKind {
        if holds("EncryptedPackage", bytes) { return .encryptedWorkbook }
        return holds("Workbook", bytes) || holds("Book", bytes) ? .oldWorkbook : .oldDocument
    }

    /// Whether a name stands in the bytes in UTF-16, where names of a directory begin: at multiples of 128 bytes.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        let wide: [UInt8] = name.utf16.map { UInt8(truncatingIfNeeded: $0) }.flatMap { [$0, 0] as [UInt8] }
        let entryLength = 128
        return stride(from: 0, to: bytes.count, by: entryLength).contains { (place: Int) -> Bool in
            bytes[place...].starts(with: wide)
        }
    }

    /// What the names in an archive show, where they are not those of a workbook.
    static func otherThanWorkbook(_ archive: ZipArchive) -> WorkbookFailure.OtherKind? {
        if archive.holds("xl/workbook.bin") { return .binaryWorkbook }
        if archive.holds("_rels/.rels"), !archive.holds("word/document.xml"), !archive.holds("ppt/presentation.xml") {
            return nil
        }
        if archive.holds("word/document.xml") { return .officeDocument("Word") }
        if archive.holds("ppt/presentation.xml") { return .officeDocument("PowerPoint") }
        if archive.names.contains(where: { $0.lowercased().hasSuffix(".iwa") || $0.lowercased().hasSuffix("index.zip") }
        ) {
            return .numbers
        }
        return .zipArchive
    }
}

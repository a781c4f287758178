import DelimitedText
import TestSupport
import Testing

@testable import Workbooks

/// A file that is refused, and what it is told.
struct RefusedWorkbook: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let words: String
    let bytes: [UInt8]

    init(_ name: String, _ code: String, _ words: String, _ bytes: [UInt8]) {
        (self.name, self.code, self.words, self.bytes) = (name, code, words, bytes)
    }

    var testDescription: String { name }
}

@Suite("Files that are no workbook, or no whole one") struct WorkbookFailureTests {
    /// A right workbook's archive with one thing changed.
    private static func changed(_ change: (inout ZipBuilder) -> Void) -> [UInt8] {
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
        builder.strings = ["<si><t>x</t></si>"]
        var archive = ZipBuilder(builder.entries)
        change(&archive)
        return archive.bytes
    }

    /// A right workbook with another text in place of one of its parts.
    private static func part(_ name: String, _ text: String) -> [UInt8] {
        changed { archive in
            archive.entries = archive.entries.map { $0.name == name ? ZipBuilder.Entry(name, text) : $0 }
        }
    }

    private static func sheet(_ content: String) -> [UInt8] { WorkbookBuilder(sheet: content).bytes }

    private static func rows(_ rows: String) -> [UInt8] { WorkbookBuilder(rows: rows).bytes }

    private static func archive(_ names: String...) -> [UInt8] {
        ZipBuilder(names.map { ZipBuilder.Entry($0, "x") }).bytes
    }

    private static func compound(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
            + stream.utf8.flatMap { [$0, 0] as [UInt8] } + [UInt8](repeating: 0, count: 200)
    }

    static let others: [RefusedWorkbook] = [
        .init("encrypted", "encrypted-workbook", "encrypted with a password", compound("EncryptedPackage")),
        .init("old workbook", "not-a-workbook", "old Excel workbook (.xls)", compound("Workbook")),
        .init("old document", "not-a-workbook", "old document of Microsoft Office", compound("WordDocument")),
        .init("xlsb", "not-a-workbook", "(.xlsb)", archive("_rels/.rels", "xl/workbook.bin")),
        .init("text of LibreOffice", "not-a-workbook", "document of LibreOffice", archive("mimetype", "content.xml")),
        .init("numbers", "not-a-workbook", "Apple's Numbers", archive("Index/Document.iwa")),
        .init("Word", "not-a-workbook", "document of Word", archive("_rels/.rels", "word/document.xml")),
        .init("PowerPoint", "not-a-workbook", "document of PowerPoint", archive("_rels/.rels", "ppt/presentation.xml")),
        .init("zip", "not-a-workbook", "a zip archive", archive("outcomes.csv")),
        .init("CSV", "not-a-workbook", "text, such as CSV", Array("service,quantity\nx,1\n".utf8)),
        .init("HTML", "not-a-workbook", "web page", Array("<html><table>".utf8)),
        .init("PDF", "not-a-workbook", "PDF document", Array("%PDF-1.7".utf8)),
        .init("rich text", "not-a-workbook", "rich text", Array("{\\rtf1".utf8)),
        .init("gzip", "not-a-workbook", "compressed file (gzip)", [0x1F, 0x8B, 8]),
        .init("picture", "not-a-workbook", "picture (PNG)", [0x89, 0x50, 0x4E, 0x47]),
        .init("noise", "not-a-workbook", "nothing that is known", [0x80, 1, 2, 3]),
    ]

    static let archives: [RefusedWorkbook] = [
        .init("cut", "truncated-workbook", "cut off", Array(changed { _ in }.dropLast(30))),
        .init("end missing", "truncated-workbook", "cut off", changed { _ in } + [0]),
        .init("encrypted entry", "encrypted-workbook", "archive is encrypted", changed { $0.entries[2].flags = 1 }),
        .init(
            "leads out", "suspicious-workbook", "\"../evil.xml\", which leads out",
            changed { $0.entries.append(.init("../evil.xml", "")) }),
        .init(
            "absolute", "suspicious-workbook", "\"/etc/passwd\"",
            changed { $0.entries.append(.init("/etc/passwd", "")) }),
        .init("drive", "suspicious-workbook", "\"C:x\"", changed { $0.entries.append(.init("C:x", "")) }),
        .init("backslash", "suspicious-workbook", "leads out", changed { $0.entries.append(.init("xl\\x", "")) }),
        .init(
            "twice", "suspicious-workbook", "holds \"XL/Workbook.xml\" twice",
            changed { $0.entries.append(.init("XL/Workbook.xml", "")) }),
        .init("method", "suspicious-workbook", "(number 12)", changed { $0.entries[2].method = 12 }),
        .init("checksum", "damaged-workbook", "its checksum is another", changed { $0.entries[2].checksum ^= 1 }),
        .init(
            "header", "damaged-workbook", "does not stand where",
            changed { $0.entries[2].localName = "xl/workbook.xmm" }),
        .init(
            "stream", "damaged-workbook", "cannot be decompressed",
            changed { $0.entries[2].method = 8 }),
        .init("size", "damaged-workbook", "not of the size", changed { $0.entries[2].size += 1 }),
        .init(
            "bomb", "workbook-too-large", "grows too large",
            changed { archive in
                archive.entries[2] = ZipBuilder.Entry("xl/workbook.xml", "x").deflated()
                archive.entries[2].size = 40 << 20
            }),
        .init("huge", "workbook-too-large", "grows too large", changed { $0.entries[2].size = 0x7000_0000 }),
        .init(
            "many", "workbook-too-large", "more than 10000 files",
            changed { archive in
                archive.entries += (0...10_000).map { ZipBuilder.Entry("\($0)", "") }
            }),
    ]

    static let parts: [RefusedWorkbook] = [
        .init("no part", "damaged-workbook", "\"xl/workbook.xml\" is not there", changed { $0.entries.remove(at: 2) }),
        .init(
            "no relationships", "damaged-workbook", "\"_rels/.rels\" is not there",
            part(
                "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
            )),
        .init(
            "markup", "damaged-workbook", "\"xl/workbook.xml\" ends early",
            part("xl/workbook.xml", "<workbook xmlns='\(WorkbookBuilder.transitional)'>")),
        .init(
            "DTD", "damaged-workbook", "has a document type",
            part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><sst/>")),
        .init(
            "another root", "damaged-workbook", "the outermost element is another", part("xl/styles.xml", "<styles/>")),
        .init(
            "namespace", "damaged-workbook", "unknown namespace", part("xl/styles.xml", "<styleSheet xmlns='urn:x'/>")),
        .init(
            "no sheets", "no-sheets", "no sheet with cells",
            part("xl/workbook.xml", "<workbook xmlns='\(WorkbookBuilder.transitional)'/>")),
        .init(
            "string missing", "damaged-workbook",
            "!A1: error: the workbook is damaged in this cell: the text it refers to is not there",
            rows("<row r='1'><c r='A1' t='s'><v>7</v></c></row>")),
        .init(
            "style missing", "damaged-workbook",
            "!A1: error: the workbook is damaged in this cell: the style it refers to",
            rows("<row r='1'><c r='A1' s='9'><v>7</v></c></row>")),
        .init(
            "text and number", "damaged-workbook", "stands twice",
            rows("<row r='1'><c r='A1'><is><t>77</t></is><v>100</v></c></row>")),
        .init(
            "text in a number", "damaged-workbook", "another type",
            rows("<row r='1'><c r='A1'><is><t>77</t></is></c></row>")),
        .init(
            "number in a text", "damaged-workbook", "another type",
            rows("<row r='1'><c r='A1' t='inlineStr'><v>0</v></c></row>")),
        .init("type", "damaged-workbook", "unknown type", rows("<row r='1'><c r='A1' t='x'><v>7</v></c></row>")),
        .init(
            "number", "damaged-workbook", "the value is no number", rows("<row r='1'><c r='A1'><v>1,5</v></c></row>")),
        .init(
            "boolean", "damaged-workbook", "neither true nor false",
            rows("<row r='1'><c r='A1' t='b'><v>2</v></c></row>")),
        .init(
            "date", "damaged-workbook", "the value is no date",
            rows("<row r='1'><c r='A1' t='d'><v>1 May</v></c></row>")),
        .init(
            "two values", "damaged-workbook", "stands twice", rows("<row r='1'><c r='A1'><v>1</v><v>1</v></c></row>")),
        .init(
            "row again", "damaged-workbook", "the workbook is damaged in this sheet: row 1 stands where",
            rows("<row r='1'/><row r='1'/>")),
        .init(
            "cell again", "damaged-workbook", "!A1: error: the workbook is damaged in this cell: the cell stands where",
            rows("<row r='1'><c r='B1'/><c r='A1'/></row>")),
        .init("no place", "damaged-workbook", "a cell has no place", rows("<row r='1'><c r='1A'/></row>")),
        .init("attribute", "damaged-workbook", "an attribute is no number", rows("<row r='x'/>")),
        .init(
            "merged", "damaged-workbook", "merged cells has no place",
            sheet("<sheetData/><mergeCells><mergeCell ref='A'/></mergeCells>")),
        .init(
            "too wide", "workbook-too-large", "is too large",
            rows((1...7000).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined())),
        .init("tabs", "workbook-too-large", "more than 1000 sheets", part("xl/workbook.xml", tabs(1001))),
        .init(
            "nameless", "damaged-workbook", "a sheet has no name",
            part(
                "xl/workbook.xml",
                "<workbook xmlns='\(WorkbookBuilder.transitional)'><sheets><sheet/></sheets></workbook>")),
        .init("nowhere", "damaged-workbook", "a sheet leads nowhere", part("xl/workbook.xml", tabs(2))),
    ]

    private static func tabs(_ count: Int) -> String {
        let tabs = (1...count).map { "<sheet name='\($0)' r:id='rId\($0)'/>" }.joined()
        return
            "<workbook xmlns='\(WorkbookBuilder.transitional)' xmlns:r='\(WorkbookBuilder.transitionalRelationships)'>"
            + "<sheets>\(tabs)</sheets></workbook>"
    }

    @Test("Each is refused by its name, with what it looks like and what to do", arguments: others + archives + parts)
    func refused(_ file: RefusedWorkbook) {
        let failure = #expect(throws: WorkbookFailure.self) { try Workbook(name: "my.xlsx", bytes: file.bytes) }
        let diagnostic = failure?.diagnostic
        #expect(diagnostic?.code == file.code)
        #expect(diagnostic?.rendered.contains(file.words) == true, "\(diagnostic?.rendered ?? "")")
        // In the whole file, in a sheet, or in a cell.
        #expect(diagnostic?.rendered.prefixMatch(of: #/my\.xlsx(:outcomes(![A-Z]+\d+)?)?: error: /#) != nil)
        #expect(diagnostic?.remedy?.hasSuffix(".") == true)
    }

    @Test("Files that lie over one another are refused")
    func overlapping() {
        var bytes = Self.changed { _ in }
        // The directory's second entry is given the place of the first; names differ, so its header is looked at first.
        let archive = ZipBuilder([.init("a", String(repeating: "x", count: 100)), .init("b", "")])
        bytes = archive.bytes
        let second = bytes.count - 22 - 47
        // The first file's bytes hold a header of the second, where the directory is made to point.
        let header = Array(bytes[131..<162])
        bytes.replaceSubrange(40..<40 + header.count, with: header)
        bytes.replaceSubrange(second + 42..<second + 46, with: little(40, 4))
        #expect(throws: WorkbookFailure.Reason.overlappingEntries) { try ZipArchive(bytes) }
    }

    @Test("A file that is missing, a folder in its place and an empty one are told as for any other file")
    func system() throws {
        let folder = try TemporaryFolder(["empty.xlsx": ""])
        #expect(
            (#expect(throws: WorkbookFailure.self) { try Workbook.load(name: "none.xlsx", in: folder.path) })?.isMissing
                == true)
        let empty = #expect(throws: WorkbookFailure.self) { try Workbook.load(name: "empty.xlsx", in: folder.path) }
        #expect(empty?.diagnostic.code == "empty-file")
        let upper = #expect(throws: WorkbookFailure.self) { try Workbook.load(name: ".", in: folder.path) }
        #expect(upper?.reason != nil && upper?.isMissing == false)
    }
}

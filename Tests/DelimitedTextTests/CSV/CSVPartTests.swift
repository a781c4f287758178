import Foundation
import Testing

@testable import DelimitedText

/// Parts of a file are its records, each once, in order and on their lines.
struct CSVPartTests {
    private struct Record: Equatable, Sendable {
        let line: Int
        let cells: [String]
    }

    private static func records(of file: SourceFile) -> [Record] {
        CSVReader(file).reduce(
            { [Record]() },
            record: { records, record in
                records.append(Record(line: record.line, cells: (0..<record.count).map { record[$0].text }))
            }, merge: { $0 += $1 }
        ).value
    }

    private static let files = [
        "a,b\n1,2\n3,4\n5,6\n",
        "a,b\r\n1,2\r\n\r\n3,\"4\r\n4\"\r\n5,6",
        "\n\na,\"b\nb\"\n1,\"2,\"\"2\n\n\n2\"\n3,4\n\n\n5,6\n",
        "a,b\n",
        "a,b",
        "\u{FEFF}a,b\n1,2\n3,4\n",
        "a,b\n" + (1...40).map { "\($0),\"\(String(repeating: "x\n", count: $0 % 5))\"\n" }.joined(),
        // One record is longer than many parts together.
        "a,b\n1,\"" + String(repeating: "y\n", count: 200) + "\"\n2,3\n4,5\n",
    ]

    @Test(arguments: files) func partsAreTheFile(text: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: folder.appendingPathComponent("t.csv"))
        let whole = try SourceFile.load(name: "t.csv", in: folder.path)
        let expected = Self.records(of: whole)
        let header = CSVReader(whole).header().map(\.name)
        for count in [1, 2, 3, 4, 7, 50, text.utf8.count + 3] {
            var found: [Record] = []
            var end: CSVPart.Place?
            for number in 1...count {
                let (part, cut) = try CSVPart(number: number, of: count).read(name: "t.csv", in: folder.path)
                #expect(cut.size == text.utf8.count)
                // Each begins where the one before it ends.
                if let end { #expect(cut.start == end) }
                end = cut.end
                #expect(CSVReader(part).header().map(\.name) == header)
                found += Self.records(of: part)
            }
            #expect(found == expected, "\(count) parts")
            #expect(end?.offset == text.utf8.count)
        }
    }

    @Test func largeFilesAreReadInBlocks() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Some three megabytes, in lines of which none ends where a block does.
        let lines = (0..<100_000).map { "\($0),\"word \($0 % 7 == 0 ? "\n" : ",") \($0 * 7919)\"\n" }
        try Data(("a,b\n" + lines.joined()).utf8).write(to: folder.appendingPathComponent("t.csv"))
        let expected = Self.records(of: try SourceFile.load(name: "t.csv", in: folder.path))
        let found = try (1...3).flatMap { number in
            Self.records(of: try CSVPart(number: number, of: 3).read(name: "t.csv", in: folder.path).file)
        }
        #expect(found == expected)
    }

    @Test func rowsMayComeInAnyOrderUnderTheirNumbers() throws {
        let text = "row,a,b\n9,5,\"6\n6\"\n\"2\",1,2\n4,\"3,3\",4\n"
        let rows = NumberedRows(Array(text.utf8), from: "standard input")
        #expect(rows.diagnostics.isEmpty)
        let file = try SourceFile(name: "t.csv", header: rows.header, stretches: rows.stretches)
        #expect(
            Self.records(of: file) == [
                Record(line: 2, cells: ["1", "2"]), Record(line: 4, cells: ["3,3", "4"]),
                Record(line: 9, cells: ["5", "6\n6"]),
            ])
    }

    @Test func whatIsWrongWithARowIsToldAtItsLineInTheFile() throws {
        let rows = NumberedRows(Array("row,row,b\n9,5,6,7\n4,3\n7,a\rb,1\n".utf8), from: "standard input")
        #expect(rows.diagnostics.isEmpty)
        let file = try SourceFile(name: "t.csv", header: rows.header, stretches: rows.stretches)
        let found = CSVReader(file).reduce({ 0 }, record: { count, _ in count += 1 }, merge: { $0 += $1 })
        #expect(found.diagnostics.shown().map(\.position.line) == [4, 7, 9])
        let bytes = Array("row,a\n8,x\n5,".utf8) + [0xE9, 0x0A]
        let latin = NumberedRows(bytes, from: "standard input")
        let failure = #expect(throws: SourceFileFailure.self) {
            try SourceFile(name: "t.csv", header: latin.header, stretches: latin.stretches)
        }
        #expect(failure?.line == 5)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "rows-not-numbered", 1), ("", "rows-not-numbered", 1), ("row\n1\n", "rows-not-numbered", 1),
        ("row,a\n1,2\n", "not-a-row", 2), ("row,a\nSmith,2\n", "not-a-row", 2), ("row,a\nrow,a\n", "not-a-row", 2),
        ("row,a\n3,2\n3,4\n", "row-given-twice", 3), ("row,a\n3,\"2\n2\"\n4,4\n", "row-given-twice", 4),
    ])
    func rowsWithoutANumberOfTheirOwnAreRefused(text: String, code: String, line: Int) {
        let found = NumberedRows(Array(text.utf8), from: "standard input").diagnostics.shown()
        #expect(found.map(\.code) == [code])
        #expect(found.map(\.position.line) == [line])
        #expect(!found.contains { $0.rendered.contains("Smith") })
    }

    @Test func fingerprintsTellLinesAndCellsAndNotQuotes() {
        func prints(_ text: String) -> [UInt64] {
            CSVReader(SourceFile(name: "t.csv", text: text)).reduce(
                { [UInt64]() }, record: { $0.append($1.fingerprint) }, merge: { $0 += $1 }
            ).value
        }
        #expect(prints("a,b\n1,2\n") == prints("a,b\n\"1\",\"2\"\n"))
        #expect(prints("a,b\n1,2\n") != prints("a,b\n\n1,2\n"))
        #expect(prints("a,b\n12,3\n") != prints("a,b\n1,23\n"))
        #expect(prints("a,b\n1,\n") != prints("a,b\n,1\n"))
    }
}

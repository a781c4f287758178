import Foundation
import Testing

@testable import DelimitedText

@Suite("A table that stays on disk") struct CSVFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "csv-file-\(UUID().uuidString)")

    /// What a reader makes of a file.
    private struct Made: Equatable {
        var rows: [[ReadCell]] = []
        var records = 0
        var errors = 0
        var told = ""
        var sha256: String?
    }

    private static func read(_ file: CSVFile, _ order: Order) -> Made {
        let reader = CSVReader(file)
        let record = { @Sendable (rows: inout [[ReadCell]], record: borrowing CSVRecord) in
            var row: [ReadCell] = []
            for index in 0..<record.count {
                row.append(ReadCell(text: record[index].text, line: record[index].line, column: record[index].column))
            }
            rows.append(row)
        }
        let outcome =
            switch order {
            case .ofTheFile: reader.reduce({ [[ReadCell]]() }, record: record) { $0 += $1 }
            case .any: reader.reduceInAnyOrder(pieceSize: 8, { [[ReadCell]]() }, record: record) { $0 += $1 }
            }
        return Made(
            rows: outcome.value.sorted { $0[0].line < $1[0].line }, records: outcome.recordCount,
            errors: outcome.diagnostics.count, told: rendered(outcome.diagnostics).joined(separator: "\n"),
            sha256: try? file.sha256())
    }

    private enum Order: CaseIterable { case ofTheFile, any }

    private func write(_ text: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "t.csv"))
    }

    private func open(_ size: Int) throws -> CSVFile {
        try CSVFile.open(
            name: "t.csv", in: folder.path,
            CSVOnDisk.Measures(chunkSize: size, chunksKept: 1, fewestRecords: 1))
    }

    /// - Returns: how many of the sizes left the file on disk.
    private func expectSame(_ text: String) throws -> Int {
        try write(text)
        defer { try? FileManager.default.removeItem(at: folder) }
        let held = CSVFile(try SourceFile.load(name: "t.csv", in: folder.path))
        var onDisk = 0
        for size in [4, 5, 8, 17, 64] {
            let file = try open(size)
            onDisk += file.onDisk == nil ? 0 : 1
            #expect(file.byteCount == held.byteCount)
            for order in Order.allCases {
                let same = Self.read(file, order) == Self.read(held, order)
                #expect(same, "\(text.debugDescription) in chunks of \(size), order \(order)")
            }
        }
        return onDisk
    }

    @Test("Cells, places, errors and digest are those of the file in memory, wherever it is cut")
    func inOrder() throws {
        var generator = SplitMix(state: 3)
        let contents = [
            "", "a", "12.50", "\"\"", "\"x,y\"", "\"one\ntwo\"", "\"\"\"\"", "\"a\"\"b\r\n\"", "é", "€", "😀",
            "\"\n\n\"",
        ]
        var onDisk = 0
        for _ in 0..<120 {
            var text = Bool.random(using: &generator) ? "a,b\n" : "\u{FEFF}a,b\r\n"
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let cells = (0..<2).map { _ in contents.randomElement(using: &generator) ?? "" }
                text += cells.joined(separator: ",") + (["\n", "\r\n", "\n\n"].randomElement(using: &generator) ?? "")
            }
            onDisk += try expectSame(text)
        }
        #expect(onDisk > 200)
    }

    @Test("Where quotes are out of order it is read as it is in memory")
    func outOfOrder() throws {
        var generator = SplitMix(state: 4)
        let alphabet = ["a", "é", ",", ",", "\"", "\"", "\n", "\n", "\r\n", "\r", ";", "\t", " "]
        var onDisk = 0
        for _ in 0..<300 {
            let length = Int.random(in: 20...80, using: &generator)
            let body = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
            onDisk += try expectSame("a,b\n" + body + "\n1,2\n3,4\n")
        }
        #expect(onDisk > 200)
    }

    @Test("A large file stays on disk, one that is out of the ordinary is held and told of as any other")
    func whichAreHeld() throws {
        let rows = String(repeating: "one,2\n", count: 3_000_000)
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a,b\n" + rows)
        let file = try CSVFile.open(name: "t.csv", in: folder.path)
        #expect(file.onDisk != nil && file.beginning.byteCount < 9 << 20)
        #expect(CSVReader(file).reduce({ 0 }, record: { sum, _ in sum += 1 }, merge: { $0 += $1 }).value == 3_000_000)
        #expect(CSVRows(firstOf: file, 3).rows.map(\.cells) == [["a", "b"], ["one", "2"], ["one", "2"]])
        for header in ["a,b,\n", "a;b\n"] {
            try write(header + rows)
            #expect(try CSVFile.open(name: "t.csv", in: folder.path).onDisk == nil, "\(header)")
        }
        // Rows so long that there are few of them.
        try write("a,b\n" + String(repeating: String(repeating: "x", count: 9_999) + ",1\n", count: 2_000))
        #expect(try CSVFile.open(name: "t.csv", in: folder.path).onDisk == nil)
    }

    @Test("Bytes that are no text are told of with their line, wherever the file is cut")
    func noText() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let start = Array("a,b\n1,é\n2,€\n3,😀\n4,x\n".utf8)
        for place in 5..<start.count {
            for wrong: UInt8 in [0, 0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0xFF] {
                var bytes = start
                bytes[place] = wrong
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try Data(bytes).write(to: folder.appending(path: "t.csv"))
                let held = Result { () throws(SourceFileFailure) in
                    CSVFile(try SourceFile.load(name: "t.csv", in: folder.path))
                }
                for size in 4...9 {
                    let file = Result { () throws(SourceFileFailure) in
                        try CSVFile.open(
                            name: "t.csv", in: folder.path,
                            CSVOnDisk.Measures(chunkSize: size, chunksKept: 1, fewestRecords: 1))
                    }
                    switch (file, held) {
                    case (.success(let file), .success(let held)):
                        let same = Self.read(file, .ofTheFile) == Self.read(held, .ofTheFile)
                        #expect(same, "byte \(wrong) at \(place) in chunks of \(size)")
                    case (.failure(let one), .failure(let other)): #expect(one == other)
                    default: Issue.record("byte \(wrong) at \(place) in chunks of \(size)")
                    }
                }
            }
        }
    }

    @Test("A file that changes behind its opening is refused, whatever changed")
    func changed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = "a,b\n" + (1...40).map { "\($0),\($0 * 7)\n" }.joined()
        let shorter = String(text.dropLast(3))
        let swapped = text.replacingOccurrences(of: "12,84\n13,91\n", with: "13,91\n12,84\n")
        for other in [shorter, swapped, text.replacingOccurrences(of: "30,210", with: "30,211")] {
            try write(text)
            let file = try open(16)
            #expect(file.onDisk != nil)
            // In the same file, and not in another of its name.
            let handle = try FileHandle(forWritingTo: folder.appending(path: "t.csv"))
            try handle.truncate(atOffset: UInt64(other.utf8.count))
            try handle.seek(toOffset: 0)
            try handle.write(contentsOf: Data(other.utf8))
            try handle.close()
            for order in Order.allCases {
                let made = Self.read(file, order)
                #expect(
                    made.rows.isEmpty && made.errors == 1 && made.told.contains("while it was being read"),
                    "\(made.told)")
                #expect(made.sha256 == nil)
            }
            #expect(throws: SourceFileFailure(file: "t.csv", reason: .changedWhileReading)) { try file.held() }
        }
    }
}

import DelimitedText
import Foundation
import Testing

/// A folder of its own for one test, removed afterwards.
private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("source-file-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

/// Why a file was refused.
private func reason(_ name: String, in folder: URL) -> SourceFileFailure.Reason? {
    do throws(SourceFileFailure) {
        _ = try SourceFile.load(name: name, in: folder.path)
        return nil
    } catch {
        return error.reason
    }
}

@Suite("Taking files in") struct SourceFileTests {
    @Test("A file under a table's name is called what it is")
    func kinds() throws {
        var archive = [UInt8](repeating: 0, count: 512)
        archive.replaceSubrange(0..<9, with: Array("costs.csv".utf8))
        archive.replaceSubrange(257..<262, with: Array("ustar".utf8))
        let files: [(bytes: [UInt8], kind: SourceFileFailure.BinaryKind)] = [
            (Array("\n\n%PDF-1.7\n".utf8) + [0xE2, 0xE3], .pdf), (archive, .compressed("tar")),
            (Array("SQLite format 3\u{0}".utf8), .database("SQLite")), (Array("[\n  {\"item\": 1}]".utf8), .json),
            (Array("{ \"item\": 1 }".utf8), .json),
        ]
        for (bytes, kind) in files {
            do throws(SourceFileFailure) {
                _ = try SourceFile(name: "costs.csv", bytes: bytes)
                Issue.record("\(kind) was taken in")
            } catch {
                #expect(error.reason == .notText(kind))
            }
        }
        _ = try SourceFile(name: "evaluation.json", bytes: Array("{\"title\": \"T\"}".utf8))
        _ = try SourceFile(name: "costs.csv", bytes: Array("[item],amount\n".utf8))
    }

    @Test("A file comes in byte for byte")
    func wholeFile() throws {
        try withFolder { folder in
            let bytes = Data((0..<100_000).map { "a,b\n".utf8.map { $0 }[$0 % 4] })
            try bytes.write(to: folder.appendingPathComponent("a.csv"))
            let file = try SourceFile.load(name: "a.csv", in: folder.path)
            #expect(file.withBytes { Data($0) } == bytes)
            #expect(file.byteCount == 100_000 && file.name == "a.csv")
        }
    }

    @Test("A link inside the folder is followed, one that leads out of it is refused")
    func links() throws {
        try withFolder { folder in
            let manager = FileManager.default
            let inner = folder.appendingPathComponent("inner")
            try manager.createDirectory(at: inner, withIntermediateDirectories: true)
            try Data("a\n1\n".utf8).write(to: folder.appendingPathComponent("outside.csv"))
            try Data("a\n1\n".utf8).write(to: inner.appendingPathComponent("real.csv"))
            func link(_ name: String, to target: String) throws {
                try manager.createSymbolicLink(
                    atPath: inner.appendingPathComponent(name).path, withDestinationPath: target)
            }
            try link("within.csv", to: "real.csv")
            try link("again.csv", to: "within.csv")
            try link("out.csv", to: "../outside.csv")
            try link("absolute.csv", to: "/etc/passwd")
            try link("null.csv", to: "/dev/null")
            try link("broken.csv", to: "nowhere.csv")
            try link("loop.csv", to: "loop.csv")
            #expect(reason("within.csv", in: inner) == nil && reason("again.csv", in: inner) == nil)
            #expect(reason("out.csv", in: inner) == .linkOutOfFolder)
            #expect(reason("absolute.csv", in: inner) == .linkOutOfFolder)
            #expect(reason("null.csv", in: inner) == .linkOutOfFolder)
            #expect(reason("../outside.csv", in: inner) == .linkOutOfFolder)
            #expect(reason("broken.csv", in: inner) == .brokenLink)
            guard case .unreadable = reason("loop.csv", in: inner) else {
                Issue.record("a link to itself was not refused")
                return
            }
            // The folder itself may be reached by a link.
            let door = folder.appendingPathComponent("door")
            try manager.createSymbolicLink(at: door, withDestinationURL: inner)
            #expect(reason("real.csv", in: door) == nil)
            #expect(reason("out.csv", in: door) == .linkOutOfFolder)
        }
    }

    @Test("A folder, a pipe and a missing file are told apart, and a pipe is not waited for")
    func notFiles() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("dir.csv"), withIntermediateDirectories: true)
            try #require(mkfifo(folder.appendingPathComponent("pipe.csv").path, 0o600) == 0)
            try Data().write(to: folder.appendingPathComponent("empty.csv"))
            try Data().write(to: folder.appendingPathComponent("sparse.csv"))
            try #require(truncate(folder.appendingPathComponent("sparse.csv").path, 1 << 40) == 0)
            #expect(reason("sparse.csv", in: folder) == .tooLarge)
            #expect(reason("dir.csv", in: folder) == .directory)
            #expect(reason("pipe.csv", in: folder) == .notARegularFile)
            #expect(reason("missing.csv", in: folder) == .missing)
            #expect(reason("empty.csv", in: folder) == .empty)
            #expect(reason("a.csv", in: folder.appendingPathComponent("nowhere")) == .folderMissing)
            #expect(SourceFileFailure(file: "missing.csv", reason: .missing).isMissing)
        }
    }

    private static func bytes(_ text: String, bigEndian: Bool? = nil) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            return bigEndian == true ? pair.reversed() : pair
        }
    }

    @Test(
        "A file that is not UTF-8 is refused with what it looks like and where",
        arguments: [
            (
                [0xFF, 0xFE] + bytes("a,b\r\n1,2"),
                "t.csv: error: the file is not UTF-8; it looks like UTF-16, which Excel calls \"Unicode Text\""
            ),
            (
                [0xFE, 0xFF] + bytes("a,b", bigEndian: true),
                "t.csv: error: the file is not UTF-8; it looks like UTF-16, which Excel calls \"Unicode Text\""
            ),
            (
                bytes("a,b\n1,2"),
                "t.csv: error: the file is not UTF-8; it looks like UTF-16, which Excel calls \"Unicode Text\""
            ),
            (
                bytes("a,b\n1,2", bigEndian: true),
                "t.csv: error: the file is not UTF-8; it looks like UTF-16, which Excel calls \"Unicode Text\""
            ),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "t.csv: error: the file is not UTF-8; it looks like UTF-32"),
            (
                Array("a\nb\ncost ".utf8) + [0xA3] + Array("5\n".utf8),
                "t.csv:3: error: the file is not UTF-8; it looks like Windows-1252, as a spreadsheet's plain \"CSV\" is (byte 0xA3 is \"£\" there)"
            ),
            (
                Array("don".utf8) + [0x92] + Array("t\n".utf8),
                "t.csv:1: error: the file is not UTF-8; it looks like Windows-1252, as a spreadsheet's plain \"CSV\" is (byte 0x92 is \"’\" there)"
            ),
            (
                Array("é\n".utf8) + [0xC3, 0x28],
                "t.csv:2: error: the file is not UTF-8; byte 0xC3 does not belong where it stands"
            ),
            (Array("a\nb".utf8) + [0], "t.csv: error: the file is not text; it has NUL bytes in it"),
            (
                [0x50, 0x4B, 3, 4, 0x14, 0],
                "t.csv: error: the file is not text; it looks like a workbook (.xlsx or .ods) with another file's name"
            ),
            (
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
                "t.csv: error: the file is not text; it looks like an old Excel workbook (.xls) with another file's name"
            ),
            ([0xEF, 0xBB, 0xBF], "t.csv: error: the file is empty"),
            (Array("\r\n\n".utf8), "t.csv: error: the file is empty"),
        ] as [([UInt8], String)])
    func encodings(bytes: [UInt8], message: String) {
        let failure = #expect(throws: SourceFileFailure.self) { try SourceFile(name: "t.csv", bytes: bytes) }
        #expect(failure?.diagnostic.rendered.split(separator: "\n").first.map(String.init) == message)
        #expect(failure?.diagnostic.remedy != nil)
    }

    @Test(
        "Every sequence Unicode calls ill-formed is refused wherever it stands",
        arguments: [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0xAF], [0xE0, 0xA0], [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x9F, 0x92], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0x00],
        ] as [[UInt8]])
    func illFormed(sequence: [UInt8]) {
        // Unicode Standard, table 3-7. Every offset, so that the fast and the slow path both meet it.
        for offset in 0..<70 {
            for after in [0, 1, 40] {
                let bytes =
                    Array(repeating: UInt8(ascii: "a"), count: offset) + sequence
                    + Array(repeating: UInt8(ascii: "b"), count: after)
                #expect(throws: SourceFileFailure.self, "at \(offset)") { try SourceFile(name: "t.csv", bytes: bytes) }
            }
        }
    }

    @Test("Well-formed sequences of every length are taken wherever they stand")
    func wellFormed() throws {
        for text in [
            "\u{1}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
            "\u{10FFFF}", "£", "€", "𝄞",
        ] {
            for offset in 0..<70 {
                let bytes = Array(repeating: UInt8(ascii: "a"), count: offset) + Array(text.utf8)
                #expect(throws: Never.self) { try SourceFile(name: "t.csv", bytes: bytes) }
            }
        }
    }
}

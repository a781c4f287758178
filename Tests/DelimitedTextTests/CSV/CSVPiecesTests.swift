import Testing

@testable import DelimitedText

/// A small generator, so that a failing case comes again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        // Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Reading a file in pieces") struct CSVPiecesTests {
    private func read(_ text: String, pieceSize: Int) -> CSVOutcome<[[ReadCell]]> {
        CSVReader(SourceFile(name: "t.csv", text: text)).reduce(pieceSize: pieceSize, { [[ReadCell]]() }) {
            rows, record in
            var row: [ReadCell] = []
            for index in 0..<record.count {
                row.append(ReadCell(text: record[index].text, line: record[index].line, column: record[index].column))
            }
            rows.append(row)
        } merge: {
            $0 += $1
        }
    }

    private func readInAnyOrder(_ text: String, pieceSize: Int) -> CSVOutcome<[[ReadCell]]> {
        var outcome = CSVReader(SourceFile(name: "t.csv", text: text)).reduceInAnyOrder(
            pieceSize: pieceSize, { [[ReadCell]]() }
        ) { rows, record in
            rows.append(
                (0..<record.count).map {
                    ReadCell(text: record[$0].text, line: record[$0].line, column: record[$0].column)
                })
        } merge: {
            $0 += $1
        }
        outcome.value.sort { $0[0].line < $1[0].line }
        return outcome
    }

    private func expectSame(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let serial = read(text, pieceSize: .max)
        for (size, pieces) in [1, 3, 8, 17, 64].flatMap({
            [($0, read(text, pieceSize: $0)), ($0, readInAnyOrder(text, pieceSize: $0))]
        }) {
            #expect(
                pieces.value == serial.value, "\(text.debugDescription) in pieces of \(size)",
                sourceLocation: sourceLocation)
            #expect(pieces.recordCount == serial.recordCount, sourceLocation: sourceLocation)
            #expect(
                pieces.diagnostics.count == serial.diagnostics.count
                    && rendered(pieces.diagnostics) == rendered(serial.diagnostics),
                "\(text.debugDescription) in pieces of \(size)", sourceLocation: sourceLocation)
        }
    }

    @Test("Cells, places and errors are the same whatever the pieces, in files that are in order")
    func wellFormed() {
        var generator = SplitMix(state: 1)
        let contents = [
            "", "a", "12.50", "\"\"", "\"x,y\"", "\"one\ntwo\"", "\"\"\"\"", "\"a\"\"b\r\n\"", "é", "\"\n\n\n\"",
            "long text without quotes",
        ]
        for _ in 0..<400 {
            var text = "a,b\n"
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                let cells = (0..<2).map { _ in contents.randomElement(using: &generator) ?? "" }
                text += cells.joined(separator: ",") + (["\n", "\r\n", "\n\n"].randomElement(using: &generator) ?? "")
            }
            expectSame(text)
        }
    }

    @Test("Cells, places and errors are the same whatever the pieces, in files that are not")
    func fuzzed() {
        var generator = SplitMix(state: 2)
        let alphabet = ["a", "é", ",", ",", "\"", "\"", "\n", "\n", "\r\n", "\r", ";", "\t", " "]
        for _ in 0..<3000 {
            let length = Int.random(in: 0...60, using: &generator)
            let body = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
            expectSame("a,b\n" + body)
        }
    }

    @Test("Pieces are cut where records begin, with the right line, and not inside quotes")
    func cuts() {
        let text = "a,b\n1,2\n\"3\n\n\",\"\"\"4\"\n5,6\r\n7,8"
        let file = SourceFile(name: "t.csv", text: text)
        let body = CSVPiece(start: 4, end: file.storage.count, line: 2)
        let starts = [(4, 2), (8, 3), (20, 6), (25, 7)]
        let pieces = CSVPiece.cut(body, of: file.storage, size: 1)
        #expect(pieces.map(\.start) == starts.map(\.0) && pieces.map(\.line) == starts.map(\.1))
        #expect(pieces.map(\.end) == [8, 20, 25, 28])
        #expect(CSVPiece.cut(body, of: file.storage, size: 100) == [body])
    }

    @Test("One quote never closed does not make reading in pieces slow")
    func unclosedQuoteInALongFile() {
        let text = "a,b\n\"1,2\n" + String(repeating: "3,4\n", count: 200_000)
        let outcome = read(text, pieceSize: 64)
        #expect(outcome.recordCount == 200_000 && outcome.diagnostics.count == 1)
    }

    @Test("A file of the usual size is read in pieces that are merged in its order")
    func usualSize() {
        var text = "id,note\n"
        for row in 0..<700_000 { text += "\(row),\(row % 7 == 0 ? "\"two\nlines\"" : "plain")\n" }
        let file = SourceFile(name: "t.csv", text: text)
        #expect(file.byteCount > 2 * CSVPiece.usualSize)
        let outcome = CSVReader(file).reduce({ [Int]() }) { rows, record in
            rows.append(Int(record[0].text) ?? -1)
        } merge: {
            $0 += $1
        }
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.value == Array(0..<700_000))
    }
}

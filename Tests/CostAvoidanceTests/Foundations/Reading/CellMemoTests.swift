import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("What was made of cells lately")
struct CellMemoTests {
    /// Every text of some letters up to a length, and long ones that differ in one place only.
    private static let texts: [String] = {
        var texts = [""]
        for text in texts { texts += ["a", "b", "\u{e9}"].map { text + $0 } }
        for _ in 0..<4 { texts += texts.suffix(81).flatMap { text in ["a", "b"].map { text + $0 } } }
        for length in [7, 8, 9, 15, 16, 17, 31, 63, 64, 65] {
            let long = String(repeating: "x", count: length)
            texts.append(long)
            for place in [0, length / 2, length - 1] {
                var bytes = Array(long.utf8)
                bytes[place] = UInt8(ascii: "y")
                texts.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        return Array(Set(texts)).filter { !$0.isEmpty }.sorted()
    }()

    @Test("A cell is taken for another only where every byte and the column are the same", arguments: [32, 128, 4_096])
    func exact(most: Int) {
        let rows = Self.texts.map { "\($0),\($0)\n" }.joined()
        let reader = CSVReader(SourceFile(name: "cells.csv", text: "one,two\n" + rows + rows))
        let known = reader.reduce {
            Seen(memo: CellMemo(most: most))
        } record: { seen, record in
            for column in 0..<2 {
                let cell = record[column]
                let own = "\(column):\(cell.text)"
                let key = CellKey(cell)
                if let known = seen.memo.value(of: key) {
                    if known == own { seen.right += 1 } else { seen.wrong += 1 }
                }
                seen.memo.note(own, of: key)
            }
        } merge: { _, _ in
        }
        #expect(known.value.wrong == 0)
        #expect(known.value.right > 0 || most < 100)
    }

    @Test("A word has one number, and another has another, however long they are")
    func words() {
        // An empty cell and one with quotes in it, and the last cell of the file with nothing behind it.
        let texts = Self.texts + ["", "\"\"\"a\"\"\"", "\"a\"", "z"]
        let rows = (texts + texts.reversed() + texts).map { "\($0),-" }.joined(separator: "\n")
        let known = CSVReader(SourceFile(name: "cells.csv", text: "one,two\n" + rows)).reduce {
            Numbered()
        } record: { seen, record in
            guard let number = seen.words.number(record[0]) else {
                seen.left += 1
                return
            }
            let text = record[0].text
            if seen.numbers[text, default: number] != number || seen.texts[number, default: text] != text {
                seen.wrong += 1
            }
            seen.numbers[text] = number
            seen.texts[number] = text
        } merge: { _, _ in
        }
        #expect(known.value.wrong == 0)
        #expect(known.value.numbers[""] == 0)
        // Of more than 64 bytes; the others are numbered.
        #expect(known.value.left == 3 * texts.count { $0.utf8.count > 64 })
        #expect(known.value.numbers.count == Set(texts.filter { $0.utf8.count <= 64 }).count - 1)
    }

    private struct Numbered: Sendable {
        var words = WordNumbers()
        var numbers: [String: Int32] = [:]
        var texts: [Int32: String] = [:]
        var wrong = 0
        var left = 0
    }

    private struct Seen: Sendable {
        var memo: CellMemo<String>
        var right = 0
        var wrong = 0
    }
}

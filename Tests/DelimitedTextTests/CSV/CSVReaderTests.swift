import DelimitedText
import Testing

/// What a test looks at: every cell with its place.
struct ReadCell: Sendable, Equatable, CustomStringConvertible {
    let text: String
    let line: Int
    let column: Int
    var description: String { "\(line):\(column) \(text.debugDescription)" }
}

/// Reads a whole file into cells.
func readAll(_ file: SourceFile) -> CSVOutcome<[[ReadCell]]> {
    CSVReader(file).reduce({ [[ReadCell]]() }) { rows, record in
        var row: [ReadCell] = []
        for index in 0..<record.count {
            let cell = record[index]
            row.append(ReadCell(text: cell.text, line: cell.line, column: cell.column))
        }
        rows.append(row)
    } merge: {
        $0 += $1
    }
}

/// The texts alone.
func texts(_ outcome: CSVOutcome<[[ReadCell]]>) -> [[String]] { outcome.value.map { $0.map(\.text) } }

/// Everything found, as it is printed.
func rendered(_ diagnostics: Diagnostics) -> [String] { diagnostics.shown().map(\.rendered) }

@Suite("Reading CSV") struct CSVReaderTests {
    @Test(
        "Cells come out as RFC 4180 writes them",
        arguments: [
            ("a,b\n1,2\n", [["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["1", "2"]]),
            ("a,b\n1,2", [["1", "2"]]),
            ("a,b\n\"x,y\",\"say \"\"no\"\"\"\n", [["x,y", "say \"no\""]]),
            ("a,b\n\"one\ntwo\",3\n4,5\n", [["one\ntwo", "3"], ["4", "5"]]),
            ("a,b\n,\n\"\",\"\"\n", [["", ""], ["", ""]]),
            ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
            ("a,b\n1,2\n\n\n", [["1", "2"]]),
            ("a,b\n\n1,2\r\n\r\n3,4", [["1", "2"], ["3", "4"]]),
            ("a\n\"\"\n", [[""]]),
            ("a,b\n", []),
            ("a,b\n\t,\u{1}\n", [["\t", "\u{1}"]]),
        ])
    func cells(text: String, expected: [[String]]) {
        let outcome = readAll(SourceFile(name: "t.csv", text: text))
        #expect(rendered(outcome.diagnostics) == [])
        #expect(texts(outcome) == expected)
        #expect(outcome.recordCount == expected.count)
    }

    @Test("A header of more columns than a spreadsheet has is one error, and no row under it is read")
    func tooManyColumns() throws {
        let (most, above) = (16_384, 16_385)
        func table(_ columns: Int) -> SourceFile {
            let header = (1...columns).map { "c\($0)" }.joined(separator: ",")
            return SourceFile(name: "a.csv", text: header + "\n" + String(repeating: ",", count: columns - 1) + "\n")
        }
        #expect(readAll(table(most)).recordCount == 1)
        let refused = readAll(table(above))
        #expect(refused.recordCount == 0)
        #expect(refused.diagnostics.shown().map(\.code) == ["too-many-columns"])
        #expect(refused.diagnostics.shown().map(\.position.line) == [1])
    }

    @Test("A cell behind one that runs over lines knows the line it starts on")
    func linesInsideARecord() {
        let outcome = readAll(SourceFile(name: "t.csv", text: "a,b,c\n\"1\n2\n3\",x,\"y\n\"\nlast,,\n"))
        #expect(outcome.value.map { $0.map(\.line) } == [[2, 4, 4], [6, 6, 6]])
    }

    @Test(
        "Every fault in the structure is found in one run, and what can be read is read",
        arguments: [
            (
                "a,b\n1\n2,3,4\n5,6\n",
                [
                    "t.csv:2: error: the row has 1 cell, the header 2",
                    "t.csv:3: error: the row has 3 cells, the header 2",
                ], [["5", "6"]]
            ),
            (
                "a,b\n1,\"2\n3,4\n", ["t.csv:2:2: error: the quote that opens this cell on line 2 is never closed"],
                [["3", "4"]]
            ),
            ("a,b\n1,\"2\"x\n3,4\n", ["t.csv:2:2: error: text follows the cell's closing quote"], [["3", "4"]]),
            (
                "a,b\n1,\"2\n3,4\n5,\"6\"\n7,8\n",
                [
                    "t.csv:2:2: error: the cell opens with a quote on line 2, and text follows the quote that closes it on line 4"
                ], [["3", "4"], ["5", "6"], ["7", "8"]]
            ),
            (
                "a,b\n1,5\" pipe\n3,4\n",
                ["t.csv:2:2: error: a quote stands inside a cell that does not begin with one"], [["3", "4"]]
            ),
            (
                "a,b\n1,5\" pipe\n3,4\r5,6\n7,8\n",
                [
                    "t.csv:2:2: error: a quote stands inside a cell that does not begin with one",
                    "t.csv:3:2: error: a carriage return (CR) stands here without a line feed (LF) behind it",
                ], [["7", "8"]]
            ),
            ("a;b\n1;2\n", ["t.csv:1: error: the header's cells are separated by semicolons, not commas"], []),
            ("a\tb\n1\t2\n", ["t.csv:1: error: the header's cells are separated by tabs, not commas"], []),
            (
                "sep=;\na;b\n",
                ["t.csv:1: error: the first line is an instruction to a spreadsheet (sep=), not a header"], []
            ),
            ("a,a\n1,2\n", ["t.csv:1:2: error: column \"a\" is in the header twice, first as column 1"], [["1", "2"]]),
            ("a,\n1,2\n", ["t.csv:1:2: error: the header has no name for this column"], [["1", "2"]]),
        ])
    func faults(text: String, errors: [String], rest: [[String]]) {
        let outcome = readAll(SourceFile(name: "t.csv", text: text))
        #expect(rendered(outcome.diagnostics).map { String($0.prefix { $0 != "\n" }) } == errors)
        #expect(texts(outcome) == rest)
    }
}

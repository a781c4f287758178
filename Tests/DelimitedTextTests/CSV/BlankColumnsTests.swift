import Testing

@testable import DelimitedText

@Suite("Columns and rows that spreadsheets leave beside a table")
struct BlankColumnsTests {
    private static func read(_ text: String) -> (rows: [[String]], errors: [String]) {
        let outcome = CSVReader(SourceFile(name: "t.csv", text: text)).reduce(
            { [[String]]() },
            record: { rows, record in
                guard !record.isBlank else { return }
                rows.append((0..<record.count).map { record[$0].text })
            }, merge: { $0 += $1 })
        return (outcome.value, outcome.diagnostics.shown().map { "\($0.code) at \($0.position)" })
    }

    @Test(
        "Empty columns without a name and rows of nothing, or of space, are passed over",
        arguments: [
            "a,b,,,\n1,2,,,\n,,,,\n", "a,b,,,\r\n1,2,,,\r\n", "\u{FEFF}a,b,,,\r\n1,2,,, \r\n,,,,\r\n,,,,\r\n",
            "a,b, \n1,2,\n\n\n",
            "a,b\n1,2\n  ,\t\n", "a,b\n1,2\n   \n", "a,b\n1,2\n,,,,\n", "a,b\n1,2\n\u{A0},\n",
        ])
    func passedOver(text: String) {
        let found = Self.read(text)
        #expect(found.errors.isEmpty)
        #expect(found.rows.map { Array($0.prefix(2)) } == [["1", "2"]])
    }

    @Test("A column without a name in which something stands is told, once for all of them")
    func filled() {
        #expect(Self.read("a,,b,,\n1,x,2,,y\n3,x,4,,\n").errors == ["empty-column-name at t.csv:1:2"])
        #expect(Self.read("a,,b,,\n1,,2,,y\n").errors == ["empty-column-name at t.csv:1:5"])
    }
}

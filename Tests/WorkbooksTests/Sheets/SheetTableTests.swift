import DelimitedText
import Testing

@testable import Workbooks

@Suite("A sheet for the readers of CSV") struct SheetTableTests {
    /// Every cell of a sheet as a reader of CSV sees it, at its place in the sheet.
    private static func cells(_ sheet: Sheet, fromRow first: Int = 1) throws -> [String] {
        let file = try sheet.sourceFile(named: "outcomes.csv", fromRow: first)
        let places = sheet.places(of: "outcomes.csv")
        let outcome = CSVReader(file).reduce({ [(SourcePosition, String)]() }) { cells, record in
            for index in 0..<record.count { cells.append((record.position(of: record[index]), record[index].text)) }
        } merge: {
            $0 += $1
        }
        #expect(outcome.diagnostics.isEmpty)
        return outcome.value.filter { !$0.1.isEmpty }.map { "\(places.placed($0.0)) \($0.1)" }
    }

    private static func text(_ place: String, _ text: String) -> String {
        "<c r='\(place)' t='inlineStr'><is><t>\(text)</t></is></c>"
    }

    @Test("Places are the sheet's own, also below empty rows and cells of several lines")
    func places() throws {
        let builder = WorkbookBuilder(
            rows: """
                <row r='1'>\(Self.text("A1", "service"))\(Self.text("B1", "note"))\(Self.text("C1", "quantity"))</row>
                <row r='3'>\(Self.text("A3", "x"))\(Self.text("B3", "one\ntwo\nthree"))\(Self.text("C3", "2"))</row>
                <row r='7'>\(Self.text("A7", "y"))\(Self.text("C7", "3"))</row>
                """)
        #expect(
            try Self.cells(try #require(try builder.read().sheets.first)) == [
                "my.xlsx:outcomes!A3 x", "my.xlsx:outcomes!B3 one\ntwo\nthree", "my.xlsx:outcomes!C3 2",
                "my.xlsx:outcomes!A7 y",
                "my.xlsx:outcomes!C7 3",
            ])
    }

    @Test("Title rows above the header can be left out, and rows keep their numbers")
    func titles() throws {
        let builder = WorkbookBuilder(
            rows: """
                <row r='1'>\(Self.text("A1", "Prices, a title"))</row><row r='3'>\(Self.text("A3", "service"))\(Self.text("B3", "price"))</row>
                <row r='4'>\(Self.text("A4", "x"))\(Self.text("B4", "2"))</row>
                """)
        #expect(
            try Self.cells(try #require(try builder.read().sheets.first), fromRow: 3) == [
                "my.xlsx:outcomes!A4 x", "my.xlsx:outcomes!B4 2",
            ])
    }

    @Test("An empty sheet is no file")
    func empty() throws {
        let sheet = try #require(try WorkbookBuilder(rows: "<row r='1'><c r='A1'/></row>").read().sheets.first)
        #expect(sheet.isEmpty)
        #expect(throws: SourceFileFailure(file: "outcomes.csv", reason: .empty)) { try sheet.sourceFile() }
    }

    @Test("What a reader says of a cell is told of the sheet, but not of a cell that is a fault already")
    func placed() throws {
        let builder = WorkbookBuilder(
            rows:
                "<row r='1'>\(Self.text("A1", "a"))</row><row r='2'><c r='A2' t='e'><v>#N/A</v></c></row><row r='3'>\(Self.text("A3", "b"))</row>"
        )
        let sheet = try #require(try builder.read().sheets.first)
        let found = Diagnostics(
            [2, 3].map { row in
                Diagnostic(
                    at: SourcePosition(file: "outcomes.csv", line: row, column: 1), code: "unknown", message: "unknown")
            })
        let placed = sheet.places(of: "outcomes.csv").placed(found, besides: sheet.faults)
        #expect(
            placed.shown().map { "\($0.position) \($0.code)" } == [
                "my.xlsx:outcomes!A2 error-value", "my.xlsx:outcomes!A3 unknown",
            ])
        #expect(placed.errorCount == 2)
    }

    @Test(
        "A place in a sheet prints as a spreadsheet names it",
        arguments: [
            (0, 0, "my.xlsx:costs"), (14, 0, "my.xlsx:costs!14"), (0, 6, "my.xlsx:costs!F"),
            (14, 28, "my.xlsx:costs!AB14"),
        ])
    func position(line: Int, column: Int, text: String) {
        #expect("\(SourcePosition(file: "my.xlsx", sheet: "costs", line: line, column: column))" == text)
    }

    @Test("Places are in the order of file, sheet, row and column, and each sheet keeps its own first hundred")
    func order() {
        let places = [("b.csv", nil, 1), ("a.xlsx", "costs", 9), ("a.xlsx", "b", 10), ("a.xlsx", "costs", 2)].map {
            SourcePosition(file: $0.0, sheet: $0.1, line: $0.2)
        }
        #expect(places.sorted().map(\.description) == ["a.xlsx:b!10", "a.xlsx:costs!2", "a.xlsx:costs!9", "b.csv:1"])
        var all = Diagnostics()
        for sheet in ["a", "b"] {
            for row in 1...150 {
                all.add(
                    Diagnostic(at: SourcePosition(file: "x.xlsx", sheet: sheet, line: row), code: "c", message: "m"))
            }
        }
        #expect(all.count == 300 && all.shown(limit: .max).count == 200)
    }

    @Test(
        "Cells by their names",
        arguments: [("A1", 1, 1), ("F14", 14, 6), ("$AB$7", 7, 28), ("XFD1048576", 1_048_576, 16_384), ("zz9", 9, 702)])
    func cellName(text: String, row: Int, column: Int) {
        #expect(CellName(text) == CellName(row: row, column: column))
        #expect(CellName.letters(ofColumn: column) == text.filter(\.isLetter).uppercased())
    }

    @Test(
        "What is no cell has no name", arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A1B", "A-1", "A1:B2"])
    func noCell(text: String) {
        #expect(CellName(text) == nil)
    }
}

import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("The inputs of the what-if workbook: once each, open where they move something, locked with a reason where not")
struct WorkbookInputTests {
    private static func cells(_ sheet: Spreadsheet.Sheet) -> [(place: CellPlace, cell: Spreadsheet.Cell)] {
        sheet.rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { (CellPlace(sheet: sheet.name, column: $0.offset, row: row + 1), $0.element) }
        }
    }

    private static func words(_ cell: Spreadsheet.Cell) -> String {
        if case .words(let words, _) = cell { words } else { "" }
    }

    @Test(
        "With no input changed every total is the report's, to the penny, and the check says so",
        arguments: WorkbookFixtures.names)
    func totals(_ fixture: String) throws {
        let findings = try WorkbookFixtures.findings(fixture)
        let book = try EvaluationWorkbook(findings).spreadsheet()
        var values = CellValues(book.sheets, names: book.names)
        let named = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        var compared = 0
        for measure in SummaryMeasure.allCases {
            guard let reported = findings.released[measure] else { continue }
            for end in Bound.allCases {
                guard case .money(let money) = reported[end],
                    let place = try #require(named["\(measure.rawValue)_\(end.rawValue)"])
                else { continue }
                #expect(values[place] == .number(try #require(Double(money.description))), "\(measure) \(end)")
                compared += 1
            }
        }
        #expect(compared >= 12)
        #expect(
            values[CellPlace(sheet: "Totals", column: 1, row: 2)]
                == .text("As evaluated: every total is the same as in the report"))
    }

    @Test("Each changed input is told beside itself and counted, and what was evaluated stays beside it")
    func changed() throws {
        let book = try WorkbookFixtures.book("derby")
        let names = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        let place = try #require(names["deadweight_1_central"] ?? nil)
        let price = try #require(names["price_ae_attendance_low"] ?? nil)
        var values = CellValues(book.sheets, names: book.names, instead: [place: 0.3, price: 120])
        guard case .text(let said) = values[CellPlace(sheet: "Totals", column: 1, row: 2)] else {
            Issue.record("the check says nothing")
            return
        }
        #expect(said.hasPrefix("Changed: 2 inputs differ. "))
        // Deadweight of 0.3 lies beyond both of its ends, 0.11 and 0.09.
        #expect(said.contains("Low, central, high not in order: in sheet Assumptions."))
        #expect(values[CellPlace(sheet: place.sheet, column: 9, row: place.row)] == .text("changed"))
        #expect(values[CellPlace(sheet: place.sheet, column: 9, row: place.row + 1)] == .text(""))
        #expect(values[CellPlace(sheet: place.sheet, column: 7, row: place.row)] == .number(0.1))
    }

    @Test("Words in the cell of an input are told by the check, with the sheet")
    func pastedWords() throws {
        var book = try WorkbookFixtures.book("derby")
        let names = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        let place = try #require(names["price_ae_attendance_central"] ?? nil)
        let sheet = try #require(book.sheets.firstIndex { $0.name == place.sheet })
        book.sheets[sheet].rows[place.row - 1][place.column] = .text("about 120")
        var values = CellValues(book.sheets, names: book.names)
        #expect(
            values[CellPlace(sheet: "Totals", column: 1, row: 2)] == .text("Input not a number: in sheet Unit costs. "))
        #expect(values[CellPlace(sheet: place.sheet, column: 9, row: place.row)] == .text("no number"))
    }

    @Test(
        "What is printed of a sheet fits a page on its side in letters of seven points or more",
        arguments: WorkbookFixtures.names)
    func printed(_ fixture: String) throws {
        for sheet in try WorkbookFixtures.book(fixture).sheets {
            let columns = sheet.printed?.columns ?? sheet.widths.count
            #expect(sheet.widths.prefix(columns).reduce(0, +) <= PrintedWidth.most, "\(sheet.name)")
            #expect(sheet.printed.map { $0.rows <= sheet.rows.count } ?? true, "\(sheet.name)")
        }
    }

    @Test(
        "Words that run on over the cells beside them end where the paper does", arguments: WorkbookFixtures.names)
    func runningOn(_ fixture: String) throws {
        for sheet in try WorkbookFixtures.book(fixture).sheets {
            guard let printed = sheet.printed, printed.columns > 0 else { continue }
            for (number, row) in sheet.rows.prefix(printed.rows).enumerated() {
                for (column, cell) in row.enumerated().prefix(printed.columns) {
                    guard case .text(let words) = cell else { continue }
                    let room = sheet.widths[column..<printed.columns].reduce(0, +)
                    // Letters are narrower than digits.
                    #expect(words.count <= room * 11 / 10, "\(sheet.name) \(number + 1): \(words)")
                }
            }
        }
    }

    @Test("No formula is longer than eighty letters", arguments: WorkbookFixtures.names)
    func short(_ fixture: String) throws {
        for sheet in try WorkbookFixtures.book(fixture).sheets {
            for (place, cell) in Self.cells(sheet) {
                guard case .formula(let formula, _) = cell else { continue }
                let text = formula.written(on: place.sheet)
                #expect(text.count <= 80, "\(place) \(text)")
            }
        }
    }

    @Test(
        "Every open input moves a total, and every locked one says why and what answers",
        arguments: WorkbookFixtures.names)
    func moving(_ fixture: String) throws {
        let book = try WorkbookFixtures.book(fixture)
        let totals = book.names.compactMap(\.place).filter { $0.sheet == "Totals" }
        var base = CellValues(book.sheets, names: book.names)
        let before = totals.map { base[$0] }
        let inputs = ["Assumptions", "Unit costs", "Quantities", "Programme cost", "Discounting"]
        var open = 0
        for sheet in book.sheets {
            let own = Self.cells(sheet).compactMap { place, cell -> CellPlace? in
                guard case .digits(_, let style) = cell, style.isInput else { return nil }
                return place
            }
            #expect(own.isEmpty || inputs.contains(sheet.name))
            open += own.count
            for place in own {
                var values = CellValues(book.sheets, names: book.names, instead: [place: 0.4321])
                let note = Self.words(sheet.rows[place.row - 1][10])
                #expect(totals.map { values[$0] } != before || note.contains("does not move any total"), "\(place)")
            }
            guard inputs.contains(sheet.name) else { continue }
            for row in sheet.rows.dropFirst(3).prefix(while: { $0.count > 12 }) {
                let isOpen = row[3...5].contains { if case .digits(_, let style) = $0 { style.isInput } else { false } }
                let note = Self.words(row[10])
                #expect(isOpen != note.hasPrefix("Locked: "))
                let isAnswered = [
                    "shows the result.", "would show the result", "replaces it", "has no financial years: they need",
                    "so nothing rests on the default.", "State the share in assumptions.csv",
                ]
                .contains { note.contains($0) }
                #expect(isOpen || isAnswered, "\(note)")
            }
        }
        #expect(open >= 10)
    }

    @Test("Deadweight where nothing is stated moves nothing in an evaluation that states it for all rows: it is locked")
    func idleDefault() throws {
        let book = try WorkbookFixtures.book("derby")
        let sheet = try #require(book.sheets.first { $0.name == "Assumptions" })
        let row = try #require(
            sheet.rows.first { Self.words($0[0]) == "Deadweight" && Self.words($0[1]) == "where nothing is stated" })
        #expect(Self.words(row[10]).hasPrefix("Locked: a value is stated for every row"))
        // A command would change the values that are stated, and the default none of them.
        #expect(!Self.words(row[10]).contains("what-if") && Self.words(row[12]).isEmpty)
    }

    @Test("Names of cells are names in every spreadsheet, each once", arguments: WorkbookFixtures.names)
    func names(_ fixture: String) throws {
        let book = try WorkbookFixtures.book(fixture)
        #expect(Set(book.names.map(\.name)).count == book.names.count)
        for name in book.names {
            #expect(name.name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(name.name)")
            // What looks like a cell, as in AB12, is none.
            #expect(name.name.wholeMatch(of: /[a-z]{1,3}[0-9]+/) == nil, "\(name.name)")
        }
        #expect(book.names.contains { $0.name == "net_savings_central" })
    }

    @Test("The first sheet says what the workbook was made from and by, and names every other sheet")
    func readMe() throws {
        let findings = try WorkbookFixtures.findings("derby")
        let book = try EvaluationWorkbook(findings).spreadsheet()
        let first = try #require(book.sheets.first)
        #expect(first.name == "Read me first")
        let words = first.rows.flatMap { $0.map(Self.words) }
        for input in findings.released.inputs { #expect(words.contains { $0.contains(input.sha256) }) }
        #expect(words.contains("made by avoided \(ToolVersion.current)"))
        for sheet in book.sheets.dropFirst() { #expect(words.contains(sheet.name)) }
    }

    @Test("What a user wrote stays words, whatever it begins with")
    func words() throws {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.simulation.draws = 100
        evaluation.costs[0].item = "=HYPERLINK(\"http://example.org\")"
        evaluation.costs[0].note = "+1+1"
        let text = String(decoding: try EvaluationWorkbook(Findings(of: evaluation)).file(), as: UTF8.self)
        #expect(text.contains("preserve\">=HYPERLINK(&quot;http://example.org&quot;)</t>"))
        #expect(!text.contains("<f>HYPERLINK"))
    }
}

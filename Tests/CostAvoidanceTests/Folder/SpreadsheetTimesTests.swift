import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

private typealias Cell = TestWorkbook.Cell

/// Months and price years in every file that has them, as a person and as a spreadsheet write them.
@Suite("Months and price years are read alike in every file and every sheet")
struct SpreadsheetTimesTests {
    /// A table with one cell to be filled in, by what the cell is called in it.
    struct Place: Sendable, CustomTestStringConvertible {
        let file: String
        let column: String
        let header: [String]
        let row: [String]

        var testDescription: String { "\(file) \(column)" }

        func filled(_ cell: TestWorkbook.Cell) -> TestWorkbook.Sheet {
            let cells = zip(header, row).map { $0 == column ? cell : TestWorkbook.Cell.text($1) }
            return TestWorkbook.Sheet(String(file.dropLast(4)), [header.map { .text($0) }, cells])
        }

        func filled(_ text: String) -> String {
            let cells = zip(header, row).map { $0 == column ? text : $1 }
            return header.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
        }

        var cellName: String {
            "\(String(file.dropLast(4)))!\(Array("ABCDEFGHI")[header.firstIndex(of: column) ?? 0])2"
        }
    }

    static let months = [
        Place(
            file: "outcomes.csv", column: "start", header: ["service", "quantity", "start"],
            row: ["ae-attendance", "1", ""]),
        Place(
            file: "service-use.csv", column: "start", header: ["case_id", "service", "before", "after", "start"],
            row: ["A", "ae-attendance", "2", "1", ""]),
        Place(
            file: "costs.csv", column: "start", header: ["item", "amount", "start", "months"],
            row: ["Salaries", "100", "", "3"]),
    ]

    static let years = [
        Place(
            file: "costs.csv", column: "price_year", header: ["item", "amount", "price_year"],
            row: ["Salaries", "100", ""]),
        Place(
            file: "unit-costs.csv", column: "price_year",
            header: ["service", "label", "unit", "central", "price_year", "bearer", "source"],
            row: ["own-visit", "A visit", "visit", "12", "", "NHS", "a list"]),
        Place(
            file: "unit-costs.csv", column: "original_price_year",
            header: [
                "service", "label", "unit", "central", "price_year", "bearer", "source", "original",
                "original_price_year",
            ],
            row: ["own-visit", "A visit", "visit", "12", "2022-23", "NHS", "a list", "10", ""]),
        Place(
            file: "scenarios.csv", column: "change", header: ["scenario", "parameter", "change"],
            row: ["later", "price_year", ""]),
        Place(file: "deflators.csv", column: "year", header: ["year", "index"], row: ["", "100"]),
    ]

    private static let settings = [
        ("title", "A test"), ("priceYear", "2021-22"), ("catalogue", "2026"), ("period.start", "2024-01"),
        ("period.months", "12"), ("windows.beforeMonths", "12"), ("windows.afterMonths", "12"),
    ]
    private static let json = #"""
        { "title": "A test", "priceYear": "2021-22", "catalogue": "2026", "period": { "start": "2024-01", "months": 12 },
          "windows": { "beforeMonths": 12, "afterMonths": 12 } }
        """#

    /// What is said of the one cell when it is read from a table.
    private static func table(_ place: Place, _ text: String) throws -> [Diagnostic] {
        var files = ["evaluation.json": json, place.file: place.filled(text)]
        if !["outcomes.csv", "service-use.csv"].contains(place.file) {
            files["outcomes.csv"] = "service,quantity\nae-attendance,1\n"
        }
        let folder = try TemporaryFolder(files)
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: folder.path).read()
            return []
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown().filter { $0.severity == .error && $0.position.file == place.file }
        }
    }

    /// What is said of it when it is read from a sheet.
    private static func sheet(
        _ place: Place, _ cell: TestWorkbook.Cell, dates: TestWorkbook.Dates = .from1900
    ) throws -> [Diagnostic] {
        var sheets = [
            TestWorkbook.Sheet("evaluation", texts: settings.map { [$0.0, $0.1] }), place.filled(cell),
        ]
        if !["outcomes.csv", "service-use.csv"].contains(place.file) {
            sheets.append(TestWorkbook.Sheet("outcomes", texts: [["service", "quantity"], ["ae-attendance", "1"]]))
        }
        var book = TestWorkbook(sheets)
        book.dates = dates
        return try WrittenBook(book).diagnostics().filter {
            $0.severity == .error && $0.position.description.contains(place.cellName)
        }
    }

    static let writtenMonths = [
        "2024-05", "May-24", "May 2024", "may 2024", "2024-05-01", "01/05/2024", "31/05/2024", "1 May 2024",
    ]

    @Test("Every spelling of a month is read from a table and from a cell of text", arguments: months, writtenMonths)
    func spelledMonth(_ place: Place, _ text: String) throws {
        #expect(try Self.table(place, text).map(\.rendered) == [])
        #expect(try Self.sheet(place, .text(text)).map(\.rendered) == [])
    }

    /// 1 May 2024 is day 45,413 counted from 1900, and 43,951 counted from 1904.
    @Test("A date is a month under every format that shows its year", arguments: months)
    func dates(_ place: Place) throws {
        for format in [TestWorkbook.Format.month, .day, .longDay, .yearMonth] {
            #expect(try Self.sheet(place, .number("45413", format)).map(\.rendered) == [], "\(format)")
            #expect(
                try Self.sheet(place, .number("43951", format), dates: .from1904).map(\.rendered) == [], "\(format)")
        }
        // Before the period begins: it is the month that was read.
        let early = try Self.sheet(place, .number("33970", .month))
        #expect(early.count == 1 && early[0].message.contains("1993-01"), "\(early.map(\.rendered))")
    }

    @Test(
        "What may be two months, or none, is refused at its cell", arguments: months,
        ["05/13/2024", "24-05-01", "May", "2024-13", "45413"])
    func doubtful(_ place: Place, _ text: String) throws {
        let (table, sheet) = (try Self.table(place, text), try Self.sheet(place, .text(text)))
        #expect(table.map(\.code) == ["not-a-month"])
        #expect(sheet.map(\.message) == table.map(\.message))
        #expect(sheet.map(\.position.description) == ["my.xlsx:\(place.cellName)"])
    }

    @Test(
        "Every spelling of a price year is read from a table and from a cell of text", arguments: years,
        ["2022-23", "2022/23", "2022-2023", "2022\u{2013}23"])
    func spelledYear(_ place: Place, _ text: String) throws {
        #expect(try Self.table(place, text).map(\.rendered) == [])
        #expect(try Self.sheet(place, .text(text)).map(\.rendered) == [])
    }

    /// 1 December 2011, day 40,878, is what a spreadsheet keeps where `2011-12` was typed.
    @Test("What a spreadsheet makes of 2011-12 is refused with the reason and the remedy", arguments: years)
    func rewritten(_ place: Place) throws {
        let reason =
            "a spreadsheet has made a date of 2011-12; write 2011-12, in a column that is formatted as text first"
        for text in ["Dec-11", "December 2011", "01/12/2011"] {
            let told = try Self.table(place, text)
            #expect(told.count == 1 && told[0].rendered.contains(reason), "\(text): \(told.map(\.rendered))")
        }
        for format in [TestWorkbook.Format.month, .day, .yearMonth] {
            let told = try Self.sheet(place, .number("40878", format))
            #expect(told.count == 1 && told[0].rendered.contains(reason), "\(format): \(told.map(\.rendered))")
            #expect(told.map(\.position.description) == ["my.xlsx:\(place.cellName)"])
        }
    }
}

import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

/// Workbooks with a few cells changed at random, beside the tables with the same texts in them.
@Suite("A mutated workbook is refused for what the tables would be refused for, or read alike")
struct MutatedEvaluationTests {
    private static let tables: [(name: String, rows: [[String]])] = [
        (
            "outcomes",
            [
                ["case_id", "ward", "start", "service", "quantity", "likelihood", "basis", "note"],
                ["A", "North", "2024-05", "ae-attendance", "2", "50%", "practitioner", ""],
                ["B", "South", "2024-06", "ambulance-call-out", "1", "0.5", "practitioner", "said so"],
                ["C", "North", "2024-06", "ae-attendance", "-1", "", "panel", "rose, he said"],
            ]
        ),
        (
            "costs",
            [
                ["item", "start", "months", "amount", "funder", "price_year"],
                ["Salaries", "2024-01", "12", "40000.50", "NHS", "2023-24"], ["Rent", "", "", "1200", "", ""],
            ]
        ),
        (
            "assumptions",
            [
                ["parameter", "scope", "low", "central", "high", "source"],
                ["deadweight", "", "30%", "20%", "10%", "a panel"],
                ["drop_off", "basis:panel", "", "0.5", "", "a panel"],
            ]
        ),
    ]

    private static let settings = [
        ["title", "A test"], ["priceYear", "2023-24"], ["groupBy", "ward"], ["period.start", "2024-01"],
        ["period.months", "12"], ["allowForecast", "TRUE"],
    ]
    private static let json =
        #"{ "title": "A test", "priceYear": "2023-24", "groupBy": ["ward"], "period": { "start": "2024-01", "months": 12 }, "allowForecast": true }"#

    /// What is put into a cell, with the text that a table has for it.
    private static let replacements: [(cell: TestWorkbook.Cell, text: String)] = [
        (.empty, ""), (.text("x"), "x"), (.text("  "), "  "), (.text("1,200"), "1,200"), (.text("£5"), "£5"),
        (.text("Total"), "Total"), (.text("=1+1"), "=1+1"), (.text("a;b"), "a;b"), (.text("\"quoted\""), "\"quoted\""),
        (.number("0"), "0"), (.number("-3.25"), "-3.25"), (.number("1e3"), "1000"),
        (.number("0.1", .percent), "10%"), (.number("1.5", .percent), "150%"), (.number("12.5", .pounds), "12.50"),
        (.number("45413", .month), "May 2024"), (.number("45413", .day), "2024-05-01"), (.boolean(true), "TRUE"),
        (.formula("A1", value: "7"), "7"), (.text("QQ 12 34 56 C"), "QQ 12 34 56 C"),
        (.text("ring 0114 496 0123"), "ring 0114 496 0123"),
        (.text("2011-12"), "2011-12"), (.number("999999999999999"), "999999999999999"),
        (.text("\u{200B}A"), "\u{200B}A"),
    ]

    private static let seeds = 100

    @Test("A hundred times")
    func mutations() throws {
        var numbers = MadeNumbers(state: 17)
        func pick(_ count: Int) -> Int { numbers.below(count) }
        var refused = 0
        for round in 0..<Self.seeds {
            var tables = Self.tables.map {
                (name: $0.name, rows: $0.rows.map { $0.map { ($0, TestWorkbook.cell($0)) } })
            }
            for _ in 0...pick(3) {
                let table = pick(tables.count)
                // The header, too, now and then.
                let row = pick(tables[table].rows.count * 4) / 4
                let column = pick(tables[table].rows[row].count)
                let other = Self.replacements[pick(Self.replacements.count)]
                tables[table].rows[row][column] = (other.text, other.cell)
            }
            let sheets = tables.map { TestWorkbook.Sheet($0.name, $0.rows.map { $0.map(\.1) }) }
            let book = try WrittenBook(
                TestWorkbook([TestWorkbook.Sheet("evaluation", texts: Self.settings)] + sheets))
            let written = tables.map { ("\($0.name).csv", $0.rows.map { Self.line($0.map(\.0)) }.joined()) }
            let folder = try TemporaryFolder(
                Dictionary(uniqueKeysWithValues: written + [("evaluation.json", Self.json)]))
            let (fromTables, fromBook) = (try Self.outcome(folder.path), try Self.outcome(book.path))
            // A format may show what a text does not: that a number is money, or that a name was made a date.
            if Self.ofFormats.contains(where: fromBook.contains) {
                #expect(fromBook.hasPrefix("refused"))
            } else {
                #expect(fromBook == fromTables, "round \(round)")
            }
            if fromTables.hasPrefix("refused") { refused += 1 }
        }
        #expect((20..<Self.seeds).contains(refused), "\(refused) refused")
    }

    /// Names of errors that a number format alone gives.
    private static let ofFormats = ["date-for-name", "date-for-number", "money-for-number"]

    private static func line(_ cells: [String]) -> String {
        cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }

    /// What reading comes to: everything wrong by code and place, or what the evaluation computes.
    private static func outcome(_ path: String) throws -> String {
        do throws(EvaluationError) {
            let evaluation = try EvaluationFolder(path: path).read()
            let result = try Evaluator.evaluate(evaluation)
            return "read: \(result.savings) \(places(evaluation.notices))"
        } catch {
            guard case .refused(let diagnostics) = error else { return "\(error)" }
            return "refused: \(places(diagnostics))"
        }
    }

    /// Of settings the place in JSON and in the sheet differ.
    private static func places(_ diagnostics: Diagnostics) -> [String] {
        diagnostics.shown().map { told in
            let table = told.position.sheet ?? EvaluationFolder.sheetName(of: told.position.file)
            let place = table == "evaluation" ? "" : " \(told.position.line):\(told.position.column)"
            return "\(told.severity) \(told.code) \(table)\(place)"
        }.sorted()
    }
}

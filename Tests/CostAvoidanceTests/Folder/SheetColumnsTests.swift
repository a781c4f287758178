import CostAvoidance
import DelimitedText
import TestSupport
import Testing

@testable import CostAvoidance

private typealias Cell = TestWorkbook.Cell
private typealias Sheet = TestWorkbook.Sheet

@Suite("Cells of which a spreadsheet made something else than their column holds")
struct SheetColumnsTests {
    private static func found(_ name: String, _ rows: [[Cell]], _ others: Sheet...) throws -> [String] {
        try WrittenBook(WrittenBook.sheets([Sheet(name, rows)] + others)).found()
    }

    private static func row(_ texts: String...) -> [Cell] { texts.map { $0.isEmpty ? .empty : .text($0) } }

    @Test(
        "Another currency, thousands and millions, a date or an amount of money in the wrong column are refused at the cell",
        arguments: [
            ("costs", "amount", Cell.number("45000", .euros), "other-currency"),
            ("costs", "amount", .number("1.2", .millions), "scaled-number"),
            ("costs", "amount", .number("5", .monthly), "rate-for-amount"),
            ("costs", "amount", .number("5", .bracketed), "shown-as-minus"),
            ("outcomes", "quantity", .number("2", .monthly), "rate-for-amount"),
            ("costs", "amount", .number("45413", .day), "date-for-number"),
            ("outcomes", "quantity", .number("4", .day), "date-for-number"),
            ("outcomes", "quantity", .number("4", .pounds), "money-for-number"),
            ("outcomes", "quantity", .number("4", .euros), "other-currency"),
            ("outcomes", "quantity", .number("28", .days), "time-for-number"),
            ("outcomes", "quantity", .number("2", .months), "time-for-number"),
            ("costs", "amount", .number("40", .days), "time-for-number"),
            ("outcomes", "case_id", .number("45413", .month), "date-for-name"),
            ("outcomes", "case_id", .number("1", .prefixed), "words-of-a-format"),
            ("outcomes", "case_id", .number("1234567890123457"), "long-number"),
        ])
    fileprivate func refused(sheet: String, column: String, cell: Cell, code: String) throws {
        let others: [(String, Cell)] =
            sheet == "costs"
            ? [("item", .text("Salaries")), ("amount", .number("1", .pounds))]
            : [("case_id", .text("C1")), ("service", .text("ae-attendance")), ("quantity", .number("1"))]
        let header = others.map { Cell.text($0.0) }
        let values = others.map { $0.0 == column ? cell : $0.1 }
        let place = try #require(others.firstIndex { $0.0 == column })
        let letter = ["A", "B", "C"][place]
        let found = try Self.found(sheet, [header, values])
        #expect(found.filter { $0.hasPrefix("error") } == ["error \(code) at my.xlsx:\(sheet)!\(letter)2"], "\(found)")
    }

    @Test(
        "What a formula works out is kept to the penny of pounds and to six places of anything else, and told once a column"
    )
    func rounded() throws {
        let costs = Sheet(
            "costs",
            [
                Self.row("item", "amount"), [.text("Salaries"), .formula("1/3*1000", value: "333.33333333333331")],
                [.text("Rent"), .formula("0.125", value: "1234.125")],
            ])
        let outcomes: [[Cell]] = [
            Self.row("service", "quantity", "likelihood"),
            [
                .text("ae-attendance"), .formula("1/3", value: "0.33333333333333331"),
                .formula("2/3", value: "0.66666666666666663"),
            ],
        ]
        let book = try WrittenBook(WrittenBook.sheets([Sheet("outcomes", outcomes), costs]))
        let evaluation = try EvaluationFolder(path: book.path).read()
        #expect(evaluation.costs.map(\.amount.central.description) == ["1234.12", "333.33"])
        #expect(evaluation.lines.map(\.key.service.name) == ["ae-attendance"])
        #expect(
            try book.found().filter { $0.contains("rounded-numbers") } == [
                "warning rounded-numbers at my.xlsx:outcomes!B2", "warning rounded-numbers at my.xlsx:outcomes!C2",
                "warning rounded-numbers at my.xlsx:costs!B2",
            ])
    }

    @Test("Text with too many decimals stays refused, in a sheet as in a file")
    func typed() throws {
        let found = try Self.found(
            "outcomes", [Self.row("service", "quantity"), Self.row("ae-attendance", "0.3333333")])
        #expect(found == ["error not-a-quantity at my.xlsx:outcomes!B2"])
    }

    @Test("Text in a sheet and in a file is read alike: pounds with their sign and thousands")
    func oneGrammar() throws {
        let book = try WrittenBook(
            WrittenBook.sheets([
                Sheet("costs", texts: [["item", "amount"], ["Salaries", "£1,200.50"], ["Grant", " 1,200 "]])
            ]))
        let evaluation = try EvaluationFolder(path: book.path).read()
        #expect(evaluation.costs.map(\.amount.central.description).sorted() == ["1200.00", "1200.50"])
    }

    @Test("A figure printed in another currency may be formatted in it where implied.currency says so")
    func impliedCurrency() throws {
        let amount: [Cell] = [.text("implied.amount"), .number("800000", .euros)]
        let needed = [
            Self.row("title", "A test"), Self.row("priceYear", "2020-21"), Self.row("catalogue", "2015"), amount,
        ]
        let people: [Cell] = [.text("implied.people"), .number("50")]
        #expect(
            try Self.found("evaluation", needed + [people]).contains("error other-currency at my.xlsx:evaluation!B4"))
        let stated = needed + [people, Self.row("implied.currency", "€")]
        #expect(try Self.found("evaluation", stated).allSatisfy { !$0.hasPrefix("error") })
    }

    @Test("Months may say that they are months, and not that they are days")
    func months() throws {
        func found(_ format: TestWorkbook.Format) throws -> [String] {
            let costs: [[Cell]] = [
                Self.row("item", "months", "amount"), [.text("Post"), .number("12", format), .number("1", .pounds)],
            ]
            return try Self.found("costs", costs).filter { $0.hasPrefix("error") }
        }
        #expect(try found(.months) == [])
        #expect(try found(.days) == ["error time-for-number at my.xlsx:costs!B2"])
    }

    @Test(
        "A date, or words of a format, in the place of a setting's number is refused, and a date in that of a name",
        arguments: [
            ("people", Cell.number("45413", .yearAlone), "date-for-number"),
            ("horizonYears", .number("18", .months), "words-of-a-format"),
            ("disclosure.threshold", .number("45413", .day), "date-for-number"),
            ("discountRate", .number("3", .monthly), "words-of-a-format"),
            ("deflator", .number("46082", .month), "date-for-name"),
        ])
    fileprivate func settings(key: String, cell: Cell, code: String) throws {
        let rows = [
            Self.row("title", "A test"), Self.row("priceYear", "2020-21"), Self.row("catalogue", "2015"),
            [.text(key), cell],
        ]
        let found = try Self.found("evaluation", rows).filter { $0.hasPrefix("error \(code)") }
        #expect(found == ["error \(code) at my.xlsx:evaluation!B4"])
    }

    @Test("A setting's own time may be said by its format, and dates stand where dates belong")
    func settingsAsTheyAre() throws {
        let rows = [
            Self.row("title", "A test"), Self.row("priceYear", "2020-21"), Self.row("catalogue", "2015"),
            [.text("period.start"), .number("43922", .month)], [.text("period.months"), .number("12", .months)],
            [.text("date"), .number("45413", .day)],
        ]
        #expect(try Self.found("evaluation", rows).filter { $0.hasPrefix("error") } == [])
    }

    @Test("A date among changes of scenarios, or in the decimals of a printed figure, is refused")
    func datesElsewhere() throws {
        let scenarios: [[Cell]] = [
            Self.row("scenario", "parameter", "change"),
            [.text("a"), .text("deadweight"), .number("45413", .yearAlone)],
        ]
        #expect(try Self.found("scenarios", scenarios).contains("error date-for-number at my.xlsx:scenarios!C2"))
    }

    @Test("A percentage with its sign is a change, and nothing is said of it")
    func signedPercentage() throws {
        let rows: [[Cell]] = [
            Self.row("scenario", "parameter", "change"), [.text("a"), .text("deadweight"), .number("-0.1", .percent)],
        ]
        #expect(try Self.found("scenarios", rows).allSatisfy { !$0.contains("percentage-as-value") })
    }

    @Test("A percentage among the changes of scenarios is told as the value that it is, once")
    func percentage() throws {
        let rows: [[Cell]] = [
            Self.row("scenario", "parameter", "change"),
            [.text("a"), .text("deadweight"), .number("0.1", .percent)],
            [.text("b"), .text("deadweight"), .number("0.2", .percent)],
            [.text("c"), .text("discount_rate"), .number("0.035", .percent)],
        ]
        let found = try Self.found("scenarios", rows).filter { $0.contains("percentage-as-value") }
        #expect(found == ["warning percentage-as-value at my.xlsx:scenarios!C2"])
    }

    @Test(
        "Cells of space alone in a row of nothing else are no error, nor are columns beside the table",
        arguments: [" ", "\u{A0}", "\t"])
    func space(_ blank: String) throws {
        let rows = [["service", "quantity", ""], ["ae-attendance", "1", ""], [blank, "", blank], ["", blank, ""]]
        #expect(try WrittenBook(WrittenBook.sheets([Sheet("outcomes", texts: rows)])).found() == [])
    }
}

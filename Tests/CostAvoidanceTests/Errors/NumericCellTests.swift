import DelimitedText
import Testing

@Suite("What is not a number is refused in every column of numbers")
struct NumericCellTests {
    /// A column of numbers: a table with one row in which `@` stands for the cell, and the name of its errors.
    struct Column: Sendable, CustomTestStringConvertible {
        let file: String
        let header: String
        let row: String
        let code: String
        var takesPercentages = false

        var testDescription: String { "\(file): \(row)" }

        /// The cell's number in its row.
        var place: Int { 1 + (row.split(separator: ",", omittingEmptySubsequences: false).firstIndex(of: "@") ?? -1) }
    }

    static let columns =
        outcomes + serviceUse + unitCosts
        + [
            Column(file: "deflators.csv", header: "year,index", row: "2011-12,@", code: "not-a-number"),
            Column(
                file: "costs.csv", header: "item,amount_low,amount,amount_high", row: "Pay,@,2,3", code: "not-an-amount"
            ),
            Column(
                file: "costs.csv", header: "item,amount_low,amount,amount_high", row: "Pay,1,@,3", code: "not-an-amount"
            ),
            Column(
                file: "costs.csv", header: "item,amount_low,amount,amount_high", row: "Pay,1,2,@", code: "not-an-amount"
            ),
            Column(file: "costs.csv", header: "item,amount,months", row: "Pay,1,@", code: "not-a-number-of-months"),
            assumption("deadweight,@,0.2,0.1,s"), assumption("deadweight,0.3,@,0.1,s"),
            assumption("deadweight,0.3,0.2,@,s"),
            Column(
                file: "scenarios.csv", header: "scenario,parameter,change", row: "a,unit_cost,@", code: "not-a-change"),
            Column(
                file: "wellbeing.csv", header: "measure,before,after", row: "sleep,@,3", code: "not-an-answer"),
            Column(
                file: "wellbeing.csv", header: "measure,before,after", row: "sleep,3,@", code: "not-an-answer"),
            published("gross,@,2,3,0"), published("gross,1,@,3,0"), published("gross,1,2,@,0"),
            published("gross,1,2,3,@", code: "not-decimals"),
        ]

    private static let outcomes = [
        outcome("ae-attendance,@,2,3,0.1,0.2,0.3"), outcome("ae-attendance,1,@,3,0.1,0.2,0.3"),
        outcome("ae-attendance,1,2,@,0.1,0.2,0.3"), likelihood("ae-attendance,1,2,3,@,0.2,0.3"),
        likelihood("ae-attendance,1,2,3,0.1,@,0.3"), likelihood("ae-attendance,1,2,3,0.1,0.2,@"),
    ]

    private static let serviceUse = [
        use("C01,,ae-attendance,@,1,,", "not-a-quantity"), use("C01,,ae-attendance,1,@,,", "not-a-quantity"),
        use("C01,,ae-attendance,1,1,@,12", "not-a-number-of-months"),
        use("C01,,ae-attendance,1,1,12,@", "not-a-number-of-months"),
        use(",@,ae-attendance,1,1,,", "not-a-number-of-people"),
    ]

    private static let unitCosts = [
        unitCost("visit,Visit,visit,@,42,43,2020-21,NHS,s,,"), unitCost("visit,Visit,visit,41,@,43,2020-21,NHS,s,,"),
        unitCost("visit,Visit,visit,41,42,@,2020-21,NHS,s,,"), unitCost("visit,Visit,visit,41,42,43,2020-21,NHS,s,@,"),
        Column(
            file: "unit-costs.csv", header: unitCostHeader, row: "visit,Visit,visit,41,42,43,2020-21,NHS,s,,@",
            code: "not-a-share", takesPercentages: true),
    ]

    private static let unitCostHeader =
        "service,label,unit,low,central,high,price_year,bearer,source,max_per_year,cashable"
    private static let outcomeHeader =
        "service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high"

    private static func outcome(_ row: String) -> Column {
        Column(file: "outcomes.csv", header: outcomeHeader, row: row, code: "not-a-quantity")
    }
    private static func likelihood(_ row: String) -> Column {
        Column(file: "outcomes.csv", header: outcomeHeader, row: row, code: "not-a-share", takesPercentages: true)
    }
    private static func use(_ row: String, _ code: String) -> Column {
        Column(
            file: "service-use.csv", header: "case_id,people,service,before,after,before_months,after_months", row: row,
            code: code)
    }
    private static func unitCost(_ row: String) -> Column {
        Column(file: "unit-costs.csv", header: unitCostHeader, row: row, code: "not-a-number")
    }
    private static func assumption(_ row: String) -> Column {
        Column(
            file: "assumptions.csv", header: "parameter,low,central,high,source", row: row, code: "not-a-share",
            takesPercentages: true)
    }
    private static func published(_ row: String, code: String = "not-a-number") -> Column {
        Column(
            file: "published.csv", header: "measure,printed_low,printed,printed_high,decimals", row: row, code: code)
    }

    /// What spreadsheets and people leave in a cell for numbers.
    static let cells = [
        "NaN", "nan", "inf", "-Infinity", "1e5", "1E-2", "€12", "12 USD", "£1.2m", "\"1,234\"", "\"1.234,5\"",
        "\u{2212}5",
        "\u{2013}5",
        "35%", "#N/A", "#REF!", "two", "nil", ".", "0x10", "\u{0661}\u{0662}",
        "99999999999999999999999999999999999999999999",
    ]

    @Test("One cell that is no number is one error at its place", arguments: columns, cells)
    func cell(_ column: Column, _ cell: String) throws {
        if cell == "35%", column.takesPercentages { return }
        // Of pounds and pence no more than two digits stand behind a point: the comma parts thousands.
        if cell == "\"1,234\"", column.code == "not-an-amount" { return }
        let row = column.row.replacing("@", with: cell)
        let example = ErrorCase(
            column.code, at: "\(column.file):2:\(column.place)", [column.file: .text("\(column.header)\n\(row)\n")])
        let found = try example.diagnostics()
        #expect(
            found.map { "\($0.code) at \($0.position)" } == [example.testDescription],
            "\(found.map(\.rendered).joined(separator: "\n"))")
        #expect(found.allSatisfy { !$0.message.contains("\"\"") })
    }
}

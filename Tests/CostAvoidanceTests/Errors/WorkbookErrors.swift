import CostAvoidance

/// What can be wrong with an evaluation that is one workbook, beside what can be wrong with its tables.
enum WorkbookErrors {
    static let group = ErrorGroup(
        title: "An evaluation as one workbook",
        introduction:
            "Cells are shown with commas between them. What is wrong with a table is told as above, at its sheet and cell.",
        cases: sheets + keys)

    private static let settings = "title,A test\npriceYear,2020-21\ncatalogue,2015"
    private static let outcomes = "service,quantity\nae-attendance,1"

    private static let sheets: [ErrorCase] = [
        ErrorCase(
            "misnamed-sheet", at: "my.xlsx:Outcome",
            ["my.xlsx": .sheets(["evaluation": settings, "Outcome": outcomes])]),
        ErrorCase(
            "duplicate-sheet", at: "my.xlsx:Outcomes ",
            ["my.xlsx": .sheets(["evaluation": settings, "outcomes": outcomes, "Outcomes ": outcomes])]),
        ErrorCase(
            "empty-sheet", at: "my.xlsx:costs",
            ["my.xlsx": .sheets(["evaluation": settings, "outcomes": outcomes, "costs": ""])]),
        ErrorCase(
            "sheet-left-alone", at: "my.xlsx",
            ["my.xlsx": .sheets(["evaluation": settings, "outcomes": outcomes, "My notes": "Made in May"])]),
        ErrorCase(
            "report-for-evaluation", at: "my.xlsx",
            ["my.xlsx": .sheets(["Read me first": "Our programme\n\(WrittenWorkbook.whatIf.line)"])]),
        ErrorCase("missing-file", at: "my.xlsx:evaluation", ["my.xlsx": .sheets(["outcomes": outcomes])]),
        ErrorCase(
            "not-a-quantity", at: "my.xlsx:outcomes!B2",
            ["my.xlsx": .sheets(["evaluation": settings, "outcomes": "service,quantity\nae-attendance,some"])]),
    ]

    private static let keys: [ErrorCase] = [
        settings("value-without-key", at: "B4", ",12"),
        settings("cell-beside-value", at: "C4", "about,One thing,another"),
        settings("duplicate-key", at: "A4", "title,Another"),
        settings("duplicate-key", at: "B4", "about,One thing\nabout.1,Another"),
        settings("unknown-key", at: "A4", "peple,12"),
        settings("unknown-key", at: "A4", "Price Year,2020-21"),
        settings("unknown-key", at: "A4", "Horizon years,2"),
        settings("unknown-key", at: "A4", "period start,2020-05\nperiod.months,12"),
        settings("parted-text", at: "B4", "ethics,Approved by the board (ref 12; 2024)"),
        settings("unknown-key", at: "A4", "about.first,One thing"),
        settings("unknown-key", at: "A4", "programme.name,LAC"),
        settings("missing-key", at: "A4", "period.start,2020-05"),
        settings("not-an-object", at: "B4", "period,2020-05"),
        settings("not-a-whole-number", at: "B4", "people,fifty"),
        settings("not-a-positive-number", at: "B4", "windows.beforeMonths,a year\nwindows.afterMonths,12"),
        settings("not-an-amount", at: "B4", "implied.amount,much"),
        settings("not-a-rate", at: "B4", "discountRate,3.5.1%"),
        settings("not-true-or-false", at: "B4", "allowForecast,perhaps"),
    ]

    /// A workbook with more rows in its sheet `evaluation`.
    private static func settings(_ code: String, at cell: String, _ rows: String) -> ErrorCase {
        ErrorCase(
            code, at: "my.xlsx:evaluation!\(cell)",
            ["my.xlsx": .sheets(["evaluation": "\(settings)\n\(rows)", "outcomes": outcomes])])
    }
}

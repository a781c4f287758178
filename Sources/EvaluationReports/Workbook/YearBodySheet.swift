import CostAvoidance
import Numerics

/// Savings by financial year and body as evaluated: what falls to one body in a year follows from lines that are not told apart by month.
struct YearBodySheet {
    private let ground: WorkbookGround
    private let rows: [(key: BudgetRow.Key, amount: Estimate<Money>)]

    static let name = "By year and bearer"
    private static let headingRow = 3

    /// Nil where no row is shown.
    init?(_ ground: WorkbookGround) {
        let rows = (ground.released.budget?.rows ?? []).compactMap {
            row -> (key: BudgetRow.Key, amount: Estimate<Money>)? in
            guard case .shown(let amount, _) = row.figures else { return nil }
            return (row.key, amount)
        }
        guard !rows.isEmpty else { return nil }
        self.ground = ground
        self.rows = rows
    }

    func sheet() -> Spreadsheet.Sheet {
        let width = PrintedWidth.pounds(
            rows.flatMap { row in Bound.allCases.map { row.amount[$0].description } }, isBold: false)
        var sheet = Spreadsheet.Sheet(Self.name, widths: [15, 40, 30, width, width, width])
        sheet.rows = [
            [.words(Self.name, .title)],
            [
                .text(
                    "As evaluated: these amounts do not follow, because the working does not tell in which months the effects of each body begin."
                )
            ],
            ["Financial year", "Body", "Part"].map { .words($0, .bandedWords) }
                + Bound.allCases.map { .words("As evaluated, \($0.rawValue)", .bandedNumbers) },
        ]
        sheet.rows += rows.map { row in
            [
                .words(row.key.year.description, .wrapped), .words(row.key.bodyName, .wrapped),
                .words(row.key.kind.rawValue, .wrapped),
            ] + Bound.allCases.map { .digits(row.amount[$0].description, .evaluatedPounds) }
        }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        return sheet
    }
}

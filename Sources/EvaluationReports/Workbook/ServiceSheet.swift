import CostAvoidance
import Numerics

/// Every service that is shown, and the rest in one row: they add up to the totals.
struct ServiceSheet {
    let ground: WorkbookGround
    let lines: WorkingLines

    static let name = "By service"
    private static let headingRow = 3
    private static let figures: [(WorkingColumn, String)] = [
        (.gross, "Gross"), (.net, "Net"), (.value, "Present value"),
    ]
    private static let firstFigure = 2

    func sheet() -> Spreadsheet.Sheet {
        let totals = ground.findings.totals.savings
        let width = PrintedWidth.pounds(
            Bound.allCases.flatMap { [totals.gross[$0].description, totals.presentValue[$0].description] },
            isBold: false)
        var sheet = Spreadsheet.Sheet(
            Self.name, widths: [5, 27] + Array(repeating: width, count: 12) + [26])
        let live = Self.figures.flatMap { figure in Bound.allCases.map { "\(figure.1), \($0.rawValue)" } }
        let headings =
            ["No.", "Service"] + live + Bound.allCases.map { "Net as evaluated, \($0.rawValue)" } + ["Name in files"]
        sheet.rows = [
            [.words(Self.name, .title)],
            [
                .text(
                    "Gross and net: the year in which an effect begins; present value: the horizon. \(following)"
                )
            ],
            headings.enumerated().map {
                .words($1, $0 == 1 || $0 == headings.count - 1 ? .bandedRemark : .bandedNumbers)
            },
        ]
        for (place, service) in ground.services.enumerated() {
            sheet.rows.append(cells(service, number: place + 1, row: sheet.nextRow))
        }
        sheet.rows.append(SheetTotals.row(under: sheet, columns: Self.firstFigure..<Self.firstFigure + 9, words: 1))
        if !isInOrder { sheet.rows += [[], [.empty, .text(WorldWords.outOfOrder)]] }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        let printed = PrintedWidth.columns(
            sheet.widths, upTo: headings.count - 1, atLeast: headings.count - 1 - Bound.allCases.count)
        sheet.printed = (printed, sheet.rows.count)
        return sheet
    }

    /// Whether no amount is higher at its low than at its high, as evaluated.
    private var isInOrder: Bool {
        (ground.released.breakdown(by: .service)?.rows ?? []).allSatisfy { row in
            guard case .shown(let amounts, _) = row.figures else { return true }
            return [amounts.gross, amounts.net, amounts.presentValue].allSatisfy { $0?.isInOrder ?? true }
        }
    }

    /// What follows and what does not, of these rows.
    private var following: String {
        ground.services.contains(nil)
            ? "They follow open inputs; the gross of what is withheld or not shown separately is fixed."
            : "They follow the inputs that can be changed."
    }

    /// The cell of the total of a figure at an end.
    func total(_ figure: WorkingColumn, _ end: Bound) -> CellPlace {
        let position = Self.figures.firstIndex { $0.0 == figure } ?? 0
        return CellPlace(
            sheet: Self.name, column: Self.firstFigure + position * Bound.allCases.count + end.place,
            row: Self.headingRow + ground.services.count + 1)
    }

    private func cells(_ service: ServiceID?, number: Int, row: Int) -> [Spreadsheet.Cell] {
        let key = CellPlace(sheet: Self.name, column: 0, row: row)
        let figures = Self.figures.flatMap { figure in
            Bound.allCases.map {
                Spreadsheet.Cell.formula(lines.sum(figure.0, $0, where: .serviceNumber, is: key), .pounds)
            }
        }
        return [
            .digits(String(number), .number), .words(ground.label(service), .remark),
        ] + figures + evaluated(service) + [.words(service?.name ?? "", .quietRemark)]
    }

    private func evaluated(_ service: ServiceID?) -> [Spreadsheet.Cell] {
        let row = ground.released.breakdown(by: .service)?.rows.first { $0.key == service?.name }
        guard case .shown(let amounts, _)? = row?.figures else { return Array(repeating: .empty, count: 3) }
        return Bound.allCases.map { .digits(amounts.net[$0].description, .evaluatedPounds) }
    }
}

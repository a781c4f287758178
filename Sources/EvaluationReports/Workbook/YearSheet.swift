import CostAvoidance
import Numerics

/// The budget view: savings and cost by financial year, not discounted.
///
/// Each year keeps the share of all net amounts that it has in the evaluation as it is: in which months the effects of one service
/// begin is not told, because it may be about few people. So a change that meets all rows alike gives each year to the penny, and one
/// that meets some rows is shared among the years as all rows are. What an item costs in a year is computed from its own months.
struct YearSheet {
    private let ground: WorkbookGround
    private let lines: WorkingLines
    private let costs: WorkingCosts
    private let totals: TotalsSheet
    private let budget: ReleasedBudget

    static let name = "By financial year"
    private static let headingRow = 3
    private static let firstRow = headingRow + 1

    /// Columns of the sheet, three to a figure: low, central and high. The last three stand in a table of their own.
    private enum Figure: Int, CaseIterable {
        case savings, cost, left, soFar, share, exact, fixed

        static let read: [Figure] = [.savings, .cost, .left, .soFar]
        static let worked: [Figure] = [.share, .exact, .fixed]

        var heading: String {
            switch self {
            case .savings: "Net"
            case .cost: "Cost"
            case .left: "Net less cost"
            case .soFar: "So far"
            case .share: "Share of all net"
            case .exact: "Net, exact"
            case .fixed: "Net that does not follow"
            }
        }

        /// Its place in its table.
        var position: Int { (Self.read.firstIndex(of: self) ?? Self.worked.firstIndex(of: self)) ?? 0 }
    }

    /// The cell of a figure of a year, by the year's place from 0, at an end.
    private func place(_ figure: Figure, _ year: Int, _ end: Bound) -> CellPlace {
        let isRead = Figure.read.contains(figure)
        return CellPlace(
            sheet: Self.name, column: 2 + figure.position * Bound.allCases.count + end.place,
            row: (isRead ? Self.firstRow : firstWorkedRow) + year)
    }

    /// Under the years, their total, an empty row and notes; an empty row and headings.
    private var firstWorkedRow: Int { Self.firstRow + budget.years.count + 2 + notes.count + 2 }

    /// Nil where there is no budget view.
    init?(_ ground: WorkbookGround, _ lines: WorkingLines, _ costs: WorkingCosts, _ totals: TotalsSheet) {
        guard let budget = ground.released.budget, !budget.years.isEmpty else { return nil }
        self.ground = ground
        self.lines = lines
        self.costs = costs
        self.totals = totals
        self.budget = budget
    }

    /// - Throws: `EvaluationError` where a number does not fit.
    func sheet() throws(EvaluationError) -> Spreadsheet.Sheet {
        let amounts = budget.years.flatMap { year in
            Bound.allCases.flatMap { [year.shownSavings?[$0], year.cumulative?[$0]] }.compactMap { $0?.description }
        }
        let whole = Bound.allCases.map { ground.findings.totals.savings.net[$0].description }
        let width = PrintedWidth.pounds(amounts + whole, isBold: true)
        var sheet = Spreadsheet.Sheet(Self.name, widths: [5, 15] + Array(repeating: width, count: 12))
        sheet.rows = [
            [.words(Self.name, .title), .empty, .formula(warning, .heading)],
            [
                .text(
                    "Financial years, April to March; not discounted, at \(ground.released.settings.priceYear) prices. Cost follows item by item; net follows as a share of all net."
                )
            ],
            headings(Figure.read),
        ]
        var worked: [[Spreadsheet.Cell]] = []
        for (number, year) in budget.years.enumerated() {
            let own = try cells(year, number)
            let head: [Spreadsheet.Cell] = [
                .digits(String(number + 1), .number), .words(year.year.description, .remark),
            ]
            sheet.rows.append(head + Figure.read.flatMap { own[$0] ?? [] })
            worked.append(head + Figure.worked.flatMap { own[$0] ?? [] })
        }
        sheet.rows.append(totals(under: sheet))
        sheet.rows += [[]] + notes.map { [.empty, .text($0)] }
        let printed = sheet.rows.count
        sheet.rows += [[], headings(Figure.worked)] + worked + [[], [.empty, .text(Self.notFollowing)]]
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.printed = (sheet.widths.count, printed)
        return sheet
    }

    /// What stands over the years once an input differs that the sums of the services rest on.
    private static let notFollowing =
        "Unless what is changed meets all rows alike, the years and their total are not the command's; drop-off is not followed."

    /// The cell of these words, under the last year of what is worked out.
    private var notFollowingPlace: CellPlace {
        CellPlace(sheet: Self.name, column: 1, row: firstWorkedRow + budget.years.count + 1)
    }

    private var warning: Formula {
        .choose(
            .binary(.sum(totals.savingsChanged), .greater, .number("0")), .cell(notFollowingPlace), else: .text(""))
    }

    private func headings(_ figures: [Figure]) -> [Spreadsheet.Cell] {
        let words = figures.flatMap { figure in Bound.allCases.map { "\(figure.heading), \($0.rawValue)" } }
        return (["No.", "Financial year"] + words).enumerated().map {
            .words($1, $0 == 1 ? .bandedRemark : .bandedNumbers)
        }
    }

    private var notes: [String] {
        [
            "Each year keeps the share of all net amounts that it has in the evaluation as it is: months in which effects begin, horizon and drop-off do not follow.",
            "A change that meets all rows alike gives each year to the penny; one that meets some rows is shared among the years as all rows are.",
            "It is no present value, and no cash but where it is called cashable. Low of what is left takes the high cost.",
        ]
    }

    // MARK: Years

    private func cells(
        _ year: ReleasedBudgetYear, _ number: Int
    ) throws(EvaluationError) -> [Figure: [Spreadsheet.Cell]] {
        let key = CellPlace(sheet: Self.name, column: 0, row: Self.firstRow + number)
        var own: [Figure: [Spreadsheet.Cell]] = [:]
        let withheld = Spreadsheet.Cell.words("suppressed", .wordsAmongNumbers)
        for end in Bound.allCases {
            func cell(_ figure: Figure, _ end: Bound) -> Formula { .cell(place(figure, number, end)) }
            let share = try share(of: year, at: end)
            own[.savings, default: []].append(
                share == nil
                    ? withheld : .formula(.toThePenny(place(.exact, number, end)) + cell(.fixed, end), .pounds))
            own[.cost, default: []].append(.formula(costs.total(end, inYearOf: key), .pounds))
            own[.left, default: []].append(
                share == nil ? withheld : .formula(cell(.savings, end) - cell(.cost, end.mirrored), .pounds))
            let before = number == 0 ? nil : Formula.cell(place(.soFar, number - 1, end))
            own[.soFar, default: []].append(
                year.cumulative == nil
                    ? withheld : .formula(before.map { $0 + cell(.left, end) } ?? cell(.left, end), .pounds))
            own[.share, default: []].append(share.map { .digits($0.share.description, .factor) } ?? .empty)
            own[.exact, default: []].append(
                share == nil ? .empty : .formula(lines.sum(.net, end) * cell(.share, end), .exact))
            own[.fixed, default: []].append(share.map { .digits($0.fixed.description, .evaluatedPounds) } ?? .empty)
        }
        return own
    }

    /// What part of all net amounts falls in a year, and the pennies beside it; nil where it is withheld.
    private func share(
        of year: ReleasedBudgetYear, at end: Bound
    ) throws(EvaluationError) -> (share: ExactDecimal, fixed: Money)? {
        guard let savings = year.shownSavings?[end] else { return nil }
        let net = ground.findings.totals.savings.net[end]
        return try EvaluationError.naming("sharing net amounts among financial years") {
            () throws(ArithmeticError) in
            guard net != .zero else { return (.zero, savings) }
            var quotient = ExactProduct(savings)
            try quotient.divide(by: net.decimal)
            let share = ExactDecimal(
                significand: try quotient.rounded(toPlaces: Self.sharePlaces), places: Self.sharePlaces)
            var product = ExactProduct(net)
            try product.multiply(by: share)
            return (share, try savings - product.roundedToPenny())
        }
    }

    /// As many as a spreadsheet keeps.
    private static let sharePlaces = 14

    private func totals(under sheet: Spreadsheet.Sheet) -> [Spreadsheet.Cell] {
        let isWhole = budget.years.allSatisfy { $0.savings != .suppressed }
        let last = sheet.rows.count
        let cells: [Spreadsheet.Cell] = [Figure.savings, .cost, .left].flatMap { figure in
            Bound.allCases.map { end in
                guard figure == .cost || isWhole else { return .words("suppressed", .wordsAmongNumbers) }
                let area = CellArea(Self.name, column: place(figure, 0, end).column, rows: Self.firstRow...last)
                return .formula(.round(.sum(area), places: 2), .totalPounds)
            }
        }
        return [.empty, .words("Total", .strong)] + cells
    }
}

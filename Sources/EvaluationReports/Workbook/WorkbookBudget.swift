import CostAvoidance
import Numerics

/// The sheet of the budget view: savings and cost by financial year, not discounted.
///
/// Each year keeps the share of all net amounts that it has in the evaluation as it is: in which months the effects of one service
/// begin is not told, because it may be about few people. So a change that meets all rows alike gives each year to the penny, and one
/// that meets some rows is shared among the years as all rows are. What an item costs in a year is computed from its own months.
struct WorkbookBudget {
    private let budget: ReleasedBudget
    private let findings: Findings
    private let lines: WorkbookLines
    private let inputs: WorkbookInputs

    static let name = "Budget by year"

    /// Columns of the sheet, three to a figure: low, central and high.
    private enum Figure: Int, CaseIterable {
        case savings, cost, left, soFar, share, fixed

        var heading: String {
            switch self {
            case .savings: "Net"
            case .cost: "Cost"
            case .left: "Net less cost"
            case .soFar: "Net less cost so far"
            case .share: "Share of all net"
            case .fixed: "Fixed"
            }
        }

        /// Its cell in a row at an end.
        func cell(_ row: Int, _ end: Bound) -> String {
            "\(Spreadsheet.letters(1 + rawValue * Bound.allCases.count + end.place))\(row)"
        }
    }

    /// Nil where there is no budget view.
    init?(_ findings: Findings, _ lines: WorkbookLines, _ inputs: WorkbookInputs) {
        guard let budget = findings.released.budget, !budget.years.isEmpty else { return nil }
        self.budget = budget
        self.findings = findings
        self.lines = lines
        self.inputs = inputs
    }

    private var hasCost: Bool { !findings.released.costs.isEmpty }
    private static let firstRow = 2
    /// Years, their total, what is said under them and the heading of the items.
    private var firstItemRow: Int { Self.firstRow + budget.years.count + 1 + notes.count + 2 }

    /// - Throws: `EvaluationError` where a number does not fit.
    func sheet() throws(EvaluationError) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.name, widths: [28] + Array(repeating: 16, count: 18))
        let headings = Figure.allCases.flatMap { figure in Bound.allCases.map { "\(figure.heading), \($0.rawValue)" } }
        sheet.rows.append((["Financial year"] + headings).map { .heading($0) })
        let items = self.items()
        for (place, year) in budget.years.enumerated() {
            sheet.rows.append(try cells(year, place, row: sheet.nextRow, items: items.count))
        }
        sheet.rows.append(totals())
        sheet.rows += [[]] + notes.map { [.text($0)] }
        if !items.isEmpty {
            let headings = ["Year of item", "Item", "Months before", "Months with it", "Low", "Central", "High"]
            sheet.rows.append(headings.map { .heading($0) })
            for item in items { sheet.rows.append(item.cells(row: sheet.nextRow)) }
        }
        sheet.rows += byBody()
        return sheet
    }

    private var notes: [String] {
        [
            "Financial years, April to March; not discounted, at \(findings.released.settings.priceYear) prices. It is no present value, and no cash but where it is called cashable.",
            "Net is the sum over the sheets Lines times the year's share of it, which is that of the evaluation as it is: months in which effects begin, horizon and drop-off do not follow, and a change to some rows is shared among the years as all rows are.",
            "Fixed holds the pennies of rounding, and the whole amount where all net amounts come to nothing. Low of what is left takes the high cost.",
        ]
    }

    // MARK: Years

    private func cells(
        _ year: ReleasedBudgetYear, _ place: Int, row: Int, items: Int
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        var own: [Figure: [Spreadsheet.Cell]] = [:]
        for end in Bound.allCases {
            let share = try share(of: year, at: end)
            let net = "\(lines.sum(.net, end))*\(Figure.share.cell(row, end))"
            let amount: Spreadsheet.Cell =
                share == nil
                ? .text("suppressed")
                : .formula("\(HalfEven.rounded(net))+\(Figure.fixed.cell(row, end))")
            own[.savings, default: []].append(amount)
            own[.cost, default: []].append(cost(row, end, items: items))
            let left = "\(Figure.savings.cell(row, end))-\(Figure.cost.cell(row, end.mirrored))"
            own[.left, default: []].append(share == nil ? .text("suppressed") : .formula(left))
            let before = place == 0 ? "" : "\(Figure.soFar.cell(row - 1, end))+"
            own[.soFar, default: []].append(
                year.cumulative == nil ? .text("suppressed") : .formula(before + Figure.left.cell(row, end)))
            own[.share, default: []].append(share.map { .number($0.share.description) } ?? .empty)
            own[.fixed, default: []].append(share.map { .money($0.fixed.description) } ?? .empty)
        }
        return [.text(year.year.description)] + Figure.allCases.flatMap { own[$0] ?? [] }
    }

    /// What part of all net amounts falls in a year, and the pennies beside it; nil where it is withheld.
    private func share(
        of year: ReleasedBudgetYear, at end: Bound
    ) throws(EvaluationError) -> (share: ExactDecimal, fixed: Money)? {
        guard let savings = year.shownSavings?[end] else { return nil }
        let net = findings.totals.savings.net[end]
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

    private func cost(_ row: Int, _ end: Bound, items: Int) -> Spreadsheet.Cell {
        guard items > 0 else { return .money("0.00") }
        let (first, last) = (firstItemRow, firstItemRow + items - 1)
        let column = Spreadsheet.letters(4 + end.place)
        // A year such as 2011-12 would be a month to SUMIF.
        return .formula(
            "SUMPRODUCT(($A$\(first):$A$\(last)=$A\(row))*$\(column)$\(first):$\(column)$\(last))")
    }

    private func totals() -> [Spreadsheet.Cell] {
        let last = Self.firstRow + budget.years.count - 1
        let isWhole = budget.years.allSatisfy { $0.savings != .suppressed }
        let cells: [Spreadsheet.Cell] = [Figure.savings, .cost, .left].flatMap { figure in
            Bound.allCases.map { end in
                guard figure == .cost || isWhole else { return .text("suppressed") }
                return .formula("SUM(\(figure.cell(Self.firstRow, end)):\(figure.cell(last, end)))")
            }
        }
        return [.heading("Total")] + cells
    }

    // MARK: Items of cost

    /// What of one item of cost falls in one year.
    private struct Item {
        var year: FinancialYear
        var name: String
        /// Months of it that are over when the year begins, and when it ends.
        var before: Int
        var through: Int
        /// The row of its amounts on the sheet of the programme's cost.
        var amounts: Int

        func cells(row: Int) -> [Spreadsheet.Cell] {
            let sheet = WorkbookInputs.programmeCost
            let ends: [Spreadsheet.Cell] = Bound.allCases.map { end in
                let amount = "\(sheet)!$\(Spreadsheet.letters(4 + end.place))$\(amounts)"
                func spent(_ months: String) -> String {
                    HalfEven.rounded("\(amount)*\(months)/\(sheet)!$D$\(amounts)*\(sheet)!$H$\(amounts)")
                }
                return .formula("\(spent("D\(row)"))-\(spent("C\(row)"))")
            }
            return [.text(year.description), .text(name), .number(String(before)), .number(String(through))] + ends
        }
    }

    private func items() -> [Item] {
        guard let start = findings.released.settings.period?.start else { return [] }
        var items: [Item] = []
        var row = Self.firstRow
        for cost in findings.released.costs {
            let months = cost.firstMonth..<cost.firstMonth + max(1, cost.months)
            for year in budget.years {
                let inside = year.year.months(since: start).clamped(to: months)
                guard !inside.isEmpty else { continue }
                items.append(
                    Item(
                        year: year.year, name: cost.item, before: inside.lowerBound - months.lowerBound,
                        through: inside.upperBound - months.lowerBound, amounts: row))
            }
            row += cost.monthsByYear.count
        }
        return items
    }

    // MARK: Bodies

    /// Rows by body as evaluated: what falls to one body in a year follows from lines that are not told apart by month.
    private func byBody() -> [[Spreadsheet.Cell]] {
        let rows = budget.rows.compactMap { row -> [Spreadsheet.Cell]? in
            guard case .shown(let amount, _) = row.figures else { return nil }
            let key = row.key
            return [.text(key.year.description), .text(key.bodyName), .text(key.kind.rawValue), .empty]
                + Bound.allCases.map { .money(amount[$0].description) }
        }
        guard !rows.isEmpty else { return [] }
        let headings = ["Year", "Body", "Part", "", "Low", "Central", "High"]
        return [
            [],
            [
                .text(
                    "By body, as evaluated: these amounts do not follow, because the sheets Lines do not tell in which months the effects of each body begin."
                )
            ], headings.map { .heading($0) },
        ] + rows
    }
}

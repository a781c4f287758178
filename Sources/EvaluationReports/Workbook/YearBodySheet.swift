import CostAvoidance
import Numerics

/// Savings and cost by financial year and body: what follows, and what stands as it was evaluated because it is not told apart.
struct YearBodySheet {
    private let ground: WorkbookGround
    private let working: WorkingYears
    private let costs: WorkingCosts
    private let totals: TotalsSheet
    private let rows: [(key: BudgetRow.Key, amount: Estimate<Money>)]
    private let firstYear: FinancialYear

    static let name = "By year and bearer"
    private static let headingRow = 3
    private static let firstRow = headingRow + 1

    /// Nil where no row is shown.
    init?(_ ground: WorkbookGround, _ working: WorkingYears?, _ costs: WorkingCosts, _ totals: TotalsSheet) {
        let rows = Self.rows(ground.released.budget)
        guard !rows.isEmpty, let working, let firstYear = ground.released.budget?.years.first?.year else { return nil }
        self.ground = ground
        self.working = working
        self.costs = costs
        self.totals = totals
        self.rows = rows
        self.firstYear = firstYear
    }

    /// The rows that may be told. Beside what could leave a budget stands what could not, and the other way about, though it be nought:
    /// a share that is changed moves money from the one to the other.
    private static func rows(_ budget: ReleasedBudget?) -> [(key: BudgetRow.Key, amount: Estimate<Money>)] {
        let all = budget?.rows ?? []
        let keys = Set(all.map(\.key))
        return all.flatMap { row -> [(key: BudgetRow.Key, amount: Estimate<Money>)] in
            guard case .shown(let amount, _) = row.figures else { return [] }
            var other = row.key
            switch row.key.kind {
            case .cashable: other.kind = .notCashable
            case .notCashable: other.kind = .cashable
            case .notKnown, .cost: return [(row.key, amount)]
            }
            guard !keys.contains(other) else { return [(row.key, amount)] }
            let pair = [(key: row.key, amount: amount), (key: other, amount: Estimate(exactly: Money.zero))]
            return pair.sorted { $0.key < $1.key }
        }
    }

    private enum Figure: Int, CaseIterable {
        case live, evaluated, fixed

        var heading: String {
            switch self {
            case .live: ""
            case .evaluated: "As evaluated, "
            case .fixed: "Does not follow, "
            }
        }
    }

    private static func column(_ figure: Figure, _ end: Bound) -> Int {
        4 + figure.rawValue * Bound.allCases.count + end.place
    }

    /// - Parameter values: what the working comes to as evaluated.
    /// - Throws: `EvaluationError` where a number does not fit.
    func sheet(_ values: inout CellValues) throws(EvaluationError) -> Spreadsheet.Sheet {
        let width = PrintedWidth.pounds(
            rows.flatMap { row in Bound.allCases.map { row.amount[$0].description } }, isBold: false)
        var sheet = Spreadsheet.Sheet(Self.name, widths: [7, 13, 30, 16] + Array(repeating: width, count: 9))
        let headings =
            [WorkingYears.Column.key.heading, "Financial year", "Body", "Part"]
            + Figure.allCases.flatMap { figure in
                Bound.allCases.map { "\(figure.heading)\($0.rawValue)".capitalisedFirst }
            }
        var table: [[Spreadsheet.Cell]] = []
        for row in rows { table.append(try cells(row.key, row.amount, Self.firstRow + table.count, &values)) }
        let standsStill = table.contains { row in
            if case .words(let words, _) = row[Self.bodyColumn] { BodyStanding.isSaid(in: words) } else { false }
        }
        sheet.rows = [
            standsStill ? warnedTitle : [.words(Self.name, .title)],
            [.text(following)],
            headings.enumerated().map { .words($1, (1...3).contains($0) ? .bandedRemark : .bandedNumbers) },
        ]
        sheet.rows += table
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }

    private static let bodyColumn = 2

    /// Beside the title, what has to be known as soon as an input of savings is changed.
    private var warnedTitle: [Spreadsheet.Cell] {
        let place = CellPlace(sheet: Self.name, column: Self.column(.fixed, .high) + 1, row: 1)
        var title = [Spreadsheet.Cell](repeating: .empty, count: place.column + 1)
        title[0] = .words(Self.name, .title)
        title[Self.bodyColumn + 1] = .formula(
            .choose(
                .binary(.sum(totals.savingsChanged), .greater, .number("0")), .cell(place), else: .text("")), .heading)
        title[place.column] = .text(Self.warning)
        return title
    }

    private static let warning =
        "Inputs have changed: rows marked as evaluated do not follow all of the change, and these rows may not add up to the totals."

    /// What follows and what does not.
    private var following: String {
        guard rows.contains(where: { $0.key.kind != .cost }) else {
            return "Not discounted. Cost follows item by item; the net is withheld by year and body."
        }
        let all =
            "Not discounted. Cost follows item by item; the net follows where a row of the working falls to one body."
        return rows.contains(where: { $0.key.kind != .cost })
            ? "\(all) The net of rows not shown separately by year, by body or by what could leave a budget stays as it was evaluated, whatever changes."
            : all
    }

    private func cells(
        _ key: BudgetRow.Key, _ amount: Estimate<Money>, _ row: Int, _ values: inout CellValues
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        let number = CellPlace(sheet: Self.name, column: 0, row: row)
        let year = key.year.startYear - firstYear.startYear
        let body = body(key)
        var cells: [Figure: [Spreadsheet.Cell]] = [:]
        for end in Bound.allCases {
            let fixed = Formula.cell(CellPlace(sheet: Self.name, column: Self.column(.fixed, end), row: row))
            let live =
                working.sum(end, key.kind, keyIn: number) ?? costs.total(end, ofBodyIn: number)
            let follows =
                key.kind == .cost
                ? amount[end] : working.evaluated(&values, year: year, body: body, key.kind, end)
            let rest = try EvaluationError.naming("adding up what follows by year and body") {
                () throws(ArithmeticError) in try amount[end] - follows
            }
            cells[.live, default: []].append(
                .formula(.round(key.kind == .cost ? live : live + fixed, places: 2), .pounds))
            cells[.evaluated, default: []].append(.digits(amount[end].description, .evaluatedPounds))
            cells[.fixed, default: []].append(.digits(rest.description, .evaluatedPounds))
        }
        return [
            .digits(String(WorkingYears.key(year: year + 1, body: body)), .number),
            .words(key.year.description, .remark),
            .words(
                key.bodyName
                    + BodyStanding.words(
                        of: cells[.evaluated] ?? [], fixed: cells[.fixed] ?? [], rows: ground.rows.count), .remark),
            .words(key.kind.rawValue, .remark),
        ] + Figure.allCases.flatMap { cells[$0] ?? [] }
    }

    /// The number of its body: of a cost among those that pay, of savings among those that would have paid. Where that body is not
    /// told by itself no row of the working has it.
    private func body(_ key: BudgetRow.Key) -> Int {
        key.kind == .cost
            ? costs.number(ofPayer: key.body)
            : (ground.bodies.firstIndex { $0.body.name == key.body }.map { $0 + 1 } ?? 0)
    }
}

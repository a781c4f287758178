import CostAvoidance
import Numerics

/// The sheets on which the programme's cost is spread over the years of the programme, and over financial years.
///
/// What was spent so far is uprated and rounded, and a year is what it adds, so that the years make the whole.
struct WorkingCosts {
    private let ground: WorkbookGround
    private let inputs: WorkbookInputs
    private let parts: [Part]
    private let items: [Item]

    static let name = "Working cost"
    static let budgetName = "Working cost by year"
    private static let headingRow = 3
    private static let firstRow = headingRow + 1

    /// What of one item falls in one year of the programme.
    private struct Part {
        var cost: Int
        var year: Int
        /// Months that are over when the year ends.
        var through: Int
        var isFirst: Bool
    }

    /// What of one item falls in one financial year.
    private struct Item {
        var cost: Int
        /// The year's place in the budget view, from 1.
        var year: Int
        /// Months of it that are over when the year begins, and when it ends.
        var before: Int
        var through: Int
    }

    init(_ ground: WorkbookGround, _ inputs: WorkbookInputs) {
        self.ground = ground
        self.inputs = inputs
        var parts: [Part] = []
        for (place, cost) in ground.released.costs.enumerated() {
            var months = 0
            for part in cost.monthsByYear {
                parts.append(
                    Part(cost: place, year: part.year, through: months + part.months, isFirst: months == 0))
                months += part.months
            }
        }
        self.parts = parts
        items = Self.items(ground)
    }

    private static func items(_ ground: WorkbookGround) -> [Item] {
        guard let start = ground.released.settings.period?.start, let budget = ground.released.budget else { return [] }
        return ground.released.costs.enumerated().flatMap { place, cost in
            let months = cost.firstMonth..<cost.firstMonth + max(1, cost.months)
            return budget.years.enumerated().compactMap { number, year -> Item? in
                let inside = year.year.months(since: start).clamped(to: months)
                guard !inside.isEmpty else { return nil }
                return Item(
                    cost: place, year: number + 1, before: inside.lowerBound - months.lowerBound,
                    through: inside.upperBound - months.lowerBound)
            }
        }
    }

    // MARK: Sums

    /// Whether what is spent is added up as it is or discounted.
    enum Discounting { case no, yes }

    /// What the programme cost at an end.
    func total(_ end: Bound, discounted: Discounting) -> Formula {
        guard !parts.isEmpty else { return .number("0") }
        let column = discounted == .yes ? Column.discounted : Column.ofYear
        let first = Self.firstRow + end.place * parts.count
        return .round(
            .sum(CellArea(Self.name, column: column.rawValue, rows: first...first + parts.count - 1)), places: 2)
    }

    /// What it cost in the financial year whose number stands in a cell.
    func total(_ end: Bound, inYearOf cell: CellPlace) -> Formula {
        guard !items.isEmpty else { return .number("0") }
        return .round(.sumWhere(area(.year, end), is: cell, of: area(.inYear, end)), places: 2)
    }

    /// What a body paid in a year, whose number stands in a cell.
    func total(_ end: Bound, ofBodyIn cell: CellPlace) -> Formula {
        items.isEmpty ? .number("0") : .sumWhere(area(.key, end), is: cell, of: area(.inYear, end))
    }

    private func area(_ column: ItemColumn, _ end: Bound) -> CellArea {
        let first = Self.firstRow + end.place * items.count
        return CellArea(Self.budgetName, column: column.rawValue, rows: first...first + items.count - 1)
    }

    /// The body that pays a cost, as the budget view calls it; empty where nobody says.
    private static func payer(of cost: ProgrammeCost) -> String { cost.funder.map { Bearer($0).name } ?? "" }

    /// From 1, by which sums find what a body paid.
    func number(ofPayer body: String) -> Int {
        Set(ground.released.costs.map(Self.payer)).sorted().firstIndex(of: body).map { $0 + 1 } ?? 0
    }

    // MARK: The sheet

    private enum Column: Int, CaseIterable {
        case item, world, year, amount, through, months, uprating, spentExact, spent, ofYear, discountedExact,
            discounted

        var heading: String {
            switch self {
            case .item: "Item"
            case .world: "World"
            case .year: "Year of the programme"
            case .amount: "Amount"
            case .through: "Months so far"
            case .months: "Of months"
            case .uprating: "Times, to prices of the evaluation"
            case .spentExact: "Spent so far, exact"
            case .spent: "Spent so far, to the penny"
            case .ofYear: "Of the year"
            case .discountedExact: "Discounted, exact"
            case .discounted: "Discounted, to the penny"
            }
        }
    }

    private enum ItemColumn: Int, CaseIterable {
        case item, world, year, amount, before, through, months, uprating, beforeExact, beforeRounded, throughExact
        case throughRounded, inYear
        /// The number of the year and of the body that pays.
        case key

        var heading: String {
            switch self {
            case .item: "Item"
            case .world: "World"
            case .year: "No. of financial year"
            case .amount: "Amount"
            case .before: "Months before it"
            case .through: "Months by its end"
            case .months: "Of months"
            case .uprating: "Times, to prices of the evaluation"
            case .beforeExact: "Spent before it, exact"
            case .beforeRounded: "Spent before it"
            case .throughExact: "Spent by its end, exact"
            case .throughRounded: "Spent by its end"
            case .inYear: "In the year"
            case .key: "No. of year and body"
            }
        }
    }

    /// Years of the programme; nil where there is no cost.
    ///
    /// - Throws: `EvaluationError` where a year has no index.
    func sheet() throws(EvaluationError) -> Spreadsheet.Sheet? {
        guard !parts.isEmpty else { return nil }
        var sheet = sheet(Self.name, "Working of the cost", Column.allCases.map(\.heading))
        for end in Bound.allCases {
            for part in parts { sheet.rows.append(try cells(part, end, row: sheet.nextRow)) }
        }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }

    /// Financial years; nil where no cost falls in one.
    ///
    /// - Throws: `EvaluationError` where a year has no index.
    func budgetSheet() throws(EvaluationError) -> Spreadsheet.Sheet? {
        guard !items.isEmpty else { return nil }
        var sheet = sheet(
            Self.budgetName, "Working of the cost by financial year", ItemColumn.allCases.map(\.heading))
        for end in Bound.allCases {
            for item in items { sheet.rows.append(try cells(item, end, row: sheet.nextRow)) }
        }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }

    /// A sheet with its headings and nothing under them.
    private func sheet(_ name: String, _ title: String, _ headings: [String]) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(name, widths: [28] + Array(repeating: 12, count: headings.count - 1))
        sheet.rows = [
            [.words(title, .title)],
            [.text("Nothing here is an input: amounts stand on the sheet \(CostInputs.name).")],
            headings.enumerated().map { .words($1, $0 < 2 ? .bandedWords : .bandedNumbers) },
        ]
        return sheet
    }

    private func uprating(_ cost: ProgrammeCost) throws(EvaluationError) -> Spreadsheet.Cell {
        let ratio = try ground.released.priceRatio(from: cost.priceYear)
        return .formula(.number(ratio.numerator.description) / .number(ratio.denominator.description), .factor)
    }

    private func cells(_ part: Part, _ end: Bound, row: Int) throws(EvaluationError) -> [Spreadsheet.Cell] {
        let cost = ground.released.costs[part.cost]
        func place(_ column: Column, _ row: Int) -> CellPlace {
            CellPlace(sheet: Self.name, column: column.rawValue, row: row)
        }
        func cell(_ column: Column) -> Formula { .cell(place(column, row)) }
        let spentBefore = Formula.cell(place(.spent, row - 1))
        let discount = inputs.discounting.factor(part.year).map { cell(.ofYear) * .cell($0) } ?? cell(.ofYear)
        return [
            .words(cost.item, .wrapped), .words(end.rawValue, .wrapped), .digits(String(part.year), .number),
            .formula(.cell(inputs.costs.table.place(part.cost, end)), .pounds),
            .digits(String(part.through), .number), .digits(String(max(1, cost.months)), .number), try uprating(cost),
            .formula(cell(.amount) * cell(.through) / cell(.months) * cell(.uprating), .exact),
            .formula(.toThePenny(place(.spentExact, row)), .pounds),
            .formula(part.isFirst ? cell(.spent) : cell(.spent) - spentBefore, .pounds),
            .formula(discount, .exact), .formula(.toThePenny(place(.discountedExact, row)), .pounds),
        ]
    }

    private func cells(_ item: Item, _ end: Bound, row: Int) throws(EvaluationError) -> [Spreadsheet.Cell] {
        let cost = ground.released.costs[item.cost]
        func place(_ column: ItemColumn) -> CellPlace {
            CellPlace(sheet: Self.budgetName, column: column.rawValue, row: row)
        }
        func cell(_ column: ItemColumn) -> Formula { .cell(place(column)) }
        func spent(_ months: ItemColumn) -> Spreadsheet.Cell {
            .formula(cell(.amount) * cell(months) / cell(.months) * cell(.uprating), .exact)
        }
        return [
            .words(cost.item, .wrapped), .words(end.rawValue, .wrapped), .digits(String(item.year), .number),
            .formula(.cell(inputs.costs.table.place(item.cost, end)), .pounds),
            .digits(String(item.before), .number), .digits(String(item.through), .number),
            .digits(String(max(1, cost.months)), .number), try uprating(cost), spent(.before),
            .formula(.toThePenny(place(.beforeExact)), .pounds), spent(.through),
            .formula(.toThePenny(place(.throughExact)), .pounds),
            .formula(cell(.throughRounded) - cell(.beforeRounded), .pounds),
            .digits(
                String(WorkingYears.key(year: item.year, body: number(ofPayer: Self.payer(of: cost)))), .number),
        ]
    }
}

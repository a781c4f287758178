import CostAvoidance
import Numerics

/// The budget view: savings and cost by financial year, not discounted, with what follows the inputs and what does not.
///
/// Each row of the working of which it may be told in which years its effects fall is followed year by year; the others stand together,
/// and each year keeps its part of them. Once these change the sheet says so at every year.
struct YearSheet {
    let ground: WorkbookGround
    private let working: WorkingYears
    private let costs: WorkingCosts
    private let budget: ReleasedBudget
    private let nearness: String

    static let name = "By financial year"
    private static let headingRow = 3
    private static let firstRow = headingRow + 1

    /// Columns of the sheet, three to a figure: low, central and high.
    private enum Figure: Int, CaseIterable {
        case savings, cost, left, soFar, fixed

        var heading: String {
            switch self {
            case .savings: "Net"
            case .cost: "Cost"
            case .left: "Net less cost"
            case .soFar: "So far"
            case .fixed: "Net that does not follow"
            }
        }
    }

    private static func column(_ figure: Figure, _ end: Bound) -> Int {
        2 + figure.rawValue * Bound.allCases.count + end.place
    }

    /// The cell of a figure of a year, by the year's place from 0, at an end; behind the last year that of the total.
    private func place(_ figure: Figure, _ year: Int, _ end: Bound) -> CellPlace {
        CellPlace(sheet: Self.name, column: Self.column(figure, end), row: Self.firstRow + year)
    }

    /// Nil where there is no budget view.
    init?(_ ground: WorkbookGround, _ working: WorkingYears?, _ costs: WorkingCosts) {
        guard let budget = ground.released.budget, let working, Self.hasYears(ground) else { return nil }
        self.ground = ground
        self.working = working
        self.costs = costs
        self.budget = budget
        nearness = PenceWords(ground).nearnessOfYears
    }

    // MARK: What is said of what does not follow

    private static let inPart = ", in part"

    private var flagPlace: CellPlace {
        CellPlace(sheet: Self.name, column: Self.column(.fixed, .high) + 1, row: Self.headingRow - 1)
    }

    /// Whether something has changed that the years do not follow; nil where they follow everything.
    private var flag: Formula? {
        guard budget.years.contains(where: Self.hasEffects) else { return nil }
        return working.restChanged.map {
            .choose(.binary($0, .greater, .number("0")), .text(Self.inPart), else: .text(""))
        }
    }

    /// Whether a year has a net that is shown and not nought.
    private static func hasEffects(_ year: ReleasedBudgetYear) -> Bool {
        year.shownSavings.map { savings in Bound.allCases.contains { savings[$0] != .zero } } ?? false
    }

    private var doesFollow: Formula? { flag.map { _ in .binary(.cell(flagPlace), .equal, .text("")) } }

    /// The words of the warning, which a cell of the sheet refers to.
    private var warning: String {
        if case .inSum = working.following {
            return
                "Rows not shown separately by year have changed: each year keeps its part of them. The total matches the command's to some pence; the years do not."
        }
        return
            "Rows not shown separately by year may have changed: the years and their total may not match the command's."
    }

    /// Beside the title, which takes three columns.
    private static let warningColumn = 3

    private var warningPlace: CellPlace { CellPlace(sheet: Self.name, column: flagPlace.column, row: 1) }

    // MARK: The sheet

    /// - Parameter values: what the working comes to as evaluated.
    /// - Throws: `EvaluationError` where a number does not fit.
    func sheet(_ values: inout CellValues) throws(EvaluationError) -> Spreadsheet.Sheet {
        let amounts = budget.years.flatMap { year in
            Bound.allCases.flatMap { [year.shownSavings?[$0], year.cumulative?[$0]] }.compactMap { $0?.description }
        }
        let whole = Bound.allCases.map { ground.findings.totals.savings.net[$0].description }
        let width = PrintedWidth.pounds(amounts + whole, isBold: true)
        var sheet = Spreadsheet.Sheet(Self.name, widths: [4, 16] + Array(repeating: width, count: 15) + [12])
        var title = [Spreadsheet.Cell](repeating: .empty, count: flagPlace.column + 1)
        title[0] = .words(Self.name, .title)
        if let doesFollow {
            title[Self.warningColumn] = .formula(.choose(doesFollow, .text(""), else: .cell(warningPlace)), .heading)
            title[warningPlace.column] = .text(warning)
        }
        var introduction = [Spreadsheet.Cell](repeating: .empty, count: flagPlace.column + 1)
        introduction[0] = .text(
            "Financial years, April to March; not discounted, at \(ground.released.settings.priceYear) prices."
        )
        introduction[flagPlace.column] = flag.map { .formula($0, .quiet) } ?? .empty
        let headings =
            ["No.", "Financial year"]
            + Figure.allCases.flatMap { figure in Bound.allCases.map { "\(figure.heading), \($0.rawValue)" } }
        sheet.rows = [
            title, introduction,
            headings.enumerated().map { .words($1, $0 == 1 ? .bandedRemark : .bandedNumbers) },
        ]
        for number in budget.years.indices {
            let own = try cells(number, &values)
            sheet.rows.append(
                [.digits(String(number + 1), .number), label(budget.years[number])]
                    + Figure.allCases.flatMap { own[$0] ?? [] })
        }
        sheet.rows.append(totalRow)
        let printedColumns = 2 + Figure.soFar.rawValue * Bound.allCases.count + Bound.allCases.count
        let noteWidth = sheet.widths[1..<printedColumns].reduce(0, +)
        sheet.rows += [[]] + notes.flatMap { BrokenWords.lines($0, at: noteWidth) }.map { [.empty, .text($0)] }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.printed = (printedColumns, sheet.rows.count)
        return sheet
    }

    private func label(_ year: ReleasedBudgetYear) -> Spreadsheet.Cell {
        let words = year.year.description
        return flag != nil && Self.hasEffects(year)
            ? .formula(.binary(.text(words), .joined, .cell(flagPlace)), .remark) : .words(words, .remark)
    }

    private var notes: [String] {
        let rest = ground.years?.rest.map {
            "Rows \(Self.reasons($0)) are together on the sheet \(WorkingYears.name): \(Self.consequence($0)). If they change, this sheet says so."
        }
        return (nearness.isEmpty ? [] : [nearness]) + (flag == nil ? [] : [rest].compactMap { $0 }) + [
            "Months in which effects begin, horizon and months to cash do not follow.",
            "These are not present values, and not cash unless called cashable. \(ground.hasCost ? "For net less cost, low takes off the high cost." : "Nobody said what the programme cost.")",
        ]
            + (isWhole
                ? []
                : [
                    "Withheld: a year that the report does not show, because it is about too few people or another withheld year could be worked out from it.\(budget.savings == nil ? "" : " Only the report shows the net of all years together.")"
                ])
    }

    /// Why rows are not told apart, as a clause.
    static func reasons(_ rest: WorkbookYears.Rest) -> String {
        rest.reasons.map(words(of:)).joined(separator: ", or ")
    }

    /// What becomes of their part of a year.
    static func consequence(_ rest: WorkbookYears.Rest) -> String {
        rest.reasons.contains(.lag)
            ? "their part of a year stays as it was evaluated" : "each year keeps its part of them"
    }

    private static func words(of reason: WorkbookYears.Reason) -> String {
        switch reason {
        case .withheld: "whose starting months may not be shown"
        case .lag: "whose cashable part falls some months later than the rest"
        case .alternatives: "whose events have alternative accounts"
        case .mixture: "that rest on more than one set of assumptions, or whose effects go on beyond these years"
        }
    }

    // MARK: Years

    private func cells(
        _ number: Int, _ values: inout CellValues
    ) throws(EvaluationError) -> [Figure: [Spreadsheet.Cell]] {
        let year = budget.years[number]
        let key = CellPlace(sheet: Self.name, column: 0, row: Self.firstRow + number)
        var own: [Figure: [Spreadsheet.Cell]] = [:]
        let withheld = Spreadsheet.Cell.words("withheld", .wordsAmongNumbers)
        for end in Bound.allCases {
            func cell(_ figure: Figure, _ end: Bound) -> Formula { .cell(place(figure, number, end)) }
            own[.cost, default: []].append(
                ground.hasCost ? .formula(costs.total(end, inYearOf: key), .pounds) : Self.notKnown)
            guard let savings = year.shownSavings?[end] else {
                for figure in [Figure.savings, .left, .soFar] { own[figure, default: []].append(withheld) }
                own[.fixed, default: []].append(.empty)
                continue
            }
            let follows = working.evaluated(&values, year: number, end)
            let fixed = try EvaluationError.naming("adding up what follows in a financial year") {
                () throws(ArithmeticError) in try savings - follows
            }
            own[.fixed, default: []].append(.digits(fixed.description, .evaluatedPounds))
            own[.savings, default: []].append(
                .formula(.round(working.sum(end, inYearOf: key) + cell(.fixed, end), places: 2), .pounds))
            guard ground.hasCost else {
                for figure in [Figure.left, .soFar] { own[figure, default: []].append(Self.notKnown) }
                continue
            }
            own[.left, default: []].append(.formula(cell(.savings, end) - cell(.cost, end.mirrored), .pounds))
            let before = number == 0 ? nil : Formula.cell(place(.soFar, number - 1, end))
            own[.soFar, default: []].append(
                year.cumulative == nil
                    ? withheld : .formula(before.map { $0 + cell(.left, end) } ?? cell(.left, end), .pounds))
        }
        return own
    }

    private static var notKnown: Spreadsheet.Cell { .words("not known", .wordsAmongNumbers) }

    private var isWhole: Bool { budget.years.allSatisfy { $0.savings != .suppressed } }

    private func area(_ figure: Figure, _ end: Bound) -> CellArea {
        CellArea(
            Self.name, column: Self.column(figure, end),
            rows: Self.firstRow...Self.firstRow + budget.years.count - 1)
    }

    private var totalRow: [Spreadsheet.Cell] {
        let cells: [Spreadsheet.Cell] = [Figure.savings, .cost, .left].flatMap { figure in
            Bound.allCases.map { end in
                guard figure == .savings || ground.hasCost else { return Self.notKnown }
                guard figure == .cost || isWhole else { return .words(untoldTotal, .wordsAmongNumbers) }
                let sum = Formula.round(.sum(area(figure, end)), places: 2)
                guard figure != .cost, case .notAtAll = working.following, let doesFollow else {
                    return .formula(sum, .totalPounds)
                }
                return .formula(.choose(doesFollow, sum, else: .text("not shown")), .totalPounds)
            }
        }
        return [.empty, .words("Total", .strong)] + cells
    }

    /// What stands for the net of all years where one of them is withheld.
    private var untoldTotal: String { budget.savings == nil ? "withheld" : "in the report" }

    /// Whether the total of the years says `not told` once something has changed.
    private var isTotalUntold: Bool {
        if case .notAtAll = working.following { doesFollow != nil } else { false }
    }

    // MARK: The check

    /// The cells of its totals, each with what it has to be; none of what is not told.
    var sums: [(total: CellPlace, parts: Formula)] {
        Bound.allCases.flatMap { end -> [(total: CellPlace, parts: Formula)] in
            let cost =
                ground.hasCost ? [(place(.cost, budget.years.count, end), costs.total(end, discounted: .no))] : []
            // Where it stands for what does not follow, the total is words.
            guard isWhole, !isTotalUntold else { return cost }
            let net = Formula.round(working.whole(end) + .sum(area(.fixed, end)), places: 2)
            return cost + [(place(.savings, budget.years.count, end), net)]
        }
    }
}

extension YearSheet {
    /// Whether there is a budget view at all.
    static func hasYears(_ ground: WorkbookGround) -> Bool {
        ground.released.budget.map { !$0.years.isEmpty } ?? false
    }
}

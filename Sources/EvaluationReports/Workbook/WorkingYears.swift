import CostAvoidance
import Numerics

/// The sheet on which it is worked out what of each row falls in each financial year, not discounted: a block for each world, in it
/// for each row, and for those that are not told apart together, a line a year.
struct WorkingYears {
    let ground: WorkbookGround
    private let inputs: WorkbookInputs
    private let lines: WorkingLines
    private let years: WorkbookYears
    private let budget: ReleasedBudget
    private let items: [Item]

    static let name = "Working by year"
    private static let headingRow = 3
    /// The world that is read first stands first.
    private static let worlds: [Bound] = [.central, .low, .high]

    /// What falls in years: of one row of the working, or of those that are not told apart.
    private enum Item {
        case row(Int, WorkbookYears.Course)
        case rest(WorkbookYears.Rest)

        var course: WorkbookYears.Course {
            switch self {
            case .row(_, let course): course
            case .rest(let rest): rest.course
            }
        }
    }

    enum Column: Int, CaseIterable {
        case service, about, year, number, key, net, kept, part, ended, exact, rounded, cashShare, cashExact, cashable
        case notCashable, notKnown, netBefore, isChanged, rest

        var heading: String {
            switch self {
            case .service: "Service"
            case .about: "Rows"
            case .year: "Financial year"
            case .number: "No. of financial year"
            case .key: "No. of year and body"
            case .net: "Net of a year"
            case .kept: "Kept a year later"
            case .part: "Part that falls in it"
            case .ended: "Part of it that is over"
            case .exact: "Falls in the year, exact"
            case .rounded: "Falls in the year"
            case .cashShare: "Share that could leave a budget"
            case .cashExact: "Could leave a budget, exact"
            case .cashable: "Could leave a budget"
            case .notCashable: "Could not"
            case .notKnown: "Not known"
            case .netBefore: "Net as evaluated"
            case .isChanged: "Changed?"
            case .rest: "Not shown separately"
            }
        }

        var width: Int {
            switch self {
            case .service: 34
            case .about: 26
            case .number, .key, .rest: 9
            case .year, .kept, .part, .ended, .cashShare, .isChanged: 11
            case .net, .exact, .rounded, .cashExact, .cashable, .notCashable, .notKnown, .netBefore: 13
            }
        }

        /// The column of what is of a kind.
        init?(_ kind: BudgetKind) {
            switch kind {
            case .cashable: self = .cashable
            case .notCashable: self = .notCashable
            case .notKnown: self = .notKnown
            case .cost: return nil
            }
        }
    }

    /// Nil where nothing is told by financial year.
    init?(_ ground: WorkbookGround, _ inputs: WorkbookInputs, _ lines: WorkingLines) {
        guard let years = ground.years, let budget = ground.released.budget else { return nil }
        self.ground = ground
        self.inputs = inputs
        self.lines = lines
        self.years = years
        self.budget = budget
        items =
            Self.isTold(budget)
            ? years.courses.enumerated().compactMap { place, course in course.map { .row(place, $0) } }
                + (years.rest.map { [.rest($0)] } ?? [])
            : []
    }

    /// Whether what is avoided is told of any year, or of any body in one: where it is not, no cell would take anything from the working.
    private static func isTold(_ budget: ReleasedBudget) -> Bool {
        budget.years.contains { $0.shownSavings != nil }
            || budget.rows.contains { row in
                guard row.key.kind != .cost, case .shown = row.figures else { return false }
                return true
            }
    }

    var hasRows: Bool { !items.isEmpty }

    // MARK: Places

    private var blockSize: Int { items.count * budget.years.count }

    private func firstRow(_ end: Bound) -> Int {
        Self.headingRow + 2 + (Self.worlds.firstIndex(of: end) ?? 0) * (blockSize + 2)
    }

    private func place(_ column: Column, _ item: Int, _ year: Int, _ end: Bound) -> CellPlace {
        CellPlace(
            sheet: Self.name, column: column.rawValue, row: firstRow(end) + item * budget.years.count + year)
    }

    private func area(_ column: Column, _ end: Bound) -> CellArea {
        CellArea(Self.name, column: column.rawValue, rows: firstRow(end)...firstRow(end) + blockSize - 1)
    }

    /// The number of a year and a body, by which sums find what falls to it.
    static func key(year: Int, body: Int) -> Int { year * mostBodies + body }
    private static let mostBodies = 1000

    // MARK: Sums

    /// What falls in the year whose number stands in a cell, as far as it follows; nothing where no row is told.
    func sum(_ end: Bound, inYearOf cell: CellPlace) -> Formula {
        hasRows ? .sumWhere(area(.number, end), is: cell, of: area(.rounded, end)) : .number("0")
    }

    /// What falls in all years, as far as it follows.
    func whole(_ end: Bound) -> Formula { hasRows ? .sum(area(.rounded, end)) : .number("0") }

    /// What of a kind falls to a body in a year whose number stands in a cell; nil of a cost.
    func sum(_ end: Bound, _ kind: BudgetKind, keyIn cell: CellPlace) -> Formula? {
        guard let column = Column(kind) else { return nil }
        return hasRows ? .sumWhere(area(.key, end), is: cell, of: area(column, end)) : .number("0")
    }

    /// How many ends of the rows that are not told apart have changed, and inputs that move their years alone; nil where there are none
    /// of which that matters.
    var restChanged: Formula? {
        switch years.rest?.following {
        case nil, .exactly: return nil
        case .inSum, .notAtAll: break
        }
        guard hasRows else { return nil }
        // The three blocks stand under one another, and nothing between them is that word.
        let firsts = Bound.allCases.map(firstRow)
        guard let first = firsts.min(), let last = firsts.max() else { return nil }
        let end = last + blockSize - 1 + (movers.isEmpty ? 0 : Self.rowsAboveMovers + movers.count)
        return .count(
            CellArea(Self.name, column: Column.isChanged.rawValue, rows: first...end), of: InputTable.changedWord)
    }

    /// The inputs that move the years of the rows that are not told apart and need not move their net: how effects fade, and what of
    /// them leaves a budget later.
    private var movers: [Int] {
        guard let rest = years.rest, rest.following == .notAtAll else { return [] }
        return inputs.assumptions.moversOfYears(rest)
    }
    /// An empty row and a heading.
    private static let rowsAboveMovers = 2

    /// How the rows that are not told apart follow; nil where all are told apart.
    var following: WorkbookYears.Following? { years.rest?.following }

    // MARK: What it comes to as evaluated

    /// What falls in a year, by its place, as the sheet has it.
    func evaluated(_ values: inout CellValues, year: Int, _ end: Bound) -> Money {
        items.indices.reduce(into: .zero) { sum, item in
            sum = Self.added(sum, values[place(.rounded, item, year, end)])
        }
    }

    /// The same of what is of a kind and falls to a body.
    func evaluated(_ values: inout CellValues, year: Int, body: Int, _ kind: BudgetKind, _ end: Bound) -> Money {
        guard let column = Column(kind) else { return .zero }
        var sum = Money.zero
        for case (let item, .row(let row, _)) in items.enumerated() where self.body(row) == body {
            sum = Self.added(sum, values[place(column, item, year, end)])
        }
        return sum
    }

    private static func added(_ sum: Money, _ value: CellValues.Value) -> Money {
        guard case .number(let pounds) = value else { return sum }
        return Money(pence: sum.pence + Int128(nearest: (pounds * 100).rounded()))
    }

    // MARK: The sheet

    /// Nil where no row is told.
    func sheet() -> Spreadsheet.Sheet? {
        guard hasRows else { return nil }
        var sheet = Spreadsheet.Sheet(Self.name, widths: Column.allCases.map(\.width))
        sheet.rows = [
            [.words("Working by financial year", .title)],
            [
                .text(
                    "What falls in a financial year is its part of the net of a year of the effect, plus what the drop-off leaves of the financial year before. Not discounted. Nothing here is an input."
                )
            ],
            Column.allCases.map {
                .words($0.heading, $0 == .service ? .bandedWords : $0 == .about ? .bandedRemark : .bandedNumbers)
            },
        ]
        for end in Self.worlds {
            if end != Self.worlds.first { sheet.rows.append([]) }
            sheet.rows.append([.words("The \(end.rawValue) world", .subtitle)])
            for item in items.indices {
                for year in budget.years.indices { sheet.rows.append(cells(item, year, end)) }
            }
        }
        if !movers.isEmpty {
            sheet.rows +=
                [[], [.words("Inputs that move rows not shown separately by year", .subtitle)]] + movers.map(mover)
        }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }

    private func mover(_ index: Int) -> [Spreadsheet.Cell] {
        let table = inputs.assumptions.table
        var cells = [Spreadsheet.Cell](repeating: .empty, count: Column.allCases.count)
        cells[Column.service.rawValue] = .words(table.inputs[index].label, .remark)
        cells[Column.about.rawValue] = .words(table.inputs[index].about, .remark)
        cells[Column.isChanged.rawValue] = .formula(.cell(table.changed(index)), .quiet)
        return cells
    }

    private func cells(_ item: Int, _ year: Int, _ end: Bound) -> [Spreadsheet.Cell] {
        let own = items[item]
        func cell(_ column: Column) -> Formula { .cell(place(column, item, year, end)) }
        var cells = [Spreadsheet.Cell](repeating: .empty, count: Column.allCases.count)
        cells[Column.year.rawValue] = .words(budget.years[year].year.description, .remark)
        cells[Column.number.rawValue] = .digits(String(year + 1), .number)
        let onTime = Formula.number(own.course.parts[end][year].description)
        if let lagged = own.course.lagged?[end][year] {
            let later = Formula.number(lagged.description) - onTime
            cells[Column.part.rawValue] = .formula(onTime + cell(.cashShare) * later, .factor)
        } else {
            cells[Column.part.rawValue] = .digits(own.course.parts[end][year].description, .factor)
        }
        let (kept, ended) = fading(item, year, end)
        cells[Column.kept.rawValue] = kept.map { .formula($0, .factor) } ?? .empty
        cells[Column.ended.rawValue] = ended.map { .formula($0, .factor) } ?? .empty
        let part = ended == nil ? cell(.part) : cell(.part) - cell(.ended)
        let before = year > 0 && kept != nil ? Formula.cell(place(.exact, item, year - 1, end)) : nil
        let product = cell(.net) * part
        cells[Column.exact.rawValue] = .formula(before.map { product + cell(.kept) * $0 } ?? product, .exact)
        cells[Column.rounded.rawValue] = .formula(.toThePenny(place(.exact, item, year, end)), .pounds)
        switch own {
        case .row(let row, _): fill(&cells, row: row, item, year, end)
        case .rest(let rest): fill(&cells, rest: rest, item, year, end)
        }
        return cells
    }

    /// What is kept a year later, and what of the part that falls in a year is of effects that are over; nil where there is no such.
    private func fading(_ item: Int, _ year: Int, _ end: Bound) -> (kept: Formula?, ended: Formula?) {
        guard case .yearOfEffect(let formula) = items[item].course.spread, ground.horizon > 1,
            let world = ground.rows.first?.worlds[end]
        else { return (nil, nil) }
        let assumption = formula.assumptions[.dropOff]
        let kept = Formula.one - .cell(inputs.assumptions.place(.dropOff, assumption, assumption.end(in: world)))
        let begun = year - ground.horizon
        let course = items[item].course
        guard begun >= 0, !course.parts[end][begun].isZero || course.lagged.map({ !$0[end][begun].isZero }) ?? false
        else { return (kept, nil) }
        let power = Formula.binary(
            .cell(place(.kept, item, year, end)), .power, .number(String(ground.horizon)))
        return (kept, power * .cell(place(.part, item, begun, end)))
    }

    // MARK: Rows

    private func body(_ row: Int) -> Int { ground.bodyNumber(of: ground.rows[row]) }

    private func fill(_ cells: inout [Spreadsheet.Cell], row: Int, _ item: Int, _ year: Int, _ end: Bound) {
        let own = ground.rows[row]
        cells[Column.service.rawValue] = .words(ground.label(of: own), .remark)
        cells[Column.about.rawValue] = .words(own.about, .remark)
        cells[Column.net.rawValue] = lines.place(.net, ofRow: row, end).map { .formula(.cell($0), .pounds) } ?? .empty
        let body = body(row)
        let cash = cash(of: own, end)
        let course = items[item].course
        if course.lagged != nil, case .share(let share) = cash {
            cells[Column.cashShare.rawValue] = .formula(share, .factor)
        }
        guard body > 0 else { return }
        func cell(_ column: Column) -> Formula { .cell(place(column, item, year, end)) }
        switch cash {
        case .untold: return
        case .unknown: cells[Column.notKnown.rawValue] = .formula(cell(.rounded), .pounds)
        case .share(let share):
            cells[Column.cashShare.rawValue] = .formula(share, .factor)
            let together = cell(.rounded) * cell(.cashShare)
            cells[Column.cashExact.rawValue] = .formula(
                course.lagged.map { lagging($0[end], item, year, end) } ?? together, .exact)
            cells[Column.cashable.rawValue] = .formula(
                .toThePenny(place(.cashExact, item, year, end)), .pounds)
            cells[Column.notCashable.rawValue] = .formula(cell(.rounded) - cell(.cashable), .pounds)
        }
        cells[Column.key.rawValue] = .digits(String(Self.key(year: year + 1, body: body)), .number)
    }

    /// What could leave a budget in a year, where it falls later than the rest of its row: its own part of a year of the effect, less what
    /// of that is over, and what the drop-off leaves of the year before.
    private func lagging(_ parts: [ExactDecimal], _ item: Int, _ year: Int, _ end: Bound) -> Formula {
        func cell(_ column: Column, _ year: Int) -> Formula { .cell(place(column, item, year, end)) }
        let part = Formula.number(parts[year].description)
        let begun = year - ground.horizon
        let isOver = ground.horizon > 1 && begun >= 0 && !parts[begun].isZero
        let power = Formula.binary(cell(.kept, year), .power, .number(String(ground.horizon)))
        let left = isOver ? part - power * .number(parts[begun].description) : part
        let own = cell(.net, year) * cell(.cashShare, year) * left
        return year > 0 && ground.horizon > 1 ? own + cell(.kept, year) * cell(.cashExact, year - 1) : own
    }

    /// What is known of what of a row could leave a budget.
    private enum Cash {
        /// It does not follow by a share of its own.
        case untold
        /// Nobody says what could.
        case unknown
        case share(Formula)
    }

    private func cash(of row: WorkbookRow, _ end: Bound) -> Cash {
        guard case .formula = row.mixtures.cash, !ground.withholdsCash else { return .untold }
        switch row.formula.cashable {
        case .assumed(let assumption):
            return .share(.cell(inputs.assumptions.place(.cashable, assumption, assumption.end(in: row.worlds[end]))))
        case .stated:
            return row.service.flatMap { inputs.assumptions.statedCashable($0, end) }.map { .share(.cell($0)) }
                ?? .untold
        case .unknown: return .unknown
        }
    }

    private func fill(
        _ cells: inout [Spreadsheet.Cell], rest: WorkbookYears.Rest, _ item: Int, _ year: Int, _ end: Bound
    ) {
        cells[Column.service.rawValue] = .words("Rows not shown separately by year, together", .remark)
        let key = place(.rest, item, year, end)
        cells[key.column] = .digits("1", .number)
        let net = year == 0 ? lines.sum(.net, end, where: .rest, is: key) : .cell(place(.net, item, 0, end))
        cells[Column.net.rawValue] = .formula(net, .pounds)
        if case .exactly = rest.following { return }
        guard year == 0 else { return }
        cells[Column.netBefore.rawValue] = .digits(rest.net[end].description, .evaluatedPounds)
        let same = Formula.binary(
            .round(.cell(place(.net, item, 0, end)), places: 2), .equal, .cell(place(.netBefore, item, 0, end)))
        cells[Column.isChanged.rawValue] = .formula(
            .choose(same, .text(""), else: .text(InputTable.changedWord)), .quiet)
    }
}

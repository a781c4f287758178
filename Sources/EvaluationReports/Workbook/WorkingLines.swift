import CostAvoidance
import Numerics

/// The sheet on which the lines are worked out, a block for each world: an exact product, its rounding beside it, and from there on sums.
struct WorkingLines {
    private let ground: WorkbookGround
    private let inputs: WorkbookInputs
    let columns: [WorkingColumn]
    private let positions: [WorkingColumn: Int]

    static let name = "Working"
    private static let headingRow = 3

    init(_ ground: WorkbookGround, _ inputs: WorkbookInputs) {
        self.ground = ground
        self.inputs = inputs
        columns = WorkingColumns(ground).all
        positions = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
    }

    /// The first row of a world: over it stands its name, and under it an empty row.
    private func firstRow(_ end: Bound) -> Int {
        Self.headingRow + 2 + (Self.worlds.firstIndex(of: end) ?? 0) * (ground.rows.count + 2)
    }

    /// The world that is printed stands first.
    private static let worlds: [Bound] = [.central, .low, .high]

    // MARK: Sums

    /// The cells of a column at an end; nil where there is no such column, or no row.
    func area(_ column: WorkingColumn, _ end: Bound) -> CellArea? {
        guard let place = positions[column], !ground.rows.isEmpty else { return nil }
        let first = firstRow(end)
        return CellArea(Self.name, column: place, rows: first...first + ground.rows.count - 1)
    }

    /// The sum of a column to the penny.
    func sum(_ column: WorkingColumn, _ end: Bound) -> Formula {
        area(column, end).map { .round(.sum($0), places: 2) } ?? .number("0")
    }

    /// The sum of a column over the rows that have the number of a cell in another, and what is added to it.
    func sum(
        _ column: WorkingColumn, _ end: Bound, where key: WorkingColumn, is cell: CellPlace,
        beside other: Formula? = nil
    ) -> Formula {
        guard let keys = area(key, end), let area = area(column, end) else { return other ?? .number("0") }
        let sum = Formula.sumWhere(keys, is: cell, of: area)
        return .round(other.map { sum + $0 } ?? sum, places: 2)
    }

    // MARK: The sheet

    /// - Throws: `EvaluationError` where a service has no unit cost.
    func sheet() throws(EvaluationError) -> Spreadsheet.Sheet {
        let prices = try ground.unitCosts().flatMap { cost in Bound.allCases.map { cost.cost[$0].description } }
        let width = PrintedWidth.pounds(prices, isBold: false)
        var sheet = Spreadsheet.Sheet(
            Self.name, widths: columns.map { $0 == .unitCost ? max($0.width, width) : $0.width })
        sheet.rows = [
            [.words(Self.name, .title)],
            [
                .text(introduction)
            ],
            columns.map {
                .words($0.heading, $0 == .service ? .bandedWords : $0 == .about ? .bandedRemark : .bandedNumbers)
            },
        ]
        for end in Self.worlds {
            if end != Self.worlds.first { sheet.rows.append([]) }
            sheet.rows.append([.words("The \(end.rawValue) world", .subtitle)])
            for row in ground.rows {
                let line = Line(row: row, end: end, number: sheet.nextRow)
                sheet.rows.append(try columns.map { column throws(EvaluationError) in try cell(column, line) })
            }
        }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.printed = (WorkingColumns(ground).readCount, Self.headingRow + 1 + ground.rows.count)
        return sheet
    }

    private var introduction: String {
        let exact =
            "Each product is exact, and beside it is the amount to the penny. Nothing here is an input."
        guard WorkingColumns(ground).hasFixed else { return exact }
        return
            "\(exact) Amounts include what does not follow: columns to the right, not printed, show it."
    }

    /// One row at one end, with its number on the sheet.
    private struct Line {
        let row: WorkbookRow
        let end: Bound
        let number: Int

        var world: World { row.worlds[end] }
        var isProduct: Bool { row.service != nil && row.products != .none }
        /// Whether net follows the assumptions: of a service whose events are all told in alternative ways nothing does.
        var isWorked: Bool { row.service == nil || row.products != .none }
    }

    /// The cell of a column of a row, by its place among the rows, at an end.
    func place(_ column: WorkingColumn, ofRow row: Int, _ end: Bound) -> CellPlace? {
        positions[column].map { CellPlace(sheet: Self.name, column: $0, row: firstRow(end) + row) }
    }

    /// Whether it may be told in which financial years a row falls.
    private func isTold(_ line: Line) -> Bool {
        ground.years?.courses[line.number - firstRow(line.end)] != nil
    }

    private func place(_ column: WorkingColumn, _ line: Line) -> CellPlace? {
        positions[column].map { CellPlace(sheet: Self.name, column: $0, row: line.number) }
    }

    /// The cell of a column, where there is such a column.
    private func formula(_ column: WorkingColumn, _ line: Line) -> Formula? { place(column, line).map { .cell($0) } }

    private func cell(_ column: WorkingColumn, _ line: Line) throws(EvaluationError) -> Spreadsheet.Cell {
        let row = line.row
        switch column {
        case .service: return .words(ground.label(of: row), .wrapped)
        case .serviceNumber: return .digits(String(ground.serviceNumber(of: row)), .number)
        case .bodyNumber: return .digits(String(ground.bodyNumber(of: row)), .number)
        case .about: return .words(row.about, .remark)
        case .rest: return .digits(isTold(line) ? "0" : "1", .number)
        case .year:
            return row.beginsInSeveralYears
                ? .words("several", .wordsAmongNumbers) : .digits(String(row.year), .number)
        case .units, .cameAnyway, .unitCost, .uprating, .bodyShare, .grossExact: return try product(column, line)
        case .kept, .ownKept, .netExact, .netRounded, .yearExact, .yearRounded, .later, .mixture:
            return line.isWorked ? worked(column, line) : .empty
        case .cashShare:
            guard case .share(let share) = row.mixtures.cash else { return .empty }
            return .digits(share[line.end].description, .factor)
        case .heldKept, .keptBefore, .ownKeptBefore, .heldKeptBefore:
            return row.mixtures.sets.map { kept(column, of: $0, line) } ?? .empty
        case .grossFixed: return .digits(row.fixed.gross[line.end].description, .pounds)
        case .netFixed: return .digits(row.fixed.net[line.end].description, .pounds)
        case .valueFixed: return .digits(row.fixed.presentValue[line.end].description, .pounds)
        case .cashFixed: return .digits(row.fixed.cashable[line.end].description, .pounds)
        case .grossRounded: return line.isProduct ? rounded(.grossExact, line) : .empty
        case .gross: return sum([line.isProduct ? .grossRounded : nil, .grossFixed], line)
        case .net: return sum([line.isWorked ? .netRounded : nil, .netFixed], line)
        case .value:
            let years = line.isWorked ? (0..<ground.horizon).map { WorkingColumn.yearRounded($0) } : []
            return sum(years + [.valueFixed], line)
        case .cashExact: return cashable(line).map { .formula($0, .exact) } ?? .empty
        case .cashRounded: return cashable(line) == nil ? .empty : rounded(.cashExact, line)
        case .cash where row.mixtures.cash == .untold: return .words("withheld", .wordsAmongNumbers)
        case .cash: return sum([cashable(line) == nil ? nil : .cashRounded, .cashFixed], line)
        case .cashUnknown:
            guard row.service != nil, row.mixtures.cash == .formula else { return .empty }
            return row.formula.cashable == .unknown ? sum([.value], line) : .digits("0", .pounds)
        }
    }

    /// A cell of what lies between gross and the present value.
    private func worked(_ column: WorkingColumn, _ line: Line) -> Spreadsheet.Cell {
        switch column {
        case .kept: .formula(line.row.hasSeveralSets ? keptOfAll(line) : kept(line.row.formula, line), .factor)
        case .ownKept:
            line.row.hasSeveralSets
                ? .formula(kept(line.row.mixtures.sets?.followed ?? line.row.formula, line), .factor) : .empty
        case .mixture: .digits(line.row.mixtures.net[line.end].description, .factor)
        case .later: .digits(line.row.mixtures.later[line.end].description, .factor)
        case .netExact: netExact(line)
        case .netRounded: rounded(.netExact, line)
        case .yearExact(let year): .formula(.product(yearFactors(year, line)), .exact)
        case .yearRounded(let year) where positions[.yearExact(year)] == nil:
            .formula(formula(.netRounded, line) ?? .number("0"), .pounds)
        case .yearRounded(let year): rounded(.yearExact(year), line)
        default: .empty
        }
    }

    private func rounded(_ exact: WorkingColumn, _ line: Line) -> Spreadsheet.Cell {
        place(exact, line).map { .formula(.toThePenny($0), .pounds) } ?? .empty
    }

    /// The sum of cells of the row, of those of them that there are.
    private func sum(_ parts: [WorkingColumn?], _ line: Line) -> Spreadsheet.Cell {
        let places = parts.compactMap { $0.flatMap { place($0, line) } }
        // Many years stand side by side, each exact and rounded; what is exact is no part of the sum.
        guard places.count > Self.mostTerms, let first = places.first, let last = places.last,
            last.column - first.column + 1 == places.count
        else { return .formula(.sum(of: places.map { .cell($0) }), .pounds) }
        return .formula(.sum(CellArea(first.sheet, columns: first.column...last.column, row: first.row)), .pounds)
    }

    private static let mostTerms = 2

    // MARK: Products

    private func product(_ column: WorkingColumn, _ line: Line) throws(EvaluationError) -> Spreadsheet.Cell {
        guard line.isProduct, let service = line.row.service else { return .empty }
        let row = line.row
        func signed(_ place: CellPlace?) -> Spreadsheet.Cell {
            guard let place else { return .digits("0", .number) }
            let cell = Formula.cell(place)
            return .formula(row.counting.sign == .takenOff ? .number("0") - cell : cell, .number)
        }
        switch column {
        case .units: return signed(inputs.quantities.units(of: row, row.worlds[line.end].quantities))
        case .cameAnyway: return signed(inputs.quantities.cameAnyway(of: row))
        case .unitCost:
            return .formula(
                .cell(try inputs.unitCosts.place(service, row.formula.unitCostEnd(in: line.world))), .price)
        case .uprating: return .formula(.cell(try inputs.unitCosts.uprating(service)), .factor)
        case .bodyShare: return .digits(row.share.description, .factor)
        default:
            return .formula(.product([formula(.units, line)].compactMap(\.self) + priced(line)), .exact)
        }
    }

    private func priced(_ line: Line) -> [Formula] {
        [.unitCost, .uprating, .bodyShare].compactMap { formula($0, line) }
    }

    private func netExact(_ line: Line) -> Spreadsheet.Cell {
        let whole = formula(.units, line) ?? .number("0")
        let left = formula(.cameAnyway, line).map { whole - $0 } ?? whole
        let before = line.isProduct ? [left] + priced(line) : [formula(.gross, line) ?? .number("0")]
        return .formula(.product(before + [formula(.kept, line)].compactMap(\.self)), .exact)
    }

    /// What is kept of all rows. Of two sets it lies between the two, as far from the one that is held as its distance from the other
    /// has it.
    private func keptOfAll(_ line: Line) -> Formula {
        guard let own = formula(.ownKept, line) else { return .one }
        guard line.row.mixtures.sets != nil, let held = formula(.heldKept, line),
            let before = formula(.keptBefore, line), let ownBefore = formula(.ownKeptBefore, line),
            let heldBefore = formula(.heldKeptBefore, line)
        else { return .product([own] + [formula(.mixture, line)].compactMap(\.self)) }
        return held + (own - held) * (before - heldBefore) / (ownBefore - heldBefore)
    }

    /// A cell of what a row with two sets of assumptions keeps.
    private func kept(_ column: WorkingColumn, of sets: TwoSets, _ line: Line) -> Spreadsheet.Cell {
        switch column {
        case .heldKept: .formula(kept(sets.held, line), .factor)
        case .keptBefore: .digits(sets.keptOfAll[line.end].description, .factor)
        case .ownKeptBefore: .digits(sets.keptOfFollowed[line.end].description, .factor)
        case .heldKeptBefore: .digits(sets.keptOfHeld[line.end].description, .factor)
        default: .empty
        }
    }

    /// What the shares of a formula keep.
    private func kept(_ formula: LineFormula, _ line: Line) -> Formula {
        .product(formula.netFactor.parts.map { kept($0.parameter, formula.assumptions, line) })
    }

    /// What an assumption keeps of an amount in a world.
    private func kept(_ parameter: AssumptionParameter, _ assumptions: LineAssumptions, _ line: Line) -> Formula {
        let assumption = assumptions[parameter]
        let cell = Formula.cell(inputs.assumptions.place(parameter, assumption, assumption.end(in: line.world)))
        return switch parameter.direction {
        case .raisesSavings: cell
        case .lowersSavings: .one - cell
        }
    }

    /// The net of the first year, and what of it counts in a year of the effect.
    private func yearFactors(_ year: Int, _ line: Line) -> [Formula] {
        var factors = [formula(.netRounded, line) ?? .number("0")]
        if line.row.mixtures.later[line.end] != .one { factors += [formula(.later, line)].compactMap(\.self) }
        if year > 0 {
            let kept = kept(.dropOff, line.row.formula.assumptions, line)
            factors.append(year == 1 ? kept : .binary(kept, .power, .number(String(year))))
        }
        if let discount = inputs.discounting.factor(line.row.year + year) { factors.append(.cell(discount)) }
        return factors
    }

    /// What of the present value could leave a budget; nil where that is not known, or fixed.
    private func cashable(_ line: Line) -> Formula? {
        guard let value = formula(.value, line) else { return nil }
        switch line.row.mixtures.cash {
        case .formula: break
        case .share:
            let follows = formula(.valueFixed, line).map { value - $0 } ?? value
            return formula(.cashShare, line).map { follows * $0 }
        case .fixed, .untold: return nil
        }
        switch line.row.formula.cashable {
        case .assumed(let assumption):
            return value * .cell(inputs.assumptions.place(.cashable, assumption, assumption.end(in: line.world)))
        case .stated:
            guard let service = line.row.service else { return nil }
            return inputs.assumptions.statedCashable(service, line.end).map { value * .cell($0) }
        case .unknown: return nil
        }
    }
}

import CostAvoidance
import Numerics

/// The sheets of lines, one for each world: units, price, shares, and what they come to.
struct WorkbookLines {
    let findings: Findings
    let rows: [WorkbookRow]
    let inputs: WorkbookInputs

    /// The columns before those of the years.
    private enum Column: Int, CaseIterable {
        case service, about, year, units, cameAnyway, unitCost, uprating, netShare
        case grossComputed, grossFixed, gross, netComputed, netFixed, net

        var heading: String {
            switch self {
            case .service: "Service"
            case .about: "About"
            case .year: "Year"
            case .units: "Units"
            case .cameAnyway: "Of these came anyway"
            case .unitCost: "Unit cost"
            case .uprating: "Uprating"
            case .netShare: "Net share"
            case .grossComputed: "Gross, computed"
            case .grossFixed: "Gross, fixed"
            case .gross: "Gross"
            case .netComputed: "Net, computed"
            case .netFixed: "Net, fixed"
            case .net: "Net"
            }
        }

        var letters: String { Spreadsheet.letters(rawValue) }

        /// Its cell in a row.
        func cell(_ row: Int) -> String { "\(letters)\(row)" }
    }

    private var horizon: Int { findings.released.settings.horizonYears }
    private var firstYearColumn: Int { Column.allCases.count }
    private var fixedValueColumn: Int { firstYearColumn + horizon }
    private var presentValueColumn: Int { fixedValueColumn + 1 }
    private var fixedCashableColumn: Int { fixedValueColumn + 2 }
    private var cashableColumn: Int { fixedValueColumn + 3 }
    private var unknownColumn: Int { fixedValueColumn + 4 }

    /// A figure of the lines that is added up.
    enum Figure { case grossFixed, gross, net, presentValue, cashable, cashableUnknown }

    private func column(_ figure: Figure) -> String {
        switch figure {
        case .grossFixed: Column.grossFixed.letters
        case .gross: Column.gross.letters
        case .net: Column.net.letters
        case .presentValue: Spreadsheet.letters(presentValueColumn)
        case .cashable: Spreadsheet.letters(cashableColumn)
        case .cashableUnknown: Spreadsheet.letters(unknownColumn)
        }
    }

    private static func name(_ end: Bound) -> String { "Lines \(end.rawValue)" }

    /// Formula for the sum of a figure over all rows.
    func sum(_ figure: Figure, _ end: Bound) -> String {
        "SUM('\(Self.name(end))'!\(column(figure))2:\(column(figure))\(rows.count + 1))"
    }

    /// Formula for the sum of a figure over the rows of the service in a cell.
    func sum(_ figure: Figure, _ end: Bound, ofServiceIn cell: String) -> String {
        let sheet = "'\(Self.name(end))'!"
        return
            "SUMIF(\(sheet)$A$2:$A$\(rows.count + 1),\(cell),\(sheet)$\(column(figure))$2:$\(column(figure))$\(rows.count + 1))"
    }

    func sheet(_ end: Bound) throws(EvaluationError) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.name(end), widths: [32, 30, 6] + Array(repeating: 13, count: 11))
        let years = (0..<horizon).map { "Year \($0) of the effect" }
        let trailing = [
            "Present value, fixed", "Present value", "Cashable, fixed", "Cashable", "Cashable share not known",
        ]
        sheet.rows.append((Column.allCases.map(\.heading) + years + trailing).map { .heading($0) })
        for row in rows { sheet.rows.append(try cells(row, end, number: sheet.nextRow)) }
        return sheet
    }

    private func cells(
        _ row: WorkbookRow, _ end: Bound, number: Int
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        guard let service = row.service else { return withheldCells(row, end, number) }
        let formula = row.formula
        let world = row.worlds[end]
        let price =
            [Column.unitCost, .uprating].map { $0.cell(number) }.joined(separator: "*")
            + (row.share == .one ? "" : "*\(row.share)")
        let left = "(\(Column.units.cell(number))-\(Column.cameAnyway.cell(number)))"
        let cells: [Spreadsheet.Cell] = [
            .text(service.name), .text(row.about), .number(String(row.year)), .number(row.units[end].description),
            .number(row.cameAnyway.description),
            .plainFormula(try inputs.unitCostCell(service, formula.unitCostEnd(in: world))),
            .plainFormula(try inputs.upratingCell(service)),
            .plainFormula(netShare(row, world, end)),
            .formula(HalfEven.rounded("\(Column.units.cell(number))*\(price)")),
            .money(row.fixed.gross[end].description),
            sum(.grossComputed, .grossFixed, number),
            .formula(HalfEven.rounded("\(left)*\(price)*\(Column.netShare.cell(number))")),
            .money(row.fixed.net[end].description), sum(.netComputed, .netFixed, number),
        ]
        return cells + yearCells(row, formula, end, number) + (try valueCells(row, end, number, service, formula))
    }

    private func sum(_ computed: Column, _ fixed: Column, _ number: Int) -> Spreadsheet.Cell {
        .formula("\(computed.cell(number))+\(fixed.cell(number))")
    }

    /// What the computed net is worth in each year of the effect.
    private func yearCells(
        _ row: WorkbookRow, _ formula: LineFormula, _ end: Bound, _ number: Int
    ) -> [Spreadsheet.Cell] {
        let kept = kept(.dropOff, formula.assumptions, row.worlds[end])
        return (0..<horizon).map { year in
            let factor = "\(times(row.mixtures.later[end]))\(kept)^\(year)*\(inputs.discountCell(row.year + year))"
            return .formula(HalfEven.rounded("\(Column.netComputed.cell(number))*\(factor)"))
        }
    }

    /// Present value, what of it could leave a budget, and what of it nobody knows that of.
    private func valueCells(
        _ row: WorkbookRow, _ end: Bound, _ number: Int, _ service: ServiceID, _ formula: LineFormula
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        let value = "\(Spreadsheet.letters(presentValueColumn))\(number)"
        let fixed = "\(Spreadsheet.letters(fixedCashableColumn))\(number)"
        let share: String? =
            switch formula.cashable {
            case .assumed(let assumption): inputs.cell(.cashable, assumption, assumption.end(in: row.worlds[end]))
            case .stated: try inputs.cashableCell(service)
            case .unknown: nil
            }
        return [
            .money(row.fixed.presentValue[end].description), presentValue(number),
            .money(row.fixed.cashable[end].description),
            .formula(share.map { "\(HalfEven.rounded("\(value)*\($0)"))+\(fixed)" } ?? fixed),
            share == nil ? .formula(value) : .money("0.00"),
        ]
    }

    private func presentValue(_ number: Int) -> Spreadsheet.Cell {
        let (first, last) = (Spreadsheet.letters(firstYearColumn), Spreadsheet.letters(fixedValueColumn))
        return .formula("SUM(\(first)\(number):\(last)\(number))")
    }

    /// The row of what is withheld: a gross with no units behind it, and what the assumptions leave of it.
    private func withheldCells(_ row: WorkbookRow, _ end: Bound, _ number: Int) -> [Spreadsheet.Cell] {
        let formula = row.formula
        let cells: [Spreadsheet.Cell] = [
            .text("withheld"), .text(row.about), .number(String(row.year)), .empty, .empty, .empty, .empty,
            .plainFormula(netShare(row, row.worlds[end], end)),
            .empty, .money(row.fixed.gross[end].description), .formula(Column.grossFixed.cell(number)),
            .formula(HalfEven.rounded("\(Column.gross.cell(number))*\(Column.netShare.cell(number))")),
            .money(row.fixed.net[end].description), sum(.netComputed, .netFixed, number),
        ]
        return cells + yearCells(row, formula, end, number) + [
            .money(row.fixed.presentValue[end].description), presentValue(number),
            .money(row.fixed.cashable[end].description),
            .formula("\(Spreadsheet.letters(fixedCashableColumn))\(number)"), .empty,
        ]
    }

    private func netShare(_ row: WorkbookRow, _ world: World, _ end: Bound) -> String {
        func shares(_ formula: LineFormula) -> String {
            formula.netFactor.parts.map { kept($0.parameter, formula.assumptions, world) }.joined(separator: "*")
        }
        guard let other = row.mixtures.other else { return times(row.mixtures.net[end]) + shares(row.formula) }
        let part = other.part[end].description
        return "(1-\(part))*\(shares(row.formula))+\(part)*\(shares(other.formula))"
    }

    /// What an assumption keeps of an amount in a world.
    private func kept(_ parameter: AssumptionParameter, _ assumptions: LineAssumptions, _ world: World) -> String {
        let cell = inputs.cell(parameter, assumptions[parameter], assumptions[parameter].end(in: world))
        return switch parameter.direction {
        case .raisesSavings: cell
        case .lowersSavings: "(1-\(cell))"
        }
    }

    private func times(_ factor: ExactDecimal) -> String { factor == .one ? "" : "\(factor)*" }
}

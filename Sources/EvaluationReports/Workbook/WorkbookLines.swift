import CostAvoidance
import Numerics

/// The sheets of lines, one for each end: units, price, shares, and what they come to.
struct WorkbookLines {
    let findings: Findings
    let rows: [WorkbookRow]
    let inputs: WorkbookInputs

    private static let leading = [
        "Service", "About", "Year", "Units, falls", "Units, rises", "Unit cost, falls", "Unit cost, rises",
        "Uprating",
        "Net share, falls", "Net share, rises", "Gross, falls", "Gross, rises", "Gross, fixed", "Gross", "Net, falls",
        "Net, rises", "Net, fixed", "Net",
    ]

    private var horizon: Int { findings.released.settings.horizonYears }
    private var firstYearColumn: Int { Self.leading.count }
    private var fixedValueColumn: Int { firstYearColumn + 2 * horizon }
    private var presentValueColumn: Int { fixedValueColumn + 1 }
    private var fixedCashableColumn: Int { fixedValueColumn + 2 }
    private var cashableColumn: Int { fixedValueColumn + 3 }
    private var unknownColumn: Int { fixedValueColumn + 4 }

    /// A figure of the lines that is added up.
    enum Figure { case gross, net, presentValue, cashable, cashableUnknown }

    private func column(_ figure: Figure) -> String {
        switch figure {
        case .gross: "N"
        case .net: "R"
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
        var sheet = Spreadsheet.Sheet(Self.name(end), widths: [32, 30, 6] + Array(repeating: 13, count: 15))
        let years = (0..<horizon).flatMap { ["Year \($0) of the effect, falls", "Year \($0) of the effect, rises"] }
        let trailing = [
            "Present value, fixed", "Present value", "Cashable, fixed", "Cashable", "Cashable share not known",
        ]
        sheet.rows.append((Self.leading + years + trailing).map { .heading($0) })
        for row in rows { sheet.rows.append(try cells(row, end, number: sheet.nextRow)) }
        return sheet
    }

    private func cells(
        _ row: WorkbookRow, _ end: Bound, number: Int
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        guard let service = row.service else { return withheldCells(row, end, number) }
        let formula = row.formula
        let opposite = end.mirrored
        let falls = "D\(number)*F\(number)*H\(number)"
        let rises = "E\(number)*G\(number)*H\(number)"
        var cells: [Spreadsheet.Cell] = [
            .text(service.name), .text(row.about), .number(String(row.year)),
            .number(row.units.avoided[end].description), .number(row.units.increased[end].description),
            .plainFormula(try inputs.unitCostCell(service, end)),
            .plainFormula(try inputs.unitCostCell(service, opposite)),
            .plainFormula(try inputs.upratingCell(service)),
            .plainFormula(netShare(formula, end, row.mixture.avoided[end])),
            .plainFormula(netShare(formula, opposite, row.mixture.increased[end])),
            .formula(HalfEven.rounded(falls)), .formula(HalfEven.rounded(rises)),
            .money(row.fixed.gross[end].description), .formula("K\(number)+L\(number)+M\(number)"),
            .formula(HalfEven.rounded("\(falls)*I\(number)")), .formula(HalfEven.rounded("\(rises)*J\(number)")),
            .money(row.fixed.net[end].description), .formula("O\(number)+P\(number)+Q\(number)"),
        ]
        for year in 0..<horizon {
            let discount = inputs.discountCell(row.year + year)
            let fall = "\(kept(.dropOff, formula.assumptions, end))^\(year)*\(discount)"
            let rise = "\(kept(.dropOff, formula.assumptions, opposite))^\(year)*\(discount)"
            cells.append(.formula(HalfEven.rounded("O\(number)*\(times(row.laterMixture.avoided[end]))\(fall)")))
            cells.append(.formula(HalfEven.rounded("P\(number)*\(times(row.laterMixture.increased[end]))\(rise)")))
        }
        return cells + (try valueCells(row, end, number, service, formula))
    }

    /// Present value, what of it could leave a budget, and what of it nobody knows that of.
    private func valueCells(
        _ row: WorkbookRow, _ end: Bound, _ number: Int, _ service: ServiceID, _ formula: LineFormula
    ) throws(EvaluationError) -> [Spreadsheet.Cell] {
        let first = Spreadsheet.letters(firstYearColumn)
        let last = Spreadsheet.letters(fixedValueColumn)
        let value = "\(Spreadsheet.letters(presentValueColumn))\(number)"
        let fixed = "\(Spreadsheet.letters(fixedCashableColumn))\(number)"
        let share: String? =
            switch formula.cashable {
            case .assumed(let assumption): inputs.cell(.cashable, assumption, end)
            case .stated: try inputs.cashableCell(service)
            case .unknown: nil
            }
        return [
            .money(row.fixed.presentValue[end].description), .formula("SUM(\(first)\(number):\(last)\(number))"),
            .money(row.fixed.cashable[end].description),
            .formula(share.map { "\(HalfEven.rounded("\(value)*\($0)"))+\(fixed)" } ?? fixed),
            share == nil ? .formula(value) : .money("0.00"),
        ]
    }

    /// The row of what is withheld: a gross with no units behind it, and what the assumptions leave of it.
    private func withheldCells(_ row: WorkbookRow, _ end: Bound, _ number: Int) -> [Spreadsheet.Cell] {
        let formula = row.formula
        var cells: [Spreadsheet.Cell] = [.text("withheld"), .text(row.about), .number(String(row.year))]
        cells += Array(repeating: .empty, count: 5)
        cells += [.plainFormula(netShare(formula, end, row.mixture.avoided[end])), .empty, .empty, .empty]
        cells += [
            .money(row.fixed.gross[end].description), .formula("M\(number)"),
            .formula(HalfEven.rounded("N\(number)*I\(number)")), .empty, .money(row.fixed.net[end].description),
            .formula("O\(number)+Q\(number)"),
        ]
        for year in 0..<horizon {
            let left = "\(kept(.dropOff, formula.assumptions, end))^\(year)"
            let factor = "\(times(row.laterMixture.avoided[end]))\(left)*\(inputs.discountCell(row.year + year))"
            cells += [.formula(HalfEven.rounded("O\(number)*\(factor)")), .empty]
        }
        let (first, last) = (Spreadsheet.letters(firstYearColumn), Spreadsheet.letters(fixedValueColumn))
        return cells + [
            .money(row.fixed.presentValue[end].description), .formula("SUM(\(first)\(number):\(last)\(number))"),
            .money(row.fixed.cashable[end].description),
            .formula("\(Spreadsheet.letters(fixedCashableColumn))\(number)"), .empty,
        ]
    }

    private func netShare(_ formula: LineFormula, _ end: Bound, _ mixture: ExactDecimal) -> String {
        let parts = formula.netFactor.parts.map { kept($0.parameter, formula.assumptions, end) }
        return times(mixture) + parts.joined(separator: "*")
    }

    /// What an assumption keeps of an amount.
    private func kept(_ parameter: AssumptionParameter, _ assumptions: LineAssumptions, _ end: Bound) -> String {
        let cell = inputs.cell(parameter, assumptions[parameter], end)
        return switch parameter.direction {
        case .raisesSavings: cell
        case .lowersSavings: "(1-\(cell))"
        }
    }

    private func times(_ factor: ExactDecimal) -> String { factor == .one ? "" : "\(factor)*" }
}

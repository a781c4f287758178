import CostAvoidance
import Numerics

/// The evaluation as a spreadsheet with live formulas: change an input and every total follows.
///
/// Every formula is a value that is written and worked out here as well, so that a preview shows what a spreadsheet computes. A row is
/// rounded to the penny, half to even, as the evaluation does it. Services that the report withholds stand in one row whose amounts are
/// fixed; nothing in it is about a single person.
package struct EvaluationWorkbook {
    private let ground: WorkbookGround

    /// A workbook of findings.
    ///
    /// - Throws: `EvaluationError` where an amount does not fit.
    package init(_ findings: Findings) throws(EvaluationError) {
        let rows = try WorkbookRows(findings.evaluated)
        let made = try rows.rows()
        ground = try WorkbookGround(
            findings: findings, rows: made, years: try rows.years(made), ofAccounts: try rows.unfollowedOfAccounts(),
            grain: rows.isLineByLine ? .line : .service)
    }

    /// The bytes of the `.xlsx` file: the same findings give the same bytes.
    package func file() throws(EvaluationError) -> [UInt8] { try spreadsheet().file() }

    /// The workbook as a value.
    ///
    /// - Throws: `EvaluationError` where a price, an index or a rate is missing, or a number does not fit.
    func spreadsheet() throws(EvaluationError) -> Spreadsheet {
        let inputs = try WorkbookInputs(ground)
        let lines = WorkingLines(ground, inputs)
        let costs = WorkingCosts(ground, inputs)
        let years = WorkingYears(ground, inputs, lines)
        var totals = TotalsSheet(ground: ground, lines: lines, costs: costs, tables: inputs.tables)
        let yearSheet = YearSheet(ground, years, costs)
        totals.sums = yearSheet?.sums ?? []
        totals.sums += BodySheet(ground: ground, lines: lines).sums
        var names = totals.names
        for table in inputs.tables { names += table.names }
        names = Self.unlike(names)
        let working =
            [try lines.sheet(), years?.sheet(), try costs.sheet(), try costs.budgetSheet()].compactMap(\.self)
            + [inputs.discounting.factors(title: ground.title)]
        let drafted = inputSheets(inputs, .drafted, nil)
        var values = CellValues(working + drafted, names: names)
        let total = totals.sheet()
        let movement = InputMovement(
            [total] + working + drafted, names: names, totals: totals.totals)
        let read =
            [
                total, ServiceSheet(ground: ground, lines: lines).sheet(),
                try BodySheet(ground: ground, lines: lines).sheet(),
                try yearSheet?.sheet(&values), try YearBodySheet(ground, years, costs, totals)?.sheet(&values),
                ScenarioSheet(ground)?.sheet(),
            ].compactMap(\.self)
        var sheets = read + inputSheets(inputs, movement, CommandDisclosure(ground.scenarios)) + working
        let readMe = ReadMeSheet(
            ground: ground,
            contents: (sheets.map(\.name) + [LockedCells.name]).map { ($0, WorkbookContents.holds($0)) }
        ).sheet()
        sheets.insert(readMe, at: 0)
        sheets.append(try LockedCells(sheets, before: totals.changedRow).sheet(title: ground.title))
        return Spreadsheet(
            title: ground.title, properties: Spreadsheet.Properties(author: ground.released.settings.author),
            sheets: sheets, names: names)
    }

    private func inputSheets(
        _ inputs: WorkbookInputs, _ movement: InputMovement, _ commands: CommandDisclosure?
    ) -> [Spreadsheet.Sheet] {
        inputs.tables.map { $0.sheet(movement, commands, title: ground.title) }
    }

    /// The same names, of which no two are one: services can differ in letters that a name cannot have.
    private static func unlike(_ names: [Spreadsheet.Name]) -> [Spreadsheet.Name] {
        var counts: [String: Int] = [:]
        return names.map { name in
            var name = name
            counts[name.name, default: 0] += 1
            if let count = counts[name.name], count > 1 { name.name += "__\(count)" }
            return name
        }
    }
}

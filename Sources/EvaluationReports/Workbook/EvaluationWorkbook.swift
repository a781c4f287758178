import CostAvoidance
import Numerics

/// The evaluation as a spreadsheet with live formulas: change a cell and every total follows.
///
/// A formula rounds each row to the penny, half to even, as the evaluation does. Services that the report withholds stand in
/// one row whose amounts are fixed; nothing in it is about a single person.
package struct EvaluationWorkbook {
    private let findings: Findings
    private let rows: [WorkbookRow]
    private let isLineByLine: Bool

    /// A workbook of findings.
    ///
    /// - Throws: `EvaluationError` where an amount does not fit.
    package init(_ findings: Findings) throws(EvaluationError) {
        self.findings = findings
        let rows = try WorkbookRows(findings.evaluated)
        self.rows = try rows.rows()
        isLineByLine = rows.isLineByLine
    }

    /// The bytes of the `.xlsx` file: the same findings give the same bytes.
    package func file() throws(EvaluationError) -> [UInt8] {
        let inputs = try WorkbookInputs(findings, lastYear: lastYear)
        let lines = WorkbookLines(findings: findings, rows: rows, inputs: inputs)
        let totals = WorkbookTotals(findings: findings, rows: rows, lines: lines, inputs: inputs)
        var sheets = [
            totals.sheet(), totals.byService(), inputs.assumptionSheet(unfollowed: unfollowed),
            try inputs.unitCostSheet(),
        ]
        sheets += try inputs.costSheets() + [inputs.discountSheet()]
        let budget = WorkbookBudget(findings, lines, inputs)
        if let budget { sheets.append(try budget.sheet()) }
        for end in Bound.allCases { sheets.append(try lines.sheet(end)) }
        sheets.append(readMe(naming: budget))
        return Spreadsheet(title: findings.released.settings.title, sheets: sheets).file()
    }

    private var unfollowed: Set<AssumptionCell> { rows.reduce(into: []) { $0.formUnion($1.unfollowed) } }

    /// The last year that any row's effect or any cost reaches.
    private var lastYear: Int {
        let effects = rows.map { $0.year + findings.released.settings.horizonYears - 1 }
        let costs = findings.released.costs.compactMap(\.monthsByYear.last?.year)
        return (effects + costs).reduce(0, max)
    }

    private func readMe(naming budget: WorkbookBudget?) -> Spreadsheet.Sheet {
        let settings = findings.released.settings
        var sheet = Spreadsheet.Sheet("Read me", widths: [110])
        let grain =
            isLineByLine
            ? "The sheets Lines have one row for each line: rows of one service, basis and starting year, which are priced together."
            : "The sheets Lines have one row for each service, so that nobody can be singled out. Column \"fixed\" holds what a single product for the service cannot give: pennies of rounding line by line, and events told in alternative ways."
        let ofBudget =
            budget == nil
            ? []
            : [
                "On the sheet \(WorkbookBudget.name) each financial year keeps its share of all net amounts; rows by body are those of the report."
            ]
        let lines =
            [
                settings.title, "\(settings.status.rawValue), prices of \(settings.priceYear)", "",
                "Change a number on the sheets Assumptions, Unit costs, Programme cost, Discounting or Lines, and Totals follows.",
                "What you then read is a scenario and not the estimate.",
                "Rounding: each row to the penny, half to even, as in the report; from there on only sums.",
                "Low, central and high each have a sheet of lines: three worlds, in each of which an input has one value. In the low world it stands at the end that makes the total least, in the high world at the end that makes it greatest. Which end that is does not follow when a number is changed.",
                grain,
                "Services that the report withholds stand together in one row: its gross and its cashable part are fixed, its net follows the assumptions.",
                "Totals says how much of the gross is fixed. Beside an assumption that not all rows follow it says so: there the figure of avoided what-if --set is right and the one here is not.",
                "The horizon and the month of payback are those of the report: they do not follow.",
            ]
            + ofBudget + [
                "The same changes on the command line: avoided what-if FOLDER --set NAME=VALUE."
            ]
        sheet.rows = lines.enumerated().map { [$0 == 0 ? .heading($1) : .text($1)] }
        return sheet
    }
}

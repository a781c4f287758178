import CostAvoidance
import Numerics

/// How sure the range is, and what drives it: each input by itself, pairs of the two that matter most, and where the answer turns.
enum UncertaintySection: ReportSection {
    /// Inputs shown; the rest stand in `sensitivity.csv`.
    private static let shown = 12

    static func blocks(_ context: ReportContext) -> [Block] {
        guard let uncertainty = context.findings.uncertainty, saysSomething(uncertainty) else {
            let notices = context.notices(.uncertainty)
            return notices.isEmpty ? [] : [.section("How sure the range is")] + notices
        }
        let oneWay = uncertainty.oneWay
        var blocks: [Block] = [.section("How sure the range is")] + context.notices(.uncertainty)
        blocks += SimulationBlocks(uncertainty: uncertainty, context: context).blocks()
        if uncertainty.areDrawsWithheld {
            blocks.append(
                .paragraph(
                    "Nothing of what was drawn is shown: the mean and the spread of the draws would tell services that are suppressed."
                ))
        }
        if oneWay.rows.contains(where: { !$0.movesCashOnly }) {
            blocks.append(.subsection("What drives the result"))
            blocks.append(.paragraph(lead(oneWay, withheld: uncertainty.withheldInputs, context)))
            blocks += context.chart(TornadoChart.result(oneWay, shown: shown, context: context))
            blocks.append(.table(table(uncertainty, context)))
        }
        if let cash = cashable(uncertainty, context) {
            blocks.append(.subsection("What drives the cashable part"))
            blocks += context.chart(TornadoChart.cashable(oneWay, shown: shown, context: context))
            blocks.append(.table(cash))
        }
        if let words = leftOut(uncertainty) { blocks.append(.paragraph(words)) }
        if let twoWay = uncertainty.twoWay { blocks.append(.table(self.twoWay(twoWay, oneWay.measure, context))) }
        return blocks
    }

    private static func saysSomething(_ uncertainty: Uncertainty) -> Bool {
        !uncertainty.oneWay.rows.isEmpty || uncertainty.simulation != nil || uncertainty.people != nil
            || uncertainty.areDrawsWithheld
    }

    private static func lead(
        _ oneWay: OneWaySensitivity, withheld: Int, _ context: ReportContext
    ) -> RichText {
        var text: RichText =
            "Each input is moved to its low and its high with every other at its central value, where the \(oneWay.measure.name(context.wording)) is \(Pounds.whole(oneWay.central))."
        guard let first = oneWay.rows.first else { return text }
        let among = withheld > 0 ? "Of the inputs shown, " : ""
        text +=
            " \(among)\(InputWords(evaluation: context.evaluation).name(first.input.name)) moves it most, by \(Pounds.whole(first.swing))."
        guard oneWay.measure == .netBenefit else { return text }
        let turning = oneWay.rows.filter { $0.switchingValue?.valueWithinBounds != nil }.count
        text +=
            turning == 0
            ? " No single input\(withheld > 0 ? " shown" : "") brings the net benefit to zero within its range."
            : " \(turning == 1 ? "One input can by itself" : "\(turning) inputs can, each by itself,") bring the net benefit to zero within its range."
        return text
    }

    /// How many inputs are left out, and why; nil where none is.
    private static func leftOut(_ uncertainty: Uncertainty) -> RichText? {
        guard uncertainty.withheldInputs > 0 else { return nil }
        return RichText(
            "\(Wording.counted(uncertainty.withheldInputs, "input is", "inputs are").capitalisedFirst) left out, because \(uncertainty.withheldInputs == 1 ? "its effect" : "their effects") would show a figure that is suppressed elsewhere."
        )
    }

    private static func table(_ uncertainty: Uncertainty, _ context: ReportContext) -> ReportTable {
        let oneWay = uncertainty.oneWay
        let words = InputWords(evaluation: context.evaluation)
        let measure = oneWay.measure.name(context.wording)
        var table = ReportTable(
            "One input at a time: \(measure) with each at its low and its high",
            columns: [
                .words("Input"), .inputs("Its low"), .inputs("Its high"), .pounds("At its low"),
                .pounds("At its high"), .inputs("Switching value"),
            ])
        table.fuller = .sensitivity
        table.noteApart = leftOut(uncertainty)
        for row in oneWay.rows.filter({ !$0.movesCashOnly }).prefix(shown) {
            func cell(_ text: String, _ column: String) -> ReportTable.Cell {
                ReportTable.Cell(text, figure: .cell(.input, row.input.name.description, column))
            }
            table.append([
                ReportTable.Cell(words.name(row.input.name)),
                cell(words.value(row.lowInput, of: row.input), "low_input"),
                cell(words.value(row.highInput, of: row.input), "high_input"),
                cell(Pounds.exact(row.atLow), "net_benefit_at_low"),
                cell(Pounds.exact(row.atHigh), "net_benefit_at_high"),
                cell(words.switching(row.switchingValue, of: row.input), "switching_value"),
            ])
        }
        let notes = notes(oneWay)
        table.note = notes.isEmpty ? nil : RichText(notes.joined(separator: " "))
        let rest = oneWay.rows.filter { !$0.movesCashOnly }.count - table.rows.count
        table.elsewhere = rest > 0 ? "\(further(rest)) in sensitivity.csv." : nil
        return table
    }

    /// What moves what could leave a budget; nil where nothing does, or it is not told.
    private static func cashable(_ uncertainty: Uncertainty, _ context: ReportContext) -> ReportTable? {
        let oneWay = uncertainty.oneWay
        let rows = oneWay.cashRows
        guard !rows.isEmpty, !context.released.withheldMeasures.contains(.cashableSavings) else { return nil }
        let words = InputWords(evaluation: context.evaluation)
        var table = ReportTable(
            "One input at a time: what could leave a budget, with each at its low and its high",
            columns: [
                .words("Input"), .inputs("Its low"), .inputs("Its high"), .pounds("At its low"), .pounds("At its high"),
            ])
        table.sheet = "Sensitivity_of_cashable"
        table.noteApart = leftOut(uncertainty)
        let hasShare = rows.contains(where: \.row.movesCashOnly)
        var note =
            hasShare
            ? "A cashable share moves only this total, so no value of it changes the main result."
            : "No cashable share with a range is among these inputs."
        var elsewhere = hasShare ? ["Its swing in sensitivity.csv is zero."] : []
        if rows.count > shown {
            note += " \(further(rows.count - shown)) \(rows.count - shown == 1 ? "is" : "are") left out."
            elsewhere.append("The command explain shows each of them.")
        }
        table.note = RichText(note)
        table.elsewhere = elsewhere.isEmpty ? nil : RichText(elsewhere.joined(separator: " "))
        for (row, ends) in rows.prefix(shown) {
            func cell(_ text: String, _ column: String) -> ReportTable.Cell {
                ReportTable.Cell(text, figure: .cell(.input, row.input.name.description, column))
            }
            table.append([
                ReportTable.Cell(words.name(row.input.name)),
                cell(words.value(row.lowInput, of: row.input), "low_input"),
                cell(words.value(row.highInput, of: row.input), "high_input"),
                cell(Pounds.exact(ends.atLow), "cashable_savings_at_low"),
                cell(Pounds.exact(ends.atHigh), "cashable_savings_at_high"),
            ])
        }
        return table
    }

    private static func further(_ inputs: Int) -> String {
        "\(Wording.counted(inputs, "further input", "further inputs").capitalisedFirst) of smaller effect"
    }

    private static func notes(_ oneWay: OneWaySensitivity) -> [String] {
        oneWay.measure == .netBenefit ? ["The switching value is where the net benefit would be zero."] : []
    }

    private static func twoWay(
        _ twoWay: TwoWayTable, _ measure: OneWaySensitivity.Measure, _ context: ReportContext
    ) -> ReportTable {
        let words = InputWords(evaluation: context.evaluation)
        var table = ReportTable(
            "\(measure.name(context.wording).capitalisedFirst) for pairs of values: \(words.name(twoWay.rowInput.name)) down the side, \(words.name(twoWay.columnInput.name)) along the top",
            columns: [.words("").apart([words.name(twoWay.rowInput.name)])]
                + twoWay.columnValues.map { value in
                    let shown = words.value(value, of: twoWay.columnInput)
                    let along = words.name(twoWay.columnInput.name)
                    return .pounds(shown).apart([
                        "\(measure.name(context.wording).capitalisedFirst), \(along) at \(shown)"
                    ])
                })
        table.sheet = "Pairs_of_values"
        let isNamed = ![twoWay.rowInput, twoWay.columnInput].contains(where: words.isWithheld)
        for (value, cells) in zip(twoWay.rowValues, twoWay.cells) {
            table.append(
                [ReportTable.Cell(words.value(value, of: twoWay.rowInput))]
                    + zip(twoWay.columnValues, cells).map {
                        ReportTable.Cell(
                            Pounds.exact($1),
                            figure: isNamed ? .cell(.pair, PairCells.key(twoWay, value, $0), "net_benefit") : nil)
                    })
        }
        return table
    }
}

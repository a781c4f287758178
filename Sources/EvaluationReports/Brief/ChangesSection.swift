import CostAvoidance
import Numerics

/// What could change the answer: the inputs that move it most, and the scenarios that were asked for.
enum ChangesSection: ReportSection {
    /// Inputs and scenarios named; the annex has more.
    private static let shown = 4

    static func blocks(_ context: ReportContext) -> [Block] {
        let tables = [inputs(context), scenarios(context)].compactMap { $0 }
        let convention = convention(context).map { [Block.paragraph($0)] } ?? []
        guard !tables.isEmpty else {
            return [.section("What could change it")] + convention + [
                .paragraph(
                    "No input \(ofThoseShown(context))has a low and a high that move the figure, so this report cannot say what moves it most."
                )
            ]
        }
        return [.section("What could change it")] + convention + tables.map { .table($0) }
    }

    /// Said of inputs where some are withheld.
    private static func ofThoseShown(_ context: ReportContext) -> String {
        context.findings.uncertainty?.withheldInputs ?? 0 > 0 ? "that can be shown " : ""
    }

    /// Conventions that a sentence names one by one.
    private static let namedConventions = 2

    /// That the conclusion hangs on a choice of arithmetic; nil where it does not.
    private static func convention(_ context: ReportContext) -> RichText? {
        let turned = context.findings.conventions.lines.compactMap { line -> String? in
            guard line.sign == .turns, let outcome = line.outcome else { return nil }
            let label = line.convention.label.lowercasedFirst
            let amount = HeldPounds.one(outcome.netBenefit ?? outcome.presentValue)
            return "\(label.hasPrefix("without") ? label : "with \(label)") it is \(amount)"
        }
        guard !turned.isEmpty else { return nil }
        let measure =
            context.result.netBenefit == nil ? context.wording.presentValue : "net benefit"
        return
            "Whether the \(measure) is above zero depends on a choice on which competent people differ: \(Wording.list(turned, atMost: namedConventions)) (central). An appendix of the annex has every choice that was tried."
    }

    private static func inputs(_ context: ReportContext) -> ReportTable? {
        guard let uncertainty = context.findings.uncertainty else { return nil }
        let oneWay = uncertainty.oneWay
        let all = oneWay.rows.filter { !$0.movesCashOnly }
        let rows = all.filter { $0.atLow != $0.atHigh }
        guard !rows.isEmpty else { return nil }
        let words = InputWords(evaluation: context.evaluation)
        let measure = oneWay.measure.name(context.wording)
        let turns = oneWay.measure == .netBenefit
        var table = ReportTable(
            rows.count == 1
                ? "\(uncertainty.withheldInputs > 0 ? "The input that can be shown and" : "The input that") moves the \(measure), with the others central"
                : "The inputs \(ofThoseShown(context))with the most effect on the \(measure), each moved by itself with the others central",
            columns: [.words("Input"), .number("From, to"), .pounds("\(measure.capitalisedFirst), from, to")]
                + (turns ? [.number("Net benefit is zero at")] : []))
        for row in rows.prefix(shown) {
            let ends = HeldPounds(Estimate(low: row.atLow, central: oneWay.central, high: row.atHigh))
            func figure(_ column: String) -> ReportFigure { .cell(.input, row.input.name.description, column) }
            table.append(
                [
                    ReportTable.Cell(words.name(row.input.name)),
                    ReportTable.Cell(
                        "\(words.held(row.lowInput, of: row.input)), \(words.held(row.highInput, of: row.input))",
                        rounding: [figure("low_input"), figure("high_input")]),
                    ReportTable.Cell(
                        "\(ends.words(row.atLow)), \(ends.words(row.atHigh))",
                        rounding: [figure("net_benefit_at_low"), figure("net_benefit_at_high")]),
                ] + (turns ? [ReportTable.Cell(turning(row, words), rounding: [figure("switching_value")])] : []))
        }
        var notes: [String] = []
        let more = rows.count - table.rows.count
        if more > 0 {
            notes.append(
                "\(Wording.counted(more, "other input moves", "other inputs move").capitalisedFirst) it no more than these."
            )
        }
        let idle = all.count - rows.count
        if idle > 0 {
            notes.append(
                "\(Wording.counted(idle, "input does", "inputs do").capitalisedFirst) not move it by \(idle == 1 ? "itself" : "themselves")."
            )
        }
        if uncertainty.withheldInputs > 0 {
            notes.append(
                "\(Wording.counted(uncertainty.withheldInputs, "input is", "inputs are").capitalisedFirst) left out because of few people, and may move it more."
            )
        }
        // Where everybody changed alike, other people would have too.
        if context.inputsAlone != .plain, uncertainty.people?.savings.standardDeviation ?? 1 > 0 {
            notes.append(
                "Another group of people would move it as well, and none of these amounts shows that.")
        }
        if !notes.isEmpty { table.note = RichText(notes.joined(separator: " ")) }
        return table
    }

    /// Where nothing remains.
    private static func turning(_ row: OneWaySensitivity.Row, _ words: InputWords) -> String {
        switch row.switchingValue {
        case .within(let value): words.held(value, of: row.input)
        case .beyondBounds: "outside its range"
        case .never, nil: words.switching(row.switchingValue, of: row.input)
        }
    }

    private static func scenarios(_ context: ReportContext) -> ReportTable? {
        guard let comparison = context.scenarios else { return nil }
        let measure = context.decisiveMeasure
        let told = comparison.outcomes.filter { $0.headline != nil }.sorted {
            let (one, other) = (change(of: $0, measure, comparison), change(of: $1, measure, comparison))
            return one == other ? $0.scenario.name < $1.scenario.name : one > other
        }
        guard !told.isEmpty else { return nil }
        let name = measure == .netBenefit ? "Net benefit" : context.wording.presentValue.capitalisedFirst
        var table = ReportTable(
            "What if: \(name.lowercasedFirst) in scenarios, which are not estimates\(told.count > 1 ? ", the largest change first" : "")",
            columns: [
                .words("Scenario"), .words("What it changes"), .pounds("Low to high\(context.rangeMark)"),
                .pounds("Central"),
            ])
        let words = ScenarioWords(comparison: comparison, evaluation: context.evaluation)
        for outcome in told.prefix(shown) {
            func figure(_ bound: Bound) -> ReportFigure {
                .cell(.scenario, outcome.scenario.name, measure.rawValue, bound)
            }
            let amounts = money(outcome.headline?[measure]).map {
                [ReportTable.Cell.span($0, of: figure), .central($0, of: figure)]
            }
            table.append(
                [
                    ReportTable.Cell(outcome.scenario.heading),
                    ReportTable.Cell(words.whatChanges(outcome.scenario)),
                ] + (amounts ?? Array(repeating: ReportTable.Cell(BreakdownTable.notKnown), count: 2)))
        }
        var notes = told.prefix(shown).compactMap { ScenarioRemarks.sentence($0.scenario) }
        let more = told.count - table.rows.count
        if more > 0 {
            notes.append(
                "\(Wording.counted(more, "more scenario is", "more scenarios are").capitalisedFirst) in the annex."
            )
        }
        let withheld = comparison.outcomes.count - told.count
        if withheld > 0 {
            notes.append(
                "\(Wording.counted(withheld, "scenario is", "scenarios are").capitalisedFirst) suppressed because of few people."
            )
        }
        if !notes.isEmpty { table.note = RichText(notes.joined(separator: " ")) }
        return table
    }

    /// By how much a scenario moves a measure, whichever way.
    private static func change(
        of outcome: ScenarioComparison.Outcome, _ measure: SummaryMeasure, _ comparison: ScenarioComparison
    ) -> Double {
        comparison.difference(measure, of: outcome).central.map { abs($0.doubleValue) } ?? 0
    }

    private static func money(_ values: Estimate<MeasureValue>?) -> Estimate<Money>? {
        guard case .money(let low) = values?.low, case .money(let central) = values?.central,
            case .money(let high) = values?.high
        else { return nil }
        return Estimate(low: low, central: central, high: high)
    }
}

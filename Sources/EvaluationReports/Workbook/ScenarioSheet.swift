import CostAvoidance
import DelimitedText

/// The scenarios of `scenarios.csv` as `avoided what-if` gives them.
struct ScenarioSheet {
    private let ground: WorkbookGround
    private let comparison: ScenarioComparison

    static let name = "Scenarios"
    private static let headingRow = 3

    /// Nil where there is none that may be shown.
    init?(_ ground: WorkbookGround) {
        guard let comparison = ground.findings.scenarios,
            comparison.outcomes.contains(where: { $0.headline != nil })
        else { return nil }
        self.ground = ground
        self.comparison = comparison
    }

    private var measures: [HeadlineMeasure] {
        let told: [SummaryMeasure] = [
            .presentValueSavings, .cashableSavings, .presentValueCost, .netBenefit, .benefitCostRatio,
        ]
        return told.map { .summary($0) }.filter { comparison.base[$0] != nil }
    }

    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.name, widths: [22, 36, 32, 14, 14, 14, 14, 14, 14])
        let headings = ["Scenario", "What it changes", "Measure"]
        let figures =
            Bound.allCases.map { $0.rawValue.capitalisedFirst } + Bound.allCases.map { "Difference, \($0.rawValue)" }
        sheet.rows = [
            [.words(Self.name, .title)],
            [
                .text(
                    "These are as avoided what-if FOLDER gives them. They are fixed: no input here moves them, because a scenario may change something that this workbook keeps as it is. No scenario is the estimate."
                )
            ],
            headings.map { .words($0, .bandedWords) } + figures.map { .words($0, .bandedNumbers) },
        ]
        for outcome in comparison.outcomes where outcome.headline != nil {
            for (place, measure) in measures.enumerated() {
                sheet.rows.append(cells(outcome, measure, isFirst: place == 0))
            }
        }
        let hidden = comparison.outcomes.filter { $0.headline == nil }.count
        if hidden > 0 {
            sheet.rows += [
                [],
                [
                    .text(
                        "\(Wording.counted(hidden, "scenario is", "scenarios are").capitalisedFirst) left out, because what \(hidden == 1 ? "it does" : "they do") would show a figure that is withheld."
                    )
                ],
            ]
        }
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }

    private func cells(
        _ outcome: ScenarioComparison.Outcome, _ measure: HeadlineMeasure, isFirst: Bool
    ) -> [Spreadsheet.Cell] {
        let scenario = outcome.scenario
        let words = InputWords(evaluation: ground.released)
        let basis = comparison.headingOfBase(of: scenario).map { " (on \($0))" } ?? ""
        let changes = scenario.ownChanges.map(words.change).joined(separator: "; ")
        let note = scenario.note.isEmpty ? "" : ". \(scenario.note)"
        let style: CellStyle = measure.unit == "GBP" ? .pounds : .number
        func figure(_ value: CSVValue?) -> Spreadsheet.Cell {
            value?.digits.map { .digits($0, style) } ?? .words("not known", .wordsAmongNumbers)
        }
        let difference = comparison.difference(measure, of: outcome)
        return [
            .words(isFirst ? scenario.heading + basis : "", .wrapped), .words(isFirst ? changes + note : "", .wrapped),
            .words(MeasureWords(ground.findings, in: scenario)[measure], .wrapped),
        ] + Bound.allCases.map { figure(outcome.headline?[measure]?[$0].csv) }
            + Bound.allCases.map { figure(MeasureDifference(measure: measure).csv(difference[$0], else: .notKnown)) }
    }
}

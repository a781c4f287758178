import CostAvoidance
import Numerics

/// Scenarios as a document, to be written as Markdown or put into a report.
package enum WhatIfDocument {
    /// A comparison as Markdown.
    package static func markdown(
        _ comparison: ScenarioComparison, title: String, words: MeasureWords, showing shown: MeasuresShown = .all,
        assuming assumptions: AssumptionSet
    ) -> String {
        MarkdownWriter.write(
            ReportDocument(
                title: "What if: \(title)",
                blocks: [
                    .callout(
                        "These are scenarios and not the estimate: what the figures would be if something else were true."
                    )
                ] + blocks(comparison, words, showing: shown)
                    + (ScenarioRemarks.standing(comparison, assumptions).map { [.paragraph(RichText($0))] } ?? [])))
    }

    /// What the scenarios are and a table for each measure.
    package static func blocks(
        _ comparison: ScenarioComparison, _ words: MeasureWords, showing shown: MeasuresShown = .all
    ) -> [Block] {
        [.bullets(comparison.outcomes.map { RichText(description(of: $0)) })]
            + comparison.measures(shown).map { .table(table($0, comparison, words)) }
            + comparison.outcomes.compactMap { contributions($0, words) }.map { .table($0) }
    }

    private static func description(of outcome: ScenarioComparison.Outcome) -> String {
        let scenario = outcome.scenario
        let basis = scenario.basedOn.map { " (on \($0))" } ?? ""
        let changes = scenario.ownChanges.map(\.title).joined(separator: ", ")
        let remark = ScenarioRemarks.sentence(scenario).map { String($0.dropLast()) }
        let notes =
            outcome.totals.map(\.words) + (remark.map { [$0] } ?? []) + (scenario.note.isEmpty ? [] : [scenario.note])
        return (["\(scenario.name)\(basis): \(changes)"] + notes).joined(separator: ". ")
    }

    /// One measure: the base and every scenario under it.
    static func table(
        _ measure: HeadlineMeasure, _ comparison: ScenarioComparison, _ words: MeasureWords
    ) -> ReportTable {
        var table = ReportTable(
            RichText(words[measure]),
            columns: [
                .words("Scenario"), .number("Low"), .number("Central"), .number("High"), .number("Difference, low"),
                .number("Difference, central"), .number("Difference, high"),
            ])
        table.append(cells("as evaluated", comparison.base[measure]) + Array(repeating: .empty, count: 3))
        for outcome in comparison.outcomes {
            guard let headline = outcome.headline else {
                table.append(
                    [ReportTable.Cell(outcome.scenario.name)]
                        + Array(repeating: ReportTable.Cell("withheld"), count: 6))
                continue
            }
            let difference = comparison.difference(measure, of: outcome)
            let text = MeasureDifference(measure: measure)
            table.append(
                cells(outcome.scenario.name, headline[measure])
                    + Bound.allCases.map { ReportTable.Cell(text.long(difference[$0])) })
        }
        let shown = [comparison.base] + comparison.outcomes.compactMap(\.headline)
        table.noteEnvelope(of: shown.compactMap { $0[measure]?.money })
        return table
    }

    private static func cells(_ name: String, _ estimate: Estimate<MeasureValue>?) -> [ReportTable.Cell] {
        [ReportTable.Cell(name)] + Bound.allCases.map { ReportTable.Cell(estimate?[$0].long ?? "not known") }
    }

    private static func contributions(
        _ outcome: ScenarioComparison.Outcome, _ words: MeasureWords
    ) -> ReportTable? {
        guard let contributions = outcome.contributions else { return nil }
        var table = ReportTable(
            RichText(
                "What each change contributes (\(outcome.scenario.name)): \(words[contributions.measure])"
            ),
            columns: [.words("Change"), .number("By itself"), .number("Of the whole")])
        let text = MeasureDifference(measure: contributions.measure)
        for entry in contributions.entries {
            table.append([
                ReportTable.Cell(entry.change.title),
                ReportTable.Cell(entry.alone.map { text.long($0.decimal) } ?? ""),
                ReportTable.Cell(text.long(entry.share.decimal)),
            ])
        }
        table.total = ["Together", .empty, ReportTable.Cell(text.long(contributions.together.decimal))]
        return table
    }
}

extension QuantityTotal {
    /// From what to what a quantity changes.
    var words: String {
        "\(change.name): from \(before) to \(after) of \"\(unit)\" in all, before likelihood"
    }
}

extension Estimate where Value == MeasureValue {
    /// The amounts of a measure in pounds; nil for another.
    fileprivate var money: Estimate<Money>? {
        guard case (.money(let low), .money(let central), .money(let high)) = (low, central, high) else { return nil }
        return Estimate<Money>(low: low, central: central, high: high)
    }
}

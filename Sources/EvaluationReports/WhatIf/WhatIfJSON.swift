import CostAvoidance
import DelimitedText
import Numerics

package enum WhatIfJSON {
    /// The base, and every scenario with its changes, its figures and their differences; what is withheld is null.
    package static func json(_ comparison: ScenarioComparison, title: String) -> String {
        JSONText.object([
            ("title", .text(title)), ("kind", .text("scenarios, not the estimate")),
            ("base", measures(comparison.base, comparison.measures)),
            (
                "scenarios",
                .array(
                    comparison.outcomes.map { outcome in
                        .object([
                            ("scenario", .text(outcome.scenario.name)),
                            ("basedOn", outcome.scenario.basedOn.map { .text($0) } ?? .null),
                            ("changes", .array(outcome.scenario.ownChanges.map { .text($0.title) })),
                            ("note", .text(outcome.scenario.note)),
                            ("measures", outcome.headline.map { measures($0, comparison.measures) } ?? .null),
                            ("differences", differences(comparison, outcome)),
                            ("contributions", contributions(outcome)),
                        ])
                    })
            ),
        ]).document
    }

    private static func measures(_ headline: Headline, _ measures: [SummaryMeasure]) -> JSONText {
        .object(
            measures.map { measure in
                let cells = Bound.allCases.map { headline[measure]?[$0].csv ?? .empty }
                return (measure.rawValue, ends(cells))
            })
    }

    private static func differences(
        _ comparison: ScenarioComparison, _ outcome: ScenarioComparison.Outcome
    ) -> JSONText {
        guard outcome.headline != nil else { return .null }
        return .object(
            comparison.measures.map { measure in
                let difference = comparison.difference(measure, of: outcome)
                let text = ScenarioDifference(measure: measure)
                return (measure.rawValue, ends(Bound.allCases.map { text.csv(difference[$0]) }))
            })
    }

    private static func contributions(_ outcome: ScenarioComparison.Outcome) -> JSONText {
        guard let contributions = outcome.contributions else { return .null }
        return .object([
            ("measure", .text(contributions.measure.rawValue)),
            (
                "changes",
                .array(
                    contributions.entries.map { entry in
                        .object([
                            ("change", .text(entry.change.title)),
                            ("alone", entry.alone.map { .number($0.description) } ?? .null),
                            ("share", .number(entry.share.description)),
                        ])
                    })
            ), ("together", .number(contributions.together.description)),
        ])
    }

    private static func ends(_ cells: [CSVValue]) -> JSONText {
        .object(zip(Bound.allCases, cells).map { ($0.rawValue, JSONText($1)) })
    }
}

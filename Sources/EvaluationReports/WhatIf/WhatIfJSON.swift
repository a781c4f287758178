import CostAvoidance
import DelimitedText
import Numerics

package enum WhatIfJSON {
    /// The base, and every scenario with its changes, its figures and their differences; what is withheld is null.
    package static func json(
        _ comparison: ScenarioComparison, title: String, showing shown: MeasuresShown = .all
    ) -> String {
        JSONText.object([
            ("title", .text(title)), ("kind", .text("scenarios, not the estimate")),
            ("base", measures(comparison.base, comparison.measures(shown))),
            (
                "scenarios",
                .array(
                    comparison.outcomes.map { outcome in
                        .object([
                            ("scenario", .text(outcome.scenario.name)),
                            ("basedOn", outcome.scenario.basedOn.map { .text($0) } ?? .null),
                            ("changes", .array(outcome.scenario.ownChanges.map { .text($0.title) })),
                            ("note", .text(outcome.scenario.note)),
                            ("quantities", .array(outcome.totals.map(quantity))),
                            ("measures", outcome.headline.map { measures($0, comparison.measures(shown)) } ?? .null),
                            ("differences", differences(comparison, outcome, comparison.measures(shown))),
                            ("contributions", contributions(outcome)),
                        ])
                    })
            ),
        ]).document
    }

    /// Every cell of a grid with the values that make it and its measures, and what is fixed in all of them.
    package static func grid(_ grid: Grid, measures told: [HeadlineMeasure], title: String) -> String {
        JSONText.object([
            ("title", .text(title)), ("kind", .text("scenarios, not the estimate")),
            ("base", measures(grid.base, told)),
            ("fixed", .array((grid.fixed?.changes ?? []).map { .text($0.title) })),
            ("withWhatIsFixed", grid.fixed.map { measures($0.headline, told) } ?? .null),
            (
                "cells",
                .array(
                    grid.cells.enumerated().map { cell, headline in
                        .object([
                            (
                                "values",
                                .object(
                                    zip(grid.axes, grid.places(of: cell)).map { ($0.name, .text($0.values[$1])) })
                            ), ("measures", measures(headline, told)),
                        ])
                    })
            ),
        ]).document
    }

    /// A quantity given as a total, and what it was, before likelihood.
    private static func quantity(_ total: QuantityTotal) -> JSONText {
        .object([
            ("change", .text(total.change.title)), ("unit", .text(total.unit)),
            ("before", .number(total.before.description)), ("after", .number(total.after.description)),
        ])
    }

    private static func measures(_ headline: Headline, _ measures: [HeadlineMeasure]) -> JSONText {
        .object(
            measures.map { measure in
                let cells = Bound.allCases.map { headline[measure]?[$0].csv ?? .absent(.notKnown) }
                return (measure.name, ends(cells))
            })
    }

    private static func differences(
        _ comparison: ScenarioComparison, _ outcome: ScenarioComparison.Outcome, _ measures: [HeadlineMeasure]
    ) -> JSONText {
        guard outcome.headline != nil else { return .null }
        return .object(
            measures.map { measure in
                let difference = comparison.difference(measure, of: outcome)
                let text = MeasureDifference(measure: measure)
                return (measure.name, ends(Bound.allCases.map { text.csv(difference[$0], else: .notKnown) }))
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

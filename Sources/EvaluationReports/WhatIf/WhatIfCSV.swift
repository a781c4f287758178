import CostAvoidance
import DelimitedText
import Numerics

/// Scenarios as CSV, one measure of one scenario a line; with why a cell is empty.
package enum WhatIfCSV {
    /// `scenarios.csv` of a report.
    package static func report(_ comparison: ScenarioComparison) -> CSVTable {
        var table = CSVTable(["scenario", "measure", "low", "central", "high", "difference_from_base"])
        for outcome in comparison.outcomes {
            for measure in comparison.measures(.all) {
                let difference = comparison.difference(measure, of: outcome)
                table.append(
                    cells(outcome.scenario.name, measure, outcome.headline) + [
                        MeasureDifference(measure: measure).csv(
                            difference.central, else: whyEmpty(measure, outcome.headline))
                    ])
            }
        }
        return table
    }

    /// Base and scenarios with the differences at all three ends.
    package static func comparison(_ comparison: ScenarioComparison, showing shown: MeasuresShown = .all) -> String {
        var table = CSVWriter(
            notedHeader: [
                "scenario", "measure", "low", "central", "high", "difference_low", "difference_from_base",
                "difference_high",
            ])
        for measure in comparison.measures(shown) {
            table.append(cells("", measure, comparison.base) + CSVValue.none(.doesNotApply))
        }
        for outcome in comparison.outcomes {
            for measure in comparison.measures(shown) {
                let difference = comparison.difference(measure, of: outcome)
                let text = MeasureDifference(measure: measure)
                table.append(
                    cells(outcome.scenario.name, measure, outcome.headline)
                        + Bound.allCases.map {
                            text.csv(difference[$0], else: whyEmpty(measure, outcome.headline))
                        })
            }
        }
        return table.text
    }

    /// Every cell of a grid and every measure: a column for each parameter and for what is fixed in every cell, then the measure
    /// and its three values.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a difference does not fit.
    package static func grid(_ grid: Grid, measures: [HeadlineMeasure]) throws(EvaluationError) -> String {
        let fixed = StandingColumns(grid.fixed?.changes ?? [], beside: grid.axes)
        var table = CSVWriter(
            notedHeader: grid.axes.map(\.name) + fixed.names
                + ["measure", "low", "central", "high", "difference_from_base"])
        for (cell, headline) in grid.cells.enumerated() {
            let values = zip(grid.axes, grid.places(of: cell)).map { CSVValue.text($0.values[$1]) }
            for measure in measures {
                let estimate = headline[measure]
                let difference = try headline.difference(measure, from: grid.base).central
                table.append(
                    values + fixed.cells + [.text(measure.name)]
                        + Bound.allCases.map { estimate?[$0].csv ?? .absent(whyEmpty(measure, headline)) }
                        + [
                            MeasureDifference(measure: measure).csv(
                                difference, else: whyEmpty(measure, headline))
                        ])
            }
        }
        return table.text
    }

    /// Why a measure that has no value has none; a scenario without figures is withheld.
    private static func whyEmpty(_ measure: HeadlineMeasure, _ headline: Headline?) -> CellAbsence {
        headline.map { $0.isWithheld(measure) } ?? true ? .withheld : .notKnown
    }

    private static func cells(_ name: String, _ measure: HeadlineMeasure, _ headline: Headline?) -> [CSVValue] {
        [.text(name), .text(measure.name)]
            + Bound.allCases.map { bound in
                headline?[measure]?[bound].csv ?? .absent(whyEmpty(measure, headline))
            }
    }
}

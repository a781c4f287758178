import CostAvoidance
import Numerics

/// Scenarios on a screen: every measure with the base and each scenario under it, and the difference each makes.
package enum WhatIfText {
    /// What stands in place of figures that are withheld.
    static let withheld = "withheld"

    /// Why what single changes contribute is not said.
    static let notTakenApart =
        "it has more than \(ChangeContributions.mostChanges) changes, or some make no sense without the others"

    /// - Parameter shown: the measures that have a table; those that nothing changes and have none stand in one line.
    /// - Parameter assumptions: what is assumed of the evaluation as it is, whose lag moves no figure and is said.
    package static func text(
        _ comparison: ScenarioComparison, title: String, words: MeasureWords, showing shown: MeasuresShown = .changed,
        assuming assumptions: AssumptionSet
    ) -> String {
        var lines = [
            title, "scenarios, not the estimate: what figures would be if something else were true",
            "low to high: the envelope (inputs alone, people as they are), not a confidence interval", "",
        ]
        let names = ["as evaluated"] + comparison.outcomes.map(\.scenario.name)
        let width = names.map(\.count).max() ?? 0
        let measures = comparison.measures(shown)
        for measure in measures {
            lines += table(of: measure, comparison, width, words) + [""]
        }
        let rest = comparison.measures(.all).filter { !measures.contains($0) }
        if !rest.isEmpty { lines += [PlainText.wrapped(unchanged(rest, comparison, words), hanging: 4), ""] }
        let untold = comparison.measures.filter { comparison.base[$0] == nil && comparison.base.isWithheld($0) }
        let hidden = comparison.outcomes.filter { $0.headline == nil }.map(\.scenario.name)
        for names in [untold.map { words[$0] }, hidden] where !names.isEmpty {
            let told = "Withheld, because it would tell of too few people: \(names.joined(separator: "; "))."
            lines += [PlainText.wrapped(told, hanging: 4), ""]
        }
        if let dates = ScenarioRemarks.standing(comparison, assumptions) {
            lines += [PlainText.wrapped(dates, hanging: 4), ""]
        }
        for outcome in comparison.outcomes { lines += description(of: outcome, comparison, words) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What no scenario changes, each with its central value.
    private static func unchanged(
        _ measures: [HeadlineMeasure], _ comparison: ScenarioComparison, _ words: MeasureWords
    ) -> String {
        let named = measures.map { measure in
            "\(words[measure]) (\(comparison.base[measure]?.central.short ?? "not known"))"
        }
        return "As evaluated in every scenario shown: \(named.joined(separator: "; "))."
    }

    /// A measure as evaluated and in each scenario.
    private static func table(
        of measure: HeadlineMeasure, _ comparison: ScenarioComparison, _ width: Int, _ words: MeasureWords
    ) -> [String] {
        let text = MeasureDifference(measure: measure)
        var names = ["", "  as evaluated"]
        var cells = [
            ["low", "central", "high", "difference: low", "central", "high"], row(comparison.base[measure], nil),
        ]
        for outcome in comparison.outcomes {
            names.append("  " + outcome.scenario.name)
            let told = outcome.headline.map { headline in
                row(headline[measure], comparison.difference(measure, of: outcome).map(text.short))
            }
            cells.append(told ?? [])
        }
        let written = PlainText.columns(cells, atLeast: 13)
        // Above its table, since most names are longer than those of scenarios.
        return [words[measure]]
            + zip(names, zip(cells, written)).map { name, row in
                PlainText.left(name + " ", width + 4) + (row.0.isEmpty ? withheld : row.1)
            }
    }

    private static func row(_ estimate: Estimate<MeasureValue>?, _ difference: Estimate<String>?) -> [String] {
        let values = Bound.allCases.map { estimate?[$0].short ?? "not known" }
        return values + (difference.map { difference in Bound.allCases.map { difference[$0] } } ?? [])
    }

    /// That a scenario changes no figure; nil where it changes one, or is withheld.
    private static func ofNothing(
        _ outcome: ScenarioComparison.Outcome, _ comparison: ScenarioComparison
    ) -> String? {
        guard let headline = outcome.headline,
            comparison.measures(.all).allSatisfy({ headline[$0] == comparison.base[$0] })
        else { return nil }
        return
            "It changes none of these figures: what it sets is so already, or is of years, values or services of which none of them counts anything."
    }

    /// What a scenario changes, why, and what each change contributes.
    private static func description(
        of outcome: ScenarioComparison.Outcome, _ comparison: ScenarioComparison, _ words: MeasureWords
    ) -> [String] {
        let scenario = outcome.scenario
        let basis = scenario.basedOn.map { " (on \($0))" } ?? ""
        var lines = [
            PlainText.wrapped(
                "\(scenario.name)\(basis): \(scenario.ownChanges.map(\.title).joined(separator: ", "))", hanging: 4)
        ]
        lines += outcome.totals.map { PlainText.wrapped($0.words, indent: 4) }
        let remark = ScenarioRemarks.sentence(scenario) ?? ofNothing(outcome, comparison)
        if let remark { lines.append(PlainText.wrapped(remark, indent: 4)) }
        if !scenario.note.isEmpty { lines.append(PlainText.wrapped(scenario.note, indent: 4)) }
        guard let contributions = outcome.contributions else {
            if comparison.depth == .everyChange, outcome.headline != nil {
                lines.append("    not taken apart: \(WhatIfText.notTakenApart)")
            }
            return lines
        }
        lines.append("    what each change contributes, central: \(words[contributions.measure])")
        let titles = contributions.entries.map(\.change.title)
        let width = max(titles.map(\.count).max() ?? 0, "together".count)
        let text = MeasureDifference(measure: contributions.measure)
        let cells =
            [["by itself", "of the whole"]]
            + contributions.entries.map { entry in
                [entry.alone.map { text.long($0.decimal) } ?? "", text.long(entry.share.decimal)]
            } + [["", text.long(contributions.together.decimal)]]
        return lines
            + zip([""] + titles + ["together"], PlainText.columns(cells, atLeast: 17)).map { name, row in
                "      " + PlainText.left(name, width) + row
            }
    }
}

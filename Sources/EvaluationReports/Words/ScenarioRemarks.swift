import CostAvoidance
import Numerics

/// What is said of a scenario beside its figures: that it moves only a date, which none of them holds, or the price level.
enum ScenarioRemarks {
    /// When a budget falls in the evaluation as it is; nil where no lag is assumed, or no cash is told of.
    static func standing(_ comparison: ScenarioComparison, _ assumptions: AssumptionSet) -> String? {
        let headlines = [comparison.base] + comparison.outcomes.compactMap(\.headline)
        let sides = Set(headlines.map { CashSide($0[.cashableSavings]) }).subtracting([.none])
        guard !sides.isEmpty,
            let lag = CashDates.lag(of: assumptions, sides.count == 1 ? sides.first ?? .either : .either)
        else { return nil }
        return
            "As evaluated: \(lag) This changes no figure here; the report's budget view, where there is one, has the years."
    }

    /// That a scenario is in prices of another year, so that what lies between it and the rest is no benefit; nil where it is not.
    private static func ofPrices(_ scenario: Scenario) -> String? {
        guard scenario.changes.contains(where: { $0.parameter == .priceYear }) else { return nil }
        let part = scenario.changes.allSatisfy { $0.parameter == .priceYear } ? "" : "part of "
        return
            "The scenario \(scenario.heading) is in prices of another year: \(part)the difference is the price level, and no more or less benefit."
    }

    /// Nil where there is nothing to say.
    static func sentence(_ scenario: Scenario) -> String? {
        let sentences = [ofDates(scenario), ofPrices(scenario)].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// Nil where no change of its own moves a date.
    private static func ofDates(_ scenario: Scenario) -> String? {
        let lag = AssumptionParameter.cashableLag
        guard scenario.ownChanges.contains(where: { $0.parameter == .assumption(lag) }) else { return nil }
        return
            "In the scenario \(scenario.heading), \(lag.label.lowercasedFirst) move only the month in which a budget falls, and change none of these figures."
    }
}

import CostAvoidance
import Numerics

/// What is said of a scenario that moves a date, which no figure of a scenario holds.
enum ScenarioDates {
    /// When a budget falls in the evaluation as it is; nil where no lag is assumed, or no cash is told of.
    static func standing(_ comparison: ScenarioComparison, _ assumptions: AssumptionSet) -> String? {
        let headlines = [comparison.base] + comparison.outcomes.compactMap(\.headline)
        let hasCash = headlines.contains { headline in
            headline[.cashableSavings].map { $0 != Estimate(exactly: .money(.zero)) } ?? false
        }
        guard hasCash, let lag = CashDates.lag(of: assumptions) else { return nil }
        return
            "As evaluated: \(lag) This changes no figure here; the report's budget view, where there is one, has the years."
    }

    /// Nil where no change of its own moves a date.
    static func sentence(_ scenario: Scenario) -> String? {
        let lag = AssumptionParameter.cashableLag
        guard scenario.ownChanges.contains(where: { $0.parameter == .assumption(lag) }) else { return nil }
        return "\(lag.rawValue) moves only the month in which a budget falls, and changes none of these figures."
    }
}

import CostAvoidance

/// What is said of a scenario that moves a date, which no figure of a scenario holds.
enum ScenarioDates {
    /// Nil where no change of its own moves a date.
    static func sentence(_ scenario: Scenario) -> String? {
        let lag = AssumptionParameter.cashableLag
        guard scenario.ownChanges.contains(where: { $0.parameter == .assumption(lag) }) else { return nil }
        return "\(lag.rawValue) moves the month in which a budget falls, and none of these figures."
    }
}

import Numerics

/// A plan to carry a programme on with more coordinators: everything a roll-out rests on, and nothing assumed in silence.
///
/// What it gives is a scenario and never the estimate: that people further on gain as those evaluated did is an assumption.
package struct RollOutPlan: Sendable, Hashable {
    /// Coordinators at work from each month on, by month counted from 0; none before the first.
    package var coordinators: [Stage]
    /// Months that are looked at.
    package var months: Int
    /// The month in which it begins; nil where that is not said, so that there are no financial years.
    package var start: YearMonth?
    /// People that one coordinator newly supports in a year when fully at work.
    package var capacity: ExactDecimal
    /// Share of the capacity that a coordinator reaches in each month of work, the first being the first; the last holds on.
    package var rampUp: [Share]
    /// People who live where one coordinator works.
    package var populationPerCoordinator: Int
    /// Share by which each further coordinator's people gain less than those of the one before: nought where all gain alike.
    package var diminishingReturns: Share
    /// Pounds that one coordinator costs in a year, in the evaluation's prices.
    package var costPerCoordinator: Estimate<Money>

    /// Coordinators at work from a month on.
    package struct Stage: Sendable, Hashable {
        /// Months from the start.
        package var month: Int
        /// Coordinators from then on.
        package var coordinators: Int

        /// So many from a month on.
        package init(month: Int, coordinators: Int) {
            self.month = month
            self.coordinators = coordinators
        }
    }

    package init(
        coordinators: [Stage], months: Int, capacity: ExactDecimal, rampUp: [Share], populationPerCoordinator: Int,
        diminishingReturns: Share, costPerCoordinator: Estimate<Money>
    ) {
        self.coordinators = coordinators
        self.months = months
        self.capacity = capacity
        self.rampUp = rampUp
        self.populationPerCoordinator = populationPerCoordinator
        self.diminishingReturns = diminishingReturns
        self.costPerCoordinator = costPerCoordinator
    }

    /// People for whom one coordinator works, as the Local Area Coordination Network gives it: 8,000 to 12,000.
    package static let usualPopulation = 8_000...12_000

    /// The month in which each coordinator starts, in the order in which they start.
    var starts: [Int] {
        var starts: [Int] = []
        for stage in coordinators.sorted(by: { $0.month < $1.month }) where stage.coordinators > starts.count {
            starts += Array(repeating: stage.month, count: stage.coordinators - starts.count)
        }
        return starts
    }
}

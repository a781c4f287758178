import Numerics

/// How far the difference of each service between the arms might have come out otherwise with other people like these.
package struct ArmIntervals: Sendable, Hashable {
    /// The units between which 95% of the draws lie.
    package struct Interval: Sendable, Hashable {
        package var low: Quantity
        package var high: Quantity
        /// What was drawn, as a sentence goes on after `in 95% of`.
        package var basis: String
    }

    private let intervals: [ServiceID: Interval]

    /// The interval of a service; nil where there is none.
    package subscript(service: ServiceID) -> Interval? { intervals[service] }

    /// The intervals of every service, each by its own spread between people, so that each covers by itself.
    init(_ drawn: ObservedDraws.Drawn, arms: Arms, threads: Int) {
        var intervals: [ServiceID: Interval] = [:]
        for service in Set(drawn.sample.columns.map(\.service)).sorted() {
            guard let change = arms.services.first(where: { $0.service == service })?.difference else { continue }
            let weights = drawn.sample.columns.map { $0.service == service ? 1.0 : 0 }
            let influences = PersonInfluences(drawn.sample)
            let moved = PeopleDraws(
                arms: influences.arms(weights: weights), stated: influences.stated(columns: .left), weights: weights,
                draws: drawn.draws.count, seed: drawn.seed, threads: threads
            ).pounds.sorted()
            // More units avoided are a greater fall, which is the lesser change.
            func end(_ p: Double) -> Quantity? {
                let units = change.decimal.doubleValue - Quantiles.typeSeven(ofSorted: moved, at: 1 - p)
                return (try? ExactDecimal(rounding: units, places: Self.places)).flatMap { try? Quantity(rounding: $0) }
            }
            guard let low = end(0.025), let high = end(0.975) else { continue }
            intervals[service] = Interval(low: low, high: high, basis: drawn.basis)
        }
        self.intervals = intervals
    }

    /// Units are told to two places.
    private static let places = 2
}

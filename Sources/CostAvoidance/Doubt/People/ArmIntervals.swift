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
}

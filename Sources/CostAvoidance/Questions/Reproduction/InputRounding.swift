import Numerics

/// A printed line that would follow from another unit cost: one that rounds to the unit cost given, or one that several lines
/// agree on.
///
/// It is a hypothesis. It is held against every other figure that uses the unit cost, and is not made where one refutes it.
package struct InputRounding: Sendable {
    /// The printed line.
    package var comparison: FigureComparison
    /// The service whose unit cost it is.
    package var service: ServiceID
    /// The unit cost as given, at its own prices.
    package var given: ExactDecimal
    /// A unit cost that would give the printed amount.
    package var needed: ExactDecimal
    /// What the needed unit cost is to the one given.
    package var kind: Kind
    /// Every unit cost that would do.
    package var window: UnitCostWindow
    /// Other printed figures that use the unit cost and would all follow.
    package var together: Int

    /// What a needed unit cost is to the one given.
    package enum Kind: Sendable, Hashable {
        /// It rounds to the one given, at the decimals it is written with.
        case rounding
        /// It is another, on which every line of the service agrees.
        case anotherCost
    }
}

import Numerics

/// A row of one person that claims a service was not needed.
struct Claim {
    var service: ServiceID
    var cost: UnitCost
    /// Month of the start; nil where the row gives none.
    var month: Double?
    /// Months that the stated units take up.
    var months: Double
    var stated: Quantity
    var year: Int
    var row: Int
}

import Numerics

/// A currency of a department in a schedule of the National Cost Collection, whether or not its unit cost is published.
struct ScheduleRow: Sendable {
    let department: String
    let code: String
    /// Its place, without the file's name: `APC!E14`.
    let place: String
    /// What it became; nil where it was rejected.
    let price: UnitCost?
    /// Nil where it is withheld.
    let activity: ExactDecimal?
    /// All its cost; nil where the list has none.
    let total: ExactDecimal?
}

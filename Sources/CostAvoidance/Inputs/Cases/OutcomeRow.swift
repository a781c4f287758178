import Numerics

/// A number of a row, low, central and high, and whether the row gives more than one.
struct Stated<Value: Sendable & Hashable>: Sendable, Hashable {
    var value: Estimate<Value>
    var range: RangeGiven
}

/// One row of `outcomes.csv` that was read without an error.
struct OutcomeRow: Sendable {
    var kind: OutcomeKind
    /// The number of its kind among those that its reader knows; nil of one that it does not keep.
    var kindNumber: Int32?
    var quantity: Stated<Quantity>
    var likelihood: Stated<Share>
    /// What it says of its spread, with the places; nil in a file without a column for it.
    var spread: OutcomeSpread?
    var caseID: String?
    var line: Int

    /// Its units after likelihood.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    func units() throws(ArithmeticError) -> RowUnits {
        try RowUnits(
            quantity: quantity.value, likelihood: likelihood.value,
            range: quantity.range == .given || likelihood.range == .given ? .given : .absent)
    }
}

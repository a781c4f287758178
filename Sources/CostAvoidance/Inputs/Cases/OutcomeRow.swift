import Numerics

/// A number of a row, low, central and high, and whether the row gives more than one.
struct Stated<Value: Sendable & Hashable>: Sendable, Hashable {
    var value: Estimate<Value>
    var range: RangeGiven
}

/// One row of `outcomes.csv` that was read without an error.
struct OutcomeRow: Sendable {
    var key: LineKey
    var quantity: Stated<Quantity>
    var likelihood: Stated<Share>
    /// Month the effect begins, counted from the start of the period.
    var month: Int?
    var alternative: String?
    /// What it says of its spread; nil in a file without a column for it.
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

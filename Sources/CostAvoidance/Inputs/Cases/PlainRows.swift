import Numerics

/// Sums of rows that have no range, of one line and month.
struct PlainRows: Sendable {
    /// What rows of one direction add up to, in units of the twelfth decimal place: no file has so many rows that it does not fit.
    struct Direction: Sendable {
        private(set) var units: Int128 = 0
        private(set) var quantity: Int128 = 0

        mutating func add(_ units: Int64, of quantity: Int64) {
            self.units &+= Int128(units)
            self.quantity &+= Int128(quantity)
        }
    }

    private(set) var count = 0
    private(set) var greatestLikelihood = Share.none
    private(set) var falls = Direction()
    private(set) var rises = Direction()

    /// No rows.
    init() {}

    /// Rows of which none rises.
    init(falls: Direction, count: Int, greatestLikelihood: Share) {
        self.falls = falls
        self.count = count
        self.greatestLikelihood = greatestLikelihood
    }

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - units: quantity times likelihood, in units of the twelfth decimal place.
    ///   - quantity: as stated, in the same.
    mutating func add(_ units: Int64, of quantity: Int64, _ likelihood: Share) {
        count += 1
        if quantity >= 0 { falls.add(units, of: quantity) } else { rises.add(units, of: quantity) }
        greatestLikelihood = max(greatestLikelihood, likelihood)
    }
}

extension PlainRows.Direction {
    var totalUnits: Quantity { Quantity(scaled: units) }
    var totalQuantity: Quantity { Quantity(scaled: quantity) }
}

extension SignedUnits {
    fileprivate init(_ falls: Quantity, _ rises: Quantity) {
        self.init(avoided: Estimate(exactly: falls), increased: Estimate(exactly: rises))
    }
}

extension ServiceLine {
    /// Adds rows whose places are named already.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(_ rows: PlainRows, month: Int) throws(ArithmeticError) {
        try add(
            units: SignedUnits(rows.falls.totalUnits, rows.rises.totalUnits),
            beforeLikelihood: SignedUnits(rows.falls.totalQuantity, rows.rises.totalQuantity), count: rows.count)
        try addUnits(in: month) { own throws(ArithmeticError) in try own.add(rows) }
    }
}

extension FactoredUnits {
    /// Adds rows that have no range.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    fileprivate mutating func add(_ rows: PlainRows) throws(ArithmeticError) {
        try avoided.add(rows.falls)
        try increased.add(rows.rises)
        for bound in Bound.allCases {
            greatestLikelihood[bound] = Swift.max(greatestLikelihood[bound], rows.greatestLikelihood)
        }
    }
}

extension FactoredUnits.Direction {
    fileprivate mutating func add(_ rows: PlainRows.Direction) throws(ArithmeticError) {
        plain = try plain.adding(rows.totalUnits)
        plainQuantity = try plainQuantity.adding(rows.totalQuantity)
    }
}

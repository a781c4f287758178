import Numerics

/// Units of rows kept as quantity by likelihood, so that a scenario can change either without the rows.
///
/// A line's units are a sum over rows of quantity times likelihood, and from that sum neither factor can be had again. Here
/// the sum is kept for each end of the quantity with each end of the likelihood: nine sums for rows that have a range, one
/// for the many that have none.
package struct FactoredUnits: Sendable, Hashable {
    var avoided = Direction()
    var increased = Direction()
    /// Units that came anyway, as people without the programme saw: use fell by so many more than the units above.
    var cameAnyway = Quantity.zero
    /// The greatest likelihood of any row at each of its ends.
    var greatestLikelihood = Estimate(exactly: Share.none)

    package static let none = FactoredUnits()

    /// Rows that change use in one direction.
    struct Direction: Sendable, Hashable {
        /// Units and quantity of rows that are the same at all three ends.
        var plain = Quantity.zero
        var plainQuantity = Quantity.zero
        /// Units of the other rows: by end of the quantity, then by end of the likelihood.
        var ranged = Estimate(exactly: Estimate(exactly: Quantity.zero))
        /// Quantity of the other rows.
        var rangedQuantity = Estimate(exactly: Quantity.zero)

        /// Units at an end of the quantity and an end of the likelihood.
        func units(_ quantity: Bound, _ likelihood: Bound) throws(ArithmeticError) -> Quantity {
            try plain.adding(ranged[quantity][likelihood])
        }

        func quantity(_ bound: Bound) throws(ArithmeticError) -> Quantity {
            try plainQuantity.adding(rangedQuantity[bound])
        }

        /// Adds a row that is the same at all three ends.
        mutating func addPlain(_ row: RowUnits) throws(ArithmeticError) {
            plain = try plain.adding(row.units.central)
            plainQuantity = try plainQuantity.adding(row.quantity.central)
        }

        mutating func merge(_ other: Direction) throws(ArithmeticError) {
            plain = try plain.adding(other.plain)
            plainQuantity = try plainQuantity.adding(other.plainQuantity)
            rangedQuantity = try rangedQuantity.combined(with: other.rangedQuantity)
            for bound in Bound.allCases { ranged[bound] = try ranged[bound].combined(with: other.ranged[bound]) }
        }
    }

    /// Adds a row.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(_ row: RowUnits) throws(ArithmeticError) {
        for bound in Bound.allCases {
            greatestLikelihood[bound] = Swift.max(greatestLikelihood[bound], row.likelihood[bound])
        }
        guard row.range == .given else {
            // In its place and not copied: a direction has many numbers.
            if row.quantity.central >= .zero { try avoided.addPlain(row) } else { try increased.addPlain(row) }
            return
        }
        for bound in Bound.allCases {
            let quantity = row.quantity[bound]
            let units = try row.likelihood.map { share throws(ArithmeticError) in try quantity.times(share) }
            if quantity >= .zero {
                avoided.ranged[bound] = try avoided.ranged[bound].combined(with: units)
                avoided.rangedQuantity[bound] = try avoided.rangedQuantity[bound].adding(quantity)
            } else {
                increased.ranged[bound] = try increased.ranged[bound].combined(with: units)
                increased.rangedQuantity[bound] = try increased.rangedQuantity[bound].adding(quantity)
            }
        }
    }

    /// Adds units by which use was observed to fall: they have no range and no likelihood.
    ///
    /// - Parameter anyway: those of them that came anyway.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(observed fall: Quantity, cameAnyway anyway: Quantity) throws(ArithmeticError) {
        try add(
            RowUnits(
                quantity: Estimate(exactly: try fall.subtracting(anyway)), likelihood: Estimate(exactly: .whole),
                range: .absent))
        cameAnyway = try cameAnyway.adding(anyway)
    }

    /// The whole fall in use, nothing taken off for what came anyway.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func withWhatCameAnyway() throws(ArithmeticError) -> FactoredUnits {
        // Only observed use has any, which has no range.
        guard !cameAnyway.isZero else { return self }
        var whole = FactoredUnits.none
        try whole.add(
            observed: try units(quantity: .central, likelihood: .central).adding(cameAnyway), cameAnyway: .zero)
        return whole
    }

    /// Adds other rows.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func merge(_ other: FactoredUnits) throws(ArithmeticError) {
        try avoided.merge(other.avoided)
        try increased.merge(other.increased)
        cameAnyway = try cameAnyway.adding(other.cameAnyway)
        for bound in Bound.allCases {
            greatestLikelihood[bound] = Swift.max(greatestLikelihood[bound], other.greatestLikelihood[bound])
        }
    }

    /// Units where every row stands at one end of its quantity and one of its likelihood, falls and rises in use together.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func units(quantity: Bound, likelihood: Bound) throws(ArithmeticError) -> Quantity {
        try avoided.units(quantity, likelihood).adding(try increased.units(quantity, likelihood))
    }

    /// Whether some row states that use rose, at any end.
    var hasRises: Bool {
        increased.plainQuantity.isNegative || Bound.allCases.contains { increased.rangedQuantity[$0].isNegative }
    }

    /// The least and the most that the ends of the rows give: a rise in use is greatest at the low end, so it takes the high
    /// likelihood there.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func units() throws(ArithmeticError) -> SignedUnits {
        SignedUnits(
            avoided: Estimate(
                low: try avoided.units(.low, .low), central: try avoided.units(.central, .central),
                high: try avoided.units(.high, .high)),
            increased: Estimate(
                low: try increased.units(.low, .high), central: try increased.units(.central, .central),
                high: try increased.units(.high, .low)))
    }

    /// The quantities as stated.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func unitsBeforeLikelihood() throws(ArithmeticError) -> SignedUnits {
        SignedUnits(avoided: try quantities(of: avoided), increased: try quantities(of: increased))
    }

    private func quantities(of direction: Direction) throws(ArithmeticError) -> Estimate<Quantity> {
        Estimate(
            low: try direction.quantity(.low), central: try direction.quantity(.central),
            high: try direction.quantity(.high))
    }
}

import Numerics

/// A quotient that units are multiplied by and rounded once.
struct ScaleFactor: Sendable, Hashable {
    let numerator: ExactDecimal
    let denominator: ExactDecimal

    init(_ numerator: ExactDecimal, over denominator: ExactDecimal = .one) {
        self.numerator = numerator
        self.denominator = denominator
    }

    var isOne: Bool { numerator == denominator }

    /// The product, rounded half to even at the twelfth decimal place, where every quantity ends.
    func times(_ quantity: Quantity) throws(ArithmeticError) -> Quantity {
        if quantity.isZero || isOne { return quantity }
        var product = ExactProduct(quantity)
        try product.multiply(by: numerator)
        try product.divide(by: denominator)
        return try Quantity(rounding: product)
    }
}

extension FactoredUnits {
    /// Every quantity times a factor.
    mutating func scaleQuantity(by factor: ScaleFactor) throws(ArithmeticError) {
        try transform { quantity throws(ArithmeticError) in try factor.times(quantity) }
    }

    /// Every likelihood times a factor; quantities stay.
    mutating func scaleLikelihood(by factor: ScaleFactor) throws(ArithmeticError) {
        let kept = self
        try scaleQuantity(by: factor)
        avoided.keepQuantity(of: kept.avoided)
        increased.keepQuantity(of: kept.increased)
        cameAnyway = kept.cameAnyway
    }

    /// Every row takes one end of its quantity for all three.
    mutating func pinQuantity(at end: Bound) {
        avoided.pinQuantity(at: end)
        increased.pinQuantity(at: end)
    }

    /// Every row takes one end of its likelihood for all three.
    mutating func pinLikelihood(at end: Bound) {
        avoided.pinLikelihood(at: end)
        increased.pinLikelihood(at: end)
        greatestLikelihood = Estimate(exactly: greatestLikelihood[end])
    }

    /// Every row takes the same likelihood.
    mutating func setLikelihood(to share: Share) throws(ArithmeticError) {
        try avoided.setLikelihood(to: ScaleFactor(share.decimal))
        try increased.setLikelihood(to: ScaleFactor(share.decimal))
        greatestLikelihood = Estimate(exactly: share)
    }

    /// Every row with a rise in use in place of a fall, its low made of its high.
    mutating func turn() {
        (avoided, increased) = (increased.turned, avoided.turned)
        cameAnyway = cameAnyway.negated
    }

    /// What is moved between its ends.
    enum MovedPart {
        /// Quantities and likelihoods together.
        case units
        case quantities
        case likelihoods
    }

    /// Moves the central units, each direction by itself.
    ///
    /// - Parameters:
    ///   - part: what moves; of quantities and likelihoods that move apart each is moved at every end of the other, so that one
    ///     can be moved after the other.
    ///   - step: what to add to the central of a range that runs from the least to the most.
    /// - Throws: what `step` throws, and `ArithmeticError.overflow` where a sum does not fit.
    mutating func moveCentral(
        _ part: MovedPart, by step: (Estimate<Quantity>) throws(ArithmeticError) -> Quantity
    ) throws(ArithmeticError) {
        switch part {
        case .units:
            let units = try self.units()
            let (fall, rise) = (try step(units.avoided), try step(units.increased))
            avoided.ranged.central.central = try avoided.ranged.central.central.adding(fall)
            increased.ranged.central.central = try increased.ranged.central.central.adding(rise)
        case .quantities:
            try avoided.moveCentralQuantity(by: step)
            try increased.moveCentralQuantity(by: step)
        case .likelihoods:
            try avoided.moveCentralLikelihood(by: step)
            try increased.moveCentralLikelihood(by: step)
        }
    }

    private mutating func transform(
        _ change: (Quantity) throws(ArithmeticError) -> Quantity
    ) throws(ArithmeticError) {
        try avoided.transform(change)
        try increased.transform(change)
        cameAnyway = try change(cameAnyway)
    }
}

extension FactoredUnits.Direction {
    fileprivate mutating func transform(
        _ change: (Quantity) throws(ArithmeticError) -> Quantity
    ) throws(ArithmeticError) {
        plain = try change(plain)
        plainQuantity = try change(plainQuantity)
        rangedQuantity = try rangedQuantity.map(change)
        for bound in Bound.allCases { ranged[bound] = try ranged[bound].map(change) }
    }

    fileprivate mutating func moveCentralQuantity(
        by step: (Estimate<Quantity>) throws(ArithmeticError) -> Quantity
    ) throws(ArithmeticError) {
        for likelihood in Bound.allCases {
            let range = Estimate(
                low: ranged.low[likelihood], central: ranged.central[likelihood], high: ranged.high[likelihood])
            ranged.central[likelihood] = try ranged.central[likelihood].adding(try step(range))
        }
    }

    fileprivate mutating func moveCentralLikelihood(
        by step: (Estimate<Quantity>) throws(ArithmeticError) -> Quantity
    ) throws(ArithmeticError) {
        for quantity in Bound.allCases {
            ranged[quantity].central = try ranged[quantity].central.adding(try step(ranged[quantity]))
        }
    }

    fileprivate var turned: Self {
        func negated(_ quantities: Estimate<Quantity>) -> Estimate<Quantity> { quantities.map(\.negated) }
        var turned = self
        turned.plain = plain.negated
        turned.plainQuantity = plainQuantity.negated
        turned.ranged = Estimate(
            low: negated(ranged.high), central: negated(ranged.central), high: negated(ranged.low))
        turned.rangedQuantity = Estimate(
            low: rangedQuantity.high.negated, central: rangedQuantity.central.negated,
            high: rangedQuantity.low.negated)
        return turned
    }

    fileprivate mutating func keepQuantity(of other: Self) {
        plainQuantity = other.plainQuantity
        rangedQuantity = other.rangedQuantity
    }

    fileprivate mutating func pinQuantity(at end: Bound) {
        ranged = Estimate(exactly: ranged[end])
        rangedQuantity = Estimate(exactly: rangedQuantity[end])
    }

    fileprivate mutating func pinLikelihood(at end: Bound) {
        for bound in Bound.allCases { ranged[bound] = Estimate(exactly: ranged[bound][end]) }
    }

    fileprivate mutating func setLikelihood(to factor: ScaleFactor) throws(ArithmeticError) {
        plain = try factor.times(plainQuantity)
        for bound in Bound.allCases {
            ranged[bound] = Estimate(exactly: try factor.times(rangedQuantity[bound]))
        }
    }
}

extension ServiceLine {
    /// The line with a rise in use in place of each fall.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func turned() throws(ArithmeticError) -> ServiceLine {
        var line = self
        try line.change { units throws(ArithmeticError) in units.turn() }
        return line
    }
}

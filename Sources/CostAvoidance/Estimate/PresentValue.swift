import Numerics

/// What an effect is worth over the horizon: for each year of it what the drop-off leaves, times the year's discount factor.
///
/// HM Treasury, Green Book (2022), section A6 on discounting.
package struct PresentValue: Sendable, Hashable {
    package let dropOff: DropOff
    /// Discount factor of each year of the effect, the year it begins first.
    package let discountFactors: [ExactDecimal]

    package init(dropOff: DropOff, discountFactors: [ExactDecimal]) {
        self.dropOff = dropOff
        self.discountFactors = discountFactors
    }

    /// What the net of the first year is multiplied by in each year of the effect, with the drop-off at one of its own ends: to the
    /// places of the drop-off, so that an amount halfway between two pennies stays there.
    ///
    /// - Throws: `ArithmeticError.overflow` never in fact, since each is at most one.
    package func yearFactors(at end: Bound) throws(ArithmeticError) -> [ExactDecimal] {
        let left = try dropOff.left(years: discountFactors.count, at: end)
        let places = DropOff.places
        return try zip(left, discountFactors).map { left, discount throws(ArithmeticError) in
            var product = ExactProduct(left)
            try product.multiply(by: discount)
            return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
        }
    }

    /// The same in a world.
    ///
    /// - Throws: `ArithmeticError.overflow` never in fact, since each is at most one.
    package func yearFactors(in world: World) throws(ArithmeticError) -> [ExactDecimal] {
        try yearFactors(at: dropOff.assumption.end(in: world))
    }

    /// The net of the first year in each year of the effect, each rounded once to the penny.
    ///
    /// - Throws: `ArithmeticError.overflow` where an amount does not fit.
    static func byYear(_ net: Money, _ yearFactors: [ExactDecimal]) throws(ArithmeticError) -> [Money] {
        try yearFactors.map { factor throws(ArithmeticError) in
            factor == .one ? net : try net.scaled(by: factor)
        }
    }
}

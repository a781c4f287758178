import Numerics

/// The share of an effect that is lost with each further year.
package struct DropOff: Sendable, Hashable {
    /// The share, and where it comes from.
    package let assumption: ResolvedAssumption

    /// The drop-off of one line.
    package init(_ assumptions: LineAssumptions) { assumption = assumptions[.dropOff] }

    /// What is left of an effect a year later, at one of its own ends.
    package func kept(at end: Bound) -> ExactDecimal { AssumptionParameter.dropOff.kept(assumption.value[end]) }

    /// What is left of an effect a year later in a world.
    package func kept(in world: World) -> ExactDecimal { kept(at: assumption.end(in: world)) }

    /// Decimal places that what is left is carried with from year to year: many more than a discount factor has.
    package static let places = ExactDecimal.maximumPlaces

    /// What is left of an effect in each of its first years: (1 - drop-off)^k for k from 0.
    ///
    /// - Throws: `ArithmeticError.overflow` never in fact, since each is at most one.
    package func left(years: Int, at end: Bound) throws(ArithmeticError) -> [ExactDecimal] {
        let kept = kept(at: end)
        var left = [ExactDecimal.one]
        while left.count < years {
            var next = ExactProduct(left[left.count - 1])
            try next.multiply(by: kept)
            left.append(ExactDecimal(significand: try next.rounded(toPlaces: Self.places), places: Self.places))
        }
        return left
    }
}

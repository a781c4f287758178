import Numerics

/// What stands between gross and net: the shares in the order in which they are taken off, each with what it keeps.
///
///     (1 - deadweight) x attribution x (1 - displacement) x (1 - optimism bias)
///
/// HM Treasury, Green Book (2022), sections A1 on additionality and A5 on optimism bias.
package struct NetFactor: Sendable, Hashable {
    /// One share.
    package struct Part: Sendable, Hashable {
        /// Which share it is.
        package let parameter: AssumptionParameter
        /// The share, and where it comes from.
        package let assumption: ResolvedAssumption

        /// What it keeps of an amount at one of its own ends.
        package func kept(at end: Bound) -> ExactDecimal { parameter.kept(assumption.value[end]) }

        /// What it keeps of an amount in a world.
        package func kept(in world: World) -> ExactDecimal { kept(at: assumption.end(in: world)) }
    }

    /// The shares, in the order in which they are taken off.
    package let parts: [Part]

    /// The shares of one line.
    package init(_ assumptions: LineAssumptions) {
        parts = AssumptionParameter.betweenGrossAndNet.map { Part(parameter: $0, assumption: assumptions[$0]) }
    }

    /// What a gross amount is multiplied by in a world.
    ///
    /// - Throws: `ArithmeticError.overflow` where the product does not fit.
    package func product(in world: World) throws(ArithmeticError) -> ExactDecimal {
        var product = ExactDecimal.one
        for part in parts { product = try product.multiplied(by: part.kept(in: world)) }
        return product
    }

    /// Takes off the first so many shares, exactly.
    ///
    /// - Throws: `ArithmeticError.overflow` where the product does not fit.
    package func take(
        first count: Int, off product: inout ExactProduct, in world: World
    ) throws(ArithmeticError) {
        for part in parts.prefix(count) { try product.multiply(by: part.kept(in: world)) }
    }
}

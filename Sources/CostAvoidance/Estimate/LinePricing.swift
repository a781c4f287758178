import Numerics

/// How one line is priced: a unit cost, the two index values that uprate it, and the assumptions that cover it.
struct LinePricing {
    let unitCost: UnitCost
    let uprating: UpratingFactor
    /// (1 - deadweight) x attribution x (1 - displacement) x (1 - optimism bias), at each end of the savings.
    let netFactor: Estimate<ExactDecimal>
    /// Share of the effect that is left a year later, at each end of the savings.
    let retained: Estimate<ExactDecimal>

    init(unitCost: UnitCost, uprating: UpratingFactor, assumptions: LineAssumptions) throws(ArithmeticError) {
        self.unitCost = unitCost
        self.uprating = uprating
        netFactor = Estimate(
            low: try assumptions.netFactor(at: .low), central: try assumptions.netFactor(at: .central),
            high: try assumptions.netFactor(at: .high))
        retained = assumptions.dropOff.share.map { $0.complement.decimal }
    }

    /// Pounds for a number of units at one end of the unit cost, before any assumption.
    func gross(_ units: Quantity, at bound: Bound) throws(ArithmeticError) -> Money {
        try product(units, at: bound).roundedToPenny()
    }

    /// Pounds for a number of units after the assumptions, at one end of unit cost and assumptions.
    func net(_ units: Quantity, at bound: Bound) throws(ArithmeticError) -> Money {
        var product = try product(units, at: bound)
        try product.multiply(by: netFactor[bound])
        return try product.roundedToPenny()
    }

    private func product(_ units: Quantity, at bound: Bound) throws(ArithmeticError) -> ExactProduct {
        var product = ExactProduct(units)
        try product.multiply(by: unitCost.cost[bound])
        try product.multiply(by: uprating.numerator)
        try product.divide(by: uprating.denominator)
        return product
    }
}

/// The assumptions that cover one line.
package struct LineAssumptions: Sendable, Hashable {
    /// Share that would have happened anyway.
    package var deadweight: ResolvedAssumption
    /// Share owed to this programme.
    package var attribution: ResolvedAssumption
    /// Share that moved elsewhere.
    package var displacement: ResolvedAssumption
    /// Share lost with each further year.
    package var dropOff: ResolvedAssumption
    /// Reduction for weak evidence.
    package var optimismBias: ResolvedAssumption

    /// Finds the assumptions that cover a line.
    ///
    /// - Throws: `AssumptionTie` where two cover it and neither is narrower.
    package init(_ assumptions: AssumptionSet, for subject: AssumptionSubject) throws(AssumptionTie) {
        deadweight = try assumptions.resolve(.deadweight, for: subject)
        attribution = try assumptions.resolve(.attribution, for: subject)
        displacement = try assumptions.resolve(.displacement, for: subject)
        dropOff = try assumptions.resolve(.dropOff, for: subject)
        optimismBias = try assumptions.resolve(.optimismBias, for: subject)
    }

    /// The assumption for one parameter.
    package subscript(parameter: AssumptionParameter) -> ResolvedAssumption {
        switch parameter {
        case .deadweight: deadweight
        case .attribution: attribution
        case .displacement: displacement
        case .dropOff: dropOff
        case .optimismBias: optimismBias
        }
    }

    /// What a gross amount is multiplied by: (1 - deadweight) x attribution x (1 - displacement) x (1 - optimism bias).
    ///
    /// - Throws: `ArithmeticError.overflow` where the product does not fit.
    package func netFactor(at bound: Bound) throws(ArithmeticError) -> ExactDecimal {
        try deadweight.share[bound].complement.decimal
            .multiplied(by: attribution.share[bound].decimal)
            .multiplied(by: displacement.share[bound].complement.decimal)
            .multiplied(by: optimismBias.share[bound].complement.decimal)
    }
}

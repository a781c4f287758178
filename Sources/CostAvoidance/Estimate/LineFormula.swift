import Numerics

/// The formula of the method for one line, as a value.
///
///     gross = units x unit cost x index(price year) / index(unit cost's year)
///     net   = gross x what each share between gross and net keeps
///     PV    = sum over years k of the effect of net x what the drop-off leaves x discount factor
///
/// It stands here and nowhere else. The evaluator multiplies it exactly; grids, the simulation's model, the steps from gross to
/// net, explanations and the workbook interpret the same value.
package struct LineFormula: Sendable, Hashable {
    /// The service whose unit cost it is.
    package let service: ServiceID
    /// The service at whose end the unit cost stands: its own, but where several that are withheld stand together.
    let standing: ServiceID
    /// Pounds for one unit at the prices of the unit cost's own year.
    package let unitCost: Estimate<ExactDecimal>
    /// What carries them to the evaluation's price year.
    package let uprating: UpratingFactor
    /// The assumptions that cover the line.
    package let assumptions: LineAssumptions
    /// What stands between gross and net.
    package let netFactor: NetFactor
    /// What the net of the first year is worth over the horizon.
    package let presentValue: PresentValue
    /// The share of the present value that could leave a budget.
    package let cashable: CashableShare
    /// Months from a saving until what could leave a budget does so: it moves dates and no total.
    package let cashableLag: Estimate<Int>

    /// The end at which the unit cost stands in a world.
    package func unitCostEnd(in world: World) -> Bound { world.end(of: .unitCost(standing)) }
}

/// The formula of a line in one world: every value is one number.
package struct LinePrice: Sendable {
    /// Pounds for one unit at the prices of the unit cost's own year.
    let unitCost: ExactDecimal
    let uprating: UpratingFactor
    /// What gross is multiplied by to be net.
    package let netFactor: ExactDecimal
    /// What is left of the effect in each year of it.
    let left: [ExactDecimal]
    /// The same, discounted.
    package let yearFactors: [ExactDecimal]
    /// The share that could leave a budget; nil where it is not known.
    package let cashable: Share?
    /// Months from a saving until what could leave a budget does so.
    let cashableLag: Int

    /// The formula with every input where it stands in a world.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    package init(_ formula: LineFormula, in world: World) throws(ArithmeticError) {
        unitCost = formula.unitCost[formula.unitCostEnd(in: world)]
        uprating = formula.uprating
        netFactor = try formula.netFactor.product(in: world)
        let value = formula.presentValue
        left = try value.dropOff.left(
            years: value.discountFactors.count, at: value.dropOff.assumption.end(in: world))
        yearFactors = try value.yearFactors(in: world)
        cashable = formula.cashable.share(in: world)
        cashableLag = formula.assumptions[.cashableLag].value(in: world).wholeMonths
    }

    /// Units times unit cost, at the evaluation's prices; not rounded.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    package func gross(_ units: Quantity) throws(ArithmeticError) -> ExactProduct {
        try Self.gross(units, unitCost: unitCost, uprating: uprating)
    }

    /// The same of a unit cost and an index pair by themselves.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    static func gross(
        _ units: Quantity, unitCost: ExactDecimal, uprating: UpratingFactor
    ) throws(ArithmeticError) -> ExactProduct {
        var product = ExactProduct(units)
        try product.multiply(by: unitCost)
        try uprating.uprate(&product)
        return product
    }

    /// What the programme may claim of units in the year their effect begins; not rounded.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func net(_ units: Quantity) throws(ArithmeticError) -> ExactProduct {
        var product = try gross(units)
        try product.multiply(by: netFactor)
        return product
    }
}

extension Evaluation {
    /// The formula of a line.
    ///
    /// - Throws: `EvaluationError` where a price, an index or a discount factor is missing, or two assumptions tie.
    package func formula(of key: LineKey) throws(EvaluationError) -> LineFormula { try formula(of: key.pricing) }

    /// The formula of the lines that are priced together.
    ///
    /// - Throws: `EvaluationError` where a price, an index or a discount factor is missing, or two assumptions tie.
    func formula(of key: PricingKey) throws(EvaluationError) -> LineFormula {
        try formulaShelf.formula(of: key) { () throws(EvaluationError) in try newFormula(of: key) }
    }

    private func newFormula(of key: PricingKey) throws(EvaluationError) -> LineFormula {
        guard let unitCost = unitCosts[key.service], let subject = subject(of: key) else {
            throw .noUnitCost(key.service)
        }
        let covering: LineAssumptions
        do {
            covering = try LineAssumptions { parameter throws(AssumptionTie) in
                try assumptionTold(parameter, for: subject)
            }
        } catch {
            throw .assumptionTie(error)
        }
        return LineFormula(
            service: key.service, standing: standing(key.service), unitCost: try costTold(of: unitCost),
            uprating: try priceRatio(from: unitCost.priceYear),
            assumptions: covering,
            netFactor: NetFactor(covering),
            presentValue: PresentValue(
                dropOff: DropOff(covering), discountFactors: try settings.discountFactors(ofEffectFrom: key.year)),
            cashable: CashableShare(covering[.cashable], else: unitCost.cashableShare),
            cashableLag: covering[.cashableLag].value.map(\.wholeMonths))
    }

    /// The formulas that cover rows, each with the share of them that it covers: bearers whom the same assumptions cover are one.
    ///
    /// - Throws: `EvaluationError` as `formula(of:)` does.
    func formulas(of key: PricingKey) throws(EvaluationError) -> [(formula: LineFormula, share: ExactDecimal)] {
        var formulas: [(formula: LineFormula, share: ExactDecimal)] = []
        for part in bornParts(of: key) {
            let formula = try formula(of: part.key)
            guard let place = formulas.firstIndex(where: { $0.formula == formula }) else {
                formulas.append((formula, part.cut.share))
                continue
            }
            formulas[place].share = try EvaluationError.naming("adding up the shares of bearers") {
                () throws(ArithmeticError) in try formulas[place].share.adding(part.cut.share)
            }
        }
        return formulas
    }
}

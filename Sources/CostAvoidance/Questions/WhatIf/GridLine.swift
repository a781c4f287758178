import Numerics

/// What is priced together in a grid: a line whatever its groups.
struct GridLine: Sendable {
    let service: ServiceID
    /// The service at whose end its unit cost stands.
    let priced: ServiceID
    /// Where its amounts lie in those of its rows.
    let cut: ShareCut
    let uprating: UpratingFactor
    /// Lines of one class are covered by the same assumptions and begin in the same year, whatever the values are.
    let lineClass: Int

    /// What lines of a class have in common.
    struct Class: Sendable {
        /// A line of it.
        let line: Int
        let year: Int
        let kind: BenefitType
        /// The share stated with the unit cost, where no assumption says what could leave a budget.
        let statedCashable: Share?
    }

    /// The lines of an evaluation with their classes.
    ///
    /// - Throws: `EvaluationError` where a price or an index is missing.
    static func all(
        of evaluation: Evaluation, parts: GridParts
    ) throws(EvaluationError) -> (lines: [GridLine], classes: [Class]) {
        struct Signature: Hashable {
            var year: Int
            var kind: BenefitType
            var statedCashable: Share?
            var assumptions: [ResolvedAssumption]
        }
        var numbers: [Signature: Int] = [:]
        var classes: [Class] = []
        var lines: [GridLine] = []
        for (index, line) in evaluation.pricingLines.enumerated() {
            let service = line.key.service
            guard let unitCost = evaluation.unitCosts[service] else { throw .noUnitCost(service) }
            let signature = Signature(
                year: line.key.year, kind: unitCost.benefitType, statedCashable: unitCost.cashableShare,
                assumptions: parts.assumptions.values.flatMap { $0.assumptions.map { $0[index] } })
            let number = numbers[signature] ?? classes.count
            if number == classes.count {
                classes.append(
                    Class(
                        line: index, year: line.key.year, kind: unitCost.benefitType,
                        statedCashable: unitCost.cashableShare))
            }
            numbers[signature] = number
            lines.append(
                GridLine(
                    service: service, priced: evaluation.standing(service), cut: line.part.cut,
                    uprating: try evaluation.priceRatio(from: unitCost.priceYear),
                    lineClass: number))
        }
        return (lines, classes)
    }
}

/// Units of a line by the end of the quantities, then of the likelihoods.
struct GridUnits: Sendable {
    let exact: Estimate<Estimate<Quantity>>
    /// Units that came anyway: by so many more did use fall.
    let cameAnyway: Quantity
    /// Whether more of an input can save less because of them.
    let canTurn: Bool

    init(_ line: PricingLine) throws(ArithmeticError) {
        let all = try line.allUnits()
        exact = try Bound.estimate { quantity throws(ArithmeticError) in
            try Bound.estimate { likelihood throws(ArithmeticError) in
                try all.units(quantity: quantity, likelihood: likelihood)
            }
        }
        cameAnyway = all.cameAnyway
        canTurn = line.canTurn
    }
}

/// Units times price of one line in every world it could be in, as far as assumptions have no part in it.
struct GridProducts: Sendable {
    /// In one world.
    struct Product: Sendable {
        /// Of the whole fall in use, rounded to the penny.
        let gross: Money
        /// Of what is left after what came anyway, not rounded; nil where there is nothing.
        let exact: ExactProduct?
        /// Where the amounts of the line lie in it.
        let cut: ShareCut
    }

    /// By world, each with the combinations of ends that likelihoods and unit cost can stand at in it.
    private let products: Estimate<[Product]>

    /// Ends at which likelihoods and unit costs can stand in the low and in the high world.
    enum Ends: Sendable, Hashable {
        /// That of the world's own name.
        case named
        /// Either.
        case both
    }

    init(
        _ units: GridUnits, cost: Estimate<ExactDecimal>, of line: GridLine, at ends: Ends
    ) throws(ArithmeticError) {
        products = try Bound.estimate { bound throws(ArithmeticError) in
            var products: [Product] = []
            for (likelihood, price) in Self.combinations(bound, ends) {
                let units = FallInUse(left: units.exact[bound][likelihood], cameAnyway: units.cameAnyway)
                func product(_ quantity: Quantity) throws(ArithmeticError) -> ExactProduct? {
                    quantity.isZero
                        ? nil : try LinePrice.gross(quantity, unitCost: cost[price], uprating: line.uprating)
                }
                let gross = try product(try units.whole()).map { whole throws(ArithmeticError) in
                    try line.cut.amount { share throws(ArithmeticError) in try whole.share(share).roundedToPenny() }
                }
                products.append(Product(gross: gross ?? .zero, exact: try product(units.left), cut: line.cut))
            }
            return products
        }
    }

    /// Ends of likelihoods and of the unit cost, those of the world's own name first.
    private static func combinations(_ bound: Bound, _ ends: Ends) -> [(likelihood: Bound, price: Bound)] {
        guard ends == .both, bound != .central else { return [(bound, bound)] }
        return [(bound, bound), (bound.mirrored, bound), (bound, bound.mirrored), (bound.mirrored, bound.mirrored)]
    }

    /// What a line of a service comes to in a world.
    func product(of line: GridLine, in world: World) -> Product {
        let all = products[world.bound]
        guard all.count > 1, !world.turned.isEmpty else { return all[0] }
        let likelihood = world.end(of: .likelihoods(line.service)) == world.bound ? 0 : 1
        let price = world.end(of: .unitCost(line.priced)) == world.bound ? 0 : 2
        return all[likelihood + price]
    }
}

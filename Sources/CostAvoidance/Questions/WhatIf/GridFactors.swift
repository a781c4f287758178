import Numerics

/// What a class of lines is multiplied by in one cell of a grid, beside units and price.
struct GridFactors {
    let net: NetFactor
    let presentValue: PresentValue
    let cashable: CashableShare

    init(_ assumptions: LineAssumptions, discountFactors: [ExactDecimal], statedCashable: Share?) {
        net = NetFactor(assumptions)
        presentValue = PresentValue(dropOff: DropOff(assumptions), discountFactors: discountFactors)
        cashable = CashableShare(assumptions[.cashable], else: statedCashable)
    }

    /// The same with every input where it stands in a world.
    struct InWorld {
        let net: ExactDecimal
        /// What the net of the first year is multiplied by in each year of the effect.
        let years: [ExactDecimal]
        /// Nil where it is not known.
        let cashable: Share?

        init(_ factors: GridFactors, in world: World) throws(ArithmeticError) {
            net = try factors.net.product(in: world)
            years = try factors.presentValue.yearFactors(in: world)
            cashable = factors.cashable.share(in: world)
        }
    }
}

extension SavingsAmounts {
    /// Adds what a line comes to in a world.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(
        _ product: GridProducts.Product, _ factors: GridFactors.InWorld, at bound: Bound
    ) throws(ArithmeticError) {
        gross[bound] = try gross[bound] + product.gross
        guard var exact = product.exact else { return }
        try exact.multiply(by: factors.net)
        let whole = exact
        func net(_ share: ExactDecimal) throws(ArithmeticError) -> Money { try whole.share(share).roundedToPenny() }
        func worth(_ share: ExactDecimal) throws(ArithmeticError) -> Money {
            try Money.sum(try PresentValue.byYear(try net(share), factors.years))
        }
        self.net[bound] = try self.net[bound] + product.cut.amount(net)
        let value = try product.cut.amount(worth)
        presentValue[bound] = try presentValue[bound] + value
        if let cash = factors.cashable {
            cashable[bound] =
                try cashable[bound]
                + product.cut.amount { share throws(ArithmeticError) in try worth(share).scaled(by: cash.decimal) }
        } else {
            cashableUnknown[bound] = try cashableUnknown[bound] + value
        }
    }
}

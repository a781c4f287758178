import Numerics

/// How much of a published figure would have to be deadweight, or owed to others, for it to fall below the cost.
package struct BreakEven: Sendable {
    /// Where the cost comes from.
    package enum Cost: Sendable, Hashable {
        case printed(Money)
        /// It was worked out from what was printed.
        case derived(Money)
        /// A cost of one post for a year that nobody published, taken to see what would follow.
        case assumed(perPostAndYear: Money, total: Money)

        /// The cost over the months of the figure.
        package var total: Money {
            switch self {
            case .printed(let amount), .derived(let amount), .assumed(_, let amount): amount
            }
        }
    }

    /// The cost it is set against.
    package var cost: Cost
    /// The share of the figure at each printed end above which it falls below the cost, to three decimals; nought where it
    /// is below the cost as it stands.
    package var share: Estimate<ExactDecimal?>

    /// Yearly costs of a post with everything it takes, in pounds: assumptions of this analysis, nobody's figures.
    private static let assumedCosts = [35_000, 45_000, 55_000, 65_000]

    /// The share at the printed cost, or at several assumed costs where posts and months are printed and no cost is.
    static func all(of figure: ImpliedFigure) throws(ArithmeticError) -> [BreakEven] {
        guard !figure.amounts.isEmpty else { return [] }
        if let cost = figure.cost {
            return [try BreakEven(of: figure, at: figure.derived.contains(.cost) ? .derived(cost) : .printed(cost))]
        }
        guard let posts = figure.posts, figure.currency == "£" else { return [] }
        var cases: [BreakEven] = []
        for pounds in assumedCosts {
            let perPost = Money(pence: Int128(pounds) * 100)
            var product = ExactProduct(perPost)
            try product.multiply(by: posts)
            try product.multiply(by: ExactDecimal(figure.months ?? Month.perYear))
            try product.divide(by: ExactDecimal(Month.perYear))
            let total = try product.roundedToPenny()
            cases.append(try BreakEven(of: figure, at: .assumed(perPostAndYear: perPost, total: total)))
        }
        return cases
    }

    private init(of figure: ImpliedFigure, at cost: Cost) throws(ArithmeticError) {
        self.cost = cost
        let amounts = Estimate(low: figure.low, central: figure.central, high: figure.high)
        share = try amounts.map { amount throws(ArithmeticError) -> ExactDecimal? in
            guard let amount, amount > .zero else { return nil }
            guard amount > cost.total else { return .zero }
            return try roundedQuotient(try (amount - cost.total).pence, amount.pence, places: 3)
        }
    }
}

/// A published figure scaled from the capacity it was made at to another. Nobody published it: it assumes that savings grow
/// in step with the people supported, which nobody has shown.
package struct CapacityStep: Sendable {
    /// Share of full capacity.
    package var capacity: Share
    /// The figure at each printed end, scaled.
    package var amounts: Estimate<Money?>
    /// People in the same proportion, to one decimal; nil where people are not printed.
    package var people: ExactDecimal?

    /// How many steps there are from the printed capacity to the whole.
    private static let steps = 3

    /// From the printed capacity to all of it; none where no capacity below the whole is printed.
    static func all(of figure: ImpliedFigure) throws(ArithmeticError) -> [CapacityStep] {
        guard let printed = figure.capacity, printed < .whole, printed > .none, !figure.amounts.isEmpty else {
            return []
        }
        let amounts = Estimate(low: figure.low, central: figure.central, high: figure.high)
        var all: [CapacityStep] = []
        for step in 0...steps {
            let millionths = printed.millionths + (Share.whole.millionths - printed.millionths) * step / steps
            guard let capacity = try? Share(ExactDecimal(significand: Int128(millionths), places: Share.writtenPlaces))
            else { continue }
            let scaled = try amounts.map { amount throws(ArithmeticError) in
                try amount.map { money throws(ArithmeticError) in
                    try scale(ExactProduct(money), to: capacity, from: printed).roundedToPenny()
                }
            }
            let people = try figure.people.map { people throws(ArithmeticError) in
                let product = try scale(ExactProduct(ExactDecimal(people)), to: capacity, from: printed)
                return ExactDecimal(significand: try product.rounded(toPlaces: 1), places: 1)
            }
            all.append(CapacityStep(capacity: capacity, amounts: scaled, people: people))
        }
        return all
    }

    private static func scale(
        _ product: ExactProduct, to capacity: Share, from printed: Share
    ) throws(ArithmeticError) -> ExactProduct {
        var scaled = product
        try scaled.multiply(by: capacity.decimal)
        try scaled.divide(by: printed.decimal)
        return scaled
    }
}

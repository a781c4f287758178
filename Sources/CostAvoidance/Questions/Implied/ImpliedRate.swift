import Numerics

/// A published figure divided by something that was printed beside it.
package struct ImpliedRate: Sendable {
    /// What it is divided by.
    package enum Basis: String, Sendable, Hashable, CaseIterable {
        /// People it is for.
        case person
        case month
        /// A year, where it covers another time.
        case year
        case personAndMonth
        case coordinator
        case poundOfCost
    }

    /// What it is divided by.
    package var basis: Basis
    /// The result at each printed end, in pounds to the penny; a pound of cost gives a ratio to two decimals.
    package var amounts: Estimate<ExactDecimal?>

    /// Every rate that what was printed allows.
    static func all(of figure: ImpliedFigure) throws(ArithmeticError) -> [ImpliedRate] {
        guard !figure.amounts.isEmpty else { return [] }
        var rates: [ImpliedRate] = []
        for basis in Basis.allCases {
            guard let divisor = divisor(basis, figure) else { continue }
            let amounts = Estimate(low: figure.low, central: figure.central, high: figure.high)
            rates.append(
                ImpliedRate(
                    basis: basis,
                    amounts: try amounts.map { amount throws(ArithmeticError) in
                        try amount.map { money throws(ArithmeticError) in
                            try quotient(money, times: divisor.times, over: divisor.over)
                        }
                    }))
        }
        return rates
    }

    private static func divisor(
        _ basis: Basis, _ figure: ImpliedFigure
    ) -> (times: ExactDecimal, over: ExactDecimal)? {
        let people = figure.people.map { ExactDecimal($0) }
        let months = figure.months.map { ExactDecimal($0) }
        let year = ExactDecimal(Month.perYear)
        switch basis {
        case .person: return people.map { (.one, $0) }
        case .month: return months.map { (.one, $0) }
        case .year: return months.flatMap { $0 == year ? nil : (year, $0) }
        case .personAndMonth:
            guard let people, let months, let both = try? people.multiplied(by: months) else { return nil }
            return (.one, both)
        case .coordinator: return figure.posts.map { (.one, $0) }
        case .poundOfCost: return figure.cost.flatMap { $0 > .zero ? (.one, $0.decimal) : nil }
        }
    }

    private static func quotient(
        _ money: Money, times: ExactDecimal, over: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal {
        var product = ExactProduct(money)
        try product.multiply(by: times)
        try product.divide(by: over)
        return ExactDecimal(significand: try product.rounded(toPlaces: Money.places), places: Money.places)
    }
}

/// What a printed ratio makes of another printed figure: savings over the ratio is a cost, a cost times the ratio is savings.
package struct RatioImplication: Sendable {
    package enum Kind: Sendable, Hashable {
        /// The cost: printed savings over the ratio.
        case cost
        /// The savings: the printed cost times the ratio.
        case savings
    }

    package var kind: Kind
    /// The ratio as printed.
    package var ratio: ExactDecimal
    /// The printed savings or cost it is set against.
    package var printed: ExactDecimal
    /// What follows, to the penny.
    package var implied: Money

    /// Every printed ratio with the savings, or else the cost, that is printed with it.
    static func all(among published: [PublishedFigure]) throws(ArithmeticError) -> [RatioImplication] {
        // What is worked out from printed figures cannot be set against them.
        let published = published.filter { $0.status == .printed }
        let savings = amount(of: [.grossSavings, .netSavings, .presentValueSavings], among: published)
        let cost = amount(of: [.programmeCost, .presentValueCost], among: published)
        var implications: [RatioImplication] = []
        for figure in published where figure.figure.isOne(of: [.benefitCostRatio]) {
            for (_, ratio) in figure.printed where ratio > .zero {
                if let savings {
                    var product = ExactProduct(savings)
                    try product.divide(by: ratio)
                    implications.append(
                        RatioImplication(
                            kind: .cost, ratio: ratio, printed: savings, implied: try product.roundedToPenny()))
                } else if let cost {
                    var product = ExactProduct(cost)
                    try product.multiply(by: ratio)
                    implications.append(
                        RatioImplication(
                            kind: .savings, ratio: ratio, printed: cost, implied: try product.roundedToPenny()))
                }
            }
        }
        return implications
    }

    /// The first of these measures that is printed as one amount in pounds.
    private static func amount(of measures: [SummaryMeasure], among published: [PublishedFigure]) -> ExactDecimal? {
        for measure in measures {
            for figure in published where figure.figure == .evaluation(FigureID(.summary(measure))) {
                if figure.unit == PublishedUnit(base: "GBP"), let value = figure.central { return value }
            }
        }
        return nil
    }
}

import Numerics

/// What a convention about one figure gives for it.
struct FigureConventions {
    private let evaluation: Evaluation
    private let evaluated: Evaluated

    init(_ evaluation: Evaluation, _ evaluated: Evaluated) {
        self.evaluation = evaluation
        self.evaluated = evaluated
    }

    /// What a figure would be; nil where the convention does not concern it.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func value(
        of comparison: FigureComparison, by convention: Convention
    ) throws(ArithmeticError) -> ExactDecimal? {
        guard let recomputed = comparison.recomputed else { return nil }
        switch convention {
        case .end(let bound):
            guard comparison.bound == .central, let range = comparison.range, range.low < range.high else { return nil }
            return range[bound]
        case .minusSignLost: return recomputed.isNegative ? recomputed.negated : nil
        case .minusSignAdded:
            // A service's own line is one that was counted with the opposite sign.
            return comparison.figure.row == nil && !recomputed.isNegative ? recomputed.negated : nil
        case .inverted:
            guard comparison.published.figure.isOne(of: [.benefitCostRatio]), !recomputed.isZero else { return nil }
            return try scaled(.one, by: .one, over: recomputed)
        case .scale(let scale): return try scaled(comparison, recomputed, to: scale)
        case .costAdded: return try withCost(comparison, recomputed)
        case .digitsTransposed: return transposed(comparison, recomputed)
        case .another(let named): return another(named, in: comparison)
        case .dividedBy(let denominator): return try divided(comparison, by: denominator)
        case .annualised(let what): return try annualised(comparison, recomputed, what)
        case .periodOfTwelveMonths:
            guard comparison.published.unit.dividesByTime else { return nil }
            return try scaled(recomputed, by: months, over: ExactDecimal(Month.perYear))
        default: return nil
        }
    }

    /// The printed number itself, where it is the recomputed one with two digits exchanged.
    private func transposed(_ comparison: FigureComparison, _ recomputed: ExactDecimal) -> ExactDecimal? {
        guard let printed = comparison.printed,
            DigitExchange.has(printed, recomputed, decimals: comparison.published.decimals)
        else { return nil }
        return printed
    }

    /// Another sum of the evaluation, in the unit that is printed.
    private func another(_ named: Convention.Named, in comparison: FigureComparison) -> ExactDecimal? {
        var published = comparison.published
        guard case .evaluation(let figure) = published.figure,
            let measure = named.measure(beside: figure.measure)
        else { return nil }
        published.figure = .evaluation(FigureID(measure, at: figure.bound))
        let comparer = FigureComparer(evaluation: evaluation, evaluated: evaluated)
        guard case .known(let value, _)? = try? comparer.recomputed(published, at: comparison.bound) else { return nil }
        return value
    }

    private func scaled(
        _ comparison: FigureComparison, _ recomputed: ExactDecimal, to scale: Convention.Scale
    ) throws(ArithmeticError) -> ExactDecimal? {
        let isMoney = comparison.published.unit.base == "GBP"
        switch scale {
        case .pence: return isMoney ? try scaled(recomputed, by: ExactDecimal(100), over: .one) : nil
        case .thousands: return isMoney ? try scaled(recomputed, by: .one, over: ExactDecimal(1_000)) : nil
        case .millions: return isMoney ? try scaled(recomputed, by: .one, over: ExactDecimal(1_000_000)) : nil
        case .tenfold: return try scaled(recomputed, by: ExactDecimal(10), over: .one)
        case .tenth: return try scaled(recomputed, by: .one, over: ExactDecimal(10))
        }
    }

    /// Savings with the programme's cost added to them, of net benefit as of savings themselves.
    private func withCost(
        _ comparison: FigureComparison, _ recomputed: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal? {
        guard let programme = evaluated.result.programme, comparison.published.unit == PublishedUnit(base: "GBP") else {
            return nil
        }
        let (figure, bound) = (comparison.published.figure, comparison.bound)
        if figure.isOne(of: [.grossSavings, .netSavings]) {
            return try recomputed.adding(programme.cost[bound].decimal)
        }
        guard figure.isOne(of: [.presentValueSavings, .netBenefit]) else { return nil }
        return try evaluated.result.savings.presentValue[bound].decimal
            .adding(programme.presentValue[bound].decimal)
    }

    // MARK: Denominators

    private func divided(
        _ comparison: FigureComparison, by denominator: Convention.Denominator
    ) throws(ArithmeticError) -> ExactDecimal? {
        guard let count = count(denominator), count > 0, count != evaluation.people else { return nil }
        let published = comparison.published
        guard case .evaluation(let figure) = published.figure else { return nil }
        if published.unit.divisors.contains(.person) {
            guard let people = FigureDenominators(evaluation).people, let recomputed = comparison.recomputed else {
                return nil
            }
            return try scaled(recomputed, by: ExactDecimal(people), over: ExactDecimal(count))
        }
        let total: Money? =
            switch figure.measure {
            case .summary(.savingsPerPerson): evaluated.result.savings.presentValue[comparison.bound]
            case .summary(.costPerPerson): evaluated.result.programme?.cost[comparison.bound]
            default: nil
            }
        return try total.flatMap { total throws(ArithmeticError) in
            try scaled(total.decimal, by: .one, over: ExactDecimal(count))
        }
    }

    private func count(_ denominator: Convention.Denominator) -> Int? {
        switch denominator {
        case .cases:
            var counted = evaluation
            counted.settings.people = nil
            return counted.people
        case .rows: return evaluation.lines.reduce(0) { $0 + $1.rowCount }
        case .printed(let count, _): return count
        }
    }

    // MARK: Twelve months

    /// Months of the period, or else those observed after.
    private var months: ExactDecimal {
        evaluation.settings.period.map { ExactDecimal($0.months) } ?? evaluation.settings.windows?.afterMonths
            ?? ExactDecimal(Month.perYear)
    }

    private func annualised(
        _ comparison: FigureComparison, _ recomputed: ExactDecimal, _ what: Convention.Annualised
    ) throws(ArithmeticError) -> ExactDecimal? {
        let year = ExactDecimal(Month.perYear)
        guard case .evaluation(let figure) = comparison.published.figure, months != year,
            !comparison.published.unit.dividesByTime
        else { return nil }
        switch (what, figure.measure) {
        case (.savings, .summary(.netBenefit)):
            guard comparison.published.unit.divisors.isEmpty, let cost = evaluated.result.programme?.presentValue else {
                return nil
            }
            let savings = evaluated.result.savings.presentValue[comparison.bound].decimal
            return try scaled(savings, by: year, over: months)
                .subtracting(cost[comparison.bound.mirrored].decimal)
        case (.savings, .summary(.benefitCostRatio)): return try scaled(recomputed, by: year, over: months)
        case (.all, .row(.unitCost, _)): return nil
        case (.all, _) where ["GBP", "units"].contains(figure.unit):
            return try scaled(recomputed, by: year, over: months)
        default: return nil
        }
    }

    private func scaled(
        _ value: ExactDecimal, by factor: ExactDecimal, over divisor: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal {
        var product = ExactProduct(value)
        try product.multiply(by: factor)
        try product.divide(by: divisor)
        let places = PublishedUnit.carriedPlaces
        return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
    }
}

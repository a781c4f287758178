import Numerics

/// Works printed figures out from each other: what is derived from printed figures is checked by it and never goes into it.
struct PrintedIdentities {
    private let published: [PublishedFigure]
    /// People, where the study states them and prints no figure of them.
    private let people: Int?

    /// A printed or a worked-out number with its name.
    private typealias Named = (value: ExactDecimal, name: String)

    init(published: [PublishedFigure], people: Int?) {
        self.published = published
        self.people = people
    }

    /// Every figure that printed ones give, in the order of `published.csv`.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func check() throws(ArithmeticError) -> [PrintedIdentity] {
        var identities: [PrintedIdentity] = []
        for figure in published {
            guard let name = figure.figure.evaluation, name.bound == .central, let printed = figure.central,
                figure.status == .derived || figure.figure.isOne(of: Self.madeOfOthers),
                let (given, formula) = try given(name.measure, at: .central, unit: figure.unit)
            else { continue }
            identities.append(
                PrintedIdentity(
                    published: figure, printed: printed, given: given, formula: formula,
                    verdict: try Verdict(recomputed: given, printed: printed, decimals: figure.decimals)))
        }
        return identities
    }

    /// Measures that are always made of others. What they are made of is printed for itself, and is checked by them.
    private static let madeOfOthers: Set<SummaryMeasure> = [
        .netBenefit, .benefitCostRatio, .savingsPerPerson, .costPerPerson,
    ]

    /// What printed figures give for a figure, and how; nil where they do not.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func given(
        _ measure: FigureID.Measure, at bound: Bound, unit: PublishedUnit
    ) throws(ArithmeticError) -> (value: ExactDecimal, formula: String)? {
        guard case .summary(let measure) = measure, unit.divisors.isEmpty else { return nil }
        let currency = unit.base
        switch measure {
        case .netBenefit:
            return try combined(savings(currency, bound), cost(currency, bound), "-") {
                savings, cost throws(ArithmeticError) in try savings.subtracting(cost)
            }
        case .benefitCostRatio:
            // Savings and cost are in one currency, whichever it is.
            for currency in currencies {
                if let found = try quotient(savings(currency, bound), cost(currency, bound)) { return found }
            }
            return nil
        case .savingsPerPerson: return try quotient(savings(currency, bound), printedPeople)
        case .costPerPerson: return try quotient(cost(currency, bound), printedPeople)
        case .grossSavings, .netSavings, .presentValueSavings:
            if let found = try product(number(of: .savingsPerPerson, currency, bound), printedPeople) { return found }
            return try product(number(of: .benefitCostRatio, "ratio", bound), cost(currency, bound))
        case .programmeCost, .presentValueCost:
            if let found = try product(number(of: .costPerPerson, currency, bound), printedPeople) { return found }
            return try quotient(savings(currency, bound), number(of: .benefitCostRatio, "ratio", bound))
        case .people, .cashableSavings, .paybackMonths, .probabilitySavingsExceedCost: return nil
        }
    }

    // MARK: Printed numbers

    private func savings(_ currency: String, _ bound: Bound) -> Named? {
        number(of: .presentValueSavings, currency, bound) ?? number(of: .netSavings, currency, bound)
            ?? number(of: .grossSavings, currency, bound)
    }

    private func cost(_ currency: String, _ bound: Bound) -> Named? {
        number(of: .presentValueCost, currency, bound) ?? number(of: .programmeCost, currency, bound)
    }

    private var printedPeople: Named? {
        let printed = published.lazy.filter { $0.status == .printed && $0.figure.isOne(of: [.people]) }
        return printed.compactMap(\.central).first.map { ($0, SummaryMeasure.people.rawValue) }
            ?? people.map { (ExactDecimal($0), "people stated") }
    }

    private var currencies: [String] {
        published.map(\.unit.base).reduce(into: []) { seen, base in
            if !seen.contains(base) { seen.append(base) }
        }
    }

    /// The first printing of a measure that is not divided by anything, at an end or as one number.
    private func number(of measure: SummaryMeasure, _ base: String, _ bound: Bound) -> Named? {
        for figure in published where figure.figure == .evaluation(FigureID(.summary(measure))) {
            guard figure.status == .printed, figure.unit == PublishedUnit(base: base) else { continue }
            let number = figure.printed.first { $0.bound == bound }?.value ?? figure.central
            if let number { return (number, measure.rawValue) }
        }
        return nil
    }

    // MARK: Arithmetic

    private func combined(
        _ left: Named?, _ right: Named?, _ sign: String,
        _ operation: (ExactDecimal, ExactDecimal) throws(ArithmeticError) -> ExactDecimal?
    ) throws(ArithmeticError) -> (value: ExactDecimal, formula: String)? {
        guard let left, let right, let value = try operation(left.value, right.value) else { return nil }
        return (value, "\(left.name) \(sign) \(right.name)")
    }

    private func product(
        _ left: Named?, _ right: Named?
    ) throws(ArithmeticError) -> (value: ExactDecimal, formula: String)? {
        try combined(left, right, "x") { left, right throws(ArithmeticError) in try left.multiplied(by: right) }
    }

    private func quotient(
        _ upper: Named?, _ lower: Named?
    ) throws(ArithmeticError) -> (value: ExactDecimal, formula: String)? {
        try combined(upper, lower, "/") { upper, lower throws(ArithmeticError) in
            guard !lower.isZero else { return nil }
            var product = ExactProduct(upper)
            try product.divide(by: lower)
            let places = PublishedUnit.carriedPlaces
            return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
        }
    }
}

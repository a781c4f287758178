import Numerics

/// Works printed figures out from each other: what is derived from printed figures is checked by it and never goes into it.
struct PrintedIdentities {
    private let published: [PublishedFigure]
    /// People, where the study states them and prints no figure of them.
    private let people: Int?
    private let same: SameSums

    /// - Parameter result: what the inputs come to; nil where there are none.
    init(_ evaluation: Evaluation, _ result: EvaluationResult?) {
        published = evaluation.published
        people = evaluation.settings.people
        same = SameSums(evaluation, result)
    }

    /// Every figure that printed ones give, in the order of `published.csv`.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func check() throws(ArithmeticError) -> [PrintedIdentity] {
        var identities: [PrintedIdentity] = []
        for figure in published {
            guard let name = figure.figure.evaluation, name.bound == .central, let printed = figure.central,
                figure.status == .derived || figure.figure.isOne(of: Self.madeOfOthers)
            else { continue }
            let found = try given(name.measure, at: .central, unit: figure.unit).map { given throws(ArithmeticError) in
                try PrintedIdentity(figure, printed: printed, given: given)
            }
            // Of a figure that is printed twice with as many decimals nobody knows which was taken: one that gives it clears it.
            if let identity = found.first(where: \.holds) ?? found.first { identities.append(identity) }
        }
        return identities
    }

    /// Measures that are always made of others. What they are made of is printed for itself, and is checked by them.
    private static let madeOfOthers: Set<SummaryMeasure> = [
        .netBenefit, .benefitCostRatio, .savingsPerPerson, .costPerPerson,
    ]

    /// What printed figures give for a figure, and how: one number for each printing that it may have been made of, none where they do
    /// not give it.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func given(
        _ measure: FigureID.Measure, at bound: Bound, unit: PublishedUnit
    ) throws(ArithmeticError) -> [PrintedNumber] {
        guard case .summary(let measure) = measure, unit.divisors.isEmpty else { return [] }
        let currency = unit.base
        // The cautious end has low savings over the greatest cost.
        let ofCost = bound.mirrored
        switch measure {
        case .netBenefit:
            return try pairs(numbers(same.savings, currency, bound), numbers(same.presentCost, currency, ofCost)) {
                savings, cost throws(ArithmeticError) in try savings.less(cost)
            }
        case .benefitCostRatio:
            // Savings and cost are in one currency, whichever it is.
            for currency in currencies {
                let found = try quotients(
                    numbers(same.savings, currency, bound), numbers(same.presentCost, currency, ofCost))
                if !found.isEmpty { return found }
            }
            return []
        case .savingsPerPerson: return try quotients(numbers(same.savings, currency, bound), printedPeople())
        case .costPerPerson: return try quotients(numbers(same.cost, currency, bound), printedPeople())
        case .grossSavings, .netSavings, .presentValueSavings:
            guard same.savings.contains(measure) else { return [] }
            let found = try products(numbers([.savingsPerPerson], currency, bound), printedPeople())
            guard found.isEmpty else { return found }
            return try products(
                numbers([.benefitCostRatio], "ratio", bound), numbers(same.presentCost, currency, ofCost))
        case .programmeCost, .presentValueCost:
            if same.cost.contains(measure) {
                let found = try products(numbers([.costPerPerson], currency, bound), printedPeople())
                if !found.isEmpty { return found }
            }
            guard same.presentCost.contains(measure) else { return [] }
            return try quotients(numbers(same.savings, currency, ofCost), numbers([.benefitCostRatio], "ratio", ofCost))
        case .people, .cashableSavings, .paybackMonths, .probabilitySavingsExceedCost: return []
        }
    }

    // MARK: Printed numbers

    /// People as they are printed, most precisely, or as the study states them. A count is exact unless it is printed in tens or more.
    private func printedPeople() throws(ArithmeticError) -> [PrintedNumber] {
        let name = SummaryMeasure.people.rawValue
        let printed = mostPrecise(published.filter { $0.status == .printed && $0.figure.isOne(of: [.people]) })
        var found: [PrintedNumber] = []
        for figure in printed {
            guard let count = figure.central else { continue }
            found.append(
                figure.decimals < 0
                    ? try PrintedNumber(count, decimals: figure.decimals, name: name)
                    : PrintedNumber(exactly: count, name: name))
        }
        guard found.isEmpty, let people else { return found }
        return [PrintedNumber(exactly: ExactDecimal(people), name: "people stated")]
    }

    private var currencies: [String] {
        published.map(\.unit.base).reduce(into: []) { seen, base in
            if !seen.contains(base) { seen.append(base) }
        }
    }

    /// The most precise printings of measures that are one and the same and not divided by anything, at an end or as one number. Of
    /// several measures with as many decimals the first is taken.
    private func numbers(
        _ measures: [SummaryMeasure], _ base: String, _ bound: Bound
    ) throws(ArithmeticError) -> [PrintedNumber] {
        let printings = measures.flatMap { measure in
            published.filter {
                $0.figure == .evaluation(FigureID(.summary(measure))) && $0.status == .printed
                    && $0.unit == PublishedUnit(base: base) && number(of: $0, at: bound) != nil
            }
        }
        let precise = mostPrecise(printings)
        var found: [PrintedNumber] = []
        for figure in precise where figure.figure == precise.first?.figure {
            guard let value = number(of: figure, at: bound) else { continue }
            found.append(try PrintedNumber(value, decimals: figure.decimals, name: figure.figure.measureName))
        }
        return found
    }

    private func number(of figure: PublishedFigure, at bound: Bound) -> ExactDecimal? {
        figure.printed.first { $0.bound == bound }?.value ?? figure.central
    }

    private func mostPrecise(_ figures: [PublishedFigure]) -> [PublishedFigure] {
        let decimals = figures.map(\.decimals).max()
        return figures.filter { $0.decimals == decimals }
    }

    // MARK: Arithmetic

    private func products(
        _ left: [PrintedNumber], _ right: [PrintedNumber]
    ) throws(ArithmeticError) -> [PrintedNumber] {
        try pairs(left, right) { left, right throws(ArithmeticError) in try left.times(right) }
    }

    private func quotients(
        _ upper: [PrintedNumber], _ lower: [PrintedNumber]
    ) throws(ArithmeticError) -> [PrintedNumber] {
        try pairs(upper, lower) { upper, lower throws(ArithmeticError) in try upper.over(lower) }
    }

    private func pairs(
        _ left: [PrintedNumber], _ right: [PrintedNumber],
        _ operation: (PrintedNumber, PrintedNumber) throws(ArithmeticError) -> PrintedNumber?
    ) throws(ArithmeticError) -> [PrintedNumber] {
        var found: [PrintedNumber] = []
        for left in left {
            for right in right {
                if let number = try operation(left, right) { found.append(number) }
            }
        }
        return found
    }
}

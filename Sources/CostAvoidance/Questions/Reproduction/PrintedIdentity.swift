import Numerics

/// A printed figure that other printed figures give: savings less cost, savings over cost, an amount over people.
///
/// It needs no inputs, so it can be checked where nothing else can.
package struct PrintedIdentity: Sendable {
    package var published: PublishedFigure
    package var printed: ExactDecimal
    /// What the other printed figures give, to the decimals of a ratio or more.
    package var given: ExactDecimal
    /// How it is worked out, such as `gross_savings / programme_cost`.
    package var formula: String
    /// Whether the two agree at the printed decimals.
    package var verdict: Verdict
}

/// Checks printed figures against each other.
struct PrintedIdentities {
    let published: [PublishedFigure]
    /// People, where the study states them and prints no figure of them.
    let people: Int?

    /// Every printed figure that others give, in the order of `published.csv`.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func check() throws(ArithmeticError) -> [PrintedIdentity] {
        var identities: [PrintedIdentity] = []
        for figure in published {
            guard case .summary(let measure) = figure.figure.measure, figure.figure.bound == .central,
                figure.unit.divisors.isEmpty, let printed = figure.central,
                let (given, formula) = try given(measure, currency: figure.unit.base)
            else { continue }
            identities.append(
                PrintedIdentity(
                    published: figure, printed: printed, given: given, formula: formula,
                    verdict: try Verdict(recomputed: given, printed: printed, decimals: figure.decimals)))
        }
        return identities
    }

    private func given(
        _ measure: SummaryMeasure, currency: String
    ) throws(ArithmeticError) -> (value: ExactDecimal, formula: String)? {
        switch measure {
        case .netBenefit:
            guard let savings = savings(currency), let cost = cost(currency) else { return nil }
            return (try savings.value.subtracting(cost.value), "\(savings.name) - \(cost.name)")
        case .benefitCostRatio:
            guard let savings = savings(nil), let cost = cost(savings.currency) else { return nil }
            return try quotient(savings.value, cost.value).map { ($0, "\(savings.name) / \(cost.name)") }
        case .savingsPerPerson:
            guard let savings = savings(currency), let people = printedPeople else { return nil }
            return try quotient(savings.value, people).map { ($0, "\(savings.name) / people") }
        case .costPerPerson:
            guard let cost = cost(currency), let people = printedPeople else { return nil }
            return try quotient(cost.value, people).map { ($0, "\(cost.name) / people") }
        default: return nil
        }
    }

    private typealias Printed = (value: ExactDecimal, name: String, currency: String)

    private func savings(_ currency: String?) -> Printed? {
        first(of: [.presentValueSavings, .netSavings, .grossSavings], currency)
    }

    private func cost(_ currency: String?) -> Printed? { first(of: [.presentValueCost, .programmeCost], currency) }

    private var printedPeople: ExactDecimal? {
        first(of: [.people], nil)?.value ?? people.map { ExactDecimal($0) }
    }

    /// The first measure that is printed as one number and not divided by anything.
    private func first(of measures: [SummaryMeasure], _ currency: String?) -> Printed? {
        for measure in measures {
            for figure in published where figure.figure == FigureID(.summary(measure)) {
                guard figure.unit.divisors.isEmpty, let value = figure.central,
                    currency == nil || figure.unit.base == currency
                else { continue }
                return (value, measure.rawValue, figure.unit.base)
            }
        }
        return nil
    }

    private func quotient(_ upper: ExactDecimal, _ lower: ExactDecimal) throws(ArithmeticError) -> ExactDecimal? {
        guard !lower.isZero else { return nil }
        var product = ExactProduct(upper)
        try product.divide(by: lower)
        let places = PublishedUnit.carriedPlaces
        return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
    }
}

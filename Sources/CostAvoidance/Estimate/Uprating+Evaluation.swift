import DelimitedText
import Numerics

extension Evaluation {
    /// A unit cost in pounds of the price year, rounded to the penny for showing: amounts are computed from the exact one.
    package func upratedCost(of unitCost: UnitCost) -> Estimate<Money>? {
        guard let ratio = try? priceRatio(from: unitCost.priceYear) else { return nil }
        return try? unitCost.cost.map { cost throws(ArithmeticError) in
            var product = ExactProduct(cost)
            try product.multiply(by: ratio.numerator)
            try product.divide(by: ratio.denominator)
            return try product.roundedToPenny()
        }
    }
}

extension Evaluation {
    /// The index ratio that brings prices of a year to the evaluation's price year.
    ///
    /// - Throws: `EvaluationError.uprating` where a year is outside the series or a forecast that was not allowed.
    package func priceRatio(from year: FinancialYear) throws(EvaluationError) -> UpratingFactor {
        do {
            return try deflators.factor(from: year, to: settings.priceYear, forecasts: settings.forecastUse)
        } catch {
            throw .uprating(error)
        }
    }

    /// Forecast years of the index that some price rests on, in ascending order.
    func forecastYearsUsed(from years: some Sequence<FinancialYear>) -> [FinancialYear] {
        var forecasts: Set<FinancialYear> = []
        for year in years {
            if let ratio = try? priceRatio(from: year) { forecasts.formUnion(ratio.forecastYears) }
        }
        return forecasts.sorted()
    }

    /// What the lines and accounts are to the assumptions, each once.
    var assumptionSubjects: Set<AssumptionSubject> {
        let keys = lines.map(\.key) + alternatives.flatMap { $0.accounts.map(\.key) }
        return Set(
            keys.compactMap { key in
                unitCosts[key.service].map {
                    AssumptionSubject(service: key.service, bearer: $0.bearer, basis: key.basis)
                }
            })
    }
}

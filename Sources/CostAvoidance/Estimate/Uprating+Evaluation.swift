import DelimitedText
import Numerics

/// What states prices of several years and is told in those of one.
package protocol PricedInputs {
    /// The year of the prices, and whether a forecast of the index may be used.
    var settings: EvaluationSettings { get }
    /// Price index that uprates to it.
    var deflators: DeflatorSeries { get }
}

extension Evaluation: PricedInputs {}

extension PricedInputs {
    /// A unit cost in pounds of the price year, rounded to the penny for showing: amounts are computed from the exact one.
    ///
    /// - Throws: `EvaluationError` where its year has no index or the amount does not fit.
    package func upratedCost(of unitCost: UnitCost) throws(EvaluationError) -> Estimate<Money> {
        let ratio = try priceRatio(from: unitCost.priceYear)
        do throws(ArithmeticError) {
            return try unitCost.cost.map { cost throws(ArithmeticError) in
                try ratio.uprated(cost).roundedToPenny()
            }
        } catch {
            throw .arithmetic(error, while: "uprating \(unitCost.service)")
        }
    }

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

}

extension Evaluation {
    /// Forecast years of the index that some price rests on, in ascending order.
    ///
    /// - Throws: `EvaluationError.uprating` where a year has no index that may be used.
    func forecastYearsUsed() throws(EvaluationError) -> [FinancialYear] {
        let years = Set(unitCosts.values.map(\.priceYear) + costs.map(\.priceYear))
        var forecasts: Set<FinancialYear> = []
        for year in years { forecasts.formUnion(try priceRatio(from: year).forecastYears) }
        return forecasts.sorted()
    }

    /// What the lines and accounts are to the assumptions, each once.
    package var assumptionSubjects: Set<AssumptionSubject> {
        // Rows of many groups are the same to them.
        var keys = Set(lines.map(\.key.pricing))
        for event in alternatives { keys.formUnion(event.accounts.map(\.key.pricing)) }
        return Set(keys.flatMap(subjects(of:)))
    }
}

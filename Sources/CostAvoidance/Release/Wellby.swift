import Numerics

/// What a change in life satisfaction would be worth, where the evaluation asks for it: a value, no money of anybody and part of no total.
///
/// HM Treasury, Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance (July 2021): a WELLBY is one point of life
/// satisfaction, on the scale from 0 to 10, of one person for one year. It is worth £10,000 to £16,000, central £13,000, in the prices and
/// values of 2019.
package struct Wellby: Sendable, Hashable {
    /// The measure, as the file names it.
    package var measure: String
    /// What is asked.
    package var request: WellbyRequest
    /// What it comes to; nil where it is withheld because too few people answered both times.
    package var amount: Amount?

    /// What the changes of those who answered both times come to.
    package struct Amount: Sendable, Hashable {
        /// Those who answered both times, as their number may be told.
        package var people: Int
        /// Their changes added up, in points of the scale.
        package var points: ExactDecimal
        /// Pounds at 2019 prices and values.
        package var value: Estimate<Money>
    }

    /// Pounds of one WELLBY.
    package static let pounds = Estimate(low: 10_000, central: 13_000, high: 16_000)
    /// The year of its prices and values.
    package static let priceYear = 2019

    /// What the changes of some people come to.
    ///
    /// - Parameters:
    ///   - changes: of each person who answered both times, in points.
    ///   - people: how many these are, as it may be told.
    ///   - months: for which each change lasts.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    static func amount(
        of changes: [ExactDecimal], people: Int, months: Int
    ) throws(ArithmeticError) -> Amount {
        var points = ExactDecimal.zero
        for change in changes { points = try points.adding(change) }
        func value(_ pounds: Int) throws(ArithmeticError) -> Money {
            var product = ExactProduct(points)
            try product.multiply(by: ExactDecimal(pounds))
            try product.multiply(by: ExactDecimal(months))
            try product.divide(by: ExactDecimal(Month.perYear))
            return try product.roundedToPenny()
        }
        let (least, most) = (try value(pounds.low), try value(pounds.high))
        return Amount(
            people: people, points: points,
            value: Estimate(low: min(least, most), central: try value(pounds.central), high: max(least, most)))
    }
}

import Numerics

extension PublishedUnit {
    /// Weeks of a year, as publications count them.
    static let weeksPerYear = 52
    /// Decimal places that a divided figure is carried with: far more than anybody prints.
    static let carriedPlaces = 12

    /// A computed figure in this unit; nil where people are needed and not known.
    ///
    /// - Throws: `ArithmeticError` where the number does not fit.
    func converted(_ value: ExactDecimal, of evaluation: Evaluation) throws(ArithmeticError) -> ExactDecimal? {
        guard !divisors.isEmpty else { return value }
        let months = ExactDecimal(evaluation.settings.period?.months ?? Month.perYear)
        var product = ExactProduct(value)
        for divisor in divisors {
            switch divisor {
            case .person:
                guard let people = evaluation.releasablePeople, people > 0 else { return nil }
                try product.divide(by: ExactDecimal(people))
            case .week:
                try product.multiply(by: ExactDecimal(Month.perYear))
                try product.divide(by: ExactDecimal(Self.weeksPerYear))
                try product.divide(by: months)
            case .month:
                try product.divide(by: months)
            case .year:
                try product.multiply(by: ExactDecimal(Month.perYear))
                try product.divide(by: months)
            }
        }
        return ExactDecimal(
            significand: try product.rounded(toPlaces: Self.carriedPlaces), places: Self.carriedPlaces)
    }
}

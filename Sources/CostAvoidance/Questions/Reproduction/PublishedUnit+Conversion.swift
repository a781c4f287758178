import Numerics

/// What a figure is divided by where it is printed for a person, a week, a month or a year.
struct FigureDenominators {
    /// People; nil where they are not known or too few to be told.
    var people: Int?
    /// Months of the period.
    var months: Int

    init(_ evaluation: Evaluation) {
        people = evaluation.releasablePeople
        months = evaluation.settings.period?.months ?? Month.perYear
    }
}

extension PublishedUnit {
    /// Weeks of a year, as publications count them.
    static let weeksPerYear = 52
    /// Decimal places that a divided figure is carried with: far more than anybody prints.
    static let carriedPlaces = 12

    /// Whether it divides by a length of time.
    var dividesByTime: Bool { divisors.contains { $0 != .person } }

    /// A computed figure in this unit; nil where people are needed and not known.
    ///
    /// - Throws: `ArithmeticError` where the number does not fit.
    func converted(
        _ value: ExactDecimal, by denominators: FigureDenominators
    ) throws(ArithmeticError) -> ExactDecimal? {
        guard !divisors.isEmpty else { return value }
        let months = ExactDecimal(denominators.months)
        var product = ExactProduct(value)
        for divisor in divisors {
            switch divisor {
            case .person:
                guard let people = denominators.people, people > 0 else { return nil }
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

import Numerics

/// Whether an index that was a forecast when it was released may be used.
public enum ForecastUse: Sendable, Hashable {
    /// A forecast year is an error.
    case refused
    /// A forecast year is used, and the factor says that it was.
    case allowed
}

/// What prices of one year are multiplied by to become prices of another: the quotient of two index numbers.
///
/// The quotient is kept as its two parts, so that an amount is multiplied and divided exactly and rounded once.
public struct UpratingFactor: Sendable, Hashable {
    /// The index of the year that prices are carried to.
    public let numerator: ExactDecimal
    /// The index of the year that prices are carried from; never zero.
    public let denominator: ExactDecimal
    /// The years whose index was a forecast, earliest first.
    public let forecastYears: [FinancialYear]

    /// The factor that leaves prices as they are.
    public static let unchanged = UpratingFactor(
        numerator: ExactDecimal.one, denominator: ExactDecimal.one, forecastYears: [])
}

extension UpratingFactor {
    /// Carries an amount to the prices of the target year, exactly: times one index, over the other.
    ///
    /// - Throws: `ArithmeticError.overflow` where it does not fit.
    func uprate(_ product: inout ExactProduct) throws(ArithmeticError) {
        try product.multiply(by: numerator)
        try product.divide(by: denominator)
    }

    /// Pounds carried to the prices of the target year, not yet rounded.
    ///
    /// - Throws: `ArithmeticError.overflow` where they do not fit.
    package func uprated(_ pounds: ExactDecimal) throws(ArithmeticError) -> ExactProduct {
        var product = ExactProduct(pounds)
        try uprate(&product)
        return product
    }

    /// The quotient as the nearest binary floating-point number, for simulation and to be shown; amounts are carried exactly.
    package var doubleValue: Double { numerator.doubleValue / denominator.doubleValue }
}

/// Why prices cannot be carried from one year to another.
public enum UpratingError: Error, Sendable, Hashable {
    /// The series has no index for the year.
    case outsideSeries(year: FinancialYear, series: String, coverage: String)
    /// The index of the year was a forecast, and forecasts were not allowed.
    case forecast(year: FinancialYear, series: String, lastOutturn: FinancialYear?)
    /// The series has calendar years, and the prices are of financial years.
    case calendarSeries(series: String)

    /// What is wrong, with the year and what the series covers.
    public var explanation: String {
        switch self {
        case .outsideSeries(let year, let series, let coverage):
            "the deflator series \(series) has no index for \(year); it covers \(coverage)"
        case .forecast(let year, let series, let lastOutturn):
            if let lastOutturn {
                "the index for \(year) in the deflator series \(series) is a forecast; the last outturn is \(lastOutturn)"
            } else {
                "the index for \(year) in the deflator series \(series) is a forecast, as all of it is"
            }
        case .calendarSeries(let series):
            "the deflator series \(series) has calendar years, and prices here are of financial years"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .outsideSeries:
            "choose a price year within the series, or give an index that has the year in deflators.csv"
        case .forecast(_, _, let lastOutturn):
            if let lastOutturn {
                """
                write "allowForecast": true in evaluation.json to use the forecast, or a price year up to \(lastOutturn)
                """
            } else {
                """
                write "allowForecast": true in evaluation.json to use the forecast
                """
            }
        case .calendarSeries:
            "choose a series of financial years, such as \"deflator\": \"\(DeflatorSeries.newestName)\""
        }
    }
}

extension DeflatorSeries {
    /// What prices of `origin` are multiplied by to become prices of `target`: index(target) / index(origin).
    ///
    /// Prices that stay in their year need no index, so a year outside the series is no error for them.
    ///
    /// - Throws: ``UpratingError`` where either year is outside the series, or is a forecast that was not allowed.
    ///   Nothing is ever extrapolated.
    public func factor(
        from origin: FinancialYear, to target: FinancialYear, forecasts: ForecastUse
    ) throws(UpratingError) -> UpratingFactor {
        guard origin != target else { return .unchanged }
        let from = try entry(for: origin, forecasts: forecasts)
        let to = try entry(for: target, forecasts: forecasts)
        let forecastYears = [(origin, from), (target, to)]
            .filter { $0.1.standing == .forecast }.map(\.0).sorted()
        return UpratingFactor(numerator: to.index, denominator: from.index, forecastYears: forecastYears)
    }

    /// An amount at the prices of `target`, to the penny; nil where the series has not measured both years, or the amount does not
    /// fit.
    package func carried(_ amount: ExactDecimal, from origin: FinancialYear, to target: FinancialYear) -> Money? {
        try? factor(from: origin, to: target, forecasts: .refused).uprated(amount).roundedToPenny()
    }

    private func entry(for year: FinancialYear, forecasts: ForecastUse) throws(UpratingError) -> Entry {
        guard yearKind == .financial else { throw .calendarSeries(series: name) }
        guard let entry = self[year] else { throw .outsideSeries(year: year, series: name, coverage: coverage) }
        if entry.standing == .forecast, forecasts == .refused {
            throw .forecast(year: year, series: name, lastOutturn: lastOutturn)
        }
        return entry
    }
}

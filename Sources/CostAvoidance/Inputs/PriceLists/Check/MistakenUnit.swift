import Numerics

/// The units whose price an amount may be, where it is far from the catalogue's price of the unit that stands beside it.
///
/// The calendar tells a day from a week. It does not tell an hour of a service that is given some hours a week, as home care is:
/// that shows in the amount, which is near the prices of an hour.
struct MistakenUnit {
    /// To follow the ratio, with a comma before it; empty where no other unit is likely.
    let comparison: String
    let remedy: String

    private static let hour = "hour"
    /// How many times beyond the dearest and the cheapest price of an hour an amount may still be one.
    private static let reach = 3.0

    /// - Parameters:
    ///   - ratio: how many times the catalogue's price of the same unit the amount is.
    ///   - amount: pounds at the prices of `year`.
    init(_ ratio: Double, _ amount: ExactDecimal, _ year: FinancialYear, of row: PriceListRow, _ prices: OneYearPrices)
    {
        let calendar = CalendarMistake(ratio, unit: row.unit)
        let isHourly = calendar?.isClose != true && ratio < 1 && Self.isHourly(amount, year, row, prices)
        var units = calendar.map { [$0.unit] } ?? []
        if isHourly, !units.contains(Self.hour) { units.append(Self.hour) }
        let near = isHourly ? "near the catalogue's prices of an hour" : nil
        comparison = [calendar?.comparison, near].compactMap(\.self).map { ", \($0)" }.joined(separator: " and")
            .replacing(" and, ", with: " and ")
        let named = units.map { "of \(Wording.article($0)) \($0)" }.joined(separator: " or ")
        remedy =
            calendar == nil
            ? "Look for another unit\(isHourly ? " (\(Self.hour))" : ""), a missing decimal point or another year; if it is right, "
                + "say in note why."
            : "Look whether it is the price \(named); if it is right, say in note why."
    }

    private static func isHourly(
        _ amount: ExactDecimal, _ year: FinancialYear, _ row: PriceListRow, _ prices: OneYearPrices
    ) -> Bool {
        guard let length = UnitLikeness.length(of: row.unit), length != hour,
            let spread = PeerPrices.builtIn.spread(of: hour, bearer: row.bearer, kind: row.benefitType),
            let toCheapest = prices.ratio(amount, year, to: spread.cheapest.cost.central, spread.cheapest.priceYear),
            let toDearest = prices.ratio(amount, year, to: spread.dearest.cost.central, spread.dearest.priceYear)
        else { return false }
        return toCheapest > 1 / reach && toDearest < reach
    }
}

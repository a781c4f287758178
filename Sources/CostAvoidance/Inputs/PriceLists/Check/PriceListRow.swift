import DelimitedText
import Numerics

/// One row of a price list with what of it can be read, also where something else in it is wrong.
struct PriceListRow: Sendable {
    let record: UnitCostRecord
    let service: ServiceID?
    let label: String
    let unit: String
    let bearer: Bearer
    let benefitType: BenefitType
    /// The amount for one unit, where it is a number.
    let amount: ExactDecimal?
    /// The year whose prices it is in; of a list that has the years among its sources, the year that stands there.
    let priceYear: FinancialYear?
    /// The place in the source: in a database, the entry's code.
    let code: String

    init(_ row: UnitCostRow) {
        record = row.record
        service = row.service
        label = record.text(.label)
        unit = record.text(.unit)
        bearer = Bearer(record.text(.bearer))
        benefitType = BenefitType(rawValue: record.text(.benefitType).lowercased()) ?? .fiscal
        amount = try? ExactDecimal(parsing: record.text(.central))
        priceYear = Self.year(record.text(.priceYear)) ?? Self.year(record.text(.source))
        code = record.text(.sourceRef)
    }

    /// The year a text is, and nothing else.
    static func year(_ text: String) -> FinancialYear? { try? FinancialYear(parsing: text) }

    /// Whether a catalogue has this very price.
    func isEntry(of catalogue: Catalogue) -> Bool {
        guard let entry = service.flatMap({ catalogue[$0] }) else { return false }
        return entry.cost.central == amount && entry.priceYear == priceYear && entry.bearer == bearer
            && entry.benefitType == benefitType && UnitLikeness.compare(entry.unit, with: unit) == .same
    }
}

/// Amounts of different years brought to the prices of one.
struct OneYearPrices: Sendable {
    let deflators: DeflatorSeries

    /// How many times another price an amount is, both at the prices of one year; nil where the index lacks either year,
    /// and of an amount below nought, which is refused for that and compares with nothing.
    func ratio(_ amount: ExactDecimal, _ year: FinancialYear, to other: ExactDecimal, _ otherYear: FinancialYear)
        -> Double?
    {
        guard !amount.isNegative, other > .zero,
            let factor = try? deflators.factor(from: otherYear, to: year, forecasts: .allowed)
        else {
            return nil
        }
        return amount.doubleValue / (other.doubleValue * factor.doubleValue)
    }
}

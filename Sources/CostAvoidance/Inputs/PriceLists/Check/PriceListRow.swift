import DelimitedText
import Numerics

/// One row of a price list with what of it can be read, also where something else in it is wrong.
struct PriceListRow: Sendable {
    let record: UnitCostRecord
    /// The row as an evaluation computes with it; nil where anything in it is refused.
    let unitCost: UnitCost?
    let service: ServiceID?
    let label: String
    let unit: String
    let bearer: BearerShares
    let benefitType: BenefitType
    /// The amount for one unit, where it is a number.
    let amount: ExactDecimal?
    /// The year whose prices it is in; of a list that has the years among its sources, the year that stands there.
    let priceYear: FinancialYear?
    /// The place in the source: in a database, the entry's code.
    let code: String

    init(_ row: UnitCostRow) {
        record = row.record
        unitCost = row.unitCost
        service = row.service
        label = record.text(.label)
        unit = record.text(.unit)
        let written = record.text(.bearer)
        bearer = row.unitCost?.bearer ?? (try? BearerShares(reading: written)) ?? BearerShares(Bearer(written))
        benefitType = BenefitType(rawValue: record.text(.benefitType).lowercased()) ?? .fiscal
        amount = try? ExactDecimal(written: record.text(.central), as: .exactPounds)
        priceYear = Self.year(record.text(.priceYear)) ?? Self.year(record.text(.source))
        code = Self.code(record.text(.sourceRef))
    }

    /// The words of the place in the source that may be an entry's code, the likeliest first: `SS7.0` of
    /// `SS7.0; cell I616 of prices.csv`.
    var codes: [String] {
        let words = record.text(.sourceRef).split { " ;,()[]:\n\t".contains($0) }.map(String.init)
        return [code] + words.filter(Self.isCode)
    }

    /// A place in the source without what is said of it behind a semicolon or a comma, where a code is left.
    private static func code(_ place: String) -> String {
        let first = String(place.prefix { $0 != ";" && $0 != "," }).withoutSurroundingSpace
        return isCode(first) ? first : place
    }

    /// Whether a text is one word of letters and figures, as `HE4.0` and `VB01Z`.
    static func isCode(_ text: String) -> Bool {
        text.contains(where: \.isLetter) && text.filter(\.isNumber).count > 1 && !text.contains(" ")
    }

    /// What may not be said of it.
    var withheld: WithheldAmounts { WithheldAmounts(of: record) }

    /// The line it stands on.
    var line: Int { record.position.line }

    /// The year a text is, and nothing else.
    static func year(_ text: String) -> FinancialYear? { try? FinancialYear(parsing: text) }

    /// Numbers of four figures that nobody would take for anything but a year.
    private static let calendarYears = 1900...2100

    /// Whether a text is a year as people write one, also where it says less than a financial year does: `2013`, `2013-15`, `Dec-11`.
    static func isYear(_ text: String) -> Bool {
        do throws(FinancialYearError) {
            _ = try FinancialYear(parsing: text)
            return true
        } catch {
            return switch error {
            case .calendarYear(let year): calendarYears.contains(year)
            case .yearsDoNotFollow, .rewritten: true
            case .empty, .notAFinancialYear, .month: false
            }
        }
    }

    /// How far an uprated amount may be from the printed one carried by the index, for it was rounded.
    private static let rounding = 0.001

    /// Whether a catalogue has this very price, as printed or carried by the index to another year's prices.
    func isEntry(of catalogue: Catalogue, _ prices: OneYearPrices) -> Bool {
        guard let entry = service.flatMap({ catalogue[$0] }), entry.bearer == bearer, entry.benefitType == benefitType,
            UnitLikeness.compare(entry.unit, with: unit) == .same, let amount, let priceYear
        else { return false }
        if entry.cost.central == amount, entry.priceYear == priceYear { return true }
        guard let printed = try? ExactDecimal(written: record.text(.original), as: .exactPounds),
            printed == entry.cost.central,
            let year = Self.year(record.text(.originalPriceYear)), year == entry.priceYear,
            let ratio = prices.ratio(amount, priceYear, to: printed, year)
        else { return false }
        return abs(ratio - 1) < Self.rounding
    }
}

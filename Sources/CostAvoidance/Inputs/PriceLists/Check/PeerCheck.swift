import DelimitedText
import Numerics

/// Amounts far from all others of their unit and bearer: those of the catalogue, and those of the list itself.
struct PeerCheck {
    private(set) var diagnostics = Diagnostics()
    private let prices: OneYearPrices

    private static let remedy =
        "Look for a missing decimal point, another unit or digits run together; if it is right, leave it."
    /// How many rows of one unit and bearer it takes to hold them against one another.
    private static let fewestRows = 6
    /// How many times the middle one of the list's own prices a price may be.
    private static let farFromMiddle = 10.0
    /// How many times beyond the nearest of them.
    private static let farFromNearest = 3.0

    /// - Parameter accused: lines of whose amount something is said already.
    init(_ rows: [PriceListRow], _ prices: OneYearPrices, accused: Set<Int>) {
        self.prices = prices
        var told = accused
        for row in rows where !told.contains(row.line) {
            if checkAgainstCatalogue(row) { told.insert(row.line) }
        }
        checkAmongThemselves(rows, told: told)
    }

    // MARK: The catalogue's

    private mutating func checkAgainstCatalogue(_ row: PriceListRow) -> Bool {
        guard let amount = row.amount, !amount.isZero, let year = row.priceYear, !row.unit.isEmpty,
            let spread = PeerPrices.builtIn.spread(of: row.unit, bearer: row.bearer, kind: row.benefitType),
            let toDearest = ratio(row, amount, year, to: spread.dearest, spread.units),
            let toCheapest = ratio(row, amount, year, to: spread.cheapest, spread.units)
        else { return false }
        let (end, entry, times): (String, UnitCost, String)
        if toDearest > spread.factor {
            (end, entry) = ("dearest", spread.dearest)
            times = "\(Wording.times(toDearest)) times"
        } else if toCheapest < 1 / spread.factor {
            (end, entry) = ("cheapest", spread.cheapest)
            times = "one part in \(Wording.times(1 / toCheapest)) of"
        } else {
            return false
        }
        diagnostics.warn(
            row, .central, code: "unlike-its-peers",
            "central is \(amount), \(times) the \(end) of the catalogue's \(spread.count) prices of \(spread.words) at one "
                + "price year (\(entry.cost.central) at \(entry.priceYear) prices, \(entry.service))",
            remedy: Self.remedy)
        return true
    }

    private func ratio(
        _ row: PriceListRow, _ amount: ExactDecimal, _ year: FinancialYear, to entry: UnitCost, _ units: Double
    ) -> Double? {
        prices.ratio(amount, year, to: entry.cost.central, entry.priceYear).map { $0 / units }
    }

    // MARK: The list's own

    private struct Group: Hashable {
        let unit: String
        let bearer: Bearer
        let kind: BenefitType
    }

    private mutating func checkAmongThemselves(_ rows: [PriceListRow], told: Set<Int>) {
        var groups: [Group: [(row: PriceListRow, value: Double)]] = [:]
        for row in rows {
            guard let amount = row.amount, let year = row.priceYear, let value = prices.atNewest(amount, year),
                value > 0
            else { continue }
            let unit = UnitLikeness.length(of: row.unit) ?? UnitPhrase(row.unit).head
            groups[Group(unit: unit, bearer: row.bearer, kind: row.benefitType), default: []].append((row, value))
        }
        for (group, peers) in groups where peers.count >= Self.fewestRows {
            let sorted = peers.sorted { $0.value < $1.value }
            let middle = sorted[sorted.count / 2].value
            // Only the ends lie far from everything.
            for (end, next) in [(sorted[0], sorted[1]), (sorted[sorted.count - 1], sorted[sorted.count - 2])]
            where !told.contains(end.row.line) {
                let fromNext = max(end.value / next.value, next.value / end.value)
                let ratio = end.value / middle
                guard fromNext > Self.farFromNearest, max(ratio, 1 / ratio) > Self.farFromMiddle else { continue }
                let times =
                    ratio > 1 ? "\(Wording.times(ratio)) times" : "one part in \(Wording.times(1 / ratio)) of"
                diagnostics.warn(
                    end.row, .central, code: "unlike-its-peers",
                    "central is \(end.row.record.text(.central)), \(times) the middle one of this list's \(peers.count) "
                        + "prices of \(Wording.article(group.unit)) \(group.unit) borne by \(group.bearer.name), and none "
                        + "of the others is near it",
                    remedy: Self.remedy)
            }
        }
    }
}

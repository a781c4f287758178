import DelimitedText
import Numerics

/// Amounts far from all others of their unit and bearer: those of the catalogue, and those of the list itself.
struct PeerCheck {
    private(set) var diagnostics = Diagnostics()
    private let prices: OneYearPrices

    /// How many rows of one unit and bearer it takes to hold them against one another.
    private static let fewestRows = 6
    /// How many times the middle one of the list's own prices a price may be.
    private static let farFromMiddle = 10.0
    /// How many times beyond the nearest of them.
    private static let farFromNearest = 3.0
    /// Prices of a unit of which the catalogue's dearest is more times the cheapest are of all sizes: a theft and a homicide.
    private static let widestUnit = 100.0

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
        guard let amount = row.amount, !amount.isZero, let year = row.priceYear, !row.unit.isEmpty else { return false }
        let (unit, bearer, kind) = (row.unit, row.bearer, row.benefitType)
        let spreads = [
            PeerPrices.builtIn.spread(of: unit, bearer: bearer, kind: kind),
            PeerPrices.builtIn.fewPrices(of: unit, bearer: bearer, kind: kind),
        ]
        for spread in spreads.compactMap(\.self) {
            if check(row, amount, year, against: spread) { return true }
        }
        return false
    }

    private mutating func check(
        _ row: PriceListRow, _ amount: ExactDecimal, _ year: FinancialYear, against spread: PeerPrices.Spread
    ) -> Bool {
        guard let toDearest = ratio(row, amount, year, to: spread.dearest, spread.units),
            let toCheapest = ratio(row, amount, year, to: spread.cheapest, spread.units)
        else { return false }
        if toDearest > spread.factor {
            let dearest = Self.shown(spread.dearest)
            tell(row, ", \(Wording.times(toDearest)) times \(Self.words("dearest", of: spread)) (\(dearest))")
        } else if toCheapest < 1 / spread.factor {
            let cheapest = Self.shown(spread.cheapest)
            let times = Wording.times(1 / toCheapest)
            tell(row, "; \(Self.words("cheapest", of: spread)) is \(times) times that (\(cheapest))")
        } else {
            return false
        }
        return true
    }

    private static func words(_ end: String, of spread: PeerPrices.Spread) -> String {
        let which =
            spread.count == 1
            ? "the catalogue's only price of \(spread.words)"
            : "the \(end) of the catalogue's \(spread.count) prices of \(spread.words)"
        return which + " at one price year"
    }

    private static func shown(_ entry: UnitCost) -> String {
        "\(entry.service), \(entry.cost.central) at \(entry.priceYear) prices"
    }

    private mutating func tell(_ row: PriceListRow, _ comparison: String) {
        diagnostics.warn(
            row, .central, code: "unlike-its-peers", "central is \(row.record.text(.central))\(comparison)",
            remedy: "Look for a missing decimal point, another unit or digits run together; if it is right, leave it.")
    }

    private func ratio(
        _ row: PriceListRow, _ amount: ExactDecimal, _ year: FinancialYear, to entry: UnitCost, _ units: Double
    ) -> Double? {
        prices.ratio(amount, year, to: entry.cost.central, entry.priceYear).map { $0 / units }
    }

    // MARK: The list's own

    private struct Group: Hashable {
        let unit: String
        let bearer: BearerShares
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
            let spread = PeerPrices.builtIn.spread(of: group.unit, bearer: group.bearer, kind: group.kind)
            guard (spread?.width ?? 1) <= Self.widestUnit else { continue }
            check(peers.sorted { $0.value < $1.value }, of: group, told: told)
        }
    }

    /// Only the ends of a group lie far from everything.
    private mutating func check(_ peers: [(row: PriceListRow, value: Double)], of group: Group, told: Set<Int>) {
        let middle = peers[peers.count / 2].value
        let prices =
            "the middle one of this list's \(peers.count) prices of \(Wording.article(group.unit)) \(group.unit) borne by "
            + group.bearer.name
        let (last, beforeLast) = (peers[peers.count - 1], peers[peers.count - 2])
        for (end, next) in [(peers[0], peers[1]), (last, beforeLast)] where !told.contains(end.row.line) {
            let fromNext = max(end.value / next.value, next.value / end.value)
            let ratio = end.value / middle
            guard fromNext > Self.farFromNearest, max(ratio, 1 / ratio) > Self.farFromMiddle else { continue }
            let comparison =
                ratio > 1
                ? ", \(Wording.times(ratio)) times \(prices)" : "; \(prices) is \(Wording.times(1 / ratio)) times that"
            tell(end.row, comparison + ", and no other is near it")
        }
    }
}

import DelimitedText
import Numerics

/// Amounts far from all others of their unit and bearer.
struct PeerCheck {
    private(set) var diagnostics = Diagnostics()

    /// Units whose prices are of one order of magnitude.
    private static let comparable: Set<String> = ["hour", "day", "week", "month"]
    /// How many times the middle price of its unit and bearer a price may be. Of the catalogue's own the farthest is ten times.
    private static let farFromMiddle = 20.0
    /// How many prices it takes to have a middle.
    private static let fewestPeers = 5

    private struct Group: Hashable {
        let unit: String
        let bearer: Bearer
        let kind: BenefitType
    }

    init(_ rows: [PriceListRow], _ known: Catalogue, _ prices: OneYearPrices) {
        guard let year = prices.deflators.lastOutturn else { return }
        func atOneYear(_ amount: ExactDecimal, _ from: FinancialYear) -> Double? {
            prices.ratio(amount, from, to: .one, year)
        }
        var groups: [Group: [Double]] = [:]
        for entry in known.byTopic {
            guard let unit = Self.unit(entry.unit), let value = atOneYear(entry.cost.central, entry.priceYear) else {
                continue
            }
            groups[Group(unit: unit, bearer: entry.bearer, kind: entry.benefitType), default: []].append(value)
        }
        let middles = groups.filter { $0.value.count >= Self.fewestPeers }.mapValues { $0.sorted()[$0.count / 2] }
        for row in rows {
            guard let unit = Self.unit(row.unit), let amount = row.amount, let from = row.priceYear,
                let value = atOneYear(amount, from),
                let middle = middles[Group(unit: unit, bearer: row.bearer, kind: row.benefitType)]
            else { continue }
            let ratio = value / middle
            guard ratio > Self.farFromMiddle || ratio < 1 / Self.farFromMiddle else { continue }
            let word = ratio > 1 ? "over 20 times" : "under a twentieth of"
            diagnostics.warn(
                row, .central, code: "unlike-its-peers",
                "central is \(amount), \(word) the middle price of a \(unit) borne by \(row.bearer.name) in the catalogue, "
                    + "at one price year",
                remedy:
                    "Look for a missing decimal point, another unit or digits run together; if it is right, leave it.")
        }
    }

    private static func unit(_ written: String) -> String? {
        UnitLikeness.length(of: written).flatMap { comparable.contains($0) ? $0 : nil }
    }
}

import Numerics

/// How far the built-in prices of a unit spread at the prices of one year, over all editions.
///
/// A price is held against those of its unit, bearer and kind of value; where there are fewer than three, against those of its unit
/// and kind whoever bears them, then those of its unit; of what is counted and has no such unit, against all that is counted. A unit
/// of time is carried to the one the catalogue has by the calendar: a quarter is a quarter of a year.
///
/// Bounds: three times beyond the dearest and the cheapest of ten or more prices of its kind of value. Beyond those of fewer, as many
/// times as the dearest of them is the cheapest, and ten at least: little is known of how far they spread. Ten times beyond all that is
/// counted. Each built-in price left
/// out in turn and held against the others of its unit, bearer and kind, of 305 in groups of four or more nine lie more than three
/// times beyond them: three prices of a homicide (19 to 70 times), four in groups of four or five (3.7 to 9.3 times), and two of ten
/// or more (3.4 and 3.7 times).
struct PeerPrices: Sendable {
    /// The ends of a group, and how far beyond them a price is told.
    struct Spread: Sendable {
        /// What is compared, as a sentence has it: `a contact borne by NHS`.
        let words: String
        let count: Int
        let cheapest: UnitCost
        let dearest: UnitCost
        /// How many times beyond the ends.
        let factor: Double
        /// How many times the cheapest the dearest is.
        let width: Double
        /// How many units of the group one unit of the price is.
        let units: Double
    }

    private struct Group: Hashable {
        var unit: String
        var bearer: BearerShares?
        var kind: BenefitType?
    }

    private struct Entry {
        let unitCost: UnitCost
        let value: Double
    }

    private let groups: [Group: (count: Int, cheapest: Entry, dearest: Entry)]
    /// Groups of one price or two.
    private let smallGroups: [Group: (count: Int, cheapest: Entry, dearest: Entry)]

    private static let fewestPeers = 3
    private static let manyPeers = 10
    private static let factorOfMany = 3.0
    private static let factorOfFew = 10.0
    /// Of one price or two of a unit and bearer nothing is known of how far others spread; a price hundreds of times beyond them is
    /// hardly one of theirs.
    private static let factorOfOneOrTwo = 300.0
    /// What everything that is counted, and is no time, belongs to.
    private static let anythingCounted = "anything counted"

    static let builtIn = PeerPrices(
        CatalogueEdition.allCases.flatMap { Catalogue.builtIn($0).byTopic }, OneYearPrices(deflators: .newest))

    private init(_ unitCosts: [UnitCost], _ prices: OneYearPrices) {
        var entries: [Group: [Entry]] = [:]
        // Hundreds of prices have a few dozen units.
        var units: [String: Unit] = [:]
        for unitCost in Set(unitCosts) {
            guard let value = prices.atNewest(unitCost.cost.central, unitCost.priceYear), value > 0 else { continue }
            let unit = units[unitCost.unit] ?? Unit(unitCost.unit)
            units[unitCost.unit] = unit
            for group in Self.groups(unit, unitCost.bearer, unitCost.benefitType) {
                entries[group, default: []].append(Entry(unitCost: unitCost, value: value))
            }
        }
        let ends = entries.compactMapValues { peers -> (count: Int, cheapest: Entry, dearest: Entry)? in
            let sorted = peers.sorted { ($0.value, $0.unitCost.service) < ($1.value, $1.unitCost.service) }
            guard let first = sorted.first, let last = sorted.last else { return nil }
            return (sorted.count, first, last)
        }
        groups = ends.filter { $0.value.count >= Self.fewestPeers }
        smallGroups = ends.filter { $0.value.count < Self.fewestPeers }
    }

    /// The one price or two that the catalogue has of a price's unit, bearer and kind; nil where it has none or more.
    func fewPrices(of unit: String, bearer: BearerShares, kind: BenefitType) -> Spread? {
        let unit = Unit(unit)
        guard
            let group = Self.groups(unit, bearer, kind).first(where: { $0.kind != nil && smallGroups[$0] != nil }),
            let found = smallGroups[group]
        else { return nil }
        return Spread(
            words: "\(Wording.article(group.unit)) \(group.unit)" + (group.bearer.map { " borne by \($0.name)" } ?? ""),
            count: found.count, cheapest: found.cheapest.unitCost, dearest: found.dearest.unitCost,
            factor: Self.factorOfOneOrTwo, width: found.dearest.value / found.cheapest.value, units: unit.count)
    }

    /// The narrowest group with enough prices that a price belongs to.
    func spread(of unit: String, bearer: BearerShares, kind: BenefitType) -> Spread? {
        let unit = Unit(unit)
        for group in Self.groups(unit, bearer, kind) {
            guard let found = groups[group] else { continue }
            let thing = group.unit == Self.anythingCounted ? group.unit : "\(Wording.article(group.unit)) \(group.unit)"
            let width = found.dearest.value / found.cheapest.value
            let isMany = found.count >= Self.manyPeers && group.kind != nil
            let factorOfFew = group.unit == Self.anythingCounted ? Self.factorOfFew : max(Self.factorOfFew, width)
            return Spread(
                words: thing + (group.bearer.map { " borne by \($0.name)" } ?? ""), count: found.count,
                cheapest: found.cheapest.unitCost, dearest: found.dearest.unitCost,
                factor: isMany && group.unit != Self.anythingCounted ? Self.factorOfMany : factorOfFew, width: width,
                units: unit.count)
        }
        return nil
    }

    /// The groups of a price from the narrowest.
    private static func groups(_ unit: Unit, _ bearer: BearerShares, _ kind: BenefitType) -> [Group] {
        guard let name = unit.name else { return [] }
        var groups = [
            Group(unit: name, bearer: bearer, kind: kind), Group(unit: name, kind: kind), Group(unit: name),
        ]
        if !unit.isTime {
            groups += [Group(unit: anythingCounted, kind: kind), Group(unit: anythingCounted)]
        }
        return groups
    }

    /// Lengths of time of which the catalogue has prices.
    private static let lengths = ["hour", "day", "week", "month", "year"]
    private static let carried = [
        "minute": "hour", "half hour": "hour", "fortnight": "week", "quarter": "year",
    ]

    /// A unit as prices are compared by it.
    private struct Unit {
        /// The unit that its prices are held against; nil of a time whose length is not known.
        let name: String?
        /// How many of that one is.
        let count: Double
        let isTime: Bool

        init(_ unit: String) {
            let length = UnitLikeness.length(of: unit)
            isTime = length != nil
            if let length, !PeerPrices.lengths.contains(length) {
                let name = PeerPrices.carried[length]
                let calendar = name.flatMap { UnitLikeness.calendar(unit, in: $0) }
                self.name = calendar == nil ? nil : name
                count = calendar?.upperBound ?? 1
            } else {
                name = length ?? UnitPhrase(unit).head
                count = 1
            }
        }
    }
}

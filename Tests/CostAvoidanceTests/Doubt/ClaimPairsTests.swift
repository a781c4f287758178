import DelimitedText
import Numerics
import Testing

@testable import CostAvoidance

@Suite("Rows of one person, compared without looking at every two")
struct ClaimPairsTests {
    private static let services: [(name: String, bearer: String, unit: String, excludes: [String])] = [
        ("stay", "NHS", "week", ["care"]), ("care", "Local authority", "week", []), ("visit", "NHS", "visit", ["call"]),
        ("call", "NHS", "call", []), ("case", "Police and criminal justice", "case", []),
        ("arrest", "Police", "arrest", []),
        ("everything", "Several public bodies", "case", []),
    ]

    private static let costs: [UnitCost] =
        services.map { service in
            var cost = UnitCost(
                service: ServiceID(service.name), label: service.name, unit: service.unit,
                cost: Estimate(exactly: ExactDecimal(100)), range: .notGiven, priceYear: FinancialYear(startYear: 2020),
                bearer: BearerShares(Bearer(service.bearer)), source: "made up", origin: .builtIn)
            cost.excludes = service.excludes.map { ServiceID($0) }
            return cost
        }

    private static let claimed = ClaimedServices(
        ofLines: costs.map(\.service), Dictionary(uniqueKeysWithValues: costs.map { ($0.service, $0) }))

    private static func claims(_ count: Int, seed: UInt64) -> [Claim] {
        var numbers = MadeNumbers(state: seed)
        let claims = (0..<count).map { row in
            let service = numbers.below(services.count)
            let units = 1 + numbers.below(3)
            let month = numbers.below(5) == 0 ? nil : Double(numbers.below(6))
            return Claim(
                service: service, month: month,
                months: services[service].unit == "week" ? Double(units) * 12 / 52 : 12, stated: Quantity(units),
                year: 0, row: row + 2)
        }
        return claims.sorted { $0.service < $1.service }
    }

    /// Every two rows, one after the other, by the words of the method.
    private static func bruteForce(_ claims: [Claim]) -> [DoubleCount.Kind: [[Int]]] {
        var found: [DoubleCount.Kind: [[Int]]] = [:]
        for (index, one) in claims.enumerated() {
            for other in claims[(index + 1)...] {
                let rows = [one.row, other.row].sorted()
                if one.service == other.service {
                    if let month = one.month, month == other.month, one.stated == other.stated {
                        found[.repeated, default: []].append(rows)
                    }
                    continue
                }
                if let month = one.month, let start = other.month,
                    month >= start + other.months || start >= month + one.months
                {
                    continue
                }
                let (cost, others) = (costs[one.service], costs[other.service])
                if cost.excludes.contains(others.service) || others.excludes.contains(cost.service) {
                    found[cost.bearer == others.bearer ? .excluded : .severalBearers, default: []].append(rows)
                } else if let month = one.month, month == other.month,
                    cost.bearer.mayHold(others.bearer) || others.bearer.mayHold(cost.bearer)
                {
                    found[.severalBearers, default: []].append(rows)
                }
            }
        }
        return found
    }

    @Test(
        "They find what a comparison of every two rows finds: as many, and the same first of each kind",
        arguments: 1...40)
    func same(seed: Int) throws {
        let claims = Self.claims(seed * 3, seed: UInt64(seed))
        var shelf = DoubleCountShelf()
        let pairs = ClaimPairs(claims)
        var claimed = Self.claimed
        pairs.repeats(claimed, into: &shelf)
        pairs.overlaps(&claimed, into: &shelf)
        let expected = Self.bruteForce(claims)
        let services = Dictionary(claims.map { ($0.row, Self.claimed.services[$0.service]) }, uniquingKeysWith: { $1 })
        var sets: [DoubleCount.Subject: Int] = [:]
        for (kind, pairs) in expected {
            for rows in pairs { sets[DoubleCount.Subject(kind, rows.compactMap { services[$0] }), default: 0] += 1 }
        }
        #expect(shelf.sets == sets)
        for kind in [DoubleCount.Kind.repeated, .excluded, .severalBearers] {
            let first = (expected[kind] ?? []).sorted { $0.lexicographicallyPrecedes($1) }.prefix(DoubleCounting.limit)
            let found = shelf.first(kind, atMost: DoubleCounting.limit).map { $0.rows.map(\.line) }
            #expect(found == Array(first), "\(kind)")
        }
    }

    @Test("A hundred thousand equal rows are counted as pairs and listed no further than a reader looks")
    func many() throws {
        let one = try #require(Self.claims(1, seed: 3).first)
        let rows = 100_000
        let claims = (0..<rows).map { row in
            var claim = one
            claim.month = 3
            claim.row = row
            return claim
        }
        var shelf = DoubleCountShelf()
        ClaimPairs(claims).repeats(Self.claimed, into: &shelf)
        #expect(Array(shelf.sets.values) == [rows * (rows - 1) / 2])
        #expect(shelf.first(.repeated, atMost: 2).map { $0.rows.map(\.line) } == [[0, 1], [0, 2]])
    }
}

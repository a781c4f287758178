import Numerics

/// Compares the rows of one person two by two, without looking at every two: rows that are alike are compared once, together.
///
/// A file in which everybody has one case identifier has thousands of rows of one person.
struct ClaimPairs {
    private let claims: [Claim]
    /// The number of each row's service among the person's.
    private let numbers: [Int]
    private let services: [ServiceID]
    private let costs: [UnitCost]

    private static let outcomes = "outcomes.csv"

    /// What two services of one person may be to each other.
    private enum Relation {
        case none
        /// They exclude each other in the same months.
        case exclusive(DoubleCount.Kind)
        /// The cost of one may hold that of the other where they begin in one month.
        case part
    }

    init(_ claims: [Claim]) {
        self.claims = claims
        var places: [ServiceID: Int] = [:]
        var services: [ServiceID] = []
        var costs: [UnitCost] = []
        numbers = claims.map { claim in
            if let known = places[claim.service] { return known }
            places[claim.service] = services.count
            services.append(claim.service)
            costs.append(claim.cost)
            return services.count - 1
        }
        self.services = services
        self.costs = costs
    }

    // MARK: The same twice

    /// Rows of one service with one month and quantity: every two of them.
    func repeats(into shelf: inout DoubleCountShelf) {
        struct Likeness: Hashable {
            var service: Int
            var month: Double
            var stated: Quantity
        }
        var alike: [Likeness: [Int]] = [:]
        for (claim, service) in zip(claims, numbers) {
            guard let month = claim.month else { continue }
            alike[Likeness(service: service, month: month, stated: claim.stated), default: []].append(claim.row)
        }
        for (likeness, rows) in alike where rows.count > 1 {
            let ordered = rows.sorted()
            let listed = Self.firstPairs(of: ordered)
            for (one, other) in listed { add(.repeated, (one, likeness.service), (other, likeness.service), &shelf) }
            shelf.count(rows.count * (rows.count - 1) / 2 - listed.count)
        }
    }

    /// The first pairs of ascending rows, as many as are listed of a kind.
    private static func firstPairs(of rows: [Int]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for (index, one) in rows.enumerated() {
            for other in rows[(index + 1)...] {
                guard pairs.count < DoubleCounting.limit else { return pairs }
                pairs.append((one, other))
            }
        }
        return pairs
    }

    // MARK: Two that overlap

    /// Rows of one service over the same months.
    private struct Stretch {
        let service: Int
        /// Month of the start; nil where the rows give none, so that they may be any month's.
        let month: Double?
        let months: Double
        var rows: [Int]
    }

    /// Rows of two services that exclude each other or hold each other's cost.
    func overlaps(into shelf: inout DoubleCountShelf) {
        guard services.count > 1 else { return }
        let relations = relations()
        guard relations.contains(where: { if case .none = $0 { false } else { true } }) else { return }
        let stretches = stretches()
        for (index, one) in stretches.enumerated() {
            for other in stretches[(index + 1)...] {
                // Those without a month stand first; the others by their start, so that nothing further on overlaps.
                if let month = one.month, let start = other.month, start >= month + one.months { break }
                guard one.service != other.service else { continue }
                switch relations[one.service * services.count + other.service] {
                case .none: continue
                case .exclusive(let kind): add(kind, one, other, &shelf)
                case .part:
                    if let month = one.month, month == other.month { add(.severalBearers, one, other, &shelf) }
                }
            }
        }
    }

    private func stretches() -> [Stretch] {
        struct Likeness: Hashable {
            var service: Int
            var month: Double?
            var months: Double
        }
        var alike: [Likeness: [Int]] = [:]
        for (claim, service) in zip(claims, numbers) {
            // Without a month it does not matter how long it lasted.
            let months = claim.month == nil ? 0 : claim.months
            alike[Likeness(service: service, month: claim.month, months: months), default: []].append(claim.row)
        }
        let stretches = alike.map { likeness, rows in
            Stretch(
                service: likeness.service, month: likeness.month, months: likeness.months, rows: rows.sorted())
        }
        return stretches.sorted { ($0.month ?? -.infinity, $0.rows[0]) < ($1.month ?? -.infinity, $1.rows[0]) }
    }

    /// The relation of every two of the services.
    private func relations() -> [Relation] {
        costs.flatMap { one in costs.map { other in Self.relation(one, other) } }
    }

    private static func relation(_ one: UnitCost, _ other: UnitCost) -> Relation {
        if one.excludes.contains(other.service) || other.excludes.contains(one.service) {
            // A whole and its part under different bearers is one event paid for twice.
            return .exclusive(Set(one.bearer.bearers) == Set(other.bearer.bearers) ? .excluded : .severalBearers)
        }
        return one.bearer.mayHold(other.bearer) || other.bearer.mayHold(one.bearer) ? .part : .none
    }

    /// Every row of one stretch with every row of the other.
    private func add(_ kind: DoubleCount.Kind, _ one: Stretch, _ other: Stretch, _ shelf: inout DoubleCountShelf) {
        let all = one.rows.count * other.rows.count
        guard shelf.wants(kind, from: min(one.rows[0], other.rows[0])) else { return shelf.count(all) }
        let limit = DoubleCounting.limit
        let pairs = one.rows.prefix(limit).flatMap { row in other.rows.prefix(limit).map { (row, $0) } }
            .sorted { (min($0.0, $0.1), max($0.0, $0.1)) < (min($1.0, $1.1), max($1.0, $1.1)) }.prefix(limit)
        for (row, partner) in pairs { add(kind, (row, one.service), (partner, other.service), &shelf) }
        shelf.count(all - pairs.count)
    }

    private func add(
        _ kind: DoubleCount.Kind, _ one: (row: Int, service: Int), _ other: (row: Int, service: Int),
        _ shelf: inout DoubleCountShelf
    ) {
        shelf.add(
            kind, rows: [(one.row, services[one.service]), (other.row, services[other.service])], in: Self.outcomes)
    }
}

import Numerics

/// Compares the rows of one person two by two, without looking at every two: rows that are alike are compared once, together.
///
/// A file in which everybody has one case identifier has thousands of rows of one person.
struct ClaimPairs {
    private let claims: [Claim]

    private static let outcomes = "outcomes.csv"

    /// - Parameter claims: the rows, ordered by service.
    init(_ claims: [Claim]) { self.claims = claims }

    // MARK: The same twice

    /// Rows of one service with one month and quantity: every two of them.
    func repeats(_ services: ClaimedServices, into shelf: inout DoubleCountShelf) {
        claims.forEachRun(where: { $0.service == $1.service }) { alike in
            guard alike.count > 1 else { return }
            let dated = alike.filter { $0.month != nil }.sorted { Self.likeness($0) < Self.likeness($1) }
            dated.forEachRun(where: { $0.month == $1.month && $0.stated == $1.stated }) { same in
                guard same.count > 1 else { return }
                let rows = same.map(\.row).sorted()
                let listed = Self.firstPairs(of: rows)
                let service = services.services[same[same.startIndex].service]
                for (one, other) in listed { Self.add(.repeated, (one, service), (other, service), &shelf) }
                shelf.count(rows.count * (rows.count - 1) / 2 - listed.count, .repeated, of: [service])
            }
        }
    }

    private static func likeness(_ claim: Claim) -> (Double, Quantity) { (claim.month ?? 0, claim.stated) }

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
    func overlaps(_ services: inout ClaimedServices, into shelf: inout DoubleCountShelf) {
        guard areAnyRelated(&services) else { return }
        let stretches = stretches()
        for (index, one) in stretches.enumerated() {
            for other in stretches[(index + 1)...] {
                // Those without a month stand first; the others by their start, so that nothing further on overlaps.
                if let month = one.month, let start = other.month, start >= month + one.months { break }
                guard one.service != other.service else { continue }
                let names = (services.services[one.service], services.services[other.service])
                switch services.relation(one.service, other.service) {
                case .none: continue
                case .exclusive(let kind): Self.add(kind, (one, names.0), (other, names.1), &shelf)
                case .part:
                    if let month = one.month, month == other.month {
                        Self.add(.severalBearers, (one, names.0), (other, names.1), &shelf)
                    }
                }
            }
        }
    }

    private func areAnyRelated(_ services: inout ClaimedServices) -> Bool {
        for (index, one) in claims.enumerated() where index == 0 || claims[index - 1].service != one.service {
            var last = one.service
            for other in claims[(index + 1)...] where other.service != last {
                last = other.service
                if services.relation(one.service, last) != .none { return true }
            }
        }
        return false
    }

    private func stretches() -> [Stretch] {
        // Without a month it does not matter how long it lasted.
        func months(_ claim: Claim) -> Double { claim.month == nil ? 0 : claim.months }
        func start(_ claim: Claim) -> Double { claim.month ?? -.infinity }
        let ordered = claims.sorted { (start($0), $0.service, months($0)) < (start($1), $1.service, months($1)) }
        var stretches: [Stretch] = []
        ordered.forEachRun(where: {
            $0.month == $1.month && $0.service == $1.service && months($0) == months($1)
        }) { run in
            let first = run[run.startIndex]
            stretches.append(
                Stretch(
                    service: first.service, month: first.month, months: months(first), rows: run.map(\.row).sorted()))
        }
        return stretches.sorted { ($0.month ?? -.infinity, $0.rows[0]) < ($1.month ?? -.infinity, $1.rows[0]) }
    }

    /// Every row of one stretch with every row of the other.
    private static func add(
        _ kind: DoubleCount.Kind, _ one: (stretch: Stretch, service: ServiceID),
        _ other: (stretch: Stretch, service: ServiceID), _ shelf: inout DoubleCountShelf
    ) {
        let (rows, others) = (one.stretch.rows, other.stretch.rows)
        let all = rows.count * others.count
        let services = [one.service, other.service]
        guard shelf.wants(kind, from: min(rows[0], others[0])) else { return shelf.count(all, kind, of: services) }
        let limit = DoubleCounting.limit
        let pairs = rows.prefix(limit).flatMap { row in others.prefix(limit).map { (row, $0) } }
            .sorted { (min($0.0, $0.1), max($0.0, $0.1)) < (min($1.0, $1.1), max($1.0, $1.1)) }.prefix(limit)
        for (row, partner) in pairs { add(kind, (row, one.service), (partner, other.service), &shelf) }
        shelf.count(all - pairs.count, kind, of: services)
    }

    private static func add(
        _ kind: DoubleCount.Kind, _ one: (row: Int, service: ServiceID), _ other: (row: Int, service: ServiceID),
        _ shelf: inout DoubleCountShelf
    ) {
        shelf.add(kind, rows: [(one.row, one.service), (other.row, other.service)], in: outcomes)
    }
}

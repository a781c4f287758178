import DelimitedText
import Numerics

/// Goes through the rows of each person once and looks for what may be counted twice.
struct DoubleCountSearch {
    private let evaluation: Evaluation
    private var services: ClaimedServices
    private(set) var shelf = DoubleCountShelf()

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        services = ClaimedServices(ofLines: evaluation.lines.map(\.key.service), evaluation.unitCosts)
    }

    /// Looks at every row of every person.
    mutating func run() {
        let entries = evaluation.ledger.entries
        let years = evaluation.lines.map(\.key.year)
        var start = entries.startIndex
        while start < entries.endIndex {
            let person = entries.owner(at: start).person
            var end = start + 1
            while end < entries.endIndex, entries.owner(at: end).person == person { end += 1 }
            var claims: [Claim] = []
            claims.reserveCapacity(end - start)
            for place in start..<end { if let claim = claim(entries, place, years) { claims.append(claim) } }
            look(at: claims)
            start = end
        }
        lookAtAlternatives()
        lookAtObserved()
        lookAtBoth()
    }

    private static let outcomes = "outcomes.csv"

    // MARK: Judged rows

    /// A row that claims a fall in use. A rise beside it is a substitution and not a double count.
    private func claim(_ entries: CaseEntries, _ place: Int, _ years: [Int]) -> Claim? {
        let entry = entries.stated(at: place)
        guard entry.line >= 0, entry.quantity > .zero, let service = services.ofLine[Int(entry.line)] else {
            return nil
        }
        return Claim(
            service: service, month: entry.month.map(Double.init),
            months: services.months(entry.quantity, of: service), stated: entry.quantity, year: years[Int(entry.line)],
            row: Int(entry.row))
    }

    /// Looks at the rows of one person.
    private mutating func look(at unordered: [Claim]) {
        guard !unordered.isEmpty else { return }
        // By quantity, so that the order of the file moves no sum.
        let claims = unordered.sorted {
            ($0.service, $0.year, $0.stated, $0.row) < ($1.service, $1.year, $1.stated, $1.row)
        }
        lookForOverfullYears(claims)
        guard claims.count > 1 else { return }
        let pairs = ClaimPairs(claims)
        pairs.repeats(services, into: &shelf)
        pairs.overlaps(&services, into: &shelf)
    }

    private mutating func lookForOverfullYears(_ claims: [Claim]) {
        claims.forEachRun(where: { $0.service == $1.service && $0.year == $1.year }) { rows in
            guard let first = rows.first, let limit = services.limit(first.service) else { return }
            let total = rows.reduce(0.0) { $0 + $1.stated.doubleValue }
            guard total > limit else { return }
            let service = services.services[first.service]
            shelf.add(.overfullYear, rows: rows.map { ($0.row, service) }, in: Self.outcomes)
        }
    }

    private mutating func lookAtAlternatives() {
        for event in evaluation.alternatives where event.accounts.count > 1 {
            shelf.add(
                DoubleCount(
                    .alternatives,
                    rows: event.accounts.map {
                        (SourcePosition(file: Self.outcomes, line: $0.line), $0.key.service)
                    }))
        }
    }

    // MARK: Observed rows

    private static let serviceUse = "service-use.csv"

    /// More use of a unit of time than the window holds. A unit may begin before a window and end after it: one is allowed.
    private mutating func lookAtObserved() {
        for entry in evaluation.observed.entries {
            guard let limit = evaluation.unitCosts[entry.service]?.unitsInAYear?.doubleValue else { continue }
            let people: Int
            switch entry.subject {
            case .person: people = 1
            case .total(let count):
                guard let count else { continue }
                people = count
            }
            func isOverfull(_ use: Quantity?, months: ExactDecimal) -> Bool {
                guard let use else { return false }
                return use.doubleValue > (limit * months.doubleValue / 12 + 1) * Double(people)
            }
            if isOverfull(entry.before, months: entry.windows.beforeMonths)
                || isOverfull(entry.after, months: entry.windows.afterMonths)
            {
                shelf.add(
                    DoubleCount(
                        .overfullYear,
                        rows: [(SourcePosition(file: Self.serviceUse, line: entry.row), entry.service)]))
            }
        }
    }

    /// A service of one person in both case files.
    private mutating func lookAtBoth() {
        guard !evaluation.ledger.entries.isEmpty, !evaluation.observed.entries.isEmpty else { return }
        struct Use: Hashable {
            var caseID: String
            var service: ServiceID
        }
        var judged: [Use: Int] = [:]
        for entry in evaluation.ledger.entries where entry.line >= 0 && entry.stated > .zero {
            let use = Use(
                caseID: evaluation.ledger.caseIDs[Int(entry.person)],
                service: evaluation.lines[Int(entry.line)].key.service)
            judged[use] = min(judged[use] ?? .max, Int(entry.row))
        }
        for entry in evaluation.observed.entries where entry.arm == .programme && entry.after != nil {
            guard let person = entry.person else { continue }
            let use = Use(caseID: evaluation.observed.caseIDs[Int(person)], service: entry.service)
            guard let row = judged[use] else { continue }
            shelf.add(
                DoubleCount(
                    .judgedAndObserved,
                    rows: [
                        (SourcePosition(file: Self.outcomes, line: row), entry.service),
                        (SourcePosition(file: Self.serviceUse, line: entry.row), entry.service),
                    ]))
        }
    }
}

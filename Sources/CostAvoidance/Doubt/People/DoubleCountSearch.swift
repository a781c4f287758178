import DelimitedText
import Numerics

/// Goes through the rows of each person once and looks for what may be counted twice.
struct DoubleCountSearch {
    private let evaluation: Evaluation
    private(set) var shelf = DoubleCountShelf()

    init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// Looks at every row of every person.
    mutating func run() {
        let entries = evaluation.ledger.entries
        var start = entries.startIndex
        while start < entries.endIndex {
            let person = entries[start].person
            let end = entries[start...].firstIndex { $0.person != person } ?? entries.endIndex
            look(at: claims(entries[start..<end]))
            start = end
        }
        lookAtAlternatives()
        lookAtObserved()
        lookAtBoth()
    }

    private static let outcomes = "outcomes.csv"

    // MARK: Judged rows

    /// The rows of a person that claim a fall in use. A rise beside them is a substitution and not a double count.
    private func claims(_ entries: ArraySlice<CaseLedger.Entry>) -> [Claim] {
        var claims: [Claim] = []
        for entry in entries where entry.line >= 0 && entry.stated > .zero {
            let key = evaluation.lines[Int(entry.line)].key
            guard let cost = evaluation.unitCosts[key.service] else { continue }
            claims.append(
                Claim(
                    service: key.service, cost: cost, month: entry.month.map(Double.init),
                    months: Self.months(entry.stated, of: cost), stated: entry.stated, year: key.year,
                    row: Int(entry.row)))
        }
        return claims
    }

    /// Months that so many units take up: a unit of time as long as it lasts, anything else somewhere in the year that a row
    /// is about.
    private static func months(_ units: Quantity, of cost: UnitCost) -> Double {
        let number = units.doubleValue
        switch cost.unit.lowercased() {
        case "year": return number * 12
        case "month": return number
        case "week": return number * 12 / 52
        case "day", "bed day", "night": return number * 12 / 365
        default: return 12
        }
    }

    private mutating func look(at claims: [Claim]) {
        lookForOverfullYears(claims)
        guard claims.count > 1 else { return }
        let pairs = ClaimPairs(claims)
        pairs.repeats(into: &shelf)
        pairs.overlaps(into: &shelf)
    }

    private mutating func lookForOverfullYears(_ claims: [Claim]) {
        struct Year: Hashable {
            var service: ServiceID
            var year: Int
        }
        for (_, rows) in Dictionary(grouping: claims, by: { Year(service: $0.service, year: $0.year) }) {
            guard let limit = rows.first?.cost.unitsInAYear else { continue }
            let total = rows.reduce(0.0) { $0 + $1.stated.doubleValue }
            guard total > limit.doubleValue else { continue }
            shelf.add(.overfullYear, rows: rows.map { ($0.row, $0.service) }, in: Self.outcomes)
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

import Numerics

/// The people whose rows are not the same in two evaluations: what moved between the two because of them is their money.
struct PeopleApart {
    private let everybody: Int
    private let services: [ServiceID: Int]
    private let rules: [DisclosureRule]

    /// A row of a person, without its place in the file.
    private enum Row: Hashable {
        case judged(LineKey, month: Int32?, units: Estimate<Quantity>, stated: Quantity)
        case account(LineKey, month: Int, units: FactoredUnits)
        case observed(
            StudyArm, groups: [String], before: Quantity, after: Quantity?, ObservationWindows, start: Int?)
    }

    private struct Subject: Hashable {
        var person: String
        var service: ServiceID
    }

    init(_ old: Evaluation, _ new: Evaluation) {
        let (before, after) = (Self.rows(old), Self.rows(new))
        let apart = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        everybody = Set(apart.map(\.person)).count
        services = Dictionary(grouping: apart, by: \.service).mapValues { Set($0.map(\.person)).count }
        rules = [old.settings.disclosure, new.settings.disclosure]
    }

    /// Whether some people's rows differ, and too few people's to be told of.
    var areTooFew: Bool { rules.contains { $0.isTooFew(everybody) } }

    /// Whether too few people's rows of a service differ for that to be told.
    func areTooFew(in service: ServiceID) -> Bool { rules.contains { $0.isTooFew(services[service] ?? 0) } }

    /// How often each row of a person stands in the files of an evaluation.
    private static func rows(_ evaluation: Evaluation) -> [Subject: [Row: Int]] {
        var rows: [Subject: [Row: Int]] = [:]
        func add(_ row: Row, of person: String, _ service: ServiceID) {
            rows[Subject(person: person, service: service), default: [:]][row, default: 0] += 1
        }
        let cases = evaluation.ledger.caseIDs
        for entry in evaluation.ledger.entries where entry.line >= 0 {
            let key = evaluation.lines[Int(entry.line)].key
            let row = Row.judged(key, month: entry.month, units: entry.units, stated: entry.stated)
            add(row, of: cases[Int(entry.person)], key.service)
        }
        for event in evaluation.alternatives {
            guard let person = event.person else { continue }
            for account in event.accounts {
                let row = Row.account(account.key, month: event.month, units: account.units)
                add(row, of: cases[Int(person)], account.key.service)
            }
        }
        for entry in evaluation.observed.entries {
            guard let person = entry.person else { continue }
            let row = Row.observed(
                entry.arm, groups: entry.groups, before: entry.before, after: entry.after, entry.windows,
                start: entry.start)
            add(row, of: evaluation.observed.caseIDs[Int(person)], entry.service)
        }
        return rows
    }
}

/// Counts the people of the comparison group whose use stands behind lines: a row about many of the programme's people may rest on
/// one of theirs.
struct ComparedPeople: Sendable {
    /// Who used a service, and the people of its published totals; nil within where a total does not say.
    private struct Users {
        var people: Set<Int32> = []
        var totals: Int? = 0
    }

    /// By line, the service that it compares; nil where it compares nothing.
    private let services: [ServiceID?]
    private let users: [ServiceID: Users]

    init(_ evaluation: Evaluation, lines: [LineResult]) {
        var users: [ServiceID: Users] = [:]
        for entry in evaluation.observed.entries where entry.arm == .comparison && entry.after != nil {
            switch entry.subject {
            case .person(let person):
                guard entry.hasUse else { continue }
                users[entry.service, default: Users()].people.insert(person)
            case .total(let people):
                let before = users[entry.service, default: Users()].totals
                users[entry.service, default: Users()].totals = before.flatMap { sum in people.map { sum + $0 } }
            }
        }
        self.users = users
        services = lines.map { $0.key.evidence == .observed ? $0.key.service : nil }
    }

    /// Different people behind these lines; nil where nobody is compared with or a published total does not say.
    func count(_ lines: some Sequence<Int>) -> Int? {
        guard !users.isEmpty else { return nil }
        var people: Set<Int32> = []
        var totals = 0
        for service in Set(lines.compactMap { services[$0] }) {
            guard let own = users[service] else { continue }
            guard let more = own.totals else { return nil }
            people.formUnion(own.people)
            // The same people stand behind published totals of different services as a rule.
            totals = max(totals, more)
        }
        return people.count + totals == 0 ? nil : people.count + totals
    }

    /// The fewer of these and of the programme's people.
    func fewest(_ people: Int?, _ lines: some Sequence<Int>) -> Int? {
        guard let compared = count(lines) else { return people }
        return people.map { min($0, compared) } ?? compared
    }
}

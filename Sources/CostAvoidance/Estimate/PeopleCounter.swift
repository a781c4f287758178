// Nothing here traps: people, rows and lines are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

import Numerics

/// Counts the people behind any set of lines without naming one.
struct PeopleCounter {
    /// Who stands behind a line.
    private enum Behind {
        case people([Int32])
        /// Nobody who used the service, and these who were followed and of whom use of it was expected, by those compared with.
        case expected([Int32])
        /// These, and published totals of so many more.
        case totals(Int, and: [Int32])
        /// Rows that do not say.
        case unknown
    }

    private let behind: [Behind]
    /// Whether some rows of a line name nobody.
    private let isPartlyNamed: [Bool]
    private let services: [ServiceID]
    private let compared: ComparedPeople
    private let lines: [LineResult]

    init(evaluation: Evaluation, lines: [LineResult]) {
        self.lines = lines
        let known = evaluation.ledger.peopleOfLines
        let observed = ObservedPeople(evaluation)
        let isCompared = evaluation.observed.hasComparison
        services = lines.map(\.key.service)
        compared = ComparedPeople(evaluation, lines: lines)
        isPartlyNamed = lines.map { line in
            guard case .line(let index) = line.origin, line.key.evidence == .judged else { return false }
            return known.namedRows(ofLine: index) != evaluation.lines[index].rowCount
        }
        func judged(_ index: Int) -> Behind {
            // Where some rows name nobody, those who are named are not everybody; too few of them are told of by nobody.
            let people = known.people(ofLine: index)
            return known.namedRows(ofLine: index) == evaluation.lines[index].rowCount
                || evaluation.settings.disclosure.isTooFew(people.count)
                ? .people(people) : .unknown
        }
        behind = lines.map { line in
            switch line.origin {
            case .alternative(let index): evaluation.alternatives[index].person.map { .people([Int32($0)]) } ?? .unknown
            case .line(let index):
                switch line.key.evidence {
                case .judged: judged(index)
                case .observed:
                    if let totals = observed.totals[index] {
                        totals.map { .totals($0, and: observed.people[index] ?? []) } ?? .unknown
                    } else if let people = observed.people[index] {
                        .people(people)
                    } else {
                        isCompared ? .expected(observed.people(followedFor: line.key)) : .people([])
                    }
                }
            }
        }
    }

    /// Different people behind these lines; nil where some line does not say whose it is.
    ///
    /// The same people stand behind published totals of different services as a rule, so of those the greatest counts. Those of whom
    /// use of a service was only expected count where nobody has a row of it, so that how tables are cut moves no number.
    func count(_ lines: [Int]) -> Int? {
        let lines = self.lines.once(lines)
        var named: [[Int32]] = []
        var withRows: Set<ServiceID> = []
        var expected: [(service: ServiceID, people: [Int32])] = []
        var totals: [ServiceID: Int] = [:]
        for line in lines {
            switch behind[line] {
            case .people(let people):
                named.append(people)
                withRows.insert(services[line])
            case .expected(let people): expected.append((services[line], people))
            case .totals(let total, let people):
                totals[services[line], default: 0] += total
                named.append(people)
                withRows.insert(services[line])
            case .unknown: return nil
            }
        }
        for (service, people) in expected where !withRows.contains(service) { named.append(people) }
        return Self.different(named) + (totals.values.max() ?? 0)
    }

    /// Different people behind these lines where every row says whose it is; nil where one does not.
    func countOfAllNamed(_ lines: [Int]) -> Int? {
        lines.contains { isPartlyNamed[$0] } ? nil : count(lines)
    }

    /// The fewer of the people behind these lines and of those that they are compared with: those whom a disclosure rule is about.
    func fewest(_ lines: [Int]) -> Int? { compared.fewest(count(lines), lines) }

    /// How many different people there are in lists of which each has a person once.
    private static func different(_ lists: [[Int32]]) -> Int {
        guard lists.count > 1 else { return lists.first?.count ?? 0 }
        let greatest = lists.lazy.compactMap { $0.max() }.max() ?? 0
        var isSeen = [Bool](repeating: false, count: Int(greatest) + 1)
        var count = 0
        for list in lists {
            for person in list where !isSeen[Int(person)] {
                isSeen[Int(person)] = true
                count += 1
            }
        }
        return count
    }
}

/// Who stands behind the observed lines, with one number for a person in both case files.
private struct ObservedPeople {
    var people: [Int: [Int32]] = [:]
    /// People of published totals by line; nil within where a total does not say how many.
    var totals: [Int: Int?] = [:]
    /// Those followed, by their groups and the year in which the time after first begins.
    private var followed: [Follow: Set<Int32>] = [:]

    private struct Follow: Hashable {
        var groups: [String]
        var year: Int
    }

    init(_ evaluation: Evaluation) {
        let numbers = evaluation.observedPersonNumbers
        var earliest: [Int32: Int] = [:]
        for entry in evaluation.observed.entries where entry.after != nil {
            guard let person = entry.person, let start = entry.start else { continue }
            earliest[person] = Swift.min(earliest[person] ?? start, start)
        }
        for entry in evaluation.observed.entries where entry.arm == .programme && entry.after != nil {
            switch entry.subject {
            case .person(let person):
                let follow = Follow(groups: entry.groups, year: Month.year(of: earliest[person] ?? 0))
                followed[follow, default: []].insert(numbers[Int(person)])
                if entry.hasUse, let line = entry.line { people[line, default: []].append(numbers[Int(person)]) }
            case .total(let count):
                guard let line = entry.line else { continue }
                if let sum = totals[line] ?? 0, let count {
                    totals[line] = .some(sum + count)
                } else {
                    totals[line] = .some(nil)
                }
            }
        }
    }

    func people(followedFor line: LineKey) -> [Int32] {
        (followed[Follow(groups: line.groups, year: line.year)] ?? []).sorted()
    }
}

extension Evaluation {
    /// The number of each observed case: that of the judged ledger where it has the case, a further one where not.
    var observedPersonNumbers: [Int32] {
        guard !observed.caseIDs.isEmpty else { return [] }
        let judged = ledger.caseIDs
        let known = Dictionary(judged.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        return observed.caseIDs.enumerated().map { known[$1] ?? Int32(judged.count + $0) }
    }
}

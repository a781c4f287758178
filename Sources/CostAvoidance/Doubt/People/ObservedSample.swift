import Numerics

/// Observed use, person by person, in the form that resampling and ranking need.
struct ObservedSample {
    /// What is priced alike: a service whose effect begins in one year.
    struct Column: Hashable, Comparable {
        var service: ServiceID
        var year: Int

        static func < (left: Column, right: Column) -> Bool {
            (left.service, left.year) < (right.service, right.year)
        }
    }

    /// One arm: for each person a row of numbers, one for each column.
    struct Arm {
        /// The people, as indices into the ledger's case identifiers.
        var people: [Int32] = []
        /// Units avoided over the person's months after, by person, then column.
        var avoided: [Double] = []
        /// Months the person was followed for the service from the column's year on.
        var months: [Double] = []
        /// For each person the area they are drawn with; nil where people are drawn one by one.
        var areas: [String]?
        /// Published totals, of people who are not known one by one.
        var totals: [Total] = []

        /// People, as far as their number is known.
        var count: Int { people.count + totalled }
        /// People of published totals: those of different services are the same as a rule.
        private var totalled: Int {
            Dictionary(grouping: totals, by: \.column).values.map { $0.reduce(0) { $0 + $1.people } }.max() ?? 0
        }
    }

    /// A published total with its standard error.
    struct Total {
        var column: Int
        var avoided: Double
        /// Person-months after.
        var months: Double
        /// Nought where the row does not say.
        var people: Int
        /// Units, over the months after.
        var standardError: Double
    }

    /// Services by the year in which their effect begins, in ascending order.
    let columns: [Column]
    /// Pounds of present value, net and gross of one unit of each column.
    let values: [UnitValues.Value]
    let programme: Arm
    /// Nil where there is no comparison group.
    let comparison: Arm?

    /// Whether draws keep the whole fall in use beside what is left of it: without a comparison group nothing came anyway.
    var hasWholeColumns: Bool { comparison != nil }

    /// The arms there are, the programme first.
    var arms: [Arm] { [programme] + (comparison.map { [$0] } ?? []) }

    /// The sample of an evaluation; nil where nothing was observed, or where a published total does not say how use differs
    /// between people.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    init?(_ evaluation: Evaluation) throws(EvaluationError) {
        let ledger = evaluation.observed
        guard !ledger.entries.isEmpty, !ledger.hasTotalsWithoutSpread else { return nil }
        let unitValues = try UnitValues(evaluation)
        let lines = evaluation.lines.lazy.map(\.key).filter { $0.evidence == .observed }
        let columns = Set(lines.map { Column(service: $0.service, year: $0.year) }).sorted()
        let basis: Basis = ledger.hasComparison ? .matchedComparison : .beforeAfter
        self.columns = columns
        values = columns.map {
            unitValues[LineKey(service: $0.service, basis: basis, groups: [], year: $0.year, evidence: .observed)]
        }
        let reader = ArmReader(ledger: ledger, columns: columns, cluster: evaluation.settings.clusterPlace)
        programme = reader.arm(.programme)
        comparison = ledger.hasComparison ? reader.arm(.comparison) : nil
    }

    /// Units of each column's service that the comparison's people avoided a month, whenever they were followed; nothing where
    /// there is no comparison.
    func comparisonRates() -> [Double] {
        guard let comparison else { return Array(repeating: 0, count: columns.count) }
        let avoided = byService(comparison.avoided, comparison.totals, \.avoided)
        let months = byService(comparison.months, comparison.totals, \.months)
        return columns.map { column in
            let followed = months[column.service] ?? 0
            return followed > 0 ? (avoided[column.service] ?? 0) / followed : 0
        }
    }

    /// A table added up over people and years, with what totals add to it.
    func byService(
        _ table: [Double], _ totals: [Total] = [], _ part: (Total) -> Double = { _ in 0 }
    ) -> [ServiceID: Double] {
        var sums: [ServiceID: Double] = [:]
        for cell in table.indices { sums[columns[cell % columns.count].service, default: 0] += table[cell] }
        for total in totals { sums[columns[total.column].service, default: 0] += part(total) }
        return sums
    }
}

/// Takes the people of an arm out of a ledger.
private struct ArmReader {
    let ledger: ObservedLedger
    let columns: [ObservedSample.Column]
    /// The place among the `groupBy` columns of the one by which people are drawn together.
    let cluster: Int?

    /// How long a person was followed and in which year from.
    private struct Follow {
        var months = 0.0
        var start: Int?

        /// The longest of what is known and a row, and the earlier start.
        mutating func join(_ entry: ObservedLedger.Entry) {
            guard entry.after != nil else { return }
            months = max(months, entry.windows.afterMonths.doubleValue)
            start = [start, entry.start].compactMap { $0 }.min()
        }

        var year: Int { Month.year(of: start ?? 0) }
    }

    func arm(_ arm: StudyArm) -> ObservedSample.Arm {
        let lost = Set(ledger.peopleLost(in: arm))
        let entries = ledger.entries.filter { $0.arm == arm }
        var result = ObservedSample.Arm()
        result.people = ledger.people(in: arm).filter { !lost.contains($0) }
        let place = Dictionary(uniqueKeysWithValues: result.people.enumerated().map { ($1, $0) })
        let number = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        result.avoided = Array(repeating: 0, count: result.people.count * columns.count)
        result.months = result.avoided
        for entry in entries {
            guard let after = entry.after else { continue }
            // Who has no programme of their own is compared whenever they were followed.
            let year = arm == .programme ? Month.year(of: entry.start ?? 0) : firstYear(of: entry.service)
            guard let column = number[ObservedSample.Column(service: entry.service, year: year)] else { continue }
            let expected =
                entry.before.doubleValue * entry.windows.afterMonths.doubleValue
                / entry.windows.beforeMonths.doubleValue
            let avoided = expected - after.doubleValue
            switch entry.subject {
            case .person(let person):
                if let row = place[person] { result.avoided[row * columns.count + column] += avoided }
            case .total(let people):
                result.totals.append(Self.total(entry, column: column, avoided: avoided, people: people ?? 0))
            }
        }
        addMonths(&result, arm, entries, place, number)
        if let cluster { result.areas = areas(of: result.people, entries, column: cluster) }
        return result
    }

    private static func total(
        _ entry: ObservedLedger.Entry, column: Int, avoided: Double, people: Int
    ) -> ObservedSample.Total {
        ObservedSample.Total(
            column: column, avoided: avoided, months: Double(people) * entry.windows.afterMonths.doubleValue,
            people: people,
            standardError: entry.spread?.standardError(people: people, windows: entry.windows) ?? 0)
    }

    private func firstYear(of service: ServiceID) -> Int { columns.first { $0.service == service }?.year ?? 0 }

    /// Everybody is followed for every service as long as on their longest row, unless a row of their own says otherwise.
    private func addMonths(
        _ result: inout ObservedSample.Arm, _ arm: StudyArm, _ entries: [ObservedLedger.Entry], _ place: [Int32: Int],
        _ number: [ObservedSample.Column: Int]
    ) {
        var longest = Array(repeating: Follow(), count: result.people.count)
        var own: [ServiceID: [Int: Follow]] = [:]
        for entry in entries {
            guard let row = entry.person.flatMap({ place[$0] }) else { continue }
            longest[row].join(entry)
            own[entry.service, default: [:]][row, default: Follow()].join(entry)
        }
        for service in Set(columns.map(\.service)) {
            for row in longest.indices {
                let follow = own[service]?[row] ?? longest[row]
                let year = arm == .programme ? follow.year : firstYear(of: service)
                guard let column = number[ObservedSample.Column(service: service, year: year)] else { continue }
                result.months[row * columns.count + column] += follow.months
            }
        }
    }

    /// The area of each person, by their first row.
    private func areas(of people: [Int32], _ entries: [ObservedLedger.Entry], column: Int) -> [String] {
        let known = Dictionary(
            entries.compactMap { entry in entry.person.map { ($0, entry.groups[column]) } },
            uniquingKeysWith: { first, _ in first })
        return people.map { known[$0] ?? "" }
    }
}

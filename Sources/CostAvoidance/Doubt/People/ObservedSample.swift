import Numerics

/// Observed use, person by person and service by service, in the form that resampling and ranking need.
struct ObservedSample {
    /// One arm: for each person a row of numbers, one for each service.
    struct Arm {
        /// The people, as indices into the ledger's case identifiers.
        var people: [Int32] = []
        /// Units avoided over the person's months after, by person, then service.
        var avoided: [Double] = []
        /// Months the person was followed for the service.
        var months: [Double] = []
        /// For each person the area they are drawn with; nil where people are drawn one by one.
        var areas: [String]?
    }

    /// The services, in ascending order.
    let services: [ServiceID]
    /// Pounds of present value, net and gross of one unit of each service.
    let values: [UnitValues.Value]
    let programme: Arm
    /// Nil where there is no comparison group.
    let comparison: Arm?

    /// The arms there are, the programme first.
    var arms: [Arm] { [programme] + (comparison.map { [$0] } ?? []) }

    /// The sample of an evaluation; nil where it has no observed case, or a published total, which has no people to resample.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    init?(_ evaluation: Evaluation) throws(EvaluationError) {
        let ledger = evaluation.observed
        guard !ledger.entries.isEmpty, !ledger.hasTotals else { return nil }
        let unitValues = try UnitValues(evaluation)
        let services = Set(evaluation.lines.lazy.filter { $0.key.evidence == .observed }.map(\.key.service)).sorted()
        let basis: Basis = ledger.hasComparison ? .matchedComparison : .beforeAfter
        self.services = services
        values = services.map {
            unitValues[LineKey(service: $0, basis: basis, groups: [], year: 0, evidence: .observed)]
        }
        let cluster = evaluation.settings.clusterPlace
        programme = Self.arm(.programme, of: ledger, services: services, cluster: cluster)
        comparison =
            ledger.hasComparison ? Self.arm(.comparison, of: ledger, services: services, cluster: cluster) : nil
    }

    /// - Parameter cluster: the place among the `groupBy` columns of the one by which people are drawn together.
    private static func arm(
        _ arm: StudyArm, of ledger: ObservedLedger, services: [ServiceID], cluster: Int?
    ) -> Arm {
        let lost = Set(ledger.peopleLost(in: arm))
        var result = Arm()
        result.people = ledger.people(in: arm).filter { !lost.contains($0) }
        let place = Dictionary(uniqueKeysWithValues: result.people.enumerated().map { ($1, $0) })
        let serviceNumber = Dictionary(uniqueKeysWithValues: services.enumerated().map { ($1, $0) })
        result.avoided = Array(repeating: 0, count: result.people.count * services.count)
        result.months = result.avoided
        // Everybody is followed for every service as long as on their longest row, unless a row of their own says otherwise.
        var longest = [Double](repeating: 0, count: result.people.count)
        let entries = ledger.entries.filter { $0.arm == arm }
        for entry in entries where entry.after != nil {
            guard let row = entry.person.flatMap({ place[$0] }) else { continue }
            longest[row] = max(longest[row], entry.windows.afterMonths.doubleValue)
        }
        for row in longest.indices {
            for service in services.indices { result.months[row * services.count + service] = longest[row] }
        }
        if let cluster { result.areas = areas(of: result.people, entries, column: cluster) }
        var own: Set<Int> = []
        for entry in entries {
            guard let row = entry.person.flatMap({ place[$0] }), let service = serviceNumber[entry.service] else {
                continue
            }
            let cell = row * services.count + service
            let months = entry.after == nil ? 0 : entry.windows.afterMonths.doubleValue
            result.months[cell] = own.insert(cell).inserted ? months : max(result.months[cell], months)
            guard let after = entry.after else { continue }
            let expected =
                entry.before.doubleValue * entry.windows.afterMonths.doubleValue
                / entry.windows.beforeMonths.doubleValue
            result.avoided[cell] += expected - after.doubleValue
        }
        return result
    }

    /// The area of each person, by their first row.
    private static func areas(of people: [Int32], _ entries: [ObservedLedger.Entry], column: Int) -> [String] {
        let known = Dictionary(
            entries.compactMap { entry in entry.person.map { ($0, entry.groups[column]) } },
            uniquingKeysWith: { first, _ in first })
        return people.map { known[$0] ?? "" }
    }

    /// Units of each service that the comparison's people avoided a month; nothing where there is no comparison.
    func comparisonRates() -> [Double] {
        guard let comparison else { return Array(repeating: 0, count: services.count) }
        return services.indices.map { service in
            var avoided = 0.0
            var months = 0.0
            for row in comparison.people.indices {
                avoided += comparison.avoided[row * services.count + service]
                months += comparison.months[row * services.count + service]
            }
            return months > 0 ? avoided / months : 0
        }
    }
}

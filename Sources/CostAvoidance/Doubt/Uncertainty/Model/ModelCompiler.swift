import Numerics

/// Writes an evaluation as a `MultilinearModel`.
///
/// Lines that are priced alike (one service, one basis, one starting year) become one term, whatever their groups. An event
/// with alternative accounts becomes up to three terms: its first account, and the accounts worth least and most, each with
/// the share of it that the drawn position gives it.
struct ModelCompiler {
    private let evaluation: Evaluation
    private let measure: SavingsMeasure
    private var inputs = InputTable()
    private var groups: [GroupKey: SignedUnits] = [:]
    private var contributions: [GroupContribution] = []

    /// What rows have in common that are priced alike and count alike.
    struct GroupKey: Hashable, Comparable {
        var service: ServiceID
        var basis: Basis?
        var year: Int
        var role: Role

        enum Role: Hashable {
            /// Lines: they count in full.
            case line
            /// Accounts of events shown under a service and a basis.
            case account(of: ServiceID, Basis?, AccountWeight)
        }

        var line: LineKey { LineKey(service: service, basis: basis, groups: [], year: year) }

        private var roleText: String {
            switch role {
            case .line: ""
            case .account(let service, let basis, let weight):
                "\(weight.rawValue) \(service) \(basis?.rawValue ?? "")"
            }
        }

        static func < (left: Self, right: Self) -> Bool {
            left.line != right.line ? left.line < right.line : left.roleText < right.roleText
        }
    }

    private struct GroupContribution {
        var person: Int
        var group: GroupKey
        var units: Estimate<Quantity>
    }

    /// The most rows of people that are kept apart: beyond them people are drawn by their amounts.
    static let mostRowsOfPeople = 20_000

    static func compile(
        _ evaluation: Evaluation, measure: SavingsMeasure
    ) throws(EvaluationError) -> MultilinearModel {
        var compiler = ModelCompiler(evaluation, measure: measure)
        do throws(ArithmeticError) {
            try compiler.groupLines()
            compiler.groupPeople()
        } catch {
            throw .arithmetic(error, while: "adding up units for the simulation")
        }
        try compiler.groupEvents()
        return try compiler.model()
    }

    private init(_ evaluation: Evaluation, measure: SavingsMeasure) {
        self.evaluation = evaluation
        self.measure = measure
    }

    private func isFiscal(_ service: ServiceID) -> Bool {
        evaluation.unitCosts[service]?.benefitType == .fiscal
    }

    private static func key(_ line: LineKey, role: GroupKey.Role) -> GroupKey {
        GroupKey(service: line.service, basis: line.basis, year: line.year, role: role)
    }

    private mutating func groupLines() throws(ArithmeticError) {
        for line in evaluation.lines where isFiscal(line.key.service) {
            var units = groups[Self.key(line.key, role: .line)] ?? .none
            try units.add(line.units)
            groups[Self.key(line.key, role: .line)] = units
        }
    }

    private var keepsPeopleApart: Bool { evaluation.ledger.entries.count <= Self.mostRowsOfPeople }

    private mutating func groupPeople() {
        guard keepsPeopleApart else { return }
        for entry in evaluation.ledger.entries where entry.line >= 0 {
            let line = evaluation.lines[Int(entry.line)].key
            guard isFiscal(line.service) else { continue }
            contributions.append(
                GroupContribution(
                    person: Int(entry.person), group: Self.key(line, role: .line), units: entry.units))
        }
    }

    /// Chooses the accounts of each event that are its ends. An account is worth what it is worth at that end of everything.
    private mutating func groupEvents() throws(EvaluationError) {
        for event in evaluation.alternatives {
            guard let first = event.accounts.first else { throw .emptyAlternative(event.tag) }
            guard isFiscal(first.key.service) else { continue }
            let worth = try event.accounts.map { account throws(EvaluationError) in try self.worth(account) }
            let least = worth.indices.min { worth[$0].low < worth[$1].low } ?? 0
            let greatest = worth.indices.max { worth[$0].high < worth[$1].high } ?? 0
            for (weight, index) in [(AccountWeight.first, 0), (.least, least), (.greatest, greatest)] {
                let account = event.accounts[index]
                let key = Self.key(account.key, role: .account(of: first.key.service, first.key.basis, weight))
                var units = groups[key] ?? .none
                do throws(ArithmeticError) {
                    try units.add(SignedUnits(splitting: account.row.units))
                } catch {
                    throw .arithmetic(error, while: "adding up units for the simulation")
                }
                groups[key] = units
                guard let person = event.person else { continue }
                contributions.append(GroupContribution(person: person, group: key, units: account.row.units))
            }
        }
    }

    private func worth(_ account: AlternativeEvent.Account) throws(EvaluationError) -> Estimate<Double> {
        var alone = InputTable()
        let key = Self.key(account.key, role: .line)
        let units = SignedUnits(splitting: account.row.units)
        // Which account is an end is decided by the whole of its worth, whatever part could leave a budget.
        let builder = TermBuilder(
            evaluation: evaluation, measure: measure == .cashable ? .presentValue : measure)
        let (coefficient, responses) = try builder.price(key, inputs: &alone)
        let term = MultilinearModel.Term(
            coefficient: coefficient, factors: Array(responses.indices), units: Estimate(exactly: 0),
            directed: MultilinearModel.Directed(
                avoided: units.avoided.map(\.doubleValue), increased: units.increased.map(\.doubleValue)))
        let model = MultilinearModel(
            inputs: alone.inputs, hasCost: false, responses: responses, savingsTerms: [term], costTerms: [],
            contributions: nil, observedTerms: [:])
        return Estimate(
            low: model.savings(at: .low), central: model.savings(at: .central), high: model.savings(at: .high))
    }

    private mutating func model() throws(EvaluationError) -> MultilinearModel {
        let builder = TermBuilder(evaluation: evaluation, measure: measure)
        let groups = groups.sorted { $0.key < $1.key }
        let keys = groups.map(\.key)
        do throws(ArithmeticError) {
            for (service, total) in try quantityTotals(groups).sorted(by: { $0.key < $1.key }) {
                inputs.addQuantity(of: service, units: total, unit: evaluation.unitCosts[service]?.unit ?? "")
            }
        } catch {
            throw .arithmetic(error, while: "adding up units for the simulation")
        }
        var assembly = ModelAssembly()
        for (key, units) in groups {
            let (coefficient, factors) = try builder.price(key, inputs: &inputs)
            let total: Estimate<Double>
            do { total = try units.total().map(\.doubleValue) } catch {
                throw .arithmetic(error, while: "adding up units for the simulation")
            }
            assembly.savings.append(
                ModelAssembly.Draft(
                    coefficient: coefficient, factors: factors, units: total,
                    unitsResponse: inputs.quantityResponse(of: key.service, units: total),
                    directed: MultilinearModel.Directed(
                        avoided: units.avoided.map(\.doubleValue), increased: units.increased.map(\.doubleValue))))
        }
        assembly.costs = try builder.costs(inputs: &inputs)
        let termOfGroup = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let people = contributions.compactMap { part in
            termOfGroup[part.group].map {
                MultilinearModel.Contribution(person: part.person, term: $0, units: part.units.map(\.doubleValue))
            }
        }
        return assembly.model(
            inputs: inputs.inputs, hasCost: !evaluation.costs.isEmpty,
            contributions: keepsPeopleApart ? people.sorted { ($0.person, $0.term) < ($1.person, $1.term) } : nil,
            observedTerms: observedTerms(termOfGroup))
    }

    private func observedTerms(_ termOfGroup: [GroupKey: Int]) -> [ObservedSample.Column: Int] {
        var terms: [ObservedSample.Column: Int] = [:]
        for line in evaluation.lines where line.key.evidence == .observed {
            let column = ObservedSample.Column(service: line.key.service, year: line.key.year)
            terms[column] = termOfGroup[Self.key(line.key, role: .line)]
        }
        return terms
    }

    /// Units of each service over everything that counts: lines and the first accounts of events; over every account where
    /// only those not counted have a range.
    private func quantityTotals(
        _ groups: [(key: GroupKey, value: SignedUnits)]
    ) throws(ArithmeticError) -> [ServiceID: Estimate<Quantity>] {
        let zero = Estimate(exactly: Quantity.zero)
        var counted: [ServiceID: Estimate<Quantity>] = [:]
        var all: [ServiceID: Estimate<Quantity>] = [:]
        for (key, signed) in groups {
            let units = try signed.total()
            all[key.service] = try (all[key.service] ?? zero).combined(with: units)
            if case .account(_, _, let weight) = key.role, weight != .first { continue }
            counted[key.service] = try (counted[key.service] ?? zero).combined(with: units)
        }
        return all.mapValuesWithKey { service, everything in
            guard let units = counted[service] else { return everything }
            let misses =
                (units.low == units.central && everything.low != everything.central)
                || (units.high == units.central && everything.high != everything.central)
            return misses ? everything : units
        }
    }
}

extension Dictionary {
    fileprivate func mapValuesWithKey<Result>(_ transform: (Key, Value) -> Result) -> [Key: Result] {
        Dictionary<Key, Result>(uniqueKeysWithValues: map { ($0.key, transform($0.key, $0.value)) })
    }
}

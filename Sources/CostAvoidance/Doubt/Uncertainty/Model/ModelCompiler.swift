import Numerics

/// Writes an evaluation as a `MultilinearModel`.
///
/// Lines that are priced alike (one service, one basis, one starting year) become one term, whatever their groups. An event
/// with alternative accounts becomes up to three terms: its first account, and those that count in the low and in the high world,
/// each with the share of it that the drawn position gives it.
struct ModelCompiler {
    private let evaluation: Evaluation
    private let measure: SavingsMeasure
    private var inputs = InputTable()
    private var groups: [GroupKey: Estimate<Quantity>] = [:]
    private static let noUnits = Estimate(exactly: Quantity.zero)
    private var contributions: [GroupContribution] = []

    /// What rows have in common that are priced alike and count alike.
    struct GroupKey: Hashable, Comparable {
        var service: ServiceID
        var basis: Basis?
        var year: Int
        var role: Role
        /// The end of its likelihoods at which its units are; nil where units after likelihood are one input.
        var likelihood: Bound?

        enum Role: Hashable {
            /// Lines: they count in full.
            case line
            /// Accounts of events shown under a service and a basis.
            case account(of: ServiceID, Basis?, AccountWeight)
        }

        var line: LineKey { LineKey(service: service, basis: basis, groups: [], year: year) }

        private var roleText: String {
            switch role {
            case .line: likelihood?.rawValue ?? ""
            case .account(let service, let basis, let weight):
                "\(weight.rawValue) \(service) \(basis?.rawValue ?? "") \(likelihood?.rawValue ?? "")"
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
            try compiler.groupPeople()
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
            let key = Self.key(line.key, role: .line)
            if isSplit(line.key) {
                try add(UnitGrid(try line.allMonths()), to: key)
                continue
            }
            // Gross is of the whole fall in use, all others of what is left after what came anyway.
            let anyway = Estimate(exactly: measure == .gross ? line.cameAnyway : .zero)
            groups[key] = try groups[key, default: Self.noUnits].combined(with: try line.units.total())
                .combined(with: anyway)
        }
    }

    /// Whether quantities and likelihoods are inputs apart.
    private func isSplit(_ key: LineKey) -> Bool {
        key.evidence == .judged && evaluation.spreads[key.service] != nil
    }

    private mutating func add(_ grid: UnitGrid, to key: GroupKey) throws(ArithmeticError) {
        for end in Bound.allCases {
            var own = key
            own.likelihood = end
            groups[own] = try groups[own, default: Self.noUnits].combined(with: grid.byLikelihood[end])
        }
    }

    private mutating func contribute(_ grid: UnitGrid, of person: Int, to key: GroupKey) {
        for end in Bound.allCases {
            var own = key
            own.likelihood = end
            contributions.append(GroupContribution(person: person, group: own, units: grid.byLikelihood[end]))
        }
    }

    private var keepsPeopleApart: Bool { evaluation.ledger.entries.count <= Self.mostRowsOfPeople }

    private mutating func groupPeople() throws(ArithmeticError) {
        guard keepsPeopleApart else { return }
        for entry in evaluation.ledger.entries where entry.line >= 0 {
            let line = evaluation.lines[Int(entry.line)].key
            guard isFiscal(line.service) else { continue }
            let key = Self.key(line, role: .line)
            if isSplit(line) {
                let grid = try UnitGrid(evaluation.ledger.ranges[entry.row], else: entry.units)
                contribute(grid, of: Int(entry.person), to: key)
            } else {
                contributions.append(GroupContribution(person: Int(entry.person), group: key, units: entry.units))
            }
        }
    }

    /// Takes the accounts of each event that count in the three worlds.
    private mutating func groupEvents() throws(EvaluationError) {
        guard !evaluation.alternatives.isEmpty else { return }
        let worlds = try evaluation.worlds()
        for event in evaluation.alternatives {
            guard let first = event.accounts.first else { throw .emptyAlternative(event.tag) }
            guard isFiscal(first.key.service) else { continue }
            let places = worlds.map { $0.account(of: event.id) }
            for (weight, place) in [
                (AccountWeight.first, places.central), (.least, places.low), (.greatest, places.high),
            ] {
                let account = event.accounts[place]
                let key = Self.key(account.key, role: .account(of: first.key.service, first.key.basis, weight))
                do throws(ArithmeticError) {
                    if isSplit(account.key) {
                        let grid = try UnitGrid(account.units)
                        try add(grid, to: key)
                        if let person = event.person { contribute(grid, of: person, to: key) }
                        continue
                    }
                    groups[key] = try groups[key, default: Self.noUnits].combined(with: account.row.units)
                } catch {
                    throw .arithmetic(error, while: "adding up units for the simulation")
                }
                guard let person = event.person else { continue }
                contributions.append(GroupContribution(person: person, group: key, units: account.row.units))
            }
        }
    }

    private mutating func model() throws(EvaluationError) -> MultilinearModel {
        // What is drawn is what was stated: one range of services that are withheld is for the ends of totals alone.
        let builder = TermBuilder(evaluation: evaluation.asStated, measure: measure)
        let groups = groups.sorted { $0.key < $1.key }
        do throws(ArithmeticError) {
            for (service, total) in try quantityTotals(groups).sorted(by: { $0.key < $1.key }) {
                inputs.addQuantity(of: service, units: total, unit: evaluation.unitCosts[service]?.unit ?? "")
            }
            try enterSplit()
        } catch {
            throw .arithmetic(error, while: "adding up units for the simulation")
        }
        var assembly = ModelAssembly()
        var termOfGroup: [GroupKey: Int] = [:]
        for (key, quantity) in groups {
            let units = quantity.map(\.doubleValue)
            let first = assembly.savings.count
            termOfGroup[key] = first
            for var (coefficient, factors) in try builder.prices(key, inputs: &inputs) {
                if let end = key.likelihood {
                    if let response = inputs.likelihoodResponse(of: key.service, at: end) {
                        factors.append(response)
                    } else if end != .central {
                        coefficient = 0
                    }
                }
                assembly.savings.append(
                    ModelAssembly.Draft(
                        coefficient: coefficient, factors: factors, units: units,
                        unitsResponse: inputs.quantityResponse(of: key.service, units: units), unitsOf: first))
            }
        }
        assembly.costs = try builder.costs(inputs: &inputs)
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

    /// Enters quantities and likelihoods that are inputs apart.
    private mutating func enterSplit() throws(ArithmeticError) {
        for (service, totals) in try evaluation.judgedTotals().sorted(by: { $0.key < $1.key }) {
            guard let spread = evaluation.spreads[service], isFiscal(service) else { continue }
            inputs.addQuantity(
                of: service, units: totals.quantities, spread: spread.quantities,
                unit: evaluation.unitCosts[service]?.unit ?? "")
            inputs.addLikelihoods(of: service, try totals.likelihoods, spread: spread.likelihoods)
        }
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
        _ groups: [(key: GroupKey, value: Estimate<Quantity>)]
    ) throws(ArithmeticError) -> [ServiceID: Estimate<Quantity>] {
        var counted: [ServiceID: Estimate<Quantity>] = [:]
        var all: [ServiceID: Estimate<Quantity>] = [:]
        for (key, units) in groups where key.likelihood == nil && evaluation.spreads[key.service] == nil {
            all[key.service] = try all[key.service, default: Self.noUnits].combined(with: units)
            if case .account(_, _, let weight) = key.role, weight != .first { continue }
            counted[key.service] = try counted[key.service, default: Self.noUnits].combined(with: units)
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

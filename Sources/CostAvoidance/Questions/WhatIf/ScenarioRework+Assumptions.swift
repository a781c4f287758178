import DelimitedText
import Numerics

extension ScenarioRework {
    /// Changes one of the assumptions for the rows that the changes are about.
    ///
    /// A declared assumption whose rows all change is changed where it stands; rows that were at the default, or make up a
    /// part of a declared assumption, get one of their own with the change's scope.
    mutating func changeAssumption(_ parameter: AssumptionParameter, _ changes: [ScenarioChange]) {
        let subjects = evaluation.assumptionSubjects.sorted { $0.sortKey < $1.sortKey }
        let resolved = subjects.map { try? evaluation.assumptions.resolve(parameter, for: $0) }
        var wanted = zip(subjects, resolved).map { subject, found in
            found.flatMap { evaluation.value(of: parameter, $0, for: subject) }
        }
        var changeOf: [ScenarioChange?] = []
        for subject in subjects { changeOf.append(change(for: subject, among: changes)) }
        let changeOfAll = Self.changesOfDeclared(resolved, changeOf)
        var added = AddedAssumptions()
        var inPlace: [Int: Assumption] = [:]
        var tally = ScenarioTally()
        for change in changes {
            let covered = subjects.indices.filter { changeOf[$0] == change }
            for place in covered {
                let subject = subjects[place]
                guard let before = resolved[place], let value = changed(wanted[place], of: parameter, by: change)
                else { return }
                tally.note(change, changed: value != wanted[place] && moves(parameter, of: subject))
                wanted[place] = value
                if let index = before.declaredIndex, changeOfAll[index] == change {
                    inPlace[index] = made(from: evaluation.assumptions.declared[index], value, by: change)
                } else {
                    let old = before.declaredIndex.map { evaluation.assumptions.declared[$0] }
                    let scope = scope(of: change, for: subject, parameter, old)
                    added.add(scope, value) { made(parameter, from: old, value, by: change, scope: scope) }
                }
            }
            if covered.isEmpty {
                refuseEmptyScope(change)
            } else if !tally.changed.contains(change) {
                let isAboutCash = covered.contains { moves(parameter, of: subjects[$0]) }
                refuseIdle(
                    change,
                    because: isAboutCash
                        ? "\(parameter.rawValue) is that already, or has no range to choose from"
                        : parameter == .cashable
                            ? "what its rows are worth is no money of a public body, of which a part could leave a budget"
                            : "no share of what its rows save is known that could leave a budget")
            }
        }
        let values = zip(subjects, wanted).compactMap { subject, value in value.map { (subject, $0) } }
        install(inPlace, added.values, wanted: values, parameter: parameter, changes: changes)
    }

    /// By declared assumption the change of all of its rows; none of one whose rows change differently, or only in part.
    private static func changesOfDeclared(
        _ resolved: [ResolvedAssumption?], _ changes: [ScenarioChange?]
    ) -> [Int: ScenarioChange] {
        var ofAll: [Int: ScenarioChange?] = [:]
        for (found, change) in zip(resolved, changes) {
            guard let index = found?.declaredIndex else { continue }
            if let known = ofAll[index] {
                if known != change { ofAll[index] = .some(nil) }
            } else {
                ofAll[index] = .some(change)
            }
        }
        return ofAll.compactMapValues(\.self)
    }

    /// Whether an assumption moves anything of some rows: what could leave a budget is a part of savings alone, and it leaves none
    /// earlier or later where there is nothing of it. The share has been changed by then, where a layer changes both.
    private func moves(_ parameter: AssumptionParameter, of subject: AssumptionSubject) -> Bool {
        guard parameter == .cashable || parameter == .cashableLag else { return true }
        guard evaluation.unitCosts[subject.service]?.benefitType == .fiscal else { return false }
        guard parameter == .cashableLag else { return true }
        guard let resolved = try? evaluation.assumptions.resolve(.cashable, for: subject),
            let share = evaluation.value(of: .cashable, resolved, for: subject)
        else { return false }
        return share != Estimate(exactly: .share(.none))
    }

    /// The rows that a new assumption is about: those of the change, but where a share of each unit cost is multiplied, each
    /// has its own.
    private func scope(
        of change: ScenarioChange, for subject: AssumptionSubject, _ parameter: AssumptionParameter, _ old: Assumption?
    ) -> AssumptionScope {
        guard old == nil, parameter.place == .cash, case .multiple = change.amount else { return change.scope }
        return .service(subject.service)
    }

    /// Puts the changed assumptions in, so that they say of every row what was wanted.
    private mutating func install(
        _ inPlace: [Int: Assumption], _ added: [Assumption], wanted: [(AssumptionSubject, Estimate<AssumptionValue>)],
        parameter: AssumptionParameter, changes: [ScenarioChange]
    ) {
        guard !diagnostics.hasErrors else { return }
        var set = evaluation.assumptions
        for (index, assumption) in inPlace { set.declared[index] = assumption }
        set.declared += added
        // Where a service and a basis cut across each other, neither is narrower: the rows in both get an assumption of their own.
        for (subject, value) in wanted {
            guard !says(set, value, of: parameter, for: subject),
                let change = change(for: subject, among: changes) ?? changes.first
            else { continue }
            set.declared.append(made(parameter, from: nil, value, by: change, scope: .subject(subject)))
        }
        evaluation.assumptions = set
    }

    /// Whether assumptions come to a value for some rows.
    private func says(
        _ set: AssumptionSet, _ value: Estimate<AssumptionValue>, of parameter: AssumptionParameter,
        for subject: AssumptionSubject
    ) -> Bool {
        guard let found = try? set.resolve(parameter, for: subject) else { return false }
        return evaluation.value(of: parameter, found, for: subject) == value
    }

    /// A value after a change; nil after an error was noted.
    private mutating func changed(
        _ value: Estimate<AssumptionValue>?, of parameter: AssumptionParameter, by change: ScenarioChange
    ) -> Estimate<AssumptionValue>? {
        if case .value(let wanted) = change.amount {
            return parameter.unit.value(wanted).map { Estimate(exactly: $0) }
        }
        guard let value else {
            refuse(
                change, "cashable-unknown", "\(change.title) has nothing to change: no share is stated for some rows",
                remedy: "Write the share itself, or name services whose share is stated.")
            return nil
        }
        switch change.amount {
        case .end(let end): return Estimate(exactly: value[end])
        case .multiple(let factor):
            let scaled = Bound.allCases.map { self.scaled(value[$0], by: factor, change) }
            guard let low = scaled[0], let central = scaled[1], let high = scaled[2] else { return nil }
            return Estimate(low: low, central: central, high: high)
        case .value, .schedule, .year: return nil
        }
    }

    /// What is none of its unit, as a share outside 0 to 1, is an error and not one cut off there.
    private mutating func scaled(
        _ value: AssumptionValue, by factor: ExactDecimal, _ change: ScenarioChange
    ) -> AssumptionValue? {
        guard let product = try? value.decimal.multiplied(by: factor) else {
            refuseOverflow(change)
            return nil
        }
        let scaled: AssumptionValue? =
            switch value {
            case .share: AssumptionUnit.share.value(product.rounded(toPlaces: Share.writtenPlaces))
            case .months: AssumptionUnit.months.value(product)
            }
        guard let scaled else {
            refuse(
                change, value.share == nil ? "not-a-number-of-months" : "not-a-share",
                "\(change.title) makes \(value) into \(product); \(change.parameter.name) is \(value.kind)",
                remedy: "Change less, or write the value itself.")
            return nil
        }
        return scaled
    }

    private func made(
        from old: Assumption, _ value: Estimate<AssumptionValue>, by change: ScenarioChange
    ) -> Assumption {
        made(old.parameter, from: old, value, by: change, scope: old.scope)
    }

    private func made(
        _ parameter: AssumptionParameter, from old: Assumption?, _ value: Estimate<AssumptionValue>,
        by change: ScenarioChange, scope: AssumptionScope
    ) -> Assumption {
        var keepsShape = false
        if case .multiple = change.amount { keepsShape = true }
        return Assumption(
            parameter: parameter, scope: scope, value: value,
            spread: keepsShape ? old?.spread ?? .unstated : .unstated,
            source: "scenario \(scenario): \(change.title)" + (old.map { ", on \($0.source)" } ?? ""),
            rationale: change.note, position: nil)
    }
}

/// Assumptions that a scenario makes, of which no two say the same of the same rows.
private struct AddedAssumptions {
    private(set) var values: [Assumption] = []
    private var known: [AssumptionScope: [Estimate<AssumptionValue>]] = [:]

    mutating func add(_ scope: AssumptionScope, _ value: Estimate<AssumptionValue>, _ make: () -> Assumption) {
        guard known[scope]?.contains(value) != true else { return }
        known[scope, default: []].append(value)
        values.append(make())
    }
}

extension AssumptionSubject {
    /// One order for every run.
    fileprivate var sortKey: String { "\(service)\u{0}\(basis?.rawValue ?? "")" }
}

extension DiscountSchedule {
    /// The schedule with every rate multiplied.
    ///
    /// - Throws: ``DiscountError`` for a rate that is then above 1 or has more than six decimal places.
    func scaled(by factor: ExactDecimal) throws(DiscountError) -> DiscountSchedule {
        var scaled: [Band] = []
        for band in bands {
            guard let rate = try? band.rate.multiplied(by: factor), rate <= .one else { throw .notAShare(band.rate) }
            guard rate.places <= 6 else { throw .tooPrecise(rate) }
            scaled.append(Band(lastYear: band.lastYear, rate: rate))
        }
        return factor == .one ? self : DiscountSchedule(name: "\(name) x \(factor)", source: source, bands: scaled)
    }
}

import DelimitedText
import Numerics

extension ScenarioRework {
    /// Changes one of the shares for the rows that the changes are about.
    ///
    /// A declared assumption whose rows all change is changed where it stands; rows that were at the default, or make up a
    /// part of a declared assumption, get one of their own with the change's scope.
    mutating func changeAssumption(_ parameter: AssumptionParameter, _ changes: [ScenarioChange]) {
        let subjects = evaluation.assumptionSubjects.sorted { $0.sortKey < $1.sortKey }
        var resolved: [AssumptionSubject: ResolvedAssumption] = [:]
        for subject in subjects { resolved[subject] = try? evaluation.assumptions.resolve(parameter, for: subject) }
        var wanted = resolved.mapValues(\.share)
        var added: [Assumption] = []
        var inPlace: [Int: Assumption] = [:]
        var tally = ScenarioTally()
        var changeOf: [AssumptionSubject: ScenarioChange] = [:]
        for subject in subjects { changeOf[subject] = change(for: subject, among: changes) }
        for change in changes {
            let covered = subjects.filter { changeOf[$0] == change }
            for subject in covered {
                guard let before = resolved[subject], let share = changed(before.share, by: change) else { return }
                wanted[subject] = share
                tally.note(change, changed: share != before.share)
                let mates = subjects.filter { resolved[$0]?.declaredIndex == before.declaredIndex }
                if let index = before.declaredIndex, mates.allSatisfy({ changeOf[$0] == change }) {
                    inPlace[index] = made(from: evaluation.assumptions.declared[index], share, by: change)
                } else if !added.contains(where: { $0.scope == change.scope && $0.share == share }) {
                    let old = before.declaredIndex.map { evaluation.assumptions.declared[$0] }
                    added.append(made(parameter, from: old, share, by: change))
                }
            }
            if covered.isEmpty {
                refuseEmptyScope(change)
            } else if !tally.changed.contains(change) {
                refuseIdle(change, because: "\(parameter.rawValue) is that already, or has no range to choose from")
            }
        }
        install(inPlace, added, wanted: wanted, parameter: parameter, changes: changes)
    }

    /// Puts the changed assumptions in, if they then say of every row what was wanted.
    private mutating func install(
        _ inPlace: [Int: Assumption], _ added: [Assumption], wanted: [AssumptionSubject: Estimate<Share>],
        parameter: AssumptionParameter, changes: [ScenarioChange]
    ) {
        guard !diagnostics.hasErrors else { return }
        var set = evaluation.assumptions
        for (index, assumption) in inPlace { set.declared[index] = assumption }
        set.declared += added
        let agrees = wanted.allSatisfy { subject, share in
            (try? set.resolve(parameter, for: subject))?.share == share
        }
        guard agrees else {
            for change in changes {
                refuse(
                    change, "scope-cuts-across",
                    "\(change.title) cuts across an assumption of assumptions.csv, so that neither is narrower",
                    remedy: "Name the services in question, one change each.")
            }
            return
        }
        evaluation.assumptions = set
    }

    /// A share after a change; nil after an error was noted.
    private mutating func changed(_ share: Estimate<Share>, by change: ScenarioChange) -> Estimate<Share>? {
        switch change.amount {
        case .end(let end): return Estimate(exactly: share[end])
        case .value(let value): return (try? Share(value)).map { Estimate(exactly: $0) }
        case .multiple(let factor):
            let scaled = Bound.allCases.map { scaledShare(share[$0], by: factor, change) }
            guard let low = scaled[0], let central = scaled[1], let high = scaled[2] else { return nil }
            return Estimate(low: low, central: central, high: high)
        case .schedule: return nil
        }
    }

    /// A share outside 0 to 1 is an error, and not one cut off there.
    private mutating func scaledShare(_ share: Share, by factor: ExactDecimal, _ change: ScenarioChange) -> Share? {
        guard let product = try? share.decimal.multiplied(by: factor),
            let scaled = try? Share(product.rounded(toPlaces: Share.writtenPlaces))
        else {
            let product = (try? share.decimal.multiplied(by: factor).description) ?? "a number too large"
            refuse(
                change, "not-a-share",
                "\(change.title) makes \(share) into \(product); \(change.parameter.name) is a share from 0 to 1",
                remedy: "Change less, or write the value itself.")
            return nil
        }
        return scaled
    }

    private func made(from old: Assumption, _ share: Estimate<Share>, by change: ScenarioChange) -> Assumption {
        made(old.parameter, from: old, share, by: change, scope: old.scope)
    }

    private func made(
        _ parameter: AssumptionParameter, from old: Assumption?, _ share: Estimate<Share>, by change: ScenarioChange,
        scope: AssumptionScope? = nil
    ) -> Assumption {
        var keepsShape = false
        if case .multiple = change.amount { keepsShape = true }
        return Assumption(
            parameter: parameter, scope: scope ?? change.scope, share: share,
            distribution: keepsShape ? old?.distribution : nil,
            source: "scenario \(scenario): \(change.title)" + (old.map { ", on \($0.source)" } ?? ""),
            rationale: change.note, position: nil)
    }
}

extension ResolvedAssumption {
    fileprivate var declaredIndex: Int? {
        if case .given(let index, _) = self { return index }
        return nil
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

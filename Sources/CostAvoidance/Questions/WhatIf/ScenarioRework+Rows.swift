import DelimitedText
import Numerics

extension ScenarioRework {
    /// Changes quantities, likelihoods and people of every row.
    mutating func changeUnits(_ byParameter: [ScenarioParameter: [ScenarioChange]]) {
        let quantities = byParameter[.quantity] ?? []
        let likelihoods = byParameter[.likelihood] ?? []
        let peopleChange = byParameter[.people]?.first
        let people = peopleChange.flatMap { peopleFactor($0) }
        var totals: [ScenarioChange: ScaleFactor] = [:]
        for change in quantities {
            if case .value(let total) = change.amount { totals[change] = factor(to: total, change) }
        }
        guard !diagnostics.hasErrors else { return }
        var tally = ScenarioTally()
        for index in evaluation.lines.indices {
            let line = evaluation.lines[index]
            guard let subject = evaluation.subject(of: line.key) else { continue }
            let changes = unitChanges(subject, quantities, likelihoods, totals: totals, people: people)
            checkLikelihood(changes.likelihood, line: line)
            for (change, units) in changes.steps {
                let before = evaluation.lines[index]
                attempt(change ?? peopleChange) { rework throws(ArithmeticError) in
                    try rework.evaluation.lines[index].apply(units)
                }
                let after = evaluation.lines[index]
                tally.note(
                    change,
                    changed: after.units != before.units || after.cameAnyway != before.cameAnyway
                        || after.unitsBeforeLikelihood != before.unitsBeforeLikelihood)
            }
        }
        changeAlternatives(quantities, likelihoods, totals: totals, people: people, &tally)
        for change in quantities + likelihoods { refuseIfIdle(change, tally) }
    }

    private mutating func changeAlternatives(
        _ quantities: [ScenarioChange], _ likelihoods: [ScenarioChange], totals: [ScenarioChange: ScaleFactor],
        people: ScaleFactor?, _ tally: inout ScenarioTally
    ) {
        for index in evaluation.alternatives.indices {
            for place in evaluation.alternatives[index].accounts.indices {
                let account = evaluation.alternatives[index].accounts[place]
                guard let subject = evaluation.subject(of: account.key) else { continue }
                let changes = unitChanges(subject, quantities, likelihoods, totals: totals, people: people)
                checkLikelihood(changes.likelihood, greatest: account.row.likelihood.high)
                for (change, units) in changes.steps {
                    let before = evaluation.alternatives[index].accounts[place].row
                    attempt(change ?? changes.likelihood) { rework throws(ArithmeticError) in
                        try rework.evaluation.alternatives[index].accounts[place].apply(units)
                    }
                    let after = evaluation.alternatives[index].accounts[place].row
                    tally.note(change, changed: after.units != before.units || after.quantity != before.quantity)
                }
            }
        }
    }

    /// What is to be done to the units of a row, one change after the other, so that each shows whether it does anything.
    private mutating func unitChanges(
        _ subject: AssumptionSubject, _ quantities: [ScenarioChange], _ likelihoods: [ScenarioChange],
        totals: [ScenarioChange: ScaleFactor], people: ScaleFactor?
    ) -> (steps: [(ScenarioChange?, UnitChange)], likelihood: ScenarioChange?) {
        var steps: [(ScenarioChange?, UnitChange)] = []
        let quantity = change(for: subject, among: quantities)
        if let quantity, let change = quantityChange(quantity, totals) {
            steps.append((quantity, UnitChange(quantity: change)))
        }
        let likelihood = change(for: subject, among: likelihoods)
        if let likelihood, let change = likelihoodChange(likelihood) {
            steps.append((likelihood, UnitChange(likelihood: change)))
        }
        if let people { steps.append((nil, UnitChange(people: people))) }
        return (steps, likelihood)
    }

    private mutating func attempt(
        _ change: ScenarioChange?, _ work: (inout ScenarioRework) throws(ArithmeticError) -> Void
    ) {
        do throws(ArithmeticError) { try work(&self) } catch {
            if let change { refuseOverflow(change) }
        }
    }

    private mutating func refuseIfIdle(_ change: ScenarioChange, _ tally: ScenarioTally) {
        guard tally.covered.contains(change) else { return refuseEmptyScope(change) }
        guard !tally.changed.contains(change) else { return }
        let reason =
            switch change.amount {
            case .end: "its rows have no range to choose from"
            default: "its rows are like that already"
            }
        refuseIdle(change, because: reason)
    }

    private func quantityChange(_ change: ScenarioChange, _ totals: [ScenarioChange: ScaleFactor]) -> UnitChange
        .Quantity?
    {
        switch change.amount {
        case .end(let end): .pinned(end)
        case .multiple(let factor): .scaled(ScaleFactor(factor))
        case .value: totals[change].map { .total($0) }
        case .schedule, .year: nil
        }
    }

    private func likelihoodChange(_ change: ScenarioChange) -> UnitChange.Likelihood? {
        switch change.amount {
        case .end(let end): .pinned(end)
        case .multiple(let factor): .scaled(ScaleFactor(factor))
        case .value(let value): (try? Share(value)).map { .set($0) }
        case .schedule, .year: nil
        }
    }

    /// A likelihood that would pass one is an error, and not one cut off there.
    private mutating func checkLikelihood(_ change: ScenarioChange?, line: ServiceLine) {
        guard line.key.evidence == .judged else { return }
        checkLikelihood(change, greatest: line.greatestLikelihood.high)
    }

    private mutating func checkLikelihood(_ change: ScenarioChange?, greatest: Share) {
        guard let change, case .multiple(let factor) = change.amount,
            let product = try? greatest.decimal.multiplied(by: factor), product > .one
        else { return }
        refuse(
            change, "not-a-share",
            "\(change.title) makes a likelihood of \(greatest) into \(product); a likelihood is from 0 to 1",
            remedy: "Change less, or name the services whose likelihood leaves room.")
    }

    /// The factor that brings the quantity stated for one service to a total.
    private mutating func factor(to total: ExactDecimal, _ change: ScenarioChange) -> ScaleFactor? {
        guard case .service(let service) = change.scope else {
            refuse(
                change, "total-of-many-services", "\(change.title) gives many services one quantity",
                remedy: "Name a service, as in quantity[ae-attendance]=120, or write a relative change.")
            return nil
        }
        let stated: ExactDecimal
        do throws(ArithmeticError) { stated = try evaluation.statedQuantity(of: service) } catch {
            refuseOverflow(change)
            return nil
        }
        // Where use rose, what is stated is below nothing, and so is any share of it.
        guard !stated.isZero, total.isZero || total.isNegative == stated.isNegative else {
            let reason =
                stated.isZero ? "come to nothing in all" : "come to \(stated) in all, and \(total) has the other sign"
            refuse(
                change, "no-quantity-to-scale",
                "\(change.title) cannot be shared out: the rows of \(service) \(reason)",
                remedy: "Write a relative change such as x0.5, or 0 for none.")
            return nil
        }
        return stated.isNegative
            ? ScaleFactor(total.negated, over: stated.negated) : ScaleFactor(total, over: stated)
    }

    /// The factor by which people change, after the number of people was changed.
    private mutating func peopleFactor(_ change: ScenarioChange) -> ScaleFactor? {
        let people = evaluation.people
        switch change.amount {
        case .multiple(let factor):
            guard let people else { return idleUnlessDifferent(ScaleFactor(factor), change) }
            guard let product = try? ExactDecimal(people).multiplied(by: factor), let whole = Self.whole(product),
                (1...ScenarioParameter.mostPeople).contains(whole)
            else {
                let product = (try? ExactDecimal(people).multiplied(by: factor).description) ?? "too many"
                refuse(
                    change, "not-whole-people", "\(change.title) gives \(product) people",
                    remedy: "Write a change that gives a whole number of people from 1 to 1,000,000,000.")
                return nil
            }
            evaluation.settings.people = whole
            return idleUnlessDifferent(ScaleFactor(factor), change)
        case .value(let value):
            guard let people else {
                refuse(
                    change, "people-unknown", "\(change.title) needs the number of people, which is not known",
                    remedy: "Give \"people\" in evaluation.json, or write a relative change.")
                return nil
            }
            guard let whole = Self.whole(value), (1...ScenarioParameter.mostPeople).contains(whole) else {
                refuse(
                    change, "not-whole-people",
                    "\(change.title) is not a whole number of people from 1 to 1,000,000,000",
                    remedy: "Write a whole number, or a relative change.")
                return nil
            }
            evaluation.settings.people = whole
            return idleUnlessDifferent(ScaleFactor(value, over: ExactDecimal(people)), change)
        case .end, .schedule, .year: return nil
        }
    }

    private mutating func idleUnlessDifferent(_ factor: ScaleFactor, _ change: ScenarioChange) -> ScaleFactor {
        if factor.isOne { refuseIdle(change, because: "there are as many people already") }
        return factor
    }

    /// A whole number; nil where the value has a fraction or is beyond what is counted.
    static func whole(_ value: ExactDecimal) -> Int? {
        value.places == 0 ? Int(exactly: value.significand) : nil
    }
}

/// Which changes covered a row, and which changed one.
struct ScenarioTally {
    private(set) var covered: Set<ScenarioChange> = []
    private(set) var changed: Set<ScenarioChange> = []

    mutating func note(_ change: ScenarioChange?, changed isChanged: Bool) {
        guard let change else { return }
        covered.insert(change)
        if isChanged { changed.insert(change) }
    }
}

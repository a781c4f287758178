import CostAvoidance
import Numerics

/// Explains one part: lines of one service in one year under one set of assumptions.
struct PartExplainer {
    let evaluation: ReleasedEvaluation
    let part: ShownPart
    let bound: Bound
    let change: InputChange?
    private let parts: ReleasedParts

    /// Nil for a part that is withheld.
    init?(_ part: ReleasedPart, of explainer: FigureExplainer, bound: Bound) {
        guard case .shown(let shown) = part else { return nil }
        self.part = shown
        self.bound = bound
        evaluation = explainer.findings.released
        change = explainer.change
        parts = explainer.parts
    }

    var unitCost: UnitCost { part.unitCost }

    /// The units of the part.
    func units() throws(ArithmeticError) -> Step {
        let total = part.units[bound]
        if let whole = whole("Units", .units(total, of: unitCost.unit)) { return whole }
        var steps: [Step] = []
        for direction in UseDirection.allCases {
            if let units = try units(in: direction) { steps.append(units) }
        }
        if steps.count == 1 { return steps[0] }
        return Step("Units, falls and rises added up", .units(total, of: unitCost.unit), .sum, parts: steps)
    }

    /// What its units would have cost.
    func gross() throws(ArithmeticError) -> Step {
        try priced("Gross", total: part.amounts.gross[bound]) { direction, units throws(ArithmeticError) in
            [units] + (try priceSteps(direction))
        }
    }

    /// What is left of it after the assumptions.
    func net() throws(ArithmeticError) -> Step {
        try priced("Net", total: part.amounts.net[bound]) { direction, units throws(ArithmeticError) in
            [units] + (try priceSteps(direction)) + netSteps(at: direction.end(bound))
        }
    }

    /// Net over the horizon, discounted.
    func presentValue() throws(ArithmeticError) -> Step {
        let total = part.amounts.presentValue[bound]
        if let whole = whole("Present value", .money(total)) { return whole }
        var steps: [Step] = []
        for offset in 0..<evaluation.settings.horizonYears { steps += try presentValues(offset: offset) }
        return try Step.reconciled("Present value", steps, total: total, lines: part.lineCount)
    }

    private func presentValues(offset: Int) throws(ArithmeticError) -> [Step] {
        var steps: [Step] = []
        for direction in UseDirection.allCases {
            guard let units = try units(in: direction) else { continue }
            let net = try Step.product(
                "\(direction.label), net", [units] + (try priceSteps(direction)) + netSteps(at: direction.end(bound)))
            steps.append(try discounted(net, direction, offset: offset))
        }
        return steps
    }

    /// The part of the present value that could leave a budget.
    func cashable() throws(ArithmeticError) -> Step {
        guard let share = cashableShare(at: bound) else {
            return Step(
                "Could leave a budget", .money(.zero),
                notes: ["The cashable share of \(unitCost.label) is not known and counts as nothing."])
        }
        return try Step.reconciled(
            "Could leave a budget", [try times(share, try presentValue())],
            total: part.amounts.cashable[bound], lines: part.lineCount)
    }

    /// The share of it that could, with where that comes from; nil where it is not known.
    func cashableShare(at end: Bound) -> Step? { cashableSteps.share(part.formula.cashable, at: end) }

    /// The share of it that could not.
    func notCashableShare(at end: Bound) -> Step? { cashableSteps.rest(part.formula.cashable, at: end) }

    private var cashableSteps: CashableSteps { CashableSteps(assumptions: assumptionSteps, service: unitCost.label) }

    /// An amount times a share of it.
    func times(_ share: Step, _ amount: Step) throws(ArithmeticError) -> Step {
        let name = share.label.prefix(1).lowercased() + share.label.dropFirst()
        return try Step.product("Present value times \(name)", [amount, share])
    }

    /// A label with what sets the part apart from others of its table.
    func described(_ label: String) -> String {
        let comparison = evaluation.settings.comparison
        var bases = part.bases.compactMap { $0 }.sorted().map { $0.shortWords(comparison) }
        if !bases.isEmpty, part.bases.contains(nil) { bases.append("basis not stated") }
        let evidence = part.evidence == .observed ? "observed" : ""
        return [label, evidence, Wording.list(bases), "year \(part.year)"].filter { !$0.isEmpty }.joined(
            separator: ", ")
    }

    // MARK: What is multiplied

    /// The units in one direction; nil where there are none, unless there are none in either.
    private func units(in direction: UseDirection) throws(ArithmeticError) -> Step? {
        guard case .directions(let fall, let rise) = part.detail else { return nil }
        let own = direction == .fall ? fall : rise
        let units = own.units[bound]
        guard !units.isZero || (direction == .fall && rise.units[bound].isZero) else { return nil }
        if let change, let before = own.original?[bound], before != units {
            return Step(
                "\(direction.label), units", .units(units, of: unitCost.unit),
                notes: change.note(units: units, before: before))
        }
        let evidence = UnitsEvidence(
            source: try parts.source(of: part, direction, at: bound), part: part)
        return try evidence.step(direction.label, total: units, stated: own.beforeLikelihood[bound])
    }

    private func priceSteps(_ direction: UseDirection) throws(ArithmeticError) -> [Step] {
        try UnitCostSteps(evaluation: evaluation, change: change)
            .steps(unitCost, part.formula.uprating, at: direction.end(bound))
    }

    /// What the shares between gross and net multiply by, in their order.
    func netSteps(at end: Bound) -> [Step] {
        part.formula.netFactor.parts.map { step($0.parameter, $0.assumption, at: end) }
    }

    private func step(_ parameter: AssumptionParameter, _ resolved: ResolvedAssumption, at end: Bound) -> Step {
        assumptionSteps.step(parameter, resolved, at: end)
    }

    private var assumptionSteps: AssumptionSteps {
        AssumptionSteps(evaluation: evaluation, original: part.originalAssumptions, change: change)
    }

    private func discounted(_ net: Step, _ direction: UseDirection, offset: Int) throws(ArithmeticError) -> Step {
        let year = part.year + offset
        let value = part.formula.presentValue
        var factors = [net]
        if let left = try left(of: value.dropOff, after: offset, at: direction.end(bound)) { factors.append(left) }
        factors.append(
            Step(
                "Discount factor of year \(year)", .number(value.discountFactors[offset]),
                notes: [evaluation.settings.discounting.source + "."]))
        return try Step.product("\(direction.label), year \(year)", factors)
    }

    /// What the drop-off leaves after so many years; nil in the year in which the effect begins.
    private func left(of dropOff: DropOff, after years: Int, at end: Bound) throws(ArithmeticError) -> Step? {
        guard years > 0 else { return nil }
        let kept = step(.dropOff, dropOff.assumption, at: end)
        guard years > 1, let left = try dropOff.left(years: years + 1, at: end).last else { return kept }
        return Step.power("Left after \(years) years", of: kept, years, is: left)
    }

    // MARK: Sums

    /// The part as one step where what it is made of is not shown: events with alternative accounts, and less use and more
    /// use of which one is about too few people. Nil where it is.
    func whole(_ label: String, _ value: Step.Value) -> Step? {
        switch part.detail {
        case .directions: nil
        case .alternatives:
            Step(
                "\(label) of \(Wording.counted(part.lineCount, "event", "events")) with alternative accounts", value,
                notes: [
                    "Accounts of one event are never added up: the first is central, the one worth least is low, the one worth most is high."
                ])
        case .together:
            Step(
                "\(label), less use and more use together", value,
                notes: ["One of them is about too few people to be shown by itself."])
        }
    }

    private func priced(
        _ label: String, total: Money, factors: (UseDirection, Step) throws(ArithmeticError) -> [Step]
    ) throws(ArithmeticError) -> Step {
        if let whole = whole(label, .money(total)) { return whole }
        var steps: [Step] = []
        for direction in UseDirection.allCases {
            guard let units = try units(in: direction) else { continue }
            steps.append(try Step.product(direction.label, try factors(direction, units)))
        }
        return try Step.reconciled(label, steps, total: total, lines: part.lineCount)
    }
}

extension UseDirection {
    var label: String {
        switch self {
        case .fall: "Less use"
        case .rise: "More use"
        }
    }

    /// The end of a price or share that belongs to an end of the result: a fall takes the same end, a rise the other.
    func end(_ bound: Bound) -> Bound { self == .fall ? bound : bound.mirrored }
}

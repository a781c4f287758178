import CostAvoidance
import Numerics

/// Explains one part: lines of one service in one year under one set of assumptions.
struct PartExplainer {
    let evaluation: ReleasedEvaluation
    let part: ShownPart
    let bound: Bound
    let change: InputChange?
    @Shared private var parts: ReleasedParts

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

    private var world: World { part.worlds[bound] }

    /// As many times as its amounts were rounded to the penny: the part of a bearer after the first is a difference of two.
    private var roundings: Int { part.cut.isFirst ? part.lineCount : 2 * part.lineCount }

    /// The units of the part.
    func units() throws(ArithmeticError) -> Step {
        let total = part.units[bound]
        if let whole = whole("Units", .units(total, of: unitCost.unit)) { return whole }
        if case .observed = part.detail { return try fall() }
        if case .together = part.detail {
            return Step(
                "Units, less use and more use together", .units(total, of: unitCost.unit),
                notes: ["One of them would tell of too few people by itself."])
        }
        var steps: [Step] = []
        for direction in UseDirection.allCases {
            if let units = try units(in: direction) { steps.append(units) }
        }
        if steps.count == 1 { return steps[0] }
        return Step("Units, falls and rises added up", .units(total, of: unitCost.unit), .sum, parts: steps)
    }

    /// What its units would have cost.
    func gross() throws(ArithmeticError) -> Step {
        if let whole = whole("Gross", .money(part.amounts.gross[bound])) { return whole }
        return try Step.reconciled(
            "Gross", [try Step.product("Gross", [try units()] + (try priceSteps()))], total: part.amounts.gross[bound],
            lines: roundings)
    }

    /// What is left of it after the assumptions.
    func net() throws(ArithmeticError) -> Step {
        if let whole = whole("Net", .money(part.amounts.net[bound])) { return whole }
        return try Step.reconciled(
            "Net", [try Step.product("Net", [try unitsLeft()] + (try priceSteps()) + netSteps)],
            total: part.amounts.net[bound], lines: roundings)
    }

    /// Net over the horizon, discounted.
    func presentValue() throws(ArithmeticError) -> Step {
        let total = part.amounts.presentValue[bound]
        if let whole = whole("Present value", .money(total)) { return whole }
        let net = try Step.product("Net", [try unitsLeft()] + (try priceSteps()) + netSteps)
        var steps: [Step] = []
        for offset in 0..<evaluation.settings.horizonYears { steps.append(try discounted(net, offset: offset)) }
        return try Step.reconciled("Present value", steps, total: total, lines: roundings)
    }

    /// The part of the present value that could leave a budget.
    func cashable() throws(ArithmeticError) -> Step {
        guard let share = cashableShare else {
            return Step(
                "Could leave a budget", .money(.zero),
                notes: ["The cashable share of \(unitCost.label) is not known and counts as nothing."])
        }
        var step = try Step.reconciled(
            "Could leave a budget", [try times(share, try presentValue())],
            total: part.amounts.cashable[bound], lines: roundings)
        step.notes += cashableSteps.dates(part.formula.assumptions[.cashableLag], in: world)
        return step
    }

    /// The share of it that could, with where that comes from; nil where it is not known.
    var cashableShare: Step? { cashableSteps.share(part.formula.cashable, in: world) }

    /// The share of it that could not.
    var notCashableShare: Step? { cashableSteps.rest(part.formula.cashable, in: world) }

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
        let bearer = part.bearer.map { "borne by \($0)" } ?? ""
        return [label, bearer, evidence, Wording.list(bases), "year \(part.year)"].filter { !$0.isEmpty }.joined(
            separator: ", ")
    }

    // MARK: What is multiplied

    /// The units with what came anyway taken off.
    func unitsLeft() throws(ArithmeticError) -> Step {
        let units = try units()
        guard !part.cameAnyway.isZero else { return units }
        return Step(
            "Units left", .units(try part.units[bound].subtracting(part.cameAnyway), of: unitCost.unit), .difference,
            parts: [units, try cameAnyway()])
    }

    private func fall() throws(ArithmeticError) -> Step {
        let units = part.units[bound]
        if let note = changed(units, from: part.originalUse?.units) {
            return Step("Fall in use of the programme's people", .units(units, of: unitCost.unit), notes: note)
        }
        return try UnitsEvidence(source: try parts.source(of: part), part: part, of: evaluation).fall(total: units)
    }

    private func cameAnyway() throws(ArithmeticError) -> Step {
        if let note = changed(part.cameAnyway, from: part.originalUse?.cameAnyway) {
            return Step("What would have happened anyway", .units(part.cameAnyway, of: unitCost.unit), notes: note)
        }
        return try UnitsEvidence(source: try parts.source(of: part), part: part, of: evaluation).cameAnyway(
            total: part.cameAnyway)
    }

    /// That units are not those of the files; nil where they are.
    private func changed(_ units: Quantity, from before: Quantity?) -> [String]? {
        guard let change, let before, before != units else { return nil }
        return change.note(units: units, before: before)
    }

    /// The units in one direction; nil where there are none, unless there are none in either.
    private func units(in direction: UseDirection) throws(ArithmeticError) -> Step? {
        guard case .directions(let fall, let rise) = part.detail else { return nil }
        let own = direction == .fall ? fall : rise
        let units = own.units[bound]
        guard !units.isZero || (direction == .fall && rise.units[bound].isZero) else { return nil }
        if let note = changed(units, from: own.original?[bound]) {
            return Step("\(direction.label), units", .units(units, of: unitCost.unit), notes: note)
        }
        return UnitsEvidence(source: try parts.source(of: part), part: part, of: evaluation)
            .step(direction.label, total: units, stated: own.beforeLikelihood[bound])
    }

    func priceSteps() throws(ArithmeticError) -> [Step] {
        let end = part.formula.unitCostEnd(in: world)
        var steps = try UnitCostSteps(evaluation: evaluation, change: change)
            .steps(unitCost, part.formula.uprating, at: end)
        if let note = WorldWords.note(end, in: world) { steps[0].notes.append(note) }
        if let bearer = part.bearer {
            let cut =
                "So that the pennies add up, it is the amount for all shares up to and including this one, less the amount for those before it."
            steps.append(
                Step(
                    "Share borne by \(bearer)", .number(part.cut.share),
                    notes: ["The cost is borne by \(unitCost.bearer)."] + (part.cut.isFirst ? [] : [cut])))
        }
        return steps
    }

    /// What the shares between gross and net multiply by, in their order.
    var netSteps: [Step] {
        part.formula.netFactor.parts.map { assumptionSteps.step($0.parameter, $0.assumption, in: world) }
    }

    private var assumptionSteps: AssumptionSteps {
        AssumptionSteps(evaluation: evaluation, original: part.originalAssumptions, change: change)
    }

    private func discounted(_ net: Step, offset: Int) throws(ArithmeticError) -> Step {
        let year = part.year + offset
        let value = part.formula.presentValue
        var factors = [net]
        if let left = try left(of: value.dropOff, after: offset) { factors.append(left) }
        factors.append(
            Step(
                "Discount factor of year \(year)", .number(value.discountFactors[offset]),
                notes: [evaluation.settings.discounting.source + "."]))
        return try Step.product("Year \(year)", factors)
    }

    /// What the drop-off leaves after so many years; nil in the year in which the effect begins.
    private func left(of dropOff: DropOff, after years: Int) throws(ArithmeticError) -> Step? {
        guard years > 0 else { return nil }
        let kept = assumptionSteps.step(.dropOff, dropOff.assumption, in: world)
        let left = try dropOff.left(years: years + 1, at: dropOff.assumption.end(in: world))
        guard years > 1, let last = left.last else { return kept }
        return Step.power("Left after \(years) years", of: kept, years, is: last)
    }

    // MARK: Sums

    /// The part as one step where it is events with alternative accounts. Nil where it is not.
    func whole(_ label: String, _ value: Step.Value) -> Step? {
        guard case .alternatives = part.detail else { return nil }
        return Step(
            "\(label) of \(Wording.counted(part.lineCount, "event", "events")) with alternative accounts", value,
            notes: [
                "Accounts of one event are never added up. The first counts in the central world, the one that makes the total least in the low world, and the one that makes it greatest in the high world."
            ])
    }
}

extension UseDirection {
    fileprivate var label: String {
        switch self {
        case .fall: "Less use"
        case .rise: "More use"
        }
    }
}

import CostAvoidance
import Numerics

/// Explains one part: lines of one service in one year under one set of assumptions.
struct PartExplainer {
    let evaluation: Evaluation
    let result: EvaluationResult
    let bound: Bound
    let lines: [LineResult]
    let unitCost: UnitCost
    let people: Int?
    let change: InputChange?
    let comparison: ObservedComparison?
    private let ways: LineParts.Ways

    init?(_ part: LineParts.Part, of explainer: FigureExplainer, bound: Bound) {
        let findings = explainer.findings
        guard case .shown(let people) = part.release else { return nil }
        evaluation = findings.evaluation
        result = findings.result
        self.bound = bound
        self.people = people
        change = explainer.change
        comparison = explainer.comparison
        ways = part.ways
        lines = part.lines.map { findings.result.lines[$0] }
        guard let service = lines.first?.key.service, let unitCost = findings.evaluation.unitCosts[service] else {
            return nil
        }
        self.unitCost = unitCost
    }

    /// A direction of use: a fall takes the end asked for, a rise the other.
    private enum Direction: CaseIterable {
        case fall, rise

        var label: String {
            switch self {
            case .fall: "Less use"
            case .rise: "More use"
            }
        }

        func end(_ bound: Bound) -> Bound { self == .fall ? bound : bound.mirrored }
    }

    /// The units of the part.
    func units() throws(ArithmeticError) -> Step {
        var total = Quantity.zero
        for line in lines { total = try total.adding(line.units[bound]) }
        if let whole = whole("Units", .units(total, of: unitCost.unit)) { return whole }
        var steps: [Step] = []
        for direction in Direction.allCases {
            if let units = try units(in: direction) { steps.append(units) }
        }
        if steps.count == 1 { return steps[0] }
        return Step("Units, falls and rises added up", .units(total, of: unitCost.unit), .sum, parts: steps)
    }

    /// What its units would have cost.
    func gross() throws(ArithmeticError) -> Step {
        try priced("Gross", total: try total(\.gross)) { direction, units throws(ArithmeticError) in
            [units] + priceSteps(direction)
        }
    }

    /// What is left of it after the assumptions.
    func net() throws(ArithmeticError) -> Step {
        try priced("Net", total: try total(\.net)) { direction, units throws(ArithmeticError) in
            [units] + priceSteps(direction) + netSteps(direction)
        }
    }

    /// Net over the horizon, discounted.
    func presentValue() throws(ArithmeticError) -> Step {
        let total = try total(\.presentValue)
        if let whole = whole("Present value", .money(total)) { return whole }
        var steps: [Step] = []
        for offset in 0..<evaluation.settings.horizonYears { steps += try presentValues(offset: offset) }
        return try Step.reconciled("Present value", steps, total: total, lines: lines.count)
    }

    /// What of it falls in one year of the programme; nil where nothing does.
    func presentValue(offset: Int) throws(ArithmeticError) -> Step? {
        guard lines.first?.presentValueByYear.indices.contains(offset) ?? false else { return nil }
        let total = try Money.sum(lines.map { $0.presentValueByYear[offset][bound] })
        if let whole = whole("Present value", .money(total)) { return whole }
        return try Step.reconciled(
            "Present value", try presentValues(offset: offset), total: total, lines: lines.count)
    }

    private func presentValues(offset: Int) throws(ArithmeticError) -> [Step] {
        var steps: [Step] = []
        for direction in Direction.allCases {
            guard let units = try units(in: direction) else { continue }
            let net = try Step.product(
                "\(direction.label), net", [units] + priceSteps(direction) + netSteps(direction))
            steps.append(try discounted(net, direction, offset: offset))
        }
        return steps
    }

    /// The part of the present value that could leave a budget.
    func cashable() throws(ArithmeticError) -> Step {
        guard let share = unitCost.cashableShare else {
            return Step(
                "Could leave a budget", .money(.zero),
                notes: ["The cashable share of \(unitCost.label) is not known and counts as nothing."])
        }
        var total = Money.zero
        for line in lines {
            if case .known(let amount) = line.cashable { total = try total + amount[bound] }
        }
        return try Step.reconciled(
            "Could leave a budget", [try times(share, "Cashable share", try presentValue())], total: total,
            lines: lines.count)
    }

    /// An amount times a share stated for the unit cost.
    func times(_ share: Share, _ label: String, _ amount: Step) throws(ArithmeticError) -> Step {
        let factor = Step(label, .number(share.decimal), notes: ["As stated for \(unitCost.label)."])
        return try Step.product("Present value times \(label.lowercased())", [amount, factor])
    }

    /// A label with what sets the part apart from others of its table.
    func described(_ label: String) -> String {
        var bases = Set(lines.compactMap(\.key.basis)).sorted().map(\.rawValue)
        if !bases.isEmpty, lines.contains(where: { $0.key.basis == nil }) { bases.append("basis not stated") }
        let year = lines.first.map { "year \($0.key.year)" } ?? ""
        let evidence = lines.first?.key.evidence == .observed ? "observed" : ""
        return [label, evidence, Wording.list(bases), year].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    // MARK: What is multiplied

    /// The units in one direction; nil where there are none, unless there are none in either.
    private func units(in direction: Direction) throws(ArithmeticError) -> Step? {
        let falls = try sum(in: evaluation) { $0.avoided }
        let rises = try sum(in: evaluation) { $0.increased }
        let own = direction == .fall ? falls : rises
        guard !own.after.isZero || (direction == .fall && rises.after.isZero) else { return nil }
        let before = try change.map { change throws(ArithmeticError) in
            try sum(in: change.original) { direction == .fall ? $0.avoided : $0.increased }.after
        }
        if let change, let before, before != own.after {
            return Step(
                "\(direction.label), units", .units(own.after, of: unitCost.unit),
                notes: change.note(units: own.after, before: before))
        }
        let ways = try self.lines(in: direction)
        let evidence = UnitsEvidence(
            evaluation: evaluation, lines: ways, people: ways.count == lines.count ? people : nil,
            comparison: comparison, unit: unitCost.unit)
        return try evidence.step(direction.label, total: own.after, stated: own.before)
    }

    /// The lines in which use went one way; all of them where none has any units. A judged line may have rows of both ways.
    private func lines(in direction: Direction) throws(ArithmeticError) -> [LineResult] {
        let ways = lines.filter { line in
            guard case .line(let index) = line.origin, line.key.evidence == .observed else { return true }
            let units = evaluation.lines[index].units
            return !(direction == .fall ? units.avoided : units.increased)[bound].isZero
        }
        return ways.isEmpty ? lines : ways
    }

    /// Units of the part's lines in one direction, after and before likelihood.
    private func sum(
        in evaluation: Evaluation, _ direction: (SignedUnits) -> Estimate<Quantity>
    ) throws(ArithmeticError) -> (after: Quantity, before: Quantity) {
        var after = Quantity.zero
        var before = Quantity.zero
        for line in lines {
            guard case .line(let index) = line.origin else { continue }
            after = try after.adding(direction(evaluation.lines[index].units)[bound])
            before = try before.adding(direction(evaluation.lines[index].unitsBeforeLikelihood)[bound])
        }
        return (after, before)
    }

    private func priceSteps(_ direction: Direction) -> [Step] {
        UnitCostSteps(evaluation: evaluation, change: change).steps(unitCost, at: direction.end(bound))
    }

    private func netSteps(_ direction: Direction) -> [Step] {
        shares([.deadweight, .attribution, .displacement, .optimismBias], at: direction.end(bound))
    }

    /// What assumptions multiply by.
    func shares(_ parameters: ArraySlice<AssumptionParameter>, at end: Bound = .central) -> [Step] {
        guard let first = lines.first, let assumptions = evaluation.assumptions(of: first) else { return [] }
        let steps = AssumptionSteps(evaluation: evaluation, assumptions: assumptions, line: first, change: change)
        return parameters.map { steps.step($0, at: end) }
    }

    private func discounted(_ net: Step, _ direction: Direction, offset: Int) throws(ArithmeticError) -> Step {
        let year = (lines.first?.key.year ?? 0) + offset
        var factors = [net]
        if offset > 0, let first = lines.first, let assumptions = evaluation.assumptions(of: first) {
            let steps = AssumptionSteps(evaluation: evaluation, assumptions: assumptions, line: first, change: change)
            factors += Array(repeating: steps.step(.dropOff, at: direction.end(bound)), count: offset)
        }
        if let factor = try? evaluation.settings.discounting.factor(year: year) {
            factors.append(
                Step(
                    "Discount factor of year \(year)", .number(factor),
                    notes: [evaluation.settings.discounting.source + "."]))
        }
        return try Step.product("\(direction.label), year \(year)", factors)
    }

    // MARK: Sums

    /// The part as one step where what it is made of is not shown: events with alternative accounts, and less use and more
    /// use of which one is about too few people. Nil where it is.
    func whole(_ label: String, _ value: Step.Value) -> Step? {
        if lines.first?.origin.isAlternative ?? false {
            return Step(
                "\(label) of \(Wording.counted(lines.count, "event", "events")) with alternative accounts", value,
                notes: [
                    "Accounts of one event are never added up: the first is central, the one worth least is low, the one worth most is high."
                ])
        }
        guard ways == .together else { return nil }
        return Step(
            "\(label), less use and more use together", value,
            notes: ["One of them is about too few people to be shown by itself."])
    }

    private func total(_ amount: KeyPath<LineResult, Estimate<Money>>) throws(ArithmeticError) -> Money {
        try Money.sum(lines.map { $0[keyPath: amount][bound] })
    }

    private func priced(
        _ label: String, total: Money, factors: (Direction, Step) throws(ArithmeticError) -> [Step]
    ) throws(ArithmeticError) -> Step {
        if let whole = whole(label, .money(total)) { return whole }
        var steps: [Step] = []
        for direction in Direction.allCases {
            guard let units = try units(in: direction) else { continue }
            steps.append(try Step.product(direction.label, try factors(direction, units)))
        }
        return try Step.reconciled(label, steps, total: total, lines: lines.count)
    }
}

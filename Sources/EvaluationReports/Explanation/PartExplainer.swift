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

    init?(_ part: LineParts.Part, findings: Findings, bound: Bound) {
        guard case .shown(let people) = part.release else { return nil }
        evaluation = findings.evaluation
        result = findings.result
        self.bound = bound
        self.people = people
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
        if isAlternative { return try accounts(\.units) }
        var steps: [Step] = []
        for direction in Direction.allCases {
            if let units = try units(in: direction) { steps.append(units) }
        }
        if steps.count == 1 { return steps[0] }
        var total = Quantity.zero
        for line in lines { total = try total.adding(line.units[bound]) }
        return Step("Units, less use and more use together", .units(total, of: unitCost.unit), .sum, parts: steps)
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
        guard !isAlternative else { return try accounts(\.presentValue, total) }
        var steps: [Step] = []
        for offset in 0..<evaluation.settings.horizonYears {
            for direction in Direction.allCases {
                guard let units = try units(in: direction) else { continue }
                let net = try Self.product(
                    "\(direction.label), net", [units] + priceSteps(direction) + netSteps(direction))
                steps.append(try discounted(net, direction, offset: offset))
            }
        }
        return try Self.reconciled("Present value", steps, total: total, lines: lines.count)
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
        let shareStep = Step("Cashable share", .number(share.decimal), notes: ["As stated for \(unitCost.label)."])
        let product = try Self.product("Present value times cashable share", [try presentValue(), shareStep])
        return try Self.reconciled("Could leave a budget", [product], total: total, lines: lines.count)
    }

    // MARK: What is multiplied

    /// The units in one direction; nil where there are none, unless there are none in either.
    private func units(in direction: Direction) throws(ArithmeticError) -> Step? {
        let falls = try sum { $0.avoided }
        let rises = try sum { $0.increased }
        let own = direction == .fall ? falls : rises
        guard !own.after.isZero || (direction == .fall && rises.after.isZero) else { return nil }
        let evidence = UnitsEvidence(evaluation: evaluation, lines: lines, people: people)
        return evidence.step(direction.label, total: own.after, stated: own.before, unit: unitCost.unit)
    }

    /// Units of the part's lines in one direction, after and before likelihood.
    private func sum(
        _ direction: (SignedUnits) -> Estimate<Quantity>
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
        UnitCostSteps(evaluation: evaluation).steps(unitCost, at: direction.end(bound))
    }

    private func netSteps(_ direction: Direction) -> [Step] {
        guard let first = lines.first, let assumptions = evaluation.assumptions(of: first) else { return [] }
        let steps = AssumptionSteps(evaluation: evaluation, assumptions: assumptions)
        return [.deadweight, .attribution, .displacement, .optimismBias].map { parameter in
            steps.step(parameter, at: direction.end(bound))
        }
    }

    private func discounted(_ net: Step, _ direction: Direction, offset: Int) throws(ArithmeticError) -> Step {
        let year = (lines.first?.key.year ?? 0) + offset
        var factors = [net]
        if offset > 0, let first = lines.first, let assumptions = evaluation.assumptions(of: first) {
            let steps = AssumptionSteps(evaluation: evaluation, assumptions: assumptions)
            factors += Array(repeating: steps.step(.dropOff, at: direction.end(bound)), count: offset)
        }
        if let factor = try? evaluation.settings.discounting.factor(year: year) {
            factors.append(
                Step(
                    "Discount factor of year \(year)", .number(factor),
                    notes: [evaluation.settings.discounting.source + "."]))
        }
        return try Self.product("\(direction.label), year \(year)", factors)
    }

    // MARK: Sums

    private var isAlternative: Bool { lines.first?.origin.isAlternative ?? false }

    private func total(_ amount: KeyPath<LineResult, Estimate<Money>>) throws(ArithmeticError) -> Money {
        try Money.sum(lines.map { $0[keyPath: amount][bound] })
    }

    private func priced(
        _ label: String, total: Money, factors: (Direction, Step) throws(ArithmeticError) -> [Step]
    ) throws(ArithmeticError) -> Step {
        guard !isAlternative else { return alternatives(label, .money(total)) }
        var steps: [Step] = []
        for direction in Direction.allCases {
            guard let units = try units(in: direction) else { continue }
            steps.append(try Self.product(direction.label, try factors(direction, units)))
        }
        return try Self.reconciled(label, steps, total: total, lines: lines.count)
    }

    /// Steps that make a total, with what rounding line by line leaves between them.
    static func reconciled(_ label: String, _ steps: [Step], total: Money, lines: Int) throws(ArithmeticError) -> Step {
        var sum = Money.zero
        for step in steps {
            if case .money(let amount) = step.value { sum = try sum + amount }
        }
        let rest = try total - sum
        if rest == .zero, steps.count == 1 {
            var only = steps[0]
            only.label = label
            return only
        }
        var parts = steps
        if rest != .zero {
            parts.append(
                Step(
                    "Rounding", .money(rest), .rounding(lines: lines),
                    notes: ["Each of \(Numbers.count(lines)) lines is rounded to the penny before they are added."]))
        }
        return Step(label, .money(total), .sum, parts: parts)
    }

    /// Factors multiplied exactly and rounded once to the penny.
    static func product(_ label: String, _ factors: [Step]) throws(ArithmeticError) -> Step {
        var product = ExactProduct(ExactDecimal.one)
        for factor in factors { try factor.multiply(into: &product) }
        let penny = Money.places
        return Step(label, .money(try product.roundedToPenny()), .product(places: penny), parts: factors)
    }

    // MARK: Events with alternative accounts

    private func accounts(_ amount: KeyPath<LineResult, Estimate<Quantity>>) throws(ArithmeticError) -> Step {
        var total = Quantity.zero
        for line in lines { total = try total.adding(line[keyPath: amount][bound]) }
        return alternatives("Units", .units(total, of: unitCost.unit))
    }

    private func accounts(
        _ amount: KeyPath<LineResult, Estimate<Money>>, _ total: Money
    ) throws(ArithmeticError) -> Step {
        alternatives("Present value", .money(total))
    }

    private func alternatives(_ label: String, _ value: Step.Value) -> Step {
        Step(
            "\(label) of \(Wording.counted(lines.count, "event", "events")) with alternative accounts", value,
            notes: [
                "Accounts of one event are never added up: the first is central, the one worth least is low, the one worth most is high."
            ])
    }
}

extension Step {
    /// Multiplies a product by the step's value, exactly: a quotient by its two parts.
    func multiply(into product: inout ExactProduct) throws(ArithmeticError) {
        if case .quotient(nil) = operation, parts.count == 2 {
            try product.multiply(by: parts[0].decimal)
            try product.divide(by: parts[1].decimal)
        } else {
            try product.multiply(by: decimal)
        }
    }

    /// The value as a number.
    var decimal: ExactDecimal {
        switch value {
        case .money(let money): money.decimal
        case .unitCost(let cost): cost
        case .units(let quantity, _): quantity.decimal
        case .number(let number): number
        case .count(let count, _): ExactDecimal(count)
        case .words: .zero
        }
    }
}

import Numerics

/// What an evaluation comes to at its central values with inputs moved, priced line by line as the evaluation itself is: the same
/// pennies as a scenario that makes the change.
struct MovedTotals {
    struct Amounts {
        /// Net benefit, or the savings where there is no cost.
        var decision: Money
        var cashable: Money
    }

    private let evaluation: Evaluation
    /// The lines and events of each service alone, by the scope that an input has which is about that service: what else there
    /// is such an input does not move.
    private let services: [String: (part: Evaluation, savings: Amounts)]
    /// The rows of each item of costs alone, by its name, which is the scope of an input that is about that item.
    private let items: [String: (part: Evaluation, cost: Money)]
    private let savings: Amounts
    private let cost: Money?
    /// With nothing moved.
    let central: Amounts

    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluation: Evaluation) throws(EvaluationError) {
        self.evaluation = evaluation
        var services: [String: (part: Evaluation, savings: Amounts)] = [:]
        for (scope, part) in Self.services(of: evaluation) { services[scope] = (part, try Self.savings(of: part)) }
        self.services = services
        var items: [String: (part: Evaluation, cost: Money)] = [:]
        for (item, costs) in Dictionary(grouping: evaluation.costs, by: \.item) {
            let part = Self.withNothing(but: costs, of: evaluation)
            items[item] = (part, try Self.cost(of: part) ?? .zero)
        }
        self.items = items
        savings = try Self.savings(of: evaluation)
        cost = try Self.cost(of: evaluation)
        central = try Self.less(cost, savings)
    }

    /// With some inputs moved; nil where one is no input of a file.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func amounts(_ values: [(input: UncertainInput, value: ExactDecimal)]) throws(EvaluationError) -> Amounts? {
        if values.count == 1, values[0].input.name.isOfItsScope,
            let (part, before) = services[values[0].input.name.scope]
        {
            guard let moved = try Self.moving(values, in: part) else { return nil }
            let after = try Self.savings(of: moved)
            let sum = try EvaluationError.naming(Self.work) { () throws(ArithmeticError) in
                Amounts(
                    decision: try savings.decision - before.decision + after.decision,
                    cashable: try savings.cashable - before.cashable + after.cashable)
            }
            return try Self.less(cost, sum)
        }
        if values.count == 1, values[0].input.name.parameter == .programmeCost, let cost,
            let (part, before) = items[values[0].input.name.scope]
        {
            guard let moved = try Self.moving(values, in: part) else { return nil }
            let after = try Self.cost(of: moved) ?? .zero
            let sum = try EvaluationError.naming(Self.work) { () throws(ArithmeticError) in
                try cost - before + after
            }
            return try Self.less(sum, savings)
        }
        guard let moved = try Self.moving(values, in: evaluation) else { return nil }
        return try Self.less(try Self.cost(of: moved), try Self.savings(of: moved))
    }

    private static let work = "moving one input at a time"

    private static func moving(
        _ values: [(input: UncertainInput, value: ExactDecimal)], in evaluation: Evaluation
    ) throws(EvaluationError) -> Evaluation? {
        var moved = evaluation
        for (input, value) in values {
            let next = try EvaluationError.naming(work) { () throws(ArithmeticError) in
                try moved.moving(input, to: value)
            }
            guard let next else { return nil }
            moved = next
        }
        return moved
    }

    /// Present value of savings, and what of it could leave a budget.
    private static func savings(of evaluation: Evaluation) throws(EvaluationError) -> Amounts {
        let savings = try CentralSavings(evaluation, for: work)
        return Amounts(decision: savings.presentValue, cashable: savings.cashable)
    }

    private static func cost(of evaluation: Evaluation) throws(EvaluationError) -> Money? {
        try ProgrammeCosting.cost(evaluation)?.presentValue.central
    }

    private static func less(_ cost: Money?, _ savings: Amounts) throws(EvaluationError) -> Amounts {
        guard let cost else { return savings }
        return try EvaluationError.naming(work) { () throws(ArithmeticError) in
            Amounts(decision: try savings.decision - cost, cashable: savings.cashable)
        }
    }

    /// An evaluation with some of its costs and no savings.
    private static func withNothing(but costs: [ProgrammeCost], of evaluation: Evaluation) -> Evaluation {
        var part = evaluation
        part.lines = []
        part.alternatives = []
        part.costs = costs
        return part
    }

    private static func services(of evaluation: Evaluation) -> [String: Evaluation] {
        var parts: [String: Evaluation] = [:]
        let empty = withNothing(but: evaluation.costs, of: evaluation)
        func scope(_ service: ServiceID) -> String { AssumptionScope.service(service).description }
        for line in evaluation.lines { parts[scope(line.key.service), default: empty].lines.append(line) }
        for event in evaluation.alternatives {
            let scopes = Set(event.accounts.map { scope($0.key.service) })
            for scope in scopes { parts[scope, default: empty].alternatives.append(event) }
        }
        for (scope, part) in parts {
            let priced = Set(
                part.lines.map(\.key.service) + part.alternatives.flatMap { $0.accounts.map(\.key.service) })
            var unitCosts: [ServiceID: UnitCost] = [:]
            for service in priced { unitCosts[service] = evaluation.unitCosts[service] }
            parts[scope]?.unitCosts = unitCosts
        }
        return parts
    }
}

extension InputName {
    /// Whether it moves lines and events of its scope and nothing else.
    fileprivate var isOfItsScope: Bool {
        switch parameter {
        case .unitCost, .quantity, .likelihood, .assumption: true
        case .alternative, .programmeCost: false
        }
    }
}

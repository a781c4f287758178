import CostAvoidance
import Numerics

/// Explains an amount of money in one row of a table: by service, then by the parts that are computed alike.
struct MoneyRowExplainer {
    let explainer: FigureExplainer
    let measure: RowMeasure
    let bound: Bound

    /// The row's amount from the parts that may be shown and, together, those that may not.
    func explain(_ row: ReleasedRow, label: String, parts: [LineParts.Part]) throws(ArithmeticError) -> Step? {
        guard case .shown(let amounts, _) = row.figures, let total = amount(amounts) else { return nil }
        return try explain(lines: row.lines, total: total, label: label, parts: parts)
    }

    /// An amount over some lines from the parts that make them up.
    func explain(
        lines: [Int], total: Money, label: String, parts: [LineParts.Part]
    ) throws(ArithmeticError) -> Step {
        let own = Set(lines)
        var services: [(service: ServiceID, steps: [Step])] = []
        var shown = Money.zero
        for part in parts where own.isSuperset(of: part.lines) {
            guard let explainer = PartExplainer(part, of: explainer, bound: bound),
                let step = try self.step(explainer)
            else { continue }
            if case .money(let amount) = step.value { shown = try shown + amount }
            let described = described(step, explainer)
            if services.last?.service == explainer.unitCost.service {
                services[services.count - 1].steps.append(described)
            } else {
                services.append((explainer.unitCost.service, [described]))
            }
        }
        var steps = services.count == 1 ? services[0].steps : []
        if services.count > 1 { for service in services { steps.append(try sum(service.service, service.steps)) } }
        let rest = try total - shown
        if rest != .zero || steps.isEmpty {
            steps.append(Step.rest("Parts about too few people to be shown", .money(rest)))
        }
        return Step(label, .money(total), .sum, parts: steps)
    }

    private func sum(_ service: ServiceID, _ steps: [Step]) throws(ArithmeticError) -> Step {
        var total = Money.zero
        for step in steps {
            if case .money(let amount) = step.value { total = try total + amount }
        }
        let label = explainer.findings.evaluation.unitCosts[service]?.label ?? service.name
        return Step(label, .money(total), .sum, parts: steps)
    }

    private func step(_ part: PartExplainer) throws(ArithmeticError) -> Step? {
        switch measure {
        case .gross: try part.gross()
        case .net: try part.net()
        case .presentValue: try part.presentValue()
        case .cashable: try part.cashable()
        case .people, .quantity, .unitCost: nil
        }
    }

    /// Names the part by what sets it apart.
    private func described(_ step: Step, _ part: PartExplainer) -> Step {
        var step = step
        step.label = part.described(step.label)
        return step
    }

    private func amount(_ amounts: SavingsAmounts) -> Money? {
        switch measure {
        case .gross: amounts.gross[bound]
        case .net: amounts.net[bound]
        case .presentValue: amounts.presentValue[bound]
        case .cashable: amounts.cashable[bound]
        case .people, .quantity, .unitCost: nil
        }
    }
}

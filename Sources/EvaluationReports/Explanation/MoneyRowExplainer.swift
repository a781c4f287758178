import CostAvoidance
import Numerics

/// Explains an amount of money in one row of a table: by service, then by the parts that are computed alike.
struct MoneyRowExplainer {
    let explainer: FigureExplainer
    let measure: RowMeasure
    let bound: Bound

    /// The row's amount from the parts that may be shown and, together, those that may not.
    func explain(
        _ row: ReleasedRow, total: Money, label: String, in dimension: Dimension
    ) throws(ArithmeticError) -> Step {
        let parts = try explainer.parts.parts(of: .row(row), groupedBy: dimension.groupColumn)
        return try explain(parts, total: total, label: label)
    }

    /// An amount from the parts that make it up.
    func explain(_ parts: [ReleasedPart], total: Money, label: String) throws(ArithmeticError) -> Step {
        var services: [(service: ServiceID, steps: [Step])] = []
        var shown = Money.zero
        for part in parts {
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
            steps.append(Step.rest("Parts that would tell of too few people", .money(rest)))
        }
        return Step(label, .money(total), .sum, parts: steps)
    }

    private func sum(_ service: ServiceID, _ steps: [Step]) throws(ArithmeticError) -> Step {
        var total = Money.zero
        for step in steps {
            if case .money(let amount) = step.value { total = try total + amount }
        }
        let label = explainer.findings.released.unitCosts[service]?.label ?? service.name
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
}

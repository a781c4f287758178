import CostAvoidance
import Numerics

/// What of effects is of one kind, in the months in which it falls: what could leave a budget does so after its lag.
struct CashSpread {
    let kind: BudgetKind
    let steps: CashableSteps
    /// At which end each input stands.
    let world: World

    init(_ kind: BudgetKind, _ figures: FigureExplainer, in world: World) {
        self.kind = kind
        self.world = world
        steps = CashableSteps(
            assumptions: AssumptionSteps(evaluation: figures.findings.released, original: nil, change: figures.change))
    }

    /// The parts of an amount of effects that are of the kind; nil where it is not told when they leave a budget.
    func parts(
        _ effects: [ReleasedEffects.Effect], _ amount: KeyPath<ReleasedEffects.Effect, Estimate<Money>>,
        at bound: Bound, _ what: String
    ) -> [SpreadSteps.Part]? {
        var parts: [SpreadSteps.Part] = []
        for effect in effects {
            guard let share = effect.share, let factors = factors(share) else { continue }
            var part = effect.part(amount, at: bound, what, factors: factors)
            if kind == .cashable {
                guard let lag = effect.lag?[bound] else { return nil }
                part.span.first += lag
                if lag > 0 { part.notes.append("A budget falls \(Wording.counted(lag, "month", "months")) later.") }
            }
            parts.append(part)
        }
        return parts
    }

    /// What an amount is multiplied by to be of the kind; nil where nothing of it is.
    private func factors(_ share: CashableShare) -> [Step]? {
        switch kind {
        case .cashable: steps.share(share, in: world).map { [$0] }
        case .notCashable: steps.rest(share, in: world).map { [$0] }
        case .notKnown: share == .unknown ? [] : nil
        case .cost: nil
        }
    }
}

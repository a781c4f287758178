import CostAvoidance
import Numerics

/// The share of an amount that could leave a budget, and the rest of it, with where each comes from.
struct CashableSteps {
    let assumptions: AssumptionSteps
    /// The service with whose unit cost a share is stated; nil where lines of several are taken together.
    var service: String?

    /// The share in a world; nil where it is not known.
    func share(_ cashable: CashableShare, in world: World) -> Step? {
        switch cashable {
        case .unknown: nil
        case .stated(let share):
            Step("Cashable share", .number(share.decimal), notes: ["As stated for \(service ?? "the unit cost")."])
        case .assumed(let assumption): assumptions.step(.cashable, assumption, in: world)
        }
    }

    /// When a budget falls by it; nothing where no lag is assumed.
    func dates(_ lag: ResolvedAssumption, in world: World) -> [String] {
        guard !lag.isDefault else { return [] }
        let months = lag.value[lag.end(in: world)].words
        return [
            "A budget falls \(months) after the effect: this moves the date and not the amount. \(assumptions.origin(lag))"
        ]
    }

    /// What the share leaves in a world; nil where it is not known.
    func rest(_ cashable: CashableShare, in world: World) -> Step? {
        guard let step = share(cashable, in: world), let share = cashable.share(in: world) else { return nil }
        return Step("1 less cashable share", .number(share.complement.decimal), notes: step.notes)
    }
}

import CostAvoidance
import Numerics

/// The share of an amount that could leave a budget, and the rest of it, with where each comes from.
struct CashableSteps {
    let assumptions: AssumptionSteps
    /// The service with whose unit cost a share is stated; nil where lines of several are taken together.
    var service: String?

    /// The share at an end; nil where it is not known.
    func share(_ cashable: CashableShare, at end: Bound) -> Step? {
        switch cashable {
        case .unknown: nil
        case .stated(let share):
            Step("Cashable share", .number(share.decimal), notes: ["As stated for \(service ?? "the unit cost")."])
        case .assumed(let assumption): assumptions.step(.cashable, assumption, at: end)
        }
    }

    /// What the share leaves at an end; nil where it is not known.
    func rest(_ cashable: CashableShare, at end: Bound) -> Step? {
        guard let step = share(cashable, at: end), let share = cashable.share(at: end) else { return nil }
        return Step("1 less cashable share", .number(share.complement.decimal), notes: step.notes)
    }
}

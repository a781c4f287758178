import CostAvoidance
import Numerics

/// The assumptions as inputs: those that are stated, the default of each parameter, and cashable shares stated with unit costs.
struct AssumptionInputs {
    let table: InputTable
    private let declared: Int
    /// The services of which a share is stated with the unit cost, in the order of their rows.
    private let stated: [ServiceID]

    static let name = "Assumptions"

    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    init(_ ground: WorkbookGround, services: [UnitCost]) throws(EvaluationError) {
        let assumptions = ground.released.assumptions.declared
        declared = assumptions.count
        let withShare = services.filter { $0.cashableShare != nil }
        stated = withShare.map(\.service)
        let words = try AssumptionWords(ground)
        var inputs = assumptions.indices.map { words.declared(assumptions[$0], place: $0) }
        inputs += AssumptionParameter.allCases.map(words.byDefault)
        inputs += withShare.map(words.stated)
        table = InputTable(
            name: Self.name,
            introduction:
                "Shares between gross and net, what is lost each year, what could leave a budget. Coloured cells may be changed; a row without colour says why not.",
            inputs: inputs)
    }

    /// The cell of an assumption at one end.
    func place(_ parameter: AssumptionParameter, _ assumption: ResolvedAssumption, _ end: Bound) -> CellPlace {
        let index = if case .given(let index, _) = assumption { index } else { declared + parameter.rank }
        return table.place(index, end)
    }

    /// The inputs, by their places, that move the years of the rows that are not told apart and need not move the net of these.
    func moversOfYears(_ rest: WorkbookYears.Rest) -> [Int] {
        guard let resting = rest.resting else { return Array(table.inputs.indices) }
        let shares = resting.statedShares.compactMap { stated.firstIndex(of: $0) }
        return
            (resting.moversOfYears.map { $0.declared ?? declared + $0.parameter.rank }
            + shares.map { declared + AssumptionParameter.allCases.count + $0 }).sorted()
    }

    /// The cell of the cashable share that is stated with the unit cost of a service; nil where none is.
    func statedCashable(_ service: ServiceID, _ end: Bound) -> CellPlace? {
        guard let place = stated.firstIndex(of: service) else { return nil }
        return table.place(declared + AssumptionParameter.allCases.count + place, end)
    }
}

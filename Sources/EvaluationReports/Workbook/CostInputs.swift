import CostAvoidance
import Numerics

/// What the programme cost, item by item, as inputs.
struct CostInputs {
    let table: InputTable

    static let name = "Programme cost"

    init(_ findings: Findings) {
        let costs = findings.released.costs
        let file = findings.released.place(of: "costs.csv")
        let command = WorkbookInput.setting("programme_cost", costs.count == 1 ? "VALUE" : "xFACTOR")
        let inputs = costs.enumerated().map { place, cost in
            WorkbookInput(
                label: cost.item, about: cost.funder ?? "payer not stated", unit: "£, prices of \(cost.priceYear)",
                values: .range(cost.amount.map(\.description)), kind: .pounds,
                source: "From \(file)" + (cost.note.isEmpty ? "" : ": \(cost.note)"),
                command: Self.command(cost, costs, findings, command),
                stem: "cost_\(place + 1)",
                note: costs.count == 1
                    ? "" : "No command changes one item alone: change it in \(file).")
        }
        table = InputTable(
            name: Self.name,
            introduction:
                "What each item of the programme cost over all its months. The sheet \(WorkingCosts.name) shows how it falls in years.",
            inputs: inputs)
    }

    /// The command states the cost at the prices of the evaluation, an item at those of its own year.
    private static func command(
        _ cost: ProgrammeCost, _ costs: [ProgrammeCost], _ findings: Findings, _ command: String
    ) -> String {
        cost.priceYear == findings.released.settings.priceYear
            ? command : WorkbookInput.setting("programme_cost", "xFACTOR")
    }
}

import CostAvoidance
import Numerics

/// The unit costs of the services that are shown as inputs, with what carries each to the price year.
struct UnitCostInputs {
    let table: InputTable
    private let services: [ServiceID]

    static let name = "Unit costs"

    /// - Parameter fixed: services that an account of an event told in alternative ways names.
    /// - Throws: `EvaluationError` where a year has no index.
    init(_ findings: Findings, services: [UnitCost], fixed: Set<ServiceID>) throws(EvaluationError) {
        self.services = services.map(\.service)
        let priceYear = findings.released.settings.priceYear
        var inputs: [WorkbookInput] = []
        for (place, unitCost) in services.enumerated() {
            let ratio = try findings.released.priceRatio(from: unitCost.priceYear)
            let service = unitCost.service
            let command = WorkbookInput.setting("unit_cost[\(service)]", "VALUE")
            var input = WorkbookInput(
                label: findings.released.distinctLabel(of: service),
                about: "\(unitCost.bearer.name), prices of \(unitCost.priceYear)",
                unit: "£ for one \(unitCost.unit)",
                values: .range(unitCost.cost.map(\.description)), kind: .pounds,
                source: [unitCost.source, unitCost.sourceRef, unitCost.note].filter { !$0.isEmpty }
                    .joined(separator: ", "),
                command: command, stem: "price_\(WorkbookInput.nameWords(service.name))",
                changes: [(.unitCost, .service(service))],
                further: Self.further(ratio, row: InputTable.headingRow + 1 + place))
            if fixed.contains(service) { input.lock = Self.alternatives(command) }
            inputs.append(input)
        }
        table = InputTable(
            name: Self.name,
            introduction:
                "Pounds for one unit, at the prices of the unit cost's own year; the columns on the right carry them to \(priceYear).",
            inputs: inputs,
            furtherHeadings: ["Index of its year", "Index of \(priceYear)", "Times, to prices of \(priceYear)"])
    }

    /// Why what an input of a service moves cannot be followed.
    static func alternatives(_ command: String) -> String {
        "this service is in events with alternative accounts, and which account counts can change. avoided what-if FOLDER \(command) shows the result."
    }

    private static func further(_ ratio: UpratingFactor, row: Int) -> [Spreadsheet.Cell] {
        let first = InputTable.Column.allCases.count
        func cell(_ offset: Int) -> Formula { .cell(CellPlace(sheet: name, column: first + offset, row: row)) }
        // A price of the price year needs no index.
        guard ratio != .unchanged else { return [.empty, .empty, .digits("1", .factor)] }
        return [
            .digits(ratio.denominator.description, .number), .digits(ratio.numerator.description, .number),
            .formula(cell(1) / cell(0), .factor),
        ]
    }

    /// The cell of a service's unit cost at one end.
    func place(_ service: ServiceID, _ end: Bound) throws(EvaluationError) -> CellPlace {
        table.place(try index(of: service), end)
    }

    /// The cell of what carries it to the price year.
    func uprating(_ service: ServiceID) throws(EvaluationError) -> CellPlace {
        table.further(try index(of: service), 2)
    }

    private func index(of service: ServiceID) throws(EvaluationError) -> Int {
        guard let place = services.firstIndex(of: service) else { throw .noUnitCost(service) }
        return place
    }
}

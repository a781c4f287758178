import CostAvoidance

/// The inputs by the sheets on which they stand.
struct WorkbookInputs {
    let assumptions: AssumptionInputs
    let unitCosts: UnitCostInputs
    let quantities: QuantityInputs
    let costs: CostInputs
    let discounting: DiscountInputs

    /// - Throws: `EvaluationError` where a price, an index or a rate is missing.
    init(_ ground: WorkbookGround) throws(EvaluationError) {
        let services = try ground.unitCosts()
        assumptions = try AssumptionInputs(ground, services: services)
        unitCosts = try UnitCostInputs(ground.findings, services: services, fixed: ground.fixedServices)
        quantities = QuantityInputs(ground.findings, rows: ground.rows, fixed: ground.fixedServices)
        costs = CostInputs(ground.findings)
        discounting = try DiscountInputs(ground)
    }

    var tables: [InputTable] {
        [assumptions.table, unitCosts.table, quantities.table] + (costs.table.inputs.isEmpty ? [] : [costs.table])
            + [discounting.table]
    }
}

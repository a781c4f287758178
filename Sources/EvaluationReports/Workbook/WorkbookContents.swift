/// What each sheet holds, in a sentence.
enum WorkbookContents {
    static func holds(_ sheet: String) -> String {
        switch sheet {
        case TotalsSheet.name: "Every measure that follows the inputs, beside the report's figure, and the check"
        case ServiceSheet.name: "Gross, net and present value by service"
        case BodySheet.name: "Gross and net by who would have paid"
        case YearSheet.name: "Net and cost by financial year, undiscounted"
        case YearBodySheet.name: "Net and cost by financial year and body, undiscounted"
        case ScenarioSheet.name: "The scenarios, fixed"
        case AssumptionInputs.name: "Inputs: shares between gross and net, drop-off, what could leave a budget"
        case UnitCostInputs.name: "Inputs: what one unit of each service costs"
        case QuantityInputs.name: "Inputs: how many units of each service were not needed"
        case CostInputs.name: "Inputs: what the programme cost, item by item"
        case DiscountInputs.name: "Inputs: discount rates"
        case DiscountInputs.factorsName: "What a pound of each year is worth now; no inputs"
        case WorkingYears.name: "How the net of each row falls in financial years; no inputs"
        case WorkingCosts.name: "How the cost falls in the years of the programme; no inputs"
        case WorkingCosts.budgetName: "How the cost falls in financial years; no inputs"
        case LockedCells.name: "Whether a cell that is not an input was typed over; no inputs"
        default: "How each row is worked out in each of the three worlds, product by product; no inputs"
        }
    }
}

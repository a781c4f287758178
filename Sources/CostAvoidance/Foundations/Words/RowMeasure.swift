/// A figure of one row of a breakdown, such as a service or a bearer. The names are those of the columns of the CSV files.
public enum RowMeasure: String, Sendable, Hashable, CaseIterable {
    /// People with at least one of its cases.
    case people
    /// Units of the service after likelihood.
    case quantity
    /// Pounds for one unit, in the evaluation's prices.
    case unitCost = "unit_cost"
    /// What the units would have cost.
    case gross
    /// After deadweight, attribution, displacement and optimism bias.
    case net
    /// Net over the horizon, discounted.
    case presentValue = "present_value_savings"
    /// The part of the present value that could leave a budget.
    case cashable = "cashable_savings"

    /// The unit its figures are in.
    public var unit: String {
        switch self {
        case .people: "people"
        case .quantity: "units"
        case .unitCost, .gross, .net, .presentValue, .cashable: "GBP"
        }
    }
}

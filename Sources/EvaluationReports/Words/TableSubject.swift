import CostAvoidance

/// What one of the tables is about that a report has with every column, for spreadsheets and scripts.
enum TableSubject: Sendable, Hashable {
    case summary
    case breakdown(Dimension)
    /// Economic, social and transfer values.
    case otherValues
    case netPosition
    case financialYears
    case arms
    case sensitivity
    /// Which input is worth measuring better.
    case indices
    case scenarios
    case warnings
    /// Every assumption: a sheet of the publication workbook, and a part of `provenance.json`.
    case assumptions
    /// Every unit cost: a sheet of the publication workbook.
    case unitCosts

    /// Whether its rows are uncertain inputs, each with the rows that it is about.
    var isOfInputs: Bool {
        switch self {
        case .sensitivity, .indices: true
        case .summary, .breakdown, .otherValues, .netPosition, .financialYears, .arms: false
        case .scenarios, .warnings, .assumptions, .unitCosts: false
        }
    }

    /// The name of its file without the ending, and of its sheet.
    var stem: String {
        switch self {
        case .summary: "summary"
        case .breakdown(.benefitType): "by-benefit-type"
        case .breakdown(let dimension): "by-\(dimension.column)"
        case .otherValues: "other-values"
        case .netPosition: "net-position"
        case .financialYears: "by-financial-year"
        case .arms: "arms"
        case .sensitivity: "sensitivity"
        case .indices: "indices"
        case .scenarios: "scenarios"
        case .warnings: "warnings"
        case .assumptions: "assumptions"
        case .unitCosts: "unit-costs"
        }
    }
}

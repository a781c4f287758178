import DelimitedText

/// The columns of `unit-costs.csv`.
enum UnitCostColumn: String, CaseIterable, Sendable {
    case service, label, unit, low, central, high, distribution
    case priceYear = "price_year"
    case bearer
    case benefitType = "benefit_type"
    case cashable
    case costBasis = "cost_basis"
    case excludes
    case maxPerYear = "max_per_year"
    case source
    case sourceRef = "source_ref"
    case url, note
    /// The study the source quotes; in the built-in tables only.
    case originalSource = "original_source"

    /// The columns a file cannot be without.
    static let required: [UnitCostColumn] = [.service, .label, .unit, .central, .priceYear, .bearer, .source]

    /// Where in a record each column is that the file has.
    static func places(in columns: CSVColumns) -> [UnitCostColumn: Int] {
        var places: [UnitCostColumn: Int] = [:]
        for column in allCases { places[column] = columns[column.rawValue] }
        return places
    }
}

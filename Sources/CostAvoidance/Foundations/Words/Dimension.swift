import Numerics

/// What a table of results is keyed by.
public enum Dimension: Sendable, Hashable {
    /// By service, as `by-service.csv`.
    case service
    /// By who would have paid.
    case bearer
    /// By the values of one `groupBy` column.
    case group(String)
    /// By the year the effect begins.
    case year
    /// By kind of value.
    case benefitType

    /// The heading of its first column in the CSV files.
    public var column: String {
        switch self {
        case .service: "service"
        case .bearer: "bearer"
        case .group(let name): name
        case .year: "year"
        case .benefitType: "benefit_type"
        }
    }
}

import DelimitedText

/// The columns of `unit-costs.csv`.
///
/// They are numbered, so that a record's cells are an array: by name, reading the catalogue took twice as long.
enum UnitCostColumn: Int, CaseIterable, Sendable {
    case service, label, unit, low, central, high, distribution, range, priceYear, bearer, benefitType, cashable,
        costBasis
    case excludes, maxPerYear, source, sourceRef, url, note, contribution, vat, original, originalPriceYear, licence
    case budgetLine, benefitOwner
    /// The study the source quotes; in the built-in tables only.
    case originalSource

    /// The name in the header line.
    var name: String {
        switch self {
        case .service: "service"
        case .label: "label"
        case .unit: "unit"
        case .low: "low"
        case .central: "central"
        case .high: "high"
        case .distribution: "distribution"
        case .range: "range"
        case .priceYear: "price_year"
        case .bearer: "bearer"
        case .benefitType: "benefit_type"
        case .cashable: "cashable"
        case .costBasis: "cost_basis"
        case .excludes: "excludes"
        case .maxPerYear: "max_per_year"
        case .source: "source"
        case .sourceRef: "source_ref"
        case .url: "url"
        case .note: "note"
        case .contribution: "contribution"
        case .vat: "vat"
        case .original: "original"
        case .originalPriceYear: "original_price_year"
        case .licence: "licence"
        case .budgetLine: "budget_line"
        case .benefitOwner: "benefit_owner"
        case .originalSource: "original_source"
        }
    }

    /// The columns a file cannot be without.
    static let required: [UnitCostColumn] = [.service, .label, .unit, .central, .priceYear, .bearer, .source]

    /// Where in a record each column is, by the column's number; nil for one the file does not have.
    static func places(in columns: CSVColumns) -> [Int?] {
        allCases.map { columns[$0.name] }
    }
}

import DelimitedText
import Numerics

/// Which column of a published table is what in a `unit-costs.csv`.
package struct PriceListMap: Sendable {
    /// What a column may be. The raw value is how a map of one's own writes it.
    package enum Field: String, CaseIterable, Sendable {
        case code, service, label
        case detail, unit, bearer, central, low, high, source, note, url, contribution, vat, department, activity,
            total, area
        case priceYear = "price_year"
        case benefitType = "benefit_type"
    }

    /// A kind of value that a row has in columns of its own: the Unit Cost Database has fiscal, economic and social beside one
    /// another.
    struct Value: Sendable {
        let kind: BenefitType
        let amount: [String]
        let year: [String]
    }

    /// A unit that is counted in another one.
    struct Conversion: Sendable {
        let unit: String
        /// How many of `unit` one written unit is.
        let factor: ExactDecimal
        /// Who says so.
        let source: String
    }

    /// Its name.
    package var name: String
    /// The names that each field's column may have in the header.
    var columns: [Field: [String]] = [:]
    /// What stands for every row where the file has no such column.
    var constants: [Field: String] = [:]
    /// The columns of amounts; one, fiscal unless said otherwise, where this is empty.
    var values: [Value] = []
    /// The publication, as it is to be cited.
    var citation: String?
    /// Its licence.
    package var licence: String?
    /// Units that are carried to others.
    var conversions: [String: Conversion] = [:]
    /// The unit of each department, by a word of its name, where the table has no column of units.
    var unitsOfDepartments: [(word: String, unit: String)] = []
    /// The row of the area whose prices are taken, where a table has several.
    var wantedArea: String?

    /// A map that names nothing yet.
    init(name: String) { self.name = name }

    /// The fields without whose column or constant no row can be read.
    static let needed: [Field] = [.label, .unit, .bearer, .central, .priceYear]
}

import DelimitedText
import Numerics

/// Which column of a published table is what in a `unit-costs.csv`.
package struct PriceListMap: Sendable {
    /// What a column may be. The raw value is how a map of one's own writes it.
    package enum Field: String, CaseIterable, Sendable {
        case code, service, label
        case detail, reason, unit, bearer, central, low, high, source, note, url, contribution, vat, cashable,
            department,
            activity, total, area
        case priceYear = "price_year"
        case benefitType = "benefit_type"

        /// Those that hold numbers and a publisher's codes, such as N02AF, which are nobody's.
        static let ofNumbers: Set<Field> = [.central, .low, .high, .activity, .total, .code, .cashable]
        /// Those that cite, whose publisher may be named with an address.
        static let citing: Set<Field> = [.source, .url]
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
    /// The sheet of a workbook that is read; every one where it is nil.
    var sheet: String?
    /// Its licence.
    package var licence: String?
    /// Units that are carried to others.
    var conversions: [String: Conversion] = [:]
    /// The unit of each department, by a word of its name, where the table has no column of units.
    var unitsOfDepartments: [(word: String, unit: String)] = []
    /// The row of the area whose prices are taken, where a table has several.
    var wantedArea: String?

    /// The publication whose rows stand for services of the catalogue; nil for a list of one's own.
    var catalogueSource: CatalogueSource?
    /// Whether it is somebody's own, and no ready one.
    var isOwn = false
    /// Whether benefits stand among its fiscal costs, though they are transfers.
    var holdsBenefits = false
    /// Whether its amounts of care are what is left to the council after clients pay, though a label speaks of gross expenditure:
    /// what clients pay stands in a column of its own.
    var hasNetAmounts = false
    /// Whether a file's own title names the publication better than the map does.
    var isNamedByTitle = false

    /// A map that names nothing yet.
    init(name: String) { self.name = name }

    /// The fields without whose column or constant no row can be read.
    static let needed: [Field] = [.label, .unit, .bearer, .central, .priceYear]

    /// Everything that may stand in `field` of a map of one's own: columns, and what is said of the whole list.
    package static let fieldNames = Field.allCases.map(\.rawValue) + ["licence", "publication", "sheet", "convert"]

    /// Those that it needs, in words.
    package static var neededNames: String {
        needed.dropLast().map(\.rawValue).joined(separator: ", ") + " and " + (needed.last?.rawValue ?? "")
    }

    /// The fields that differ from row to row: one label or one amount for all is no list.
    static let ofRows: [Field] = [.label, .code, .central, .low, .high, .activity, .total]

    /// Titles that name a publication: what it is and whose.
    private static let namingTitles = 2

    /// The map with the publication that titles above a header name, where it is one that a file names itself.
    func named(by titles: [PriceTable.Row]) -> PriceListMap {
        let names = titles.compactMap { row in row.cells.first { !$0.isEmpty } }
            .filter { PriceLicence.found(in: $0) == nil }.prefix(Self.namingTitles)
        guard isNamedByTitle, !names.isEmpty else { return self }
        var map = self
        map.citation = names.joined(separator: ", ")
        return map
    }
}

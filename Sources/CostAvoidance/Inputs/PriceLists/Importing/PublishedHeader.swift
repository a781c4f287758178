/// Where the columns of a map are in a published table.
struct PublishedHeader: Sendable {
    /// The number of the header's row.
    let row: Int
    private let places: [PriceListMap.Field: Int]
    /// Places of the amount and the year of each kind of value.
    let values: [(kind: BenefitType, amount: Int, year: Int?)]

    /// How many rows are looked through for it.
    private static let rowsLookedThrough = 60

    /// The first row that holds every column the map cannot do without; nil where there is none.
    init?(of table: PriceTable, _ map: PriceListMap) {
        for row in table.rows.prefix(Self.rowsLookedThrough) {
            let names = row.cells.map(Self.plain)
            let places = map.columns.compactMapValues { Self.place(of: $0, in: names) }
            let values = map.values.compactMap { value in
                Self.place(of: value.amount, in: names).map {
                    (kind: value.kind, amount: $0, year: Self.place(of: value.year, in: names))
                }
            }
            guard Self.isEnough(places, values.isEmpty, map) else { continue }
            self.row = row.number
            self.places = places
            self.values = values
            return
        }
        return nil
    }

    private static func isEnough(
        _ places: [PriceListMap.Field: Int], _ hasNoValues: Bool, _ map: PriceListMap
    ) -> Bool {
        guard places[.label] != nil || places[.code] != nil else { return false }
        guard places[.central] != nil || !hasNoValues else { return false }
        return map.columns[.label] == nil || places[.label] != nil || places[.department] != nil
    }

    /// The place of a field's column; nil where the table has none.
    subscript(field: PriceListMap.Field) -> Int? { places[field] }

    /// Whether rows name the year of their prices.
    var hasYears: Bool { places[.priceYear] != nil || values.contains { $0.year != nil } }

    /// The names that a header must have, for people.
    static func wanted(_ map: PriceListMap) -> [String] {
        let fields: [PriceListMap.Field] = [.code, .label, .department, .unit, .central, .priceYear]
        let names = fields.compactMap { map.columns[$0]?.first }
        return names + map.values.prefix(1).flatMap { $0.amount.prefix(1) }
    }

    private static func place(of names: [String], in header: [String]) -> Int? {
        for name in names {
            if let place = header.firstIndex(of: plain(name)) { return place }
        }
        return nil
    }

    /// A heading in small letters, with line ends and repeated spaces made one, and without a unit of money behind it.
    private static func plain(_ heading: String) -> String {
        let words = heading.lowercased().split { $0.isWhitespace || $0 == "_" }.map(String.init)
        return words.filter { !["(£)", "£", "(gbp)"].contains($0) }.joined(separator: " ")
    }
}

import DelimitedText
import Numerics

/// What a list says of itself against what the map takes it for.
extension PriceListImport {
    /// Whether each column is one, and its amounts are pounds.
    static func check(
        _ header: PublishedHeader, of table: PriceTable, _ map: PriceListMap
    ) throws(Refusal) {
        if let (heading, columns) = header.repeated.first {
            throw .repeatedColumn(heading, places: columns.map { table.place(row: header.last, column: $0) })
        }
        if let shared = header.shared(in: table, map) {
            throw .sharedHeading(
                shared.heading, places: shared.cells.map { table.place(row: $0.row, column: $0.column) },
                apart: shared.apart)
        }
        for column in header.amounts {
            for cell in header.above(column, in: table) {
                guard let scale = StatedScale.words(ofHeading: cell.text) else { continue }
                throw .scaled(place: table.place(row: cell.row, column: cell.column), text: cell.text, scale: scale)
            }
        }
        for row in table.rows.prefix(while: { $0.number < header.row }) {
            for (column, title) in row.cells.enumerated() {
                guard let scale = StatedScale.words(ofTitle: title) else { continue }
                throw .scaled(place: table.place(row: row.number, column: column), text: title, scale: scale)
            }
        }
    }

    /// Whether the command, the map and the titles say one price year.
    ///
    /// A title may name the year in which a list was published: who says the year with the command has seen that.
    static func check(
        _ years: [DefaultYear], given: FinancialYear?, _ map: PriceListMap
    ) throws(Refusal) {
        guard let ofMap = map.constants[.priceYear].flatMap({ try? FinancialYear(parsing: $0) }) else { return }
        if let given, given != ofMap { throw .twoPriceYears(command: given, map: ofMap) }
        guard given == nil, let other = years.lazy.compactMap(\.contradiction).first else { return }
        throw .otherYear(place: other.place, text: other.text, map: ofMap)
    }
}

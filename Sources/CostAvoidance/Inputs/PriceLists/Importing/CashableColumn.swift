import DelimitedText
import Numerics

/// The column of a published list that says which share of a saving could leave a budget, and in what its numbers are.
struct CashableColumn: Sendable {
    private enum Scale {
        case shares
        /// So many in a hundred, by the heading.
        case percentages
        /// The heading says per cent, and the numbers are like shares.
        case unclear
    }

    private let column: Int
    private let place: String
    private let scale: Scale

    /// Nil where the table has no such column.
    init?(_ header: PublishedHeader, in table: PriceTable) {
        guard let column = header[.cashable] else { return nil }
        self.column = column
        place = table.place(row: header.last, column: column)
        guard header.above(column, in: table).contains(where: { HeadingPercent.says($0.text) }) else {
            scale = .shares
            return
        }
        let numbers = table.rows.drop { $0.number <= header.last }.compactMap { try? Quantity(parsing: $0[column]) }
        scale = HeadingPercent.isUnclear(numbers) ? .unclear : .percentages
    }

    /// The share that a cell of the column says.
    func share(_ cell: String) throws(PublishedRow.Reason) -> Share {
        let isNumber = (try? Quantity(parsing: cell)) != nil
        guard !isNumber || scale != .unclear else {
            throw PublishedRow.Reason(
                words:
                    "cashable is \(Diagnostic.quoted(cell)), and the heading in \(place) says per cent, with no number below it above 1: "
                    + "write the percent sign into the cells, or take it out of the heading", column: column)
        }
        do throws(ShareError) {
            return try Share(written: isNumber && scale == .percentages ? "\(cell)%" : cell)
        } catch {
            throw PublishedRow.Reason(
                words: "cashable is \(Diagnostic.quoted(cell)), which \(error.explanation)", column: column)
        }
    }
}

import DelimitedText
import Numerics

/// A release of HM Treasury's GDP deflators, as it is published, made into the rows of a `deflators.csv`.
///
/// The table stands below titles: a column of financial years, beside it the index with its base year in the heading
/// (`2024-25 = 100`) and the change on the year before in per cent. Years of the forecast bear the numbers of footnotes, and may
/// have the change alone: their index is then the one of the year before, carried on by the printed change. A second table of
/// calendar years beside it is left alone.
package struct DeflatorImport: Sendable {
    /// One year of the release.
    package struct Entry: Sendable {
        package let year: FinancialYear
        package let index: ExactDecimal
        package let standing: DeflatorSeries.Standing
        /// The change that the index was carried on by, where the release prints no index for the year.
        package let carriedBy: String?
    }

    /// Why nothing could be taken.
    package enum Refusal: Error, Sendable {
        /// No row has a heading of financial years and, right of it, one of an index.
        case noHeader
        /// A cell of the table is no year or no index.
        case unreadable(place: String, what: String, text: String)
        /// The numbers are no price index.
        case noIndex(String)
    }

    /// What was released, from the title of the table.
    package let release: String
    /// The year in which the index is 100, as the heading has it.
    package let base: String
    /// The years, earliest first.
    package let entries: [Entry]
    /// The digest of the whole file.
    package let sha256: String
    /// The line of the header.
    package let headerRow: Int

    /// Decimals of an index that is carried on by a printed change: as many as the release prints.
    private static let places = 4

    /// Takes the first table of financial years that a file holds.
    package init(_ tables: [PriceTable]) throws(Refusal) {
        guard let (table, header) = Self.header(in: tables) else { throw .noHeader }
        headerRow = header.row
        base = header.base
        sha256 = table.sha256
        let title = table.rows.prefix { $0.number < header.row }.compactMap { $0.cells.first { !$0.isEmpty } }.first
        release = title ?? table.file
        let speaksOfForecasts = table.rows.contains { row in
            row.cells.contains { $0.lowercased().contains("forecast") || $0.contains("OBR") }
        }
        entries = try Self.entries(table, header, footnotes: speaksOfForecasts ? .meanForecast : .meanNothing)
        let found = IndexCheck(
            entries.map {
                IndexCheck.Entry(year: $0.year, index: $0.index, position: SourcePosition(file: table.file))
            }
        ).diagnostics.shown()
        if let first = found.first { throw .noIndex(first.message) }
    }

    // MARK: The header

    private struct Header {
        let row: Int
        let year: Int
        let index: Int
        let change: Int?
        let base: String
    }

    private static func header(in tables: [PriceTable]) -> (PriceTable, Header)? {
        for table in tables {
            for row in table.rows {
                guard let year = row.cells.firstIndex(where: { $0.lowercased().hasPrefix("financial year") }),
                    let index = row.cells.indices.first(where: { $0 > year && isIndex(row.cells[$0]) })
                else { continue }
                let change = row.cells.indices.first { place in
                    let heading = row.cells[place].lowercased()
                    return place > year && (heading.contains("per cent") || heading.contains("%"))
                }
                return (
                    table,
                    Header(
                        row: row.number, year: year, index: index, change: change,
                        base: row.cells[index].replacing("\n", with: " "))
                )
            }
        }
        return nil
    }

    private static func isIndex(_ heading: String) -> Bool {
        let plain = heading.lowercased().filter { !$0.isWhitespace }
        return plain.contains("=100") || plain.contains("deflator") || plain == "index"
    }

    // MARK: The rows

    private enum Footnotes { case meanForecast, meanNothing }

    private static func entries(
        _ table: PriceTable, _ header: Header, footnotes: Footnotes
    ) throws(Refusal) -> [Entry] {
        var entries: [Entry] = []
        for row in table.rows where row.number > header.row {
            let written = row[header.year]
            // A second line of headings, or the end of the table.
            guard written.first?.isNumber == true else {
                if entries.isEmpty { continue }
                break
            }
            let words = written.split { $0 == " " || $0 == "(" }.map(String.init)
            guard let first = words.first, let year = try? FinancialYear(parsing: first) else {
                throw .unreadable(place: table.place(row: row.number, column: header.year), what: "year", text: written)
            }
            let isMarked = words.count > 1 && footnotes == .meanForecast
            entries.append(try entry(year, row, table, header, isMarked ? .forecast : .outturn, after: entries.last))
        }
        return entries
    }

    private static func entry(
        _ year: FinancialYear, _ row: PriceTable.Row, _ table: PriceTable, _ header: Header,
        _ marked: DeflatorSeries.Standing, after last: Entry?
    ) throws(Refusal) -> Entry {
        let written = row[header.index].replacing(",", with: "")
        if let index = try? ExactDecimal(parsing: written), index > .zero {
            return Entry(year: year, index: index, standing: marked, carriedBy: nil)
        }
        let change = row[header.change].replacing("%", with: "")
        guard ["", "-", "\u{2013}", "n/a", ".."].contains(written), let last, last.year.advanced(by: 1) == year,
            let percent = try? ExactDecimal(parsing: change), let index = carried(last.index, by: percent)
        else {
            throw .unreadable(
                place: table.place(row: row.number, column: header.index), what: "index", text: row[header.index])
        }
        // What has not been measured is a forecast, whatever its marks.
        return Entry(year: year, index: index, standing: .forecast, carriedBy: "\(change)%")
    }

    private static func carried(_ index: ExactDecimal, by percent: ExactDecimal) -> ExactDecimal? {
        let hundred = ExactDecimal(100)
        guard let sum = try? hundred.adding(percent) else { return nil }
        var product = ExactProduct(index)
        guard (try? product.multiply(by: sum)) != nil, (try? product.divide(by: hundred)) != nil,
            let significand = try? product.rounded(toPlaces: places)
        else { return nil }
        return ExactDecimal(significand: significand, places: places)
    }

    /// The release as a series, to be compared with others.
    package var series: DeflatorSeries {
        DeflatorSeries(
            name: "imported", release: release, base: base,
            financialYears: Dictionary(
                entries.map { ($0.year, DeflatorSeries.Entry(index: $0.index, standing: $0.standing)) },
                uniquingKeysWith: { first, _ in first }))
    }
}

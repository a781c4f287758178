import DelimitedText
import Numerics

/// A release of HM Treasury's GDP deflators, as it is published, made into the rows of a `deflators.csv`.
///
/// The table stands below titles: a column of financial years, beside it the index with its base year in the heading
/// (`2024-25 = 100`) and the change on the year before in per cent. Years of the forecast bear the numbers of footnotes, stand below
/// a line that says so, are named in the titles (`forecasts covering 2025-26 to 2030-31`), or bear no mark at all: then those after
/// the base year are taken as forecast, for a forecast that passes for measured is worse than the reverse. They may have the change
/// alone: their index is then the one of the year before, carried on by the printed change. A second table of calendar years beside
/// it is left alone.
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
        /// A row of a CSV file has more cells than the header.
        case ragged(line: Int, cells: Int, header: Int)
        /// Two columns have the heading of an index.
        case repeatedIndex(String, places: [String])
        /// A year stands on two rows.
        case repeatedYear(FinancialYear, rows: [Int])
        /// The numbers are no price index.
        case noIndex(String)
        /// What names the release looks like personal data.
        case personal(PersonalDataKind)
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
    /// Whether the release speaks of forecasts and does not say which years they are: those after the base year are taken as such.
    package let areForecastsAssumed: Bool

    /// Decimals of an index that is carried on by a printed change: as many as the release prints.
    private static let places = 4

    /// Takes the first table of financial years that a file holds.
    package init(_ tables: [PriceTable]) throws(Refusal) {
        guard let (table, header) = Self.header(in: tables) else { throw .noHeader }
        guard header.indices.count < 2 else {
            throw .repeatedIndex(header.base, places: header.indices.map { table.place(row: header.row, column: $0) })
        }
        headerRow = header.row
        base = header.base
        sha256 = table.sha256
        release = Self.release(table, header, among: tables)
        if let kind = PersonalDataGuard.finding(in: release, at: .reference) { throw .personal(kind) }
        let rows = try Self.entries(table, header, Self.forecasts(in: tables))
        let firstAssumed = Self.speaksOfForecasts(tables) ? Self.unmarkedForecasts(rows, base: header.base) : nil
        areForecastsAssumed = firstAssumed != nil
        entries = rows.map { row in
            guard let firstAssumed, row.year >= firstAssumed else { return row }
            return Entry(year: row.year, index: row.index, standing: .forecast, carriedBy: row.carriedBy)
        }
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
        /// Columns of the table with this heading: the second table's have a year of their own before them.
        let indices: [Int]
        let width: Int
    }

    private static func header(in tables: [PriceTable]) -> (PriceTable, Header)? {
        for table in tables {
            for row in table.rows {
                let headings = row.cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                guard let year = headings.firstIndex(where: { $0.lowercased().hasPrefix("financial year") }),
                    let index = headings.indices.first(where: { $0 > year && isIndex(headings[$0]) })
                else { continue }
                let change = headings.indices.first { place in
                    let heading = headings[place].lowercased()
                    return place > year && (heading.contains("per cent") || heading.contains("%"))
                }
                let next =
                    headings.indices.first { $0 > year && headings[$0].lowercased().contains("year") } ?? headings.count
                let alike = headings.indices.filter {
                    (index..<max(index, next)).contains($0) && headings[$0] == headings[index]
                }
                return (
                    table,
                    Header(
                        row: row.number, year: year, index: index, change: change, base: headings[index],
                        indices: alike,
                        width: row.cells.count)
                )
            }
        }
        return nil
    }

    private static func isIndex(_ heading: String) -> Bool {
        let plain = heading.lowercased().filter { !$0.isWhitespace }
        return plain.contains("=100") || plain.contains("deflator") || plain == "index"
    }

    // MARK: What a release says of itself

    /// The title above the table, and the words that date the release where it does not do so itself.
    private static func release(_ table: PriceTable, _ header: Header, among tables: [PriceTable]) -> String {
        let titles = table.rows.prefix { $0.number < header.row }.compactMap { $0.cells.first { !$0.isEmpty } }
        let others = tables.filter { $0.sheet != table.sheet }.flatMap(\.rows).compactMap {
            $0.cells.first { !$0.isEmpty }
        }
        let title = titles.first ?? table.file
        if isDated(title) { return title }
        if let dated = others.first(where: { $0.lowercased().contains("deflator") && isDated($0) }) { return dated }
        let dates = titles.dropFirst().filter(isDated)
        return ([title] + dates.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }).joined(separator: "; ")
    }

    /// Whether a text names a month and its year.
    private static func isDated(_ text: String) -> Bool {
        text.firstMatch(
            of: /(January|February|March|April|May|June|July|August|September|October|November|December) [12][0-9]{3}/)
            != nil
    }

    private static func speaksOfForecasts(_ tables: [PriceTable]) -> Bool {
        tables.contains { table in
            table.rows.contains { row in
                row.cells.contains { $0.lowercased().contains("forecast") || $0.contains("OBR") }
            }
        }
    }

    /// The first year after the base year, where the release marks none as forecast; nil where it marks one or ends with its base year.
    private static func unmarkedForecasts(_ rows: [Entry], base: String) -> FinancialYear? {
        guard rows.allSatisfy({ $0.standing == .outturn }),
            let last = rows.last(where: { base.contains($0.year.description) })?.year
        else { return nil }
        return rows.first { $0.year > last }?.year
    }

    /// The years that a sentence of the release says are forecast: `Forecasts covering periods 2025-26 to 2030-31`.
    private static func forecasts(in tables: [PriceTable]) -> ClosedRange<FinancialYear>? {
        for text in tables.flatMap(\.rows).flatMap(\.cells) where text.lowercased().contains("forecast") {
            guard let found = text.firstMatch(of: /([0-9]{4}-[0-9]{2}) to ([0-9]{4}-[0-9]{2})/),
                let first = try? FinancialYear(parsing: found.output.1),
                let last = try? FinancialYear(parsing: found.output.2), first <= last
            else { continue }
            return first...last
        }
        return nil
    }

    // MARK: The rows

    private static func entries(
        _ table: PriceTable, _ header: Header, _ forecasts: ClosedRange<FinancialYear>?
    ) throws(Refusal) -> [Entry] {
        let areMarksForecasts = speaksOfForecasts([table])
        var entries: [Entry] = []
        var rowOfYear: [FinancialYear: Int] = [:]
        var standing = DeflatorSeries.Standing.outturn
        for row in table.rows where row.number > header.row {
            let written = row[header.year]
            guard let digits = written.prefixMatch(of: /[0-9]{4} ?[-\/\u{2013}] ?[0-9]{2,4}/) else {
                if isForecastLine(row, header) { standing = .forecast }
                if !written.isEmpty, (try? ExactDecimal(parsing: row[header.index])) != nil {
                    throw unreadable("year", written, table, row, header.year)
                }
                continue
            }
            let text = digits.output.filter { $0 != " " }.replacing("\u{2013}", with: "-")
            guard let year = try? FinancialYear(parsing: text) else {
                throw unreadable("year", written, table, row, header.year)
            }
            if let earlier = rowOfYear.updateValue(row.number, forKey: year) {
                throw .repeatedYear(year, rows: [earlier, row.number])
            }
            // A comma for the point makes two cells of a number.
            guard table.sheet != nil || row.width <= header.width else {
                throw .ragged(line: row.number, cells: row.width, header: header.width)
            }
            let isMarked = digits.range.upperBound < written.endIndex && areMarksForecasts
            let isForecast = isMarked || forecasts?.contains(year) == true || standing == .forecast
            entries.append(try entry(year, row, table, header, isForecast ? .forecast : .outturn, after: entries.last))
        }
        return entries
    }

    /// A line between the years that says what those below it are.
    private static func isForecastLine(_ row: PriceTable.Row, _ header: Header) -> Bool {
        row[header.year].lowercased().hasPrefix("forecast") && row[header.index].isEmpty
    }

    private static func unreadable(
        _ what: String, _ text: String, _ table: PriceTable, _ row: PriceTable.Row, _ column: Int
    ) -> Refusal {
        .unreadable(place: table.place(row: row.number, column: column), what: what, text: text)
    }

    private static func entry(
        _ year: FinancialYear, _ row: PriceTable.Row, _ table: PriceTable, _ header: Header,
        _ marked: DeflatorSeries.Standing, after last: Entry?
    ) throws(Refusal) -> Entry {
        let written = row[header.index]
        if let index = try? ExactDecimal(parsing: written), index > .zero {
            return Entry(year: year, index: index, standing: marked, carriedBy: nil)
        }
        let change = row[header.change].replacing("%", with: "")
        guard ["", "-", "\u{2013}", "n/a", ".."].contains(written), let last, last.year.advanced(by: 1) == year,
            let percent = try? ExactDecimal(parsing: change), let index = carried(last.index, by: percent)
        else {
            throw unreadable("index", row[header.index], table, row, header.index)
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

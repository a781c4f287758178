import DelimitedText

/// The financial years that words about prices name: `Fees and charges 2024/25`, `prices of 2019 to 2020`.
enum StatedYears {
    /// Every year that a text names, each once, in its order.
    static func years(in text: String) -> [FinancialYear] {
        let joined = [" - ", " \u{2013} ", " / ", " to ", "\u{2013}"].reduce(text.lowercased()) {
            $0.replacing($1, with: "-")
        }
        let words = joined.split { !($0.isNumber || $0 == "/" || $0 == "-") }
        let named = words.compactMap { try? FinancialYear(parsing: $0) } + fromApril(text)
        return named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The year that begins in an April from which prices hold: `from 1 April 2019`, `April 2019 to March 2020`. One in which a list was
    /// made is no such April.
    private static func fromApril(_ text: String) -> [FinancialYear] {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        return words.indices.compactMap { place in
            guard words[place] == "april", place + 1 < words.count,
                let month = try? YearMonth(parsing: "April \(words[place + 1])"), words[place + 1].count == 4
            else { return nil }
            let before = words[..<place].suffix(2)
            let behind = words[(place + 2)...].prefix(4)
            let isFirst = before.contains("from") || behind.contains("march") && behind.contains("\(month.year + 1)")
            return isFirst ? FinancialYear(containing: month) : nil
        }
    }
}

/// The price year of rows that name none, of one table, and what its titles say of it.
struct DefaultYear: Sendable {
    /// A title, or the name of a sheet, that names years.
    struct Title: Sendable {
        /// `the title in A1`, `the name of a sheet`.
        let place: String
        let text: String
        let years: [FinancialYear]
    }

    /// Nil where nobody says one, or titles name several.
    let year: FinancialYear?
    /// Who says so: `--price-year`, `the map`, `the title in A1`.
    let origin: String
    /// The titles that name years.
    let titles: [Title]

    /// - Parameters:
    ///   - given: with the command, which goes before what anybody else says.
    ///   - header: what stands above it is a title, and nothing below it is: a year in a row is that row's own.
    ///   - covers: sheets without a header, whose first text says what the file is.
    init(
        of table: PriceTable, below header: PublishedHeader, given: FinancialYear?, map: PriceListMap,
        covers: [PriceTable]
    ) {
        let own = table.rows.prefix { $0.number < header.row }.flatMap { Self.titles($0, table) }
        let ofSheet = table.sheet.map {
            Title(place: "the name of a sheet", text: $0, years: StatedYears.years(in: $0))
        }
        titles = (own + [ofSheet].compactMap { $0 }).filter { !$0.years.isEmpty }
        if let given {
            (year, origin) = (given, "--price-year")
        } else if let constant = map.constants[.priceYear] {
            (year, origin) = (try? FinancialYear(parsing: constant), "the map")
        } else {
            let above =
                own.isEmpty
                ? covers.compactMap { cover in
                    cover.rows.first { !$0.isBlank }.flatMap { Self.titles($0, cover).first }
                } : own
            let named = Set(above.flatMap(\.years) + titles.flatMap(\.years))
            let isOne = named.count == 1 && !above.isEmpty
            (year, origin) = (isOne ? named.first : nil, above.first?.place ?? "")
        }
    }

    private static func titles(_ row: PriceTable.Row, _ table: PriceTable) -> [Title] {
        row.cells.enumerated().compactMap { column, text in
            let years = StatedYears.years(in: text)
            guard !years.isEmpty else { return nil }
            return Title(
                place: "the title in \(table.place(row: row.number, column: column))", text: text, years: years)
        }
    }

    /// The title that names another year, where none names this one.
    var contradiction: Title? {
        guard let year, !titles.contains(where: { $0.years.contains(year) }) else { return nil }
        return titles.first
    }

    /// Several years that titles name, of which nobody knows which is that of the prices.
    var several: [FinancialYear] { year == nil ? Array(Set(titles.flatMap(\.years))).sorted() : [] }
}

import DelimitedText

/// What a table lacks of the columns that a map looks for, in the row that is likeliest its header.
package struct MissingColumns: Sendable {
    /// A field, the headings that would do, and the heading there that is nearest.
    package struct Column: Sendable {
        package let field: String
        package let names: [String]
        package let nearest: String?
    }

    /// The sheet and line of the likeliest header; nil where no row has any of the columns.
    package let place: String?
    /// What it lacks.
    package let columns: [Column]
    /// The headings it has.
    package let found: [String]
    /// The first row that could not be read, in which a header may stand: its line, and why.
    package let unread: CSVRows.Unread?
    /// How cells seem to be parted, where not by commas: `separated by semicolons`.
    package let parted: String?

    init(_ map: PriceListMap, in tables: [PriceTable]) {
        var best: (count: Int, table: PriceTable, candidate: PublishedHeader.Candidate)?
        for table in tables {
            for candidate in PublishedHeader.candidates(of: table) where candidate.row == candidate.last {
                let count = map.columns.values.count { candidate.place(of: $0) != nil }
                if count > (best?.count ?? 0) { best = (count, table, candidate) }
            }
        }
        unread = tables.lazy.compactMap(\.unread.first).first
        parted =
            tables.lazy.filter { $0.sheet == nil }.compactMap { table in
                table.rows.prefix(PublishedHeader.rowsLookedThrough).lazy.compactMap { row in
                    row.width == 1 ? CSVDelimiterMistake.parted(row.cells[0]) : nil
                }.first
            }.first
        found = best?.candidate.written.filter { !$0.isEmpty } ?? []
        place = best.map { best in best.table.place(row: best.candidate.row, column: 0) }
        let written = found
        columns = Self.wanted(map).compactMap { field, names in
            if let best, best.candidate.place(of: names) != nil { return nil }
            let spelled = Dictionary(
                written.map { (PublishedHeader.plain($0), $0) }, uniquingKeysWith: { first, _ in first })
            let near =
                names.lazy.compactMap {
                    NearMatch.suggestion(for: PublishedHeader.plain($0), among: Array(spelled.keys).sorted())
                }.first ?? spelled.keys.sorted().first { heading in names.contains { Self.isLike(heading, $0) } }
            return Column(
                field: field.rawValue,
                names: names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
                nearest: near.flatMap { spelled[$0] })
        }
    }

    /// Whether one heading has all words of the other.
    private static func isLike(_ heading: String, _ name: String) -> Bool {
        let one = Set(heading.split(separator: " "))
        let two = Set(PublishedHeader.plain(name).split(separator: " "))
        return !one.isEmpty && (one.isSuperset(of: two) || two.isSuperset(of: one))
    }

    /// The columns that a table must have: of a map of one's own every one it names.
    private static func wanted(_ map: PriceListMap) -> [(PriceListMap.Field, [String])] {
        let needed: [PriceListMap.Field] =
            map.isOwn ? PriceListMap.Field.allCases : [.code, .label, .department, .unit, .central, .priceYear]
        let columns = needed.compactMap { field in map.columns[field].map { (field, $0) } }
        return columns + map.values.prefix(1).map { (.central, $0.amount) }
    }
}

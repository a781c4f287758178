import DelimitedText

/// Where the columns of a map are in a published table.
///
/// A header may stand on two lines, with a heading over several columns above those of each: `Fiscal` above `Estimated cost` and
/// `Year`. A column is then found by either, or by both read one after the other.
struct PublishedHeader: Sendable {
    /// The number of the header's row, or of the upper of two.
    let row: Int
    /// The number of the row that the table's own rows stand below.
    let last: Int
    /// How many columns it has.
    let width: Int
    /// What stands above each column, line by line.
    let headings: [[String]]
    /// Headings that the map names and several columns have, with the numbers of these from 0.
    let repeated: [(heading: String, columns: [Int])]
    private let places: [PriceListMap.Field: Int]
    /// Places of the amount and the year of each kind of value.
    let values: [(kind: BenefitType, amount: Int, year: Int?)]

    /// How many rows are looked through for it.
    static let rowsLookedThrough = 60

    /// The row, or pair of rows, that holds most columns of the map; nil where none holds those it cannot do without.
    init?(of table: PriceTable, _ map: PriceListMap) {
        var best: PublishedHeader?
        for candidate in Self.candidates(of: table) {
            let header = PublishedHeader(candidate, map)
            // Of equals the first stands, and one row before two.
            if header.isEnough(map), header.found > (best?.found ?? 0) { best = header }
        }
        guard let best else { return nil }
        self = best
    }

    /// How many columns of the map it has.
    private var found: Int { places.count + values.reduce(0) { $0 + ($1.year == nil ? 1 : 2) } }

    /// Rows, and pairs of rows, that may be a header.
    static func candidates(of table: PriceTable) -> [Candidate] {
        let rows = table.rows.prefix(rowsLookedThrough)
        let pairs = zip(rows, rows.dropFirst()).filter { $0.number + 1 == $1.number && !$0.isBlank && !$1.isBlank }
        return rows.filter { !$0.isBlank }.map { Candidate($0, nil) } + pairs.map { Candidate($0, $1) }
    }

    /// Headings of each column: its own, and with that of a group of columns before it.
    struct Candidate {
        let row: Int
        let last: Int
        /// The columns' own headings, as they stand there.
        let written: [String]
        /// All that stands above each column.
        let headings: [[String]]
        private let names: [[String]]

        init(_ row: PriceTable.Row, _ below: PriceTable.Row?) {
            self.row = row.number
            last = below?.number ?? row.number
            guard let below else {
                written = row.cells
                headings = row.cells.map { [$0] }
                names = row.cells.map { [PublishedHeader.plain($0)] }
                return
            }
            var group = ""
            var names: [[String]] = []
            for column in 0..<max(row.cells.count, below.cells.count) {
                let upper = PublishedHeader.plain(row[column])
                let lower = PublishedHeader.plain(below[column])
                if !upper.isEmpty { group = upper }
                let together = group.isEmpty || lower.isEmpty ? [] : ["\(group) \(lower)"]
                names.append(together + [lower, upper].filter { !$0.isEmpty })
            }
            self.names = names
            written = (0..<names.count).map { row[$0].isEmpty ? below[$0] : row[$0] }
            headings = (0..<names.count).map { [row[$0], below[$0]] }
        }

        /// Columns that have the heading by which a column of one of these names is found, where nothing tells them from it.
        func repeated(_ wanted: [String], isOwn: Bool) -> (heading: String, columns: [Int])? {
            guard let place = place(of: wanted),
                let name = wanted.map(PublishedHeader.plain).first(where: names[place].contains)
            else { return nil }
            // What a publication calls a column may stand below another heading as well, and the first is the one that it means.
            let alike = names.indices.filter { isOwn ? names[$0].contains(name) : names[$0] == names[place] }
            return alike.count < 2 ? nil : (written[place], alike)
        }

        /// The first column that has one of these names, the likeliest name first.
        func place(of wanted: [String]) -> Int? {
            wanted.lazy.compactMap { name in
                let plain = PublishedHeader.plain(name)
                return names.firstIndex { $0.contains(plain) }
            }.first
        }
    }

    init(_ candidate: Candidate, _ map: PriceListMap) {
        row = candidate.row
        last = candidate.last
        width = candidate.written.count
        headings = candidate.headings
        let wanted = map.columns.values + map.values.flatMap { [$0.amount, $0.year] }
        repeated = wanted.compactMap { candidate.repeated($0, isOwn: map.isOwn) }
        places = map.columns.compactMapValues(candidate.place)
        values = map.values.compactMap { value in
            candidate.place(of: value.amount).map {
                (kind: value.kind, amount: $0, year: candidate.place(of: value.year))
            }
        }
    }

    private func isEnough(_ map: PriceListMap) -> Bool {
        guard places[.label] != nil || places[.code] != nil else { return false }
        guard places[.central] != nil || !values.isEmpty else { return false }
        guard map.isOwn else {
            return map.columns[.label] == nil || places[.label] != nil || places[.department] != nil
        }
        // Whoever names a column wants what stands in it.
        return map.columns.keys.allSatisfy { places[$0] != nil }
    }

    /// Columns of amounts.
    var amounts: [Int] { [.central, .low, .high].compactMap { places[$0] } + values.map(\.amount) }

    /// The place of a field's column; nil where the table has none.
    subscript(field: PriceListMap.Field) -> Int? { places[field] }

    /// Whether rows name the year of their prices.
    var hasYears: Bool { places[.priceYear] != nil || values.contains { $0.year != nil } }

    /// A heading in small letters, with line ends and repeated spaces made one, and without a unit of money or a footnote behind it.
    static func plain(_ heading: String) -> String {
        let words = heading.lowercased().split { $0.isWhitespace || $0 == "_" }.map(String.init)
        return words.filter { !["(£)", "£", "(gbp)"].contains($0) && !isFootnote($0) }.joined(separator: " ")
    }

    /// `(1)`, `[note 2]` without its first word, `*`.
    private static func isFootnote(_ word: String) -> Bool {
        let inside = word.trimmingPrefix { "([".contains($0) }
        return inside.count < word.count && inside.dropLast().allSatisfy(\.isNumber)
            && ")]".contains(inside.last ?? " ")
    }
}

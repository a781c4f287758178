/// The dashes under the columns of a Markdown table. pandoc gives the columns of a wide table their widths in this proportion.
///
/// A number broken over two lines cannot be read, so where room is short words wrap and numbers do not.
struct ColumnShares {
    /// Dashes under each column.
    let dashes: [Int]

    /// Letters of words before they are wrapped.
    private static let longestWords = 26
    /// Letters of one word before it may be broken: names with underscores are longer than a column can be.
    private static let longestWord = 20
    /// Dashes that a page of a word processor has room for: numbers of so many characters are whole in letters of 12 points.
    private static let page = 98
    /// Room beside the letters of a column.
    private static let gap = 3

    /// The shares for a table as it is read, without the marks around words.
    init(_ table: ReportTable) {
        let columns = table.columns.indices.map { index in
            Column(
                heading: table.columns[index].heading, alignment: table.columns[index].alignment,
                cells: (table.rows + (table.total.map { [$0] } ?? [])).map { $0[index].text.words })
        }
        let excess = max(0, columns.map(\.wanted).reduce(0, +) - Self.page)
        let give = columns.map { $0.wanted - $0.least }.reduce(0, +)
        let room = max(0, Self.page - columns.map(\.wanted).reduce(0, +))
        let more = columns.map { $0.whole - $0.wanted }.reduce(0, +)
        dashes = columns.map { column in
            // Room that is left goes to words, so that they take fewer lines.
            let taken = more > 0 ? min(room, more) * (column.whole - column.wanted) / more : 0
            guard give > 0 else { return column.wanted + taken }
            // Every column gives in proportion to what it can give, and no more.
            return column.wanted + taken - (min(excess, give) * (column.wanted - column.least) + give - 1) / give
        }
    }

    private struct Column {
        /// Dashes that it would have with room for all.
        var wanted: Int
        /// Dashes that hold all of its words on one line.
        var whole: Int
        /// Dashes without which a number or a word is broken.
        var least: Int

        init(heading: String, alignment: ReportTable.Alignment, cells: [String]) {
            let longest = cells.map(CharacterCount.of).max() ?? 0
            let piece = ([heading] + cells).map(Self.longestPiece).max() ?? 0
            switch alignment {
            case .trailing:
                wanted = Self.dashes(ofDigits: max(longest, Self.longestPiece(heading)))
                least = Self.dashes(ofDigits: piece)
                whole = wanted
            case .leading:
                wanted = min(max(longest, CharacterCount.of(heading)), ColumnShares.longestWords) + ColumnShares.gap
                least = min(piece, ColumnShares.longestWord) + ColumnShares.gap
                whole = max(longest, CharacterCount.of(heading)) + ColumnShares.gap
            }
            least = min(least, wanted)
        }

        /// Digits are wider than most letters, and a total is bold.
        private static func dashes(ofDigits count: Int) -> Int { count + count / 3 + ColumnShares.gap }

        /// The longest piece of words that is on one line: an amount, a word.
        private static func longestPiece(_ words: String) -> Int {
            words.utf8.split(separator: UInt8(ascii: " ")).map { CharacterCount.of(Substring($0)) }.max() ?? 0
        }
    }
}

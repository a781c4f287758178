import DelimitedText

/// A line that stands below a table and is no row of it: where it is from, how many there were, what its signs mean.
enum LineBelowTable {
    /// So many words are a sentence and no name.
    private static let wordsOfSentence = 6
    private static let signs: Set<Character> = ["*", "\u{2020}", "\u{2021}", "\u{a9}", "\u{b9}", "\u{b2}", "\u{b3}"]
    private static let beginnings: Set<String> = [
        "source", "sources", "note", "notes", "nb", "n.b.", "footnote", "footnotes", "data", "produced", "prepared",
        "generated", "exported", "extracted", "extract", "printed", "key", "figures", "updated", "based", "base", "see",
        "excludes", "includes", "excluding", "including", "report", "end",
    ]

    /// The one cell of a record that holds something, where it is such a line; nil of a row.
    static func cell(of record: borrowing CSVRecord) -> CSVCell? {
        guard record.count > 1, let place = onlyPlace(of: record) else { return nil }
        let cell = record[place]
        return isOne(cell.text.trimmingSpaces()) ? cell : nil
    }

    private static func onlyPlace(of record: borrowing CSVRecord) -> Int? {
        var only: Int?
        for index in 0..<record.count where !record.isBlank(index) {
            guard only == nil else { return nil }
            only = index
        }
        return only
    }

    private static func isOne(_ text: String) -> Bool {
        guard let sign = text.first else { return false }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard let word = words.first, words.count > 1 || text.contains(":") else { return signs.contains(sign) }
        let first = word.prefix { $0 != ":" && $0 != "," }
        return signs.contains(sign) || beginnings.contains(String(first)) || words.count >= wordsOfSentence
            || text.contains(": ")
    }
}

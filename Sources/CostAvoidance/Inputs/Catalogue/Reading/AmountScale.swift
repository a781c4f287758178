import DelimitedText

/// What amounts are in or for, where a heading, a unit or a label says that they are not pounds for one.
enum AmountScale {
    private static let marks: [(words: [String], scale: String)] = [
        (["£000", "£'000", "£000s", "£'000s", "£k", "k£", "£thousand", "£thousands", "gbp000"], "thousands of pounds"),
        (["thousands", "thousand", "'000", "'000s", "000s"], "thousands"),
        (["£m", "£million", "£millions", "million", "millions"], "millions of pounds"),
        (["pence", "penny", "pennies"], "pence"),
    ]

    /// What the amounts are in or for; nil for pounds for one.
    ///
    /// - Parameter bare: words that mean pence where nothing else stands beside them but a bracket or `per`.
    static func words(of text: String, bare: [String] = []) -> String? {
        let signed = text.lowercased().replacing("\u{2019}", with: "'").replacing("£ ", with: "£")
        // A pattern takes long to look for, and few headings have a number of thousands.
        let small =
            signed.utf8.contains(UInt8(ascii: ","))
            ? signed.replacing(#/(?<before>\d),(?=\d{3})/#) { $0.output.before } : signed
        let words = small.split { !($0.isLetter || $0.isNumber || "£'".contains($0)) }.map(String.init)
        if let mark = marks.first(where: { !Set($0.words).isDisjoint(with: words) }) { return mark.scale }
        if let first = words.first, bare.contains(first), words.count == 1 || words[1] == "per" { return "pence" }
        for (index, word) in words.enumerated().dropFirst()
        where ["per", "cost", "price"].contains(words[index - 1]) {
            let number = word.prefix { $0.isNumber }
            if let count = Int(number), hundreds.contains(count), isCount(words, after: index, word) {
                return "\(Wording.grouped(count)) of them"
            }
        }
        return nil
    }

    /// What the amounts below a heading are in or for, where a `p` that stands by itself means pence: `Rate (p)`, `p per hour`, `p/mile`.
    static func words(ofHeading heading: String) -> String? {
        if let scale = words(of: heading) { return scale }
        let text = heading.lowercased()
        // `£.p` are pounds; `p.a.` and `p/w` are `per annum` and `per week`.
        guard !text.contains("£"), !text.contains("$") else { return nil }
        let words = text.split { !($0.isLetter || $0.isNumber || "./".contains($0)) }
        let isPence =
            words.contains { $0 == "p" || $0 == "p." }
            || words.first?.hasPrefix("p/") == true && words[0].count > longestAbbreviation
        return isPence ? "pence" : nil
    }

    /// Letters of `p/wk`.
    private static let longestAbbreviation = 4

    private static let hundreds: Set<Int> = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
    private static let times: Set<String> = [
        "minutes", "hours", "days", "weeks", "months", "years", "mg", "ml", "miles",
    ]

    private static func isCount(_ words: [String], after index: Int, _ word: String) -> Bool {
        word.allSatisfy(\.isNumber) && (index + 1 == words.count || !times.contains(words[index + 1]))
    }

    /// The error of a heading that is no column's and says that its amounts are not pounds: it stands for the column of amounts, and
    /// is one mistake, whatever else that name would be told of.
    static func heading(_ cell: CSVHeaderCell) -> CSVColumns.Mistaken? {
        guard let scale = words(ofHeading: cell.name) else { return nil }
        let column = UnitCostColumn.central.name
        return CSVColumns.Mistaken(
            column: column,
            diagnostic: Diagnostic(
                at: cell.position, code: "scaled-amount",
                message: "the heading \(Diagnostic.quoted(cell.name)) says that amounts are in \(scale)",
                remedy: "Name the column \(column), and write its amounts in pounds for one unit."))
    }
}

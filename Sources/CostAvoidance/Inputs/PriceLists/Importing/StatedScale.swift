/// What a published table says, in a heading or a title, of amounts that are not pounds for one.
enum StatedScale {
    private static let currencies = [
        "euro": "euros", "euros": "euros", "eur": "euros", "€": "euros", "dollar": "dollars", "dollars": "dollars",
        "usd": "dollars",
        "$": "dollars",
    ]
    private static let scales = [
        "pence": "pence", "p": "pence", "thousands": "thousands", "thousand": "thousands", "millions": "millions",
        "million": "millions",
    ]

    /// What a heading of amounts says that these are in or for; nil for pounds for one.
    static func words(ofHeading heading: String) -> String? {
        AmountScale.words(ofHeading: heading) ?? Self.words(in: heading).lazy.compactMap { currencies[$0] }.first
    }

    /// What a title or a note says that amounts are in: `in pence`, `in £ thousands`, `£000s`. Other words may be about anything.
    static func words(ofTitle title: String) -> String? {
        let words = words(in: title)
        if words.contains(where: { $0.hasPrefix("£") && $0.count > 1 }), let scale = AmountScale.words(of: title) {
            return scale
        }
        return zip(words, words.dropFirst()).lazy.compactMap { before, word in
            before == "in" ? currencies[word] ?? scales[word] : nil
        }.first
    }

    /// Words in small letters; a sign of money belongs to the word behind it, and stands by itself where a figure does not follow.
    private static func words(in text: String) -> [String] {
        text.lowercased().replacing("£ ", with: "£").replacing("\u{2019}", with: "'")
            .split { !($0.isLetter || $0.isNumber || "£'€$".contains($0)) }
            .map { word in "€$".contains(word.first ?? " ") ? String(word.prefix(1)) : String(word) }
    }
}

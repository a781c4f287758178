/// The words of a label that tell one service of a publication from another, in any order.
///
/// Words that every row of it has, such as the provision being `All`, tell nothing: a release leaves them out as it likes.
struct LabelWords: Sendable, Hashable {
    private let words: Set<String>

    init(_ label: String) {
        let text = label.lowercased().replacing("+", with: " over ").replacing("&", with: " and ")
        let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        self.words = Set(words).subtracting(Self.empty)
    }

    private static let empty: Set<String> = [
        "all", "provision", "primary", "reason", "reasons", "support", "age", "aged", "and", "or", "to", "with", "care",
        "per", "week", "the", "of", "years", "unit", "cost", "for",
    ]

    var isEmpty: Bool { words.isEmpty }

    /// Whether any word, or the beginning of one, is in both.
    func shares(_ other: LabelWords) -> Bool {
        let mine = Set(words.map { $0.prefix(Self.stem) })
        return other.words.contains { mine.contains($0.prefix(Self.stem)) }
    }

    /// Letters that words of one stem have in common: `abuse` and `abusive` have four.
    private static let stem = 4
}

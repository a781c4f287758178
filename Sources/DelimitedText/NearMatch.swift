/// Finds what somebody most likely meant by a name that is not known.
public enum NearMatch {
    /// Longer names than this are not compared letter by letter: nobody mistypes a paragraph.
    private static let longestCompared = 64
    /// Longer texts than this, in bytes, are no name that somebody mistyped: nothing is sought for them.
    package static let longestSought = 256
    /// The shortest beginning of a name that is taken for the name.
    private static let shortestPrefix = 3

    /// The known name nearest to a mistyped one, or nil if none is near.
    ///
    /// In order of confidence: the same but for capitals, spaces, hyphens, underscores and full-width forms; the same words in another
    /// order; a few slips of the hand (letters left out, doubled, wrong or swapped: the optimal string alignment
    /// distance, at most a third of the length); the beginning of a name. Equally near names are settled by the
    /// alphabet, so the answer does not depend on the order of `names`. A number is near to none of as many figures:
    /// `2025` is no more a slip of the hand for `2015` than for `2026`, and `2015-3` may be one for `2015-03`.
    public static func suggestion(for typed: String, among names: some Sequence<String>) -> String? {
        nearest(to: typed, among: names.lazy.map { (name: $0, spelling: Spelling($0)) })
    }

    /// Names that are asked about again and again, each spelled out once.
    public struct Names: Sendable {
        private let spelled: [(name: String, spelling: Spelling)]

        /// These names.
        public init(_ names: some Sequence<String>) { spelled = names.map { ($0, Spelling($0)) } }

        /// The one nearest to a mistyped one, as `suggestion` finds it, or nil if none is near.
        public func suggestion(for typed: String) -> String? { NearMatch.nearest(to: typed, among: spelled) }
    }

    private static func nearest(
        to typed: String, among names: some Sequence<(name: String, spelling: Spelling)>
    ) -> String? {
        guard typed.utf8.count <= longestSought else { return nil }
        let wanted = Spelling(typed)
        guard !wanted.letters.isEmpty else { return nil }
        var best: (rank: Int, name: String)?
        for (name, spelling) in names {
            guard let rank = rank(of: spelling, for: wanted) else { continue }
            if let found = best, (found.rank, found.name) <= (rank, name) { continue }
            best = (rank, name)
        }
        return best?.name
    }

    /// ` (did you mean "quantity"?)` for the end of a message, or nothing.
    public static func question(for typed: String, among names: some Sequence<String>) -> String {
        suggestion(for: typed, among: names).map { "; did you mean \(Diagnostic.quoted($0))?" } ?? ""
    }

    /// `; did you mean "quantity"?` for the end of a message about a name, or that it is not known.
    public static func unknown(_ typed: String, among names: some Sequence<String>) -> String {
        suggestion(for: typed, among: names).map { "; did you mean \(Diagnostic.quoted($0))?" } ?? notKnown
    }

    /// The end of a message about a name that is near no other.
    public static let notKnown = ", which is not known"

    /// How far a name is from what was typed, nil if too far. Less is nearer.
    private static func rank(of name: Spelling, for typed: Spelling) -> Int? {
        if name.letters == typed.letters { return 0 }
        guard typed.hasLetter || name.letters.count != typed.letters.count else { return nil }
        if name.words.count > 1, name.words.sorted() == typed.words.sorted() { return 1 }
        let shorter = min(name.letters.count, typed.letters.count)
        let longer = max(name.letters.count, typed.letters.count)
        let slips = min(max(shorter / 3, 1), 4)
        if shorter > 1, longer <= longestCompared, longer - shorter <= slips, name.mayBe(within: slips, of: typed),
            let distance = distance(name.letters, typed.letters, atMost: slips)
        {
            return 1 + distance
        }
        if typed.letters.count >= shortestPrefix, name.letters.starts(with: typed.letters) {
            return 10 + longer - shorter
        }
        return nil
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that turn one spelling into the other, no piece
    /// edited twice; nil if more than `limit`.
    static func distance(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for (j, other) in right.enumerated() {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// A name without what people do not look at.
    private struct Spelling {
        let words: [String]
        /// The words' letters, parted by one space each.
        let letters: [Character]
        /// Whether it is more than figures.
        let hasLetter: Bool
        /// A bit for each letter that is in it, several letters sharing one.
        private let kinds: UInt64

        init(_ name: String) {
            guard name.utf8.count <= NearMatch.longestSought else {
                (words, letters, hasLetter, kinds) = ([], [], false, 0)
                return
            }
            words = name.withKeyboardForms.lowercased().split(whereSeparator: Self.parts).map(String.init)
            letters = Array(words.joined(separator: " "))
            hasLetter = letters.contains { letter in
                letter.asciiValue.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? letter.isLetter
            }
            kinds = letters.reduce(0) { kinds, letter in
                kinds | 1 << UInt64((letter.unicodeScalars.first?.value ?? 0) & 63)
            }
        }

        /// Whether a character parts words.
        private static func parts(_ character: Character) -> Bool {
            // What plain letters are need not be looked up.
            if let byte = character.asciiValue, byte > UInt8(ascii: " ") {
                return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
            return character.isWhitespace
        }

        /// Whether so few edits could turn one into the other: each edit brings in one kind of letter at most. Spares nearly all
        /// names the comparison letter by letter.
        func mayBe(within slips: Int, of other: Spelling) -> Bool {
            max((kinds & ~other.kinds).nonzeroBitCount, (other.kinds & ~kinds).nonzeroBitCount) <= slips
        }
    }
}

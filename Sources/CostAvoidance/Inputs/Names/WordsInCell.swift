/// The words in a cell that `names.csv` may explain, with the text around them.
///
/// One rule for reading them and for listing those that are not known: a service in `service`, `excludes` and a scope, a body in
/// `bearer` (with shares too), `funder`, `benefit_owner`, `funder[NAME]` and a scope, and so on.
struct WordsInCell: Sendable {
    /// Whether a word must be known to be read at all, as a bearer's of a scope, or is a name that anybody may bring.
    enum Need: Sendable { case known, free }

    /// A word and the column it is one of.
    struct Word: Sendable {
        let column: String
        let text: String
        let need: Need
    }

    private enum Part: Sendable {
        case plain(String)
        case word(Word)
    }

    private let parts: [Part]

    /// The words of a cell.
    ///
    /// - Parameters:
    ///   - text: the cell, not empty.
    ///   - column: the heading that it stands under.
    ///   - parameter: what the row's column `parameter` holds; nil where the file has none.
    init(_ text: String, column: String, parameter: String?) {
        switch column {
        case "scope" where parameter == Self.funder: parts = [Self.word(Self.funder, text)]
        case "scope":
            let pair = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces() }
            parts = pair.count == 2 ? [.plain("\(pair[0]):"), Self.word(pair[0], pair[1], .known)] : [.plain(text)]
        case "parameter":
            let name = text.dropFirst(Self.funder.count + 1).dropLast()
            let isOfFunder = text.hasPrefix("\(Self.funder)[") && text.hasSuffix("]")
            parts =
                isOfFunder
                ? [.plain("\(Self.funder)["), Self.word(Self.funder, String(name).trimmingSpaces()), .plain("]")]
                : [.plain(text)]
        case "excludes": parts = Self.list(text) { [Self.word("service", $0)] }
        case "bearer" where text.contains("%"): parts = Self.list(text, Self.share)
        default: parts = [Self.word(column, text)]
        }
    }

    /// Whether cells under a heading hold words beside those that are named by the heading itself.
    static func areUnder(_ heading: String) -> Bool { ["scope", "parameter", "excludes", "bearer"].contains(heading) }

    /// The words, in their order.
    var words: [Word] {
        parts.compactMap { part in
            guard case .word(let word) = part, !word.text.isEmpty else { return nil }
            return word
        }
    }

    /// The cell with other words in it; nil where none is replaced.
    func replacing(_ meaning: (Word) -> OwnWord?) -> (text: String, words: [OwnWord])? {
        var found: [OwnWord] = []
        let texts = parts.map { part -> String in
            switch part {
            case .plain(let text): return text
            case .word(let word):
                guard let meant = meaning(word) else { return word.text }
                found.append(meant)
                return meant.means
            }
        }
        return found.isEmpty ? nil : (texts.joined(), found)
    }

    private static let funder = "funder"

    private static func word(_ column: String, _ text: String, _ need: Need = .free) -> Part {
        .word(Word(column: column, text: text, need: need))
    }

    private static func list(_ text: String, _ parts: (String) -> [Part]) -> [Part] {
        let items = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
        return Array(items.map(parts).joined(separator: [.plain("; ")]))
    }

    /// A bearer with its share before or behind it.
    private static func share(_ text: String) -> [Part] {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last, words.count > 1 else { return [.plain(text)] }
        if last.hasSuffix("%") { return [word("bearer", words.dropLast().joined(separator: " ")), .plain(" \(last)")] }
        guard first.hasSuffix("%") else { return [.plain(text)] }
        return [.plain("\(first) "), word("bearer", words.dropFirst().joined(separator: " "))]
    }
}

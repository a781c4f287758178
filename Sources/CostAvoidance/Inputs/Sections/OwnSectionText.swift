/// Running text of a section of one's own: emphasis, code and links of Markdown. CommonMark 0.31, section 6.
struct OwnSectionText {
    private let characters: [Character]
    private(set) var faults: [Fault] = []
    private var found: [OwnSection.Span] = []
    private var plain = ""
    /// Marks that do not come again.
    private var absent: Set<String> = []

    struct Fault {
        /// Characters before it.
        let offset: Int
        let code: String
        let message: String
        let remedy: String
    }

    init(_ text: String) { characters = Array(text) }

    /// The spans; what is in error is told in ``faults`` and left out.
    mutating func spans() -> [OwnSection.Span] {
        var place = 0
        while place < characters.count { place = next(at: place) }
        flush()
        return found
    }

    /// Takes what begins at a place.
    ///
    /// - Returns: the place behind it.
    private mutating func next(at place: Int) -> Int {
        switch characters[place] {
        case "\\" where place + 1 < characters.count && Self.escaped.contains(characters[place + 1]):
            plain.append(characters[place + 1])
            return place + 2
        case "`": return marked("`", at: place) { .code($0) }
        case "*" where begins("**", at: place): return marked("**", at: place) { .strong($0) }
        case "*": return marked("*", at: place) { .emphasis($0) }
        case "!" where begins("![", at: place):
            let end = endOfTarget(from: place)
            return refuse(
                place, "a picture is not read in a section of one's own", "Say what it shows, in words.",
                to: end.map { $0 + 1 })
        case "[": return link(at: place)
        case "<": return bracket(at: place)
        default:
            plain.append(characters[place])
            return place + 1
        }
    }

    private static let escaped = Set("\\`*_[]<>#!-+.()|")

    private func begins(_ mark: String, at place: Int) -> Bool {
        characters[place...].starts(with: mark)
    }

    private mutating func end(_ mark: String, from place: Int) -> Int? {
        guard place < characters.count, !absent.contains(mark) else { return nil }
        let found = (place..<characters.count).first { begins(mark, at: $0) }
        // There is none behind either.
        if found == nil { absent.insert(mark) }
        return found
    }

    /// Where the brackets around what a link leads to are closed, those inside it aside.
    private mutating func endOfTarget(from place: Int) -> Int? {
        guard let middle = end("](", from: place) else { return nil }
        var depth = 0
        for next in (middle + 1)..<characters.count {
            switch characters[next] {
            case "(": depth += 1
            case ")" where depth == 1: return next
            case ")": depth -= 1
            default: continue
            }
        }
        return nil
    }

    private mutating func flush() {
        if !plain.isEmpty { found.append(.plain(plain)) }
        plain = ""
    }

    private mutating func add(_ span: OwnSection.Span) {
        flush()
        found.append(span)
    }

    /// Words between two marks; a mark that stands alone is itself.
    private mutating func marked(_ mark: String, at place: Int, _ span: (String) -> OwnSection.Span) -> Int {
        let start = place + mark.count
        guard let end = end(mark, from: start), end > start, !characters[start].isWhitespace,
            !characters[end - 1].isWhitespace
        else {
            plain.append(mark)
            return start
        }
        let words = String(characters[start..<end])
        // What is emphasised is words alone: what else stood in it would be printed as it is written.
        guard mark == "`" || !words.contains(where: { "[]<>`*".contains($0) }) else {
            return refuse(
                place, "emphasis around a link, code or other emphasis is not read", "Emphasise the words beside it.")
        }
        add(span(words))
        return end + mark.count
    }

    private mutating func link(at place: Int) -> Int {
        guard let middle = end("](", from: place), let end = endOfTarget(from: place) else {
            plain.append("[")
            return place + 1
        }
        let words = String(characters[place + 1..<middle])
        let address = String(characters[middle + 2..<end])
        if ["report.md", "annex.md"].contains(address) {
            if words != address { plain.append("\(words) (") }
            add(.document(address))
            if words != address { plain.append(")") }
        } else if Self.isAddress(address) {
            if words != address { plain.append("\(words) (") }
            add(.address(address))
            if words != address { plain.append(")") }
        } else {
            return refuse(
                place, "a link leads neither to the web nor to report.md or annex.md",
                "Write an address that begins with https://, or take the link away.", to: end + 1)
        }
        return end + 1
    }

    private mutating func bracket(at place: Int) -> Int {
        if let end = end(">", from: place) {
            let address = String(characters[place + 1..<end])
            if Self.isAddress(address) {
                add(.address(address))
                return end + 1
            }
        }
        let next = place + 1 < characters.count ? characters[place + 1] : " "
        guard next.isLetter || "/!?".contains(next) else {
            plain.append("<")
            return place + 1
        }
        return refuse(
            place, "HTML is not read in a section of one's own", "Write it in words, or \\< for the sign itself.")
    }

    private mutating func refuse(_ place: Int, _ message: String, _ remedy: String, to end: Int? = nil) -> Int {
        faults.append(Fault(offset: place, code: "not-in-a-section", message: message, remedy: remedy))
        return end ?? place + 1
    }

    /// An address that can be shown and followed: of the web, in visible ASCII, with a host.
    static func isAddress(_ text: String) -> Bool {
        guard WebAddress(text) != nil else { return false }
        return text.split(separator: "://", maxSplits: 1).last?.prefix { !"/?#".contains($0) }.contains(".") ?? false
    }
}

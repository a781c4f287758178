/// The source of a manual page, in the language of man(7). Everything in it is ASCII: other letters go by their number.
struct ManualSource {
    private(set) var text: String

    /// A page of the first section.
    ///
    /// - Parameter version: stands at its foot. No date does, so that the page is the same whenever it is made.
    init(name: String, version: String) {
        text = ".TH \(name.uppercased()) 1 \"\" \"\(Self.escaped(version))\" \"User Commands\"\n"
    }

    mutating func section(_ title: String) { text += ".SH \"\(title)\"\n" }

    mutating func subsection(_ title: String) { text += ".SS \"\(Self.escaped(title))\"\n" }

    mutating func paragraph(_ words: String) { text += ".PP\n" + Self.lines(words) }

    /// A word and what it means, set in from it.
    mutating func entry(_ term: String, _ meaning: String) {
        text += ".TP\n\\fB\(Self.escaped(term))\\fR\n" + Self.lines(meaning)
    }

    /// Lines that are shown as they stand.
    mutating func verbatim(_ lines: [String]) {
        text += ".PP\n.nf\n" + lines.map { Self.line(Self.escaped($0)) + "\n" }.joined() + ".fi\n"
    }

    /// What a command's help has to say at its end: paragraphs, and examples that are shown as they stand.
    mutating func discussion(_ words: String) {
        for block in Self.blocks(of: words) {
            let isVerbatim = block.first.map(Self.isVerbatim) ?? false
            if isVerbatim { verbatim(block) } else { paragraph(block.joined(separator: "\n")) }
        }
    }

    /// Lines that belong together: parted by an empty one, and where examples begin and end.
    private static func blocks(of words: String) -> [[String]] {
        var blocks: [[String]] = [[]]
        for line in words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let isBreak = blocks.last?.last.map { isVerbatim($0) != isVerbatim(line) } ?? false
            if isBreak || line.isEmpty { blocks.append([]) }
            if !line.isEmpty { blocks[blocks.count - 1].append(line) }
        }
        return blocks.filter { !$0.isEmpty }
    }

    private static func isVerbatim(_ line: String) -> Bool { line.hasPrefix(" ") || line.hasPrefix("Example") }

    private static func lines(_ words: String) -> String {
        words.split(separator: "\n").map { line(marked(String($0))) + "\n" }.joined()
    }

    /// A line that a point or an apostrophe at its beginning makes no request of.
    private static func line(_ escaped: String) -> String {
        escaped.hasPrefix(".") || escaped.hasPrefix("\\(aq") ? "\\&" + escaped : escaped
    }

    /// Text with what stands between two backquotes in bold.
    private static func marked(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).map { escaped(String($0)) }
        guard parts.count % 2 == 1 else { return escaped(text) }
        return parts.enumerated().map { $0.offset % 2 == 1 ? "\\fB\($0.element)\\fR" : $0.element }.joined()
    }

    /// Text that stands for itself. A hyphen is one that can be copied, and no dash.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            escaped += signs[scalar] ?? (scalar.isASCII ? String(scalar) : "\\[u\(number(scalar))]")
        }
    }

    private static let signs: [Unicode.Scalar: String] = [
        "\\": "\\e", "-": "\\-", "'": "\\(aq", "\"": "\\(dq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
    ]

    private static func number(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// Makes any words safe to stand in Markdown: whatever they hold is shown and never obeyed.
///
/// CommonMark 0.31.2, section 2.4: a backslash before ASCII punctuation makes it literal. Escaped is what could begin or end
/// an inline (emphasis, code, link, HTML, entity, GFM strike-through and bare address, mathematics in GitHub and pandoc, pandoc's
/// attributes in braces), and at the start of a block what could begin another kind of block.
enum MarkdownEscaping {
    /// Words for the middle of a line.
    static func inline(_ words: String) -> String {
        let line = VisibleText.line(words)
        guard mayNeedBackslash(line.utf8) else { return line }
        let scalars = Array(line.unicodeScalars)
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if needsBackslash(scalar, after: previous, before: next) || beginsEntity(scalars, at: index) {
                escaped.append("\\")
            }
            escaped.append(scalar)
            if breaksAddress(scalars, at: index) { escaped.append("\\") }
        }
        return String(escaped)
    }

    /// Whether there is a sign in words that may need a backslash before or behind it: most have none.
    private static func mayNeedBackslash(_ bytes: String.UTF8View) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"),
                UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "_"), UInt8(ascii: "&"):
                return true
            // An address: `https://`, `www.`
            case UInt8(ascii: "/") where before == UInt8(ascii: ":"): return true
            case UInt8(ascii: ".") where before | 0x20 == UInt8(ascii: "w"): return true
            default: before = byte
            }
        }
        return false
    }

    /// Words that begin a block, already safe for the middle of a line.
    static func atStart(_ escaped: String) -> String {
        guard let first = escaped.unicodeScalars.first else { return escaped }
        if "#+-=:".unicodeScalars.contains(first) { return "\\" + escaped }
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        let rest = escaped.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return escaped }
        return digits + "\\" + rest
    }

    /// A name in a code span, its fence longer than any run of backticks inside.
    static func code(_ words: String) -> String {
        let shown = VisibleText.line(words)
        guard !shown.isEmpty else { return "" }
        var longest = 0
        var run = 0
        for character in shown {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let padding = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
        return fence + padding + shown + padding + fence
    }

    /// Lines for a fenced block: what could end the block is written with other marks.
    static func fenced(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { keepingSpaces($0).replacing("```", with: "'''") }.joined(separator: "\n")
    }

    /// A line without what cannot be seen, its spaces as they are.
    private static func keepingSpaces(_ line: Substring) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    private static func needsBackslash(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
    ) -> Bool {
        switch scalar {
        case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "^", "{", "}": true
        case "_": !(isWordPart(previous) && isWordPart(next))
        default: false
        }
    }

    /// Whether an entity such as `&lt;` or `&#60;` begins here; a plain ampersand, as in `A&E`, means itself.
    private static func beginsEntity(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard scalars[index] == "&" else { return false }
        let name = scalars[(index + 1)...].prefix { $0 == "#" || isWordPart($0) }
        return !name.isEmpty && name.endIndex < scalars.count && scalars[name.endIndex] == ";"
    }

    /// Whether a bare address would begin here, which GFM would turn into a link.
    private static func breaksAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let rest = scalars[index...]
        if scalars[index] == ":" { return rest.dropFirst().starts(with: "//".unicodeScalars) }
        guard index >= 2, index + 1 < scalars.count, scalars[index + 1] == "." else { return false }
        return scalars[(index - 2)...index].allSatisfy { $0 == "w" || $0 == "W" }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

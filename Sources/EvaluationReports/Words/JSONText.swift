import DelimitedText

/// JSON to be written: keys stay in the order given, so that the same values give the same bytes.
indirect enum JSONText: Sendable {
    case null
    case truth(Bool)
    case number(String)
    case text(String)
    case array([JSONText])
    case object([(String, JSONText)])

    /// The value as a document of its own, with a final newline.
    var document: String { written(indent: 0) + "\n" }

    private func written(indent: Int) -> String {
        switch self {
        case .null: "null"
        case .truth(let isSo): isSo ? "true" : "false"
        case .number(let digits): digits
        case .text(let words): Self.quoted(words)
        case .array(let elements):
            elements.isEmpty
                ? "[]" : Self.block("[", "]", elements.map { $0.written(indent: indent + 1) }, indent: indent)
        case .object(let members):
            members.isEmpty
                ? "{}"
                : Self.block(
                    "{", "}", members.map { "\(Self.quoted($0)): \($1.written(indent: indent + 1))" }, indent: indent)
        }
    }

    private static func block(_ open: String, _ close: String, _ lines: [String], indent: Int) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        return open + "\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n" + outer + close
    }

    /// A string as RFC 8259, section 7, wants it, with everything escaped that could do something to a screen.
    static func quoted(_ words: String) -> String {
        var text = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where !ScreenText.isHarmless(scalar):
                for unit in String(scalar).utf16 {
                    let hexadecimal = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

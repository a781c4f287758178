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
    var document: String {
        var text = ""
        write(into: &text, indent: 0)
        return text + "\n"
    }

    private func write(into text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .truth(let isSo): text += isSo ? "true" : "false"
        case .number(let digits): text += digits
        case .text(let words): text += Self.quoted(words)
        case .array(let elements):
            Self.writeBlock("[", "]", elements, into: &text, indent: indent) { element, text in
                element.write(into: &text, indent: indent + 1)
            }
        case .object(let members):
            Self.writeBlock("{", "}", members, into: &text, indent: indent) { member, text in
                text += Self.quoted(member.0) + ": "
                member.1.write(into: &text, indent: indent + 1)
            }
        }
    }

    private static func writeBlock<Element>(
        _ open: String, _ close: String, _ elements: [Element], into text: inout String, indent: Int,
        _ write: (Element, inout String) -> Void
    ) {
        text += open
        for (place, element) in elements.enumerated() {
            text += place == 0 ? "\n" : ",\n"
            for _ in 0...indent { text += "  " }
            write(element, &text)
        }
        if !elements.isEmpty {
            text += "\n"
            for _ in 0..<indent { text += "  " }
        }
        text += close
    }

    /// A string as RFC 8259, section 7, wants it, with everything escaped that could do something to a screen.
    static func quoted(_ words: String) -> String {
        // Nearly all words are written as they are.
        let isPlain = words.utf8.allSatisfy { byte in
            (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        }
        guard !isPlain else { return "\"\(words)\"" }
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

// Text between quotes.

extension JSONReader {
    /// The mark that closes what a quotation mark opens; nil if the character is none. All but the straight double
    /// quote are faults.
    static func closingQuote(for scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
        switch scalar {
        case "\"": ["\""]
        case "'": ["'"]
        case "`": ["`"]
        case "“", "”", "„": ["“", "”", "\""]
        case "‘", "’": ["‘", "’", "'"]
        default: nil
        }
    }

    /// Text from its opening quote to its closing one, escapes resolved.
    mutating func text() throws(Stop) -> String {
        let opening = cursor.position
        guard let mark = cursor.scalar, let closing = Self.closingQuote(for: mark) else { return "" }
        if mark != "\"" { report(.otherQuotes(mark)) }
        cursor.advanceScalar()
        var text = ""
        while let scalar = cursor.scalar, scalar != "\n", scalar != "\r" {
            if closing.contains(scalar) {
                cursor.advanceScalar()
                cursor.mark()
                return text
            }
            if scalar == "\\" {
                text.unicodeScalars.append(escape())
                continue
            }
            if scalar.value < 0x20 { report(.controlCharacter(scalar)) }
            text.unicodeScalars.append(scalar)
            cursor.advanceScalar()
        }
        throw stop(.unclosedString, at: opening)
    }

    /// The character an escape stands for.
    private mutating func escape() -> Unicode.Scalar {
        let position = cursor.position
        cursor.advance()
        guard let scalar = cursor.scalar else { return "\\" }  // the end of the file is reported as such
        if scalar == "u" {
            cursor.advance()
            return unicodeEscape(at: position)
        }
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
        ]
        guard let meant = plain[scalar] else {
            report(.badEscape("\\" + String(scalar)), at: position)
            return "\u{FFFD}"
        }
        cursor.advance()
        return meant
    }

    /// The character of `\u` and four digits, or of two such that make a pair; the cursor is behind the `u`.
    private mutating func unicodeEscape(at position: SourcePosition) -> Unicode.Scalar {
        guard let first = fourDigits() else {
            report(.badUnicodeEscape, at: position)
            return "\u{FFFD}"
        }
        cursor.advance(by: 4)
        if let scalar = Unicode.Scalar(first) { return scalar }
        if (0xD800...0xDBFF).contains(first), cursor.isAt("\\u"),
            let second = fourDigits(ahead: 2), (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        {
            cursor.advance(by: 6)
            return scalar
        }
        report(.loneSurrogate("\\u" + String(first, radix: 16, uppercase: true)), at: position)
        return "\u{FFFD}"
    }

    /// The value of the four hexadecimal digits some places on.
    private func fourDigits(ahead: Int = 0) -> UInt16? {
        var value: UInt16 = 0
        for place in 0..<4 {
            guard let byte = cursor.byte(ahead: ahead + place),
                let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else { return nil }
            // Never traps: a hexadecimal digit is below 16, and four of them fill the word.
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}

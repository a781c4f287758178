// Numbers and bare words.

extension JSONReader {
    /// Whether a character begins a bare word: `true`, or a key without quotes.
    static func isWordStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar == "_" || scalar == "$"
    }

    /// Takes the characters up to the next space or sign.
    mutating func bareWord() -> String {
        cursor.take { byte in
            byte >= 0x80 || Self.isDigit(byte) || Self.isLetter(byte) || "_$-.".utf8.contains(byte)
        }
    }

    /// `true`, `false`, `null`, and what people write for them.
    mutating func word() -> LocatedJSON.Content {
        let position = cursor.position
        let word = bareWord()
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: break
        }
        let plain = word.lowercased()
        switch plain {
        case "nan", "inf", "infinity": report(.notFinite(word), at: position)
        case "true", "false", "null": report(.misspeltLiteral(word, meant: plain), at: position)
        case "none", "nil", "na", "n": report(.misspeltLiteral(word, meant: "null"), at: position)
        case "yes": report(.misspeltLiteral(word, meant: "true"), at: position)
        case "no": report(.misspeltLiteral(word, meant: "false"), at: position)
        default: report(.unknownWord(word), at: position)
        }
        return .unreadable
    }

    /// A number, kept as it is written.
    mutating func number() -> LocatedJSON.Content {
        let position = cursor.position
        let digits = cursor.take { byte in
            Self.isDigit(byte) || Self.isLetter(byte) || "+-._%".utf8.contains(byte)
        }
        guard let reason = Self.faultOfNumber(digits) else { return .number(digits) }
        let name = digits.drop { "+-".contains($0) }.lowercased()
        if name == "nan" || name == "inf" || name == "infinity" {
            report(.notFinite(digits), at: position)
        } else {
            report(.malformedNumber(digits, because: reason), at: position)
        }
        return .unreadable
    }

    /// What breaks the grammar of RFC 8259, section 6; nil if nothing does.
    static func faultOfNumber(_ digits: String) -> String? {
        var rest = digits.utf8[...]
        if rest.first == UInt8(ascii: "+") { return "it begins with a plus sign" }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        if whole.isEmpty {
            return rest.first == UInt8(ascii: ".") ? "no digit stands before the point" : "it has no digits"
        }
        if let next = rest.first, next == UInt8(ascii: "x") || next == UInt8(ascii: "X") { return "it is hexadecimal" }
        if whole.count > 1, whole.first == UInt8(ascii: "0") { return "it begins with a 0 that is not needed" }
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            if fraction.isEmpty { return "no digit stands behind the point" }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            let exponent = rest.prefix(while: isDigit)
            if exponent.isEmpty { return "its exponent has no digits" }
            rest = rest.dropFirst(exponent.count)
        }
        if rest.isEmpty { return nil }
        return rest.first == UInt8(ascii: "%")
            ? "a percentage is text: put it in double quotes" : "something follows its digits"
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

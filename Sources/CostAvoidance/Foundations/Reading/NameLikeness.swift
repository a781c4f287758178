import Foundation

/// What of a name people look at: names that agree in it are most likely one name.
struct NameLikeness {
    /// The letters by which names are compared.
    private enum Depth { case look, sense }

    /// The name as it looks, capitals aside: full-width letters are their plain ones, and letters of the Cyrillic and Greek
    /// alphabets those of the Latin one that look the same.
    static func look(_ name: String) -> String { letters(of: name, .look) }

    /// The name as it is meant: as it looks, without accents, spaces and signs, `&` being `and`. Signs of reckoning and of money stay:
    /// `18+` is not 18.
    static func sense(_ name: String) -> String { letters(of: name, .sense) }

    /// The name in plain letters, capitals kept and accents left out: full-width letters and those of other alphabets as the Latin ones they look like.
    static func plain(_ name: String) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
        where !NameText.isInvisible(scalar) && !accents.contains(scalar.value) {
            letters.append(contentsOf: twin(of: scalar))
        }
        return String(letters)
    }

    /// Marks over, under and through letters.
    private static let accents: ClosedRange<UInt32> = 0x300...0x36F

    /// A letter of either case as it looks.
    private static func twin(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        guard scalar.value >= 0x80, let small = String(scalar).lowercased().unicodeScalars.first else {
            return String(scalar).unicodeScalars
        }
        let plain = plain(small)
        guard plain != small else { return String(scalar).unicodeScalars }
        return (small == scalar ? String(plain) : String(plain).uppercased()).unicodeScalars
    }

    private static func letters(of name: String, _ depth: Depth) -> String {
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        let folded = isASCII ? name : name.decomposedStringWithCompatibilityMapping
        var letters = String.UnicodeScalarView()
        for scalar in folded.lowercased().unicodeScalars where isASCII || !NameText.isInvisible(scalar) {
            let plain = self.plain(scalar)
            switch depth {
            case .look: letters.append(plain)
            case .sense where plain == "&": letters.append(contentsOf: "and".unicodeScalars)
            case .sense
            where plain.properties.isAlphabetic || plain.properties.numericType != nil || isReckoning(plain):
                letters.append(plain)
            case .sense: continue
            }
        }
        return depth == .sense ? withoutNoughts(String(letters), of: name) : String(letters)
    }

    /// A character as it looks: letters and figures of other scripts, dashes and quotation marks as their plain ones.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= 0x80 else { return scalar == "`" ? "'" : scalar }
        if let twin = twins[scalar] { return twin }
        switch scalar.properties.generalCategory {
        case .dashPunctuation: return "-"
        case .initialPunctuation, .finalPunctuation: return "'"
        case .decimalNumber:
            let digit = scalar.properties.numericValue.map { UInt8($0) + ASCII.zero }
            return digit.map { Unicode.Scalar($0) } ?? scalar
        default: return scalar
        }
    }

    private static func isReckoning(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .mathSymbol || category == .currencySymbol || scalar == "%"
    }

    /// The numbers in a name, without the noughts before them: `Ward 1.1` and `Ward 11` read the same without signs and are two.
    static func numbers(_ name: String) -> [String] {
        let text = isWholeWithFraction(name) ? name.prefix { $0 != "." } : name[...]
        return text.filter { $0 != " " }.split { !$0.isNumber }.map { digits in
            let rest = digits.drop { $0 == "0" }
            return rest.isEmpty ? "0" : String(rest)
        }
    }

    /// Numbers without the noughts before them and a whole number without `.0` behind it: a spreadsheet makes 7 of 007, and a
    /// program 7.0.
    private static func withoutNoughts(_ letters: String, of name: String) -> String {
        var kept = ""
        var isAfterDigit = false
        var rest = letters[...]
        if isWholeWithFraction(name) {
            rest = letters.prefix(name.prefix { $0 != "." }.count)
        }
        for (index, letter) in zip(rest.indices, rest) {
            let next = rest.index(after: index)
            let isBeforeDigit = next < rest.endIndex && rest[next].isNumber
            if letter == "0", !isAfterDigit, isBeforeDigit { continue }
            isAfterDigit = letter.isNumber
            kept.append(letter)
        }
        return kept
    }

    /// Whether a name is a whole number with noughts behind a point.
    private static func isWholeWithFraction(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) }
            && parts[1].allSatisfy { $0 == "0" }
    }

    /// Small letters of other alphabets that look like Latin ones. Unicode Technical Standard 39, confusables.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "с": "c", "е": "e", "һ": "h", "і": "i", "ј": "j", "ӏ": "l", "о": "o", "р": "p", "ѕ": "s", "х": "x",
        "у": "y",
        "в": "b", "к": "k", "м": "m", "н": "h", "т": "t", "α": "a", "ο": "o", "ρ": "p", "υ": "u", "ν": "v", "ι": "i",
        "κ": "k", "ϲ": "c", "ϳ": "j", "ᴄ": "c", "ᴏ": "o", "ꜱ": "s", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z", "ᴋ": "k", "ɪ": "i",
        "ꭺ": "a", "ꮯ": "c",
        "Ꮯ": "c", "Ꭺ": "a", "Ᏼ": "b", "Ꭰ": "d", "Ꭼ": "e", "Ꮋ": "h", "Ꮶ": "k", "Ꮮ": "l", "Ꮇ": "m", "Ꮲ": "p", "Ꭲ": "t",
        "τ": "t", "χ": "x", "ε": "e", "β": "b", "ı": "i", "ɡ": "g",
    ]
}

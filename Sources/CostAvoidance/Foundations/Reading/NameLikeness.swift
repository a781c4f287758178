/// What of a name people look at: names that agree in it are most likely one name.
struct NameLikeness {
    /// The letters by which names are compared.
    private enum Depth { case look, sense }

    /// The name as it looks, capitals aside: full-width letters are their plain ones, and letters of the Cyrillic and Greek
    /// alphabets those of the Latin one that look the same.
    static func look(_ name: String) -> String { letters(of: name, .look) }

    /// The name as it is meant: as it looks, without accents, spaces and signs, `&` being `and`. Signs of reckoning and of money stay:
    /// `18+` is not 18.
    static func sense(_ name: String) -> String { plainSense(name) ?? letters(of: name, .sense) }

    /// The sense of a name of plain letters and signs, as nearly all are; nil of another, and where noughts may mean nothing.
    private static func plainSense(_ name: String) -> String? {
        var letters: [UInt8] = []
        for byte in name.utf8 {
            guard byte < 0x80, byte != ASCII.zero else { return nil }
            if ASCII.isAlphanumeric(byte) || "+<=>|~$%".utf8.contains(byte) {
                letters.append(ASCII.lowercased(byte))
            } else if byte == UInt8(ascii: "&") {
                letters += "and".utf8
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The name in plain letters, capitals kept and accents left out: full-width letters and those of other alphabets as the Latin ones they look like.
    static func plain(_ name: String) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in NormalForms.plainDecomposed(name).unicodeScalars
        where !NameText.isInvisible(scalar) && !isMark(scalar, on: letters.last) {
            letters.append(contentsOf: twin(of: scalar))
        }
        return String(letters)
    }

    /// Whether a character is a mark over, under, around or behind a Latin letter or a figure, where it may be a speck.
    private static func isMark(_ scalar: Unicode.Scalar, on letter: Unicode.Scalar?) -> Bool {
        guard scalar.value >= 0x80 else { return false }
        if accents.contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter: return letter?.isASCII ?? true
        default: return false
        }
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
        let folded = isASCII ? name : NormalForms.plainDecomposed(name)
        var letters = String.UnicodeScalarView()
        for scalar in folded.lowercased().unicodeScalars
        where isASCII || !NameText.isInvisible(scalar) && !(depth == .sense && isMark(scalar, on: letters.last)) {
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
        let properties = scalar.properties
        switch properties.generalCategory {
        case .dashPunctuation: return "-"
        case .initialPunctuation, .finalPunctuation: return "'"
        case .decimalNumber, .letterNumber, .otherNumber:
            return properties.numericValue.flatMap(digit) ?? scalar
        default: return properties.isAlphabetic ? scalar : sign(like: properties.name) ?? scalar
        }
    }

    private static func digit(of number: Double) -> Unicode.Scalar? {
        UInt8(exactly: number).flatMap { $0 < 10 ? Unicode.Scalar($0 + ASCII.zero) : nil }
    }

    /// The plain sign that a sign of this name looks like: the minus sign, the hyphen bullet and a horizontal stroke for drawing boxes are dashes.
    private static func sign(like name: String?) -> Unicode.Scalar? {
        guard let name else { return nil }
        let words = Set(name.split { $0 == " " || $0 == "-" }.map(String.init))
        if words.contains("PLUS") { return nil }
        return signs.first { !words.isDisjoint(with: $0.words) }?.sign
    }

    /// Words in the names that Unicode gives to signs.
    private static let signs: [(sign: Unicode.Scalar, words: Set<String>)] = [
        ("-", ["MINUS", "HYPHEN", "DASH", "HORIZONTAL", "MACRON", "OVERLINE"]),
        ("/", ["SLASH", "SOLIDUS", "DIAGONAL"]),
        (".", ["DOT", "BULLET", "POINT", "STOP"]),
        ("'", ["PRIME", "APOSTROPHE", "QUOTE", "ACCENT"]),
    ]

    /// Whether a letter or a figure of any script, and no sign.
    static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
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
        "τ": "t", "χ": "x", "ε": "e", "β": "b", "ı": "i", "ɡ": "g", "ɑ": "a", "η": "n", "γ": "y", "ζ": "z", "μ": "u",
        "ω": "w", "ԁ": "d", "ԛ": "q", "ԝ": "w", "ѡ": "w", "ѵ": "v", "г": "r", "ь": "b", "з": "3", "ғ": "f",
        "ց": "g", "գ": "q", "զ": "q", "հ": "h", "յ": "j", "ո": "n", "ռ": "n", "ս": "u", "օ": "o", "ւ": "l", "ք": "p",
        "ⲁ": "a", "ⲃ": "b", "ⲅ": "r", "ⲉ": "e", "ⲏ": "h", "ⲓ": "i", "ⲕ": "k", "ⲙ": "m", "ⲛ": "n", "ⲟ": "o", "ⲣ": "p",
        "đ": "d", "ð": "d", "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ⲥ": "c", "ⲧ": "t", "ⲩ": "y", "ⲭ": "x", "ⲍ": "z",
    ]
}

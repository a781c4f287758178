import DelimitedText

/// What of a case identifier shows who is meant: identifiers that agree in one of these are most likely one person's.
///
/// An identifier is a name made of letters, numbers and signs between them. It is read as a person reads a number on a form: signs
/// between a letter and a digit are nothing, noughts before a number are nothing, and capitals are nothing. A sign between two
/// digits is something: `1-23` and `12-3` are members of two households.
enum CaseLikeness: CaseIterable {
    /// `C01`, `C-01`, `C.01`, `C 01`, `c1`, and `С01` with a Cyrillic С.
    case signsAndNoughts
    /// `C01` and `CO1`, `C11`, `Cl1` and `CI1`: a letter that looks like a digit.
    case lettersLikeDigits
    /// `943 476 5919` and `9434765919`: a long number in groups and in one piece.
    case groupedDigits
    /// `C01` and `Ж01`: a letter of another alphabet in the place of a letter.
    case alphabets

    /// What two identifiers must agree in; nil where it cannot be said of this one.
    func key(_ caseID: String) -> [UInt8]? {
        let plain = Self.plain(caseID)
        switch self {
        case .signsAndNoughts: return Self.letters(of: plain, noughts: .left, signs: .keptBetweenDigits)
        case .lettersLikeDigits:
            return Self.letters(of: Self.asDigits(plain), noughts: .kept, signs: .keptBetweenDigits)
        case .groupedDigits:
            let key = Self.letters(of: plain, noughts: .kept, signs: .left)
            return key.count(where: ASCII.isDigit) >= Self.fewestOfLongNumber ? key : nil
        case .alphabets:
            guard plain.utf8.contains(where: ASCII.isDigit) else { return nil }
            let shape = plain.unicodeScalars.map { Alphabet($0) == nil ? Character($0) : Self.anyLetter }
            return Self.letters(of: String(shape), noughts: .kept, signs: .keptBetweenDigits)
        }
    }

    /// Whether two that agree in the key are alike.
    func areAlike(_ one: String, _ other: String) -> Bool {
        switch self {
        case .signsAndNoughts:
            // In codes of one length a nought stands for itself: a01b2 and a1b02 are two.
            let (first, second) = (withNoughts(one), withNoughts(other))
            return first == second || first.count != second.count
        case .lettersLikeDigits: return true
        case .groupedDigits: return Self.isDivided(one) != Self.isDivided(other)
        case .alphabets:
            let (first, second) = (Self.alphabets(of: one), Self.alphabets(of: other))
            return first != second
        }
    }

    private func withNoughts(_ caseID: String) -> [UInt8] {
        Self.letters(of: Self.plain(caseID), noughts: .kept, signs: .keptBetweenDigits)
    }

    /// What two that are alike differ in, as a message says it.
    var difference: String {
        switch self {
        case .signsAndNoughts: "in capitals, signs, zeros or letters that look alike"
        case .lettersLikeDigits: "in a letter that looks like a digit, such as O and 0 or l and 1"
        case .groupedDigits: "in the signs between their digits"
        case .alphabets: "in a letter of another alphabet"
        }
    }

    /// An identifier in plain letters, every sign that is none of ASCII's a hyphen: nobody tells the dashes of a typeface apart.
    static func plain(_ caseID: String) -> String {
        guard !caseID.utf8.allSatisfy({ $0 < 0x80 }) else { return caseID }
        var plain = String.UnicodeScalarView()
        for scalar in NameLikeness.plain(caseID).unicodeScalars {
            plain.append(scalar.isASCII || NameLikeness.isLetterOrNumber(scalar) ? scalar : "-")
        }
        return String(plain)
    }

    /// Stands for a letter of any alphabet.
    private static let anyLetter: Character = "x"

    /// The alphabet of each letter, in their order.
    private static func alphabets(of caseID: String) -> [Alphabet] {
        plain(caseID).unicodeScalars.compactMap { Alphabet($0) }
    }

    /// Digits of a number that is written in groups; fewer are a household and its member.
    private static let fewestOfLongNumber = 7

    private enum Noughts { case kept, left }
    private enum Signs { case keptBetweenDigits, left }

    /// Letters that look like a digit in most typefaces. Unicode Technical Standard 39, confusables.
    static func digit(like letter: Character) -> Character? {
        switch letter {
        case "O", "o": "0"
        case "l", "I", "|": "1"
        default: nil
        }
    }

    private static func asDigits(_ text: String) -> String { String(text.map { digit(like: $0) ?? $0 }) }

    private static func isDivided(_ caseID: String) -> Bool {
        var last: UInt8 = 0
        var hasSign = false
        for byte in plain(caseID).utf8 {
            guard isLetterOrDigit(byte) else {
                hasSign = true
                continue
            }
            if hasSign, ASCII.isDigit(last), ASCII.isDigit(byte) { return true }
            (last, hasSign) = (byte, false)
        }
        return false
    }

    private static func letters(of text: String, noughts: Noughts, signs: Signs) -> [UInt8] {
        var kept: [UInt8] = []
        var hasSign = false
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            guard isLetterOrDigit(byte) else {
                hasSign = true
                continue
            }
            let last = kept.last ?? 0
            let divides = hasSign && ASCII.isDigit(last) && ASCII.isDigit(byte)
            hasSign = false
            if divides, signs == .keptBetweenDigits { kept.append(ASCII.hyphen) }
            let isFirstOfNumber = divides || !ASCII.isDigit(last)
            if noughts == .left, byte == ASCII.zero, isFirstOfNumber, index + 1 < bytes.count,
                ASCII.isDigit(bytes[index + 1])
            {
                continue
            }
            kept.append(ASCII.lowercased(byte))
        }
        return noughts == .left ? withoutFraction(kept) : kept
    }

    /// A whole number without the nought behind a point that a program gives it: 7 for 7.0.
    private static func withoutFraction(_ letters: [UInt8]) -> [UInt8] {
        guard letters.count > 2, letters.suffix(2) == [ASCII.hyphen, ASCII.zero],
            letters.dropLast(2).allSatisfy(ASCII.isDigit)
        else { return letters }
        return Array(letters.dropLast(2))
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }
}

/// An alphabet as far as identifiers tell: a stretch of Unicode whose letters one writer uses together.
private struct Alphabet: Equatable {
    private let stretch: UInt32

    private static let european: UInt32 = 0
    private static let lastEuropean: UInt32 = 0x17F
    /// Most alphabets begin at a multiple of this and end before the next.
    private static let length: UInt32 = 0x100
    /// Scripts of thousands of characters, which fill many stretches.
    private static let firstIdeograph: UInt32 = 0x2E80

    /// Nil for what is no letter.
    init?(_ scalar: Unicode.Scalar) {
        guard scalar.properties.isAlphabetic else { return nil }
        stretch =
            scalar.value <= Self.lastEuropean
            ? Self.european : min(scalar.value, Self.firstIdeograph) / Self.length + 1
    }
}

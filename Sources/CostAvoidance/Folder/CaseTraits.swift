import DelimitedText

/// What case identifiers have in them, which tells without comparing them whether two may be alike: millions need no comparison.
struct CaseTraits {
    /// Kinds of character, as bits.
    private struct Kinds: OptionSet {
        let rawValue: UInt8
        static let small = Kinds(rawValue: 1)
        static let capital = Kinds(rawValue: 2)
        static let digit = Kinds(rawValue: 4)
        /// A letter that looks like a digit.
        static let likeDigit = Kinds(rawValue: 8)
    }

    private var hasSmall = false
    private var hasCapital = false
    private var hasOther = false
    private var hasNought = false
    /// What stands at each place that is no sign, as far as places are looked at.
    private var places: [Kinds] = []
    private var runsLonger = false
    private var signs: [UInt8]?
    private var signsDiffer = false
    private var lengths: (least: Int, most: Int) = (.max, 0)

    private static let mostPlaces = 64

    /// Whether two identifiers may be alike in some way.
    func mayBeAlike(_ likeness: CaseLikeness) -> Bool {
        switch likeness {
        case .signsAndNoughts:
            hasOther || (hasSmall && hasCapital) || signsDiffer || (hasNought && lengths.least < lengths.most)
        case .lettersLikeDigits:
            hasOther || runsLonger || places.contains { $0.isSuperset(of: [.digit, .likeDigit]) }
                || places.contains { $0.isSuperset(of: [.small, .capital, .likeDigit]) }
        case .groupedDigits: signsDiffer || hasOther
        case .alphabets: hasOther
        }
    }

    mutating func look(at caseID: String) {
        var own: [UInt8] = []
        var before = UInt8(ascii: "-")
        var place = 0
        for byte in caseID.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                hasSmall = true
                note(
                    byte == UInt8(ascii: "o") || byte == UInt8(ascii: "l") ? [.small, .likeDigit] : .small, at: &place)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                hasCapital = true
                note(
                    byte == UInt8(ascii: "O") || byte == UInt8(ascii: "I") ? [.capital, .likeDigit] : .capital,
                    at: &place)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if byte == ASCII.zero, !ASCII.isDigit(before) { hasNought = true }
                note(.digit, at: &place)
            case UInt8(ascii: "|"): note(.likeDigit, at: &place)
            case 0x80...: hasOther = true
            default: own.append(byte)
            }
            before = byte
        }
        if let signs { signsDiffer = signsDiffer || signs != own } else { signs = own }
        let length = caseID.utf8.count
        lengths = (min(lengths.least, length), max(lengths.most, length))
    }

    private mutating func note(_ kinds: Kinds, at place: inout Int) {
        defer { place += 1 }
        guard place < Self.mostPlaces else {
            runsLonger = true
            return
        }
        if place == places.count { places.append(kinds) } else { places[place].formUnion(kinds) }
    }
}

/// Whether identifiers are codes drawn at random, in which letters and digits, or capitals and small letters, stand where they fall:
/// two of many thousand then look alike by chance.
struct CaseCodes {
    private enum Kind { case small, capital, digit, other }

    private struct Place: Hashable {
        var length: Int
        var index: Int
    }

    /// What stands at a place in identifiers of one length.
    private struct Found {
        var counts: [Kind: Int] = [:]
        /// Letters by their kind, as bits.
        var letters: [Kind: UInt32] = [:]
    }

    /// Identifiers of one length with two letters or more, and those of them that have both capitals and small letters.
    private struct Capitals {
        var withLetters = 0
        var mixed = 0
    }

    private var found: [Place: Found] = [:]
    private var capitals: [Int: Capitals] = [:]

    /// Identifiers of each kind at a place from which what stands there is taken to be drawn.
    private static let fewest = 100
    /// Letters of each kind that stand at a place where both are drawn: a prefix has one, a hexadecimal number six.
    private static let fewestLetters = 10
    /// One in so many identifiers at least has both capitals and small letters where these are drawn: of a system that writes all in
    /// capitals, beside one that does not, hardly any has.
    private static let mixedOneIn = 4

    init(_ caseIDs: some Sequence<String>) {
        for caseID in caseIDs {
            let length = caseID.utf8.count
            var kinds: [Kind: Int] = [:]
            for (index, letter) in caseID.enumerated() {
                let kind = Self.kind(letter)
                kinds[kind, default: 0] += 1
                guard !Self.isAmbiguous(letter) else { continue }
                let place = Place(length: length, index: index)
                found[place, default: Found()].counts[kind, default: 0] += 1
                if kind == .small || kind == .capital, let ascii = letter.asciiValue {
                    found[place, default: Found()].letters[kind, default: 0] |=
                        1 << UInt32(ASCII.lowercased(ascii) & 31)
                }
            }
            let (small, capital) = (kinds[.small, default: 0], kinds[.capital, default: 0])
            guard small + capital > 1 else { continue }
            capitals[length, default: Capitals()].withLetters += 1
            if small > 0, capital > 0 { capitals[length, default: Capitals()].mixed += 1 }
        }
    }

    /// Whether all that two identifiers differ in stands at places where either may stand.
    func mayBeChance(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count, one.count == other.count else { return false }
        return zip(one, other).enumerated().allSatisfy { index, pair in
            guard pair.0 != pair.1 else { return true }
            let found = found[Place(length: one.utf8.count, index: index)] ?? Found()
            let kinds = [Self.kind(pair.0), Self.kind(pair.1)]
            guard kinds[0] != kinds[1],
                kinds.allSatisfy({ $0 != .other && found.counts[$0, default: 0] >= Self.fewest })
            else { return false }
            return kinds.contains(.digit) || areCapitalsDrawn(found, length: one.utf8.count)
        }
    }

    /// Whether capitals and small letters stand where they fall, and are not two ways of writing one letter.
    private func areCapitalsDrawn(_ found: Found, length: Int) -> Bool {
        let own = capitals[length] ?? Capitals()
        return own.mixed > 0 && own.mixed * Self.mixedOneIn >= own.withLetters
            && [Kind.small, .capital].allSatisfy { found.letters[$0, default: 0].nonzeroBitCount >= Self.fewestLetters }
    }

    private static func isAmbiguous(_ letter: Character) -> Bool {
        CaseLikeness.digit(like: letter) != nil || letter == "0" || letter == "1"
    }

    private static func kind(_ letter: Character) -> Kind {
        guard letter.isASCII else { return .other }
        if letter.isNumber { return .digit }
        if letter.isLowercase { return .small }
        return letter.isUppercase ? .capital : .other
    }
}

/// A full postcode of the United Kingdom. BS 7666; Royal Mail, Programmers' Guide to the Postcode Address File: an outward
/// code of two to four characters and an inward code of a digit and two letters, never C, I, K, M, O or V.
enum UKPostcode {
    /// Where it stands.
    enum Place {
        case wholeCell, sentence
        /// Words about prices, where services have codes of the same letters and digits: something parts it.
        case prose
    }

    /// The shapes of outward codes, and of each which letters stand behind its digit.
    private static let outwardForms: [String: String] = [
        "A9": "", "A99": "", "AA9": "", "AA99": "", "A9A": "ABCDEFGHJKPSTUW", "AA9A": "ABEHMNPRVWXY",
    ]

    /// The 124 areas that postcodes begin with, with BF and BX, which are nowhere. Royal Mail, Programmers' Guide, postcode areas;
    /// Office for National Statistics, Postcode Directory.
    private static let areas = Set(
        """
        B E G L M N S W AB AL BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN \
        EX FK FY GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG NN NP NR NW OL \
        OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS \
        WV YO ZE
        """.split(separator: " ").map(String.init))
    /// What follows a digit in a sentence and ends no postcode there: "2nd", "8hr".
    private static let endings: Set<String> = ["ST", "ND", "RD", "TH", "HR", "WK", "YR", "DY"]
    /// What is counted or timed so: of `G1 1ST visit` the one is a group and the other a number of it.
    private static let counted: Set<String> = [
        "visit", "visits", "attempt", "attempts", "session", "sessions", "course", "courses", "contact", "contacts",
        "call", "calls", "appointment", "appointments", "review", "reviews", "stay", "slot", "slots", "dose",
        "placement",
        "referral", "meeting", "assessment", "class", "block", "group", "week", "month", "support", "shift", "shifts",
    ]

    /// Whether what looks like a postcode in capitals is a code and a number of what the next word names.
    static func isCount(_ bytes: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
        let ending = String(decoding: bytes.suffix(2).map(ASCII.uppercased), as: UTF8.self)
        guard endings.contains(ending), next.first == ASCII.space else { return false }
        let word = next.dropFirst().prefix(while: ASCII.isLetter)
        return counted.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    /// Whether signs that stand where none belongs, or small letters in one piece, are a postcode where a home is spoken of: `DE 22 3NE`,
    /// `DE22/3NE`, `m145rx`.
    static func isSlipped(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= longestSlipped else { return false }
        let signs = bytes.filter { !ASCII.isAlphanumeric($0) }
        let letters = bytes.filter(ASCII.isAlphanumeric)
        guard signs.allSatisfy({ " ,./-".utf8.contains($0) }), signs.count <= 2 else { return false }
        // `home at 1 2 us` is none: of small letters all stand in one piece.
        guard signs.isEmpty || letters.map(ASCII.uppercased) == letters else { return false }
        let ending = String(decoding: letters.suffix(2).map(ASCII.uppercased), as: UTF8.self)
        return !endings.contains(ending) && matches(letters[...], in: .wholeCell)
    }

    /// Seven letters and digits with two signs.
    private static let longestSlipped = 9

    static func matches(_ bytes: ArraySlice<UInt8>, in place: Place) -> Bool {
        guard (5...8).contains(bytes.count), let first = bytes.first, ASCII.isLetter(first) else { return false }
        let characters = Array(bytes)
        let separator = characters.count > 3 ? characters[characters.count - 4] : 0
        let isParted = separator == ASCII.space || separator == ASCII.hyphen || separator == UInt8(ascii: "_")
        let upper = characters.map(ASCII.uppercased)
        let inward = upper.suffix(3)
        let outward = upper.dropLast(isParted ? 4 : 3)
        // In a sentence small letters make one only where a space stands in it: "up 2 us" is none.
        guard place != .prose || isParted else { return false }
        if place != .wholeCell, upper != characters {
            let ending = String(decoding: inward.suffix(2), as: UTF8.self)
            guard separator == ASCII.space, !endings.contains(ending) else { return false }
        }
        guard let digit = inward.first, ASCII.isDigit(digit),
            inward.dropFirst().allSatisfy({ ASCII.isCapital($0) && !"CIKMOV".utf8.contains($0) })
        else { return false }
        return isOutward(outward)
    }

    private static func isOutward(_ outward: ArraySlice<UInt8>) -> Bool {
        guard outward.allSatisfy({ ASCII.isDigit($0) || ASCII.isCapital($0) }) else { return false }
        let form = String(
            decoding: outward.map { ASCII.isDigit($0) ? UInt8(ascii: "9") : UInt8(ascii: "A") }, as: UTF8.self)
        guard let endings = outwardForms[form],
            areas.contains(String(decoding: outward.prefix(while: ASCII.isCapital), as: UTF8.self))
        else { return false }
        guard let last = outward.last, ASCII.isCapital(last) else { return true }
        return endings.utf8.contains(last)
    }
}

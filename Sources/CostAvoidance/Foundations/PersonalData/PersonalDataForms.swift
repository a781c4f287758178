/// Ten digits of which the last checks the others. NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11.
enum NHSNumber {
    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.filter(ASCII.isDigit)
        guard digits.count == 10, let first = bytes.first, let last = bytes.last, ASCII.isDigit(first),
            ASCII.isDigit(last), isPrinted(bytes)
        else { return false }
        let values = digits.map { Int($0 - ASCII.zero) }
        // Ten equal digits pass the check and are nobody's number.
        guard Set(values).count > 1 else { return false }
        let sum = zip(values, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == values[9]
    }

    /// Whether digits stand as such a number is printed: together, with spaces and hyphens anywhere, or with another sign between
    /// groups of three, three and four.
    private static func isPrinted(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.space || $0 == ASCII.hyphen }) { return true }
        let groups = bytes.split(omittingEmptySubsequences: false) { "./".utf8.contains($0) }
        return groups.map(\.count) == [3, 3, 4] && groups.joined().allSatisfy(ASCII.isDigit)
    }
}

/// Two letters, six digits, A to D or nothing. HMRC, National Insurance Manual NIM39110: D, F, I, Q, U and V stand in neither place,
/// O not in the second, and BG, GB, KN, NK, NT, TN and ZZ are not given out.
enum NationalInsuranceNumber {
    private static let neverGiven: Set<String> = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]

    /// Without its last letter, which people leave out, only what is parted as such a number is counts.
    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        let characters = bytes.filter { !" -./".utf8.contains($0) }.map(ASCII.uppercased)
        let isParted = characters.count < bytes.count
        guard characters.count == 9 || (characters.count == 8 && isParted && ASCII.isCapital(bytes[bytes.startIndex])),
            characters[0..<2].allSatisfy(ASCII.isLetter), characters[2..<8].allSatisfy(ASCII.isDigit),
            characters.count < 9 || (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(characters[8])
        else { return false }
        let prefix = String(decoding: characters[0..<2], as: UTF8.self)
        let neither = prefix.contains { "DFIQUV".contains($0) }
        return !neither && prefix.last != "O" && !neverGiven.contains(prefix)
    }
}

/// A full postcode of the United Kingdom. BS 7666; Royal Mail, Programmers' Guide to the Postcode Address File: an outward
/// code of two to four characters and an inward code of a digit and two letters, never C, I, K, M, O or V.
enum UKPostcode {
    /// Where it stands.
    enum Place { case wholeCell, sentence }

    private static let outwardForms: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]

    /// The letters that postcodes begin with, the ones of one letter first. Royal Mail, Programmers' Guide, postcode areas.
    private static let areas = Set(
        """
        B E G L M N S W AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX FK \
        FY GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG NN NP NR NW OL OX PA \
        PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO \
        ZE
        """.split(separator: " ").map(String.init))
    /// What follows a digit in a sentence and ends no postcode there: "2nd", "8hr".
    private static let endings: Set<String> = ["ST", "ND", "RD", "TH", "HR", "WK", "YR"]

    static func matches(_ bytes: ArraySlice<UInt8>, in place: Place) -> Bool {
        let characters = Array(bytes)
        let withSpace = characters.contains(ASCII.space)
        guard (5...8).contains(characters.count) else { return false }
        let upper = characters.map(ASCII.uppercased)
        // In a sentence small letters make one only where the area exists and a space stands in it: "up 2 us" is none.
        if place == .sentence, upper != characters {
            let area = String(decoding: upper.prefix { ASCII.isCapital($0) }, as: UTF8.self)
            let ending = String(decoding: upper.suffix(2), as: UTF8.self)
            guard withSpace, areas.contains(area), !endings.contains(ending) else { return false }
        }
        let inward = upper.suffix(3)
        var outward = upper.dropLast(3)
        if withSpace {
            guard outward.last == ASCII.space else { return false }
            outward = outward.dropLast()
        }
        guard let digit = inward.first, ASCII.isDigit(digit),
            inward.dropFirst().allSatisfy({ ASCII.isCapital($0) && !"CIKMOV".utf8.contains($0) })
        else { return false }
        let form = String(
            decoding: outward.map {
                ASCII.isDigit($0) ? UInt8(ascii: "9") : ASCII.isCapital($0) ? UInt8(ascii: "A") : 0
            },
            as: UTF8.self)
        return outwardForms.contains(form)
    }
}

/// An address: something, an at sign, and a dotted name, also where a space stands beside the sign or it is written in brackets.
enum EmailAddress {
    private static let written = ["[at]", "(at)"].map { Array($0.utf8) }
    /// The shortest ending of a dotted name.
    private static let shortestEnding = 2

    static func isContained(in bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            if bytes[index] == UInt8(ascii: "@") { return isAddress(bytes[..<index], bytes[(index + 1)...]) }
            return written.contains { sign in
                bytes[index] == sign[0] && bytes[index...].lazy.map(ASCII.lowercased).starts(with: sign)
                    && isAddress(bytes[..<index], bytes[(index + sign.count)...])
            }
        }
    }

    private static func isAddress(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        guard let last = before.last(where: { $0 != ASCII.space }), ASCII.isAlphanumeric(last) else { return false }
        let domain = after.drop { $0 == ASCII.space }
            .prefix { ASCII.isAlphanumeric($0) || $0 == ASCII.hyphen || $0 == UInt8(ascii: ".") }
        let labels = domain.split(separator: UInt8(ascii: "."))
        guard labels.count > 1, domain.first != UInt8(ascii: "."), let ending = labels.last else { return false }
        return ending.count >= shortestEnding && ending.allSatisfy(ASCII.isLetter)
    }
}

/// A number of the United Kingdom's telephone network. Ofcom, National Telephone Numbering Plan: ten or eleven digits from
/// the first 0, or +44 and nine or ten.
enum UKTelephoneNumber {
    private static func isPunctuation(_ byte: UInt8) -> Bool { " -()./".utf8.contains(byte) }
    /// What follows the country's 44: areas, other services and mobile telephones.
    private static let afterCountry = "1237".utf8

    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, ASCII.isDigit(last),
            bytes.dropFirst().allSatisfy({ ASCII.isDigit($0) || isPunctuation($0) })
        else { return false }
        let digits = bytes.filter(ASCII.isDigit)
        if first == UInt8(ascii: "+") {
            return digits.starts(with: "44".utf8) && (11...13).contains(digits.count)
        }
        if digits.starts(with: "0044".utf8) { return (13...15).contains(digits.count) }
        if let whole = withoutLead(digits) { return whole }
        // 0.3333333333 is a third.
        guard !(first == ASCII.zero && bytes.dropFirst().first == UInt8(ascii: ".")) else { return false }
        let opens = first == ASCII.zero || (first == UInt8(ascii: "(") && digits.first == ASCII.zero)
        // The second digit of a number in use is 1, 2, 3, 5, 7, 8 or 9.
        guard opens, (10...11).contains(digits.count), let second = digits.dropFirst().first else { return false }
        return "1235789".utf8.contains(second)
    }

    /// Whether it is a number whose 0 or + a spreadsheet has eaten; nil where it begins with 0.
    private static func withoutLead(_ digits: [UInt8]) -> Bool? {
        guard digits.first != ASCII.zero else { return nil }
        if digits.count == 12, digits.starts(with: "44".utf8) { return afterCountry.contains(digits[2]) }
        // Mobile telephones alone: other numbers of ten digits are too many things.
        guard digits.count == 10, digits.first == UInt8(ascii: "7") else { return false }
        return "12345789".utf8.contains(digits[1])
    }
}

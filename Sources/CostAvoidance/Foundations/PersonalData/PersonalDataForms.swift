/// Ten digits of which the last checks the others. NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11.
enum NHSNumber {
    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.filter(ASCII.isDigit)
        guard digits.count == 10, bytes.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.space || $0 == ASCII.hyphen }),
            let first = bytes.first, let last = bytes.last, ASCII.isDigit(first), ASCII.isDigit(last)
        else { return false }
        let values = digits.map { Int($0 - ASCII.zero) }
        // Ten equal digits pass the check and are nobody's number.
        guard Set(values).count > 1 else { return false }
        let sum = zip(values, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == values[9]
    }
}

/// Two letters, six digits, A to D. HMRC, National Insurance Manual NIM39110: D, F, I, Q, U and V stand in neither place,
/// O not in the second, and BG, GB, KN, NK, NT, TN and ZZ are not given out.
enum NationalInsuranceNumber {
    private static let neverGiven: Set<String> = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]

    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        let characters = bytes.filter { $0 != ASCII.space }.map(ASCII.uppercased)
        guard characters.count == 9, characters[0..<2].allSatisfy(ASCII.isLetter),
            characters[2..<8].allSatisfy(ASCII.isDigit), (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(characters[8])
        else { return false }
        let prefix = String(decoding: characters[0..<2], as: UTF8.self)
        let neither = prefix.contains { "DFIQUV".contains($0) }
        return !neither && prefix.last != "O" && !neverGiven.contains(prefix)
    }
}

/// A full postcode of the United Kingdom. BS 7666; Royal Mail, Programmers' Guide to the Postcode Address File: an outward
/// code of two to four characters and an inward code of a digit and two letters, never C, I, K, M, O or V.
enum UKPostcode {
    enum Spacing { case optional, required }

    private static let outwardForms: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]

    static func matches(_ bytes: ArraySlice<UInt8>, spacing: Spacing) -> Bool {
        let characters = Array(bytes)
        let withSpace = characters.contains(ASCII.space)
        guard (5...8).contains(characters.count), withSpace || spacing == .optional else { return false }
        // Inside a sentence only capitals count, since "up 2 us" is no postcode.
        let upper = spacing == .required ? characters : characters.map(ASCII.uppercased)
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

/// An address with one at sign, something before it and a dotted name after it.
enum EmailAddress {
    static func isContained(in bytes: [UInt8]) -> Bool {
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0, bytes[at - 1] != ASCII.space else {
            return false
        }
        let domain = bytes[(at + 1)...].prefix { $0 != ASCII.space && $0 != UInt8(ascii: "@") }
        guard let dot = domain.firstIndex(of: UInt8(ascii: ".")) else { return false }
        return dot > at + 1 && dot < domain.endIndex - 1
    }
}

/// A number of the United Kingdom's telephone network. Ofcom, National Telephone Numbering Plan: ten or eleven digits from
/// the first 0, or +44 and nine or ten.
enum UKTelephoneNumber {
    private static func isPunctuation(_ byte: UInt8) -> Bool { " -().".utf8.contains(byte) }

    static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, ASCII.isDigit(last),
            bytes.dropFirst().allSatisfy({ ASCII.isDigit($0) || isPunctuation($0) })
        else { return false }
        let digits = bytes.filter(ASCII.isDigit)
        if first == UInt8(ascii: "+") {
            return digits.starts(with: "44".utf8) && (11...13).contains(digits.count)
        }
        if digits.starts(with: "0044".utf8) { return (13...15).contains(digits.count) }
        // 0.3333333333 is a third.
        guard !(first == ASCII.zero && bytes.dropFirst().first == UInt8(ascii: ".")) else { return false }
        let opens = first == ASCII.zero || (first == UInt8(ascii: "(") && digits.first == ASCII.zero)
        // The second digit of a number in use is 1, 2, 3, 5, 7, 8 or 9.
        guard opens, (10...11).contains(digits.count), let second = digits.dropFirst().first else { return false }
        return "1235789".utf8.contains(second)
    }
}

/// A day, month and year in figures, or with the month in letters.
enum DateOfBirth {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    static func isContained(in bytes: [UInt8]) -> Bool {
        // The shortest, 1/1/1950, has six digits or the letters of a month.
        guard bytes.count >= 8 else { return false }
        let words = bytes.split { "/-. ,".utf8.contains($0) }
        guard words.count >= 3 else { return false }
        // Three neighbouring words joined by the same kind of separator; a number with a decimal point has two.
        return words.indices.dropLast(2).contains { start in isDate(words[start], words[start + 1], words[start + 2]) }
    }

    private static func isDate(_ one: ArraySlice<UInt8>, _ two: ArraySlice<UInt8>, _ three: ArraySlice<UInt8>) -> Bool {
        guard two.startIndex - one.endIndex <= 2, three.startIndex - two.endIndex <= 2 else { return false }
        let isMonth = number(two).map { (1...12).contains($0) } ?? isMonthName(two)
        if isMonth, isDay(one), isYear(three) { return true }
        return isMonth && isYear(one) && isDay(three)
    }

    private static func number(_ word: ArraySlice<UInt8>) -> Int? {
        guard word.count <= 2, word.allSatisfy(ASCII.isDigit) else { return nil }
        return Int(String(decoding: word, as: UTF8.self))
    }

    private static func isDay(_ word: ArraySlice<UInt8>) -> Bool {
        var digits = word
        let ordinal = String(decoding: word.suffix(2), as: UTF8.self).lowercased()
        if word.count > 2, ["st", "nd", "rd", "th"].contains(ordinal) { digits = word.dropLast(2) }
        return number(digits).map { (1...31).contains($0) } ?? false
    }

    private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count == 4, word.allSatisfy(ASCII.isDigit), let year = Int(String(decoding: word, as: UTF8.self))
        else { return false }
        return (1900...2099).contains(year)
    }

    private static func isMonthName(_ word: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: word, as: UTF8.self).lowercased()
        return name.count >= 3 && months.contains(String(name.prefix(3))) && name.allSatisfy(\.isLetter)
    }
}

/// Two or three words, each a capital followed by small letters, as a person's name is written.
enum PersonalName {
    static func matches(_ text: String) -> Bool {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\u{00A0}" })
        guard (2...4).contains(words.count) else { return false }
        return words.allSatisfy { word in
            guard let first = word.first, first.isUppercase, word.count >= 2 else { return false }
            return word.dropFirst().allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" || $0 == "-" }
                && word.dropFirst().contains { $0.isLowercase }
        }
    }
}

/// Finds cells that look like personal data, so that they are refused before anything is computed from them.
///
/// It looks at the form of a value only, and what it finds is never repeated in a message.
public enum PersonalDataGuard {
    /// Where a value stands decides how suspicious it is.
    public enum Place: Sendable, Hashable {
        /// A case identifier: names are looked for as well.
        case caseIdentifier
        /// Another cell of a file with a row for each case; free text is searched for values inside it.
        case caseCell
        /// Words about the evaluation and its prices, such as a title or a label: searched as a case's cells are, and a date is only one
        /// of birth where that is said.
        case freeText
        /// A source, its page or its licence: it may have its publisher's address and telephone and the day it was read, so that these are
        /// refused only where a cell is nothing else. A number that is a person's is refused inside it too.
        case reference
    }

    /// The first kind of personal data that a value looks like; nil where it looks like none.
    public static func finding(in text: String, at place: Place) -> PersonalDataKind? {
        finding(in: text, at: place, events: nil)
    }

    /// The same, where days of some years may be those of an event that a note names.
    static func finding(in text: String, at place: Place, events years: ClosedRange<Int>?) -> PersonalDataKind? {
        // The shortest form is a name of three letters.
        guard text.utf8.count >= 3 else { return nil }
        let plain = UniqueIdentifier.removed(from: PersonalText.plain(text))
        let bytes = withoutDecimals(withoutExponent(Array(plain.utf8)))
        switch place {
        case .reference:
            return wholeCell(bytes, place) ?? inside(bytes, place)
        case .freeText:
            if let found = wholeCell(bytes, place) { return found }
            if DateOfBirth.isOfBirth(bytes) { return .dateOfBirth }
            return inside(bytes, place) ?? address(plain)
        case .caseCell:
            let isEvent = years.map { DateOfBirth.areOfEvents(bytes, in: $0) } ?? false
            return wholeCell(bytes, place) ?? (isEvent ? nil : fullDate(bytes, .any)) ?? inside(bytes, place)
                ?? address(plain)
        case .caseIdentifier:
            let found =
                wholeCell(bytes, place) ?? fullDate(bytes, .beyondDays) ?? inside(bytes, place) ?? address(plain)
            if found == nil, DateOfBirth.isRunTogether(bytes) { return .dateOfBirth }
            return found ?? (PersonalName.matches(plain) ? .name : nil)
        }
    }

    /// Digits without the decimals that a table of numbers gives them: `9434765919.0`.
    private static func withoutDecimals(_ bytes: [UInt8]) -> [UInt8] {
        let digits = bytes.prefix(while: ASCII.isDigit)
        let decimals = bytes.dropFirst(digits.count)
        let areNoughts = decimals.first == UInt8(ascii: ".") && decimals.dropFirst().allSatisfy { $0 == ASCII.zero }
        return areNoughts ? Array(digits) : bytes
    }

    /// A number that a spreadsheet writes in another form and all of whose digits are there: `9.434765919E+09` as 9434765919.
    private static func withoutExponent(_ bytes: [UInt8]) -> [UInt8] {
        guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            bytes.dropFirst().first == UInt8(ascii: ".")
        else { return bytes }
        let digits = bytes[..<mark].filter(ASCII.isDigit)
        let power = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "+") || $0 == ASCII.zero }
        guard digits.count == mark - 1, power.allSatisfy(ASCII.isDigit), power.count <= 2,
            let places = Int(String(decoding: power, as: UTF8.self)), places + 1 >= digits.count, places < longestNumber
        else { return bytes }
        return digits + Array(repeating: ASCII.zero, count: places + 1 - digits.count)
    }

    /// Digits of the longest number that is looked for.
    private static let longestNumber = 16

    private static func inside(_ bytes: [UInt8], _ place: Place) -> PersonalDataKind? {
        NumbersInText(bytes, at: place)?.finding()
    }

    private static func fullDate(_ bytes: [UInt8], _ shortYears: DateOfBirth.ShortYears) -> PersonalDataKind? {
        DateOfBirth.isContained(in: bytes, shortYears: shortYears) ? .dateOfBirth : nil
    }

    private static func address(_ text: String) -> PersonalDataKind? {
        StreetAddress.isContained(in: text) ? .address : nil
    }

    private static func wholeCell(_ bytes: [UInt8], _ place: Place) -> PersonalDataKind? {
        let isIdentifier = place == .caseIdentifier
        if EmailAddress.isContained(in: bytes) { return .emailAddress }
        if NHSNumber.matches(bytes[...], grouped: .spaced) { return .nhsNumber }
        if NationalInsuranceNumber.matches(bytes[...], in: isIdentifier ? .caseIdentifier : .elsewhere) {
            return .nationalInsuranceNumber
        }
        if UKPostcode.matches(bytes[...], in: .wholeCell) { return .postcode }
        if UKTelephoneNumber.matches(bytes[...], in: isIdentifier ? .caseIdentifier : .wholeCell) {
            return .telephoneNumber
        }
        guard place == .caseCell else { return nil }
        if NHSNumber.isWithoutLead(bytes[...]) { return .nhsNumber }
        return AddressNumber.matches(bytes) ? .address : nil
    }
}

/// What a refused cell looks like.
public enum PersonalDataKind: String, Sendable, Hashable, CaseIterable {
    /// Ten digits that pass the modulus 11 check: of England, Wales and the Isle of Man, Scotland (CHI) or Northern Ireland (H&C).
    case nhsNumber = "an NHS number"
    /// Two letters, six digits and a letter from A to D.
    case nationalInsuranceNumber = "a National Insurance number"
    /// A full postcode of the United Kingdom; its first half alone is an area and passes.
    case postcode = "a full postcode"
    /// An e-mail address: words on both sides of an at sign.
    case emailAddress = "an e-mail address"
    /// A telephone number of the United Kingdom.
    case telephoneNumber = "a telephone number"
    /// A house number and a street, or the number of an address.
    case address = "an address"
    /// A day, a month and a year.
    case dateOfBirth = "a full date, such as a date of birth"
    /// Two or more capitalised words, a title and a word, or a given name.
    case name = "a person's name"
}

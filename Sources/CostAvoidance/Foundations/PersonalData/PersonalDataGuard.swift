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
        /// A cell of a file about prices, costs or assumptions: only a cell that is nothing else is refused, since sources
        /// cite dates and addresses.
        case reference
    }

    /// The first kind of personal data that a value looks like; nil where it looks like none.
    public static func finding(in text: String, at place: Place) -> PersonalDataKind? {
        // The shortest form is a name of four letters.
        guard text.utf8.count >= 4 else { return nil }
        let plain = PersonalText.plain(text)
        let bytes = Array(plain.utf8)
        switch place {
        case .reference:
            return wholeCell(bytes, place)
        case .freeText:
            if let found = wholeCell(bytes, place) { return found }
            if DateOfBirth.isOfBirth(bytes) { return .dateOfBirth }
            return inside(bytes, place) ?? address(plain)
        case .caseCell:
            return wholeCell(bytes, place) ?? fullDate(bytes, .any) ?? inside(bytes, place) ?? address(plain)
        case .caseIdentifier:
            let found =
                wholeCell(bytes, place) ?? fullDate(bytes, .beyondDays) ?? inside(bytes, place) ?? address(plain)
            return found ?? (PersonalName.matches(plain) ? .name : nil)
        }
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
        if NHSNumber.matches(bytes[...]) { return .nhsNumber }
        if NationalInsuranceNumber.matches(bytes[...], in: isIdentifier ? .caseIdentifier : .elsewhere) {
            return .nationalInsuranceNumber
        }
        if UKPostcode.matches(bytes[...], in: .wholeCell) { return .postcode }
        if UKTelephoneNumber.matches(bytes[...], in: isIdentifier ? .caseIdentifier : .wholeCell) {
            return .telephoneNumber
        }
        guard place == .caseCell else { return nil }
        if NHSNumber.isWithoutLead(bytes) { return .nhsNumber }
        return AddressNumber.matches(bytes) ? .address : nil
    }

    /// Looks at every run of up to six words that starts where a word starts.
    private static func inside(_ bytes: [UInt8], _ place: Place) -> PersonalDataKind? {
        // All of the forms have digits in them, and most text has none.
        var digits = bytes.indices.filter { ASCII.isDigit(bytes[$0]) }[...]
        guard !digits.isEmpty else { return nil }
        let labels = NumberLabels(bytes)
        if labels.hasAddressNumber { return .address }
        let insurance: NationalInsuranceNumber.Place = place == .caseIdentifier ? .caseIdentifier : .elsewhere
        let telephone: UKTelephoneNumber.Place = place == .caseIdentifier ? .caseIdentifier : .sentence
        let starts = bytes.indices.filter {
            ASCII.isWordOrSign(bytes[$0]) && ($0 == 0 || !ASCII.isAlphanumeric(bytes[$0 - 1]))
        }
        for start in starts {
            while let digit = digits.first, digit < start { digits.removeFirst() }
            guard let digit = digits.first, digit - start < longestForm else { continue }
            for end in wordEnds(in: bytes, from: start) {
                let run = bytes[start..<end]
                if NHSNumber.matches(run, grouped: labels.hasHealthNumber ? .any : .printed), !isPart(run, of: bytes) {
                    return .nhsNumber
                }
                if NationalInsuranceNumber.matches(run, in: insurance) { return .nationalInsuranceNumber }
                if UKPostcode.matches(run, in: .sentence) { return .postcode }
                if UKTelephoneNumber.matches(run, in: telephone), !isPart(run, of: bytes) { return .telephoneNumber }
            }
        }
        return hasNHSNumberBehindLetters(bytes) ? .nhsNumber : nil
    }

    /// Whether more digits stand joined to a run, so that it is the piece of a longer number.
    private static func isPart(_ run: ArraySlice<UInt8>, of bytes: [UInt8]) -> Bool {
        func joins(_ sign: Int, _ digit: Int) -> Bool {
            bytes.indices.contains(sign) && bytes.indices.contains(digit) && "-./".utf8.contains(bytes[sign])
                && ASCII.isAlphanumeric(bytes[digit])
        }
        return joins(run.endIndex, run.endIndex + 1) || joins(run.startIndex - 1, run.startIndex - 2)
    }

    /// Ten digits that letters stand before, as in `NHS9434765919`.
    private static func hasNHSNumberBehindLetters(_ bytes: [UInt8]) -> Bool {
        bytes.indices.dropFirst().contains { index in
            guard ASCII.isDigit(bytes[index]), ASCII.isLetter(bytes[index - 1]) else { return false }
            return NHSNumber.matches(bytes[index...].prefix(while: ASCII.isDigit))
        }
    }

    /// Bytes that the longest of the forms has, with the signs that part it.
    private static let longestForm = 20

    /// Ends of the next words after `start`, no further than the longest of the forms reaches.
    private static func wordEnds(in bytes: [UInt8], from start: Int) -> [Int] {
        var ends: [Int] = []
        var index = start
        while index < bytes.count, index - start < longestForm {
            index += 1
            let atEnd = index == bytes.count || !ASCII.isAlphanumeric(bytes[index])
            if atEnd, ASCII.isAlphanumeric(bytes[index - 1]) { ends.append(index) }
        }
        return ends
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

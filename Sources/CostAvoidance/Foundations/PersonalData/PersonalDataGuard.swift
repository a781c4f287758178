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
        /// A cell of a file about prices, costs or assumptions: only a cell that is nothing else is refused, since sources
        /// cite dates and addresses.
        case reference
    }

    /// The first kind of personal data that a value looks like; nil where it looks like none.
    public static func finding(in text: String, at place: Place) -> PersonalDataKind? {
        // The shortest forms, a postcode and a name, have five characters.
        guard text.utf8.count >= 5 else { return nil }
        let plain = PersonalText.plain(text)
        let bytes = Array(plain.utf8)
        switch place {
        case .reference:
            return wholeCell(bytes)
        case .caseCell:
            return wholeCell(bytes) ?? fullDate(bytes, .any) ?? inside(bytes)
        case .caseIdentifier:
            if let found = wholeCell(bytes) ?? fullDate(bytes, .beyondDays) ?? inside(bytes) { return found }
            return PersonalName.matches(plain) ? .name : nil
        }
    }

    private static func fullDate(_ bytes: [UInt8], _ shortYears: DateOfBirth.ShortYears) -> PersonalDataKind? {
        DateOfBirth.isContained(in: bytes, shortYears: shortYears) ? .dateOfBirth : nil
    }

    private static func wholeCell(_ bytes: [UInt8]) -> PersonalDataKind? {
        if EmailAddress.isContained(in: bytes) { return .emailAddress }
        if NHSNumber.matches(bytes[...]) { return .nhsNumber }
        if NationalInsuranceNumber.matches(bytes[...]) { return .nationalInsuranceNumber }
        if UKPostcode.matches(bytes[...], in: .wholeCell) { return .postcode }
        if UKTelephoneNumber.matches(bytes[...]) { return .telephoneNumber }
        return nil
    }

    /// Looks at every run of up to six words that starts where a word starts.
    private static func inside(_ bytes: [UInt8]) -> PersonalDataKind? {
        // All of the forms have digits in them, and most text has none.
        var digits = bytes.indices.filter { ASCII.isDigit(bytes[$0]) }[...]
        guard !digits.isEmpty else { return nil }
        let starts = bytes.indices.filter {
            ASCII.isWordOrSign(bytes[$0]) && ($0 == 0 || !ASCII.isAlphanumeric(bytes[$0 - 1]))
        }
        for start in starts {
            while let digit = digits.first, digit < start { digits.removeFirst() }
            guard let digit = digits.first, digit - start < longestForm else { continue }
            for end in wordEnds(in: bytes, from: start) {
                let run = bytes[start..<end]
                if NHSNumber.matches(run) { return .nhsNumber }
                if NationalInsuranceNumber.matches(run) { return .nationalInsuranceNumber }
                if UKPostcode.matches(run, in: .sentence) { return .postcode }
                if UKTelephoneNumber.matches(run) { return .telephoneNumber }
            }
        }
        return hasNHSNumberBehindLetters(bytes) ? .nhsNumber : nil
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
    /// Ten digits that pass the modulus 11 check.
    case nhsNumber = "an NHS number"
    /// Two letters, six digits and a letter from A to D.
    case nationalInsuranceNumber = "a National Insurance number"
    /// A full postcode of the United Kingdom; its first half alone is an area and passes.
    case postcode = "a full postcode"
    /// An e-mail address: words on both sides of an at sign.
    case emailAddress = "an e-mail address"
    /// A telephone number of the United Kingdom.
    case telephoneNumber = "a telephone number"
    /// A day, a month and a year.
    case dateOfBirth = "a full date, such as a date of birth"
    /// Two or more capitalised words.
    case name = "a person's name"
}

import DelimitedText

extension CellReader {
    /// Counts a record that holds something, and refuses its cells that look like personal data, without repeating them.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - identifier: place of the `case_id` column, where there is one.
    ///   - place: what kind of file it is.
    /// - Returns: whether the record may be read on.
    mutating func admits(
        _ record: borrowing CSVRecord, identifier: Int?, place: PersonalDataGuard.Place
    ) -> Bool {
        records += 1
        var admitted = true
        for index in 0..<record.count {
            let cell = record[index]
            let cellPlace = index == identifier ? PersonalDataGuard.Place.caseIdentifier : place
            guard let kind = PersonalDataCheck.finding(in: cell, at: cellPlace) else { continue }
            admitted = false
            error(cell, "personal-data", "the cell looks like \(kind.rawValue)", remedy: kind.remedy)
        }
        return admitted
    }
}

extension PersonalDataKind {
    /// What to write in its place.
    fileprivate var remedy: String {
        let instead =
            switch self {
            case .nhsNumber, .nationalInsuranceNumber, .name:
                "Use a case number that means nothing elsewhere, such as C01."
            case .postcode: "An area is enough, such as a ward or the first half of the postcode."
            case .dateOfBirth: "A month is enough, such as 2012-07."
            case .emailAddress, .telephoneNumber: "Nothing here needs one."
            }
        return "Take it out before going on: inputs are anonymised. " + instead
    }
}

/// The quick look that spares most cells the thorough one.
enum PersonalDataCheck {
    static func finding(in cell: CSVCell, at place: PersonalDataGuard.Place) -> PersonalDataKind? {
        let worthALook = cell.withBytes { isWorthALook($0, at: place) }
        return worthALook ? PersonalDataGuard.finding(in: cell.text, at: place) : nil
    }

    /// Whether a value could have one of the forms: every form but a name has an at sign or two digits, and one of figures
    /// and signs alone, such as a quantity or a month, has no fewer than eight characters.
    private static func isWorthALook(_ bytes: UnsafeRawBufferPointer, at place: PersonalDataGuard.Place) -> Bool {
        guard bytes.count >= 5 else { return false }
        var digits = 0
        var letters = 0
        for byte in bytes {
            if ASCII.isDigit(byte) {
                digits += 1
            } else if ASCII.isLetter(byte) || byte >= 0x80 {
                letters += 1
            } else if byte == UInt8(ascii: "@") {
                return true
            }
        }
        if place == .caseIdentifier, letters > 0, bytes.contains(ASCII.space) || bytes.contains(UInt8(ascii: ",")) {
            return true
        }
        return digits >= 2 && (letters > 0 || bytes.count >= 8)
    }
}

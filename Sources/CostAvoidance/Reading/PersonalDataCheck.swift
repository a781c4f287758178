import DelimitedText

extension CellReader {
    /// Refuses the cells of a record that look like personal data, without repeating them.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - identifier: place of the `case_id` column, where there is one.
    ///   - place: what kind of file it is.
    /// - Returns: whether the record may be read on.
    mutating func admits(
        _ record: borrowing CSVRecord, identifier: Int?, place: PersonalDataGuard.Place
    ) -> Bool {
        var admitted = true
        for index in 0..<record.count {
            let cell = record[index]
            let cellPlace = index == identifier ? PersonalDataGuard.Place.caseIdentifier : place
            guard let kind = PersonalDataCheck.finding(in: cell, at: cellPlace) else { continue }
            admitted = false
            error(
                cell, "personal-data", "the cell looks like \(kind.rawValue)",
                remedy:
                    "Take it out before going on: inputs are anonymised. Use a case number that means nothing elsewhere, such as C01."
            )
        }
        return admitted
    }
}

/// The quick look that spares most cells the thorough one.
enum PersonalDataCheck {
    static func finding(in cell: CSVCell, at place: PersonalDataGuard.Place) -> PersonalDataKind? {
        let worthALook = cell.withBytes { bytes in
            guard bytes.count >= 5 else { return false }
            if place == .caseIdentifier { return true }
            // Every form but a name has a digit or an at sign in it.
            return bytes.contains { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x40 }
        }
        return worthALook ? PersonalDataGuard.finding(in: cell.text, at: place) : nil
    }
}

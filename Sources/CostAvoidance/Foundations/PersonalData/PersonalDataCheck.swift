import DelimitedText

extension CellReader {
    /// Begins the next record that holds something, and refuses its cells that look like personal data without repeating them.
    /// The others are read on, so that one run finds every mistake of the row.
    ///
    /// - Returns: whether it is a row; of a line below the table, which is told, nothing is to be read.
    mutating func begin(_ record: borrowing CSVRecord, _ columns: GuardedColumns) -> Bool {
        beginRecord()
        guard !refuseLineBelow(record) else { return false }
        lookForPersonalData(record, at: 0..<record.count, columns)
        return true
    }

    /// Refuses those of some cells of the record that look like personal data.
    mutating func lookForPersonalData(
        _ record: borrowing CSVRecord, at places: some Sequence<Int>, _ columns: GuardedColumns
    ) {
        for index in places {
            let cell = record[index]
            guard PersonalDataCheck.isWorthALook(cell, columns[index]) else { continue }
            let key = CellKey(cell)
            guard passed.value(of: key) == nil else { continue }
            guard let kind = PersonalDataCheck.finding(in: cell.text, columns[index]) else {
                passed.note((), of: key)
                continue
            }
            let isDeclarable = columns[index].place == .caseIdentifier && kind.isOfNumbers
            refuse(
                cell, "personal-data", "the cell looks like \(kind.rawValue)",
                remedy: kind.remedy + (isDeclarable ? CaseNumberShapes.advice : ""))
        }
    }
}

extension PersonalDataKind {
    /// Whether a case number may look like it by chance.
    package var isOfNumbers: Bool {
        switch self {
        case .nhsNumber, .nationalInsuranceNumber, .postcode, .telephoneNumber, .dateOfBirth: true
        case .emailAddress, .address, .name: false
        }
    }

    /// What to write in its place.
    package var remedy: String {
        let instead =
            switch self {
            case .nhsNumber, .nationalInsuranceNumber, .name:
                "Use a case number that means nothing elsewhere, such as C01."
            case .postcode: "An area is enough, such as a ward or the first half of the postcode."
            case .dateOfBirth: "A month is enough, such as 2012-07."
            case .emailAddress, .telephoneNumber: "Nothing here needs one."
            case .address: "An area is enough, such as a ward or a town."
            }
        return "Take it out before going on: inputs are anonymised. " + instead
    }
}

/// The quick look that spares most cells the thorough one.
enum PersonalDataCheck {
    static func isWorthALook(_ cell: CSVCell, _ column: GuardedColumns.Guard) -> Bool {
        cell.withBytes { bytes in
            if column.content == .numbers, isNumber(bytes) { return false }
            if column.place == .caseIdentifier, isPlainCode(bytes) { return false }
            return isWorthALook(bytes, at: column.place) && !isUniqueIdentifier(bytes)
        }
    }

    static func finding(in text: String, _ column: GuardedColumns.Guard) -> PersonalDataKind? {
        if let shapes = column.shapes, shapes.covers(text) { return nil }
        let found = PersonalDataGuard.finding(in: text, at: column.place, events: column.eventYears)
        return found == .dateOfBirth && column.content == .months && isDay(text) ? nil : found
    }

    /// Whether a case number is a letter and a few digits, as most are: no form is so short.
    private static func isPlainCode(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let letter = bytes.first, ASCII.isLetter(letter), bytes.count <= longestPlainCode else { return false }
        return bytes.dropFirst().allSatisfy(ASCII.isDigit)
    }

    /// A letter and one digit less than the shortest form of a letter and digits has.
    private static let longestPlainCode = 8

    /// Whether bytes are a unique identifier that a program made, RFC 9562, or a hash: digits fall in it as they do and mean nothing.
    private static func isUniqueIdentifier(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let shortestHash = 32
        guard bytes.count >= shortestHash else { return false }
        var hasLetter = false
        var hyphens = 0
        for (place, byte) in bytes.enumerated() {
            if byte == ASCII.hyphen {
                guard UniqueIdentifier.isHyphen(at: place) else { return false }
                hyphens += 1
            } else {
                guard ASCII.isHexadecimal(byte) else { return false }
                hasLetter = hasLetter || ASCII.isLetter(byte)
            }
        }
        return hasLetter
            && (hyphens == 0 || (hyphens == UniqueIdentifier.hyphens && bytes.count == UniqueIdentifier.length))
    }

    /// Whether a text is a date and nothing else, right or wrong.
    private static func isDay(_ text: String) -> Bool {
        do throws(YearMonthError) {
            _ = try YearMonth(parsing: text.trimmingSpaces())
            return true
        } catch {
            return switch error {
            case .noSuchMonth, .noSuchDay, .monthBeforeDay, .twoReadings: true
            case .empty, .notAMonth, .noYear, .serialNumber, .otherSpelling: false
            }
        }
    }

    /// Whether bytes are a number as numbers are written: digits with a point and a sign at most, and no nought before them, as
    /// telephone numbers have.
    private static func isNumber(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let unsigned = bytes.first == ASCII.hyphen ? bytes.dropFirst() : bytes[...]
        let digits = unsigned.last == UInt8(ascii: "%") ? unsigned.dropLast() : unsigned
        guard digits.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }) else { return false }
        let second = digits.dropFirst().first
        return digits.count { $0 == UInt8(ascii: ".") } <= 1
            && (digits.first != ASCII.zero || second == UInt8(ascii: "."))
    }

    /// Whether a value could have one of the forms: every form but a name has an at sign, a bracket, a stroke, a dot within words, or digits,
    /// and one of figures and signs alone, such as a quantity or a month, has no fewer than eight characters or two signs.
    private static func isWorthALook(_ bytes: UnsafeRawBufferPointer, at place: PersonalDataGuard.Place) -> Bool {
        guard bytes.count >= (place == .caseIdentifier ? 3 : 5) else { return false }
        var digits = 0
        var letters = 0
        var signs = 0
        var hasSpace = false
        var hasDotInWord = false
        var last: (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            // Another script may have any sign of its own.
            if byte >= 0x80 { return true }
            if ASCII.isDigit(byte) {
                digits += 1
            } else if ASCII.isLetter(byte) {
                letters += 1
                // A dot, or the word for it.
                if byte | 0x20 == UInt8(ascii: "t"), last.0 | 0x20 == UInt8(ascii: "d"),
                    last.1 | 0x20 == UInt8(ascii: "o")
                {
                    hasDotInWord = true
                }
                if last.1 == UInt8(ascii: ".") { hasDotInWord = true }
            } else if byte == ASCII.space {
                hasSpace = true
            } else if "@[({/".utf8.contains(byte) {
                return true
            } else {
                signs += 1
            }
            last = (last.1, byte)
        }
        // A name has three letters together at least; `C01` and `C-01` have one.
        if place == .caseIdentifier,
            letters > 3 || letters == bytes.count || (letters > 1 && (hasSpace || hasDotInWord))
        {
            return true
        }
        if hasSpace, letters > 0, digits > 0 || hasDotInWord { return true }
        return digits >= 2 && (letters > 0 || signs > 1 || bytes.count >= 8)
    }
}

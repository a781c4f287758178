/// A text in which numbers of somebody's are looked for, run by run of its words.
struct NumbersInText {
    private let bytes: [UInt8]
    private let place: PersonalDataGuard.Place
    private let labels: NumberLabels

    /// Bytes that the longest of the forms has, with the signs that part it.
    private static let longestForm = 24

    /// - Returns: nil where no digit stands in the text: every form has some, and most texts have none.
    init?(_ bytes: [UInt8], at place: PersonalDataGuard.Place) {
        guard bytes.contains(where: ASCII.isDigit) else { return nil }
        self.bytes = place == .caseIdentifier ? bytes : AddressesInText.withoutPaths(bytes)
        self.place = place
        labels = NumberLabels(bytes)
    }

    /// Looks at every run of a few words that starts where a word or its digits start.
    func finding() -> PersonalDataKind? {
        if place != .reference {
            if labels.hasAddressNumber { return .address }
            if labels.hasTelephoneNumber { return .telephoneNumber }
        }
        var digits = bytes.indices.filter { ASCII.isDigit(bytes[$0]) }[...]
        for start in bytes.indices where isStart(start) {
            while let digit = digits.first, digit < start { digits.removeFirst() }
            guard let digit = digits.first, digit - start < Self.longestForm else { continue }
            for end in ends(from: start) {
                if let found = kind(of: bytes[start..<end]) { return found }
            }
        }
        return nil
    }

    private func kind(of run: ArraySlice<UInt8>) -> PersonalDataKind? {
        if isHealthNumber(run) { return .nhsNumber }
        guard !isOfMoney(run) else { return nil }
        let endsWord = !isJoined(after: run.endIndex)
        if endsWord, NationalInsuranceNumber.matches(run, in: insurance) { return .nationalInsuranceNumber }
        guard place != .reference else { return nil }
        if endsWord, !isJoined(before: run.startIndex), isPostcode(run) { return .postcode }
        return isTelephoneNumber(run) ? .telephoneNumber : nil
    }

    private func isPostcode(_ run: ArraySlice<UInt8>) -> Bool {
        if UKPostcode.matches(run, in: place == .freeText ? .prose : .sentence) {
            return !UKPostcode.isCount(run, before: bytes[run.endIndex...])
        }
        return labels.hasHome && place == .caseCell && UKPostcode.isSlipped(run)
    }

    /// Whether it is one piece behind a word for a budget or a grant, or for the code of one: `budget code 7700900123`.
    private func isOfMoney(_ run: ArraySlice<UInt8>) -> Bool {
        guard place != .caseIdentifier, run.allSatisfy(ASCII.isAlphanumeric), run.first != ASCII.zero else {
            return false
        }
        return NumberLabels.endsWithMoney(bytes[..<run.startIndex])
    }

    private var insurance: NationalInsuranceNumber.Place {
        if labels.hasInsuranceNumber { return .named }
        return switch place {
        case .caseIdentifier: .caseIdentifier
        case .reference: .reference
        case .caseCell, .freeText: .elsewhere
        }
    }

    private func isHealthNumber(_ run: ArraySlice<UInt8>) -> Bool {
        // The number of a book has ten digits with the same check. ISO 2108:1992.
        guard labels.hasHealthNumber || !labels.hasBookNumber else { return false }
        let grouping: NHSNumber.Grouping =
            switch place {
            case _ where labels.hasHealthNumber: .any
            case .reference: .printed
            case .caseIdentifier: .spaced
            case .caseCell, .freeText: .parted
            }
        let matches =
            NHSNumber.matches(run, grouped: grouping) || (labels.hasHealthNumber && NHSNumber.isWithoutLead(run))
        return matches && (!isPart(run) || isNumbered(run))
    }

    /// Whether what is joined to a number only counts it, `943 476 5919/1`, dates it, `2024-9434765919`, or is another whole one.
    private func isNumbered(_ run: ArraySlice<UInt8>) -> Bool {
        func isPlain(_ piece: some Sequence<UInt8>) -> Bool { piece.allSatisfy(ASCII.isAlphanumeric) }
        let before = Array(bytes[..<run.startIndex].reversed().prefix { $0 != ASCII.space }.reversed())
        let after = Array(bytes[run.endIndex...].prefix { $0 != ASCII.space && $0 != UInt8(ascii: ",") })
        let isWholeBehind = after.count > Self.shortestNumber && isPlain(after.dropFirst())
        let isCounted =
            (after.isEmpty || after.count <= Self.longestCount + 1 || isWholeBehind) && isPlain(after.dropFirst())
        let isWholeAhead = before.count > Self.shortestNumber && isPlain(before.dropLast())
        return isCounted && (before.count <= Self.longestMark + 1 || isWholeAhead) && isPlain(before.dropLast())
            && [after.first, before.last].allSatisfy { $0.map { "-/".utf8.contains($0) } ?? true }
    }

    /// Digits that count what has one number: the children of a household.
    private static let longestCount = 2
    /// Letters and figures that stand before a number: a year, or a case of its own.
    private static let longestMark = 4
    /// Digits of the shortest number that is looked for.
    private static let shortestNumber = 9

    private func isTelephoneNumber(_ run: ArraySlice<UInt8>) -> Bool {
        guard !labels.hasBookNumber,
            UKTelephoneNumber.matches(run, in: place == .caseIdentifier ? .caseIdentifier : .sentence)
        else {
            return false
        }
        if isJoined(before: run.startIndex) {
            let letters = bytes[..<run.startIndex].reversed().prefix(while: ASCII.isLetter).reversed()
            guard NumberLabels.isTelephone(Array(letters)) else { return false }
        }
        return (!isPart(run) || isTwin(run)) && (place != .caseIdentifier || !isJoined(after: run.endIndex))
    }

    /// Whether the last digits of a second telephone stand behind a stroke, `07700 900123/4`.
    private func isTwin(_ run: ArraySlice<UInt8>) -> Bool {
        guard place != .caseIdentifier, run.startIndex == 0 || !Self.joins(bytes[run.startIndex - 1]) else {
            return false
        }
        let after = bytes[run.endIndex...].prefix { $0 != ASCII.space }
        return after.first == UInt8(ascii: "/") && (2...(Self.longestCount + 1)).contains(after.count)
            && after.dropFirst().allSatisfy(ASCII.isDigit)
    }

    private static func joins(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || "-./".utf8.contains(byte) }

    /// Whether more stands joined to a run, so that it is the piece of a longer number: of a case number letters are a piece as well.
    private func isPart(_ run: ArraySlice<UInt8>) -> Bool {
        func joins(_ sign: Int, _ piece: Int) -> Bool {
            guard bytes.indices.contains(sign), bytes.indices.contains(piece), "-./".utf8.contains(bytes[sign]) else {
                return false
            }
            let isName = place == .caseIdentifier && !labels.hasHealthNumber
            return isName ? ASCII.isAlphanumeric(bytes[piece]) : ASCII.isDigit(bytes[piece])
        }
        return (joins(run.endIndex, run.endIndex + 1) && !hasDecimals(after: run.endIndex))
            || joins(run.startIndex - 1, run.startIndex - 2)
    }

    /// Whether `.0` stands behind a number, as a table of numbers gives it.
    private func hasDecimals(after end: Int) -> Bool {
        let noughts = bytes[(end + 1)...].prefix { $0 == ASCII.zero }
        return bytes[end] == UInt8(ascii: ".") && !noughts.isEmpty
            && !(bytes.indices.contains(noughts.endIndex) && ASCII.isAlphanumeric(bytes[noughts.endIndex]))
    }

    private func isStart(_ index: Int) -> Bool {
        guard ASCII.isWordOrSign(bytes[index]) else { return false }
        guard index > 0, ASCII.isAlphanumeric(bytes[index - 1]) else { return true }
        return isJoined(before: index) || isBehindInsuranceLabel(index)
    }

    /// Whether a word for the number runs on to the letters of one: `NINOAB123456C`.
    private func isBehindInsuranceLabel(_ index: Int) -> Bool {
        let letters = bytes[..<index].reversed().prefix(while: ASCII.isLetter).reversed()
        let prefix = bytes[index...].prefix(while: ASCII.isLetter)
        return prefix.count == 2 && NumberLabels.isInsurance(Array(letters))
    }

    /// Whether letters run on to the digits that begin at a place.
    private func isJoined(before start: Int) -> Bool {
        start > 0 && ASCII.isDigit(bytes[start]) && ASCII.isLetter(bytes[start - 1])
    }

    /// Whether letters run on from the digits that end at a place.
    private func isJoined(after end: Int) -> Bool {
        bytes.indices.contains(end) && ASCII.isLetter(bytes[end]) && ASCII.isDigit(bytes[end - 1])
    }

    /// Ends of the next words and of their digits after `start`, no further than the longest of the forms reaches.
    private func ends(from start: Int) -> [Int] {
        let last = min(bytes.count, start + Self.longestForm)
        return ((start + 1)..<(last + 1)).filter { end in
            guard ASCII.isAlphanumeric(bytes[end - 1]) else { return false }
            return end == bytes.count || !ASCII.isAlphanumeric(bytes[end]) || isJoined(after: end)
        }
    }
}

/// Addresses of pages in a text.
private enum AddressesInText {
    /// The text with the path of every page left out, whose digits mean nothing; what is asked of a page behind `?` stays.
    static func withoutPaths(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "/")) else { return bytes }
        var kept: [UInt8] = []
        for word in bytes.split(separator: ASCII.space, omittingEmptySubsequences: false) {
            if !kept.isEmpty || word.startIndex > 0 { kept.append(ASCII.space) }
            kept += isPage(word) ? word.drop { !"?#".utf8.contains($0) } : word
        }
        return kept
    }

    /// `https://…`, `www.…/…`, or a work's DOI, ISO 26324.
    private static func isPage(_ word: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: word, as: UTF8.self)
        return text.contains("://") || text.contains("www.") || text.contains("10.") && isWork(text)
    }

    private static func isWork(_ text: String) -> Bool {
        guard let start = text.firstRange(of: "10.")?.upperBound else { return false }
        let registrant = text[start...].prefix { $0.isNumber }
        return registrant.count >= shortestRegistrant && text[registrant.endIndex...].hasPrefix("/")
    }

    /// Digits of the shortest registrant of works.
    private static let shortestRegistrant = 4
}

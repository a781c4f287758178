/// Two letters, six digits, A to D or nothing. HMRC, National Insurance Manual NIM39110: D, F, I, Q, U and V stand in neither place,
/// O not in the second, and BG, GB, KN, NK, NT, TN and ZZ are not given out.
enum NationalInsuranceNumber {
    /// Where it stands. `AB-123456` is a usual case number, so that only a space parts one without its last letter there; where the text
    /// names such a number nothing need part it, and where a source is cited it has its last letter.
    enum Place { case caseIdentifier, elsewhere, named, reference }

    private static let neverGiven: Set<String> = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]
    private static let whole = 9

    static func matches(_ bytes: ArraySlice<UInt8>, in place: Place) -> Bool {
        let groups = bytes.split(whereSeparator: { " -./_".utf8.contains($0) })
        let characters = groups.joined().map(ASCII.uppercased)
        guard characters.count == whole || (characters.count == whole - 1 && isParted(bytes, groups, place)),
            characters[0..<2].allSatisfy(ASCII.isLetter), characters[2..<8].allSatisfy(ASCII.isDigit),
            areGrouped(groups) || isOfNumber(bytes, groups, characters.count, place),
            characters.count < whole || (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(characters[8])
        else { return false }
        let prefix = String(decoding: characters[0..<2], as: UTF8.self)
        let neither = prefix.contains { "DFIQUV".contains($0) }
        return !neither && prefix.last != "O" && !neverGiven.contains(prefix)
    }

    /// Whether the six digits stand together or in twos: `at 2008-09` is no number.
    private static func areGrouped(_ groups: [ArraySlice<UInt8>]) -> Bool {
        let digits = groups.map { $0.count(where: ASCII.isDigit) }.filter { $0 > 0 }
        return [[6], [2, 2, 2]].contains(digits)
    }

    /// Whether digits in other groups are those of such a number: where it is named, `NI no AB 123 456 C`, or where the letters before and
    /// behind them run on, `AB123 456C`. Small letters by themselves are a word, `insurance at 120 135 a`, and four digits may be a year.
    private static func isOfNumber(
        _ bytes: ArraySlice<UInt8>, _ groups: [ArraySlice<UInt8>], _ count: Int, _ place: Place
    ) -> Bool {
        guard let first = groups.first, let last = groups.last, !groups.contains(where: isYear) else { return false }
        let runsOn = first.count > 2
        switch place {
        case .named: return runsOn || bytes.prefix(2).allSatisfy(ASCII.isCapital)
        case .elsewhere:
            return count == whole && groups.count == 2 && runsOn && last.count > 1
                && bytes.allSatisfy { !ASCII.isLetter($0) || ASCII.isCapital($0) }
        case .caseIdentifier, .reference: return false
        }
    }

    private static func isYear(_ group: ArraySlice<UInt8>) -> Bool {
        group.count == 4 && (group.starts(with: "19".utf8) || group.starts(with: "20".utf8))
    }

    /// Child protection, behind which numbers stand in notes: `CP 12 34 56`.
    private static let protection = Array("CP".utf8)

    /// Whether one without its last letter, which people leave out, is parted as such a number is.
    private static func isParted(
        _ bytes: ArraySlice<UInt8>, _ groups: [ArraySlice<UInt8>], _ place: Place
    ) -> Bool {
        guard place != .named else { return true }
        guard place != .reference, let first = bytes.first, ASCII.isCapital(first), !bytes.starts(with: protection)
        else { return false }
        switch groups.map(\.count) {
        case [2, 2, 2, 2]: return true
        case [2, 6]: return place == .elsewhere && bytes.contains(ASCII.space)
        default: return false
        }
    }
}

/// A number of the United Kingdom's telephone network, or of another behind a +. Ofcom, National Telephone Numbering Plan: ten or eleven
/// digits from the first 0, or +44 and nine or ten. ITU-T E.164: no more than fifteen digits behind a +.
enum UKTelephoneNumber {
    /// Where it stands decides how much must be there: of a case number eleven digits, grouped as a telephone number is.
    enum Place { case wholeCell, sentence, caseIdentifier }

    private static func isPunctuation(_ byte: UInt8) -> Bool { " -()./_:".utf8.contains(byte) }
    /// What follows the country's 44: areas, other services and mobile telephones.
    private static let afterCountry = "12378".utf8
    /// Digits of a country's code and a number behind it.
    private static let behindPlus = 11...15
    /// Digits of an area's code with its 0, or of a mobile telephone's network.
    private static let firstGroup = 3...6

    static func matches(_ bytes: ArraySlice<UInt8>, in place: Place) -> Bool {
        guard bytes.count >= 10, let first = bytes.first, let last = bytes.last, ASCII.isDigit(last),
            bytes.dropFirst().allSatisfy({ ASCII.isDigit($0) || isPunctuation($0) })
        else { return false }
        guard !bytes.contains(colon) || isPartedByColon(bytes) else { return false }
        let digits = bytes.filter(ASCII.isDigit)
        if first == UInt8(ascii: "+") || bytes.starts(with: "(+".utf8) {
            return digits.first != ASCII.zero && behindPlus.contains(digits.count)
        }
        if digits.starts(with: "0044".utf8) { return (13...15).contains(digits.count) }
        // What is dialled for a + in most of the world.
        let isDialledAbroad = digits.starts(with: "00".utf8) && digits.dropFirst(2).first != ASCII.zero
        if isDialledAbroad, place != .caseIdentifier || digits.starts(with: "00353".utf8) {
            return (12...15).contains(digits.count)
        }
        if digits.first != ASCII.zero {
            let isBare = digits.count == bytes.count
            return isWithoutLead(digits, place, isBare: isBare)
                && (isGrouped(bytes, place) || bytes.starts(with: "44".utf8))
        }
        // 0.3333333333 is a third.
        guard !(first == ASCII.zero && bytes.dropFirst().first == UInt8(ascii: ".")) else { return false }
        let opens = first == ASCII.zero || first == UInt8(ascii: "(")
        let counts = place == .caseIdentifier ? 11...11 : 10...11
        // The second digit of a number in use is 1, 2, 3, 5, 7, 8 or 9.
        guard opens, counts.contains(digits.count), let second = digits.dropFirst().first else { return false }
        return "1235789".utf8.contains(second) && isGrouped(bytes, place)
    }

    private static let colon = UInt8(ascii: ":")

    /// `01332:293111`; times are parted by more colons, and sooner.
    private static func isPartedByColon(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(separator: colon, omittingEmptySubsequences: false)
        return groups.count == 2 && groups.allSatisfy { $0.allSatisfy(ASCII.isDigit) }
            && groups[0].first == ASCII.zero && groups[0].count > firstGroup.lowerBound
    }

    /// Whether digits are parted as those of a telephone number are, where case numbers are parted in many ways.
    private static func isGrouped(_ bytes: ArraySlice<UInt8>, _ place: Place) -> Bool {
        guard place == .caseIdentifier else { return true }
        let first = bytes.drop { isPunctuation($0) }.prefix(while: ASCII.isDigit).count
        return firstGroup.contains(first) || first == 11
    }

    /// Whether it is a number whose 0 or + a spreadsheet has eaten.
    private static func isWithoutLead(_ digits: [UInt8], _ place: Place, isBare: Bool) -> Bool {
        // A mobile telephone of the country, which few case numbers of twelve digits begin as.
        if digits.count == 12, digits.starts(with: "447".utf8) { return true }
        guard place != .caseIdentifier else { return false }
        if digits.count == 12, digits.starts(with: "44".utf8) { return afterCountry.contains(digits[2]) }
        guard digits.count == 10 else { return false }
        let isBareCell = isBare && place == .wholeCell
        switch digits[0] {
        case UInt8(ascii: "7"): return "12345789".utf8.contains(digits[1])
        // Of areas a cell that is nothing but digits: other numbers of ten digits are too many things.
        case UInt8(ascii: "1"): return isBareCell && digits[1] != ASCII.zero && Set(digits).count < 10
        case UInt8(ascii: "2"): return isBareCell && "03489".utf8.contains(digits[1])
        default: return false
        }
    }
}

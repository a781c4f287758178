/// Ten digits of which the last checks the others, in one piece or grouped as they are printed.
///
/// NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11. HEALTH AND CARE NUMBER: Northern Ireland's are the same. Public Health
/// Scotland, CHI Number: Scotland's begin with the day, month and year of birth and end with the same check.
enum NHSNumber {
    /// How the digits may stand: as they are printed, also six and four or three and seven where a space or a low line parts them, also so
    /// whatever parts them, or in any groups where the text says that it is such a number.
    enum Grouping { case printed, spaced, parted, any }

    static func matches(_ bytes: ArraySlice<UInt8>, grouped grouping: Grouping = .printed) -> Bool {
        guard (count...longest).contains(bytes.count), let first = bytes.first, let last = bytes.last,
            ASCII.isDigit(first), ASCII.isDigit(last)
        else { return false }
        let digits = bytes.filter(ASCII.isDigit)
        guard digits.count == count, isGrouped(bytes, digits, grouping) else { return false }
        return isChecked(digits)
    }

    /// The number of somebody born on the first nine days of a month without its nought, which a spreadsheet has eaten.
    static func isWithoutLead(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(whereSeparator: { !ASCII.isAlphanumeric($0) })
        let digits = [ASCII.zero] + groups.joined()
        return digits.count == count && digits.allSatisfy(ASCII.isDigit) && !groups.contains(where: isYear)
            && beginsWithBirth(digits) && isChecked(digits)
    }

    private static let count = 10
    /// Ten digits with a sign or two between all groups.
    private static let longest = 19
    /// A sign with a space on either side.
    private static let longestGap = 3

    private static func isGrouped(_ bytes: ArraySlice<UInt8>, _ digits: [UInt8], _ grouping: Grouping) -> Bool {
        let groups = bytes.split(whereSeparator: { !ASCII.isAlphanumeric($0) })
        guard groups.allSatisfy({ $0.allSatisfy(ASCII.isDigit) }) else { return false }
        switch groups.map(\.count) {
        case [10]: return true
        case [3, 3, 4]: return zip(groups, groups.dropFirst()).allSatisfy { isGap(bytes[$0.endIndex..<$1.startIndex]) }
        case [6, 4] where beginsWithBirth(digits): return true
        case [6, 4], [3, 7]:
            // `grant 123456 2014` ends with a year.
            guard !isYear(groups[1]) else { return false }
            let gap = bytes[groups[0].endIndex..<groups[1].startIndex]
            return switch grouping {
            case .printed: false
            case .spaced: gap.allSatisfy { " _".utf8.contains($0) }
            case .parted: isGap(gap)
            case .any: true
            }
        default: return grouping == .any && !groups.contains(where: isYear)
        }
    }

    /// Whether it parts a number: a comma and a space part the numbers of a list.
    private static func isGap(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count <= longestGap && !gap.starts(with: ", ".utf8)
    }

    private static func isYear(_ group: ArraySlice<UInt8>) -> Bool {
        group.count == 4 && (group.starts(with: "19".utf8) || group.starts(with: "20".utf8))
    }

    /// Whether six digits are a day, a month and a year of two figures.
    private static func beginsWithBirth(_ digits: [UInt8]) -> Bool {
        let numbers = digits.prefix(4).map { Int($0 - ASCII.zero) }
        let (day, month) = (numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3])
        return (1...31).contains(day) && (1...12).contains(month)
    }

    private static func isChecked(_ digits: [UInt8]) -> Bool {
        let values = digits.map { Int($0 - ASCII.zero) }
        // Ten equal digits pass the check and are nobody's number.
        guard Set(values).count > 1 else { return false }
        let sum = zip(values, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 11 == values[9]
    }
}

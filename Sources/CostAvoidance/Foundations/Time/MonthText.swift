/// A month as people and spreadsheets write it.
///
/// `2024-05` is how it is written. A spreadsheet makes of it `May-24`, `May 2024`, `2024-05-01` or `01/05/2024`, the day first as
/// in Britain, with or without a time behind. All of these mean one month; what could mean two is refused.
enum MonthText {
    /// The month that a text other than `2024-05` means.
    ///
    /// - Throws: `YearMonthError`, with the month that was probably meant where there is one.
    static func month(_ text: String) throws(YearMonthError) -> YearMonth { try date(text).month }

    /// The month that a text other than `2024-05` means, and its day where it has one.
    ///
    /// - Throws: `YearMonthError`, with the month that was probably meant where there is one.
    static func date(_ text: String) throws(YearMonthError) -> (month: YearMonth, day: Int?) {
        let written = withoutTime(text)
        let parts = written.split(whereSeparator: separators.contains).map(String.init)
        switch parts.count {
        case 0: throw .empty
        case 1: throw oneWord(parts[0])
        case 2: return try (twoWords(parts[0], parts[1]), nil)
        case 3: return try day(parts, separator: written.first(where: separators.contains) ?? " ")
        default: throw .notAMonth
        }
    }

    private static let separators: Set<Character> = ["-", "/", ".", " ", ",", "\u{2013}", "\u{2011}", "'", "\u{2019}"]
    /// The months in English; three letters of one are enough.
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The text without the time that databases write behind a day.
    private static func withoutTime(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        let before = text[..<colon]
        guard let end = before.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text }
        let hour = before[before.index(after: end)...]
        return (1...2).contains(hour.count) && hour.allSatisfy(\.isNumber) ? String(before[..<end]) : text
    }

    /// The number of a month's name, in full or by its first letters.
    static func number(ofMonth word: String) -> Int? {
        let name = word.lowercased()
        guard name.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(name) || (name == "sept" && $0 == "september") }.map { $0 + 1 }
    }

    // MARK: Numbers

    private static func digits(_ word: String, _ lengths: ClosedRange<Int>) -> Int? {
        guard lengths.contains(word.utf8.count) else { return nil }
        return FourDigitYear.digits(of: Array(word.utf8)[...])
    }

    /// A year of four digits, or of two: `99` is 1999 and `24` is 2024, as in POSIX.
    private static func year(_ word: String) -> Int? {
        if let year = digits(word, 4...4) { return year }
        return digits(word, 2...2).map { $0 + ($0 < 69 ? 2000 : 1900) }
    }

    /// A day of the month, `1`, `01` or `1st`.
    private static func dayNumber(_ word: String) -> Int? {
        let isOrdinal = ["st", "nd", "rd", "th"].contains(word.suffix(2).lowercased())
        return digits(isOrdinal ? String(word.dropLast(2)) : word, 1...2)
    }

    // MARK: Words

    private static func oneWord(_ word: String) -> YearMonthError {
        if let number = Int(word), spreadsheetDays.contains(number), let month = month(ofSpreadsheetDay: number) {
            return .serialNumber(month)
        }
        if word.utf8.count == 6, let year = digits(String(word.prefix(4)), 4...4),
            let number = digits(String(word.suffix(2)), 2...2), let month = YearMonth(year: year, month: number)
        {
            return .otherSpelling(of: month)
        }
        return .notAMonth
    }

    private static func twoWords(_ one: String, _ two: String) throws(YearMonthError) -> YearMonth {
        if let number = number(ofMonth: one) {
            guard let year = year(two) else {
                // A day without a year: `February 31st`.
                throw dayNumber(two) == nil ? .notAMonth : .noYear
            }
            return try month(year, number)
        }
        if let number = number(ofMonth: two) {
            if let year = digits(one, 4...4) { return try month(year, number) }
            throw dayNumber(one) == nil ? .notAMonth : .noYear
        }
        if let year = digits(one, 4...4), let number = digits(two, 1...2) { throw spelling(of: year, number) }
        if let number = digits(one, 1...2), let year = digits(two, 4...4) { throw spelling(of: year, number) }
        throw .notAMonth
    }

    private static func spelling(of year: Int, _ number: Int) -> YearMonthError {
        YearMonth(year: year, month: number).map { .otherSpelling(of: $0) } ?? .noSuchMonth(number)
    }

    private static func month(_ year: Int, _ number: Int) throws(YearMonthError) -> YearMonth {
        guard let month = YearMonth(year: year, month: number) else { throw .noSuchMonth(number) }
        return month
    }

    // MARK: Days

    /// The month and the day of a full date.
    private static func day(_ parts: [String], separator: Character) throws(YearMonthError) -> (
        month: YearMonth, day: Int?
    ) {
        if let year = digits(parts[0], 4...4) { return try month(year, parts[1], day: parts[2]) }
        if number(ofMonth: parts[0]) != nil, let year = year(parts[2]) {
            return try month(year, parts[0], day: parts[1])
        }
        guard let year = year(parts[2]) else { throw .notAMonth }
        let isNamed = number(ofMonth: parts[1]) != nil
        // 24-05-01 may begin with the year: nothing says.
        guard isNamed || parts[2].count == 4 || separator != "-" else { throw .twoReadings }
        if !isNamed, let first = digits(parts[0], 1...2), let second = digits(parts[1], 1...2), second > 12,
            (1...12).contains(first)
        {
            throw .monthBeforeDay
        }
        return try month(year, parts[1], day: parts[0])
    }

    private static func month(_ year: Int, _ name: String, day: String) throws(YearMonthError) -> (
        month: YearMonth, day: Int?
    ) {
        guard let number = digits(name, 1...2) ?? number(ofMonth: name), let day = dayNumber(day) else {
            throw .notAMonth
        }
        let month = try month(year, number)
        guard CalendarDay(month, day: day) != nil else { throw .noSuchDay(day, month) }
        return (month, day)
    }

    /// Whether a date that is read with the day first is another one with the month first: `06/05/2024`.
    static func isEitherWay(_ text: String) -> Bool {
        // `2024-05` is what nearly every cell has.
        guard text.utf8.count > monthLength else { return false }
        let parts = withoutTime(text).split(whereSeparator: separators.contains).map(String.init)
        guard parts.count == 3, let first = digits(parts[0], 1...2), let second = digits(parts[1], 1...2) else {
            return false
        }
        return first != second && (1...12).contains(first) && (1...12).contains(second)
    }

    private static let monthLength = 7

    // MARK: Days as a spreadsheet counts them

    /// What a day between 1954 and 2064 is in a spreadsheet: days since 30 December 1899.
    private static let spreadsheetDays = 20_000...60_000

    private static func month(ofSpreadsheetDay number: Int) -> YearMonth? {
        guard var month = YearMonth(year: 1900, month: 1) else { return nil }
        // 1 January 1900 is day 1, and the day that 1900 never had, 29 February, is counted: so March begins at 61.
        var left = number - 2
        while left >= CalendarDay.days(in: month) {
            left -= CalendarDay.days(in: month)
            month = month.advanced(byMonths: 1)
        }
        return month
    }
}

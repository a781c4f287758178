/// A day, month and year in figures, or with the month in letters.
enum DateOfBirth {
    /// Which years of two figures are taken for one, after two strokes: none where a case number may be written so that could be
    /// days as well.
    enum ShortYears { case any, beyondDays }

    /// The months in English and in Welsh; three letters of one are enough.
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref",
        "tachwedd", "rhagfyr",
    ]
    private static let romanMonths: Set<String> = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ]
    private static let small: Set<String> = ["of", "the", "st", "nd", "rd", "th", "o"]
    /// What stands in Welsh behind "o" begins otherwise than by itself: `3 o Fawrth` is the third of March.
    private static let mutated = ["fawrth", "fai", "fehefin", "orffennaf", "fedi", "dachwedd", "ragfyr"]

    /// A run of digits or of letters.
    private struct Word {
        let text: String
        /// What stands between it and the word before.
        let gap: [UInt8]
        let isNumber: Bool

        var number: Int? { isNumber ? Int(text) : nil }
    }

    static func isContained(in bytes: [UInt8], shortYears: ShortYears) -> Bool {
        // The shortest are 1/1/50 and 1may1950.
        guard bytes.count >= 6 else { return false }
        let words = words(bytes)
        return isAfterBirth(words) || words.indices.contains { isDate(from: $0, words, shortYears) }
    }

    private static func isDate(from start: Int, _ words: [Word], _ shortYears: ShortYears) -> Bool {
        guard words.indices.contains(start + 2) else { return false }
        // In `E2020-05-01` the number is part of a name; in `JS12/05/1948` it stands behind initials.
        let isBehindInitials =
            start > 0 && words[start - 1].text.count <= 3 && words[start + 1].gap == [UInt8(ascii: "/")]
        guard start == 0 || !words[start].gap.isEmpty || isBehindInitials else { return false }
        guard !isCounted(start, words, shortYears) else { return false }
        return isDate(words[start], words[start + 1], words[start + 2], shortYears)
    }

    /// Whether what would be a date counts something. Of case numbers a month and its year or a recent day has a number behind it, `Apr24/01`
    /// and `2024-05-01-7`; elsewhere `10-12-14 units` are numbers of them.
    private static func isCounted(_ start: Int, _ words: [Word], _ shortYears: ShortYears) -> Bool {
        let (one, two, three) = (words[start], words[start + 1], words[start + 2])
        let next = words.indices.contains(start + 3) ? words[start + 3] : nil
        guard shortYears == .beyondDays else {
            let isPlain = two.gap == [ASCII.hyphen] && three.gap == two.gap && three.text.count == 2
            return isPlain && next?.gap == [ASCII.space] && next.map { counted.contains($0.text) } ?? false
        }
        if !one.isNumber, two.isNumber, two.gap.isEmpty { return three.isNumber && three.text.count <= 2 }
        let isRecent = isYear(one) && one.number.map { !birthYearsAhead.contains($0) } ?? false
        return isRecent && next?.isNumber == true && next?.gap == three.gap && words.count == start + 4
            && three.gap == [ASCII.hyphen]
    }

    /// What is counted in notes.
    private static let counted: Set<String> = [
        "units", "visits", "sessions", "hours", "days", "nights", "weeks", "contacts", "calls", "beds", "places",
        "miles",
    ]

    /// Years in which those who are alive were born, as figures run together tell them.
    private static let birthYears = 1900...2029
    /// The same where the year stands first: case numbers begin with the year they were given in.
    private static let birthYearsAhead = 1900...2009

    /// Whether eight figures and nothing else are a day with its month and year, `12031951` or `19510312`.
    static func isRunTogether(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 8, bytes.allSatisfy(ASCII.isDigit) else { return false }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }
        }
        return birthYears.contains(number(4..<8)) && isDay(number(0..<2), of: number(2..<4), number(4..<8))
            || birthYearsAhead.contains(number(0..<4)) && isDay(number(6..<8), of: number(4..<6), number(0..<4))
    }

    private static func isDay(_ day: Int, of month: Int, _ year: Int) -> Bool {
        YearMonth(year: year, month: month).map { CalendarDay($0, day: day) != nil } ?? false
    }

    /// What happens on a day, in notes, and what a time begins or ends with.
    private static let events = Set(
        """
        accessed admission admitted agreed allocated allocation amended application applied appointment approved arrest arrested as \
        assessed assessment attempt attendance attended audit began begins booked call called cancelled chc checked claim closed closes \
        commenced commences completed conference contact contacted contract court cpa crisis decision discharge discharged ehcp emailed \
        ended ending ends episode evicted eviction expired expires extended fall fell finished finishes from funded funding hearing \
        hospital incident interview interviewed invoice invoiced issued joined lease left letter letters logged marac mdt meeting met missed moved \
        notice notified offence operation order panel paused phoned placed placement police prices read readmitted received recorded \
        reported referral referred released renewed respite resumed review reviewed scan seen sentence sentenced served session signed \
        since spoke started starting starts stay stopped suspended surgery taf taken telephoned tenancy to treated treatment tribunal \
        until updated visit visited withdrawn workshop
        """.split(separator: " ").map(String.init))
    /// Of whom a day of the period may be that of birth.
    private static let young: Set<String> = [
        "child", "children", "baby", "babies", "infant", "newborn", "son", "daughter", "age", "aged", "maternity",
        "delivery",
        "delivered", "pregnant", "pregnancy", "antenatal", "unborn", "edd", "twin", "twins", "boy", "girl", "toddler",
        "kid",
        "kids", "grandson", "granddaughter", "grandchild", "brother", "sister", "labour", "neonatal", "premature",
        "arrived",
    ]

    /// Whether every day in a text is one on which something happened that the text names: of these years, where no birth and nobody
    /// young is spoken of.
    static func areOfEvents(_ bytes: [UInt8], in years: ClosedRange<Int>) -> Bool {
        let words = words(bytes)
        guard !isAfterBirth(words), words.contains(where: { events.contains($0.text) }),
            !words.contains(where: { young.contains($0.text) })
        else { return false }
        return words.indices.allSatisfy { start in
            !isDate(from: start, words, .any) || year(words[start...(start + 2)]).map(years.contains) ?? false
        }
    }

    /// The year of a date: its four figures, or the last two of them in this century.
    private static func year(_ date: ArraySlice<Word>) -> Int? {
        let century = 2000
        if let whole = date.first(where: { isYear($0) }) { return whole.number }
        return date.last?.number.map { century + $0 }
    }

    /// What a date of birth is told by.
    private static let births: Set<String> = ["dob", "born", "birth", "birthday", "birthdate", "dateofbirth", "bday"]

    /// Whether figures that may be a date stand behind a word for a birth: six or eight of them, or three numbers whatever parts them.
    private static func isAfterBirth(_ words: [Word]) -> Bool {
        let letters = words.map { $0.isNumber ? "" : $0.text }
        let isAbbreviated = letters.indices.dropLast(2).contains { Array(letters[$0..<($0 + 3)]) == ["d", "o", "b"] }
        guard isAbbreviated || letters.contains(where: births.contains) else { return false }
        if words.contains(where: { [6, 8].contains($0.text.count) && $0.isNumber }) { return true }
        return words.indices.dropLast(2).contains { start in
            let three = words[start..<(start + 3)]
            let isNamed = isDay(words[start]) && isMonthName(words[start + 1]) && words[start + 2].isNumber
            return isNamed || (three.allSatisfy { $0.isNumber && $0.text.count <= 4 } && isDay(words[start]))
        }
    }

    /// Whether a text tells a birth, so that a date in it is one.
    static func isOfBirth(_ bytes: [UInt8]) -> Bool { bytes.count >= 6 && isAfterBirth(words(bytes)) }

    /// The words without endings and articles: `3rd of May 1971` is 3, May and 1971.
    private static func words(_ bytes: [UInt8]) -> [Word] {
        var words: [Word] = []
        var gap: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isDigit = ASCII.isDigit(bytes[index])
            guard isDigit || ASCII.isLetter(bytes[index]) else {
                gap.append(bytes[index])
                index += 1
                continue
            }
            let run = bytes[index...].prefix { isDigit ? ASCII.isDigit($0) : ASCII.isLetter($0) }
            index = run.endIndex
            let text = String(decoding: run, as: UTF8.self).lowercased()
            if !isDigit, small.contains(text), words.last?.isNumber == true { continue }
            words.append(Word(text: text, gap: gap, isNumber: isDigit))
            gap = []
        }
        return words
    }

    private static func isDate(_ one: Word, _ two: Word, _ three: Word, _ shortYears: ShortYears) -> Bool {
        guard isGap(two.gap), isGap(three.gap) else { return false }
        if two.isNumber, one.isNumber, three.isNumber {
            // In figures alone the two signs are one: 2013-14 12 is no date.
            guard !two.gap.isEmpty, two.gap == three.gap || isSlip(two, three) else { return false }
            if isYear(one), isMonth(two), isDay(three) { return true }
            guard (isDay(one) && isMonth(two)) || (isMonth(one) && isDay(two)) else { return false }
            return isYear(three) || isShort(one, two, three, shortYears)
        }
        if isDay(one), isRomanMonth(two), isYear(three) { return two.gap == three.gap && two.gap != [ASCII.space] }
        if isDay(one), isMonthName(two), isYear(three) || isNamedShortYear(three) { return true }
        if isMonthName(one), isDay(two), isYear(three) || isNamedShortYear(three) { return true }
        return isYear(one) && isMonthName(two) && isDay(three)
    }

    private static func isGap(_ gap: [UInt8]) -> Bool {
        let longest = 3
        return gap.count <= longest && gap.allSatisfy { "/-. ,'_|".utf8.contains($0) }
    }

    /// Whether a stroke and another sign part a day and a month from a year in which people were born: `12/05-1948`. Of later ones `3/12 2014`
    /// is three months of it.
    private static func isSlip(_ month: Word, _ year: Word) -> Bool {
        let stroke = [UInt8(ascii: "/")]
        return (month.gap == stroke || year.gap == stroke) && month.gap.count == 1 && year.gap.count == 1
            && isYear(year) && year.number.map(birthYearsAhead.contains) ?? false
    }

    private static func isDay(_ word: Word) -> Bool {
        word.text.count <= 2 && word.number.map { (1...31).contains($0) } ?? false
    }

    private static func isMonth(_ word: Word) -> Bool {
        word.text.count <= 2 && word.number.map { (1...12).contains($0) } ?? false
    }

    private static func isYear(_ word: Word) -> Bool {
        word.text.count == 4 && word.number.map { (1900...2099).contains($0) } ?? false
    }

    private static func isShortYear(_ word: Word, _ shortYears: ShortYears) -> Bool {
        guard word.text.count == 2 else { return false }
        return shortYears == .any || !isDay(word)
    }

    /// A year of two figures behind two strokes, or where nothing else is likely behind two dots or hyphens: `03.05.71`.
    private static func isShort(_ one: Word, _ two: Word, _ three: Word, _ shortYears: ShortYears) -> Bool {
        guard isShortYear(three, shortYears) else { return false }
        if two.gap.contains(UInt8(ascii: "/")) { return true }
        // `1.12.10` may be a section, and no section is the fiftieth.
        let isWhole = one.text.count == 2 && two.text.count == 2
        return shortYears == .any && (isWhole || !isDay(three)) && two.gap.count == 1 && ".-".utf8.contains(two.gap[0])
    }

    /// A year of two figures behind a month in letters; behind a space alone it may be a number of something.
    private static func isNamedShortYear(_ word: Word) -> Bool {
        word.text.count == 2 && word.isNumber && (word.gap != [ASCII.space] || !isDay(word))
    }

    private static func isRomanMonth(_ word: Word) -> Bool { !word.isNumber && romanMonths.contains(word.text) }

    private static func isMonthName(_ word: Word) -> Bool {
        !word.isNumber && word.text.count >= 3
            && (months.contains { $0.hasPrefix(word.text) } || mutated.contains(word.text))
    }
}

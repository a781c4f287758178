/// When something was checked: the months that a day, a month or a year lies in.
struct CheckTime {
    let first: YearMonth
    let last: YearMonth

    init(first: YearMonth, last: YearMonth) { (self.first, self.last) = (first, last) }

    /// The time of a date in one of the forms of `evaluation.json`; nil where it is none.
    init?(written text: String) {
        let numbers = text.split(separator: "-").map { Int($0) }
        guard let year = numbers.first ?? nil else { return nil }
        let months =
            numbers.count > 1 ? (first: numbers[1] ?? 0, last: numbers[1] ?? 0) : (first: 1, last: Month.perYear)
        guard let first = YearMonth(year: year, month: months.first),
            let last = YearMonth(year: year, month: months.last)
        else { return nil }
        self.init(first: first, last: last)
    }

    /// The time of a text that was read as one: a date, or a month as a spreadsheet writes it.
    init?(read text: String) {
        if let time = CheckTime(written: text) {
            self = time
        } else if let month = try? YearMonth(parsing: text) {
            self.init(first: month, last: month)
        } else {
            return nil
        }
    }

    /// What is wrong with a text that is no date, and what to write.
    static func explanation(_ error: YearMonthError) -> String {
        let forms = "a day, a month or a year, such as 2012-07-31, 2012-07 or 2012"
        return switch error {
        case .empty, .notAMonth: "expected \(forms)"
        case .noSuchMonth: "the month must be from 01 to 12, as in 2012-07-31"
        case .noSuchDay(let day, let month): "there is no day \(day) in \(month)"
        case .monthBeforeDay: "the day stands before the month here; write \(forms)"
        case .noYear: "it has no year, or a day in its place; write \(forms)"
        case .twoReadings: "the year may be its first or its last part; write \(forms)"
        case .serialNumber, .otherSpelling: error.explanation
        }
    }
}

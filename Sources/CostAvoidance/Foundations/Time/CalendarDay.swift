/// One day of the calendar that is used in Britain since 1752.
struct CalendarDay: Hashable {
    let month: YearMonth
    let day: Int

    /// The day, or nil where the month has none of that number: there is no 31 February.
    init?(_ month: YearMonth, day: Int) {
        guard (1...Self.days(in: month)).contains(day) else { return nil }
        self.month = month
        self.day = day
    }

    /// How many days a month has.
    static func days(in month: YearMonth) -> Int {
        let year = month.year
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month.month {
        case 4, 6, 9, 11: 30
        case 2: isLeap ? 29 : 28
        default: 31
        }
    }
}

/// Dates, months and times as cells' texts have them.
enum DateText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let namedLetters = 3
    private static let secondsOfMinute = 60
    private static let secondsOfHour = 3600

    /// `2024-05-01`.
    static func day(_ day: SerialDay) -> String {
        "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    }

    /// `May 2024`. Not `2024-05`: among price years `2011-12` would pass for one.
    static func month(_ day: SerialDay) -> String { "\(shortName(day.month)) \(padded(day.year, 4))" }

    /// `01 May`, where the cell does not show the year.
    static func dayWithoutYear(_ day: SerialDay) -> String { "\(padded(day.day, 2)) \(shortName(day.month))" }

    /// `2024`, where the cell shows nothing else.
    static func year(_ day: SerialDay) -> String { padded(day.year, 4) }

    /// `01`, where the cell shows nothing else.
    static func dayAlone(_ day: SerialDay) -> String { padded(day.day, 2) }

    /// `May`, where the cell shows nothing else.
    static func monthAlone(_ day: SerialDay) -> String { months[day.month - 1] }

    /// `09:30:00`; the hours go on beyond 24 where a format counts them so.
    static func time(_ seconds: Int) -> String {
        let hours = padded(seconds / secondsOfHour, 2)
        let minutes = padded(seconds % secondsOfHour / secondsOfMinute, 2)
        return "\(hours):\(minutes):\(padded(seconds % secondsOfMinute, 2))"
    }

    /// The month of `May 2024` as `2024-05`; nil for any other text.
    static func isoMonth(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard words.count == 2, let number = months.firstIndex(where: { $0.hasPrefix(words[0]) }) else { return nil }
        return "\(words[1])-\(padded(number + 1, 2))"
    }

    private static func shortName(_ month: Int) -> String { String(months[month - 1].prefix(namedLetters)) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Dates as ISO 8601 writes them, in cells of the type `d`.
enum ISODate {
    /// The text of `2024-05-01`, `2024-05-01T09:30:00` or `T09:30:00`; nil for anything else.
    static func value(_ bytes: [UInt8], _ format: NumberFormat) -> CellValue? {
        let text = String(decoding: bytes, as: UTF8.self)
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        let second = halves.count == 2 ? seconds(halves[1]) : 0
        guard let second else { return nil }
        if halves[0].isEmpty { return CellValue(kind: .time, text: DateText.time(second)) }
        let numbers = halves[0].split(separator: "-", omittingEmptySubsequences: false).map {
            WholeNumber.value(of: $0.utf8)
        }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let date = SerialDay(year: year, month: month, day: day)
        guard case .date(let parts) = format.firstSection.meaning else {
            let time = second > 0 ? " " + DateText.time(second) : ""
            return CellValue(kind: .date, text: DateText.day(date) + time)
        }
        return CellValue.shown(date, second: second, parts)
    }

    /// The second of the day of `09:30:00.000Z`; fractions of it are cut off.
    private static func seconds(_ text: Substring) -> Int? {
        let plain = text.prefix { $0 != "." && $0 != "Z" }
        let numbers = plain.split(separator: ":", omittingEmptySubsequences: false).map {
            WholeNumber.value(of: $0.utf8)
        }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1], hour < 24, minute < 60
        else {
            return nil
        }
        let second = numbers.count == 3 ? numbers[2] : 0
        guard let second, second < 60 else { return nil }
        return (hour * 60 + minute) * 60 + second
    }
}

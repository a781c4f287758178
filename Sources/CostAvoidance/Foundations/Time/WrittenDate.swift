/// A date as `evaluation.json` has it: `2013`, `2013-05` or `2013-05-31`.
enum WrittenDate {
    /// A year, a month or a day that there is.
    case whole
    /// The form is right and the month has no such day.
    case noSuchDay(Int, YearMonth)
    /// No date in one of the three forms.
    case none

    init(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let lengths = [4, 2, 2]
        let numbers = zip(parts, lengths).compactMap { part, length in
            part.count == length ? FourDigitYear.digits(of: part[...]) : nil
        }
        guard parts.count <= lengths.count, numbers.count == parts.count, let year = numbers.first,
            let month = YearMonth(year: year, month: numbers.count > 1 ? numbers[1] : 1)
        else {
            self = .none
            return
        }
        let day = numbers.count > 2 ? numbers[2] : 1
        self = CalendarDay(month, day: day) == nil ? .noSuchDay(day, month) : .whole
    }
}

/// The text that a number comes to under its format, and what it is.
struct CellValue: Hashable {
    let kind: CellKind
    let text: String

    /// What stands in place of a number formatted as a date that stands for none, as a spreadsheet shows it.
    static let impossibleDate = CellValue(kind: .impossibleDate, text: "########")
    /// What stands in place of a formula's value that is not there.
    static let uncalculated = CellValue(kind: .uncalculated, text: "#UNCALCULATED!")

    private static let secondsOfDay = 86_400

    /// A number under a format.
    init(_ number: PlainDecimal, _ format: NumberFormat, _ system: SerialDay.System) {
        let section = format.section(for: number)
        switch section.meaning {
        case .number: self.init(kind: .number, text: section.code?.text(of: number) ?? number.text())
        case .percentage(let places, let showsPlus):
            let plus = showsPlus == .shown && !number.isNegative ? "+" : ""
            self.init(kind: .percentage, text: plus + number.shifted(places).text() + "%")
        case .money(let decimals, _): self.init(kind: .number, text: number.text(atLeast: decimals))
        case .date(let parts): self = Self.date(number, parts, system)
        }
    }

    init(kind: CellKind, text: String) {
        (self.kind, self.text) = (kind, text)
    }

    /// A date as far as a format shows it: what nobody sees is not told, because nobody typed it.
    static func shown(_ day: SerialDay, second: Int, _ parts: DateParts) -> CellValue {
        let time = parts.hasTime && second > 0 ? " " + DateText.time(second) : ""
        switch (parts.hasYear, parts.hasMonth, parts.hasDay) {
        case (true, true, false): return CellValue(kind: .month, text: DateText.month(day))
        case (true, false, false): return CellValue(kind: .date, text: DateText.year(day))
        case (false, true, true): return CellValue(kind: .date, text: DateText.dayWithoutYear(day))
        case (false, true, false): return CellValue(kind: .month, text: DateText.monthAlone(day))
        case (false, false, true) where !parts.hasTime: return CellValue(kind: .date, text: DateText.dayAlone(day))
        default: return CellValue(kind: .date, text: DateText.day(day) + time)
        }
    }

    private static func date(_ number: PlainDecimal, _ parts: DateParts, _ system: SerialDay.System) -> CellValue {
        guard let whole = number.floor else { return impossibleDate }
        let second = number.fraction(in: secondsOfDay)
        if parts.isElapsed {
            guard (0...Int(Int32.max)).contains(whole) else { return impossibleDate }
            return CellValue(kind: .time, text: DateText.time(whole * secondsOfDay + second))
        }
        let isTimeAlone = parts.hasTime && !parts.hasYear && !parts.hasMonth && !parts.hasDay
        // A second may be rounded up into the next day, which a date without a time does not show.
        let isNextDay = parts.hasTime && second == secondsOfDay
        guard let day = SerialDay(isNextDay ? whole + 1 : whole, system) else { return impossibleDate }
        if isTimeAlone { return CellValue(kind: .time, text: DateText.time(second % secondsOfDay)) }
        return shown(day, second: second % secondsOfDay, parts)
    }
}

import DelimitedText
import Numerics

/// How many times somebody can have what a row counts: a number beyond it was most likely typed wrong, stands for many people, or is
/// the number that a spreadsheet has for a day.
struct PossibleCount {
    /// How many people the number is of.
    let people: Int
    /// The months it is counted over.
    let months: Double

    /// How often something happens to one person at the most.
    private enum Pace {
        /// An attendance, an admission, a call: once a day.
        case daily
        /// A visit, a contact, an hour: once an hour, day and night.
        case hourly

        var inADay: Double {
            switch self {
            case .daily: 1
            case .hourly: 24
            }
        }
    }

    private static let dailyEvents: Set<String> = [
        "admission", "application", "arrest", "assessment", "attendance", "call", "callout", "case", "claim",
        "conveyance",
        "conviction", "crime", "detention", "discharge", "enquiry", "episode", "eviction", "incident", "letting",
        "offence",
        "operation", "out", "procedure", "process", "prosecution", "referral", "scheme", "spell", "stay",
    ]
    private static let hourlyEvents: Set<String> = [
        "appointment", "consultation", "contact", "hour", "meal", "meeting", "session", "visit",
    ]
    /// Stretches of time of which a year has no more than days.
    private static let times: Set<String> = ["day", "week", "fortnight", "month", "quarter", "year"]
    private static let daysInMonth = 366.0 / 12
    private static let most = 1e12
    /// What spreadsheets number the days from 2000 to 2049 with.
    private static let days = 36_526...54_788

    /// As many times as it may be of one person with nothing to be said of it. A window may begin and end within a day.
    var days: Double { months * Self.daysInMonth + 1 }

    /// Notes a number of units that nobody can have had.
    ///
    /// What only its price says a year has room for is told as possible double counting.
    func look(
        at units: Quantity?, _ cell: CSVCell?, _ column: String, of service: ServiceID, among services: KnownServices,
        _ cells: inout CellReader
    ) {
        guard let units, let cell, !cell.isEmpty else { return }
        let each = abs(units.doubleValue) / Double(max(1, people))
        // What no total could hold is told where it is priced.
        guard each > days, each < Self.most, let cost = services.catalogue[service] else { return }
        let phrase = UnitPhrase(cost.unit)
        guard let pace = Self.pace(of: phrase) else {
            if phrase.length.map(Self.times.contains) ?? false { refuseDay(units, cell, column, of: service, &cells) }
            return
        }
        if each > days * Pace.hourly.inADay, refuseDay(units, cell, column, of: service, &cells) { return }
        guard cost.maxPerYear == nil, each > days * pace.inADay else { return }
        let often = pace == .daily ? "a day" : "an hour, day and night,"
        let whose = people == 1 ? "one person" : "each of \(Wording.grouped(people)) people"
        cells.warning(
            cell, "implausible-count",
            "\(column) is \(cell.quoted): more than one \(phrase.head) \(often) for \(whose)",
            remedy: people == 1
                ? "Correct the number; where the row is about many people, \(Self.ofMany(column)); where it is right, leave it."
                : "Correct the number, or the number of people; where both are right, leave them.")
    }

    /// What makes of a row one about many people: with a comparison group it must say how many.
    private static func ofMany(_ column: String) -> String {
        let isObserved = ["before", "after"].contains(column)
        return "leave case_id empty" + (isObserved ? " and write how many in the column people" : "")
    }

    private static func pace(of phrase: UnitPhrase) -> Pace? {
        if phrase.length == "hour" { return .hourly }
        guard phrase.length == nil else { return nil }
        if dailyEvents.contains(phrase.head) { return .daily }
        return hourlyEvents.contains(phrase.head) ? .hourly : nil
    }

    /// Refuses what cannot be anything but the number of a day: of one person, and more than one an hour. Of a year's units of time
    /// nobody has as many either.
    @discardableResult
    private func refuseDay(
        _ units: Quantity, _ cell: CSVCell, _ column: String, of service: ServiceID, _ cells: inout CellReader
    ) -> Bool {
        guard people == 1, let number = Int(cell.text.trimmingSpaces()), Self.days.contains(number),
            case .serialNumber(let month)? = YearMonth.problem(with: String(number))
        else { return false }
        cells.error(
            cell, "day-for-count",
            "\(column) is \(cell.quoted), which is a spreadsheet's number for a day of \(month), and no number that one person can have "
                + "of \(service)",
            remedy:
                "Write how many there were; format the column as a number before. Where the row is about many people, "
                + "\(Self.ofMany(column)).")
        return true
    }
}

extension YearMonth {
    /// Why a text is no month; nil where it is one.
    fileprivate static func problem(with text: String) -> YearMonthError? {
        do throws(YearMonthError) {
            _ = try YearMonth(parsing: text)
            return nil
        } catch {
            return error
        }
    }
}

/// The day that a spreadsheet's number stands for.
///
/// Sources: ECMA-376 part 1, section 18.17.4 (both systems); Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year".
struct SerialDay: Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// Where a workbook counts from.
    enum System: Sendable, Hashable {
        /// 1 is 1 January 1900, and 60 a 29 February 1900 that there was not.
        case from1900
        /// 0 is 1 January 1904, as on the Mac before 2011.
        case from1904
    }

    /// The last day that spreadsheets have, 31 December 9999, in the 1900 system.
    private static let last = 2_958_465
    /// The day that is not there.
    private static let leapDay1900 = 60
    /// Days from the day 0 of the 1900 system to that of the 1904 system.
    private static let daysBetweenSystems = 1462
    /// The number of 1 January 1970, from which civil days are counted, in the 1900 system.
    private static let epoch = 25_569

    init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day of a number, or nil where spreadsheets have none. Of the 1900 system day 0 is shown as 0 January 1900 and day 60 as
    /// 29 February 1900; there are no such days, and readers of dates say so.
    init?(_ serial: Int, _ system: System) {
        switch system {
        case .from1904:
            guard serial >= 0, serial <= Self.last - Self.daysBetweenSystems else { return nil }
            self.init(civil: serial + Self.daysBetweenSystems - Self.epoch)
        case .from1900:
            guard (0...Self.last).contains(serial) else { return nil }
            if serial == 0 {
                self.init(year: 1900, month: 1, day: 0)
            } else if serial == Self.leapDay1900 {
                self.init(year: 1900, month: 2, day: 29)
            } else {
                // Before the day that was not there every number is one too small.
                self.init(civil: serial - Self.epoch + (serial < Self.leapDay1900 ? 1 : 0))
            }
        }
    }

    /// The day so many days after 1 January 1970. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    private init(civil days: Int) {
        let shifted = days + 719_468  // from 1 March of the year 0
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

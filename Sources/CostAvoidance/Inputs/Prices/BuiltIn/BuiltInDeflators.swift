import DelimitedText
import Numerics

/// The price indices that come with the library, as text: the year, its index and whether it was a forecast.
enum BuiltInDeflators {
    /// The index by the calendar year in which each year of `table` starts.
    ///
    /// A line that cannot be read is left out; a test holds the number of years of every table.
    static func entries(of table: String) -> [Int: DeflatorSeries.Entry] {
        var entries: [Int: DeflatorSeries.Entry] = [:]
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",")
            guard cells.count == 3, let year = Int(cells[0].prefix(4)),
                let index = try? ExactDecimal(parsing: cells[1])
            else { continue }
            entries[year] = DeflatorSeries.Entry(index: index, standing: cells[2] == "forecast" ? .forecast : .outturn)
        }
        return entries
    }
}

extension DeflatorSeries {
    /// The name of the series that is used when an evaluation names none.
    public static let newestName = "2026-03"

    /// HM Treasury's GDP deflators of March 2026, by financial year: the newest outturn, used by default.
    public static let newest = DeflatorSeries(
        name: newestName,
        release: """
            HM Treasury, GDP deflators at market prices, March 2026 (outturn: Quarterly National Accounts, ONS L8GG; \
            forecast: OBR, 3 March 2026), Open Government Licence v3.0
            """,
        base: "2024-25 = 100", yearKind: .financial,
        entries: BuiltInDeflators.entries(of: BuiltInDeflators.financial2026))

    /// HM Treasury's GDP deflators of March 2015, by financial year, kept so that studies of that time can be
    /// reproduced. The years from 2014-15 were a forecast when it was released.
    public static let march2015 = DeflatorSeries(
        name: "2015-03",
        release: """
            HM Treasury, GDP deflators at market prices, March 2015 (Budget 2015, 19 March 2015), as tabulated in the \
            Unit Cost Database v1.4, Open Government Licence v3.0
            """,
        base: "1989-90 = 100", yearKind: .financial,
        entries: BuiltInDeflators.entries(of: BuiltInDeflators.financial2015))

    /// HM Treasury's GDP deflators of December 2025, by calendar year, for prices that are of calendar years.
    public static let calendar = DeflatorSeries(
        name: "2025-12-calendar",
        release: """
            HM Treasury, GDP deflators at market prices by calendar year, December 2025 (Quarterly National Accounts, \
            ONS MNF2), Open Government Licence v3.0
            """,
        base: "2024 = 100", yearKind: .calendar,
        entries: BuiltInDeflators.entries(of: BuiltInDeflators.calendar2025))

    /// Every built-in series, the default first.
    public static var builtIn: [DeflatorSeries] { [newest, march2015, calendar] }

    /// The names of the built-in series, the default first.
    public static var names: [String] { [newestName, "2015-03", "2025-12-calendar"] }

    /// The built-in series of this name, or nil where there is none. Only the one that is asked for is read.
    public static func named(_ name: String) -> DeflatorSeries? {
        switch name {
        case newestName, "financial": newest
        case "2015-03", "financial-ucd14": march2015
        case "2025-12-calendar", "calendar": calendar
        default: nil
        }
    }
}

@testable import CostAvoidance
import Testing

@Suite("Months of a year")
struct YearMonthTests {
    @Test("A month is written in one spelling", arguments: ["2012-07", "1999-12", "2024-01"])
    func readAndWritten(text: String) throws {
        #expect(try YearMonth(parsing: text).description == text)
    }

    @Test(
        "Every other spelling is refused with what to write",
        arguments: [
            ("07/2012", "write 2012-07"), ("2012-7", "write 2012-07"), ("2012/07", "write 2012-07"),
            ("201207", "write 2012-07"),
            ("24-May", "it has no year, or a day in its place; write a month such as 2012-07"),
            ("February 31st", "it has no year, or a day in its place; write a month such as 2012-07"),
            ("07/31/2012", "the day stands before the month here; write a month such as 2012-07"),
            ("12-07-01", "the year may be its first or its last part; write a month such as 2012-07"),
            ("31/02/2012", "there is no day 31 in 2012-02; write a month such as 2012-02"),
            ("2013-02-29", "there is no day 29 in 2013-02; write a month such as 2013-02"),
            ("1900-02-29", "there is no day 29 in 1900-02; write a month such as 1900-02"),
            // What Excel keeps for 1 July 2012, and for 29 February 2020.
            ("41091", "a spreadsheet's number for a day; write 2012-07"),
            ("43890", "a spreadsheet's number for a day; write 2020-02"),
            ("Smarch 2012", "expected a month such as 2012-07"), ("summer", "expected a month such as 2012-07"),
            ("2012-13", "the month must be from 01 to 12, as in 2012-07"),
            ("2012-00", "the month must be from 01 to 12, as in 2012-07"),
            ("", "a month is needed, such as 2012-07"),
        ])
    func refused(text: String, explanation: String) {
        let error = #expect(throws: YearMonthError.self) { try YearMonth(parsing: text) }
        #expect(error?.explanation == explanation)
    }

    @Test(
        "What a spreadsheet makes of a month is read where it can mean one month only, the day before the month",
        arguments: [
            "Jul-12", "jul-12", "July 2012", "Jul 2012", "JULY-2012", "2012-07-01", "2012-07-31", "2012/07/01",
            "01/07/2012",
            "1/7/2012", "01.07.2012", "01-07-2012", "01/07/12", "1 July 2012", "1st July 2012", "1-Jul-12",
            "July 1, 2012",
            "2012-07-01 00:00:00", "2012-07-01T00:00:00", "01/07/2012 00:00", "2012 July", "29 July 2012",
        ])
    func spreadsheet(text: String) throws {
        #expect(try YearMonth(parsing: text).description == "2012-07")
    }

    @Test("Of two digits a year is this century's up to 68", arguments: [("May-68", "2068-05"), ("May-69", "1969-05")])
    func century(text: String, month: String) throws {
        #expect(try YearMonth(parsing: text).description == month)
    }

    @Test(
        "Months are counted from a start across the ends of years",
        arguments: [("2012-07", 0), ("2012-12", 5), ("2013-06", 11), ("2013-07", 12), ("2012-06", -1)])
    func counted(month: String, since: Int) throws {
        let start = try YearMonth(parsing: "2012-07")
        let later = try YearMonth(parsing: month)
        #expect(later.months(since: start) == since)
        #expect(start.advanced(byMonths: since) == later)
    }

    @Test("A month outside the year cannot be made")
    func impossible() {
        #expect(YearMonth(year: 2012, month: 0) == nil)
        #expect(YearMonth(year: 2012, month: 13) == nil)
        #expect(YearMonth(year: 2012, month: 7)?.description == "2012-07")
    }
}

struct MonthInYearTests {
    @Test(arguments: [(0, 0), (11, 11), (12, 0), (25, 1), (-1, 11), (-12, 0), (-13, 11)])
    func monthsOfAYearAreCountedFromItsStart(month: Int, inYear: Int) {
        #expect(Month.inYear(month) == inYear)
        #expect(Month.year(of: month) * Month.perYear + Month.inYear(month) == month)
    }
}

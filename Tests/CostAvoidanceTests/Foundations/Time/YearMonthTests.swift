import CostAvoidance
import Testing

@Suite("Months of a year")
struct YearMonthTests {
    @Test("A month is read and written in one spelling", arguments: ["2012-07", "1999-12", "2024-01"])
    func readAndWritten(text: String) throws {
        #expect(try YearMonth(parsing: text).description == text)
    }

    @Test(
        "Every other spelling is refused with what to write",
        arguments: [
            ("07/2012", "expected a month such as 2012-07"),
            ("2012-7", "expected a month such as 2012-07"),
            ("2012-07-01", "expected a month such as 2012-07"),
            ("July 2012", "expected a month such as 2012-07"),
            ("2012-13", "the month must be from 01 to 12, as in 2012-07"),
            ("2012-00", "the month must be from 01 to 12, as in 2012-07"),
            ("", "a month is needed, such as 2012-07"),
        ])
    func refused(text: String, explanation: String) {
        let error = #expect(throws: YearMonthError.self) { try YearMonth(parsing: text) }
        #expect(error?.explanation == explanation)
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

import CostAvoidance
import Testing

@Suite("Financial years")
struct FinancialYearTests {
    @Test(
        "A financial year is read and written in one spelling",
        arguments: [("2013-14", 2013), ("1999-00", 1999), ("1955-56", 1955), ("2009-10", 2009)])
    func readAndWritten(text: String, start: Int) throws {
        let year = try FinancialYear(parsing: text)
        #expect(year.startYear == start)
        #expect(year.description == text)
    }

    @Test(
        "A stroke, a dash or the second year in full say the same year",
        arguments: ["2013/14", "2013-2014", "2013/2014", "2013\u{2013}14", "2013\u{2011}14"])
    func spellings(text: String) throws {
        #expect(try FinancialYear(parsing: text).description == "2013-14")
    }

    @Test(
        "Every other spelling is refused with what to write",
        arguments: [
            (
                "Dec-11",
                "a spreadsheet has made a date of 2011-12; write 2011-12, in a column that is formatted as text first"
            ),
            (
                "Oct-09",
                "a spreadsheet has made a date of 2009-10; write 2009-10, in a column that is formatted as text first"
            ),
            (
                "01/02/2001",
                "a spreadsheet has made a date of 2001-02; write 2001-02, in a column that is formatted as text first"
            ),
            (
                "2011-12-01",
                "a spreadsheet has made a date of 2011-12; write 2011-12, in a column that is formatted as text first"
            ),
            ("May-24", "it is a month; expected a financial year such as 2024-25"),
            ("2013-2015", "the second year must be the one after the first; write 2013-14"),
            ("2013-15", "the second year must be the one after the first; write 2013-14"),
            ("2013-13", "the second year must be the one after the first; write 2013-14"),
            ("2014", "one year can belong to two financial years; write 2013-14 or 2014-15"),
            ("13-14", "expected a financial year such as 2013-14"),
            ("2013-1x", "expected a financial year such as 2013-14"),
            ("2013-4", "expected a financial year such as 2013-14"),
            (" 2013-14", "expected a financial year such as 2013-14"),
            ("2013-14 ", "expected a financial year such as 2013-14"),
            ("", "a financial year is needed, such as 2013-14"),
        ])
    func refused(text: String, explanation: String) {
        let error = #expect(throws: FinancialYearError.self) { try FinancialYear(parsing: text) }
        #expect(error?.explanation == explanation)
    }

    @Test(
        "January to March belong to the financial year that started before them",
        arguments: [("2013-03", "2012-13"), ("2013-04", "2013-14"), ("2013-12", "2013-14"), ("2000-01", "1999-00")])
    func containing(month: String, year: String) throws {
        #expect(FinancialYear(containing: try YearMonth(parsing: month)).description == year)
    }

    @Test("Years are in order and can be counted on from")
    func ordered() throws {
        let year = try FinancialYear(parsing: "1998-99")
        #expect(year < year.advanced(by: 1))
        #expect(year.advanced(by: 1).description == "1999-00")
        #expect(year.advanced(by: -9).description == "1989-90")
    }
}

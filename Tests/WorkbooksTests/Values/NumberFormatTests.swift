import Testing

@testable import Workbooks

@Suite("What a number format makes of a number") struct NumberFormatTests {
    private static func shown(_ number: String, _ code: String) -> String? {
        PlainDecimal(number.utf8).map { CellValue($0, NumberFormat(code: code), .from1900).text }
    }

    @Test(
        "Percentages, money and plain numbers",
        arguments: [
            ("0.35", "0%", "35%"), ("0.355", "0%", "35.5%"), ("0.5", "0.00%", "50%"), ("-0.1", "0%", "-10%"),
            ("0.1", "+0%;-0%", "+10%"), ("-0.1", "+0%;-0%", "-10%"), ("35", "0\"%\"", "35%"), ("35", "0\\%", "35%"),
            ("1200.5", "\"£\"#,##0.00", "1200.50"), ("1200.5", "[$£-809]#,##0.00;[RED]-[$£-809]#,##0.00", "1200.50"),
            ("-1200.5", "_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-", "-1200.50"),
            ("0", "_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-", "0"),
            ("1200", "£#,##0", "1200"), ("1200.125", "[$€-2] #,##0.00", "1200.125"), ("1200.5", "#,##0.00", "1200.5"),
            ("1200000", "#,##0,\"k\"", "1200000"), ("0.5", "# ?/?", "0.5"), ("1500", "0.00E+00", "1500"),
            ("2011", "General", "2011"), ("2011", "@", "2011"), ("3", "0 \"days\"", "3"),
            ("3", "General\" days\"", "3"),
            ("3", "[Red][<5]0;[Blue]0.0", "3"), ("5", ";;;", "5"), ("7", "[DBNum1]0", "7"),
        ])
    func numbers(number: String, code: String, text: String) {
        #expect(Self.shown(number, code) == text)
    }

    @Test(
        "A code has the noughts that a format of noughts shows before it, and an amount has none",
        arguments: [
            ("7", "000", "007"), ("7", "00000", "00007"), ("12345", "000", "12345"), ("0", "000", "000"),
            ("-7", "000", "-007"), ("112233", "00-00-00", "11-22-33"), ("7", "0000/00", "0000/07"),
            ("7", "[Red]0000", "0007"), ("7", "[>0]0000", "0007"), ("12345", "00 000", "12 345"),
            ("7", "0000\" \"", "0007"),
            ("7", "?000", "007"), ("1234", "#000", "1234"), ("7", "0,000", "7"), ("7", "#,##0", "7"),
            ("0", "00-00", "00-00"),
            ("7", "000;-000", "007"), ("7", "0", "7"), ("7", "0.00", "7"), ("7", "#,##0", "7"), ("7.5", "000", "7.5"),
            ("7", "00.0", "7"), ("7", "-00", "7"), ("7", "0%", "700%"), ("7", "[<10]00;0", "07"),
            ("12", "[<10]00;0", "12"), ("7", "00-", "7"),
        ])
    func codes(number: String, code: String, text: String) { #expect(Self.shown(number, code) == text) }

    @Test(
        "Dates as far as they are shown",
        arguments: [
            ("45413", "dd/mm/yyyy", "2024-05-01"), ("45413", "mmm-yy", "May 2024"), ("45413", "mmm\\-yy", "May 2024"),
            ("45413", "yyyy\\-mm", "May 2024"), ("45413", "mmmm yyyy", "May 2024"), ("45413", "d-mmm", "01 May"),
            ("45413", "yyyy", "2024"), ("45413", "mmmm", "May"), ("45413", "dd", "01"), ("45413", "ddd d", "01"),
            ("45413", "[$-809]dd mmmm yyyy;@", "2024-05-01"),
            ("45413", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024-05-01"),
            ("45413", "d\"st of \"mmmm yyyy", "2024-05-01"),
            ("45413.395833333336", "dd/mm/yyyy hh:mm", "2024-05-01 09:30:00"),
            ("45413", "dd/mm/yyyy hh:mm", "2024-05-01"),
            ("45413.999999", "dd/mm/yyyy", "2024-05-01"), ("45413.999999", "dd/mm/yyyy hh:mm", "2024-05-02"),
            ("0.5", "h:mm AM/PM", "12:00:00"), ("0.0625", "mm:ss", "01:30:00"), ("1.5", "[h]:mm", "36:00:00"),
            ("1.5", "[hh]:mm:ss", "36:00:00"), ("0.000011574074", "mm:ss.0", "00:00:01"),
            ("45413", "m/d/yy", "2024-05-01"),
            ("45413", "YYYY-MM-DD", "2024-05-01"), ("45413", "[Red]dd/mm/yyyy", "2024-05-01"),
            ("-1", "dd/mm/yyyy", "########"),
            ("2958466", "dd/mm/yyyy", "########"), ("1E20", "dd/mm/yyyy", "########"),
        ])
    func dates(number: String, code: String, text: String) {
        #expect(Self.shown(number, code) == text)
    }

    @Test(
        "A date is no number, however little of it is shown", arguments: ["yyyy", "mmm", "dd", "mmm-yy", "dd/mm/yyyy"])
    func noNumber(code: String) throws {
        let number = try #require(PlainDecimal("45413".utf8))
        #expect([.date, .month].contains(CellValue(number, NumberFormat(code: code), .from1900).kind))
    }

    @Test(
        "Built-in formats have the meaning of ECMA-376",
        arguments: [
            (9, "4541300%"), (14, "2024-05-01"), (15, "2024-05-01"), (16, "01 May"), (17, "May 2024"), (20, "00:00:00"),
            (22, "2024-05-01"), (2, "45413"), (4, "45413"), (44, "45413.00"), (46, "1089912:00:00"), (49, "45413"),
            (57, "2024-05-01"),
        ])
    func builtIn(id: Int, text: String) throws {
        let number = try #require(PlainDecimal("45413".utf8))
        let format = try #require(NumberFormat(builtIn: id))
        #expect(CellValue(number, format, .from1900).text == text)
    }

    @Test("There is no format 23", arguments: [23, 163, -1]) func none(id: Int) {
        #expect(NumberFormat(builtIn: id) == nil)
    }

    @Test(
        "Days of the 1900 system, with the leap day that was not there, as Excel shows them",
        arguments: [
            (0, "1900-01-00"), (1, "1900-01-01"), (31, "1900-01-31"), (59, "1900-02-28"), (60, "1900-02-29"),
            (61, "1900-03-01"), (366, "1900-12-31"), (367, "1901-01-01"), (25_569, "1970-01-01"),
            (36_585, "2000-02-29"),
            (45_413, "2024-05-01"), (2_958_465, "9999-12-31"),
        ])
    func from1900(serial: Int, text: String) {
        #expect(SerialDay(serial, .from1900).map(DateText.day) == text)
    }

    @Test(
        "Days of the 1904 system",
        arguments: [
            (0, "1904-01-01"), (1, "1904-01-02"), (59, "1904-02-29"), (43_951, "2024-05-01"), (2_957_003, "9999-12-31"),
        ])
    func from1904(serial: Int, text: String) {
        #expect(SerialDay(serial, .from1904).map(DateText.day) == text)
    }

    @Test("Before the first day and behind the last there is none")
    func noDay() {
        #expect(SerialDay(-1, .from1900) == nil && SerialDay(2_958_466, .from1900) == nil)
        #expect(SerialDay(-1, .from1904) == nil && SerialDay(2_957_004, .from1904) == nil)
    }
}

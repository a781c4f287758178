import Testing

@testable import Workbooks

@Suite("Numbers as a person sees them") struct PlainDecimalTests {
    @Test(
        "Fifteen digits take the noise of binary off and keep what was typed",
        arguments: [
            ("0", "0"), ("-0", "0"), ("1200.5", "1200.5"), ("007.50", "7.5"), (".5", "0.5"), ("5.", "5"),
            // What Excel and LibreOffice store for 0.1+0.2, 1.15, 4.35 and 1-0.9.
            ("0.30000000000000004", "0.3"), ("1.1499999999999999", "1.15"), ("4.3499999999999996", "4.35"),
            ("9.9999999999999978E-2", "0.1"), ("0.99999999999999989", "1"), ("999999999999999.9", "1000000000000000"),
            ("1.5E+3", "1500"), ("1e-7", "0.0000001"), ("-2.5E-2", "-0.025"),
            ("123456789012345678", "123456789012346000"),
            ("1E15", "1000000000000000"), ("0.00000", "0"), ("1.00", "1"),
        ])
    func text(stored: String, shown: String) {
        #expect(PlainDecimal(stored.utf8)?.text() == shown)
    }

    @Test(
        "What is no number is none",
        arguments: ["", "-", ".", "1,5", "NaN", "INF", "1E", "1E+", "0x10", " 1", "1E99999", "1E500", "1 2", "--1"])
    func refused(text: String) {
        #expect(PlainDecimal(text.utf8) == nil)
    }

    @Test(
        "A day's part is counted to the nearest second", arguments: [("45413.5", 43_200), ("0.25", 21_600), ("1", 0)])
    func fraction(number: String, second: Int) {
        #expect(PlainDecimal(number.utf8)?.fraction(in: 86_400) == second)
    }
}

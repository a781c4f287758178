import Testing

@testable import Numerics

@Suite("Numbers as spreadsheets leave them in a cell")
struct WrittenNumberTests {
    @Test(
        "Pounds are read with their sign, thousands, an account's brackets and space at the ends",
        arguments: [
            ("£1,200.50", "1200.50"), ("£1200", "1200.00"), ("1,200", "1200.00"), ("-£20", "-20.00"),
            ("£-20", "-20.00"),
            ("(£1,200.50)", "-1200.50"), ("£(1,200.50)", "-1200.50"), ("(1,200.50)", "-1200.50"),
            (" £1,200.50 ", "1200.50"),
            ("£ 1,200.50", "1200.50"), ("1,234,567.89", "1234567.89"), ("GBP 45", "45.00"), ("45 GBP", "45.00"),
            ("-\u{A0}£5", "-5.00"), (" £-   ", "0.00"), ("£ -", "0.00"), ("1200.5", "1200.50"),
        ])
    func pounds(text: String, amount: String) throws {
        #expect(try text.parsed { bytes throws(DecimalError) in try Money(written: bytes) }.description == amount)
    }

    @Test(
        "A point with digits on one side of it is read, alone it is none",
        arguments: [
            (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1"), ("-1.", "-1"), ("1,234,567.", "1234567"), (".", nil),
            ("-.", nil),
        ])
    func pointAtAnEnd(text: String, number: String?) {
        #expect((try? ExactDecimal(written: text))?.description == number)
    }

    @Test(
        "A share is read with space before its sign of a percentage, and with no comma",
        arguments: [
            ("50 %", "0.5"), (" 35% ", "0.35"), (".5", "0.5"), (".5%", "0.005"), ("12.5 %", "0.125"), ("1.", "1"),
            ("50%%", nil), ("5 0%", nil), ("0,5", nil), ("12,5 %", nil), ("nil", nil), ("-.5", nil), ("%", nil),
            ("", nil),
        ])
    func share(text: String, share: String?) throws {
        let value = try? Share(written: text)
        #expect(value == (try share.map { try Share(parsing: $0) }))
    }

    @Test(
        "What is no amount of pounds in one way alone is refused by name",
        arguments: [
            ("1.200,50", DecimalError.decimalComma), ("12,5", .decimalComma), ("0,125", .decimalComma),
            ("€45", .otherCurrency("€")), ("$45", .otherCurrency("$")), ("45 USD", .otherCurrency("USD")),
            ("45 kr", .otherCurrency("kr")), ("(€45)", .otherCurrency("€")), ("£1.2m", .thousandsByLetter),
            ("45k", .thousandsByLetter), ("£45 million", .thousandsByLetter), ("(-£20)", .brackets),
            ("--5", .notANumber), ("-", .dashAlone), (" -   ", .dashAlone), ("\u{2013}", .dashAlone),
            ("£1,20", .currencySign), ("1,2000", .digitsRunTogether), ("£", .notANumber),
            ("£12.345", .threePlaces(thousands: "12345", pounds: "12.345")),
            ("1.200", .threePlaces(thousands: "1200", pounds: "1.20")), ("£0.125", .tooManyPlaces(limit: 2)),
        ])
    func refused(text: String, error: DecimalError) {
        #expect(throws: error) { try text.parsed { bytes throws(DecimalError) in try Money(written: bytes) } }
    }

    @Test("Of other numbers a comma alone before three digits is refused with both readings")
    func twoReadings() throws {
        #expect(throws: DecimalError.twoReadings("1200", "1.200")) { try ExactDecimal(written: "1,200") }
        #expect(throws: DecimalError.twoReadings("1125", "1.125")) {
            try ExactDecimal(written: "1,125", as: .exactPounds)
        }
        #expect(try ExactDecimal(written: "£1,125", as: .exactPounds).description == "1125")
        #expect(try ExactDecimal(written: "1,200.5").description == "1200.5")
        #expect(try ExactDecimal(written: "-1,234,567").description == "-1234567")
        #expect(throws: DecimalError.currencySign) { try ExactDecimal(written: "£5") }
        #expect(throws: DecimalError.brackets) { try ExactDecimal(written: "(5)") }
        #expect(DecimalError.twoReadings("1200", "1.200").explanation.contains("1200 or 1.200"))
    }

    @Test("Behind the sign of the pound three digits after a point may be thousands, of a price too")
    func threePlaces() throws {
        for (text, thousands, pounds) in [("£12.500", "12500", "12.50"), ("GBP 1.234", "1234", "1.234")] {
            #expect(throws: DecimalError.threePlaces(thousands: thousands, pounds: pounds)) {
                try ExactDecimal(written: text, as: .exactPounds)
            }
        }
        #expect(try ExactDecimal(written: "£0.125", as: .exactPounds).description == "0.125")
        #expect(try ExactDecimal(written: "12.345", as: .exactPounds).description == "12.345")
        #expect(try ExactDecimal(written: "£12.3450", as: .exactPounds).description == "12.345")
        #expect(
            DecimalError.threePlaces(thousands: "1200", pounds: "1.20").explanation.contains("could be 1200 or 1.20"))
    }

    @Test("A dash behind a pound sign is nought of money alone")
    func nought() throws {
        #expect(throws: DecimalError.dashAlone) { try ExactDecimal(written: "£-") }
        #expect(try ExactDecimal(written: "£-", as: .exactPounds) == ExactDecimal(parsing: "0"))
        #expect(DecimalError.dashAlone.explanation.contains("write 0"))
    }

    @Test("Words that are no currency are none", arguments: ["visits", "est", "per month", "m", "GBP", "£"])
    func noCurrency(word: String) { #expect(OtherCurrency.sign(in: "5 \(word)") == nil) }
}

import Testing

@testable import Numerics

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "Plain numbers are read and written back in full",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.00", "0"), ("007", "7"), ("1234.50", "1234.5"), ("-0.5", "-0.5"),
            ("1000", "1000"), ("0.000001", "0.000001"), ("-123456789012345678901234567890.12345678", ""),
            ("170141183460469231731687303715884105727", ""), ("-170141183460469231731687303715884105727", ""),
            ("0.000000000000000000000000000001", ""), ("0.5000000000000000000000000000000000000000000", "0.5"),
            ("100000000000000000000", ""), ("10000000000000000000.000000000000000001", ""),
        ])
    func readsPlainNumbers(text: String, written: String) throws {
        #expect(try ExactDecimal(parsing: text).description == (written.isEmpty ? text : written))
    }

    @Test(
        "What is not a plain number is refused by name",
        arguments: [
            ("", DecimalError.empty), ("  ", .empty), ("\u{A0}", .empty),
            ("-", .dashAlone), ("+5", .wordsBesideNumber), (".5", .notANumber), ("5.", .notANumber),
            ("1.2.3", .notANumber),
            ("--5", .notANumber), ("5-", .minusBehind), ("(500)", .brackets), ("abc", .notANumber),
            ("0x1F", .notANumber),
            ("12 apples", .wordsBesideNumber), ("<5", .suppressed), ("5k", .thousandsByLetter),
            ("1,5m", .thousandsByLetter), ("800-880k", .thousandsByLetter), ("1.5 million", .thousandsByLetter),
            ("1_000", .notANumber), ("٣", .otherDigits), ("½", .notANumber),
            ("nil", .wordForNought), ("None", .wordForNought), ("zero", .wordForNought), ("nought", .wordForNought),
            ("n/a", .wordForUnknown), ("NA", .wordForUnknown), ("tbc", .wordForUnknown), ("?", .wordForUnknown),
            ("*", .suppressed), ("[c]", .suppressed), ("< 10", .suppressed), ("fewer than 5", .suppressed),
            (">5", .floorAlone), ("over 20", .floorAlone), ("nilly", .notANumber), ("<b>", .notANumber),
            ("1/2", .fraction), ("3 / 4", .fraction), ("2013/14", .twoNumbers), ("0/1", .twoNumbers),
            ("e5", .wordsBesideNumber),
            ("NaN", .notFinite), ("-inf", .notFinite), ("Infinity", .notFinite), ("+Inf", .notFinite),
            ("#N/A", .errorValue), ("#DIV/0!", .errorValue), ("#####", .errorValue), ("∞", .notFinite),
            ("(1200)", .brackets), ("(£1,200.50)", .brackets), ("£(5)", .brackets), ("1200 450", .twoNumbers),
            ("£12£15", .twoNumbers), ("£1,200 £450", .twoNumbers), ("5-10", .twoNumbers), ("3 to 5", .twoNumbers),
            ("10% - 20%", .twoNumbers), ("100.00200.00", .twoNumbers), ("1,234 1,500", .twoNumbers),
            ("1.234.567", .thousandsSeparator), ("\u{FEFF}5", .invisibleCharacter(0xFEFF)),
            ("5\u{200B}", .invisibleCharacter(0x200B)),
            ("1,234", .thousandsSeparator), ("1,234,567.89", .thousandsSeparator), ("-1,234.50", .thousandsSeparator),
            ("1 234", .thousandsSeparator), ("1\u{202F}234", .thousandsSeparator), ("1'234", .thousandsSeparator),
            ("1,23,456.50", .thousandsSeparator),
            ("1,234567", .digitsRunTogether), ("-12,3456", .digitsRunTogether), ("0,12345", .decimalComma),
            ("1234,5678", .decimalComma), ("280.17154.99", .twoNumbers), ("12.34.56", .twoNumbers),
            ("01.02.24", .notANumber), ("12p", .pence), ("12.5 pence", .pence), ("-3p", .pence), ("p", .notANumber),
            ("12,5", .decimalComma), ("1234,50", .decimalComma), ("1.234,50", .decimalComma), ("-0,5", .decimalComma),
            ("£1234.50", .currencySign), ("-£5", .currencySign), ("1234 GBP", .currencySign),
            ("€5", .otherCurrency("€")), ("45 USD", .otherCurrency("USD")), ("5 kr", .otherCurrency("kr")),
            ("£1.2m", .thousandsByLetter), ("£45k", .thousandsByLetter), ("0,125", .decimalComma),
            ("£1,234", .currencySign), ("1200-", .minusBehind), ("£1,200.50-", .minusBehind),
            ("5\u{2212}", .minusBehind),
            ("£1 200", .thousandsSeparator), ("£1\u{A0}200", .thousandsSeparator), ("-5-", .notANumber),
            ("1e3", .exponent), ("1.5E-7", .exponent), ("-2E+10", .exponent),
            ("\u{FF12}", .otherDigits), ("1\u{FF12}.5", .otherDigits), ("\u{0662}\u{0663}", .otherDigits),
            ("\u{4E8C}", .notANumber),
            ("\u{2212}5", .typographicMinus), ("\u{2013}0.5", .typographicMinus),
            ("35%", .percentSign), (" 5", .surroundingSpace), ("5\t", .surroundingSpace),
            ("0.0000000000000000000000000000001", .tooManyPlaces(limit: 30)),
            ("170141183460469231731687303715884105728", .tooLarge),
            ("9999999999999999999999999999999999999999", .tooLarge),
            ("0.0000000001234567890123456789012345678901", .tooManyPlaces(limit: 30)),
        ])
    func refusesByName(text: String, error: DecimalError) {
        #expect(throws: error) { try ExactDecimal(parsing: text) }
    }

    @Test("An explanation says what to write instead, and no two errors share one")
    func explains() {
        let errors: [DecimalError] = [
            .empty, .notANumber, .notFinite, .errorValue, .brackets, .twoNumbers, .fraction,
            .invisibleCharacter(0x200B),
            .tooManyPlaces(limit: 2), .tooManyPlaces(limit: 6), .tooLarge,
            .thousandsSeparator, .currencySign, .exponent, .decimalComma, .typographicMinus, .percentSign,
            .surroundingSpace, .digitsRunTogether, .pence, .dashAlone, .wordForNought, .wordForUnknown, .suppressed,
            .floorAlone, .minusBehind, .otherDigits,
        ]
        #expect(DecimalError.brackets.explanation(of: "(-5)").hasSuffix("hyphen, -5"))
        #expect(
            DecimalError.minusBehind.explanation(of: "£1,200-").contains("in front, with the keyboard's hyphen, -1200"))
        #expect(DecimalError.thousandsSeparator.explanation(of: "£1 200").contains("write 1200 without"))
        #expect(Set(errors.map(\.explanation)).count == errors.count)
        #expect(DecimalError.pence.explanation.contains("write pounds, 0.12"))
        #expect(DecimalError.digitsRunTogether.explanation.contains("digits run together"))
        #expect(DecimalError.currencySign.explanation.contains("write 1234.50 without £"))
    }

    @Test(
        "The example of how to write a number is made of the number itself",
        arguments: [
            ("1e3", "1000 rather than 1e3"), ("2.5E-2", "0.025 rather than 2.5E-2"), ("1,20", "1.20 rather than 1,20"),
            ("1.200,50", "1200.50 rather than 1.200,50"), ("5k", "5000 rather than 5k"),
            ("£1.2m", "1200000 rather than £1.2m"), ("(2)", "hyphen, -2"), ("(1,200.50)", "hyphen, -1200.50"),
            ("£5", "write 5 without"), ("£5,000 approx", "write the number alone"), ("5 GBP", "write 5 without"),
            ("1 234", "write 1234 without"), ("50%", "write the number itself"),
            ("3/4", "0.75 rather than 3/4"), ("12p", "0.12 rather than 12p"),
            ("-\u{FF11}\u{FF12}.5", "keyboard's; write -12.5"), ("\u{2212}7", "hyphen, -7"),
        ])
    func ownExample(text: String, example: String) {
        do throws(DecimalError) {
            _ = try ExactDecimal(parsing: text)
            Issue.record("\(text) is read")
        } catch {
            #expect(error.explanation(of: text).contains(example), "\(error.explanation(of: text))")
        }
    }

    @Test(
        "No example is made of what is no one number, or has as many digits as a telephone number",
        arguments: ["1/3", "800-880k", "07700 900123", "077 009 001", "£77,009,001.23"])
    func noExample(text: String) {
        do throws(DecimalError) {
            _ = try ExactDecimal(parsing: text)
            Issue.record("\(text) is read")
        } catch {
            #expect(error.explanation(of: text) == error.explanation)
        }
    }

    @Test("Numbers are equal by value, however many zeros they were written with")
    func equalByValue() throws {
        let short = try ExactDecimal(parsing: "0.5")
        let long = try ExactDecimal(parsing: "0.500")
        #expect(short == long)
        #expect(Set([short, long, ExactDecimal(significand: 5000, places: 4)]).count == 1)
        #expect(ExactDecimal(significand: 0, places: 7) == .zero)
        #expect(ExactDecimal(significand: 12_300, places: 1).description == "1230")
    }

    @Test(
        "Numbers are ordered by value, whatever their places",
        arguments: [
            ("0.1", "0.11"), ("-0.11", "-0.1"), ("-1", "0"), ("9.99", "10"),
            ("0.000000000000000000000000000001", "170141183460469231731687303715884105727"),
            ("-170141183460469231731687303715884105727", "-0.000000000000000000000000000001"),
        ])
    func ordersByValue(smaller: String, larger: String) throws {
        let (left, right) = (try ExactDecimal(parsing: smaller), try ExactDecimal(parsing: larger))
        #expect(left < right)
        #expect(!(right < left))
        #expect(!(left < left))
    }

    @Test("Sums, differences and products are exact, and normalised")
    func calculates() throws {
        let (tenth, fifth) = (try ExactDecimal(parsing: "0.1"), try ExactDecimal(parsing: "0.2"))
        #expect(try tenth.adding(fifth).description == "0.3")
        #expect(try tenth.subtracting(fifth).description == "-0.1")
        #expect(try fifth.multiplied(by: ExactDecimal(5)) == .one)
        #expect(try tenth.subtracting(tenth) == .zero)
        #expect(tenth.negated.negated == tenth)
    }

    @Test("What 38 digits or 30 places cannot hold overflows rather than rounds")
    func overflows() throws {
        let largest = ExactDecimal(significand: .max, places: 0)
        let smallest = ExactDecimal(significand: 1, places: 30)
        #expect(throws: ArithmeticError.overflow) { try largest.adding(.one) }
        #expect(throws: ArithmeticError.overflow) { try largest.negated.subtracting(.one) }
        #expect(throws: ArithmeticError.overflow) { try largest.multiplied(by: ExactDecimal(2)) }
        #expect(throws: ArithmeticError.overflow) { try largest.adding(smallest) }
        #expect(throws: ArithmeticError.overflow) {
            try smallest.multiplied(by: ExactDecimal(significand: 1, places: 1))
        }
        #expect(try largest.adding(.zero) == largest)
    }

    @Test(
        "Rounding goes to the nearest, and a tie to the even digit",
        arguments: [
            ("2.5", 0, "2"), ("3.5", 0, "4"), ("-2.5", 0, "-2"), ("-3.5", 0, "-4"), ("0.125", 2, "0.12"),
            ("0.135", 2, "0.14"), ("-0.125", 2, "-0.12"), ("0.1250001", 2, "0.13"), ("99.995", 2, "100"),
            ("0.4", 0, "0"), ("-0.5", 0, "0"), ("1.25", 5, "1.25"),
        ])
    func roundsHalfToEven(text: String, places: Int, expected: String) throws {
        #expect(try ExactDecimal(parsing: text).rounded(toPlaces: places).description == expected)
    }

    @Test(
        "A binary number is rounded from its exact binary value",
        arguments: [
            // 1.005 is stored as 1.00499999999999989…, 2.675 as 2.67499999999999982…: Python's decimal.Decimal(1.005).
            (1.005, 2, "1"), (2.675, 2, "2.67"), (0.5, 0, "0"), (1.5, 0, "2"), (-2.5, 0, "-2"), (0.1, 16, "0.1"),
            (0.1, 20, "0.10000000000000000555"), (1e22, 3, "10000000000000000000000"),
            (.leastNonzeroMagnitude, 30, "0"),
            (1e-30, 30, "0.000000000000000000000000000001"), (0, 4, "0"), (-1e-40, 30, "0"),
        ])
    func roundsBinaryNumbers(value: Double, places: Int, expected: String) throws {
        #expect(try ExactDecimal(rounding: value, places: places).description == expected)
    }

    @Test("A binary number that is not finite, or too large, is refused")
    func refusesBinaryNumbers() {
        #expect(throws: DecimalError.notFinite) { try ExactDecimal(rounding: .nan, places: 2) }
        #expect(throws: DecimalError.notFinite) { try ExactDecimal(rounding: -.infinity, places: 2) }
        #expect(throws: DecimalError.tooLarge) { try ExactDecimal(rounding: 1e38, places: 2) }
        #expect(throws: DecimalError.tooLarge) { try ExactDecimal(rounding: .greatestFiniteMagnitude, places: 2) }
        #expect(throws: DecimalError.tooManyPlaces(limit: 30)) { try ExactDecimal(rounding: 1, places: 31) }
    }

    @Test(
        "The nearest binary number is found, at any length",
        arguments: ["0.1", "1234.5", "-0.3", "123456789012345678.123456789", "0.000000000000000000000000000001", "0"])
    func nearestBinaryNumber(text: String) throws {
        #expect(try ExactDecimal(parsing: text).doubleValue == Double(text))
    }
}

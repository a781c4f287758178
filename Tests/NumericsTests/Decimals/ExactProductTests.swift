import Testing

@testable import Numerics

@Suite("Exact products")
struct ExactProductTests {
    @Test("A product and quotient agrees with Python's fractions", arguments: ExactProductVector.all)
    func agreesWithFractions(vector: ExactProductVector) throws {
        var product = ExactProduct(ExactDecimal.one)
        for factor in vector.factors.split(separator: " * ") {
            try product.multiply(by: ExactDecimal(parsing: factor))
        }
        for divisor in vector.divisors.split(separator: " / ") {
            try product.divide(by: ExactDecimal(parsing: divisor))
        }
        #expect(String(try product.rounded(toPlaces: vector.places)) == vector.expected)
    }

    @Test("The order of factors and divisors does not matter", arguments: ExactProductVector.all.prefix(40))
    func orderDoesNotMatter(vector: ExactProductVector) throws {
        var product = ExactProduct(ExactDecimal.one)
        for divisor in vector.divisors.split(separator: " / ").reversed() {
            try product.divide(by: ExactDecimal(parsing: divisor))
        }
        for factor in vector.factors.split(separator: " * ").reversed() {
            try product.multiply(by: ExactDecimal(parsing: factor))
        }
        #expect(String(try product.rounded(toPlaces: vector.places)) == vector.expected)
    }

    @Test(
        "Half a penny goes to the even penny, whichever the sign",
        arguments: [
            ("0.005", 0), ("0.015", 2), ("0.025", 2), ("0.035", 4), ("-0.005", 0), ("-0.015", -2), ("-0.025", -2),
            ("0.0050000001", 1), ("-0.0050000001", -1), ("0.0049999999", 0),
        ])
    func tiesGoToEven(text: String, pence: Int) throws {
        let product = ExactProduct(try ExactDecimal(parsing: text))
        #expect(try product.rounded(toPlaces: 2) == Int128(pence))
    }

    @Test("The largest number that fits is kept, and one more overflows, on both sides of zero")
    func overflowsAtTheLimit() throws {
        for sign in [1, -1] {
            var product = ExactProduct(ExactDecimal(significand: .max, places: 0))
            try product.multiply(by: ExactDecimal(sign))
            #expect(try product.rounded(toPlaces: 0) == Int128(sign) * .max)
            #expect(throws: ArithmeticError.overflow) { try product.rounded(toPlaces: 1) }
            // 2^64 x 2^63 is one more than the largest that fits.
            var beyond = ExactProduct(ExactDecimal(significand: Int128(sign) << 64, places: 0))
            try beyond.multiply(by: ExactDecimal(significand: Int128(1) << 63, places: 0))
            #expect(throws: ArithmeticError.overflow) { try beyond.rounded(toPlaces: 0) }
        }
    }

    @Test("A number that only rounding carries past the limit overflows")
    func roundingCanOverflow() throws {
        // (2^128 - 1) / 2 is half a unit above the largest that fits, and that is odd: the tie goes up, out of range.
        // 2^128 - 1 is 2^64 - 1 times 2^64 + 1.
        var product = ExactProduct(ExactDecimal(significand: (Int128(1) << 64) - 1, places: 0))
        try product.multiply(by: ExactDecimal(significand: (Int128(1) << 64) + 1, places: 0))
        try product.divide(by: ExactDecimal(2))
        #expect(throws: ArithmeticError.overflow) { try product.rounded(toPlaces: 0) }
    }

    @Test("A product of more than 576 bits overflows, and division by zero is refused")
    func refusesWhatCannotBeHeld() throws {
        var product = ExactProduct(ExactDecimal(significand: .max, places: 0))
        for _ in 0..<3 { try product.multiply(by: ExactDecimal(significand: .max, places: 0)) }
        #expect(throws: ArithmeticError.overflow) {
            try product.multiply(by: ExactDecimal(significand: .max, places: 0))
        }
        #expect(throws: ArithmeticError.divisionByZero) { try product.divide(by: .zero) }
    }
}

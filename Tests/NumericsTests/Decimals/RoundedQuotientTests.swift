import Testing

@testable import Numerics

@Suite("Rounded quotients")
struct RoundedQuotientTests {
    @Test(
        "A ratio is rounded once, half to even, whichever the signs",
        arguments: [
            (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (-2, 3, 4, "-0.6667"), (1, 8, 2, "0.12"), (3, 8, 2, "0.38"),
            (-1, 8, 2, "-0.12"), (1, -8, 2, "-0.12"), (-1, -8, 2, "0.12"), (5, 2, 0, "2"), (7, 2, 0, "4"),
            (0, -5, 3, "0"),
        ])
    func rounds(numerator: Int, denominator: Int, places: Int, expected: String) throws {
        #expect(try roundedQuotient(Int128(numerator), Int128(denominator), places: places).description == expected)
    }

    @Test("Nothing is divided by zero, and what does not fit overflows")
    func refuses() {
        #expect(throws: ArithmeticError.divisionByZero) { try roundedQuotient(1, 0, places: 2) }
        #expect(throws: ArithmeticError.overflow) { try roundedQuotient(.max, 1, places: 1) }
        #expect(throws: ArithmeticError.overflow) { try roundedQuotient(.min, 1, places: 0) }
        #expect(throws: ArithmeticError.overflow) { try roundedQuotient(1, 3, places: 31) }
    }
}

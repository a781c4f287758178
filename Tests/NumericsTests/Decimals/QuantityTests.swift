import Testing

@testable import Numerics

@Suite("Quantities and shares")
struct QuantityTests {
    @Test("A written quantity times a written likelihood is exact to the twelfth place")
    func productIsExact() throws {
        let product = try Quantity(parsing: "0.000001").times(Share(parsing: "0.000001"))
        #expect(product.scaled == 1)
        #expect(product.description == "0.000000000001")
        #expect(try Quantity(parsing: "-3").times(Share(parsing: "35%")).description == "-1.05")
    }

    @Test("A product that needs more than twelve places overflows rather than rounds")
    func refusesToRound() throws {
        let fine = Quantity(scaled: 1)
        #expect(throws: ArithmeticError.overflow) { try fine.times(Share(parsing: "0.5")) }
    }

    @Test("The largest quantity keeps its share, by the wide path too")
    func largeQuantities() throws {
        let large = Quantity(scaled: Int128.max / 1_000_000 * 1_000_000)
        #expect(try large.times(Share(parsing: "0.5")).scaled == large.scaled / 2)
        #expect(try large.times(.whole) == large)
        #expect(throws: ArithmeticError.overflow) { try large.adding(large) }
        #expect(throws: ArithmeticError.overflow) { try large.negated.subtracting(large) }
    }

    @Test("A quantity has at most six decimal places", arguments: ["0.0000001", "1.1234567"])
    func placesAreLimited(text: String) {
        #expect(throws: DecimalError.tooManyPlaces(limit: 6)) { try Quantity(parsing: text) }
    }

    @Test("A quantity from an exact product is rounded once")
    func roundsProduct() throws {
        var product = ExactProduct(try Quantity(parsing: "1"))
        try product.divide(by: ExactDecimal(3))
        #expect(try Quantity(rounding: product).description == "0.333333333333")
        #expect(Quantity(3).doubleValue == 3)
        #expect(Quantity(scaled: 5).isNegative == false)
    }

    @Test("Sums of quantities are the same in any order")
    func addsInAnyOrder() throws {
        let parts = try ["0.1", "-0.3", "2.000001", "1000000", "-7"].map { try Quantity(parsing: $0) }
        let forwards = try parts.reduce(Quantity.zero) { try $0.adding($1) }
        let backwards = try parts.reversed().reduce(Quantity.zero) { try $0.adding($1) }
        #expect(forwards == backwards)
        #expect(forwards.description == "999994.800001")
    }

    @Test(
        "A share is read as a decimal or a percentage",
        arguments: [
            ("0.35", 350_000), ("35%", 350_000), ("0", 0), ("1", 1_000_000), ("100%", 1_000_000), ("0%", 0),
            ("12.3456%", 123_456), ("0.000001", 1), ("1.0", 1_000_000), ("-0", 0),
        ])
    func readsShares(text: String, millionths: Int) throws {
        let share = try Share(parsing: text)
        #expect(share.millionths == millionths)
        #expect(share.complement.millionths == 1_000_000 - millionths)
        #expect(share.decimal == ExactDecimal(significand: Int128(millionths), places: 6))
    }

    @Test(
        "What is not a share is refused by name",
        arguments: [
            ("1.7", ShareError.outsideRange), ("-0.1", .outsideRange), ("101%", .outsideRange), ("-5%", .outsideRange),
            ("35", .outsideRange), ("0.1234567", .tooManyPlaces(limit: 6)), ("1.23456%", .tooManyPlaces(limit: 4)),
            ("", .decimal(.empty)), ("%", .decimal(.empty)), ("likely", .decimal(.notANumber)),
            ("0,35", .decimal(.decimalComma)),
            ("35 %", .decimal(.surroundingSpace)), ("35%%", .decimal(.percentSign)), ("1e-2", .decimal(.exponent)),
        ])
    func refusesShares(text: String, error: ShareError) {
        #expect(throws: error) { try Share(parsing: text) }
        #expect(!error.explanation.isEmpty)
    }
}

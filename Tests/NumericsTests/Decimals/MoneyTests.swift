import Testing

@testable import Numerics

@Suite("Money")
struct MoneyTests {
    @Test(
        "Pounds are read to the penny and written with two decimals",
        arguments: [
            ("1234.5", "1234.50"), ("-1234.50", "-1234.50"), ("0", "0.00"), ("-0.05", "-0.05"), ("7", "7.00"),
            ("1.500", "1.50"),
        ])
    func readsAndWrites(text: String, written: String) throws {
        #expect(try Money(parsing: text).description == written)
    }

    @Test(
        "An amount that is not plain pounds and pence is refused by name",
        arguments: [
            ("1.005", DecimalError.tooManyPlaces(limit: 2)), ("£5", .currencySign), ("1,000", .thousandsSeparator),
            ("", .empty), ("1701411834604692317316873037158841057.28", .tooLarge),
            ("2701411834604692317316873037158841057", .tooLarge),
        ])
    func refuses(text: String, error: DecimalError) {
        #expect(throws: error) { try Money(parsing: text) }
    }

    @Test("A tenth of a pound ten times is a pound")
    func addsExactly() throws {
        var total = Money.zero
        for _ in 0..<10 { total = try total + Money(pence: 10) }
        #expect(total == Money(pence: 100))
        #expect(try total - total == .zero)
        #expect(Money(pence: -5).magnitude == Money(pence: 5))
        #expect(Money(pence: -5).negated == Money(pence: 5))
        #expect(Money(pence: -5) < .zero)
        #expect(Money(pence: 12_345).doublePounds == 123.45)
    }

    @Test("Sums and differences beyond the largest amount overflow, on both sides of zero")
    func overflows() throws {
        let largest = Money(pence: .max)
        let penny = Money(pence: 1)
        #expect(throws: ArithmeticError.overflow) { try largest + penny }
        #expect(throws: ArithmeticError.overflow) { try largest.negated - penny }
        #expect(throws: ArithmeticError.overflow) { try largest - penny.negated }
        #expect(throws: ArithmeticError.overflow) { try Money.sum([largest, penny]) }
        #expect(throws: ArithmeticError.overflow) { try Money.sum([largest.negated, penny.negated]) }
    }

    @Test("A sum does not depend on the order, even where a partial sum would not fit", arguments: 0..<20)
    func orderIndependence(seed: Int) throws {
        var random = CounterRandom(seed: 2013, stream: UInt64(seed)).sequence()
        var amounts = (0..<200).map { Money(pence: Int128($0 * $0) - 10_000) }
        amounts += [Money(pence: .max), Money(pence: .max), Money(pence: -.max), Money(pence: -.max)]
        let expected = (0..<200).reduce(Int128(0)) { $0 + Int128($1 * $1) - 10_000 }
        amounts.shuffle(using: &random)
        #expect(try Money.sum(amounts) == Money(pence: expected))
    }

    @Test(
        "A factor is applied with one rounding, half to even",
        arguments: [
            (100, "0.125", 12), (100, "0.135", 14), (-100, "0.125", -12), (1, "0.5", 0), (3, "0.5", 2),
            (12_345, "1.1", 13_580),
            (10_000_000, "0.966183574879227053", 9_661_836),
        ])
    func scales(pence: Int, factor: String, expected: Int) throws {
        #expect(
            try Money(pence: Int128(pence)).scaled(by: ExactDecimal(parsing: factor)) == Money(pence: Int128(expected)))
    }
}

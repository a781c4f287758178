import Testing

@testable import Numerics

@Suite("Exact sums")
struct ExactSumTests {
    @Test("Two terms that would each lose half a penny lose nothing together")
    func roundsOnce() throws {
        var sum = ExactSum()
        try sum.add(ExactProduct(try ExactDecimal(parsing: "0.005")))
        try sum.add(ExactProduct(try ExactDecimal(parsing: "0.005")))
        #expect(try sum.roundedToPenny() == Money(pence: 1))
    }

    @Test("Thirds, sevenths and a rise in use add exactly, in any order")
    func differentDivisors() throws {
        // 1/3 + 2/7 - 5/6 + 3/14 = 0, by hand over 42: 14 + 12 - 35 + 9 = 0.
        let terms = [(1, 3), (2, 7), (-5, 6), (3, 14)]
        for rotation in 0..<terms.count {
            var sum = ExactSum()
            for (numerator, denominator) in terms[rotation...] + terms[..<rotation] {
                var product = ExactProduct(ExactDecimal(numerator))
                try product.divide(by: ExactDecimal(denominator))
                try sum.add(product)
            }
            #expect(try sum.rounded(toPlaces: 20) == 0)
        }
    }

    @Test("A sum times the shares that are left of it is the sum of the products", arguments: 1...30)
    func multiplies(seed: Int) throws {
        let index = try ExactDecimal(parsing: "93.217")
        let share = try ExactDecimal(parsing: "0.65")
        var whole = ExactSum()
        var parts = ExactSum()
        for term in 1...3 {
            var product = ExactProduct(ExactDecimal(seed * term - 40))
            try product.multiply(by: ExactDecimal(significand: Int128(seed * 7919 + term), places: 2))
            try product.divide(by: index)
            try whole.add(product)
            try product.multiply(by: share)
            try parts.add(product)
        }
        try whole.multiply(by: share)
        #expect(try whole.rounded(toPlaces: 12) == parts.rounded(toPlaces: 12))
    }
}

import Testing

@testable import Numerics

@Suite("Long division of wide magnitudes")
struct WideMagnitudeTests {
    /// Words at which a trial digit of Knuth's algorithm D goes wrong, or carries run far.
    private static let awkwardWords: [UInt64] = [0, 1, 1 << 63, (1 << 63) - 1, .max, .max - 1]

    private static func magnitude(_ words: [UInt64]) throws -> WideMagnitude {
        var value = WideMagnitude(0)
        for word in words {
            try value.multiplyByPowerOfTwo(32)
            try value.multiplyByPowerOfTwo(32)
            try value.add(WideMagnitude(UInt128(word)))
        }
        return value
    }

    @Test("Quotient times divisor, plus or minus a little, divides back to the quotient", arguments: awkwardWords)
    func dividesBack(leading: UInt64) throws {
        var checked = 0
        for middle in Self.awkwardWords {
            for last in Self.awkwardWords {
                let divisor = try Self.magnitude([leading, middle, last])
                if divisor.used < 2 { continue }
                for high in Self.awkwardWords where high <= UInt64(Int64.max) {
                    for low in Self.awkwardWords {
                        let quotient = Int128(high) << 64 | Int128(low)
                        var above = try Self.magnitude([high, low])
                        try above.multiply(by: divisor)
                        if quotient > 0 {
                            var below = above
                            below.subtract(WideMagnitude(1))
                            #expect(try below.roundedQuotient(dividedBy: divisor) == quotient)
                        }
                        try above.add(WideMagnitude(1))
                        #expect(try above.roundedQuotient(dividedBy: divisor) == quotient)
                        checked += 1
                    }
                }
            }
        }
        #expect(checked > 500)
    }

    @Test("A trial digit that is one too large is taken back")
    func addsBack() throws {
        // H. S. Warren, Hacker's Delight (2012), divmnu test data, the case "add back step needed", in 64-bit words.
        let numerator = try Self.magnitude([0x8000_0000_0000_0000, 0xffff_ffff_ffff_fffe, 0])
        let divisor = try Self.magnitude([0x8000_0000_0000_0000, 0xffff_ffff_ffff_ffff])
        // Quotient 2^64 - 1 with a remainder just under the divisor: rounded, 2^64.
        #expect(try numerator.roundedQuotient(dividedBy: divisor) == 1 << 64)
    }

    @Test("A tie over many words goes to the even quotient")
    func wideTies() throws {
        for quotient in 4...7 {
            let half = try Self.magnitude([3, 1, 4, 1])
            var divisor = half
            try divisor.multiply(by: UInt64(2))
            var numerator = divisor
            try numerator.multiply(by: UInt64(quotient))
            try numerator.add(half)
            let even = Int128(quotient + quotient % 2)
            #expect(try numerator.roundedQuotient(dividedBy: divisor) == even)
        }
    }

    @Test("A magnitude fills its nine words exactly, and the next bit overflows")
    func capacity() throws {
        var value = WideMagnitude(1)
        try value.multiplyByPowerOfTwo(575)
        #expect(value.used == WideMagnitude.capacity)
        var doubled = value
        #expect(throws: ArithmeticError.overflow) { try doubled.multiply(by: UInt64(2)) }
        #expect(throws: ArithmeticError.overflow) { try value.add(value) }
    }
}

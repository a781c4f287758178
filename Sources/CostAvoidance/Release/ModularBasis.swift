import Numerics

/// A basis of vectors modulo the Mersenne prime 2^61 - 1.
struct ModularBasis {
    private static let prime: UInt64 = (1 << 61) - 1
    private var pivots: [Int: [UInt64]] = [:]

    /// Adds a vector to the span.
    mutating func insert(_ vector: [UInt64]) {
        let rest = reduced(vector)
        guard let lead = rest.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(rest[lead], Self.prime - 2)
        pivots[lead] = rest.map { Self.product($0, inverse) }
    }

    /// Whether a vector lies in the span.
    func contains(_ vector: [UInt64]) -> Bool { reduced(vector).allSatisfy { $0 == 0 } }

    /// A decimal as a residue: what it is times the inverse of its power of ten.
    static func residue(_ decimal: ExactDecimal) -> UInt64 {
        // Never traps: a remainder of a division by a number of 61 bits.
        let magnitude = UInt64(decimal.significand.magnitude % UInt128(prime))
        let signed = decimal.isNegative && magnitude > 0 ? prime - magnitude : magnitude
        // Never traps: places are counted.
        return product(signed, power(power(10, UInt64(decimal.places)), prime - 2))
    }

    /// A number of twelfths as a residue.
    // Never traps: months of a piece are counted.
    static func twelfths(_ months: Int) -> UInt64 { product(UInt64(months), twelfth) }

    // Asked for of every piece, year and world of a budget view: an inverse takes 120 multiplications.
    // Never traps: a constant.
    private static let twelfth = power(UInt64(Month.perYear), prime - 2)

    /// Residues multiplied.
    static func times(_ left: UInt64, _ right: UInt64) -> UInt64 { product(left, right) }

    /// Residues added.
    static func plus(_ left: UInt64, _ right: UInt64) -> UInt64 { (left + right) % prime }

    /// The difference of residues.
    static func minus(_ left: UInt64, _ right: UInt64) -> UInt64 { (left + prime - right) % prime }

    /// Vectors added up, each times its weight.
    static func sum(of vectors: [[UInt64]], weights: [UInt64]) -> [UInt64] {
        var sum = [UInt64](repeating: 0, count: vectors.first?.count ?? 0)
        for (vector, weight) in zip(vectors, weights) {
            for index in sum.indices {
                sum[index] = (sum[index] + product(vector[index], weight % prime)) % prime
            }
        }
        return sum
    }

    private func reduced(_ vector: [UInt64]) -> [UInt64] {
        var rest = vector
        for lead in rest.indices where rest[lead] != 0 {
            guard let pivot = pivots[lead] else { continue }
            let factor = rest[lead]
            for index in lead..<rest.count where pivot[index] != 0 {
                let subtracted = Self.product(factor, pivot[index])
                rest[index] =
                    rest[index] >= subtracted ? rest[index] - subtracted : rest[index] + Self.prime - subtracted
            }
        }
        return rest
    }

    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        // 2^61 is 1 modulo the prime, so that the bits above the sixty-first are added to those below.
        let sum = (low & prime) + (low >> 61 | high << 3)
        return sum >= prime ? sum - prime : sum
    }

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }
}

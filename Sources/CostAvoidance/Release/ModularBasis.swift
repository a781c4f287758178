import Numerics

/// A basis of vectors modulo the Mersenne prime 2^61 - 1.
struct ModularBasis {
    private static let prime: UInt64 = (1 << 61) - 1
    /// Each has the weight one in its last place, where no other has any but those added after it. The last place and not the first: the
    /// sum of a table is added before its rows, which then come to nothing with the last of them.
    private var vectors: [ModularVector] = []
    /// Which of them has its last place here, by place.
    private var pivots: [Int32?] = []

    /// Adds a vector to the span.
    ///
    /// - Returns: whether it was not in it.
    @discardableResult
    mutating func insert(_ vector: ModularVector) -> Bool {
        let rest = reduced(vector)
        guard let last = rest.places.last.map(Int.init), let weight = rest.weights.last else { return false }
        if pivots.count <= last { pivots += Array(repeating: nil, count: last + 1 - pivots.count) }
        // Never traps: no more than there are places.
        pivots[last] = Int32(vectors.count)
        vectors.append(rest.times(weight == 1 ? 1 : Self.inverse(weight)))
        return true
    }

    /// Whether a vector lies in the span.
    func contains(_ vector: ModularVector) -> Bool { reduced(vector).isEmpty }

    /// A decimal as a residue: what it is times the inverse of its power of ten.
    static func residue(_ decimal: ExactDecimal) -> UInt64 {
        // Never traps: a remainder of a division by a number of 61 bits.
        let magnitude = UInt64(decimal.significand.magnitude % UInt128(prime))
        let signed = decimal.isNegative && magnitude > 0 ? prime - magnitude : magnitude
        return product(signed, decimal.places < tenths.count ? tenths[decimal.places] : tenth(decimal.places))
    }

    /// What a decimal of so many places is multiplied by.
    // Never traps: places are counted.
    private static func tenth(_ places: Int) -> UInt64 { inverse(power(10, UInt64(places))) }

    // Asked for of every price, share and factor: an inverse takes 120 multiplications.
    private static let tenths = (0..<40).map(tenth)

    /// A number of twelfths as a residue.
    // Never traps: months of a piece are counted.
    static func twelfths(_ months: Int) -> UInt64 { product(UInt64(months), twelfth) }

    // Asked for of every piece, year and world of a budget view: an inverse takes 120 multiplications.
    // Never traps: a constant.
    private static let twelfth = inverse(UInt64(Month.perYear))

    /// Residues multiplied.
    static func times(_ left: UInt64, _ right: UInt64) -> UInt64 { product(left, right) }

    /// Residues added.
    static func plus(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let sum = left + right
        return sum >= prime ? sum - prime : sum
    }

    /// The difference of residues.
    static func minus(_ left: UInt64, _ right: UInt64) -> UInt64 { left >= right ? left - right : left + prime - right }

    private func reduced(_ vector: ModularVector) -> ModularVector {
        guard let last = vector.places.last, vector.places.contains(where: { pivot(at: Int($0)) != nil }) else {
            return vector
        }
        var rest = [UInt64](repeating: 0, count: Int(last) + 1)
        for (place, weight) in zip(vector.places, vector.weights) { rest[Int(place)] = weight }
        for place in rest.indices.reversed() where rest[place] != 0 {
            guard let pivot = pivot(at: place) else { continue }
            let factor = rest[place]
            let subtracted = vectors[pivot]
            for index in subtracted.places.indices {
                let own = Int(subtracted.places[index])
                rest[own] = Self.minus(rest[own], Self.product(factor, subtracted.weights[index]))
            }
        }
        return ModularVector(dense: rest)
    }

    private func pivot(at place: Int) -> Int? { place < pivots.count ? pivots[place].map(Int.init) : nil }

    /// What a residue that is not nought gives one with.
    static func inverse(_ residue: UInt64) -> UInt64 { power(residue, prime - 2) }

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

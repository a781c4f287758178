/// A whole number of up to 576 bits that lives on the stack: the room an exact product needs before it is rounded.
///
/// Limbs are least significant first; those from `used` on are zero, and the limb below `used` is not.
struct WideMagnitude: Sendable {
    /// Nine limbs hold a 127-bit quantity times a dozen 40-bit factors; what does not fit throws.
    static let capacity = 9

    private(set) var limbs: InlineArray<9, UInt64> = .init(repeating: 0)
    private(set) var used = 0

    /// A 128-bit number widened.
    @inline(__always)
    init(_ value: UInt128) {
        limbs[0] = UInt64(truncatingIfNeeded: value)
        limbs[1] = UInt64(truncatingIfNeeded: value >> 64)
        used = limbs[1] != 0 ? 2 : (limbs[0] != 0 ? 1 : 0)
    }

    var isZero: Bool { used == 0 }
    var isOne: Bool { used == 1 && limbs[0] == 1 }
    /// The number itself where it fits 128 bits.
    var word128: UInt128? { used <= 2 ? UInt128(limbs[1]) << 64 | UInt128(limbs[0]) : nil }

    /// Whether two magnitudes are the same number.
    static func == (left: WideMagnitude, right: WideMagnitude) -> Bool {
        guard left.used == right.used else { return false }
        for index in 0..<left.used where left.limbs[index] != right.limbs[index] { return false }
        return true
    }

    /// Whether one magnitude is the smaller.
    static func < (left: WideMagnitude, right: WideMagnitude) -> Bool {
        guard left.used == right.used else { return left.used < right.used }
        for index in stride(from: left.used - 1, through: 0, by: -1) where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }

    /// Multiplies by one word.
    @inline(__always)
    mutating func multiply(by factor: UInt64) throws(ArithmeticError) {
        if factor == 0 {
            self = WideMagnitude(0)
            return
        }
        if factor == 1 { return }
        var carry: UInt64 = 0
        for index in 0..<used {
            let product = UInt128(limbs[index]) &* UInt128(factor) &+ UInt128(carry)
            limbs[index] = UInt64(truncatingIfNeeded: product)
            carry = UInt64(truncatingIfNeeded: product >> 64)
        }
        if carry != 0 { try append(carry) }
    }

    /// Multiplies by up to two words.
    @inline(__always)
    mutating func multiply(by factor: UInt128) throws(ArithmeticError) {
        let high = UInt64(truncatingIfNeeded: factor >> 64)
        if high == 0 {
            try multiply(by: UInt64(truncatingIfNeeded: factor))
        } else {
            try multiply(by: WideMagnitude(factor))
        }
    }

    /// Multiplies by another wide number, word by word.
    mutating func multiply(by factor: WideMagnitude) throws(ArithmeticError) {
        if factor.isOne { return }
        var product = WideMagnitude(0)
        for shift in 0..<factor.used {
            let word = factor.limbs[shift]
            var carry: UInt64 = 0
            for index in 0..<used {
                guard index + shift < Self.capacity else { throw .overflow }
                let sum =
                    UInt128(limbs[index]) &* UInt128(word) &+ UInt128(product.limbs[index + shift]) &+ UInt128(carry)
                product.limbs[index + shift] = UInt64(truncatingIfNeeded: sum)
                carry = UInt64(truncatingIfNeeded: sum >> 64)
            }
            if carry != 0 {
                guard used + shift < Self.capacity else { throw .overflow }
                product.limbs[used + shift] = carry
            }
        }
        product.used = min(used + factor.used, Self.capacity)
        product.trim()
        self = product
    }

    /// Multiplies by ten to the power of `exponent`.
    mutating func multiplyByPowerOfTen(_ exponent: Int) throws(ArithmeticError) {
        var left = exponent
        while left > 0 {
            let step = min(left, PowerOfTen.largestWordExponent)
            try multiply(by: PowerOfTen.word(step))
            left -= step
        }
    }

    /// Multiplies by two to the power of `exponent`.
    mutating func multiplyByPowerOfTwo(_ exponent: Int) throws(ArithmeticError) {
        var left = exponent
        while left > 0 {
            let step = min(left, UInt64.bitWidth - 1)
            try multiply(by: UInt64(1) << step)
            left -= step
        }
    }

    /// Adds another magnitude.
    mutating func add(_ other: WideMagnitude) throws(ArithmeticError) {
        used = max(used, other.used)
        var carry: UInt64 = 0
        for index in 0..<used {
            let sum = UInt128(limbs[index]) &+ UInt128(other.limbs[index]) &+ UInt128(carry)
            limbs[index] = UInt64(truncatingIfNeeded: sum)
            carry = UInt64(truncatingIfNeeded: sum >> 64)
        }
        if carry != 0 { try append(carry) }
    }

    /// Takes away a magnitude that is not larger.
    mutating func subtract(_ smaller: WideMagnitude) {
        var borrow = false
        for index in 0..<used {
            let (partial, below) = limbs[index].subtractingReportingOverflow(smaller.limbs[index])
            let (difference, belowAgain) = partial.subtractingReportingOverflow(borrow ? 1 : 0)
            limbs[index] = difference
            borrow = below || belowAgain
        }
        trim()
    }

    /// Replaces a limb below `capacity` during long division.
    @inline(__always)
    mutating func setLimb(_ index: Int, to value: UInt64) { limbs[index] = value }

    /// Restores the rule that the top limb in use is not zero.
    mutating func trim(from bound: Int) {
        used = bound
        trim()
    }

    private mutating func trim() {
        while used > 0, limbs[used - 1] == 0 { used -= 1 }
    }

    private mutating func append(_ limb: UInt64) throws(ArithmeticError) {
        guard used < Self.capacity else { throw .overflow }
        limbs[used] = limb
        used += 1
    }
}

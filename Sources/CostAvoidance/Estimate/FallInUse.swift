import Numerics

/// Units by which use fell in a world, and what of them is left after what came anyway.
struct FallInUse: Sendable, Hashable {
    /// What is left: the units that net is made of.
    var left = Quantity.zero
    /// What came anyway, as people without the programme saw.
    var cameAnyway = Quantity.zero

    static let none = FallInUse()

    /// The whole fall: the units that gross is made of.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    func whole() throws(ArithmeticError) -> Quantity {
        cameAnyway.isZero ? left : try left.adding(cameAnyway)
    }

    /// Adds another.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(_ other: FallInUse) throws(ArithmeticError) {
        left = try left.adding(other.left)
        cameAnyway = try cameAnyway.adding(other.cameAnyway)
    }
}

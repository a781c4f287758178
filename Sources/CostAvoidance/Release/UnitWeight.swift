import Numerics

/// What a unit counts for in a figure: as a residue, for whether something follows from figures, and as a binary fraction, for how near
/// figures come to it.
struct UnitWeight {
    let residue: UInt64
    let size: Double

    static let zero = UnitWeight(residue: 0, size: 0)

    private init(residue: UInt64, size: Double) {
        self.residue = residue
        self.size = size
    }

    init(_ decimal: ExactDecimal) { self.init(residue: ModularBasis.residue(decimal), size: decimal.doubleValue) }

    var isZero: Bool { residue == 0 }
    var negated: UnitWeight { UnitWeight(residue: ModularBasis.minus(0, residue), size: -size) }
    /// One over it; it is not nought.
    var inverse: UnitWeight { UnitWeight(residue: ModularBasis.inverse(residue), size: 1 / size) }

    static func + (left: UnitWeight, right: UnitWeight) -> UnitWeight {
        UnitWeight(residue: ModularBasis.plus(left.residue, right.residue), size: left.size + right.size)
    }

    static func * (left: UnitWeight, right: UnitWeight) -> UnitWeight {
        UnitWeight(residue: ModularBasis.times(left.residue, right.residue), size: left.size * right.size)
    }
}

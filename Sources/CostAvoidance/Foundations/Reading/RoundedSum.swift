/// A sum of money that was rounded when it was written down, or whose parts were.
struct RoundedSum {
    /// What amounts are rounded to in the accounts that people keep.
    enum Unit: Int128, CaseIterable {
        case pound = 100
        case tenPounds = 1000

        /// Pence.
        var pence: Int128 { rawValue }

        /// What is rounded off, as a sentence has it.
        var words: String {
            switch self {
            case .pound: "rounding to the pound"
            case .tenPounds: "rounding to ten pounds"
            }
        }
    }

    /// Pence that rounding changes an amount by at most.
    static let greatest: Int128 = Unit.tenPounds.pence

    let unit: Unit
    /// How far apart the sums may lie that would have been taken for it, in pence.
    fileprivate let width: Int128

    /// How likely a sum comes so near to an amount by chance, roughly.
    func chance(of total: Int128) -> Double { Double(width) / Double(total.magnitude) }
}

extension SumsOfRows.Others {
    /// What an amount in pence was rounded to where it is the sum of the rows but for that; nil where it is no such sum, or is it
    /// exactly.
    func rounding(of total: Int128) -> RoundedSum? {
        // Never traps: a magnitude is too large only of the least number there is, which no difference of sums in pence comes near.
        let difference = Int128((sum.first - total).magnitude)
        guard difference > 0 else { return nil }
        for unit in RoundedSum.Unit.allCases where total.isMultiple(of: unit.pence) {
            if !grain.first.isMultiple(of: unit.pence) {
                if difference * 2 <= unit.pence { return RoundedSum(unit: unit, width: unit.pence) }
            } else if unit == .pound, difference == unit.pence, !grain.first.isMultiple(of: unit.pence * 2) {
                // Each row was rounded by itself, and their total from what it was.
                return RoundedSum(unit: unit, width: unit.pence * 2)
            }
        }
        return nil
    }
}

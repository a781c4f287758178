import Numerics

/// Whether a printed figure follows from its inputs. It is decided by the decimals the figure is printed with.
public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The recomputed figure, rounded to the printed decimals, is the printed one.
    case exact
    /// Rounded to the printed decimals, the two are one unit of the last decimal apart.
    case rounding
    /// At most one per cent of the printed figure apart.
    case withinOnePercent = "within 1%"
    /// At most ten per cent of the printed figure apart.
    case withinTenPercent = "within 10%"
    /// Further apart.
    case differs
    /// The inputs are not published, or do not give this figure.
    case notRecomputable = "not recomputable"

    /// From the best to the worst.
    public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether the figure follows from its inputs as printed.
    public var reproduces: Bool { self <= .rounding }

    /// Compares a recomputed figure with a printed one.
    ///
    /// - Parameter decimals: those of the printed figure; negative for tens, hundreds and so on.
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    public init(recomputed: ExactDecimal, printed: ExactDecimal, decimals: Int) throws(ArithmeticError) {
        let rounded = recomputed.roundedToPrinted(decimals)
        if rounded == printed {
            self = .exact
            return
        }
        if try rounded.subtracting(printed).magnitude == ExactDecimal.lastPrinted(decimals) {
            self = .rounding
            return
        }
        let apart = try recomputed.subtracting(printed).magnitude
        let hundred = ExactDecimal(100)
        if try apart.multiplied(by: hundred) <= printed.magnitude {
            self = .withinOnePercent
        } else if try apart.multiplied(by: hundred) <= printed.magnitude.multiplied(by: ExactDecimal(10)) {
            self = .withinTenPercent
        } else {
            self = .differs
        }
    }
}

extension ExactDecimal {
    /// The number without its sign.
    var magnitude: ExactDecimal { isNegative ? negated : self }

    /// Rounded half to even to the decimals a figure is printed with; negative ones round to tens, hundreds and so on.
    func roundedToPrinted(_ decimals: Int) -> ExactDecimal {
        guard decimals < 0 else { return rounded(toPlaces: decimals) }
        let unit = Self.lastPrinted(decimals)
        do throws(ArithmeticError) {
            var units = ExactProduct(self)
            try units.divide(by: unit)
            let count = ExactDecimal(significand: try units.rounded(toPlaces: 0), places: 0)
            return try count.multiplied(by: unit)
        } catch {
            // Only a number of 38 digits is rounded up out of range; as it is, it equals no printed one.
            return self
        }
    }

    /// One unit of the last printed decimal: 0.01 for 2, 1000 for -3.
    static func lastPrinted(_ decimals: Int) -> ExactDecimal {
        decimals >= 0
            ? ExactDecimal(significand: 1, places: decimals) : ExactDecimal(significand: scale(-decimals), places: 0)
    }

    private static func scale(_ power: Int) -> Int128 { (0..<power).reduce(Int128(1)) { product, _ in product * 10 } }
}

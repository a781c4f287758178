/// The density rises in a straight line from the low end to the central value, its mode, and falls to the high end.
public struct TriangularDistribution: ContinuousDistribution {
    /// The least value.
    public let low: Double
    /// The likeliest value.
    public let mode: Double
    /// The greatest value.
    public let high: Double

    init(low: Double, mode: Double, high: Double) {
        self.low = low
        self.mode = mode
        self.high = high
    }

    /// The distribution with a probability beyond either end.
    ///
    /// Of a width w the lower end lies x beyond the low value where x^2 = tail w (mode - low + x), and the upper end likewise; the
    /// width is the one that all three add up to.
    init(low: Double, mode: Double, high: Double, tail: Double) {
        func beyond(_ distance: Double, _ width: Double) -> Double {
            let part = tail * width
            return 0.5 * (part + (part * part + 4 * part * distance).squareRoot())
        }
        func excess(_ width: Double) -> Double {
            width - (high - low) - beyond(mode - low, width) - beyond(high - mode, width)
        }
        var widest = 2 * (high - low)
        while excess(widest) < 0 { widest *= 2 }
        let width = BracketedRoot.find(between: high - low, and: widest, excess)
        self.init(low: low - beyond(mode - low, width), mode: mode, high: high + beyond(high - mode, width))
    }

    /// A third of the sum of the three values.
    public var mean: Double { (low + mode + high) / 3 }
    /// (a^2 + b^2 + c^2 - ab - ac - bc) / 18, as differences so that it keeps its digits.
    public var variance: Double {
        let (left, right, range) = (mode - low, high - mode, high - low)
        return (left * left + right * right + range * range) / 36
    }

    var bounds: ClosedRange<Double> { low...high }
    /// The probability of a value below the mode.
    var shareBelowMode: Double { (mode - low) / (high - low) }

    func cumulative(_ x: Double) -> Double {
        if x <= low { return 0 }
        if x >= high { return 1 }
        return x < mode
            ? (x - low) * (x - low) / ((high - low) * (mode - low))
            : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    }

    func point(_ tail: Tail, _ probability: Double) -> QuantilePoint {
        let isBelowMode = tail == .lower ? probability < shareBelowMode : 1 - probability < shareBelowMode
        let side = isBelowMode ? mode - low : high - mode
        let inTailOfSide = (tail == .lower) == isBelowMode ? probability : 1 - probability
        let distance = (inTailOfSide * (high - low) * side).squareRoot()
        return QuantilePoint(
            value: isBelowMode ? low + distance : high - distance,
            density: 2 * distance / ((high - low) * side),
            logSlope: isBelowMode ? 1 / distance : -1 / distance)
    }
}

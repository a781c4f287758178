import Numerics

/// A part of the total that is known by its standard error alone, as a published figure is.
package struct StatedSpread: Sendable {
    /// The columns that one standard error moves, with the units it moves them by.
    var moves: [(column: Int, units: Double)]
    /// Those of the standard error; infinite where nobody says how many people it rests on.
    var degreesOfFreedom: Double

    /// Squared pounds.
    func variance(_ weights: [Double]) -> Double {
        let pounds = moves.reduce(0) { $0 + $1.units * weights[$1.column] }
        return pounds * pounds
    }
}

/// How far the total may lie from its estimate for want of people: the standard error of the t interval, its degrees of freedom,
/// and how much wider than plain resampling it makes a draw.
struct SpreadOfTotal: Sendable {
    /// Squared pounds.
    let variance: Double
    /// How much a draw is stretched at least.
    let least: Double
    /// How much a draw is stretched at most.
    let most: Double

    /// What a draw is stretched by at most, where the t interval does not ask for more: what a draw of people who hardly
    /// differ would be stretched by has no bound.
    private static let mostStretched = 3.0
    private static let tail = 0.025

    /// - Parameter weights: pounds of one unit of each column.
    init(arms: [DrawnArm], stated: [StatedSpread], weights: [Double]) {
        let known = stated.map { (variance: $0.variance(weights), freedom: $0.degreesOfFreedom) }
        let parts = arms.map { (variance: $0.variance, freedom: $0.degreesOfFreedom) } + known
        variance = parts.reduce(0) { $0 + $1.variance }
        let plain = arms.reduce(0) { $0 + $1.squares } + known.reduce(0) { $0 + $1.variance }
        guard variance > 0, plain > 0 else {
            (least, most) = (1, 1)
            return
        }
        // F. E. Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics Bulletin 2 (1946).
        let spent = parts.reduce(0) { $0 + ($1.freedom > 0 ? $1.variance * $1.variance / $1.freedom : 0) }
        let freedom = spent > 0 ? variance * variance / spent : .infinity
        let wider = StudentT.quantile(above: Self.tail, degreesOfFreedom: freedom) / StandardNormal.upperPoint
        least = wider * (variance / plain).squareRoot()
        most = max(Self.mostStretched, least)
    }

    /// What a draw is multiplied by whose people differ by so many squared pounds.
    func stretch(ofVariance drawn: Double) -> Double {
        guard drawn > 0 else { return most }
        return min(max((variance / drawn).squareRoot(), least), most)
    }
}

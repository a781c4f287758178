/// Finds the point of a positive distribution with a given probability in one tail.
///
/// Halley's iteration on the logarithm of the tail probability as a function of the logarithm of the point. That
/// function is concave for the gamma distribution, and for the beta distribution with parameters from 1 up, so that
/// the iteration cannot run away; elsewhere a bracket holds it.
struct LogQuantileSolver {
    /// The tail whose probability is given; best the smaller one.
    let tail: Tail
    /// The probability wanted in it.
    let probability: Double
    /// Roughly the distribution's standard deviation on the logarithmic scale, by which steps are judged.
    let spread: Double
    /// Points lie below the exponential of this.
    let logLimit: Double

    private static let iterationLimit = 200
    /// Halley's steps shrink cubically: after one below this share of the spread the point is right to all digits.
    private static let lastStep = 1e-5
    /// One step may multiply or divide the point by at most e cubed.
    private static let longestStep = 3.0

    /// The point, from a first guess at it.
    ///
    /// - Parameters:
    ///   - evaluate: both tails at a point.
    ///   - slope: the derivative of the logarithm of `logDensity` by the logarithm of the point.
    func solve(
        from guess: Double, evaluate: (Double) -> TailProbabilities, slope: (Double) -> Double
    ) -> Double {
        var y = guess
        var (lowest, highest) = (-Double.infinity, logLimit)
        let target = Real.log(probability)
        for _ in 0..<Self.iterationLimit {
            let x = Real.exp(y)
            let here = evaluate(x)
            let share = here.probability(tail)
            let excess = Real.log(share) - target
            let isTooFar = tail == .lower ? excess > 0 : excess < 0
            if isTooFar { highest = min(highest, y) } else { lowest = max(lowest, y) }
            let step = limited(newtonStep(excess, share, here, slope(x)))
            let isConverged = abs(step) <= max(Self.lastStep * spread, 0x1p-52 * abs(y))
            if isConverged && share > 0 { return Real.exp(y + step) }
            let next = y + step
            y = next > lowest && next < highest ? next : inside(lowest, highest)
        }
        return Real.exp(y)
    }

    private func newtonStep(_ excess: Double, _ share: Double, _ here: TailProbabilities, _ slope: Double) -> Double {
        let rate = here.logDensity / share
        let sign: Double = tail == .lower ? 1 : -1
        let newton = sign * excess / rate
        let curvature = slope - sign * rate
        let halley = 1 - 0.5 * newton * curvature
        return -newton / min(max(halley, 0.5), 2)
    }

    private func limited(_ step: Double) -> Double {
        step.isNaN ? 0 : min(max(step, -Self.longestStep), Self.longestStep)
    }

    private func inside(_ lowest: Double, _ highest: Double) -> Double {
        if lowest == -.infinity { return highest - 1 }
        if highest == .infinity { return lowest + 1 }
        return 0.5 * (lowest + highest)
    }
}

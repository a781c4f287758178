import Testing

@testable import Numerics

@Suite("Distributions through three values")
struct DistributionTests {
    @Test(
        "Moments and quantiles are SciPy's, where one distribution goes through all three",
        arguments: DistributionVector.all)
    func agreesWithSciPy(vector: DistributionVector) throws {
        let distribution = try Distribution(
            vector.family, low: vector.low, central: vector.central, high: vector.high,
            ends: vector.family.endsBeyondOne)
        let deviation = vector.variance.squareRoot()
        #expect(abs(distribution.mean - vector.mean) < 1e-9 * deviation)
        #expect(abs(distribution.variance - vector.variance) < 1e-8 * vector.variance)
        for (p, point) in zip(DistributionVector.probabilities, vector.points) {
            // SciPy's point 1e-9 of gamma(1,000,000) is 1e-7 standard deviations off by mpmath 1.3 with 40 digits.
            let tolerance = p < 1e-6 ? 2e-7 : 1e-8
            #expect(abs(distribution.quantile(p) - point) < tolerance * deviation, "at \(p)")
            #expect(abs(distribution.cumulative(point) - p) < 1e-8, "at \(p)")
        }
        let last = try #require(vector.points.last)
        #expect(abs(distribution.quantile(above: 1e-9) - last) < 1e-7 * deviation)
    }

    /// Values that no single distribution of the family goes through.
    static let skewed: [(DistributionFamily, Double, Double, Double)] = [
        (.normal, 50, 100, 200), (.normal, -3, 5, 6), (.normal, 90, 100, 150),
        (.lognormal, 80, 100, 150), (.lognormal, 50, 140, 150), (.lognormal, 10, 20, 1000),
        (.gamma, 50, 100, 200), (.gamma, 80, 100, 120), (.gamma, 50, 110, 150), (.gamma, 20, 100, 350),
        (.gamma, 999, 1000, 1001),
    ]

    @Test(
        "Whatever their skew, the ends are the 2.5% and 97.5% points and central is what it is said to be",
        arguments: skewed)
    func matchesAllThree(family: DistributionFamily, low: Double, central: Double, high: Double) throws {
        let distribution = try Distribution(family, low: low, central: central, high: high)
        let tolerance = 1e-9 * (high - low)
        #expect(abs(distribution.quantile(0.025) - low) < tolerance)
        #expect(abs(distribution.quantile(0.975) - high) < tolerance)
        #expect(abs(distribution.cumulative(low) - 0.025) < 1e-9)
        #expect(abs(distribution.cumulative(high) - 0.975) < 1e-9)
        let centre = family == .gamma ? distribution.mean : distribution.quantile(0.5)
        #expect(abs(centre - central) < tolerance)
        #expect(abs(distribution.quantile(0.5) - distribution.quantile(above: 0.5)) < tolerance)
    }

    @Test("Closed-form moments agree with integrating the quantile function", arguments: skewed)
    func momentsAgreeWithQuadrature(family: DistributionFamily, low: Double, central: Double, high: Double) throws {
        let distribution = try Distribution(family, low: low, central: central, high: high)
        // Simpson's rule over z on each side of the median, where the integrand is smooth.
        let (steps, limit) = (4000, 12.0)
        var moments = (mass: 0.0, first: 0.0, second: 0.0)
        for index in 0...steps {
            let z = limit * Double(index) / Double(steps)
            let weight = (index == 0 || index == steps ? 1.0 : index % 2 == 0 ? 2 : 4) * limit / Double(steps) / 3
            let density = weight * StandardNormal.density(z)
            let tail = StandardNormal.cumulative(-z)
            for value in [distribution.quantile(tail), distribution.quantile(above: tail)] {
                let distance = value - central
                moments.mass += density
                moments.first += density * distance
                moments.second += density * distance * distance
            }
        }
        #expect(abs(moments.mass - 1) < 1e-12)
        let variance = moments.second - moments.first * moments.first
        #expect(abs(distribution.mean - central - moments.first) < 1e-8 * distribution.standardDeviation)
        #expect(abs(distribution.variance - variance) < 1e-7 * variance)
    }

    @Test("A range without width is a fixed value, whatever the family", arguments: DistributionFamily.allCases)
    func fixed(family: DistributionFamily) throws {
        let distribution = try Distribution(family, low: 7, central: 7, high: 7)
        #expect(distribution == .fixed(7))
        #expect(distribution.mean == 7 && distribution.variance == 0)
        #expect(distribution.quantile(0.3) == 7 && distribution.quantile(above: 0.3) == 7)
        #expect(distribution.cumulative(6.9) == 0 && distribution.cumulative(7) == 1)
        #expect(distribution.bounds == 7...7)
    }

    @Test("Bounded distributions end at low and high, and the positive ones at zero")
    func bounds() throws {
        for family in [DistributionFamily.uniform, .triangular, .pert, .beta] {
            let distribution = try Distribution(family, low: -1, central: 2, high: 5, ends: .limits)
            #expect(distribution.bounds == -1...5)
            #expect(distribution.quantile(0) == -1 && distribution.quantile(1) == 5)
            #expect(distribution.cumulative(-2) == 0 && distribution.cumulative(6) == 1)
        }
        #expect(try Distribution(.gamma, low: 1, central: 2, high: 4).bounds.lowerBound == 0)
        #expect(try Distribution(.lognormal, low: 1, central: 2, high: 4).cumulative(-1) == 0)
        #expect(try Distribution(.normal, low: 1, central: 2, high: 3).bounds == -.infinity ... .infinity)
    }

    @Test(
        "Values that no distribution of the family goes through are refused, with families that do",
        arguments: [
            (DistributionFamily.gamma, 0.0, 1.0, 3.0, DistributionError.notPositive(.gamma)),
            (.lognormal, -1, 1, 3, .notPositive(.lognormal)), (.normal, 1, 1, 3, .centralAtAnEnd(.normal)),
            (.lognormal, 1, 3, 3, .centralAtAnEnd(.lognormal)), (.gamma, 1, 1, 3, .centralAtAnEnd(.gamma)),
            (.gamma, 1, 1 + 1e-6, 1 + 2e-6, .rangeOutOfReach(.gamma)), (.gamma, 1e-9, 1, 1e9, .rangeOutOfReach(.gamma)),
            (.pert, 2, 1, 3, .outOfOrder), (.fixed, 1, 4, 3, .outOfOrder), (.uniform, 1, 2, .infinity, .notFinite),
            (.normal, .nan, 2, 3, .notFinite),
        ])
    func refuses(family: DistributionFamily, low: Double, central: Double, high: Double, error: DistributionError) {
        #expect(throws: error) { try Distribution(family, low: low, central: central, high: high) }
        for suggestion in error.suggestions where suggestion != .normal || error != .rangeOutOfReach(.gamma) {
            #expect(throws: Never.self) { try Distribution(suggestion, low: low, central: central, high: high) }
        }
        #expect(error.suggestions.isEmpty == (error == .notFinite || error == .outOfOrder))
    }

    @Test(
        "A gamma distribution whose mean would be an end is refused with the means there can be",
        arguments: [12.0, 95.0])
    func refusesMean(central: Double) throws {
        do throws(DistributionError) {
            _ = try Distribution(.gamma, low: 10, central: central, high: 100)
            Issue.record("not refused")
        } catch {
            guard case .centralOutOfReach(.gamma, let least, let greatest) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(least > 12 && least < 40 && greatest > 60 && greatest < 95)
            #expect(error.explanation.contains("choose lognormal"))
            #expect(throws: Never.self) { try Distribution(.gamma, low: 10, central: least + 0.1, high: 100) }
            #expect(throws: Never.self) { try Distribution(.gamma, low: 10, central: greatest - 0.1, high: 100) }
        }
    }
}

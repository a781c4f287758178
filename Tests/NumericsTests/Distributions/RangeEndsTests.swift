import Testing

@testable import Numerics

/// Halves, means and points by SciPy 1.17: `scipy.stats.beta` with parameters found by `scipy.optimize.brentq`, and the triangular
/// ends by `scipy.optimize.fsolve`.
@Suite("What low and high of a range are")
struct RangeEndsTests {
    @Test(
        "A beta distribution of a share has its tail points at low and high and its median at the central value",
        arguments: [
            (
                [0.2, 0.3, 0.45], RangeEnds.interval95, 0.30890431116388206, 0.06429852472502033,
                [0.23245381319703523, 0.39649895197793356]
            ),
            (
                [0.05, 0.1, 0.3], .interval90, 0.13241290091072697, 0.08120846652669182,
                [0.059169619162733354, 0.24740275875523882]
            ),
            (
                [0.6, 0.9, 0.97], .interval95, 0.862029433327779, 0.09846374094840789,
                [0.7221053718990877, 0.9518894418314705]
            ),
        ])
    func share(values: [Double], ends: RangeEnds, mean: Double, deviation: Double, tenths: [Double]) throws {
        let distribution = try Distribution(.beta, low: values[0], central: values[1], high: values[2], ends: ends)
        let tail = ends == .interval90 ? 0.05 : 0.025
        #expect(abs(distribution.quantile(tail) - values[0]) < 1e-9)
        #expect(abs(distribution.quantile(0.5) - values[1]) < 1e-9)
        #expect(abs(distribution.quantile(above: tail) - values[2]) < 1e-9)
        #expect(abs(distribution.mean - mean) < 1e-8)
        #expect(abs(distribution.standardDeviation - deviation) < 1e-8)
        #expect(abs(distribution.quantile(0.1) - tenths[0]) < 1e-8)
        #expect(abs(distribution.quantile(0.9) - tenths[1]) < 1e-8)
        #expect(distribution.bounds == 0...1)
    }

    @Test("Where one beta goes through all three values it is that one: Beta(6, 14)")
    func oneBeta() throws {
        let distribution = try Distribution(.beta, low: 0.12576064, central: 0.29322018, high: 0.51202935)
        #expect(abs(distribution.mean - 0.3) < 1e-6)
        #expect(abs(distribution.standardDeviation - 0.1) < 1e-6)
        guard case .share(let share) = distribution else {
            Issue.record("not a share")
            return
        }
        #expect(abs(share.below.alpha - 6) < 1e-4 && abs(share.above.beta - 14) < 1e-3)
    }

    @Test("A triangular and a uniform distribution reach beyond points as far as the tails ask")
    func triangular() throws {
        let distribution = try Distribution(.triangular, low: 50, central: 100, high: 180, ends: .interval90)
        #expect(abs(distribution.bounds.lowerBound - 22.96722467) < 1e-6)
        #expect(abs(distribution.bounds.upperBound - 212.69709977) < 1e-6)
        #expect(abs(distribution.quantile(0.05) - 50) < 1e-9 && abs(distribution.quantile(above: 0.05) - 180) < 1e-9)
        let uniform = try Distribution(.uniform, low: 10, central: 20, high: 28, ends: .interval90)
        #expect(uniform.bounds == 9...29)
    }

    @Test("Points of 90% lie as far out as they say", arguments: [DistributionFamily.normal, .lognormal, .gamma])
    func points(family: DistributionFamily) throws {
        let distribution = try Distribution(family, low: 50, central: 100, high: 180, ends: .interval90)
        #expect(abs(distribution.quantile(0.05) / 50 - 1) < 1e-9)
        #expect(abs(distribution.quantile(above: 0.05) / 180 - 1) < 1e-9)
        // Nine in ten lie between the ends, so that more spread is left than where nineteen in twenty do.
        let narrower = try Distribution(family, low: 50, central: 100, high: 180)
        #expect(distribution.standardDeviation > 1.1 * narrower.standardDeviation)
    }

    /// By SciPy 1.17: `stats.norm(100, 25)`, `stats.gamma(16, scale=6.25)`,
    /// `stats.lognorm(sqrt(log(1 + 1/16)), scale=100 / sqrt(1 + 1/16))` and `stats.beta(0.3 t, 0.7 t)`, t = 0.21 / 0.0064 - 1.
    @Test(
        "A standard error gives the distribution of that mean and standard deviation",
        arguments: [
            (
                DistributionFamily.normal, 100.0, 25.0,
                [51.000900386498635, 67.96121086138498, 100.0, 132.03878913861502, 148.99909961350136]
            ),
            (
                .gamma, 100, 25,
                [57.15864033525953, 69.59560773951323, 97.92455965198276, 133.07732838431514, 154.62636794678653]
            ),
            (
                .lognormal, 100, 25,
                [59.87590771451603, 70.76138065575391, 97.01425001453319, 133.00708124491695, 157.1878417402365]
            ),
            (
                .beta, 0.3, 0.08,
                [0.15651576514988388, 0.1996070759599765, 0.29576327090425225, 0.40601990130251214, 0.4672801919017672]
            ),
        ])
    func standardError(family: DistributionFamily, mean: Double, error: Double, points: [Double]) throws {
        let distribution = try Distribution(family, mean: mean, standardError: error)
        #expect(abs(distribution.mean / mean - 1) < 1e-9)
        #expect(abs(distribution.standardDeviation / error - 1) < 1e-9)
        let table = InverseTable(distribution)
        for (probability, point) in zip([0.025, 0.1, 0.5, 0.9, 0.975], points) {
            #expect(abs(distribution.quantile(probability) / point - 1) < 1e-9)
            #expect(abs(distribution.cumulative(point) - probability) < 1e-9)
            #expect(abs(table.value(at: UInt32(probability * 0x1p32)) / point - 1) < 1e-6)
        }
    }

    @Test("A standard error that no distribution of a family has is refused")
    func refusedStandardErrors() {
        for family in [DistributionFamily.uniform, .triangular, .pert] {
            #expect(throws: DistributionError.hasNoStandardError(family)) {
                try Distribution(family, mean: 100, standardError: 25)
            }
        }
        // A share of a half cannot deviate by more than a half.
        #expect(throws: DistributionError.deviationTooGreat(.beta)) {
            try Distribution(.beta, mean: 0.5, standardError: 0.5)
        }
        #expect(throws: DistributionError.notPositive(.gamma)) { try Distribution(.gamma, mean: 0, standardError: 1) }
        #expect(throws: DistributionError.notBetweenNoughtAndOne(.beta)) {
            try Distribution(.beta, mean: 0, standardError: 0.1)
        }
    }

    @Test("What a family cannot have as ends is refused with another family")
    func refused() {
        #expect(throws: DistributionError.hasNoEnds(.normal)) {
            try Distribution(.normal, low: 1, central: 2, high: 3, ends: .limits)
        }
        #expect(throws: DistributionError.hasOnlyEnds(.pert)) {
            try Distribution(.pert, low: 1, central: 2, high: 3, ends: .interval95)
        }
        #expect(throws: DistributionError.notBetweenNoughtAndOne(.beta)) {
            try Distribution(.beta, low: 0, central: 0.2, high: 0.5)
        }
        #expect(throws: DistributionError.notBetweenNoughtAndOne(.beta)) {
            try Distribution(.beta, low: 50, central: 100, high: 180)
        }
    }
}

import Numerics
import Testing

@testable import CostAvoidance

/// Ends recomputed in NumPy with a million resamples from the formula alone: for each resample its deviation from the sample's
/// total, times the sample's standard error over the resample's own, not below t / 1.96 times the root of n / (n - 1) nor above
/// three, turned about nought and centred.
@Suite("Draws of people")
struct PeopleDrawsTests {
    private static let skewed = [Double](repeating: 0, count: 12) + [5, 7, 9, 20, 31, -4, 2, 60]
    private static let others = [0.0, 0, 3, -2, 8, 1, 0, 0, -5, 4].map { -2 * $0 }

    private static func arm(_ amounts: [Double], clusters: [Int]? = nil, stream: UInt64 = 4) -> DrawnArm {
        DrawnArm(
            people: amounts.count,
            entries: amounts.enumerated().map { DrawnArm.Entry(person: $0, column: 0, amount: $1) }, weights: [1],
            clusters: clusters, stream: stream)
    }

    private static func ends(_ arms: [DrawnArm], draws: Int = 40_000) -> (low: Double, high: Double, mean: Double) {
        let totals = PeopleDraws(arms: arms, weights: [1], draws: draws, seed: 7, threads: 2).pounds.sorted()
        return (
            Quantiles.typeSeven(ofSorted: totals, at: 0.025), Quantiles.typeSeven(ofSorted: totals, at: 0.975),
            totals.reduce(0, +) / Double(totals.count)
        )
    }

    @Test("The ends of one arm are those of NumPy, and wider than the plain percentiles of -107 and 145")
    func oneArm() {
        let found = Self.ends([Self.arm(Self.skewed)])
        #expect(abs(found.low + 184.1) < 4 && abs(found.high - 292.8) < 5)
        #expect(abs(found.mean) < 1e-9)
    }

    @Test("The ends of two arms are those of NumPy with the degrees of freedom of Welch and Satterthwaite")
    func twoArms() {
        let arms = [Self.arm(Self.skewed), Self.arm(Self.others, stream: 5)]
        let found = Self.ends(arms)
        #expect(abs(found.low + 182.6) < 4 && abs(found.high - 265.4) < 5)
        let spread = SpreadOfTotal(arms: arms, stated: [], weights: [1])
        #expect(abs(spread.least - 1.0862184969) < 1e-9)
        #expect(spread.most == 3)
    }

    /// Six areas with these totals; people within an area differ as they like.
    @Test("Where people are clustered, whole areas are drawn: the ends are those of the areas' totals")
    func areas() {
        let totals = [12.0, -3, 40, 7, 0, 22]
        let amounts: [Double] = totals.flatMap { total -> [Double] in [total + 100, -50, -50] }
        let clusters: [Int] = (0..<6).flatMap { area -> [Int] in [area, area, area] }
        let found = Self.ends([Self.arm(amounts, clusters: clusters)])
        #expect(abs(found.low + 115.8) < 3 && abs(found.high - 163.9) < 4)
    }

    @Test("An area with more people than others is not by that alone better or worse")
    func unequalAreas() {
        // Everybody avoids two, so that areas of one and of five people have the same effect a person.
        let found = Self.ends([Self.arm([2, 2, 2, 2, 2, 2], clusters: [0, 1, 1, 1, 1, 1])])
        #expect(abs(found.low) < 1e-9 && abs(found.high) < 1e-9)
    }

    @Test("Two people have the t interval's width and not endless draws, and people all alike have none")
    func degenerate() {
        let two = Self.ends([Self.arm([1, 3])])
        #expect(abs(two.low + 18.34) < 0.3 && abs(two.high - 18.34) < 0.3)
        let alike = Self.ends([Self.arm([4, 4, 4, 4, 4])])
        #expect(alike.low == 0 && alike.high == 0)
    }

    @Test("The same seed gives the same draws on any number of threads, and another seed others")
    func seeds() {
        func pounds(_ seed: UInt64, threads: Int) -> [Double] {
            PeopleDraws(arms: [Self.arm(Self.skewed)], weights: [1], draws: 501, seed: seed, threads: threads).pounds
        }
        #expect(pounds(3, threads: 1) == pounds(3, threads: 7))
        #expect(pounds(3, threads: 1) != pounds(4, threads: 1))
    }

    /// 2,500 people are drawn in 1,000 batches of two or three.
    @Test("Very many people are drawn in batches that spread as they do")
    func batches() {
        let amounts: [Double] = (0..<2500).map { person -> Double in
            let visits = Double(person * 7 % 13)
            return person % 10 == 0 ? 20 * visits : visits
        }
        let arm = Self.arm(amounts)
        #expect(arm.members == DrawnArm.mostMembers && arm.independent == 2500)
        let mean: Double = amounts.reduce(0, +) / 2500
        let squares: Double = amounts.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        #expect(abs(arm.squares / squares - 1) < 1e-12)
        let found = Self.ends([arm], draws: 2000)
        // NumPy, the 2,500 drawn one by one: -4,189 to 4,367.
        #expect(abs((found.high - found.low) / 8_556 - 1) < 0.08)
    }

    @Test("A figure with a stated standard error is drawn by it, with the t distribution of its people")
    func stated() {
        let spread = StatedSpread(moves: [(column: 0, units: 10)], degreesOfFreedom: 9)
        let draws = PeopleDraws(arms: [], stated: [spread], weights: [2], draws: 40_000, seed: 7, threads: 2)
        let totals = draws.pounds.sorted()
        // t(0.975, 9) = 2.262 standard errors of 20 pounds.
        #expect(abs(Quantiles.typeSeven(ofSorted: totals, at: 0.975) - 45.24) < 0.8)
        #expect(abs(Quantiles.typeSeven(ofSorted: totals, at: 0.025) + 45.24) < 0.8)
    }
}

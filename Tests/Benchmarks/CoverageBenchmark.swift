import CostAvoidance
import Foundation
import Numerics

/// How often a 95% interval over people holds the truth: samples of people whose mean effect is known are put through the plain
/// percentiles of resampled totals and through the draws that a report uses.
enum CoverageBenchmark {
    /// Samples of each design: a standard error of half a point.
    private static let samples = 2_000
    private static let draws = 1_000
    private static let seed: UInt64 = 2015

    /// Prints a row for each design: the shares of samples whose interval holds the truth.
    static func run() {
        print("| people | sample | plain | these | truth above | truth below |")
        print("| --- | --- | ---: | ---: | ---: | ---: |")
        for population in Population.all {
            for size in [10, 20, 50, 100, 500] {
                row(population.name, "\(size)") { [(1, population.people(size, &$0))] }
            }
        }
        for (programme, comparison) in [(10, 10), (20, 20), (15, 40), (50, 50), (100, 100)] {
            let population = Population.skewed
            row("\(population.name), two arms", "\(programme) and \(comparison)") { source in
                [(1, population.people(programme, &source)), (-1, population.people(comparison, &source))]
            }
        }
        for areas in [6, 12] {
            row("areas that shift, two arms, people drawn", "\(areas) areas an arm") { source in
                [(1, Areas.people(areas, &source)), (-1, Areas.people(areas, &source))].map { sign, found in
                    (sign, Sample(truth: found.truth, amounts: found.amounts))
                }
            }
            row("areas that shift, two arms, areas drawn", "\(areas) areas an arm") { source in
                [(1, Areas.people(areas, &source)), (-1, Areas.people(areas, &source))]
            }
        }
    }

    /// People of one arm, the expected mean of their population, and their areas where they are clustered.
    struct Sample {
        var truth: Double
        var amounts: [Double]
        var clusters: [Int]?
    }

    private typealias Arms = [(sign: Double, sample: Sample)]

    private static func row(
        _ people: String, _ size: String, arms: @escaping @Sendable (inout VariateSource) -> [(Double, Sample)]
    ) {
        var (plain, these, above, below) = (0, 0, 0, 0)
        for number in 0..<samples {
            var source = VariateSource(seed: seed, stream: UInt64(number))
            let found = arms(&source)
            // The mean effect a person, of the first arm less the second.
            let truth = found.reduce(0) { $0 + $1.0 * $1.1.truth }
            let drawn = found.enumerated().map { place, arm in Self.arm(arm.1, sign: arm.0, stream: UInt64(4 + place)) }
            let estimate = found.reduce(0) { $0 + $1.0 * mean($1.1.amounts) }
            let percentiles = ends(resampled(drawn, seed: UInt64(number)))
            if (percentiles.low...percentiles.high).contains(truth - estimate) { plain += 1 }
            let draws = PeopleDraws(arms: drawn, weights: [1], draws: draws, seed: UInt64(number), threads: 1)
            let own = ends(draws.pounds)
            switch truth - estimate {
            case ..<own.low: below += 1
            case own.high...: above += own.high < truth - estimate ? 1 : 0
            default: break
            }
        }
        these = samples - above - below
        func share(_ count: Int) -> String { String(format: "%.1f%%", 100 * Double(count) / Double(samples)) }
        print("| \(people) | \(size) | \(share(plain)) | \(share(these)) | \(share(above)) | \(share(below)) |")
    }

    private static func mean(_ amounts: [Double]) -> Double { amounts.reduce(0, +) / Double(amounts.count) }

    private static func arm(_ sample: Sample, sign: Double, stream: UInt64) -> DrawnArm {
        let each = sign / Double(sample.amounts.count)
        return DrawnArm(
            people: sample.amounts.count,
            entries: sample.amounts.enumerated().map { DrawnArm.Entry(person: $0, column: 0, amount: $1 * each) },
            weights: [1], clusters: sample.clusters, stream: stream)
    }

    /// What resampling moves the estimate by, as it comes.
    private static func resampled(_ arms: [DrawnArm], seed: UInt64) -> [Double] {
        var moved = [Double](repeating: 0, count: draws)
        for arm in arms {
            let resampler = PersonResampler(people: arm.members, seed: seed, stream: arm.stream)
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: arm.members) { drawn in
                for draw in 0..<draws {
                    resampler.draw(draw, into: drawn)
                    for member in drawn { moved[draw] += arm.pounds[Int(member)] }
                }
            }
        }
        return moved
    }

    private static func ends(_ moved: [Double]) -> (low: Double, high: Double) {
        let sorted = moved.sorted()
        return (Quantiles.typeSeven(ofSorted: sorted, at: 0.025), Quantiles.typeSeven(ofSorted: sorted, at: 0.975))
    }
}

/// A population of people by how their use before and after comes about: a person's own rate is gamma, and what they use in a
/// year is Poisson about it.
struct Population: Sendable {
    let name: String
    /// Share of people who use the service at all.
    let users: Double
    /// The shape of the gamma that rates are drawn from: the smaller, the more a few people use most.
    let shape: Double
    /// What a user uses on average in the year before and in the year after.
    let before: Double
    let after: Double

    static let mild = Population(name: "rates that differ little", users: 1, shape: 2, before: 6, after: 4.5)
    static let skewed = Population(name: "rates that differ much", users: 1, shape: 0.5, before: 4, after: 2)
    static let rare = Population(name: "three in ten use any, much", users: 0.3, shape: 1, before: 12, after: 7)
    static let all = [mild, skewed, rare]

    func people(_ count: Int, _ source: inout VariateSource) -> CoverageBenchmark.Sample {
        let amounts = (0..<count).map { _ -> Double in
            guard source.uniform() < users else { return 0 }
            let rate = source.gamma(shape: shape) / shape
            return source.poisson(before * rate) - source.poisson(after * rate)
        }
        return CoverageBenchmark.Sample(truth: users * (before - after), amounts: amounts)
    }
}

/// People of areas that fare better or worse as a whole.
enum Areas {
    private static let peopleInEach = 20
    private static let people = Population(name: "", users: 1, shape: 0.7, before: 2, after: 1.4)
    /// The standard deviation of an area's shift, a person.
    private static let shift = 1.0

    static func people(_ areas: Int, _ source: inout VariateSource) -> CoverageBenchmark.Sample {
        var sample = CoverageBenchmark.Sample(truth: people.before - people.after, amounts: [], clusters: [])
        for area in 0..<areas {
            let moved = shift * StandardNormal.quantile(source.uniform())
            sample.amounts += people.people(peopleInEach, &source).amounts.map { $0 + moved }
            sample.clusters? += Array(repeating: area, count: peopleInEach)
        }
        return sample
    }
}

/// Random variates one after the other.
struct VariateSource {
    private let random: CounterRandom
    private var next: UInt64 = 0

    init(seed: UInt64, stream: UInt64) { random = CounterRandom(seed: seed, stream: stream) }

    mutating func uniform() -> Double {
        next += 1
        return random.uniform(next)
    }

    /// A gamma variate of scale 1, by its quantile.
    mutating func gamma(shape: Double) -> Double {
        IncompleteGamma.inverseLower(shape: shape, probability: uniform())
    }

    /// A Poisson variate, by adding up its probabilities.
    mutating func poisson(_ mean: Double) -> Double {
        guard mean > 0 else { return 0 }
        let point = uniform()
        var (count, probability) = (0.0, exp(-mean))
        var sum = probability
        while sum < point, count < 10 * mean + 100 {
            count += 1
            probability *= mean / count
            sum += probability
        }
        return count
    }
}

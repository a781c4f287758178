import Numerics

/// What the total would be with other people like these: the people drawn again with replacement, prices and assumptions at
/// their central values.
package struct PersonBootstrap: Sendable {
    /// People drawn from, those without a row included as people without savings.
    package var people: Int
    /// People with a row of their own.
    package var peopleWithRows: Int
    /// How the interval was found.
    package var method: Method
    /// Present value of savings.
    package var savings: SimulatedMeasure
    /// Savings less the central cost; nil where there is no cost.
    package var netBenefit: SimulatedMeasure?

    /// How the interval was found.
    package enum Method: Sendable, Hashable {
        /// From so many replicates.
        case resampled(replicates: Int)
        /// From the bootstrap's own mean, variance and skewness, which are known exactly, by the expansion of E. A. Cornish
        /// and R. A. Fisher (1938): with so many people that resampling would add nothing to it, or with a comparison group,
        /// whose people pull the total as well.
        case expansion
    }

    /// People drawn over all replicates beyond which the expansion takes over.
    static let mostPeopleDrawn = 20_000_000

    /// Draws the people of amounts again.
    ///
    /// - Parameters:
    ///   - pounds: each person's present value of savings; people beyond these have none.
    ///   - cost: the programme's central cost; nil where there is none.
    init(pounds: [Double], people: Int, cost: Double?, replicates: Int, seed: UInt64) {
        self.people = max(people, pounds.count)
        peopleWithRows = pounds.count
        if self.people * replicates <= Self.mostPeopleDrawn {
            method = .resampled(replicates: replicates)
            savings = Self.resampled(pounds: pounds, people: self.people, replicates: replicates, seed: seed)
        } else {
            method = .expansion
            savings = PeopleMoments(pounds: pounds, people: self.people).measure
        }
        netBenefit = cost.map { savings.shifted(by: -$0) }
    }

    /// The bootstrap of a total whose moments are known.
    init(moments: PeopleMoments, people: Int, peopleWithRows: Int, cost: Double?) {
        self.people = people
        self.peopleWithRows = peopleWithRows
        method = .expansion
        savings = moments.measure
        netBenefit = cost.map { savings.shifted(by: -$0) }
    }

    /// Replicates are made so many at a time: as many totals are kept for a few people drawn ten million times as for many.
    private static let replicatesAtATime = DrawQuantiles.keptAtMost

    private static func resampled(pounds: [Double], people: Int, replicates: Int, seed: UInt64) -> SimulatedMeasure {
        let resampler = PersonResampler(people: people, seed: seed)
        let amounts = pounds + Array(repeating: 0, count: people - pounds.count)
        func totals(of part: Range<Int>) -> [Double] {
            Array(unsafeUninitializedCapacity: part.count) { totals, initialized in
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: people) { drawn in
                    for replicate in part {
                        resampler.draw(replicate, into: drawn)
                        var total = 0.0
                        for person in drawn { total += amounts[Int(person)] }
                        totals[replicate - part.lowerBound] = total
                    }
                }
                initialized = part.count
            }
        }
        guard replicates > replicatesAtATime else {
            let all = totals(of: 0..<replicates)
            return SimulatedMeasure(moments: DrawMoments(all), quantiles: DrawQuantiles(keeping: all))
        }
        var (moments, counts) = (DrawMoments(), DrawQuantiles(around: pounds.reduce(0, +)))
        for start in stride(from: 0, to: replicates, by: replicatesAtATime) {
            let part = totals(of: start..<min(replicates, start + replicatesAtATime))
            moments.add(DrawMoments(part))
            counts.add(part)
        }
        return SimulatedMeasure(moments: moments, quantiles: counts)
    }
}

/// The first three moments of a bootstrapped total, in closed form.
struct PeopleMoments: Sendable {
    let mean: Double
    let standardDeviation: Double
    let skewness: Double

    init(pounds: [Double], people: Int) {
        let count = Double(people)
        let average = pounds.reduce(0, +) / count
        let without = Double(people - pounds.count)
        var second = without * average * average
        var third = -without * average * average * average
        for amount in pounds {
            let deviation = amount - average
            second += deviation * deviation
            third += deviation * deviation * deviation
        }
        mean = average * count
        // A total of n people drawn from n: n times the variance of one.
        standardDeviation = second.squareRoot()
        skewness = second > 0 ? third / (second * second.squareRoot()) : 0
    }

    /// The total at a standard normal score.
    func total(atScore z: Double) -> Double {
        mean + standardDeviation * (z + skewness * (z * z - 1) / 6)
    }

    var measure: SimulatedMeasure {
        func point(_ p: Double) -> SimulatedNumber {
            SimulatedNumber(value: total(atScore: StandardNormal.quantile(p)), standardError: 0)
        }
        return SimulatedMeasure(
            mean: SimulatedNumber(value: mean, standardError: 0), standardDeviation: standardDeviation,
            p2_5: point(0.025), p50: point(0.5), p97_5: point(0.975))
    }
}

extension SimulatedMeasure {
    /// The measure with the same number added to every draw.
    func shifted(by pounds: Double) -> SimulatedMeasure {
        var shifted = self
        for path in [\SimulatedMeasure.mean, \.p2_5, \.p50, \.p97_5] { shifted[keyPath: path].value += pounds }
        return shifted
    }
}

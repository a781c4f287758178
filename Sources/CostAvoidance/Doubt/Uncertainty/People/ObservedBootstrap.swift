import Numerics

/// How far the observed savings might have come out otherwise with other people like these: a 95% interval by resampling people.
package struct ObservedBootstrap: Sendable, Hashable {
    /// An amount with the interval that covers 95% of the draws.
    package struct Interval: Sendable, Hashable {
        /// 2.5% of draws lie below.
        package var low: Money
        package var estimate: Money
        /// 2.5% of draws lie above.
        package var high: Money
    }

    /// Gross savings of `service-use.csv`.
    package var gross: Interval
    package var net: Interval
    /// Present value over the horizon.
    package var presentValue: Interval
    /// Share of draws in which the present value is above zero.
    package var shareAboveZero: Double
    /// How the interval was found.
    package var method: PersonBootstrap.Method
    /// Seed of the draws.
    package var seed: UInt64
    /// Whether the comparison group was resampled as well.
    package var design: Design

    /// `10,000 draws of people` as a sentence goes on after `in 95% of`.
    package var basis: String {
        switch method {
        case .resampled(let replicates): "\(Wording.grouped(replicates)) draws of people, not of rows (seed \(seed))"
        case .expansion: "draws of people, not of rows, by the moments of what each contributes"
        }
    }

    package enum Design: Sendable, Hashable {
        /// The people of the programme: before less after.
        case beforeAfter
        /// The people of both groups: the difference in differences.
        case differenceInDifferences
    }
}

/// The interval of what was observed, or why there is none.
package enum ObservedInterval: Sendable, Hashable {
    case known(ObservedBootstrap)
    /// Some rows are published totals: nobody is there to be resampled.
    case publishedTotals
    /// Fewer people in a group than may be shown, or fewer than two.
    case tooFewPeople

    /// The sentence that a report prints where there is no interval; nil where there is one.
    package var explanation: String? {
        switch self {
        case .known: nil
        case .publishedTotals:
            "There is no interval by resampling people: service-use.csv has published totals, which say nothing about how use differs from person to person"
        case .tooFewPeople:
            "There is no interval by resampling people: there are too few of them in a group"
        }
    }
}

extension ObservedInterval {
    /// Resamples the people of an evaluation's observed use; nil where nothing was observed.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing or a number does not fit.
    package init?(_ evaluation: Evaluation, _ result: EvaluationResult) throws(EvaluationError) {
        guard !evaluation.observed.entries.isEmpty else { return nil }
        guard let sample = try ObservedSample(evaluation) else {
            self = .publishedTotals
            return
        }
        let rule = evaluation.settings.disclosure
        let groups = [sample.programme.people.count] + (sample.comparison.map { [$0.people.count] } ?? [])
        guard groups.allSatisfy({ $0 > 1 && rule.isEnough($0) }) else {
            self = .tooFewPeople
            return
        }
        let lines = result.lines.filter { $0.key.evidence == .observed && $0.benefitType == .fiscal }
        var estimate = SavingsAmounts()
        do throws(ArithmeticError) {
            for line in lines { try estimate.add(line) }
        } catch {
            throw .arithmetic(error, while: "adding up the observed lines")
        }
        self = .known(
            ObservedResampling(sample, settings: evaluation.settings.simulation).bootstrap(estimate: estimate))
    }
}

private struct ObservedResampling {
    private let sample: ObservedSample
    private let settings: SimulationSettings
    /// Gross, net and present value.
    private static let measures = 3
    /// Streams of people drawn, apart from those of the simulation.
    private static let programmeStream: UInt64 = 4
    private static let comparisonStream: UInt64 = 5

    init(_ sample: ObservedSample, settings: SimulationSettings) {
        self.sample = sample
        self.settings = settings
    }

    func bootstrap(estimate: SavingsAmounts) -> ObservedBootstrap {
        let people = sample.programme.people.count + (sample.comparison?.people.count ?? 0)
        let found = ResampledDraws.draws(asked: settings.draws, people: people).map(drawn) ?? expanded(estimate)
        func interval(_ measure: Int, _ money: Money) -> ObservedBootstrap.Interval {
            func end(_ pounds: Double) -> Money {
                (try? ExactDecimal(rounding: pounds * 100, places: 0)).map { Money(pence: $0.significand) } ?? money
            }
            let ends = found.intervals[measure]
            return ObservedBootstrap.Interval(low: end(ends.low), estimate: money, high: end(ends.high))
        }
        return ObservedBootstrap(
            gross: interval(0, estimate.gross.central), net: interval(1, estimate.net.central),
            presentValue: interval(2, estimate.presentValue.central), shareAboveZero: found.shareAboveZero,
            method: found.method, seed: settings.seed,
            design: sample.comparison == nil ? .beforeAfter : .differenceInDifferences)
    }

    /// The ends of each measure in pounds.
    private struct Found {
        var intervals: [(low: Double, high: Double)]
        var shareAboveZero: Double
        var method: PersonBootstrap.Method
    }

    private static let ends = (low: 0.025, high: 0.975)

    private func drawn(_ draws: Int) -> Found {
        let found = ResampledDraws.collect(draws: draws, statistic: statistic())
        let intervals = (0..<Self.measures).map { measure in
            let sorted = found.map { $0[measure] }.sorted()
            return (
                low: Quantiles.typeSeven(ofSorted: sorted, at: Self.ends.low),
                high: Quantiles.typeSeven(ofSorted: sorted, at: Self.ends.high)
            )
        }
        return Found(
            intervals: intervals,
            shareAboveZero: Double(found.lazy.filter { $0[2] > 0 }.count) / Double(max(found.count, 1)),
            method: .resampled(replicates: draws))
    }

    /// Many people: the total is as good as a sum of what each person contributes to it, whose moments are known.
    private func expanded(_ estimate: SavingsAmounts) -> Found {
        let centres = [estimate.gross, estimate.net, estimate.presentValue].map(\.central.doublePounds)
        let influences = PersonInfluences(sample)
        let moments = (0..<Self.measures).map { influences.moments(of: $0, around: centres[$0]) }
        return Found(
            intervals: moments.map { moment in
                (
                    low: moment.total(atScore: StandardNormal.quantile(Self.ends.low)),
                    high: moment.total(atScore: StandardNormal.quantile(Self.ends.high))
                )
            },
            shareAboveZero: moments[2].shareAboveZero, method: .expansion)
    }

    /// Gross, net and present value of a draw. Without a comparison a person is three sums of money; with one also months, by
    /// service, over which the comparison's change has to be taken off.
    private func statistic() -> @Sendable (Int) -> [Double] {
        let services = sample.services.count
        let values = sample.values.map { [$0.gross, $0.net, $0.presentValue] }
        let withMonths = sample.comparison != nil
        let columns = Self.measures + (withMonths ? services : 0)
        let own = programmeTable(columns: columns, values: values)
        let programme = PersonResampler(
            people: sample.programme.people.count, seed: settings.seed, stream: Self.programmeStream)
        guard let arm = sample.comparison else { return { programme.sums(of: own, columns: columns, inDraw: $0) } }
        let others = Self.comparisonTable(arm, services: services)
        let comparison = PersonResampler(people: arm.people.count, seed: settings.seed, stream: Self.comparisonStream)
        return { draw in
            let sums = programme.sums(of: own, columns: columns, inDraw: draw)
            let change = comparison.sums(of: others, columns: 2 * services, inDraw: draw)
            var statistic = Array(sums[..<Self.measures])
            for service in 0..<services where change[services + service] > 0 {
                let expected = sums[Self.measures + service] * change[service] / change[services + service]
                for measure in 0..<Self.measures { statistic[measure] -= expected * values[service][measure] }
            }
            return statistic
        }
    }

    private func programmeTable(columns: Int, values: [[Double]]) -> [Double] {
        let services = sample.services.count
        var table = [Double](repeating: 0, count: sample.programme.people.count * columns)
        for person in sample.programme.people.indices {
            for service in 0..<services {
                let cell = person * services + service
                for measure in 0..<Self.measures {
                    table[person * columns + measure] += sample.programme.avoided[cell] * values[service][measure]
                }
                if columns > Self.measures {
                    table[person * columns + Self.measures + service] = sample.programme.months[cell]
                }
            }
        }
        return table
    }

    private static func comparisonTable(_ arm: ObservedSample.Arm, services: Int) -> [Double] {
        var table: [Double] = []
        table.reserveCapacity(arm.people.count * services * 2)
        for person in arm.people.indices {
            let cells = (person * services)..<((person + 1) * services)
            table += arm.avoided[cells]
            table += arm.months[cells]
        }
        return table
    }
}

import Numerics

/// What each person contributes to the observed total: their own change for the programme's people, and for those of the
/// comparison how far they pull the change that would have come anyway.
///
/// A difference in differences is no sum over people, because the comparison's rate is a quotient; with many people it is as good
/// as one (the infinitesimal jackknife: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 21).
struct PersonInfluences {
    private let sample: ObservedSample
    private let rates: [Double]

    init(_ sample: ObservedSample) {
        self.sample = sample
        rates = sample.comparisonRates()
    }

    /// The moments of the total in one measure (0 gross, 1 net, 2 present value) when people are drawn again.
    func moments(of measure: Int, around centre: Double) -> PeopleMoments {
        PeopleMoments(arms: [programmePounds(of: measure), comparisonPounds(of: measure)], around: centre)
    }

    /// Pounds that each person of the programme adds, after what would have come anyway.
    func programmePounds(of measure: Int) -> [Double] {
        let values = unitValues(measure)
        return pounds(of: sample.programme) { service, avoided, months in
            values[service] * (avoided - months * rates[service])
        }
    }

    /// Pounds by which each person of the comparison moves the total; nothing where there is none.
    func comparisonPounds(of measure: Int) -> [Double] {
        guard let comparison = sample.comparison else { return [] }
        let values = unitValues(measure)
        let exposure = totals(sample.programme.months)
        let follow = totals(comparison.months)
        return pounds(of: comparison) { service, avoided, months in
            guard follow[service] > 0 else { return 0 }
            return -values[service] * exposure[service] * (avoided - months * rates[service]) / follow[service]
        }
    }

    private func unitValues(_ measure: Int) -> [Double] {
        sample.values.map { [$0.gross, $0.net, $0.presentValue][measure] }
    }

    private func pounds(
        of arm: ObservedSample.Arm, contribution: (_ service: Int, _ avoided: Double, _ months: Double) -> Double
    ) -> [Double] {
        let services = sample.services.count
        return arm.people.indices.map { person in
            (0..<services).reduce(0) { sum, service in
                let cell = person * services + service
                return sum + contribution(service, arm.avoided[cell], arm.months[cell])
            }
        }
    }

    private func totals(_ table: [Double]) -> [Double] {
        var totals = [Double](repeating: 0, count: sample.services.count)
        for cell in table.indices { totals[cell % totals.count] += table[cell] }
        return totals
    }
}

extension PeopleMoments {
    /// The moments of a total of several arms drawn apart: central moments of independent sums add up.
    init(arms: [[Double]], around centre: Double) {
        var second = 0.0
        var third = 0.0
        for pounds in arms where !pounds.isEmpty {
            let average = pounds.reduce(0, +) / Double(pounds.count)
            for amount in pounds {
                let deviation = amount - average
                second += deviation * deviation
                third += deviation * deviation * deviation
            }
        }
        mean = centre
        standardDeviation = second.squareRoot()
        skewness = second > 0 ? third / (second * second.squareRoot()) : 0
    }

    /// The share of draws in which the total is above zero, to the nearest thousandth of a standard error.
    var shareAboveZero: Double {
        guard standardDeviation > 0 else { return mean > 0 ? 1 : 0 }
        // The total grows with the score where the expansion holds, so the score of zero is found by halving.
        var (low, high) = (-8.0, 8.0)
        while high - low > 0.001 {
            let middle = (low + high) / 2
            if total(atScore: middle) > 0 { high = middle } else { low = middle }
        }
        return 1 - StandardNormal.cumulative(low)
    }
}

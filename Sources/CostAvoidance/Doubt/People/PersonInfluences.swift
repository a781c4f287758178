/// What each person contributes to the observed total: their own change for the programme's people, and for those of the
/// comparison how far they pull the change that would have come anyway.
///
/// A difference in differences is no sum over people where they were followed for different times, because the comparison's rate
/// is then a quotient; it is as good as one (the infinitesimal jackknife: B. Efron and R. Tibshirani, An Introduction to the
/// Bootstrap, 1993, chapter 21).
struct PersonInfluences {
    private let sample: ObservedSample
    private let rates: [Double]

    /// Streams of people drawn, apart from those of judged cases and of the inputs.
    private static let programmeStream: UInt64 = 4
    private static let comparisonStream: UInt64 = 5

    init(_ sample: ObservedSample) {
        self.sample = sample
        rates = sample.comparisonRates()
    }

    /// The arms as they are drawn, with a column for each service.
    ///
    /// - Parameter weights: pounds of one unit of each service.
    func arms(weights: [Double]) -> [DrawnArm] {
        func arm(_ arm: ObservedSample.Arm, _ entries: [DrawnArm.Entry], _ stream: UInt64) -> DrawnArm {
            DrawnArm(
                people: arm.people.count, entries: entries, weights: weights,
                clusters: arm.areas.map(DrawnArm.numbered), stream: stream)
        }
        let programme = arm(sample.programme, programmeEntries, Self.programmeStream)
        guard let comparison = sample.comparison else { return [programme] }
        return [programme, arm(comparison, comparisonEntries(comparison), Self.comparisonStream)]
    }

    /// Units that each person of the programme adds, after what would have come anyway.
    var programmeEntries: [DrawnArm.Entry] {
        entries(of: sample.programme) { service, avoided, months in avoided - months * rates[service] }
    }

    /// Units by which each person of the comparison moves the total.
    private func comparisonEntries(_ arm: ObservedSample.Arm) -> [DrawnArm.Entry] {
        let exposure = totals(sample.programme.months)
        let followed = totals(arm.months)
        return entries(of: arm) { service, avoided, months in
            guard followed[service] > 0 else { return 0 }
            return -exposure[service] * (avoided - months * rates[service]) / followed[service]
        }
    }

    private func entries(
        of arm: ObservedSample.Arm, units: (_ service: Int, _ avoided: Double, _ months: Double) -> Double
    ) -> [DrawnArm.Entry] {
        let services = sample.services.count
        var entries: [DrawnArm.Entry] = []
        for person in arm.people.indices {
            for service in 0..<services {
                let cell = person * services + service
                let amount = units(service, arm.avoided[cell], arm.months[cell])
                if amount != 0 { entries.append(DrawnArm.Entry(person: person, column: service, amount: amount)) }
            }
        }
        return entries
    }

    private func totals(_ table: [Double]) -> [Double] {
        var totals = [Double](repeating: 0, count: sample.services.count)
        for cell in table.indices { totals[cell % totals.count] += table[cell] }
        return totals
    }
}

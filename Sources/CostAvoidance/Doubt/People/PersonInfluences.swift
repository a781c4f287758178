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

    /// Columns of draws.
    enum Columns {
        /// Those of the sample: what is left of the fall in use after what came anyway.
        case left
        /// After them as many again: the whole fall.
        case leftAndWhole
    }

    /// The arms as they are drawn.
    ///
    /// - Parameter weights: pounds of one unit of each column.
    func arms(weights: [Double], columns: Columns = .left) -> [DrawnArm] {
        func arm(_ arm: ObservedSample.Arm, _ entries: [DrawnArm.Entry], _ stream: UInt64) -> DrawnArm {
            DrawnArm(
                people: arm.people.count, entries: entries, weights: weights,
                clusters: arm.areas.map(DrawnArm.numbered), stream: stream)
        }
        let whole = columns == .leftAndWhole ? wholeEntries : []
        var arms = [arm(sample.programme, programmeEntries + whole, Self.programmeStream)]
        if let comparison = sample.comparison {
            arms.append(arm(comparison, comparisonEntries(comparison), Self.comparisonStream))
        }
        return arms.filter { $0.members > 0 }
    }

    /// What the published totals of either arm move by their standard errors.
    func stated(columns: Columns) -> [StatedSpread] {
        let programme = sample.programme.totals.map { total in
            let moved =
                switch columns {
                case .left: [total.column]
                case .leftAndWhole: [total.column, sample.columns.count + total.column]
                }
            return StatedSpread(
                moves: moved.map { (column: $0, units: total.standardError) },
                degreesOfFreedom: Self.degreesOfFreedom(total))
        }
        guard let comparison = sample.comparison else { return programme }
        let followed = followedInComparison(comparison)
        let exposure = exposureOfProgramme
        return programme
            + comparison.totals.map { total in
                let service = sample.columns[total.column].service
                let moves = sample.columns.indices.filter { sample.columns[$0].service == service }.map { column in
                    (column: column, units: -exposure[column] * total.standardError / (followed[service] ?? 1))
                }
                return StatedSpread(moves: moves, degreesOfFreedom: Self.degreesOfFreedom(total))
            }
    }

    private static func degreesOfFreedom(_ total: ObservedSample.Total) -> Double {
        total.people > 1 ? Double(total.people - 1) : .infinity
    }

    private func followedInComparison(_ arm: ObservedSample.Arm) -> [ServiceID: Double] {
        sample.byService(arm.months, arm.totals, \.months)
    }

    /// Units that each person of the programme adds, after what would have come anyway.
    var programmeEntries: [DrawnArm.Entry] {
        let arm = sample.programme
        var entries: [DrawnArm.Entry] = []
        for person in arm.people.indices {
            for column in sample.columns.indices {
                let cell = person * sample.columns.count + column
                let amount = arm.avoided[cell] - arm.months[cell] * rates[column]
                if amount != 0 { entries.append(DrawnArm.Entry(person: person, column: column, amount: amount)) }
            }
        }
        return entries
    }

    /// Units by which the use of each person of the programme fell, in the columns of the whole fall.
    private var wholeEntries: [DrawnArm.Entry] {
        let count = sample.columns.count
        return sample.programme.avoided.enumerated().filter { $0.element != 0 }.map { cell, amount in
            DrawnArm.Entry(person: cell / count, column: count + cell % count, amount: amount)
        }
    }

    /// Units by which each person of the comparison moves the total.
    private func comparisonEntries(_ arm: ObservedSample.Arm) -> [DrawnArm.Entry] {
        let exposure = exposureOfProgramme
        let followed = followedInComparison(arm)
        var entries: [DrawnArm.Entry] = []
        for person in arm.people.indices {
            let cells = (person * sample.columns.count)..<((person + 1) * sample.columns.count)
            let avoided = sample.byService(Array(arm.avoided[cells]))
            let months = sample.byService(Array(arm.months[cells]))
            for (column, place) in sample.columns.enumerated() {
                guard let all = followed[place.service], all > 0 else { continue }
                let beyond = (avoided[place.service] ?? 0) - (months[place.service] ?? 0) * rates[column]
                let amount = -exposure[column] * beyond / all
                if amount != 0 { entries.append(DrawnArm.Entry(person: person, column: column, amount: amount)) }
            }
        }
        return entries
    }

    /// Months over which the programme's people were followed, by column.
    private var exposureOfProgramme: [Double] {
        var totals = [Double](repeating: 0, count: sample.columns.count)
        for cell in sample.programme.months.indices { totals[cell % totals.count] += sample.programme.months[cell] }
        for total in sample.programme.totals { totals[total.column] += total.months }
        return totals
    }
}

import Numerics
import Platform

/// An index beside HM Treasury's GDP deflators of the same years. Prices of one kind move otherwise than those of all, by some
/// hundredths a year; the growth of each year, given as if it were an index, does not rise with prices at all.
struct KnownPrices {
    /// What speaks against an index.
    struct Finding: Equatable {
        /// The place of the number, among those given.
        let place: Int
        /// What speaks against it, to follow the number and its year.
        let words: String
    }

    /// Two years one after the other in the index: how both moved, a year, as logarithms.
    private struct Step {
        let place: Int
        let own: Double
        let known: Double
        let years: Double
    }

    private let entries: [(year: FinancialYear, index: Double)]
    private let series: DeflatorSeries
    private let steps: [Step]

    /// An index, in the order of its years.
    init(_ entries: [(year: FinancialYear, index: Double)], series: DeflatorSeries = .newest) {
        self.entries = entries
        self.series = series
        steps = entries.indices.dropFirst().compactMap { place in
            let (earlier, later) = (entries[place - 1], entries[place])
            guard let from = series[earlier.year]?.index, let to = series[later.year]?.index else { return nil }
            let years = Double(later.year.startYear - earlier.year.startYear)
            return Step(
                place: place, own: log(later.index / earlier.index) / years,
                known: log(to.doubleValue / from.doubleValue) / years, years: years)
        }
    }

    /// What speaks most strongly against the numbers being an index.
    var finding: Finding? { fall ?? growthOfTheYear ?? standstill }

    // MARK: Rules

    /// A fall that is nothing to ask about, in the rounding of an index to a tenth.
    private static let smallFall = -0.002
    /// A rise of all prices beside which hardly any falls.
    private static let plainRise = 0.01

    /// The first number below the one before it while prices rose.
    private var fall: Finding? {
        steps.first { $0.own < Self.smallFall && $0.known > Self.plainRise }.map { step in
            let before = entries[step.place - 1]
            return Finding(
                place: step.place,
                words:
                    ", below that of \(before.year), and prices rose by \(Self.percent(step.known)) \(step.years > 1 ? "a year" : "")"
                    .trimmingSpaces())
        }
    }

    /// Fewer numbers are near to anything.
    private static let fewestNumbers = 3
    /// How near growth of one kind of prices is to that of all, in hundredths, on average.
    private static let nearGrowth = 0.02
    /// How far from it an index moves that is hardly one, on average.
    private static let farMovement = 0.01
    /// How many times as near the numbers are to growth as their movements are.
    private static let timesAsNear = 2.0

    /// The numbers are like the growth of their years, written 106.7, 1.067 or 6.7, and their movements are not.
    private var growthOfTheYear: Finding? {
        guard steps.count + 1 >= Self.fewestNumbers, steps.count + 1 == entries.count else { return nil }
        let movement = mean(steps.map { abs($0.own - $0.known) })
        guard movement >= Self.farMovement else { return nil }
        let readings: [@Sendable (Double) -> Double] = [{ $0 / 100 - 1 }, { $0 - 1 }, { $0 / 100 }]
        let isGrowth = readings.contains { reading in
            let differences = entries.compactMap { entry in
                growth(of: entry.year).map { abs(reading(entry.index) - $0) }
            }
            guard differences.count >= Self.fewestNumbers else { return false }
            let nearness = mean(differences)
            return nearness <= Self.nearGrowth && nearness * Self.timesAsNear <= movement
        }
        return isGrowth
            ? Finding(place: 0, words: ", and the numbers are like the growth of prices in their years") : nil
    }

    /// Years over which an index that stands still is asked about: of less than that, prices rise little.
    private static let longEnough = 0.04
    /// The share of the rise of all prices that is hardly any.
    private static let hardlyAny = 0.2

    /// The numbers stay where they are while prices rise.
    private var standstill: Finding? {
        guard steps.count + 1 >= Self.fewestNumbers else { return nil }
        let own = steps.reduce(0) { $0 + $1.own * $1.years }
        let known = steps.reduce(0) { $0 + $1.known * $1.years }
        guard known >= Self.longEnough, own <= known * Self.hardlyAny, let last = steps.last else { return nil }
        return Finding(
            place: last.place,
            words: ", much as in \(entries[0].year), and prices rose by \(Self.percent(known)) between")
    }

    // MARK: Numbers

    /// How much all prices rose in a year, as a share; nil where that is not known.
    private func growth(of year: FinancialYear) -> Double? {
        guard let from = series[FinancialYear(startYear: year.startYear - 1)]?.index, let to = series[year]?.index
        else { return nil }
        return to.doubleValue / from.doubleValue - 1
    }

    private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(max(numbers.count, 1)) }

    /// `6.7%` for a movement given as a logarithm.
    private static func percent(_ movement: Double) -> String {
        "\(((exp(movement) - 1) * 1000).rounded() / 10)%"
    }
}

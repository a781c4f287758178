import Dispatch
import Foundation
import Numerics
import Synchronization

/// Draws people with replacement: the same seed and stream give the same people for a draw, on any number of threads.
///
/// People are resampled and not rows, because the rows of one person go together: one avoided placement can carry a total. B.
/// Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 6.
struct PersonResampler: Sendable {
    /// Streams of random numbers kept for resampling, far from those of uncertain inputs.
    enum Stream: UInt64 {
        /// People of the programme, as observed in `service-use.csv`.
        case programme = 0xB007_0000_0000_0001
        /// People of the comparison group.
        case comparison = 0xB007_0000_0000_0002
        /// People of `outcomes.csv`.
        case cases = 0xB007_0000_0000_0003
    }

    /// How many people there are to draw from, and how many are drawn.
    let people: Int
    private let random: CounterRandom

    /// A resampler of so many people.
    init(people: Int, seed: UInt64, stream: Stream) {
        self.people = people
        random = CounterRandom(seed: seed, stream: stream.rawValue)
    }

    /// The person in a place of a draw.
    func person(_ place: Int, inDraw draw: Int) -> Int {
        random.integer(UInt64(draw) * UInt64(people) + UInt64(place), below: people)
    }

    /// Sums of the rows of the people of a draw: `table` has a row of so many `columns` for each person.
    func sums(of table: [Double], columns: Int, inDraw draw: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: columns)
        for place in 0..<people {
            let start = person(place, inDraw: draw) * columns
            for column in 0..<columns { sums[column] += table[start + column] }
        }
        return sums
    }
}

/// Statistics of many draws, worked out on every core.
enum ResampledDraws {
    /// Picking more people than this in all takes longer than anybody waits; draws are cut, and the number is shown.
    static let mostPicks = 100_000_000
    /// Draws below which an interval's ends are mostly chance.
    static let fewestDraws = 1_000

    /// How many draws are made of those asked for.
    static func draws(asked: Int, people: Int) -> Int {
        min(asked, max(fewestDraws, mostPicks / max(people, 1)))
    }

    /// The statistics of each draw, in the order of the draws.
    static func collect(
        draws: Int, statistic: @Sendable (_ draw: Int) -> [Double]
    ) -> [[Double]] {
        let pieces = min(draws, 4 * ProcessInfo.processInfo.activeProcessorCount)
        guard pieces > 0 else { return [] }
        let found = Mutex([Int: [[Double]]]())
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let first = draws * piece / pieces
            let end = draws * (piece + 1) / pieces
            let part = (first..<end).map(statistic)
            found.withLock { $0[piece] = part }
        }
        return found.withLock { parts in (0..<pieces).flatMap { parts[$0] ?? [] } }
    }
}

/// A point of an ordered sample.
enum SamplePoint {
    /// The value below which a share of the sample lies, linear between neighbours (R. Hyndman and Y. Fan, Sample quantiles in
    /// statistical packages, 1996, definition 7).
    static func quantile(_ share: Double, ofSorted sample: [Double]) -> Double? {
        guard let last = sample.indices.last else { return nil }
        let place = share * Double(last)
        let below = Int(place.rounded(.down))
        let above = min(below + 1, last)
        return sample[below] + (place - Double(below)) * (sample[above] - sample[below])
    }
}

import Dispatch
import Foundation
import Numerics
import Synchronization

/// Statistics of many draws of people, worked out on every core.
enum ResampledDraws {
    /// Picking more people than this in all takes longer than anybody waits, so that draws are cut.
    static let mostPicks = 20_000_000
    /// Draws below which an interval's ends are mostly chance.
    static let fewestDraws = 1_000

    /// How many draws are made of those asked for; nil where there are so many people that what can be drawn is too few, and
    /// drawing would add nothing to the moments.
    static func draws(asked: Int, people: Int) -> Int? {
        let affordable = mostPicks / max(people, 1)
        return affordable >= min(asked, fewestDraws) ? min(asked, affordable) : nil
    }

    /// The statistics of each draw, in the order of the draws: a draw depends on its number alone.
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

extension PersonResampler {
    /// Sums of the rows of the people of a replicate: `table` has a row of so many `columns` for each person.
    func sums(of table: [Double], columns: Int, inDraw replicate: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: columns)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: people) { drawn in
            draw(replicate, into: drawn)
            for person in drawn {
                let start = Int(person) * columns
                for column in 0..<columns { sums[column] += table[start + column] }
            }
        }
        return sums
    }
}

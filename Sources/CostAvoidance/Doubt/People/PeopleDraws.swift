// Nothing here traps: arms and draws are counted.

import Numerics

/// Draws of people: by how much each moves every column of a total.
///
/// The plain interval of resampled totals covers 88% at ten people where 95% is meant. These draws cover as meant: each is
/// turned about the estimate and stretched by the standard error of the sample over that of the draw, as the bootstrap-t does
/// (B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 12); never by less than makes the t interval of
/// the plain one (T. Hesterberg, "What Teachers Should Know about the Bootstrap", The American Statistician 69, 2015), nor by
/// more than a bound; and all are moved by what centres them, so that the expected value is the estimate. One stretch holds for
/// every column of a draw, so that prices can be drawn beside it. `benchmarks coverage` measures what they cover.
package struct PeopleDraws: Sendable {
    /// How many draws there are.
    let count: Int
    let columns: Int
    /// For each draw the pounds by which it moves the total.
    package let pounds: [Double]
    /// By draw, then column.
    private let deviations: [Double]

    /// Draws that are kept; where more are asked for, these come round again.
    static let mostDraws = 1 << 17
    /// Numbers that are kept for them: a quarter of a gigabyte.
    private static let mostKept = 1 << 25

    /// - Parameters:
    ///   - weights: pounds of one unit of each column.
    ///   - draws: how many are asked for.
    package init(
        arms: [DrawnArm], stated: [StatedSpread] = [], weights: [Double], draws: Int, seed: UInt64, threads: Int
    ) {
        let columns = weights.count
        let count = max(1, min(draws, Self.mostDraws, Self.mostKept / max(columns, 1)))
        let drawing = PeopleDrawing(arms: arms, stated: stated, weights: weights, seed: seed)
        var deviations = [Double](repeating: 0, count: count * columns)
        deviations.withUnsafeMutableBufferPointer { table in
            // Each piece writes the rows of its own draws.
            nonisolated(unsafe) let rows = table
            let pieces = max(1, min(count, threads))
            Threads.share(pieces) { piece in
                let part = (count * piece / pieces)..<(count * (piece + 1) / pieces)
                drawing.fill(
                    UnsafeMutableBufferPointer(
                        rebasing: rows[(part.lowerBound * columns)..<(part.upperBound * columns)]),
                    draws: part)
            }
            Self.centre(table, columns: columns)
        }
        self.count = count
        self.columns = columns
        self.deviations = deviations
        pounds = (0..<count).map { draw in
            (0..<columns).reduce(0) { $0 + deviations[draw * columns + $1] * weights[$1] }
        }
    }

    /// Takes the mean of each column off it.
    private static func centre(_ table: UnsafeMutableBufferPointer<Double>, columns: Int) {
        guard columns > 0 else { return }
        let count = table.count / columns
        for column in 0..<columns {
            var sum = 0.0
            for draw in 0..<count { sum += table[draw * columns + column] }
            let mean = sum / Double(count)
            for draw in 0..<count { table[draw * columns + column] -= mean }
        }
    }

    /// By how much a draw moves a column.
    func deviation(_ draw: Int, _ column: Int) -> Double { deviations[draw % count * columns + column] }

    /// By how much each draw moves a total of which one unit of each column is worth so many pounds.
    func totals(_ weights: [Double]) -> [Double] {
        (0..<count).map { draw in
            (0..<columns).reduce(0) { $0 + deviations[draw * columns + $1] * weights[$1] }
        }
    }
}

/// Draws people, one draw after the other.
private struct PeopleDrawing: Sendable {
    let arms: [DrawnArm]
    let stated: [StatedSpread]
    let weights: [Double]
    let seed: UInt64
    let spread: SpreadOfTotal

    /// The first stream of figures known by their standard errors alone.
    private static let statedStream: UInt64 = 1 << 8

    init(arms: [DrawnArm], stated: [StatedSpread], weights: [Double], seed: UInt64) {
        self.arms = arms.filter { $0.independent > 1 }
        self.stated = stated
        self.weights = weights
        self.seed = seed
        spread = SpreadOfTotal(arms: self.arms, stated: stated, weights: weights)
    }

    /// Fills the rows of some draws.
    func fill(_ rows: UnsafeMutableBufferPointer<Double>, draws: Range<Int>) {
        let resamplers = arms.map { PersonResampler(people: $0.members, seed: seed, stream: $0.stream) }
        let scores = stated.indices.map { CounterRandom(seed: seed, stream: Self.statedStream + UInt64($0)) }
        let certain = stated.reduce(0) { $0 + $1.variance(weights) }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, arms.map(\.members).max() ?? 1)) { drawn in
            for (place, draw) in draws.enumerated() {
                let row = UnsafeMutableBufferPointer(
                    rebasing: rows[(place * weights.count)..<((place + 1) * weights.count)])
                var variance = certain
                for (arm, resampler) in zip(arms, resamplers) {
                    let members = UnsafeMutableBufferPointer(rebasing: drawn[..<arm.members])
                    resampler.draw(draw, into: members)
                    variance += arm.add(UnsafeBufferPointer(members), to: row)
                }
                for (part, score) in zip(stated, scores) {
                    let z = StandardNormal.quantile(score.uniform(UInt64(draw)))
                    for move in part.moves { row[move.column] += move.units * z }
                }
                let factor = -spread.stretch(ofVariance: variance)
                for column in row.indices { row[column] *= factor }
            }
        }
    }
}

extension DrawnArm {
    /// Adds the deviation of drawn members to a row, and gives the variance that a sample of them would say the total has.
    fileprivate func add(_ drawn: UnsafeBufferPointer<UInt32>, to row: UnsafeMutableBufferPointer<Double>) -> Double {
        var (people, sum, squares) = (0.0, 0.0, 0.0)
        for member in drawn {
            let index = Int(member)
            people += peopleOfMember[index]
            sum += pounds[index]
            squares += pounds[index] * pounds[index]
            for entry in Int(starts[index])..<Int(starts[index + 1]) {
                row[Int(columns[entry])] += scale * amounts[entry]
            }
        }
        for column in row.indices { row[column] -= scale * people * means[column] }
        let drawnSquares = max(0, squares - sum * sum / Double(members))
        return scale * scale * drawnSquares * correction
    }
}

import Numerics

/// A Gaussian copula: correlated normal scores whose probabilities are the probabilities of the inputs.
///
/// Each input keeps its own distribution. A rank correlation r between two inputs is a correlation of 2 sin(pi r / 6)
/// between their scores (K. Pearson, 1907).
struct GaussianCopula: Sendable {
    /// The inputs that have a correlation, as indices into the model's inputs, ascending.
    let inputs: [Int]
    /// Lower triangle of the Cholesky factor of the scores' correlations, row by row.
    private let factor: [[Double]]

    init?(_ correlations: [RankCorrelation], names: [InputName]) throws(RankCorrelationError) {
        guard !correlations.isEmpty else { return nil }
        func place(_ name: InputName) throws(RankCorrelationError) -> Int {
            guard let index = names.firstIndex(of: name) else { throw .unknownInput(name) }
            return index
        }
        var pairs: [(Int, Int, Double)] = []
        for correlation in correlations {
            let (first, second) = (try place(correlation.first), try place(correlation.second))
            guard first != second, abs(correlation.rank) < 1 else { throw .outOfRange(correlation) }
            pairs.append((first, second, 2 * Self.sine(.pi * correlation.rank / 6)))
        }
        let inputs = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        var matrix = inputs.map { row in inputs.map { row == $0 ? 1.0 : 0.0 } }
        for (first, second, score) in pairs {
            guard let row = inputs.firstIndex(of: first), let column = inputs.firstIndex(of: second) else { continue }
            matrix[row][column] = score
            matrix[column][row] = score
        }
        guard let factor = Self.cholesky(matrix) else { throw .contradictory }
        self.inputs = inputs
        self.factor = factor
    }

    /// Turns independent words, one array for each correlated input, into correlated ones.
    func correlate(_ words: [UnsafeMutableBufferPointer<UInt32>], count: Int) {
        let columns = words.map { column -> [Double] in
            (0..<count).map { StandardNormal.quantile((Double(column[$0]) + 0.5) * 0x1p-32) }
        }
        for (row, weights) in factor.enumerated() {
            for draw in 0..<count {
                var score = 0.0
                for (column, weight) in weights.enumerated() { score += weight * columns[column][draw] }
                let word = StandardNormal.cumulative(score) * 0x1p32
                words[row][draw] = UInt32(wholePartOf: word)
            }
        }
    }

    private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
        var lower: [[Double]] = []
        for row in matrix.indices {
            var line: [Double] = []
            for column in 0...row {
                var sum = matrix[row][column]
                for index in 0..<column { sum -= line[index] * (column < row ? lower[column][index] : line[index]) }
                if column < row {
                    line.append(sum / lower[column][column])
                } else {
                    guard sum > 1e-12 else { return nil }
                    line.append(sum.squareRoot())
                }
            }
            lower.append(line)
        }
        return lower
    }

    /// sin x for |x| <= pi / 6, by its series: no rank correlation needs more.
    private static func sine(_ x: Double) -> Double {
        var term = x
        var sum = x
        for index in stride(from: 2.0, through: 20, by: 2) {
            term *= -x * x / (index * (index + 1))
            sum += term
        }
        return sum
    }
}

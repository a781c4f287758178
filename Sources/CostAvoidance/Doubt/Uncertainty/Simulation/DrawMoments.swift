/// Count, mean and squared deviations of a set of draws, which add up without loss of digits.
///
/// T. F. Chan, G. H. Golub and R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances"
/// (1979). Blocks are added in their order, so that the sum is the same whatever thread made which.
struct DrawMoments: Sendable {
    private(set) var count = 0
    private(set) var mean = 0.0
    private var squares = 0.0

    init() {}

    /// The moments of a block.
    init(_ values: UnsafePointer<Double>, count: Int) {
        self.count = count
        guard count > 0 else { return }
        var sum = 0.0
        for index in 0..<count { sum += values[index] }
        mean = sum / Double(count)
        for index in 0..<count {
            let deviation = values[index] - mean
            squares += deviation * deviation
        }
    }

    /// The moments of an array.
    init(_ values: [Double]) {
        self = values.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { DrawMoments($0, count: buffer.count) } ?? DrawMoments()
        }
    }

    mutating func add(_ other: DrawMoments) {
        guard other.count > 0 else { return }
        let total = Double(count + other.count)
        let difference = other.mean - mean
        mean += difference * Double(other.count) / total
        squares += other.squares + difference * difference * Double(count) * Double(other.count) / total
        count += other.count
    }

    /// The variance of one draw.
    var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }
    var standardDeviation: Double { variance.squareRoot() }
    /// The standard error of the mean of independent draws; not a number for one draw, which says nothing of its own error.
    var standardErrorOfMean: Double { count > 1 ? (variance / Double(count)).squareRoot() : .nan }
}

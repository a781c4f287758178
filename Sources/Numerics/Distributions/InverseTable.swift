// Nothing here traps: cells are numbered by the bits of positive doubles, and rows by the words of a buffer, which `fill` compares first.

/// A distribution's quantile function as a table, so that a draw costs the same few nanoseconds whatever the family.
///
/// A random word w of 32 bits stands for the probability (w + 1/2) / 2^32. From the median outwards each tail is cut
/// into octaves, in each of which the probability halves, down to the last half of a word; each octave is cut into
/// eight cells. Quantile functions are smooth on that scale, into the far tails, so that one polynomial of the fifth
/// degree through value, slope and curvature at both ends of a cell is within a hundred-millionth of a standard
/// deviation for all but extreme shapes: `largestError` measures it. Uniform and triangular distributions have
/// closed forms that are as fast and exact.
public struct InverseTable: Sendable {
    private enum Form: Sendable {
        case constant(Double)
        case uniform(UniformDistribution)
        case triangular(TriangularLookup)
        /// Six coefficients a cell; lower tail first, cells from the end of each tail to the median.
        case cells([Double])
    }

    /// The distribution that the table gives draws from.
    public let distribution: Distribution
    private let form: Form

    private static let cellsInOctave = 8
    private static let cellBits = 3
    /// From half a word, 2^-1, to the median at 2^31.
    private static let octaves = 32
    private static let cellsInTail = octaves * cellsInOctave
    private static let coefficientsInCell = 6
    private static let mantissaBits = 52
    /// The bits of 0.5, the least distance from the end of a tail, cut to the cell.
    private static let firstCell = 1022 << cellBits
    private static let wordScale = 0x1p-32

    /// Tabulates a distribution, which takes about half a millisecond.
    public init(_ distribution: Distribution) {
        self.distribution = distribution
        switch distribution {
        case .fixed(let value): form = .constant(value)
        case .uniform(let uniform): form = .uniform(uniform)
        case .triangular(let triangular): form = .triangular(TriangularLookup(triangular))
        case .beta(let shape): form = .cells(Self.cells(of: shape))
        case .normal(let shape): form = .cells(Self.cells(of: shape))
        case .lognormal(let shape): form = .cells(Self.cells(of: shape))
        case .gamma(let shape): form = .cells(Self.cells(of: shape))
        case .share(let shape): form = .cells(Self.cells(of: shape))
        }
    }

    /// The value that a random word stands for.
    public func value(at word: UInt32) -> Double {
        switch form {
        case .constant(let value): value
        case .uniform(let uniform): Self.value(at: word, uniform)
        case .triangular(let triangular): triangular.value(at: word)
        case .cells(let cells): cells.withUnsafeBufferPointer { Self.value(at: word, $0) }
        }
    }

    /// Turns random words into values of the distribution.
    ///
    /// - Precondition: `values` is not shorter than `words`.
    public func fill(_ values: UnsafeMutableBufferPointer<Double>, from words: UnsafeBufferPointer<UInt32>) {
        precondition(values.count >= words.count)
        // One loop a family: the choice is made once for all draws.
        switch form {
        case .constant(let value):
            for index in words.indices { values[index] = value }
        case .uniform(let uniform):
            for index in words.indices { values[index] = Self.value(at: words[index], uniform) }
        case .triangular(let triangular):
            for index in words.indices { values[index] = triangular.value(at: words[index]) }
        case .cells(let cells):
            cells.withUnsafeBufferPointer { Self.fill(values, from: words, $0) }
        }
    }

    /// Fills `values` with the draws `first`, `first` + 1 and so on of a random stream.
    public func fill(_ values: UnsafeMutableBufferPointer<Double>, from random: CounterRandom, startingAt first: UInt64)
    {
        // Words for this many draws stay in the nearest cache.
        let chunk = 1024
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: min(chunk, max(values.count, 1))) { words in
            var done = 0
            while done < values.count {
                let count = min(chunk, values.count - done)
                let now = UnsafeMutableBufferPointer(rebasing: words[..<count])
                random.fill(now, from: first &+ UInt64(done))
                fill(UnsafeMutableBufferPointer(rebasing: values[done...]), from: UnsafeBufferPointer(now))
                done += count
            }
        }
    }

    /// The largest distance from the exact quantile function over points inside every cell, in standard deviations or,
    /// further out, as a share of the distance from the mean.
    ///
    /// - Parameter pointsInCell: how many points are tried between the ends of each cell, where the table is exact.
    public func largestError(pointsInCell: Int) -> Double {
        guard let shape = distribution.shape, case .cells(let cells) = form else { return 0 }
        let (mean, deviation) = (distribution.mean, distribution.standardDeviation)
        var largest = 0.0
        for tail in Tail.allCases {
            for cell in 0..<Self.cellsInTail {
                let (start, end) = (Self.start(ofCell: cell), Self.start(ofCell: cell + 1))
                for point in 1...pointsInCell {
                    let distance = start + (end - start) * Double(point) / Double(pointsInCell + 1)
                    let exact = shape.point(tail, distance * Self.wordScale).value
                    let tabulated = cells.withUnsafeBufferPointer { Self.value(tail, distance, $0) }
                    largest = max(largest, abs(tabulated - exact) / max(deviation, abs(exact - mean)))
                }
            }
        }
        return largest
    }

    // MARK: - Looking up

    @inline(__always)
    private static func probability(_ word: UInt32) -> Double { (Double(word) + 0.5) * wordScale }

    @inline(__always)
    private static func value(at word: UInt32, _ uniform: UniformDistribution) -> Double {
        uniform.low + (uniform.high - uniform.low) * probability(word)
    }

    /// The word counted from the nearer end picks the tail and the distance; see `place(_:offset:)`.
    @inline(__always)
    private static func value(at word: UInt32, _ cells: UnsafeBufferPointer<Double>) -> Double {
        let (first, x) = place(of: word)
        return polynomial(first, at: x, cells)
    }

    /// The first coefficient of a word's cell, and how far the word is into the cell.
    @inline(__always)
    private static func place(of word: UInt32) -> (first: Int, x: Double) {
        let upper = UInt32(bitPattern: Int32(bitPattern: word) >> 31)
        let distance = Double(word ^ upper) + 0.5
        return place(distance, offset: Int(upper & 1) * cellsInTail)
    }

    /// The same as `value(at:_:)` word by word, in two passes over a few hundred words at a time: finding the cells has no
    /// look-up in it and goes through the vector unit, which was measured to take a sixth of the time away.
    private static func fill(
        _ values: UnsafeMutableBufferPointer<Double>, from words: UnsafeBufferPointer<UInt32>,
        _ cells: UnsafeBufferPointer<Double>
    ) {
        let chunk = 512
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: chunk) { firsts in
            for start in stride(from: 0, to: words.count, by: chunk) {
                let count = min(chunk, words.count - start)
                for index in 0..<count {
                    let (first, x) = place(of: words[start &+ index])
                    firsts[index] = Int32(truncatingIfNeeded: first)
                    values[start &+ index] = x
                }
                for index in 0..<count {
                    values[start &+ index] = polynomial(Int(firsts[index]), at: values[start &+ index], cells)
                }
            }
        }
    }

    private static func value(_ tail: Tail, _ distance: Double, _ cells: UnsafeBufferPointer<Double>) -> Double {
        let (first, x) = place(distance, offset: tail == .lower ? 0 : cellsInTail)
        return polynomial(first, at: x, cells)
    }

    /// Exponent and first three bits of the fraction of a distance from 1/2 to 2^31 are the number of its cell, the
    /// rest of the fraction its place in it: no search, no branch.
    @inline(__always)
    private static func place(_ distance: Double, offset: Int) -> (first: Int, x: Double) {
        let shift = UInt64(mantissaBits - cellBits)
        let bits = distance.bitPattern
        let cell = Int(truncatingIfNeeded: bits >> shift) &- firstCell &+ offset
        let x = distance - Double(bitPattern: (bits >> shift) << shift)
        return (cell &* coefficientsInCell, x)
    }

    @inline(__always)
    private static func polynomial(_ first: Int, at x: Double, _ cells: UnsafeBufferPointer<Double>) -> Double {
        var value = cells[first &+ 5]
        value = value * x + cells[first &+ 4]
        value = value * x + cells[first &+ 3]
        value = value * x + cells[first &+ 2]
        value = value * x + cells[first &+ 1]
        return value * x + cells[first]
    }

    // MARK: - Tabulating

    private static func start(ofCell cell: Int) -> Double {
        Double(bitPattern: UInt64(firstCell + cell) << UInt64(mantissaBits - cellBits))
    }

    private static func cells(of shape: some ContinuousDistribution) -> [Double] {
        var coefficients: [Double] = []
        coefficients.reserveCapacity(2 * cellsInTail * coefficientsInCell)
        for tail in Tail.allCases {
            var left = shape.point(tail, start(ofCell: 0) * wordScale)
            for cell in 0..<cellsInTail {
                let (start, end) = (start(ofCell: cell), start(ofCell: cell + 1))
                let right = shape.point(tail, end * wordScale)
                coefficients += polynomial(from: left, to: right, width: end - start, tail)
                left = right
            }
        }
        return coefficients
    }

    /// The polynomial of the fifth degree with the values, slopes and curvatures of both points, in the distance from
    /// the first.
    private static func polynomial(
        from left: QuantilePoint, to right: QuantilePoint, width: Double, _ tail: Tail
    ) -> [Double] {
        let (start, startSlope, startCurve) = scaled(left, width, tail)
        let (end, endSlope, endCurve) = scaled(right, width, tail)
        let halfCurve = 0.5 * startCurve
        let value = end - start - startSlope - halfCurve
        let slope = endSlope - startSlope - startCurve
        let curve = 0.5 * (endCurve - startCurve)
        let inUnitCell = [
            start, startSlope, halfCurve, 10 * value - 4 * slope + curve, -15 * value + 7 * slope - 2 * curve,
            6 * value - 3 * slope + curve,
        ]
        var power = 1.0
        return inUnitCell.map { coefficient in
            defer { power *= width }
            return coefficient / power
        }
    }

    /// Value, slope and curvature over a cell of unit width: dx/dp = 1/f and d2x/dp2 = -(ln f)' / f^2, the slope with
    /// its sign turned where the probability is counted from above.
    private static func scaled(
        _ point: QuantilePoint, _ width: Double, _ tail: Tail
    ) -> (value: Double, slope: Double, curvature: Double) {
        let perCell = width * wordScale / point.density
        return (point.value, tail == .lower ? perCell : -perCell, -point.logSlope * perCell * perCell)
    }
}

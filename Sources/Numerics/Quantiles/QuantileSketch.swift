// Nothing here traps: buckets are numbered by the upper bits of a positive double, which are fewer than 32.

/// Counts of values in buckets of fixed relative width, from which quantiles are read with a known error, however many
/// values there were.
///
/// Half a million draws or a thousand million take the same memory, about a megabyte. Buckets are fixed beforehand
/// and only counted, so that sketches of parts merge into exactly the sketch of the whole, in any order. As in
/// Ch. Masson, J. E. Rim and H. K. Lee, "DDSketch", Proceedings of the VLDB Endowment 12 (2019), with the bits of the
/// floating-point format for a logarithm.
public struct QuantileSketch: Sendable, Hashable {
    /// A quantile is at most this share of itself away from the sample's own.
    public static let relativeError = 1 / Double(bucketsInOctave)
    /// Values nearer to zero than this (under a penny, in pounds) are counted together.
    public static let smallestMagnitude = 0x1p-7
    /// Values further from zero than this are counted together; their extremes are still exact.
    public static let largestMagnitude = 0x1p50

    private static let bucketBits = 10
    private static let bucketsInOctave = 1 << bucketBits
    private static let mantissaShift = UInt64(52 - bucketBits)
    private static let firstBucket = Int(smallestMagnitude.bitPattern >> mantissaShift)
    /// Buckets on each side of zero; the bucket about zero stands between the two sides.
    private static let bucketsOnSide = Int(largestMagnitude.bitPattern >> mantissaShift) - firstBucket

    /// How many values were added.
    public private(set) var count = 0
    /// The least value; infinite where there is none.
    public private(set) var least = Double.infinity
    /// The greatest value; minus infinity where there is none.
    public private(set) var greatest = -Double.infinity
    /// How many of the values were not numbers; with any, no quantile is a number.
    public private(set) var notNumbers = 0
    /// From the most negative bucket to the most positive.
    private var counts = [Int](repeating: 0, count: 2 * bucketsOnSide + 1)

    /// Starts without values.
    public init() {}

    /// Adds one value.
    public mutating func add(_ value: Double) {
        withUnsafePointer(to: value) { add(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Adds many values.
    public mutating func add(_ values: UnsafeBufferPointer<Double>) {
        count += values.count
        counts.withUnsafeMutableBufferPointer { counts in
            for value in values {
                guard !value.isNaN else {
                    notNumbers += 1
                    continue
                }
                least = min(least, value)
                greatest = max(greatest, value)
                counts[Self.bucket(value)] += 1
            }
        }
    }

    /// Adds all the values of another sketch.
    public mutating func merge(_ other: QuantileSketch) {
        count += other.count
        notNumbers += other.notNumbers
        least = min(least, other.least)
        greatest = max(greatest, other.greatest)
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    /// The quantile as `Quantiles.typeSeven` places it, each value taken from its bucket; not a number where there are no
    /// values.
    public func quantile(_ probability: Double) -> Double { quantiles([probability])[0] }

    /// Several quantiles in one pass over the buckets, however many are asked for.
    public func quantiles(_ probabilities: [Double]) -> [Double] {
        let places = probabilities.map { notNumbers == 0 ? Quantiles.Place($0, count: count) : nil }
        let values = values(ofRanks: Set(places.compactMap { $0 }.flatMap { [$0.lower, $0.upper] }).sorted())
        return places.map { place in
            guard let place, let lower = values[place.lower], let upper = values[place.upper] else { return .nan }
            return place.value(lower, upper)
        }
    }

    /// For each rank, the value with that many values below it, the values of a bucket being spread evenly over it.
    private func values(ofRanks ranks: [Int]) -> [Int: Double] {
        var values: [Int: Double] = [:]
        var left = ranks[...]
        var below = 0
        for (bucket, inBucket) in counts.enumerated() where inBucket > 0 {
            while let rank = left.first, rank < below + inBucket {
                left.removeFirst()
                values[rank] = value(ofRank: rank, at: rank - below, of: inBucket, inBucket: bucket)
            }
            if left.isEmpty { break }
            below += inBucket
        }
        return values
    }

    private func value(ofRank rank: Int, at place: Int, of inBucket: Int, inBucket bucket: Int) -> Double {
        if rank == 0 { return least }
        if rank == count - 1 { return greatest }
        let edges = Self.edges(ofBucket: bucket)
        let fraction = (Double(place) + 0.5) / Double(inBucket)
        let value = edges.lowerBound + fraction * (edges.upperBound - edges.lowerBound)
        return min(max(value, least), greatest)
    }

    @inline(__always)
    private static func bucket(_ value: Double) -> Int {
        let onSide = Int(truncatingIfNeeded: abs(value).bitPattern >> mantissaShift) &- firstBucket
        // The bucket about zero is number 0 on both sides, the first beyond it number 1.
        let distance = min(max(onSide &+ 1, 0), bucketsOnSide)
        return value < 0 ? bucketsOnSide &- distance : bucketsOnSide &+ distance
    }

    private static func edges(ofBucket bucket: Int) -> ClosedRange<Double> {
        let distance = abs(bucket - bucketsOnSide)
        if distance == 0 { return -smallestMagnitude...smallestMagnitude }
        let inner = Double(bitPattern: UInt64(firstBucket + distance - 1) << mantissaShift)
        let outer = Double(bitPattern: UInt64(firstBucket + distance) << mantissaShift)
        return bucket < bucketsOnSide ? -outer ... -inner : inner...outer
    }
}

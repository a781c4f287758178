/// Puts the values of given ranks where they would stand if all were sorted.
///
/// Quickselect for several ranks at once, with a pivot of nine values and a plain sort where the pivots turn out badly.
/// The same values give the same answers in any order.
struct Selection {
    let values: UnsafeMutableBufferPointer<Double>

    /// Below this a sort is faster.
    private static let shortest = 48

    /// Places the ranks, which are ascending and all lie in `range`.
    func place(_ ranks: ArraySlice<Int>, in range: Range<Int>) {
        let levels = 2 * (Int.bitWidth - range.count.leadingZeroBitCount)
        place(ranks, in: range, levelsLeft: levels)
    }

    private func place(_ ranks: ArraySlice<Int>, in range: Range<Int>, levelsLeft: Int) {
        if ranks.isEmpty { return }
        guard range.count > Self.shortest, levelsLeft > 0 else {
            values[range].sort()
            return
        }
        let equal = partition(range, around: pivot(range))
        place(
            ranks.prefix { $0 < equal.lowerBound }, in: range.lowerBound..<equal.lowerBound, levelsLeft: levelsLeft - 1)
        place(
            ranks[(ranks.firstIndex { $0 >= equal.upperBound } ?? ranks.endIndex)...],
            in: equal.upperBound..<range.upperBound, levelsLeft: levelsLeft - 1)
    }

    /// Smaller values before, larger ones after; the range of those between, which equal the pivot.
    private func partition(_ range: Range<Int>, around pivot: Double) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while true {
            while values[low] < pivot { low += 1 }
            while values[high] > pivot { high -= 1 }
            if low >= high { break }
            values.swapAt(low, high)
            low += 1
            high -= 1
        }
        // Before `low` nothing is above the pivot, after `high` nothing below it.
        let meetsAtPivot = low == high
        return meetsAtPivot ? low..<(low + 1) : low..<low
    }

    /// The median of three medians of three, spread over the range.
    private func pivot(_ range: Range<Int>) -> Double {
        let step = range.count / 9
        let start = range.lowerBound + step / 2
        func median(_ first: Int) -> Double {
            Self.median(
                values[start + first * step], values[start + (first + 1) * step], values[start + (first + 2) * step])
        }
        return Self.median(median(0), median(3), median(6))
    }

    private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
        max(min(a, b), min(max(a, b), c))
    }
}

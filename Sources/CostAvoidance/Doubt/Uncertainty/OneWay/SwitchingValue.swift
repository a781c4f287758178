import Numerics

/// The value of an input at which net benefit is zero, every other input at its central value.
package enum SwitchingValue: Sendable, Hashable, CustomStringConvertible {
    /// It crosses zero here, within the input's bounds; to six decimals.
    case within(ExactDecimal)
    /// It crosses zero here, outside the bounds given but at a value the input could have; to six decimals.
    case beyondBounds(ExactDecimal)
    /// It is on one side of zero for every value the input could have.
    case never

    /// Decimal places it is given to.
    package static let places = 6

    /// The crossing within the bounds; nil where there is none.
    package var valueWithinBounds: ExactDecimal? {
        if case .within(let value) = self { return value }
        return nil
    }

    /// The value, or that no value the input could have does it.
    package var description: String {
        switch self {
        case .within(let value), .beyondBounds(let value): value.description
        case .never: "never"
        }
    }
}

/// Finds where a net benefit is zero along one input.
struct ZeroCrossing {
    let slice: InputSlice
    let bounds: ClosedRange<Double>
    /// Values the input could have at all: a share from 0 to 1, a cost from 0 up.
    let possible: ClosedRange<Double>

    func switchingValue(central: Double) -> SwitchingValue {
        if let value = crossing(in: bounds, nearest: central) { return .within(value) }
        if let value = crossing(in: possible, nearest: central) { return .beyondBounds(value) }
        return .never
    }

    /// The zero nearest to the central value; nil where there is none.
    ///
    /// On a straight piece it is a quotient, with no search. Drop-off over three years or more is a polynomial, whose pieces
    /// between stationary points are searched to the last bit.
    private func crossing(in range: ClosedRange<Double>, nearest central: Double) -> ExactDecimal? {
        let inner = (slice.knots + curvedBreaks(in: range)).filter { $0 > range.lowerBound && $0 < range.upperBound }
        let breaks = [range.lowerBound] + inner.sorted() + [range.upperBound]
        let zeros = zip(breaks, breaks.dropFirst()).compactMap { zero(from: $0, to: $1, near: central) }
        guard let nearest = zeros.min(by: { abs($0 - central) < abs($1 - central) }) else { return nil }
        return try? ExactDecimal(rounding: nearest, places: SwitchingValue.places)
    }

    private func zero(from start: Double, to end: Double, near central: Double) -> Double? {
        let (atStart, atEnd) = (slice.at(start), slice.at(end))
        if atStart == 0 { return start }
        if atEnd == 0 { return end }
        guard atStart < 0 && atEnd > 0 || atStart > 0 && atEnd < 0 else { return nil }
        if slice.isStraightBetweenKnots {
            // From a point of the piece near the answer: from an end a million million away it would have lost its digits.
            let anchor = min(max(central, start), end)
            return anchor - slice.at(anchor) * ((end - start) / (atEnd - atStart))
        }
        return bisected(from: start, to: end, startNegative: atStart < 0)
    }

    private func bisected(from start: Double, to end: Double, startNegative: Bool) -> Double {
        var (low, high) = (start, end)
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return middle }
            if (slice.at(middle) < 0) == startNegative { low = middle } else { high = middle }
        }
    }

    /// A polynomial is cut into pieces short enough that a second zero in one would be a crossing and back within a
    /// thousandth of the range.
    private func curvedBreaks(in range: ClosedRange<Double>) -> [Double] {
        guard !slice.isStraightBetweenKnots else { return [] }
        let pieces = 1000
        let width = range.upperBound - range.lowerBound
        return (1..<pieces).map { range.lowerBound + width * Double($0) / Double(pieces) }
    }
}

/// Shares a whole number out so that the parts add up to it exactly.
package enum Apportionment {
    /// Parts in proportion to weights, by largest remainder; of equal remainders the earlier part gets the odd one.
    ///
    /// Nil where the weights are negative, too large, or add up to nothing.
    package static func parts(of whole: Int128, by weights: [Int128]) -> [Int128]? {
        guard weights.allSatisfy({ $0 >= 0 }) else { return nil }
        var total: Int128 = 0
        for weight in weights {
            let (sum, overflowed) = total.addingReportingOverflow(weight)
            guard !overflowed else { return nil }
            total = sum
        }
        guard total > 0 else { return nil }
        var parts: [Int128] = []
        var remainders: [Int128] = []
        for weight in weights {
            let (product, overflowed) = whole.magnitude.multipliedReportingOverflow(by: weight.magnitude)
            guard !overflowed, product <= Int128.max.magnitude else { return nil }
            // Never traps: the guard above.
            let (quotient, remainder) = Int128(product).quotientAndRemainder(dividingBy: total)
            parts.append(whole < 0 ? -quotient : quotient)
            remainders.append(remainder)
        }
        return spread(whole - parts.reduce(0, +), over: parts, largest: remainders)
    }

    /// Whole parts next to fractional ones, by largest remainder, so that they add up to a whole.
    ///
    /// - Parameters:
    ///   - whole: what the parts add up to; the fractional parts add up to it but for their last digits.
    ///   - exact: the parts as fractions.
    package static func whole(_ whole: Int128, from exact: [Double]) -> [Int128] {
        let floors = exact.map { Int128(nearest: $0.rounded(.down)) }
        let remainders = zip(exact, floors).map { exact, floor in
            // A thousandth of a millionth tells remainders apart; what is nearer counts as equal on every machine.
            Int128(nearest: (exact - Double(floor)) * 1e9)
        }
        return spread(whole - floors.reduce(0, +), over: floors, largest: remainders)
    }

    private static func spread(_ left: Int128, over parts: [Int128], largest remainders: [Int128]) -> [Int128] {
        guard !parts.isEmpty else { return parts }
        var parts = parts
        let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        let step: Int128 = left < 0 ? -1 : 1
        // A shortfall goes to the largest remainders, an excess comes off the smallest.
        let places = left < 0 ? Array(order.reversed()) : order
        for turn in 0..<Int(clamping: left.magnitude) { parts[places[turn % places.count]] += step }
        return parts
    }
}

import Numerics

/// What amounts spread over months have come to by the end of each month, in whole pence.
///
/// What falls in a span of months is the difference of two of its values, so that months, years and financial years cut from one
/// running total add up to it to the penny.
package struct RunningTotal: Sendable, Hashable {
    /// The first month in which something falls, 0 being the first of the period.
    package private(set) var first: Int
    /// What has come together by the end of each month from the first on.
    package private(set) var totals: [Money]

    /// Nothing at any time.
    package static let nothing = RunningTotal(first: 0, totals: [])

    /// Totals by the end of each month from a first one on; from the last on nothing changes.
    package init(first: Int, totals: [Money]) {
        self.first = first
        self.totals = totals
    }

    /// The months in which something may fall.
    package var months: Range<Int> { first..<(first + totals.count) }

    /// What has come together by the end of a month.
    package func through(_ month: Int) -> Money {
        guard let last = totals.last, month >= first else { return .zero }
        return month < first + totals.count ? totals[month - first] : last
    }

    /// What falls in a span of months.
    ///
    /// - Throws: `ArithmeticError.overflow` where the difference does not fit.
    package func falling(in span: Range<Int>) throws(ArithmeticError) -> Money {
        guard !span.isEmpty else { return .zero }
        return try through(span.upperBound - 1) - through(span.lowerBound - 1)
    }

    /// All of it.
    package var whole: Money { totals.last ?? .zero }

    /// Adds another running total month by month.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package mutating func add(_ other: RunningTotal) throws(ArithmeticError) {
        guard !other.totals.isEmpty else { return }
        guard !totals.isEmpty else {
            self = other
            return
        }
        let span = Swift.min(first, other.first)..<Swift.max(months.upperBound, other.months.upperBound)
        var sums: [Money] = []
        sums.reserveCapacity(span.count)
        for month in span { sums.append(try through(month) + other.through(month)) }
        self = RunningTotal(first: span.lowerBound, totals: sums)
    }

    /// The same so many months later.
    package func delayed(by months: Int) -> RunningTotal { RunningTotal(first: first + months, totals: totals) }

    /// What is left of it month by month when another is taken off.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    package func less(_ other: RunningTotal) throws(ArithmeticError) -> RunningTotal {
        var left: [Money] = []
        left.reserveCapacity(totals.count)
        for month in months { left.append(try through(month) - other.through(month)) }
        return RunningTotal(first: first, totals: left)
    }

    /// The running total of a share of it, rounded at each month's end: the parts of a share add up to the share of the whole.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    package func scaled(by share: ExactDecimal) throws(ArithmeticError) -> RunningTotal {
        var scaled: [Money] = []
        scaled.reserveCapacity(totals.count)
        for total in totals { scaled.append(try total.scaled(by: share)) }
        return RunningTotal(first: first, totals: scaled)
    }
}

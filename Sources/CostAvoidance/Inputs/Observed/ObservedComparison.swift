import Numerics

/// What a comparison group saw, as the numbers that the difference in differences is made of.
package struct ObservedComparison: Sendable {
    private let change: ComparisonChange

    /// The comparison of a ledger; nil where it has no comparison group.
    ///
    /// - Throws: `ArithmeticError.overflow` where the months do not fit.
    package init?(_ ledger: ObservedLedger) throws(ArithmeticError) {
        guard ledger.hasComparison else { return nil }
        change = try ComparisonChange(ledger)
    }

    /// Person-months after, of the programme's people in some groups whose time after begins in some years, and of the comparison
    /// group, behind one service.
    ///
    /// - Throws: `ArithmeticError.overflow` where the months do not fit.
    package func personMonths(
        of service: ServiceID, in lines: some Sequence<(groups: [String], year: Int)>
    ) throws(ArithmeticError) -> (programme: ExactDecimal, comparison: ExactDecimal) {
        var programme = ExactDecimal.zero
        for line in lines {
            for (start, months) in try change.exposed(to: service, in: line.groups)
            where Month.year(of: start ?? 0) == line.year {
                programme = try programme.adding(months)
            }
        }
        return (programme, try change.comparisonMonths(of: service))
    }
}

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

    /// Person-months after, of the programme's people in some groups and of the comparison group, behind one service.
    ///
    /// - Throws: `ArithmeticError.overflow` where the months do not fit.
    package func personMonths(
        of service: ServiceID, in groups: some Sequence<[String]>
    ) throws(ArithmeticError) -> (programme: ExactDecimal, comparison: ExactDecimal) {
        var programme = ExactDecimal.zero
        for group in groups { programme = try programme.adding(change.exposed(to: service, in: group)) }
        return (programme, try change.comparisonMonths(of: service))
    }
}

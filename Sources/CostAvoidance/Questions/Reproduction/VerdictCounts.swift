/// How many printed numbers have each verdict: those that could have failed, and beside them those that could not.
package struct VerdictCounts: Sendable, Hashable {
    /// Printed numbers that are tested or cannot be, by verdict; never one that is entered.
    package private(set) var tested: [Verdict: Int] = [:]
    /// Printed numbers that stand among the inputs, left out of the others.
    package private(set) var entered = 0
    /// Numbers worked out from printed ones, left out of the others.
    package private(set) var derived = 0

    /// Counts comparisons.
    package init(_ comparisons: [FigureComparison]) {
        for comparison in comparisons {
            if comparison.published.status == .derived {
                derived += 1
            } else if comparison.verdict == .entered {
                entered += 1
            } else {
                tested[comparison.verdict, default: 0] += 1
            }
        }
    }

    /// The counts of several studies together.
    package init(_ studies: [Reproduction]) { self.init(studies.flatMap(\.comparisons)) }

    /// How many are counted by verdict.
    package var testedCount: Int { tested.values.reduce(0, +) }
}

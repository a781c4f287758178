/// How the lines of an evaluation are known, taken over all of them together.
extension Evaluated {
    /// How the counterfactual of the lines is known; nil stands for lines that do not say. Observed lines say at least that they
    /// compare before and after.
    package var bases: Set<Basis?> {
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        return Set(keys.map { $0.basis ?? ($0.evidence == .observed ? .beforeAfter : nil) })
    }

    /// Whether every row with a matched comparison says so itself, and none is one because people without the programme were observed.
    package var statesMatch: Bool {
        let keys = evaluation.lines.map(\.key) + evaluation.alternatives.flatMap { $0.accounts.map(\.key) }
        let matched = keys.filter { $0.basis == .matchedComparison }
        return !matched.isEmpty && matched.allSatisfy { $0.evidence == .judged }
    }

    /// How much of an evaluation rests on the default of a parameter.
    package enum DefaultCoverage: Sendable {
        case allRows
        /// The rows that nothing which was stated covers.
        case remainingRows
    }

    /// The parameters whose default covers some line, with how much it covers; those that have none of the method's are left
    /// out.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    package func defaults() throws(EvaluationError) -> [AssumptionParameter: DefaultCoverage] {
        let subjects = evaluation.assumptionSubjects
        var defaults: [AssumptionParameter: DefaultCoverage] = [:]
        for parameter in AssumptionParameter.allCases where parameter.hasMethodDefault {
            let atDefault = try evaluation.subjectsAtDefault(of: parameter).count
            if atDefault > 0 { defaults[parameter] = atDefault == subjects.count ? .allRows : .remainingRows }
        }
        return defaults
    }
}

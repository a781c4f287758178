import DelimitedText

/// What may be counted twice: W07. Rows are named and people never.
enum DoubleCountingRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let double = examined.doubleCounting
        var warnings = double.found.map {
            EvaluationWarning(.doubleCounting, "Possible double counting, \($0.message)", at: $0.rows.first)
        }
        if double.count > double.found.count {
            warnings.append(
                EvaluationWarning(
                    .doubleCounting,
                    "Possible double counting on \(double.count - double.found.count) further sets of rows that are not listed"
                ))
        }
        return warnings
    }
}

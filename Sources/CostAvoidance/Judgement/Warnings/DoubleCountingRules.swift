import DelimitedText

/// What may be counted twice: W07. Rows are named and people never.
enum DoubleCountingRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let double = examined.doubleCounting
        var warnings = double.found.map { found in
            var shared = found.shared(examined.label)
            shared.before = "Possible double counting (the lines are in warnings.csv): \(shared.before)"
            return EvaluationWarning(
                .doubleCounting, "Possible double counting, \(found.message(examined.label))", shared: shared,
                at: found.rows.first)
        }
        if double.count > double.found.count {
            warnings.append(
                EvaluationWarning(
                    .doubleCounting,
                    "Possible double counting on \(Wording.count(double.count - double.found.count, "further set")) of rows that are not listed"
                ))
        }
        return warnings
    }
}

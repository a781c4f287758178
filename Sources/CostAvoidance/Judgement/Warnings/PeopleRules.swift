/// How many people, and how wide the doubt: W09 and W11.
enum PeopleRules: WarningRules {
    /// Below this number a mean says little about the next people.
    private static let fewPeople = 30

    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        range(examined) + people(examined) + concentration(examined)
    }

    private static func range(_ examined: Examination) -> [EvaluationWarning] {
        let evaluation = examined.evaluation
        let given =
            evaluation.lines.contains { $0.range == .given }
            || evaluation.alternatives.contains { event in
                event.accounts.count > 1 || event.accounts.contains { $0.row.range == .given }
            }
            || evaluation.unitCosts.values.contains { $0.range == .given }
            || evaluation.assumptions.declared.contains { $0.value.low != $0.value.high }
            || evaluation.costs.contains { $0.amount.low != $0.amount.high }
        guard !given else { return [] }
        let lack = "that does not mean it is certain, only that nobody has said how uncertain it is"
        let message =
            if let drawn = examined.uncertainty.simulation, drawn.people != nil {
                "No input has a low and a high, so low to high is one number: \(lack). The 95% interval varies people alone"
            } else {
                "No input has a low and a high, so the range is one number: \(lack)"
            }
        return [EvaluationWarning(.noRange, message)]
    }

    private static func people(_ examined: Examination) -> [EvaluationWarning] {
        guard let people = examined.evaluation.people, people < fewPeople else { return [] }
        let rule = examined.released.rule
        return [
            EvaluationWarning(
                .fewCases,
                "The figures are for \(Wording.people(people, under: rule))\(rule.isTooFew(people) || rule.rounded(people) == 0 ? "" : ", fewer than \(fewPeople)"): figures for other people may be quite different"
            )
        ]
    }

    private static func concentration(_ examined: Examination) -> [EvaluationWarning] {
        guard let concentration = examined.concentration, concentration.people > 0 else { return [] }
        var parts: [String] = []
        if let one = concentration.topOneShare, one > 0.2 { parts.append("one person makes up more than a fifth") }
        // Of five or fewer all make up the whole.
        if concentration.people > 5, let five = concentration.topFiveShare, five > 0.5 {
            parts.append("five people make up more than half")
        }
        guard !parts.isEmpty else { return [] }
        let words = Wording.list(parts)
        return [
            EvaluationWarning(
                .fewCases, words.prefix(1).uppercased() + words.dropFirst() + " of the \(examined.noun)")
        ]
    }
}

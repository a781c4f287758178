import DelimitedText

/// What may be counted twice: W07. Rows are named and people never.
enum DoubleCountingRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        let double = examined.doubleCounting
        let withheld = examined.released.withheldServices
        // How often it is, and on which lines, tells how few people they are; more than the time holds is a bound of how much it was.
        func isTold(_ services: [ServiceID]) -> Bool { withheld.isDisjoint(with: services) }
        let told = double.found.filter { isTold($0.services) }
        let further = double.further.filter { isTold($0.subject.services) }
        let ofWithheld = (double.found.map(\.subject) + double.further.map(\.subject)).filter { !isTold($0.services) }
        return told.map { found in
            EvaluationWarning(
                .doubleCounting, "Possible double counting, \(found.message(examined.label))",
                shared: shared(found.subject, examined), at: found.rows.first)
        } + self.further(further, examined)
            + Set(ofWithheld.map { words($0.kind) }).sorted().map { found in
                EvaluationWarning(
                    .doubleCounting,
                    "Possible double counting: \(found); the rows are named under a disclosure threshold of 0")
            }
    }

    /// What rows of a service that is withheld have in common with others, which does not say how many there are.
    private static func words(_ kind: DoubleCount.Kind) -> String {
        switch kind {
        case .overfullYear: "more of a service that is withheld, for one person, than the time holds"
        case .excluded, .severalBearers, .repeated, .judgedAndObserved:
            "a service that is withheld and what else was counted for one person may be one thing"
        case .alternatives:
            "several accounts of one event, among them of a service that is withheld, of which the first is counted"
        }
    }

    private static func shared(_ subject: DoubleCount.Subject, _ examined: Examination) -> SharedSentence {
        var shared = subject.shared(examined.label)
        let listed =
            examined.doubleCounting.further.isEmpty
            ? "the lines" : "the lines of the first \(DoubleCounting.limit) of a kind"
        shared.before = "Possible double counting (\(listed) are in warnings.csv): \(shared.before)"
        return shared
    }

    /// As many of what has further sets as are told of by name.
    private static let most = 1_000

    private static func further(
        _ further: [DoubleCounting.Further], _ examined: Examination
    ) -> [EvaluationWarning] {
        var warnings = further.prefix(most).map { further in
            var shared = shared(further.subject, examined)
            shared.times = further.sets
            return EvaluationWarning(
                .doubleCounting,
                "\(notListed(further.sets)): \(further.subject.shared(examined.label).words)", shared: shared)
        }
        let rest = further.dropFirst(most).reduce(0) { $0 + $1.sets }
        if rest > 0 { warnings.append(EvaluationWarning(.doubleCounting, notListed(rest))) }
        return warnings
    }

    private static func notListed(_ sets: Int) -> String {
        "Possible double counting on \(Wording.count(sets, "further set")) of rows that are not listed"
    }
}

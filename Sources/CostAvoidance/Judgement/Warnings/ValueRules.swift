import DelimitedText

/// What kind of value it is and whether it is cash: W05 and W08.
enum ValueRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try cashability(examined) + otherValues(examined)
    }

    private static func cashability(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let unknown = try SavingsShare(of: examined.result.lines) { $0.cashable == .unknown }
        // Where nothing moved there is nothing that could leave a budget.
        guard unknown.isMore(thanOneIn: 2), unknown.shares != .kinds else { return [] }
        let fiscal = examined.result.lines.filter { $0.benefitType == .fiscal }
        let services = Set(fiscal.filter { $0.cashable == .unknown }.map(\.key.service))
        let budget = examined.wording.course == .more ? "falls on a budget" : "could leave a budget"
        return [
            EvaluationWarning(
                .cashabilityUnknown,
                "For \(unknown.extent) of the \(examined.noun), nobody has said what share \(budget) (\(examined.labels(services))): none of that part is counted as cash",
                about: services,
                at: services.contains { isOfOwn($0, examined.evaluation) }
                    ? SourcePosition(file: "unit-costs.csv") : nil)
        ]
    }

    /// Whether the price of a service is the evaluation's own and not the catalogue's.
    private static func isOfOwn(_ service: ServiceID, _ evaluation: Evaluation) -> Bool {
        if case .evaluation = evaluation.unitCosts[service]?.origin { true } else { false }
    }

    private static func otherValues(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let types = Set(examined.result.lines.map(\.benefitType)).subtracting([.fiscal])
        guard !types.isEmpty else { return [] }
        let words = BenefitType.allCases.filter(types.contains).map(\.rawValue)
        let transfers = types.contains(.transfer) ? "; transfers only change hands and are never added" : ""
        return [
            EvaluationWarning(
                .otherValues,
                "There are \(Wording.list(words)) values: they are shown apart and are not part of the \(examined.noun)\(transfers)"
            )
        ]
    }
}

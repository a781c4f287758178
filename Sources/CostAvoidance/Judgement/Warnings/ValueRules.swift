import DelimitedText

/// What kind of value it is and whether it is cash: W05 and W08.
enum ValueRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try cashability(examined) + otherValues(examined)
    }

    private static func cashability(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let fiscal = examined.result.lines.filter { $0.benefitType == .fiscal }
        let services = Set(fiscal.filter { $0.cashable == .unknown }.map(\.key.service))
        guard let (extent, isOfRises) = try extent(of: services, examined) else { return [] }
        let budget = isOfRises ? "falls on a budget" : "could leave a budget"
        return [
            EvaluationWarning(
                .cashabilityUnknown,
                "For \(extent), nobody has said what share \(budget) (\(examined.labels(services))): none of that part is counted as cash",
                about: services,
                at: services.contains { isOfOwn($0, examined.evaluation) }
                    ? SourcePosition(file: "unit-costs.csv") : nil)
        ]
    }

    /// How much of it the lines make up of which no share is known; nil where it is no more than half, or nothing moved.
    ///
    /// Whether services that are withheld make it more than half would tell within what bounds their amounts lie: what is said rests on
    /// what they come to together, which the totals tell.
    private static func extent(
        of services: Set<ServiceID>, _ examined: Examination
    ) throws(EvaluationError) -> (words: String, isOfRises: Bool)? {
        let lines = examined.result.lines
        let unknown = try SavingsShare(of: lines) { $0.cashable == .unknown }
        guard unknown.shares != .kinds else { return nil }
        let isOfRises = unknown.shares == .rises
        let subject = examined.subject(of: unknown)
        let withheld = examined.released.withheldServices
        guard !unknown.isAll, !services.isDisjoint(with: withheld) else {
            return unknown.isMore(thanOneIn: 2) ? ("\(unknown.extent) of \(subject)", isOfRises) : nil
        }
        let least = try SavingsShare(of: lines) {
            $0.cashable == .unknown && !withheld.contains($0.key.service)
        }
        if least.isMore(thanOneIn: 2) { return ("\(unknown.extent) of \(subject)", isOfRises) }
        let most = try SavingsShare(of: lines) { $0.cashable == .unknown || withheld.contains($0.key.service) }
        return most.isMore(thanOneIn: 2) ? ("a part, perhaps more than half, of \(subject)", isOfRises) : nil
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

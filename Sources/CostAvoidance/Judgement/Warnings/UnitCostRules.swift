import DelimitedText

/// What the unit costs are: W06 and W13.
enum UnitCostRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try averages(examined) + dominance(examined) + age(examined)
    }

    private static func averages(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let costs = examined.evaluation.unitCosts.values.filter { $0.benefitType == .fiscal }
            .sorted { $0.service < $1.service }
        let averages = costs.filter { $0.costBasis == .average }.map(\.service)
        let unstated = costs.filter { $0.costBasis == nil }.map(\.service)
        guard !averages.isEmpty || !unstated.isEmpty else { return [] }
        var parts: [String] = []
        if !averages.isEmpty { parts.append("average costs are used for \(examined.labels(averages))") }
        if !unstated.isEmpty {
            parts.append("it is not said whether the cost of \(examined.labels(unstated)) is an average")
        }
        let message = parts.joined(separator: "; ")
        return [
            EvaluationWarning(
                .averageOrDominantCost,
                message.prefix(1).uppercased() + message.dropFirst()
                    + ": \(marginal(examined.wording.course))"
            )
        ]
    }

    /// What an average does not say.
    private static func marginal(_ course: SavingsWording.Course) -> String {
        switch course {
        case .lessOrEither, .unchanged:
            "when a service is needed less only its marginal cost falls, which is less until a ward or a post goes"
        case .more:
            "when a service is needed more only its marginal cost is added, which is less until a ward or a post is"
        }
    }

    private static func dominance(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let services = Set(examined.result.lines.map(\.key.service)).sorted()
        for service in services {
            let share = try SavingsShare(of: examined.result.lines) { $0.key.service == service }
            guard share.isMore(thanOneIn: 2), share.shares != .kinds else { continue }
            var position: SourcePosition?
            if case .evaluation(let own)? = examined.evaluation.unitCosts[service]?.origin { position = own }
            return [
                EvaluationWarning(
                    .averageOrDominantCost,
                    "The unit cost of \(examined.label(service)) alone drives more than half of the \(examined.noun)",
                    at: position)
            ]
        }
        return []
    }

    /// Years after which a price has to be looked at again.
    private static let oldYears = 5

    private static func age(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let priceYear = examined.evaluation.settings.priceYear
        let old = examined.evaluation.unitCosts.values.filter {
            priceYear.startYear - $0.priceYear.startYear > oldYears
        }.sorted { $0.service < $1.service }
        guard !old.isEmpty else { return [] }
        let named = old.map { "\(examined.label($0.service)) (\($0.priceYear))" }.sorted()
        return [
            EvaluationWarning(
                .oldUnitCost,
                "More than \(oldYears) years older than the price year \(priceYear): \(old.count == 1 ? "the unit cost" : "the unit costs") of \(Wording.list(named, atMost: named.count)); uprating follows prices and not how the service has changed",
                at: position(of: old))
        ]
    }

    /// The row of one unit cost, the file of several; nil where some are of the built-in catalogue.
    private static func position(of costs: [UnitCost]) -> SourcePosition? {
        let own = costs.compactMap { cost -> SourcePosition? in
            if case .evaluation(let place) = cost.origin { return place }
            return nil
        }
        guard own.count == costs.count, let first = own.first else { return nil }
        return own.count == 1 ? first : SourcePosition(file: first.file)
    }
}

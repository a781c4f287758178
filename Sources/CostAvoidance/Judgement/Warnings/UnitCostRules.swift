import DelimitedText
import Numerics

/// What the unit costs are: W06, W13 and W21.
enum UnitCostRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        try averages(examined) + dominance(examined) + age(examined) + newer(examined)
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
            parts.append("no cost basis (average or marginal) is stated for \(examined.labels(unstated))")
        }
        let message = parts.joined(separator: "; ")
        return [
            EvaluationWarning(
                .averageOrDominantCost,
                message.prefix(1).uppercased() + message.dropFirst()
                    + ": \(marginal(examined.wording.course))",
                about: Set(averages + unstated))
        ]
    }

    /// What an average does not say.
    private static func marginal(_ course: SavingsWording.Course) -> String {
        switch course {
        case .lessOrEither, .unchanged:
            "when less of a service is needed, only its marginal cost falls, and that is less than the average cost until a ward or a post goes"
        case .moreOrEither:
            "when less or more of a service is needed, only its marginal cost falls or is added, and that is less than the average cost until a ward or a post goes or is added"
        case .more:
            "when more of a service is needed, only its marginal cost is added, and that is less than the average cost until a ward or a post is added"
        }
    }

    private static func dominance(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let shares = try SavingsShare.services(of: examined.result.lines)
        for (service, share) in shares.sorted(by: { $0.key < $1.key }) {
            guard share.isMore(thanOneIn: 2), share.shares != .kinds else { continue }
            // Of a service that is withheld it would be told within what bounds its amount lies.
            guard !examined.released.withheldServices.contains(service) else { return [] }
            var position: SourcePosition?
            if case .evaluation(let own)? = examined.evaluation.unitCosts[service]?.origin { position = own }
            return [
                EvaluationWarning(
                    .averageOrDominantCost,
                    "The unit cost of \(examined.label(service)) alone drives more than half of \(examined.subject(of: share))",
                    about: [service], at: position)
            ]
        }
        return []
    }

    /// Years after which a price has to be looked at again.
    private static let oldYears = 5

    private static func age(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let priceYear = examined.evaluation.settings.priceYear
        let old = examined.evaluation.unitCosts.values.filter { isOld($0, at: priceYear) }
            .sorted { $0.service < $1.service }
        guard !old.isEmpty else { return [] }
        let named = old.map { "\(examined.label($0.service)) (\(age(of: $0)))" }.sorted()
        return [
            EvaluationWarning(
                .oldUnitCost,
                "\(Wording.count(old.count, "unit cost is", "unit costs are")) more than \(oldYears) years older than the price year \(priceYear): \(Wording.list(named, atMost: named.count)); uprating allows for prices, not for how the service has changed",
                about: Set(old.map(\.service)), at: position(of: old))
        ]
    }

    /// Scenarios at the prices of a later year, in which unit costs are old.
    static func warnings(
        of scenarios: [Scenario], on evaluation: Evaluation
    ) throws(EvaluationError) -> [EvaluationWarning] {
        var told: [EvaluationWarning] = []
        for scenario in scenarios where scenario.changes.contains(where: { $0.parameter == .priceYear }) {
            let year = try scenario.apply(to: evaluation, idle: .allowed).settings.priceYear
            let old = evaluation.unitCosts.values.filter { isOld($0, at: year) }
            guard !old.isEmpty else { continue }
            let oldest = old.map(\.printed.priceYear).min() ?? year
            told.append(
                EvaluationWarning(
                    .oldUnitCost,
                    "In the scenario \"\(scenario.name)\", \(Wording.count(old.count, "unit cost is", "unit costs are")) more than \(oldYears) years older than its price year \(year), the oldest from \(oldest); uprating allows for prices, not for how the service has changed"
                ))
        }
        return told
    }

    private static func isOld(_ cost: UnitCost, at year: FinancialYear) -> Bool {
        year.startYear - cost.printed.priceYear.startYear > oldYears
    }

    /// The year its source printed it at, and whether it was uprated before it came here.
    private static func age(of cost: UnitCost) -> String {
        guard let original = cost.original else { return cost.priceYear.description }
        return "\(original.priceYear), already uprated to \(cost.priceYear)"
    }

    /// Older prices of which the newest edition has a newer one, whatever edition is pinned, in one sentence. The older is carried
    /// to the year of the newer by the built-in index, so that the two amounts are as in a look at the catalogue.
    private static func newer(_ examined: Examination) -> [EvaluationWarning] {
        let newest = Catalogue.builtIn
        let pairs = examined.evaluation.unitCosts.values.sorted { $0.service < $1.service }.compactMap { used in
            used.newerPrice(in: newest).map { (used: used, newer: $0) }
        }
        guard !pairs.isEmpty else { return [] }
        let named = pairs.map { beside($0.used, $0.newer, examined) }.sorted()
        return [
            EvaluationWarning(
                .newerPrice,
                """
                Edition \(CatalogueEdition.newest) of the catalogue has \(pairs.count == 1 ? "a newer price than the one used" : "newer prices than those used"): \
                \(named.joined(separator: "; "))
                """,
                about: Set(pairs.map(\.used.service)), at: position(of: pairs.map(\.used)))
        ]
    }

    private static func beside(_ used: UnitCost, _ newer: UnitCost, _ examined: Examination) -> String {
        let printed = used.printed
        let carried = DeflatorSeries.newest.carried(printed.amount, from: printed.priceYear, to: newer.priceYear)
        let uprated = carried.map { " (\(price($0.decimal)) uprated)" } ?? ""
        let name = newer.label == used.label ? "the newer one" : "\"\(newer.label)\""
        let own =
            used.licenceForbidsTables
            ? "a price of \(printed.priceYear) (not shown, licence)"
            : "\(price(printed.amount)) of \(printed.priceYear)\(uprated)"
        return """
            \(examined.label(used.service)) at \(own), where \(name) is \
            \(price(newer.cost.central)) of \(newer.priceYear)
            """
    }

    /// A price in a sentence: whole pounds, and pence where whole pounds would say little.
    private static func price(_ amount: ExactDecimal) -> String {
        amount < ExactDecimal(10) ? Wording.poundsAndPence(amount) : Wording.wholePounds(amount)
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

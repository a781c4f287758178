import DelimitedText
import Numerics

/// Why a figure in pounds moved from one evaluation to another: what each changed input, assumption, price and method
/// contributes, adding up to the penny.
package struct Bridge: Sendable {
    package let measure: SummaryMeasure
    /// Which end of it.
    package let end: Bound
    package let from: Money
    package let to: Money
    /// What lies between, largest first; what changed and moved nothing is left out.
    package let steps: [Step]

    package struct Step: Sendable, Hashable {
        package var cause: BridgeCause
        /// From what to what, where it can be said in a few words.
        package var detail: String
        /// Pounds that it moved the figure by.
        package var amount: Money

        package init(cause: BridgeCause, detail: String, amount: Money) {
            self.cause = cause
            self.detail = detail
            self.amount = amount
        }
    }

    /// Measures in pounds, which have parts that add up.
    package static let measures: [SummaryMeasure] = [
        .grossSavings, .netSavings, .presentValueSavings, .cashableSavings, .programmeCost, .presentValueCost,
        .netBenefit,
    ]

    /// What changed and moved the figure by no penny, with what it was and is now; an amount of each is nought.
    package private(set) var idle: [Step] = []

    /// Items of the cost that others pay now; that moves no total.
    package private(set) var funders: [FunderChange] = []

    /// An item of the cost with who paid it and who pays it now, in the order of their names.
    package struct FunderChange: Sendable, Hashable {
        package var item: String
        package var before: [String]
        package var after: [String]
    }

    /// A bridge of parts already known.
    package init(
        measure: SummaryMeasure, end: Bound, from: Money, to: Money, steps: [Step], funders: [FunderChange] = []
    ) {
        self.funders = funders
        self.measure = measure
        self.end = end
        self.from = from
        self.to = to
        self.steps = steps.filter { $0.amount != .zero }.sorted {
            ($1.amount.magnitude, $0.cause.title) < ($0.amount.magnitude, $1.cause.title)
        }
        idle = steps.filter { $0.amount == .zero }
    }
}

/// What moved a figure.
package enum BridgeCause: Sendable, Hashable, Comparable {
    /// The units of a service: how many, for whom, how likely.
    case units(ServiceID)
    /// The unit cost of a service, its price year, its bearer or its cashable share.
    case unitCost(ServiceID)
    /// An assumption; the scope is nil where the scopes themselves changed.
    case assumption(AssumptionParameter, AssumptionScope?)
    /// The price year or the index.
    case prices
    case discountRate
    /// How long effects last.
    case horizon
    /// An item of the programme's cost.
    case cost(String)
    /// All of it: units, prices and assumptions together, as far as a report's tables tell them apart.
    case claim(String)
    /// At which ends inputs stand, because others make the total least or greatest now.
    case ends
    /// Of the services that are withheld, whether they have their own ranges or one.
    case ranges
    /// How it is computed.
    case method
    /// Causes about too few people to be shown by themselves.
    case withheld

    /// The cause in words.
    package var title: String {
        switch self {
        case .units(let service): "units of \(service)"
        case .unitCost(let service): "unit cost of \(service)"
        case .assumption(let parameter, let scope):
            parameter.label.lowercased() + (scope.map { $0 == .all ? "" : " of \($0)" } ?? "")
        case .prices: "price year or index"
        case .discountRate: "discount rate"
        case .horizon: "horizon"
        case .cost(let item): "cost: \(item)"
        case .claim(let what): what
        case .ends: "ends of inputs that make the total least or greatest"
        case .ranges: "ranges of services that are withheld"
        case .method: "method"
        case .withheld: "changes that would tell of too few people, together"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.title < right.title }
}

extension Bridge {
    /// Works out what lies between two evaluations.
    ///
    /// Each cause gets the mean of what it adds over every order in which the changes could have come (the Shapley value).
    /// Services, events and items of cost do not work on each other, so that each is shared out by itself and the parts are
    /// added; pennies left over go to the largest remainders.
    /// - Throws: `EvaluationError` where either evaluation cannot be computed, or the measure is not in pounds.
    package init(
        from old: Evaluation, to new: Evaluation, measure: SummaryMeasure, end: Bound = .central
    ) throws(EvaluationError) {
        try self.init(
            from: try ScenarioGround(old), to: try ScenarioGround(new), measure: measure, end: end,
            apart: PeopleApart(old, new))
    }

    /// The same between two evaluations that are evaluated already.
    ///
    /// - Parameter apart: the people whose rows are not the same; nil where that is not known.
    init(
        from before: ScenarioGround, to after: ScenarioGround, measure: SummaryMeasure, end: Bound,
        apart: PeopleApart? = nil
    ) throws(EvaluationError) {
        guard !before.withheldMeasures.union(after.withheldMeasures).contains(measure) else {
            throw .refusal(
                at: SourcePosition(file: "--measure \(measure.rawValue)"), code: "withheld",
                message: "it is withheld: it tells of too few people",
                remedy: "Compare a measure that both reports show.")
        }
        let from = try Self.pence(before.base, "first", measure, end)
        let to = try Self.pence(after.base, "second", measure, end)
        let comparison = BridgeComparison(
            old: BridgeComparison.Side(before, at: end), new: BridgeComparison.Side(after, at: end), measure: measure,
            end: end)
        var exact: [BridgeCause: Double] = [:]
        for cause in comparison.causes { exact[cause] = 0 }
        for game in comparison.games() {
            for (cause, share) in try game.shares(comparison) { exact[cause, default: 0] += share }
        }
        let causes = exact.keys.sorted()
        let parts = Apportionment.whole(to - from, from: causes.map { exact[$0] ?? 0 })
        var steps: [Step] = []
        var withheld = Money.zero
        for (cause, pence) in zip(causes, parts) {
            let amount = Money(pence: pence)
            if Self.mayShow(cause, apart), Self.mayShow(cause, of: comparison, before, after) {
                steps.append(Step(cause: cause, detail: try comparison.detail(of: cause), amount: amount))
            } else {
                do { withheld = try withheld + amount } catch { throw .arithmetic(error, while: "building a bridge") }
            }
        }
        if withheld != .zero { steps.append(Step(cause: .withheld, detail: "", amount: withheld)) }
        self.init(
            measure: measure, end: end, from: Money(pence: from), to: Money(pence: to), steps: steps,
            funders: Self.funders(before.evaluation, after.evaluation))
    }

    /// Items that both have and that not the same bodies pay.
    private static func funders(_ old: Evaluation, _ new: Evaluation) -> [FunderChange] {
        func payers(_ evaluation: Evaluation) -> [String: [String]] {
            Dictionary(grouping: evaluation.costs, by: \.item).mapValues { rows in
                Set(rows.map { $0.funder.map { Bearer($0).name } ?? BodyPosition.notStated }).sorted()
            }
        }
        let (before, after) = (payers(old), payers(new))
        return before.keys.sorted().compactMap { item in
            guard let was = before[item], let isNow = after[item], was != isNow else { return nil }
            return FunderChange(item: item, before: was, after: isNow)
        }
    }

    private static func pence(
        _ headline: Headline, _ place: String, _ measure: SummaryMeasure, _ end: Bound
    ) throws(EvaluationError) -> Int128 {
        switch headline[measure]?[end] {
        case .money(let money): return money.pence
        case nil where measures.contains(measure):
            throw .refusal(
                at: SourcePosition(file: "--measure \(measure.rawValue)"), code: "no-bridge",
                message: "the \(place) of the two has none\(headline.absence(of: measure).map { ": \($0)" } ?? "")",
                remedy: "Ask for another measure with --measure, such as present_value_savings.")
        default:
            throw .refusal(
                at: SourcePosition(file: "--measure \(measure.rawValue)"), code: "no-bridge",
                message: "a bridge is of a measure in pounds",
                remedy: "Use one of: \(measures.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    /// Units of a service that moved with the rows of too few people are theirs.
    private static func mayShow(_ cause: BridgeCause, _ apart: PeopleApart?) -> Bool {
        guard case .units(let service) = cause else { return true }
        return apart?.areTooFew(in: service) != true
    }

    /// A contribution of one service is its money: it is shown only where both reports show the service.
    private static func mayShow(
        _ cause: BridgeCause, of comparison: BridgeComparison, _ grounds: ScenarioGround...
    ) -> Bool {
        let scopes: [AssumptionScope] =
            switch cause {
            case .units(let service), .unitCost(let service): [.service(service)]
            case .assumption(_, let scope?): [scope]
            case .ends: comparison.moved.map(\.scope)
            case .assumption(_, nil), .prices, .discountRate, .horizon, .cost, .claim, .ranges, .method, .withheld:
                []
            }
        return scopes.allSatisfy { scope in
            let change = ScenarioChange(
                .unitCost, scope: scope, amount: .multiple(.zero), written: "", position: SourcePosition(file: ""))
            return grounds.allSatisfy { $0.mayShow([change]) }
        }
    }
}

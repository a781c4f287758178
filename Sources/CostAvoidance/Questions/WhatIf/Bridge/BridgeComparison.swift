import DelimitedText
import Numerics

/// Two evaluations laid side by side: what differs, and evaluations that have some of it from the one and some from the other.
struct BridgeComparison {
    /// One of them.
    struct Side {
        let evaluation: Evaluation
        /// The world that is compared, chosen on the whole of the evaluation.
        let world: World

        init(_ ground: ScenarioGround, at end: Bound) {
            evaluation = ground.evaluation
            world = ground.result.worlds[end]
        }
    }

    let old: Evaluation
    let new: Evaluation
    private let worlds: (old: World, new: World)
    let measure: SummaryMeasure
    let end: Bound
    let causes: [BridgeCause]
    /// Parameters whose rows are matched scope by scope.
    private let matched: Set<AssumptionParameter>

    init(old: Side, new: Side, measure: SummaryMeasure, end: Bound) {
        self.old = old.evaluation
        self.new = new.evaluation
        worlds = (old.world, new.world)
        self.measure = measure
        self.end = end
        matched = Set(
            AssumptionParameter.allCases.filter {
                Set(old.evaluation.assumptions.scopes(of: $0)) == Set(new.evaluation.assumptions.scopes(of: $0))
            })
        var causes = Self.causes(old.evaluation, new.evaluation, matched: matched)
        if old.world.turned != new.world.turned || Self.accountsDiffer(old, new) { causes.append(.ends) }
        if end != .central, old.evaluation.pooled != new.evaluation.pooled { causes.append(.ranges) }
        self.causes = causes
    }

    /// Inputs that stand at another end in the one than in the other.
    var moved: [WorldInput] { worlds.old.turned.symmetricDifference(worlds.new.turned).sorted() }

    /// Whether other accounts count of events that are the same.
    private static func accountsDiffer(_ old: Side, _ new: Side) -> Bool {
        let (before, after) = (old.evaluation.alternatives, new.evaluation.alternatives)
        return before.count == after.count
            && zip(before, after).contains { old.world.account(of: $0.id) != new.world.account(of: $1.id) }
    }

    private static func causes(
        _ old: Evaluation, _ new: Evaluation, matched: Set<AssumptionParameter>
    ) -> [BridgeCause] {
        var causes: [BridgeCause] = []
        for service in Set(old.unitCosts.keys).union(new.unitCosts.keys).sorted() {
            if !sameUnits(service, old, new) { causes.append(.units(service)) }
            if let before = old.unitCosts[service], let after = new.unitCosts[service],
                !before.isPricedLike(after)
            {
                causes.append(.unitCost(service))
            }
        }
        for parameter in AssumptionParameter.allCases {
            if matched.contains(parameter) {
                for scope in old.assumptions.scopes(of: parameter)
                where old.assumptions.value(parameter, scope) != new.assumptions.value(parameter, scope) {
                    causes.append(.assumption(parameter, scope))
                }
            } else {
                causes.append(.assumption(parameter, nil))
            }
        }
        if old.deflators != new.deflators || old.settings.priceYear != new.settings.priceYear { causes.append(.prices) }
        if old.settings.discounting != new.settings.discounting { causes.append(.discountRate) }
        if old.settings.horizonYears != new.settings.horizonYears { causes.append(.horizon) }
        let items = Set(old.costs.map(\.item)).union(new.costs.map(\.item))
        for item in items.sorted() where old.costs(of: item) != new.costs(of: item) { causes.append(.cost(item)) }
        return causes
    }

    private static func sameUnits(_ service: ServiceID, _ old: Evaluation, _ new: Evaluation) -> Bool {
        let (before, after) = (old.lines(of: service), new.lines(of: service))
        guard before.count == after.count,
            zip(before, after).allSatisfy({ $0.key == $1.key && $0.units == $1.units && $0.cameAnyway == $1.cameAnyway }
            )
        else { return false }
        let (ours, theirs) = (old.events(of: service), new.events(of: service))
        return ours.count == theirs.count
            && zip(ours, theirs).allSatisfy { one, other in
                one.accounts.map(\.key) == other.accounts.map(\.key)
                    && one.accounts.map(\.row.units) == other.accounts.map(\.row.units)
            }
    }

    /// What can be shared out by itself: each service with its events, and each item of cost.
    func games() -> [BridgeGame] {
        var games: [BridgeGame] = []
        if measure != .programmeCost, measure != .presentValueCost {
            for service in Set(old.unitCosts.keys).union(new.unitCosts.keys).sorted() {
                // An event's accounts may be of other services, whose prices then play a part.
                let accounts = (old.events(of: service) + new.events(of: service)).flatMap {
                    $0.accounts.map(\.key.service)
                }
                let services = Set(accounts).union([service])
                let players = causes.filter { cause in
                    switch cause {
                    case .units(let own): own == service
                    case .unitCost(let priced): services.contains(priced)
                    case .cost: false
                    case .assumption(_, .service(let narrow)?): services.contains(narrow)
                    default: true
                    }
                }
                games.append(BridgeGame(part: .service(service), players: players))
            }
        }
        guard [.programmeCost, .presentValueCost, .netBenefit].contains(measure) else { return games }
        for item in Set(old.costs.map(\.item)).union(new.costs.map(\.item)).sorted() {
            let players = causes.filter { [.cost(item), .prices, .discountRate].contains($0) }
            games.append(BridgeGame(part: .item(item), players: players))
        }
        return games
    }

    /// Pence of the measure in one part, with some causes taken from the new evaluation and the rest from the old.
    func pence(of part: BridgeGame.Part, taking changed: Set<BridgeCause>) throws(EvaluationError) -> Int128 {
        var mixed = changed.contains(.prices) ? new : old
        mixed.settings.discounting = (changed.contains(.discountRate) ? new : old).settings.discounting
        mixed.settings.horizonYears = (changed.contains(.horizon) ? new : old).settings.horizonYears
        mixed.alternatives = []
        mixed.lines = []
        mixed.costs = []
        mixed.unitCosts = [:]
        switch part {
        case .service(let service):
            let source = changed.contains(.units(service)) ? new : old
            mixed.lines = source.lines(of: service)
            mixed.alternatives = source.events(of: service)
            mixed.unitCosts = unitCosts(changed)
            mixed.assumptions = assumptions(changed)
            mixed.pooled = (changed.contains(.ranges) ? new : old).pooled
            var worlds = Estimate.plain
            worlds[end] = world(of: service, changed)
            let headline = try Evaluator.headline(mixed, in: worlds)
            return headline[measure == .netBenefit ? .presentValueSavings : measure].pence(at: end)
        case .item(let item):
            // The low net benefit takes the high cost.
            let costEnd = measure == .netBenefit ? end.mirrored : end
            mixed.costs = (changed.contains(.cost(item)) ? new : old).costs(of: item)
            let cost = measure == .netBenefit ? SummaryMeasure.presentValueCost : measure
            let pence = try Evaluator.headline(mixed)[cost].pence(at: costEnd)
            return measure == .netBenefit ? -pence : pence
        }
    }

    /// The world of a service's lines: inputs stand where they do in the one or in the other, and the accounts that count are those
    /// of the evaluation whose events they are.
    private func world(of service: ServiceID, _ changed: Set<BridgeCause>) -> World {
        let ends = changed.contains(.ends) ? worlds.new : worlds.old
        let isNew = causes.contains(.units(service)) ? changed.contains(.units(service)) : changed.contains(.ends)
        let events = (
            source: (changed.contains(.units(service)) ? new : old).events(of: service),
            chosen: (isNew ? new : old).events(of: service)
        )
        let chosen = isNew ? worlds.new : worlds.old
        var accounts: [AlternativeEvent.ID: Int] = [:]
        for (event, other) in zip(events.source, events.chosen) { accounts[event.id] = chosen.account(of: other.id) }
        return World(end, turned: ends.turned, accounts: accounts)
    }

    private func unitCosts(_ changed: Set<BridgeCause>) -> [ServiceID: UnitCost] {
        var mixed = old.unitCosts.merging(new.unitCosts) { before, _ in before }
        for case .unitCost(let service) in changed { mixed[service] = new.unitCosts[service] }
        return mixed
    }

    private func assumptions(_ changed: Set<BridgeCause>) -> AssumptionSet {
        var declared: [Assumption] = []
        for parameter in AssumptionParameter.allCases {
            guard matched.contains(parameter) else {
                let source = changed.contains(.assumption(parameter, nil)) ? new : old
                declared += source.assumptions.declared.filter { $0.parameter == parameter }
                continue
            }
            for scope in old.assumptions.scopes(of: parameter) {
                let source = changed.contains(.assumption(parameter, scope)) ? new : old
                declared += source.assumptions.declared.filter { $0.parameter == parameter && $0.scope == scope }
            }
        }
        return AssumptionSet(declared)
    }
}

extension Estimate<MeasureValue>? {
    /// Pence of a measure in pounds; nothing where it is not known.
    fileprivate func pence(at end: Bound) -> Int128 {
        guard case .money(let money)? = self?[end] else { return 0 }
        return money.pence
    }
}

extension AssumptionSet {
    fileprivate func scopes(of parameter: AssumptionParameter) -> [AssumptionScope] {
        declared.filter { $0.parameter == parameter }.map(\.scope).sorted()
    }

    func value(_ parameter: AssumptionParameter, _ scope: AssumptionScope) -> Estimate<AssumptionValue>? {
        declared.first { $0.parameter == parameter && $0.scope == scope }?.value
    }
}

extension Evaluation {
    func lines(of service: ServiceID) -> [ServiceLine] { lines.filter { $0.key.service == service } }

    /// Events that are shown under a service.
    func events(of service: ServiceID) -> [AlternativeEvent] {
        alternatives.filter { $0.accounts.first?.key.service == service }
    }

    func costs(of item: String) -> [ProgrammeCost] {
        costs.filter { $0.item == item }.map { cost in
            var bare = cost
            // Where it stands and what is said of it cost nothing.
            bare.position = SourcePosition(file: "costs.csv")
            bare.note = ""
            bare.funder = nil
            return bare
        }
    }
}

extension UnitCost {
    /// Whether everything that an amount rests on is the same.
    fileprivate func isPricedLike(_ other: UnitCost) -> Bool {
        cost == other.cost && priceYear == other.priceYear && bearer == other.bearer
            && benefitType == other.benefitType && cashableShare == other.cashableShare
    }
}

/// A part of a figure that is shared out among the causes that touch it.
struct BridgeGame {
    enum Part {
        case service(ServiceID)
        case item(String)
    }

    let part: Part
    let players: [BridgeCause]

    /// What each cause adds, in pence and fractions of them.
    func shares(_ comparison: BridgeComparison) throws(EvaluationError) -> [BridgeCause: Double] {
        let players = try players.count > 3 ? touching(comparison) : players
        var values: [Int128] = []
        for subset in 0..<(1 << players.count) {
            values.append(try comparison.pence(of: part, taking: Self.chosen(subset, players)))
        }
        let shares = Shapley.exactShares(of: values, players: players.count)
        return Dictionary(zip(players, shares), uniquingKeysWith: +)
    }

    /// The causes that move this part at all, alone or as the last to come: the rest are spared the turns.
    private func touching(_ comparison: BridgeComparison) throws(EvaluationError) -> [BridgeCause] {
        let all = Set(players)
        let none = try comparison.pence(of: part, taking: [])
        let every = try comparison.pence(of: part, taking: all)
        var touching: [BridgeCause] = []
        for player in players {
            let alone = try comparison.pence(of: part, taking: [player])
            let last = try comparison.pence(of: part, taking: all.subtracting([player]))
            if alone != none || last != every { touching.append(player) }
        }
        // What matters only between others, neither first nor last, shows as a gap here.
        return try comparison.pence(of: part, taking: Set(touching)) == every ? touching : players
    }

    private static func chosen(_ subset: Int, _ players: [BridgeCause]) -> Set<BridgeCause> {
        Set(players.indices.filter { subset >> $0 & 1 == 1 }.map { players[$0] })
    }
}

import CostAvoidance
import Numerics

/// What every sheet of the workbook is made of.
struct WorkbookGround {
    @Shared private(set) var findings: Findings
    let rows: [WorkbookRow]
    /// How what they save falls in financial years; nil where there is no budget view.
    @Shared private(set) var years: WorkbookYears?
    let grain: Grain
    /// The services that have rows, in the order of these; nil is what is withheld.
    let services: [ServiceID?]
    /// The bodies of which a row is shown, in the order of the table.
    let bodies: [(body: Bearer, amounts: ReleasedAmounts)]
    private let serviceNumbers: [ServiceID?: Int]
    private let bodyNumbers: [Bearer: Int]
    /// What its changes may tell: of what would be about too few people commands withhold what they find.
    let scenarios: ScenarioGround
    /// What no row follows, because an account of an event told in alternative ways rests on it.
    private let ofAccounts: Unfollowed

    /// What a row of the working is about.
    enum Grain {
        /// Rows that are priced together.
        case line
        /// All rows of a service, so that nobody can be singled out.
        case service
    }

    init(
        findings: Findings, rows: [WorkbookRow], years: WorkbookYears?, ofAccounts: Unfollowed, grain: Grain
    ) throws(EvaluationError) {
        self.findings = findings
        self.years = years
        self.ofAccounts = ofAccounts
        self.rows = rows
        self.grain = grain
        scenarios = try ScenarioGround(findings.evaluated)
        var seen: Set<ServiceID?> = []
        services = rows.map(\.service).filter { seen.insert($0).inserted }
        serviceNumbers = Dictionary(uniqueKeysWithValues: services.enumerated().map { ($0.element, $0.offset + 1) })
        bodies = (findings.released.breakdown(by: .bearer)?.rows ?? []).compactMap { row in
            guard case .shown(let amounts, _) = row.figures else { return nil }
            return (Bearer(row.key), amounts)
        }
        bodyNumbers = Dictionary(bodies.enumerated().map { ($0.element.body, $0.offset + 1) }) { first, _ in first }
    }

    var released: ReleasedEvaluation { findings.released }
    var title: String { released.settings.title }
    /// Whether anybody said what the programme cost: else nothing is taken off.
    var hasCost: Bool { !released.costs.isEmpty }
    var horizon: Int { released.settings.horizonYears }

    /// Whether the report tells of values that are no money of a public body.
    var hasOtherValues: Bool { !released.otherValues.rows.isEmpty }

    /// The last year that any row's effect or any cost reaches.
    var lastYear: Int {
        let effects = rows.map { $0.year + horizon - 1 }
        let costs = released.costs.compactMap(\.monthsByYear.last?.year)
        return (effects + costs).reduce(0, max)
    }

    /// The unit costs of the services that are shown.
    ///
    /// - Throws: `EvaluationError.noUnitCost` where one has none.
    func unitCosts() throws(EvaluationError) -> [UnitCost] {
        try services.compactMap(\.self).map { service throws(EvaluationError) in
            guard let unitCost = released.unitCosts[service] else { throw .noUnitCost(service) }
            return unitCost
        }
    }

    /// Services that an account of an event told in alternative ways names.
    var fixedServices: Set<ServiceID> { ofAccounts.ofAccounts }

    /// What some row does not follow, or none.
    var unfollowed: Unfollowed {
        var all = rows.reduce(into: Unfollowed()) { $0.formUnion($1.unfollowed) }
        all.formUnion(ofAccounts)
        return all
    }

    /// The assumptions that some line rests on.
    var resting: Set<AssumptionCell> {
        rows.reduce(into: Set(unfollowed.assumptions.keys)) { resting, row in
            resting.formUnion(row.formula.cells)
            if let sets = row.mixtures.sets { resting.formUnion(sets.held.cells.union(sets.followed.cells)) }
        }
    }

    /// The services of which rows have the share that is stated with the unit cost.
    var withStatedShare: Set<ServiceID> {
        Set(
            rows.compactMap { row in
                if case .stated = row.formula.cashable { row.service } else { nil }
            })
    }

    /// Whether of some row it is known what share of it could leave a budget.
    var hasKnownShare: Bool { rows.contains { $0.formula.cashable != .unknown || $0.mixtures.cash != .formula } }

    /// Why nothing of it may be published: all money or people are too few; nil where they are enough.
    var unpublishable: String? {
        guard released.whole != .aboutEnough else { return nil }
        return findings.warnings.first { $0.code == .suppressed }?.message
    }

    /// Why an input of times is not to be changed here: what it comes to is withheld everywhere. Nil where it may be told.
    func lockOfTimes(_ parameter: ScenarioParameter) -> String? {
        guard scenarios.withheldParameters.contains(parameter) else { return nil }
        return
            "trying one value after another would reveal years that are about too few people: the totals are withheld, and no command shows the result."
    }

    var withholdsCash: Bool { released.withheldMeasures.contains(.cashableSavings) }

    func label(of row: WorkbookRow) -> String { label(row.service) }

    /// The label of a service, or of those withheld.
    func label(_ service: ServiceID?) -> String {
        guard let service else { return "Services withheld or not shown separately, together" }
        return released.distinctLabel(of: service)
    }

    /// From 1, by which sums find the rows of a service.
    func serviceNumber(of row: WorkbookRow) -> Int { serviceNumbers[row.service] ?? 0 }

    // MARK: Bodies

    /// From 1, by which sums find the rows of a body; 0 where a row is of several, of none, or of one that is withheld.
    func bodyNumber(of row: WorkbookRow) -> Int {
        let only = row.service.flatMap { released.unitCosts[$0]?.bearer.only }
        guard row.service != nil, let body = row.bearer ?? only else { return 0 }
        return bodyNumbers[body] ?? 0
    }
}

extension ReleasedEvaluation {
    /// The label of a service, with its name where another service has the same label.
    func distinctLabel(of service: ServiceID) -> String {
        guard let label = label(of: service) else { return service.name }
        let alike = unitCosts.values.count { $0.label == label }
        return alike > 1 ? "\(label) (\(service.name))" : label
    }
}

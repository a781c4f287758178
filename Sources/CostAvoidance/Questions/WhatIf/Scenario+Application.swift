import DelimitedText
import Numerics

extension Scenario {
    /// Whether a change that changes nothing is refused.
    enum Idleness {
        /// A scenario that changes nothing is a mistake.
        case refused
        /// A cell of a grid may be the evaluation as it is.
        case allowed
    }

    /// Makes another evaluation of an evaluation: a pure function that reads no file.
    ///
    /// A layer's changes do not depend on their order: for each row the narrowest scope wins, as in `assumptions.csv`, and
    /// `people` comes after `quantity` and `likelihood`. A later layer changes what the earlier left.
    /// The ledger of who had which rows stays as it was read.
    ///
    /// - Throws: `EvaluationError.refused` with everything that is wrong: a share outside 0 to 1, a scope that no row is in,
    ///   a change or a scenario that changes nothing.
    package func apply(to evaluation: Evaluation) throws(EvaluationError) -> Evaluation {
        try apply(to: evaluation, idle: .refused)
    }

    func apply(to evaluation: Evaluation, idle: Idleness) throws(EvaluationError) -> Evaluation {
        var changed = evaluation
        for layer in layers {
            var rework = ScenarioRework(changed, scenario: name, idle: idle)
            rework.apply(layer)
            guard !rework.diagnostics.hasErrors else { throw .refused(rework.diagnostics) }
            changed = rework.evaluation
        }
        guard idle == .allowed || !changed.isPricedLike(evaluation) else {
            let position = changes.first?.position ?? SourcePosition(file: "scenarios.csv")
            throw .refusal(
                at: position, code: "scenario-changes-nothing",
                message: "scenario \(Diagnostic.quoted(name)) leaves everything as it was",
                remedy: "Its changes undo each other: correct them, or take the scenario out.")
        }
        return changed
    }
}

/// An evaluation while a layer of changes is made to it.
struct ScenarioRework {
    var evaluation: Evaluation
    let scenario: String
    let idle: Scenario.Idleness
    var diagnostics = Diagnostics()
    private var noted: Set<Diagnostic> = []
    /// The changes that are being made.
    private var layer: [ScenarioChange] = []

    init(_ evaluation: Evaluation, scenario: String, idle: Scenario.Idleness) {
        self.evaluation = evaluation
        self.scenario = scenario
        self.idle = idle
    }

    mutating func apply(_ layer: [ScenarioChange]) {
        self.layer = layer
        let byParameter = Dictionary(grouping: layer, by: \.parameter)
        let rowChanges = layer.filter { [.quantity, .likelihood, .people].contains($0.parameter) }
        if !rowChanges.isEmpty { changeUnits(byParameter) }
        if let changes = byParameter[.unitCost] { changeUnitCosts(changes) }
        for parameter in AssumptionParameter.allCases {
            if let changes = byParameter[.assumption(parameter)] { changeAssumption(parameter, changes) }
        }
        for change in byParameter[.programmeCost] ?? [] { changeProgrammeCost(change) }
        changeFunders(layer.filter(\.parameter.isFunder))
        for change in byParameter[.discountRate] ?? [] { changeDiscountRate(change) }
        for change in byParameter[.horizonYears] ?? [] { changeHorizon(change) }
        for change in byParameter[.priceYear] ?? [] { changePriceYear(change) }
        checkDiscounting(layer)
        checkSizes(layer)
    }

    /// Refuses what gives an amount that no service and no programme costs. A cell of a grid or a step of a search may pass by one.
    private mutating func checkSizes(_ layer: [ScenarioChange]) {
        let moving: Set<ScenarioParameter> = [.quantity, .people, .unitCost, .programmeCost]
        guard idle == .refused, !diagnostics.hasErrors, !evaluation.oversizes.isEmpty else { return }
        for change in layer where moving.contains(change.parameter) {
            refuse(
                change, "number-too-large",
                "\(change.title) gives more than \(Wording.grouped(Int(nearest: Evaluation.greatestAmount))) pounds, which is too large",
                remedy: "Check its digits and its decimal point.")
        }
    }

    /// Notes an error once, however many rows it shows on.
    mutating func refuse(_ change: ScenarioChange, _ code: String, _ message: String, remedy: String? = nil) {
        let diagnostic = Diagnostic(at: change.position, code: code, message: message, remedy: remedy)
        if noted.insert(diagnostic).inserted { diagnostics.add(diagnostic) }
    }

    /// Whether something was noted about a change already, which is then not idle as well.
    private func isRefused(_ change: ScenarioChange) -> Bool { noted.contains { $0.position == change.position } }

    /// Whether a change keeps its rows as they are while a wider one of the same layer moves the others.
    private func keepsStill(_ change: ScenarioChange) -> Bool {
        layer.contains { $0.parameter == change.parameter && change.scope.isNarrower(than: $0.scope) }
    }

    /// Notes that a change left everything as it was, unless that is what it is for.
    mutating func refuseIdle(_ change: ScenarioChange, because reason: String) {
        guard idle == .refused, !isRefused(change), !keepsStill(change) else { return }
        refuse(
            change, "change-changes-nothing", "\(change.title) changes nothing: \(reason)",
            remedy: "Correct it, or take it out.")
    }

    /// Notes that no row is in a change's scope, with the scopes that there are.
    mutating func refuseEmptyScope(_ change: ScenarioChange) {
        guard !isRefused(change) else { return }
        let services = evaluation.unitCosts.keys.sorted()
        guard change.scope != .all, !services.isEmpty else {
            refuse(
                change, "no-row-in-scope",
                "\(change.title) changes nothing: the evaluation has no row that it is about",
                remedy: "Take it out, or ask about something that the evaluation has rows of.")
            return
        }
        let near = NearMatch.question(for: change.scope.description, among: services.map { "service:\($0)" })
        refuse(
            change, "no-row-in-scope", "\(change.title) changes nothing: no row is about \(change.scope)\(near)",
            remedy: "The evaluation has rows about \(services.map(\.name).joined(separator: ", ")).")
    }

    mutating func refuseOverflow(_ change: ScenarioChange) {
        refuse(
            change, "number-too-large", "\(change.title) gives a number that is too large", remedy: "Check its digits.")
    }

    /// The change that is about a subject: the narrowest of those that cover it. A tie is noted.
    mutating func change(for subject: AssumptionSubject, among changes: [ScenarioChange]) -> ScenarioChange? {
        let covering = changes.filter { $0.scope.covers(subject) }
        let narrowest = covering.filter { change in
            !covering.contains { $0.scope.isNarrower(than: change.scope) }
        }
        if narrowest.count > 1 {
            refuse(
                narrowest[1], "scenario-tie",
                "\(narrowest[1].title) covers some of the same rows as \(narrowest[0].title), and neither is narrower",
                remedy: "Name the services in question, or build one scenario on another with based_on.")
        }
        return narrowest.first
    }

    private mutating func checkDiscounting(_ layer: [ScenarioChange]) {
        guard let change = layer.first(where: { [.discountRate, .horizonYears].contains($0.parameter) }) else { return }
        let lastStart = evaluation.lines.map(\.key.year).max() ?? 0
        do throws(DiscountError) {
            _ = try evaluation.settings.discounting.factor(year: lastStart + evaluation.settings.horizonYears - 1)
        } catch {
            refuse(change, "no-discount-factor", error.explanation, remedy: "Shorten the horizon.")
        }
    }
}

extension Evaluation {
    /// Whether everything that a price rests on is the same in both.
    func isPricedLike(_ other: Evaluation) -> Bool {
        settings.horizonYears == other.settings.horizonYears && settings.discounting == other.settings.discounting
            && settings.priceYear == other.settings.priceYear
            && people == other.people && unitCosts == other.unitCosts && costs == other.costs
            && assumptions.declared.map(\.value) == other.assumptions.declared.map(\.value)
            && lines.count == other.lines.count
            && zip(lines, other.lines).allSatisfy { $0.key == $1.key && $0.units == $1.units && $0.months == $1.months }
            && zip(alternatives, other.alternatives).allSatisfy { $0.accounts.map(\.row) == $1.accounts.map(\.row) }
    }
}

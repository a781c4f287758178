import Numerics

/// Everything a report is made of: a checked evaluation, what it comes to, what may be released of it, and what a reader must
/// be told before believing it.
public struct Findings: Sendable {
    /// The evaluation with all that it comes to, withheld or not: for the library alone.
    @Shared package internal(set) var evaluated: Evaluated
    /// What a reader must be told, by code.
    public var warnings: [EvaluationWarning]
    /// What may be counted twice.
    @Shared package var doubleCounting: DoubleCounting
    /// How much a few people carry; nil where savings are not known person by person.
    @Shared package var concentration: ReleasedConcentration? = nil
    /// What the savings may be called.
    package var wording: SavingsWording
    /// What the inputs of a reconstruction say of themselves; nil where it is none.
    @Shared package var reconstruction: Reconstruction? = nil
    /// What the effects come to over the horizon before anything is taken off; nil where that does not fit.
    package var grossOverHorizon: Estimate<Money>
    /// Who pays, who saves and when.
    @Shared package var payers: PayersAndSavers
    /// What each body pays, what is avoided for it and what remains.
    package var positions: [ReleasedPosition] { evaluated.positions }
    /// What the public sector asks of a claimed saving, and what the inputs show of each.
    @Shared package var card: SavingsCard
    /// Whether the conclusion hangs on a choice of arithmetic.
    @Shared package var conventions: ConventionSweep
    /// How far observed savings might have come out otherwise; nil where nothing was observed.
    @Shared package var observedInterval: ObservedInterval? = nil
    /// Use before and after by arm; nil where none was observed.
    @Shared package var arms: ReleasedArms? = nil
    /// How far the differences between the arms might have come out otherwise; nil where nobody can be drawn again.
    @Shared package var armIntervals: ArmIntervals? = nil
    /// How the people served fare; nil where they were not asked.
    @Shared package var wellbeing: ReleasedWellbeing? = nil
    /// What was checked about the evaluation, as the evaluator states it.
    package var checks: [QualityCheck] { evaluation.checks }
    /// Whether people the programme supported were lost to follow-up altogether.
    package var hasPeopleLost: Bool { !evaluation.observed.peopleLost(in: .programme).isEmpty }
    /// How sure the range is, and what drives it.
    @Shared package var uncertainty: Uncertainty? = nil
    /// The folder's scenarios beside the estimate, of which none is part; nil where it has none.
    public var scenarios: ScenarioComparison?

    /// Years of the index that were a forecast when it was released and on which some figure rests: a price, the money of a
    /// financial year, or a scenario in prices of another year.
    package private(set) var forecastYears: [FinancialYear]

    /// The evaluation and what it comes to, after disclosure control: what may be told. `Evaluator.evaluate` gives the whole
    /// result to those who may know it.
    public var released: ReleasedEvaluation { evaluated.released }
    /// What it comes to for all people together, after disclosure control.
    public var totals: ReleasedTotals { released.totals }
    /// Finds a released figure by its name.
    public var figures: FigureLookup { FigureLookup(evaluated) }
    /// Whether some events have alternative accounts, of which one counts in each world.
    package var hasAlternatives: Bool { !evaluation.alternatives.isEmpty }
    /// The evaluation with its rows.
    var evaluation: Evaluation { evaluated.evaluation }

    /// Evaluates and examines.
    ///
    /// - Throws: `EvaluationError` where a number does not fit or a price or discount factor is missing.
    public init(of evaluation: Evaluation) throws(EvaluationError) {
        let doubleCounting = Beside(rows: evaluation.ledger.entries.count) { DoubleCounting(evaluation) }
        let evaluated = try Evaluated(evaluation)
        self.evaluated = evaluated
        // What is said of it is said of what may be told: services that are withheld may have another range there.
        let (evaluation, result, released) = (evaluated.evaluation, evaluated.result, evaluated.released)
        let observed = try ObservedDraws(
            evaluation, draws: Uncertainty.drawsMade(evaluation.settings.simulation), threads: Processors.active)
        if let observed { observedInterval = try ObservedInterval(observed, evaluation, result) }
        let ground = try ScenarioGround(evaluated)
        let comparison =
            evaluation.scenarios.isEmpty ? nil : try ScenarioComparison(of: evaluation.scenarios, on: ground)
        scenarios = comparison
        // A scenario is told by a command as well, beside the totals alone; what follows is told beside all of them.
        let uncertainty = try Uncertainty(of: evaluated, observed: observed, beside: comparison?.told ?? ground.rest)
        self.uncertainty = uncertainty
        let examined = try Examination(evaluated, uncertainty, doubleCounting.value)
        let warnings = try EvaluationWarning.all(examined)
        self.warnings = warnings
        forecastYears = try Self.forecastYears(evaluated)
        self.doubleCounting = examined.doubleCounting
        // How much a few of a few carry is what each of them carries.
        if !released.whole.isOfTooFew {
            concentration = examined.concentration.map {
                ReleasedConcentration($0, under: evaluation.settings.disclosure)
            }
        }
        wording = examined.wording
        reconstruction = Reconstruction(evaluation, total: result.savings.presentValue)
        grossOverHorizon = try evaluation.grossOverHorizon()
        payers = try PayersAndSavers(evaluated)
        card = try SavingsCard(examined, warnings: warnings)
        var told = uncertainty.told
        conventions = try ConventionSweep(evaluation).withholding(evaluated, beside: &told)
        arms = examined.releasedArms
        if case .drawn(let drawn)? = observed {
            armIntervals = examined.arms.map { ArmIntervals(drawn, arms: $0, threads: Processors.active) }
        }
        wellbeing = try EvaluationError.naming("adding up what people answered") { () throws(ArithmeticError) in
            try ReleasedWellbeing(
                evaluation.wellbeing, groupBy: evaluation.settings.groupBy, under: evaluation.settings.disclosure,
                beside: evaluated.released.groupsWithheld, wellby: evaluation.settings.wellby)
        }
    }

    /// The ground of questions that are asked beside a report: of services that are withheld as much is told as the report tells, by its
    /// totals and rows, its scenarios, its sensitivity and its conventions.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package static func ground(of evaluation: Evaluation) throws(EvaluationError) -> ScenarioGround {
        let evaluated = try Evaluated(evaluation)
        let ground = try ScenarioGround(evaluated)
        guard ground.rest != nil else { return ground }
        let scenarios = ground.telling(evaluated.evaluation.scenarios).rest
        var told = try Uncertainty.told(of: evaluated, beside: scenarios)
        _ = try ConventionSweep(evaluated.evaluation).withholding(evaluated, beside: &told)
        return ground.asked(beside: told)
    }

    private static func forecastYears(_ evaluated: Evaluated) throws(EvaluationError) -> [FinancialYear] {
        var years = Set(evaluated.released.totals.forecastYears + (evaluated.released.budget?.forecastYears ?? []))
        for scenario in evaluated.evaluation.scenarios
        where scenario.changes.contains(where: { $0.parameter == .priceYear }) {
            let changed = try scenario.apply(to: evaluated.evaluation, idle: .allowed)
            years.formUnion(try changed.forecastYearsUsed())
        }
        return years.sorted()
    }
}

/// The same findings with other inputs, for explanations of figures that some inputs were moved for. Only what is shown of the
/// evaluation as it is, is shown of the changed one.
extension Findings {
    /// With uncertain inputs moved; nil where one is no input of a file or cannot be carried so far.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func moving(_ values: [(UncertainInput, ExactDecimal)]) throws(EvaluationError) -> Findings? {
        var moved = evaluation
        for (input, value) in values {
            do throws(ArithmeticError) {
                guard let next = try moved.moving(input, to: value) else { return nil }
                moved = next
            } catch {
                throw .arithmetic(error, while: "moving \(input.name)")
            }
        }
        return try changed(to: moved)
    }

    /// With a scenario's changes; nil where that makes other lines of it.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does, or where a change makes no sense.
    package func applying(_ scenario: Scenario) throws(EvaluationError) -> Findings? {
        try changed(to: try scenario.apply(to: evaluation))
    }

    /// Under another convention of counting; nil where there is none, or where that makes other lines of it.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    package func counted(by convention: CountingConvention) throws(EvaluationError) -> Findings? {
        guard let changed = convention.applied(to: evaluation) else { return nil }
        return try self.changed(to: changed)
    }

    private func changed(to other: Evaluation) throws(EvaluationError) -> Findings? {
        guard let changed = try evaluated.changed(to: other) else { return nil }
        var findings = self
        findings.evaluated = changed
        return findings
    }
}

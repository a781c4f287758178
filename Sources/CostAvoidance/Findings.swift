import Numerics

/// Everything a report is made of: a checked evaluation, what it comes to, what may be released of it, and what a reader must
/// be told before believing it.
public struct Findings: Sendable {
    /// The evaluation that was examined, as it was read and checked.
    public var evaluation: Evaluation
    /// What it comes to, after disclosure control.
    public var released: ReleasedResult
    /// What a reader must be told, by code.
    public var warnings: [EvaluationWarning]
    /// What may be counted twice.
    package var doubleCounting: DoubleCounting
    /// How much a few people carry; nil where savings are not known person by person.
    package var concentration: ReleasedConcentration?
    /// What the savings may be called.
    package var wording: SavingsWording
    /// What the effects come to over the horizon before anything is taken off; nil where that does not fit.
    package var grossOverHorizon: Estimate<Money>?
    /// Who pays, who saves and when.
    package var payers: PayersAndSavers
    /// What the public sector asks of a claimed saving, and what the inputs show of each.
    package var card: SavingsCard
    /// Whether the conclusion hangs on a choice of arithmetic.
    package var conventions: ConventionSweep
    /// How far observed savings might have come out otherwise; nil where nothing was observed.
    package var observedInterval: ObservedInterval?
    /// Use before and after by arm; nil where none was observed.
    package var arms: ReleasedArms?
    /// How far the differences between the arms might have come out otherwise; nil where nobody can be drawn again.
    package var armIntervals: ArmIntervals?
    /// How the people served fare; nil where they were not asked.
    package var wellbeing: ReleasedWellbeing?
    /// How sure the range is, and what drives it.
    package var uncertainty: Uncertainty?
    /// The folder's scenarios beside the estimate, of which none is part; nil where it has none.
    public var scenarios: ScenarioComparison?

    /// What it comes to.
    public var result: EvaluationResult { released.result }

    /// Evaluates and examines.
    ///
    /// - Throws: `EvaluationError` where a number does not fit or a price or discount factor is missing.
    public init(of evaluation: Evaluation) throws(EvaluationError) {
        self.evaluation = evaluation
        let result = try Evaluator.evaluate(evaluation)
        released = Suppression.release(result, of: evaluation)
        let examined = try Examination(evaluation, released)
        warnings = EvaluationWarning.all(examined)
        doubleCounting = examined.doubleCounting
        // How much a few of a few carry is what each of them carries.
        if released.whole == .aboutEnough {
            concentration = examined.concentration.map {
                ReleasedConcentration($0, under: evaluation.settings.disclosure)
            }
        }
        wording = SavingsWording(evaluation, result)
        grossOverHorizon = try? evaluation.grossOverHorizon()
        payers = try PayersAndSavers(evaluation, released)
        card = SavingsCard(examined, warnings: warnings)
        conventions = ConventionSweep(evaluation)
        observedInterval = try ObservedInterval(evaluation, result)
        arms = examined.releasedArms
        wellbeing = ReleasedWellbeing(
            evaluation.wellbeing, groupBy: evaluation.settings.groupBy, under: evaluation.settings.disclosure)
        uncertainty = try Uncertainty(of: evaluation, released: released)
        if !evaluation.scenarios.isEmpty {
            scenarios = try ScenarioComparison(
                of: evaluation.scenarios, on: ScenarioGround(evaluation, result: result, released: released))
        }
    }
}

import Numerics

/// Everything the warnings are decided from.
package struct Examination: Sendable {
    /// The evaluation with what it comes to and what of it is released.
    let evaluated: Evaluated
    /// How much a few people carry; nil where savings are not known person by person.
    package var concentration: Concentration?
    /// What may be counted twice.
    package var doubleCounting: DoubleCounting
    /// Use before and after by arm; nil where none was observed.
    package var arms: Arms?
    /// The same as it may be shown.
    package var releasedArms: ReleasedArms?
    /// How sure the range is.
    package var uncertainty: Uncertainty

    var evaluation: Evaluation { evaluated.evaluation }
    /// What it comes to.
    var result: EvaluationResult { evaluated.result }
    /// What it comes to, after disclosure control.
    var released: ReleasedEvaluation { evaluated.released }
    /// What the amounts are called, by the evidence behind them.
    let wording: SavingsWording

    /// Examines an evaluation and its result.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    package init(
        _ evaluated: Evaluated, _ uncertainty: Uncertainty, _ doubleCounting: DoubleCounting
    ) throws(EvaluationError) {
        self.evaluated = evaluated
        self.uncertainty = uncertainty
        let evaluation = evaluated.evaluation
        concentration = try Concentration(evaluation, evaluated.result)
        self.doubleCounting = doubleCounting
        do throws(ArithmeticError) {
            let arms = try Arms(evaluation)
            self.arms = arms
            releasedArms = try arms.map { arms throws(ArithmeticError) in
                try ReleasedArms(arms, of: evaluation, beside: evaluated.released)
            }
        } catch {
            throw .arithmetic(error, while: "adding up the use of each arm")
        }
        wording = try SavingsWording(evaluated)
    }

    /// What is counted, in small letters.
    var noun: String { wording.noun }

    /// What a share is one of: all that is counted, or where some of it is a fall and some a rise those alone that are shared out, since
    /// what holds of these need not hold of the whole. Beside services that are withheld it is always the narrower: whether one of them
    /// rose is not told.
    func subject(of share: SavingsShare) -> String {
        guard share.hasOthers || !released.withheldServices.isEmpty else { return "the \(noun)" }
        return "what \(wording.verb) \(share.shares == .rises ? wording.more : wording.less)"
    }

    /// A service as a reader knows it, in quotation marks because labels hold commas.
    func label(_ service: ServiceID) -> String {
        "\"\(evaluation.unitCosts[service]?.label ?? service.name)\""
    }

    /// Several services, in the order of their labels.
    func labels(_ services: some Sequence<ServiceID>) -> String { Wording.list(services.map(label).sorted()) }
}

/// A rule says what a reader must be told about an evaluation; it is a pure function of what was examined.
protocol WarningRules {
    /// The warnings that apply.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning]
}

extension EvaluationWarning {
    /// Every warning that applies to an evaluation, by code, then place.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package static func all(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let rules: [any WarningRules.Type] = [
            CounterfactualRules.self, AssumptionRules.self, HorizonRules.self, ValueRules.self, RiseRules.self,
            UnitCostRules.self,
            DoubleCountingRules.self, PeopleRules.self, ObservationRules.self, ArmRules.self, ProgrammeCostRules.self,
            DisclosureRules.self, PrintedTotalRules.self, EffectRules.self,
        ]
        var warnings: [EvaluationWarning] = []
        for rule in rules { warnings += try rule.warnings(examined) }
        return warnings.sorted()
    }
}

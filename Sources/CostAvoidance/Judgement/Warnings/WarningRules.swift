import Numerics

/// Everything the warnings are decided from.
package struct Examination: Sendable {
    package var evaluation: Evaluation
    /// What it comes to, after disclosure control.
    package var released: ReleasedResult
    /// How much a few people carry; nil where savings are not known person by person.
    package var concentration: Concentration?
    /// What may be counted twice.
    package var doubleCounting: DoubleCounting
    /// Use before and after by arm; nil where none was observed.
    package var arms: Arms?
    /// The same as it may be shown.
    package var releasedArms: ReleasedArms?

    /// What it comes to.
    package var result: EvaluationResult { released.result }
    /// What the amounts are called, by the evidence behind them.
    let noun: String

    /// Examines an evaluation and its result.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    package init(_ evaluation: Evaluation, _ released: ReleasedResult) throws(EvaluationError) {
        self.evaluation = evaluation
        self.released = released
        concentration = try Concentration(evaluation, released.result)
        doubleCounting = DoubleCounting(evaluation)
        do throws(ArithmeticError) {
            arms = try Arms(evaluation)
        } catch {
            throw .arithmetic(error, while: "adding up the use of each arm")
        }
        releasedArms = arms.map { ReleasedArms($0, of: evaluation, beside: released) }
        noun = SavingsWording(evaluation, released.result).noun
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
    static func warnings(_ examined: Examination) -> [EvaluationWarning]
}

extension EvaluationWarning {
    /// Every warning that applies to an evaluation, by code, then place.
    package static func all(_ examined: Examination) -> [EvaluationWarning] {
        let rules: [any WarningRules.Type] = [
            CounterfactualRules.self, AssumptionRules.self, ValueRules.self, UnitCostRules.self,
            DoubleCountingRules.self, PeopleRules.self, ObservationRules.self, ArmRules.self, ProgrammeCostRules.self,
            DisclosureRules.self, PrintedTotalRules.self,
        ]
        return rules.flatMap { $0.warnings(examined) }.sorted()
    }
}

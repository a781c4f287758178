import Numerics

/// Whether an observed effect can be told from none: W20.
enum EffectRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        guard let simulation = examined.uncertainty.simulation, simulation.people != nil,
            let low = simulation.savings.p2_5.supportedPounds, let high = simulation.savings.p97_5.supportedPounds,
            low <= .zero, high >= .zero
        else { return [] }
        // As the headline has it, so that one interval has one sign.
        let (effect, least, most) =
            examined.wording.isOfMore ? (examined.noun, high.negated, low.negated) : ("effect", low, high)
        let interval = "The 95% interval of the \(effect)"
        let found =
            least == most
            ? "\(interval) is nothing at both ends"
            : "\(interval) spans zero (\(Wording.wholePounds(least)) to \(Wording.wholePounds(most)))"
        return [EvaluationWarning(.spansZero, "\(found): it cannot be told from no effect")]
    }
}

import Numerics

/// Whether an observed effect can be told from none: W20.
enum EffectRules: WarningRules {
    static func warnings(_ examined: Examination) -> [EvaluationWarning] {
        guard let simulation = examined.uncertainty.simulation, simulation.people != nil,
            let low = simulation.savings.p2_5.supportedPounds, let high = simulation.savings.p97_5.supportedPounds,
            low <= .zero, high >= .zero, low != high
        else { return [] }
        return [
            EvaluationWarning(
                .spansZero,
                "The 95% interval of the effect spans nought (\(Wording.wholePounds(low)) to \(Wording.wholePounds(high))): it cannot be told from no effect"
            )
        ]
    }
}

import CostAvoidance

/// How a warning is told on the terminal.
enum WarningText {
    /// `warning: W02 …`, after the place it concerns where it has one.
    static func line(_ warning: EvaluationWarning) -> String {
        let place = warning.position.map { "\($0): " } ?? ""
        return "\(place)warning: \(warning.code.rawValue) \(warning.message)"
    }
}

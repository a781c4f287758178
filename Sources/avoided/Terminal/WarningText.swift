import CostAvoidance

/// How a warning is told on the terminal.
enum WarningText {
    /// `W02 warning: …`, after the place it concerns where it has one.
    static func line(_ warning: EvaluationWarning, terminal: Terminal) -> String {
        let place = warning.position.map { "\($0): " } ?? ""
        return "\(place)\(terminal.marked("warning", colour: "33")): \(warning.code.rawValue) \(warning.message)"
    }
}

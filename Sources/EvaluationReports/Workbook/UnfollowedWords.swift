import CostAvoidance

/// Why an input is locked that moves something here, but not as it moves the evaluation.
extension Unfollowed.Reason {
    /// The reason, and the command that answers instead.
    func lock(_ setting: String) -> String { "\(words). avoided what-if FOLDER \(setting) shows the result." }

    private var words: String {
        switch cause {
        case .alternatives:
            "it bears on events with alternative accounts, and which account counts can change"
        case .values: apart("have different values of it")
        case .courses: apart("begin in different years, or fade differently")
        case .cashableShares: apart("differ in what could leave a budget")
        }
    }

    private func apart(_ what: String) -> String {
        let subject =
            switch rows {
            case .ofOneService: "rows of one service"
            case .withheld: "the services withheld, which stand in one row,"
            }
        return "\(subject) \(what), and are not shown separately here so that nobody can be singled out"
    }
}

/// Words that people have for the two groups of a comparison.
enum ArmWords {
    /// The group that a word is most likely one for; nil for a word of neither. Of a yes or no and of 1 and 0 only the heading tells
    /// what is asked; ``answer(_:)`` has these.
    static func arm(_ text: String) -> StudyArm? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = words.filter { !fillers.contains($0) }
        if let arm = byWord[telling.joined(separator: " ")] { return arm }
        // `Waiting list control`, `matched controls`: people who are compared with, whatever they are besides.
        return telling.contains { comparing.contains($0) } ? .comparison : nil
    }

    /// The group of an answer to whether somebody had the programme; nil where it is no answer.
    static func answer(_ text: String) -> StudyArm? {
        switch text.lowercased() {
        case "y", "yes", "true", "t", "1": .programme
        case "n", "no", "false", "f", "0": .comparison
        default: nil
        }
    }

    /// Whether a text says that something was not so, as one of two groups may be called: `Did not engage`, `Declined`, `Other area`.
    static func denies(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.contains {
            denials.contains(String($0))
        }
    }

    private static let denials: Set<String> = [
        "not", "non", "no", "never", "didn't", "didn\u{2019}t", "wasn't", "without", "declined", "refused", "withdrew",
        "withdrawn", "excluded", "ineligible", "rejected", "disengaged", "unsupported", "other",
    ]

    /// Whether a text names both groups, as a heading over their answers does: `Intervention/Control`, `treated or control`.
    static func areBoth(_ text: String) -> Bool {
        let parts = text.lowercased().replacing(" or ", with: "/").replacing(" vs ", with: "/").split {
            "/|,;".contains($0)
        }
        return Set(parts.compactMap { arm(String($0)) }).count == StudyArm.allCases.count
    }

    private static let fillers: Set<String> = ["group", "arm", "cohort", "the", "list"]
    private static let comparing: Set<String> = ["control", "controls", "comparison", "comparator", "comparators"]

    private static let byWord: [String: StudyArm] = {
        let programme = [
            "programme", "program", "intervention", "treatment", "treated", "treat", "int", "tx", "case", "cases",
            "supported", "experimental", "exposed", "participant", "participants",
        ]
        let comparison = [
            "comp", "con", "ctrl", "ctl", "usual care", "standard care", "treatment as usual", "tau", "waiting",
            "wait", "waitlist", "waitlisted", "untreated", "not treated", "no treatment", "not supported",
            "unsupported", "no support", "no intervention", "non intervention", "no programme", "non participant",
            "non participants", "nonparticipant", "unexposed", "counterfactual", "placebo",
        ]
        return Dictionary(
            (programme.map { ($0, .programme) } + comparison.map { ($0, .comparison) }
                + comparing.map { ($0, .comparison) }),
            uniquingKeysWith: { first, _ in first })
    }()
}

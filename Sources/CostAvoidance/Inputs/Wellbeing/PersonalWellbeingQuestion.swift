import Numerics

/// The four questions on personal wellbeing of the Office for National Statistics, answered from 0 to 10.
///
/// ONS, Personal well-being user guidance, "Thresholds": of the first three 0 to 4 is low, 5 and 6 medium, 7 and 8 high, 9 and 10 very
/// high; of anxiety 0 and 1 is very low, 2 and 3 low, 4 and 5 medium, 6 to 10 high.
package enum PersonalWellbeingQuestion: Sendable, Hashable, CaseIterable {
    case lifeSatisfaction, worthwhile, happiness, anxiety

    /// The question that a measure is, by its name and because every answer is a whole number from 0 to 10; nil where it is none.
    init?(_ name: String, answers: [ExactDecimal]) {
        guard let found = Self(named: name),
            answers.allSatisfy({ $0.places == 0 && (0...Self.highest).contains($0.significand) })
        else { return nil }
        self = found
    }

    /// The question that a name is; nil where it says anything else, such as another scale or another person.
    init?(named name: String) {
        let text = name.lowercased()
        guard let found = Self.allCases.first(where: { text.contains($0.word) }) else { return nil }
        let rest = text.replacing(found.word, with: " ").split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard rest.allSatisfy(Self.besides.contains) else { return nil }
        self = found
    }

    /// Words that may stand beside the question: its number, its scale and how it is asked.
    private static let besides: Set<String> = [
        "ons", "ons4", "score", "scale", "rating", "rated", "question", "overall", "nowadays", "personal", "wellbeing",
        "well",
        "being", "with", "your", "life", "how", "satisfied", "are", "you", "do", "feel", "feeling", "felt", "did", "to",
        "what", "extent",
        "that", "the", "things", "in", "of", "out", "from", "0", "10", "1", "2", "3", "4", "q1", "q2", "q3", "q4",
        "today",
    ]

    /// Whether less is better on its scale.
    package var isBetterBelow: Bool { self == .anxiety }

    private static let highest: Int128 = 10

    /// What the name of a measure says of it.
    private var word: String {
        switch self {
        case .lifeSatisfaction: "life satisfaction"
        case .worthwhile: "worthwhile"
        case .happiness: "happy yesterday"
        case .anxiety: "anxious yesterday"
        }
    }

    /// What the ONS calls answers to it, in words.
    package var thresholds: String {
        switch self {
        case .lifeSatisfaction, .worthwhile, .happiness:
            "low is 0 to 4, medium 5 or 6, high 7 or 8, very high 9 or 10"
        case .anxiety: "very low is 0 or 1, low 2 or 3, medium 4 or 5, high 6 to 10"
        }
    }
}

extension WellbeingRecord {
    /// The measure that is the question on life satisfaction of the Office for National Statistics; nil where none is.
    var lifeSatisfaction: String? {
        Set(answers.map(\.measure)).sorted().first { name in
            let values = answers.filter { $0.measure == name }.compactMap(\.values)
            return PersonalWellbeingQuestion(name, answers: values.flatMap { [$0.before, $0.after] })
                == .lifeSatisfaction
                && !values.isEmpty
        }
    }
}

/// How the counterfactual behind a row is known: what says that the service would have been needed.
///
/// Ordered from the strongest design to the weakest, after the levels of the Maryland Scientific Methods Scale as used in
/// HM Treasury's Magenta Book (2020), chapter 3, with judgement below every comparison.
public enum Basis: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Random allocation to the programme or to a control group.
    case trial
    /// People like them without the programme.
    case matchedComparison = "matched-comparison"
    /// The same people before the programme.
    case beforeAfter = "before-after"
    /// Several professionals judging together.
    case panel
    /// The judgement of the professional who worked with the person.
    case practitioner
    /// What the person said.
    case selfReport = "self-report"

    /// Whether the counterfactual is somebody's judgement and not an observed comparison.
    public var isJudgement: Bool {
        switch self {
        case .trial, .matchedComparison, .beforeAfter: false
        case .panel, .practitioner, .selfReport: true
        }
    }

    /// Whether people without the programme were observed.
    public var hasComparison: Bool {
        switch self {
        case .trial, .matchedComparison: true
        case .beforeAfter, .panel, .practitioner, .selfReport: false
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    /// The stronger design sorts first.
    public static func < (left: Basis, right: Basis) -> Bool { left.rank < right.rank }
}

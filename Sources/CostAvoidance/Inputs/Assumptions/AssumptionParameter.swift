import Numerics

/// A share that stands between what was avoided and what the programme may claim.
public enum AssumptionParameter: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Share of an effect that would have happened without the programme. HM Treasury, Green Book (2022), section A1 on
    /// additionality.
    case deadweight
    /// Share of an effect owed to this programme and not to others. In an SROI map the word is the share owed to others:
    /// one less this.
    case attribution
    /// Share of a cost that moved elsewhere and was not avoided. HM Treasury, Green Book (2022), section A1.
    case displacement
    /// Share of an effect lost with each further year.
    case dropOff = "drop_off"
    /// Reduction for weak evidence. HM Treasury, Green Book (2022), section A5 on optimism bias.
    case optimismBias = "optimism_bias"

    /// The share used where none is given; the report says that it is a default.
    public var defaultShare: Share {
        switch self {
        case .attribution: .whole
        case .deadweight, .displacement, .dropOff, .optimismBias: .none
        }
    }

    /// Whether a greater share gives greater savings.
    public var direction: Direction {
        switch self {
        case .attribution: .raisesSavings
        case .deadweight, .displacement, .dropOff, .optimismBias: .lowersSavings
        }
    }

    /// What a greater share does to the savings.
    public enum Direction: Sendable, Hashable {
        /// Savings grow with it.
        case raisesSavings
        /// Savings shrink with it.
        case lowersSavings
    }

    /// The word as the report prints it.
    public var label: String {
        switch self {
        case .deadweight: "Deadweight"
        case .attribution: "Attribution"
        case .displacement: "Displacement"
        case .dropOff: "Drop-off"
        case .optimismBias: "Optimism bias"
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// In the order in which the method applies them.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

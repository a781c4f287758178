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

    /// What a share keeps of an amount: itself where it is owed to the programme, what it leaves where it is taken off.
    package func kept(_ share: Share) -> Share {
        switch direction {
        case .raisesSavings: share
        case .lowersSavings: share.complement
        }
    }

    /// Where in the formula of the method a share stands.
    package enum Place: Sendable, Hashable {
        /// Between gross and net.
        case betweenGrossAndNet(Ground)
        /// Between one year of an effect and the next.
        case laterYears
    }

    /// Why a share stands between gross and net.
    package enum Ground: Sendable, Hashable {
        /// Not all of the effect was brought about by the programme.
        case additionality
        /// The evidence is weak.
        case evidence
    }

    /// Where it stands in the formula.
    package var place: Place {
        switch self {
        case .deadweight, .attribution, .displacement: .betweenGrossAndNet(.additionality)
        case .optimismBias: .betweenGrossAndNet(.evidence)
        case .dropOff: .laterYears
        }
    }

    /// The shares between gross and net, in the order in which they are taken off.
    package static let betweenGrossAndNet = allCases.filter { parameter in
        if case .betweenGrossAndNet = parameter.place { return true }
        return false
    }

    /// The shares that say how much of an effect the programme brought about.
    package static let ofAdditionality = allCases.filter { $0.place == .betweenGrossAndNet(.additionality) }

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

import Numerics

/// What stands between what was avoided, what the programme may claim of it and what of that could leave a budget.
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
    /// Share of a saving that could leave a budget once a bed, a post or a contract goes. The default is what
    /// `unit-costs.csv` says of the service; where nobody says, it is not known and counts as nothing.
    case cashable
    /// Months until what could leave a budget does so. It moves dates and no total.
    case cashableLag = "cashable_lag"

    /// What its values are counted in.
    public var unit: AssumptionUnit {
        switch self {
        case .deadweight, .attribution, .displacement, .dropOff, .optimismBias, .cashable: .share
        case .cashableLag: .months
        }
    }

    /// The value used where none is given; the report says that it is a default.
    public var defaultValue: AssumptionValue {
        switch self {
        case .attribution: .share(.whole)
        case .deadweight, .displacement, .dropOff, .optimismBias, .cashable: .share(.none)
        case .cashableLag: .months(0)
        }
    }

    /// Whether a greater value gives greater savings, or earlier ones.
    public var direction: Direction {
        switch self {
        case .attribution, .cashable: .raisesSavings
        case .deadweight, .displacement, .dropOff, .optimismBias, .cashableLag: .lowersSavings
        }
    }

    /// What a share keeps of an amount: itself where it is owed to the programme, what it leaves where it is taken off.
    package func kept(_ value: AssumptionValue) -> ExactDecimal {
        switch (direction, value) {
        case (.lowersSavings, .share(let share)): share.complement.decimal
        case (.raisesSavings, _), (.lowersSavings, .months): value.decimal
        }
    }

    /// Where in the formula of the method it stands.
    package enum Place: Sendable, Hashable {
        /// Between gross and net.
        case betweenGrossAndNet(Ground)
        /// Between one year of an effect and the next.
        case laterYears
        /// Between the present value and what of it could leave a budget.
        case cash
        /// Between the month of a saving and the month in which a budget falls.
        case cashDate
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
        case .cashable: .cash
        case .cashableLag: .cashDate
        }
    }

    /// The shares between gross and net, in the order in which they are taken off.
    package static let betweenGrossAndNet = allCases.filter { parameter in
        if case .betweenGrossAndNet = parameter.place { return true }
        return false
    }

    /// The shares that say how much of an effect the programme brought about.
    package static let ofAdditionality = allCases.filter { $0.place == .betweenGrossAndNet(.additionality) }

    /// Whether its default is the method's own and is printed as such. What could leave a budget has none: where nobody
    /// says, it is not known.
    package var hasMethodDefault: Bool {
        switch place {
        case .betweenGrossAndNet, .laterYears: true
        case .cash, .cashDate: false
        }
    }

    /// What a greater value does to the savings.
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
        case .cashable: "Cashable share"
        case .cashableLag: "Months to cash"
        }
    }

    /// Its place in the order of the cases, from 0.
    package var rank: Int {
        switch self {
        case .deadweight: 0
        case .attribution: 1
        case .displacement: 2
        case .dropOff: 3
        case .optimismBias: 4
        case .cashable: 5
        case .cashableLag: 6
        }
    }

    /// In the order in which the method applies them.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What kind of value a saving is. Only ``fiscal`` counts as savings; the others are shown apart.
public enum BenefitType: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// Money that a public body spends.
    case fiscal
    /// Money that people and firms earn or spend.
    case economic
    /// Value put on health, harm and wellbeing.
    case social
    /// Money that only changes hands, such as a benefit payment. It is never added to anything.
    case transfer

    /// The word used in files.
    public var description: String { rawValue }
}

/// What a unit cost is a cost of, where its source says.
///
/// An average spreads buildings and management over every unit; avoiding one unit saves the marginal cost, which
/// is less.
public enum CostBasis: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The total cost of a service divided by its units.
    case average
    /// What one unit more or less changes.
    case marginal

    /// The word used in files.
    public var description: String { rawValue }
}

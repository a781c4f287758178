/// Where in a budget an amount stands and who answers for it, as a file states them. Neither moves a figure.
public struct BudgetPlace: Sendable, Hashable {
    /// The line of a budget that a saving would leave, or that a cost is charged to; nil where it is not stated.
    public var line: String?
    /// Who has undertaken that the benefit is realised: a role or a body rather than a person; nil where it is not stated.
    public var benefitOwner: String?

    /// A place of which nothing is stated.
    public static let notStated = BudgetPlace()

    /// A place in a budget.
    public init(line: String? = nil, benefitOwner: String? = nil) {
        self.line = line
        self.benefitOwner = benefitOwner
    }

    /// Whether the line or the owner is stated.
    public var isStated: Bool { line != nil || benefitOwner != nil }
}

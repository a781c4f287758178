/// Why a cell of a published table holds nothing, in the shorthand of the Government Analysis Function ("Using symbols and
/// shorthand in tables").
public enum CellAbsence: Sendable, Hashable, CaseIterable {
    /// About too few people, or not to be published again.
    case withheld
    /// It cannot be worked out from the inputs.
    case notKnown
    /// There is no such figure.
    case doesNotApply

    /// What stands for it in a column of notes.
    public var shorthand: String {
        switch self {
        case .withheld: "[c]"
        case .notKnown: "[x]"
        case .doesNotApply: "[z]"
        }
    }
}

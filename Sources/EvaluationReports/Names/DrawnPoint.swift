/// What the draws of a simulation say of a measure.
package enum DrawnPoint: String, Sendable, Hashable, CaseIterable {
    case mean
    /// What 2.5% of the draws lie below.
    case p2_5
    /// What half of the draws lie below.
    case p50
    /// What 97.5% of the draws lie below.
    case p97_5

    var words: String {
        switch self {
        case .mean: "expected value"
        case .p2_5: "2.5% point"
        case .p50: "50% point"
        case .p97_5: "97.5% point"
        }
    }
}

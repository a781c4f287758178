/// What the draws of a simulation say of a measure.
package enum DrawnPoint: String, Sendable, Hashable, CaseIterable {
    case mean
    /// What 2.5% of the draws lie below.
    case p2_5
    /// What half of the draws lie below.
    case p50
    /// What 97.5% of the draws lie below.
    case p97_5

    package var words: String {
        switch self {
        case .mean: "expected value"
        case .p2_5: "2.5% point"
        case .p50: "50% point"
        case .p97_5: "97.5% point"
        }
    }

    /// What a column of it is called.
    package var heading: String {
        switch self {
        case .mean: "Expected value"
        case .p2_5: "2.5% of the draws below"
        case .p50: "Median of the draws"
        case .p97_5: "97.5% of the draws below"
        }
    }

    /// The point at an end of the interval that the middle point lies in; nil where the point is no middle.
    package func at(_ bound: Bound) -> DrawnPoint? {
        switch (self, bound) {
        case (_, .central): self
        case (.mean, .low), (.p50, .low): .p2_5
        case (.mean, .high), (.p50, .high): .p97_5
        case (.p2_5, _), (.p97_5, _): nil
        }
    }
}

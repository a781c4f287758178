import Numerics

/// Two inputs that tend to be high together, or one high when the other is low.
public struct RankCorrelation: Sendable, Hashable {
    /// One of the two inputs, in no order.
    public var first: InputName
    /// The other of the two inputs.
    public var second: InputName
    /// Spearman's rank correlation, above -1 and below 1.
    public var rank: Double

    /// A correlation of two inputs.
    public init(_ first: InputName, _ second: InputName, rank: Double) {
        self.first = first
        self.second = second
        self.rank = rank
    }

    /// Whether another correlation is of the same two inputs, in whatever order.
    func isOfSameInputs(as other: RankCorrelation) -> Bool {
        (first == other.first && second == other.second) || (first == other.second && second == other.first)
    }
}

/// Why rank correlations cannot be drawn.
public enum RankCorrelationError: Error, Sendable, Hashable {
    /// No uncertain input has this name.
    case unknownInput(InputName)
    /// Not above -1 and below 1, or of an input with itself.
    case outOfRange(RankCorrelation)
    /// The correlations contradict each other: no inputs could have them all.
    case contradictory

    /// What is wrong with the correlations, as a message says it.
    public var explanation: String {
        switch self {
        case .unknownInput(let name): "a correlation names \(name), which is no uncertain input"
        case .outOfRange(let correlation):
            "the correlation of \(correlation.first) and \(correlation.second) must lie between -1 and 1, without them"
        case .contradictory: "the correlations contradict each other: no inputs could have them all"
        }
    }
}

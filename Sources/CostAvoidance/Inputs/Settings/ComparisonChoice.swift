/// How the people without the programme were chosen, as the evaluator states it: what a comparison is worth hangs on it.
public struct ComparisonChoice: Sendable, Hashable {
    /// The way they were chosen.
    public var way: Way
    /// How, in the evaluator's words; nil where not given.
    public var how: String?

    /// A way of choosing, and how it was done.
    public init(_ way: Way, how: String? = nil) {
        self.way = way
        self.how = how
    }

    /// Ways to choose people without the programme.
    public enum Way: String, Sendable, Hashable, CaseIterable {
        /// By lot.
        case randomised
        /// Picked for being like the programme's people.
        case matched
        /// People who wait for the programme.
        case waitingList = "waiting list"
        /// People elsewhere.
        case otherArea = "other area"
        /// Otherwise.
        case other
    }
}

extension Basis {
    /// The counterfactual in a word or two, for a label.
    ///
    /// - Parameter comparison: how the people without the programme were chosen, where that is stated.
    package func shortWords(_ comparison: ComparisonChoice?) -> String {
        switch self {
        case .matchedComparison: comparison?.way == .matched ? "matched comparison" : "comparison group"
        case .trial, .beforeAfter, .panel, .practitioner, .selfReport: rawValue
        }
    }
}

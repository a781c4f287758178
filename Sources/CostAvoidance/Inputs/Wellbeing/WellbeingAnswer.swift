import Numerics

/// How somebody fares later against the start.
public enum WellbeingChange: String, Sendable, Hashable, CaseIterable {
    /// Better: on a scale of numbers, more.
    case better
    /// The same.
    case same
    /// Worse: on a scale of numbers, less.
    case worse
}

/// One row of `wellbeing.csv`: what one person was asked.
public struct WellbeingAnswer: Sendable, Hashable {
    /// What was asked, as the file names it.
    public var measure: String
    /// The row's values in the `groupBy` columns, in their order.
    public var groups: [String]
    /// How the person fares later against the start; nil where they did not answer later.
    public var change: WellbeingChange?
    /// Whether the row is on a scale of numbers.
    public var scale: WellbeingScale

    /// An answer.
    public init(measure: String, groups: [String], change: WellbeingChange?, scale: WellbeingScale) {
        self.measure = measure
        self.groups = groups
        self.change = change
        self.scale = scale
    }
}

/// What answers are given in.
public enum WellbeingScale: Sendable, Hashable {
    /// Numbers, of which the greater is the better.
    case numbers
    /// The words worse, same and better.
    case words
}

/// Everything in `wellbeing.csv`. It is counted and never turned into money.
public struct WellbeingRecord: Sendable, Hashable {
    /// The rows by measure, then groups and answer: the same for every order of the file.
    public var answers: [WellbeingAnswer]

    /// Nothing was asked.
    public static let empty = WellbeingRecord([])

    /// A record of answers in any order.
    public init(_ answers: [WellbeingAnswer]) {
        func rank(_ change: WellbeingChange?) -> Int {
            change.flatMap { WellbeingChange.allCases.firstIndex(of: $0) } ?? -1
        }
        self.answers = answers.sorted { left, right in
            if left.measure != right.measure { return left.measure < right.measure }
            if left.groups != right.groups { return left.groups.lexicographicallyPrecedes(right.groups) }
            return rank(left.change) < rank(right.change)
        }
    }
}

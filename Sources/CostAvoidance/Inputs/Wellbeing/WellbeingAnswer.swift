import Numerics

/// How somebody fares later against the start.
package enum WellbeingChange: String, Sendable, Hashable, CaseIterable {
    /// Better: on a scale of numbers, more.
    case better
    case same
    /// Worse: on a scale of numbers, less.
    case worse

    /// The same on a scale on which less is better.
    var turned: WellbeingChange {
        switch self {
        case .better: .worse
        case .same: .same
        case .worse: .better
        }
    }
}

/// One row of `wellbeing.csv`: what one person was asked.
package struct WellbeingAnswer: Sendable, Hashable {
    /// What was asked, as the file names it.
    package var measure: String
    /// The row's values in the `groupBy` columns, in their order.
    package var groups: [String]
    /// How the person fares later against the start; nil where they did not answer later.
    package var change: WellbeingChange?
    /// Whether the row is on a scale of numbers.
    package var scale: WellbeingScale
    /// The two answers on a scale of numbers; nil where one of them is not there.
    package var values: Values?

    /// What somebody answered at the start and later.
    package struct Values: Sendable, Hashable {
        package var before: ExactDecimal
        package var after: ExactDecimal

        /// How the person fares later against the start.
        var change: WellbeingChange { after > before ? .better : after < before ? .worse : .same }
    }

    package init(
        measure: String, groups: [String], change: WellbeingChange?, scale: WellbeingScale, values: Values? = nil
    ) {
        self.measure = measure
        self.groups = groups
        self.change = change
        self.scale = scale
        self.values = values
    }
}

/// What answers are given in.
package enum WellbeingScale: Sendable, Hashable {
    /// Numbers, of which the greater is the better.
    case numbers
    /// The words worse, same and better.
    case words
}

/// Everything in `wellbeing.csv`. It is counted and never turned into money.
package struct WellbeingRecord: Sendable, Hashable {
    /// The rows by measure, then groups and answer: the same for every order of the file.
    package var answers: [WellbeingAnswer]

    package static let empty = WellbeingRecord([])

    /// A record of answers in any order.
    package init(_ answers: [WellbeingAnswer]) {
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

import Numerics

/// What moved between two evaluations: why one figure did, which others did and what moved those, and what falls at other times.
package struct EvaluationDifference: Sendable {
    /// Why the figure that was asked about moved.
    package let bridge: Bridge
    /// Every figure that moved in some world, in the order of the summary, then what remains to each body.
    package let figures: [MovedFigure]
    /// What falls in other financial years while its sum stays; empty where nothing does, or it may not be told.
    package let years: [MovedYear]
    /// What changed and moves no figure in pounds by a penny.
    package let idle: [Bridge.Step]
    /// Whose rows differ.
    package let people: People

    /// The people whose rows are not the same, as it may be told.
    package enum People: Sendable, Hashable {
        /// None, or enough to be told of.
        case enough
        /// So few that what moved is these people's.
        case tooFew
    }

    /// Compares two evaluations.
    ///
    /// - Parameter end: the world of the bridge.
    /// - Throws: `EvaluationError` where either evaluation cannot be computed, or the measure is not in pounds or withheld.
    package init(
        from old: Evaluation, to new: Evaluation, measure: SummaryMeasure, end: Bound = .central
    ) throws(EvaluationError) {
        let evaluated = (old: try Evaluated(old), new: try Evaluated(new))
        let (before, after) = (try ScenarioGround(evaluated.old), try ScenarioGround(evaluated.new))
        let apart = PeopleApart(old, new)
        people = apart.areTooFew ? .tooFew : .enough
        let bridge = try Bridge(from: before, to: after, measure: measure, end: end, apart: apart)
        var idle = bridge.idle
        var figures = try Self.moved(before.base, after.base)
        for place in figures.indices where !idle.isEmpty || bridge.steps.isEmpty {
            guard case .summary(let own) = figures[place].measure, Bridge.measures.contains(own) else { continue }
            // The world asked for where the figure moved in it, else the first in which it did.
            let worlds = ([end, .central] + Bound.allCases).filter(figures[place].moved.contains)
            guard let world = worlds.first, own != measure || world != end else { continue }
            let why = try Bridge(from: before, to: after, measure: own, end: world, apart: apart)
            if why.steps.contains(where: { step in !bridge.steps.contains { $0.cause == step.cause } }) {
                figures[place].bridge = why
            }
            idle.removeAll { step in why.steps.contains { $0.cause == step.cause } }
        }
        // Where one of the two has no cost, what the other pays moved its cost from nothing that is known.
        if (before.base.programmeCost == nil) != (after.base.programmeCost == nil) { idle.removeAll(where: \.isOfCost) }
        self.bridge = bridge
        self.figures = figures
        self.idle = idle
        years = try MovedYear.all(from: evaluated.old.released.budget, to: evaluated.new.released.budget)
    }

    /// The figures that differ.
    private static func moved(_ before: Headline, _ after: Headline) throws(EvaluationError) -> [MovedFigure] {
        let bodies = (before.positions?.rows ?? []) + (after.positions?.rows ?? [])
        var measures = SummaryMeasure.allCases.map(HeadlineMeasure.summary)
        for body in bodies.map(\.body) where !measures.contains(.netPosition(body)) {
            measures.append(.netPosition(body))
        }
        var figures: [MovedFigure] = []
        for measure in measures {
            let (from, to) = (before[measure], after[measure])
            guard from != to else { continue }
            figures.append(
                MovedFigure(
                    measure: measure, from: from, to: to, difference: try after.difference(measure, from: before)))
        }
        return figures
    }
}

extension Bridge.Step {
    /// Whether it is an item of the programme's cost.
    fileprivate var isOfCost: Bool {
        if case .cost = cause { true } else { false }
    }
}

/// A figure that is not what it was.
package struct MovedFigure: Sendable {
    package var measure: HeadlineMeasure
    /// Nil where it was not known or withheld.
    package var from: Estimate<MeasureValue>?
    /// Nil where it is not known or withheld.
    package var to: Estimate<MeasureValue>?
    /// By how much; nil where one of the two is no number.
    package var difference: Estimate<ExactDecimal?>
    /// What moved it, where that is more than moved the figure that was asked about.
    package var bridge: Bridge?

    /// The worlds in which it moved; none where one of the two is not told.
    package var moved: [Bound] {
        guard let from, let to else { return [] }
        return Bound.allCases.filter { from[$0] != to[$0] }
    }

    /// A figure with its values.
    package init(
        measure: HeadlineMeasure, from: Estimate<MeasureValue>?, to: Estimate<MeasureValue>?,
        difference: Estimate<ExactDecimal?>
    ) {
        self.measure = measure
        self.from = from
        self.to = to
        self.difference = difference
    }
}

/// What falls in one financial year, of a kind of which as much falls in all years together as before. Not discounted.
package struct MovedYear: Sendable {
    package var year: FinancialYear
    package var kind: BudgetKind
    package var from: Estimate<Money>
    package var to: Estimate<Money>

    /// Of each kind whose years moved and whose sum did not, the years that moved.
    static func all(from old: ReleasedBudget?, to new: ReleasedBudget?) throws(EvaluationError) -> [MovedYear] {
        guard let old, let new else { return [] }
        return try EvaluationError.naming("comparing financial years") { () throws(ArithmeticError) in
            var moved: [MovedYear] = []
            for kind in BudgetKind.allCases {
                guard let before = try years(kind, of: old), let after = try years(kind, of: new),
                    try sum(before) == sum(after)
                else { continue }
                let zero = Estimate(exactly: Money.zero)
                for year in Set(before.keys).union(after.keys).sorted() {
                    let (from, to) = (before[year] ?? zero, after[year] ?? zero)
                    if from != to { moved.append(MovedYear(year: year, kind: kind, from: from, to: to)) }
                }
            }
            return moved
        }
    }

    /// What of a kind falls in each year; nil where some of it is withheld.
    private static func years(
        _ kind: BudgetKind, of budget: ReleasedBudget
    ) throws(ArithmeticError) -> [FinancialYear: Estimate<Money>]? {
        var years: [FinancialYear: Estimate<Money>] = [:]
        for row in budget.rows where row.key.kind == kind {
            guard case .shown(let amount, _) = row.figures else { return nil }
            years[row.key.year] = try (years[row.key.year] ?? Estimate(exactly: .zero)) + amount
        }
        return years
    }

    private static func sum(
        _ years: [FinancialYear: Estimate<Money>]
    ) throws(ArithmeticError) -> Estimate<Money> {
        var sum = Estimate(exactly: Money.zero)
        for amount in years.values { sum = try sum + amount }
        return sum
    }
}

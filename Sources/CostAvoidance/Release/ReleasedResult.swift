import Numerics

/// A result after disclosure control: what may leave the evaluation. A report is drawn from this and from nothing else.
public struct ReleasedResult: Sendable {
    /// The result, for everything that is about all people together. Where these are too few, it has neither their number nor
    /// what an amount is for each of them.
    public var result: EvaluationResult
    /// Whether the whole of it is about enough people to be published.
    public var whole: Whole
    /// Fiscal savings by service, bearer, each group and year.
    public var breakdowns: [ReleasedBreakdown]
    /// Fiscal savings by who would have paid, the year the effect begins and the share that could leave a budget.
    public var bearersByYear: ReleasedBreakdown
    /// By kind of value.
    public var benefitTypes: ReleasedBreakdown
    /// Economic, social and transfer values by service.
    public var otherValues: ReleasedBreakdown
    /// People supported, rounded where the evaluation asks for it; nil where not known, or too few to be told.
    public var people: Int?
    /// Measures of the summary that are withheld: those that tell how few people there are, and what could leave a budget where
    /// that tells what a few people's services came to.
    public var withheldMeasures: Set<SummaryMeasure>
    /// The rule that was applied.
    public var rule: DisclosureRule

    /// What may be done with the whole of a result.
    public enum Whole: Sendable, Hashable {
        /// It is about enough people, or it is not known how many.
        case aboutEnough
        /// All people together are fewer than the threshold. Its totals are for those who may know about them, and for nobody
        /// else: no suppression of rows makes them fit to be published.
        case aboutTooFew
    }

    /// The breakdown along a dimension.
    public func breakdown(by dimension: Dimension) -> ReleasedBreakdown? {
        breakdowns.first { $0.dimension == dimension }
    }

    /// Rows withheld over all tables.
    public var suppressedRows: Int {
        (breakdowns + [benefitTypes, otherValues]).reduce(0) { sum, table in
            sum + table.rows.filter { $0.figures == .suppressed }.count
        }
    }
}

/// A table after disclosure control.
public struct ReleasedBreakdown: Sendable {
    /// What it is keyed by.
    public var dimension: Dimension
    /// In the order of the result's rows.
    public var rows: [ReleasedRow]
    /// The total of its rows, withheld ones included; it agrees with the summary.
    public var total: SavingsAmounts
}

/// One row after disclosure control.
public struct ReleasedRow: Sendable {
    /// The key of the row, as its CSV file prints it.
    public var key: String
    /// Indices into the result's lines, for those who need to draw or explain what is shown.
    public var lines: [Int]
    /// What is shown of it.
    public var figures: Figures

    /// What is shown of a row.
    public enum Figures: Sendable, Hashable {
        /// Its amounts, and its people where they are known.
        case shown(SavingsAmounts, people: Int?)
        /// Nothing, because of how few people it is about or because it would give another row away.
        case suppressed
    }
}

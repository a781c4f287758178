import Numerics

/// How far the observed savings might have come out otherwise with other people like these: a 95% interval by resampling people.
package struct ObservedBootstrap: Sendable, Hashable {
    /// An amount with the interval that covers 95% of the draws.
    package struct Interval: Sendable, Hashable {
        /// 2.5% of draws lie below.
        package var low: Money
        /// The estimate itself.
        package var estimate: Money
        /// 2.5% of draws lie above.
        package var high: Money

        /// Whether it holds nought, so that the effect cannot be told from none.
        package var spansZero: Bool { low <= .zero && high >= .zero }
    }

    /// Gross savings of `service-use.csv`.
    package var gross: Interval
    /// Net savings.
    package var net: Interval
    /// Present value over the horizon.
    package var presentValue: Interval
    /// Share of draws in which the present value is above zero.
    package var shareAboveZero: Double
    /// Draws that were made.
    package var draws: Int
    /// `10,000 draws of people, not of rows (seed 1)` as a sentence goes on after `in 95% of`.
    package var basis: String
    /// Whether the comparison group was resampled as well.
    package var design: Design
    /// What was drawn as one.
    package var member: DrawnMember

    /// What was resampled.
    package enum Design: Sendable, Hashable {
        /// The people of the programme: before less after.
        case beforeAfter
        /// The people of both groups: the difference in differences.
        case differenceInDifferences
    }
}

/// What is drawn as one where people are drawn again.
package enum DrawnMember: Sendable, Hashable {
    /// A person with all their rows.
    case person
    /// Everybody who shares a value in a column; with how many values the group with the fewest has.
    case area(column: String, count: Int)
    /// Nobody: published totals by the errors that are stated with them.
    case published

    /// Areas below which an interval drawn by area is often too narrow.
    ///
    /// A. C. Cameron, J. B. Gelbach and D. L. Miller, "Bootstrap-Based Improvements for Inference with Clustered Errors", *The
    /// Review of Economics and Statistics* 90(3), 2008, abstract: five to thirty are few.
    package static let enoughAreas = 30

    /// How many areas there are, where they are too few for an interval to be relied on; nil where they are not, and where
    /// nothing is drawn by area.
    package var fewAreas: Int? {
        guard case .area(_, let count) = self, count < Self.enoughAreas else { return nil }
        return count
    }

    /// In words, after `draws of`.
    package var words: String {
        switch self {
        case .person: "people, not of rows"
        case .area(let column, _): "everybody of one \(column) together"
        case .published: "the published totals by their standard errors"
        }
    }
}

/// The interval of what was observed, or why there is none.
package enum ObservedInterval: Sendable, Hashable {
    /// An interval.
    case known(ObservedBootstrap)
    /// Some rows are published totals that do not say how use differs between people.
    case publishedTotals
    /// Fewer than two people in a group.
    case tooFewPeople
    /// Fewer people in a group than may be told of: so many.
    case belowThreshold(Int)
    /// Fewer than two areas in a group.
    case tooFewAreas
}

extension ObservedInterval {
    /// Draws the people of an evaluation's observed use; nil where nothing was observed.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing or a number does not fit.
    package init?(_ evaluation: Evaluation, _ result: EvaluationResult) throws(EvaluationError) {
        let people = try ObservedDraws(
            evaluation, draws: evaluation.settings.simulation.draws, threads: Processors.active)
        guard let people else { return nil }
        try self.init(people, evaluation, result)
    }

    init(
        _ people: ObservedDraws, _ evaluation: Evaluation, _ result: EvaluationResult
    ) throws(EvaluationError) {
        switch people {
        case .publishedTotals: self = .publishedTotals
        case .tooFewPeople: self = .tooFewPeople
        case .belowThreshold(let threshold): self = .belowThreshold(threshold)
        case .tooFewAreas: self = .tooFewAreas
        case .drawn(let drawn):
            let lines = result.lines.filter { $0.key.evidence == .observed && $0.benefitType == .fiscal }
            var estimate = SavingsAmounts()
            do throws(ArithmeticError) {
                for line in lines { try estimate.add(line) }
            } catch {
                throw .arithmetic(error, while: "adding up the observed lines")
            }
            self = .known(try ObservedBootstrap(drawn, estimate: estimate))
        }
    }
}

extension ObservedBootstrap {
    private static let ends = (low: 0.025, high: 0.975)

    /// - Throws: `EvaluationError.arithmetic` where an end does not fit.
    init(_ drawn: ObservedDraws.Drawn, estimate: SavingsAmounts) throws(EvaluationError) {
        func interval(_ money: Money, _ moved: [Double]) throws(EvaluationError) -> Interval {
            let sorted = moved.sorted()
            func end(_ p: Double) throws(DecimalError) -> Money {
                try Money(roundingPounds: money.doublePounds + Quantiles.typeSeven(ofSorted: sorted, at: p))
            }
            do throws(DecimalError) {
                return Interval(low: try end(Self.ends.low), estimate: money, high: try end(Self.ends.high))
            } catch {
                throw .arithmetic(.overflow, while: "drawing the people observed again")
            }
        }
        gross = try interval(estimate.gross.central, drawn.whole(\.gross))
        net = try interval(estimate.net.central, drawn.left(\.net))
        presentValue = try interval(estimate.presentValue.central, drawn.draws.pounds)
        let centre = estimate.presentValue.central.doublePounds
        let above = drawn.draws.pounds.filter { centre + $0 > 0 }.count
        shareAboveZero = Double(above) / Double(drawn.draws.count)
        draws = drawn.draws.count
        basis = drawn.basis
        design = drawn.sample.comparison == nil ? .beforeAfter : .differenceInDifferences
        member = drawn.member
    }
}

extension ObservedInterval {
    /// The sentence that a report prints where there is no interval; nil where there is one.
    package var explanation: String? {
        switch self {
        case .known: nil
        case .publishedTotals:
            "No interval can be given: published totals do not say how use differs from person to person"
        case .tooFewPeople:
            "No interval can be given: a group has fewer than two people"
        case .belowThreshold(let threshold):
            "No interval for people is shown: a group has fewer than \(threshold) people, of whom nothing is told that could point to one"
        case .tooFewAreas:
            "No interval can be given: a group has fewer than two areas"
        }
    }
}

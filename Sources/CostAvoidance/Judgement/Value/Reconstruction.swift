import Numerics

/// What the inputs of a reconstruction say of themselves; nothing else is said of it.
package struct Reconstruction: Sendable, Hashable {
    /// The range that the publication gives for the total, in pounds; nil where the inputs give none.
    package var published: PublishedRange?
    /// What the inputs say of the programme's cost.
    package var cost: CostStatement

    /// A range that a publication gives.
    package struct PublishedRange: Sendable, Hashable {
        package var low: Money
        package var high: Money
        /// Whether the evaluation's central total lies in it.
        package var position: Position

        /// Where the total lies.
        package enum Position: Sendable, Hashable {
            case inside
            case outside
        }
    }

    /// Whether the programme's cost is said to be made up.
    package enum CostStatement: Sendable, Hashable {
        /// Every row of `costs.csv`, or a paragraph of `evaluation.json`, says so.
        case madeUp
        /// Nothing says so.
        case unstated
    }

    /// What the inputs of an evaluation say; nil where it is no reconstruction.
    init?(_ evaluation: Evaluation, total: Estimate<Money>) {
        let settings = evaluation.settings
        guard settings.status == .reconstruction else { return nil }
        let texts = (settings.citation.map { [$0] } ?? []) + settings.about
        if let (low, high) = Self.printedRange(evaluation.published) ?? texts.lazy.compactMap(Self.range).first {
            published = PublishedRange(
                low: low, high: high,
                position: low <= total.central && total.central <= high ? .inside : .outside)
        }
        let isEveryRowMadeUp =
            !evaluation.costs.isEmpty && evaluation.costs.allSatisfy { Self.saysMadeUp($0.note) }
        let isToldMadeUp = (settings.about + settings.limitations).contains { paragraph in
            paragraph.split(separator: ".").contains { $0.contains("cost") && Self.saysMadeUp(String($0)) }
        }
        cost = isEveryRowMadeUp || isToldMadeUp ? .madeUp : .unstated
    }

    private static func saysMadeUp(_ text: String) -> Bool {
        let words = text.lowercased()
        return ["made up", "made-up", "invented", "assumption of this reconstruction"].contains { words.contains($0) }
    }

    /// The range that `published.csv` has for the total.
    private static func printedRange(_ figures: [PublishedFigure]) -> (Money, Money)? {
        let totals: [SummaryMeasure] = [.presentValueSavings, .netSavings, .grossSavings]
        for measure in totals {
            let printed = figures.first {
                $0.status == .printed && $0.unit == PublishedUnit(base: "GBP")
                    && $0.figure.isTotal(of: measure)
            }
            guard let low = printed?.low, let high = printed?.high,
                let least = try? Money(parsing: low.description), let most = try? Money(parsing: high.description)
            else { continue }
            return (least, most)
        }
        return nil
    }

    /// The first range of whole pounds in a text: `£800,000 to £880,000`.
    private static func range(in text: String) -> (Money, Money)? {
        guard let found = text.firstMatch(of: /£([0-9][0-9,]*) ?(?:to|-|–) ?£([0-9][0-9,]*)/) else { return nil }
        func pounds(_ digits: Substring) -> Money? {
            try? Money(parsing: digits.filter { $0 != "," })
        }
        guard let low = pounds(found.1), let high = pounds(found.2), low <= high else { return nil }
        return (low, high)
    }
}

extension ReportFigure {
    /// Whether it is a measure of the summary, at any end.
    fileprivate func isTotal(of measure: SummaryMeasure) -> Bool {
        if case .evaluation(let figure) = self { return figure.measure == .summary(measure) }
        return false
    }
}

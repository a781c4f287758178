import CostAvoidance
import Numerics

/// What explains a study's differences, in sentences. A hypothesis is called one.
enum DifferenceText {
    /// Everything there is to say, the totals first.
    static func sentences(_ study: Reproduction) -> [RichText] {
        study.totals.flatMap(TotalText.sentences) + HypothesisText.unitCosts(study) + TotalText.sameAtBothEnds(study)
            + withinRange(study) + study.carried.map(carried) + identities(study) + HypothesisText.conventions(study)
            + unexplained(study)
            + VerdictNotes.sentences(study)
    }

    private static func withinRange(_ study: Reproduction) -> [RichText] {
        study.comparisons.filter { $0.verdict.isOff && $0.bound == .central && $0.liesWithinRange }.map {
            comparison in
            let range = comparison.range.map { range in
                let low = FigureText.amount(range.low, in: comparison.published)
                let high = FigureText.amount(range.high, in: comparison.published)
                return "\(low) and \(high)"
            }
            return """
                The printed \(code: comparison.figure.path) lies between \(range ?? "the ends"), the low and the high \
                that the ranges and the rounding of its inputs allow.
                """
        }
    }

    private static func identities(_ study: Reproduction) -> [RichText] {
        study.identities.map { identity in
            func amount(_ value: ExactDecimal) -> String {
                let places = FigureText.places(identity.published)
                return FigureText.amount(value.rounded(toPlaces: places), in: identity.published)
            }
            let given = amount(identity.given)
            let printed = FigureText.amount(identity.printed, in: identity.published)
            let stands = identity.published.status == .derived ? "stands here as derived" : "is printed"
            guard identity.verdict.isOff, identity.isWithinRounding else {
                return """
                    The other printed figures give \(code: identity.formula) = \(given); \(printed) \(stands) \
                    (\(identity.verdict.rawValue)).
                    """
            }
            return """
                The other printed figures give \(code: identity.formula) = \(given), and as they are rounded anything from \
                \(amount(identity.range.lowerBound)) to \(amount(identity.range.upperBound)); \(printed) \(stands), which is \
                within that.
                """
        }
    }

    private static func carried(_ slip: CarriedSlip) -> RichText {
        """
        With \(list(slip.slips)) as \(slip.slips.count == 1 ? "it is" : "they are") printed, \
        \(list(slip.carried.map(\.figure))) \(slip.carried.count == 1 ? "follows" : "follow").
        """
    }

    private static func list(_ figures: [ReportFigure]) -> RichText {
        let names = figures.map { RichText([.code($0.path)]) }
        guard let last = names.last, names.count > 1 else { return names.last ?? RichText() }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// Figures that nothing above speaks of.
    private static func unexplained(_ study: Reproduction) -> [RichText] {
        let inLines = study.totals.flatMap(\.lines).map(\.line.figure)
        let totals = study.totals.filter {
            !$0.lines.isEmpty || !$0.linesAdd || $0.isRoundingOfLines || $0.leavesOut != nil
                || !$0.countsBesides.isEmpty
        }.map(\.total.figure)
        let guessed = study.hypotheses.map(\.comparison.figure) + study.roundings.map(\.comparison.figure)
        let followed = study.identities.filter(\.holds).map(\.published.figure)
        let carried = study.carried.flatMap(\.carried).map(\.figure)
        let spoken = Set(inLines + totals + guessed + followed + carried)
        return study.comparisons.filter { comparison in
            comparison.recomputed != nil && comparison.verdict.isOff && !spoken.contains(comparison.figure)
                && !(comparison.bound == .central && comparison.liesWithinRange)
        }.map { comparison in
            let figure: RichText = "\(code: comparison.figure.path) (\(comparison.published.unit))"
            return comparison.isSearched
                ? "No line and no named convention explains \(figure)."
                : "No line explains \(figure), and no conventions are tried on a figure of its kind or with so few digits."
        }
    }
}

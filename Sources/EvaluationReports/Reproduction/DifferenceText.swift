import CostAvoidance
import Numerics

/// What explains a study's differences, in sentences. A hypothesis is called one.
enum DifferenceText {
    /// Everything there is to say, the totals first.
    static func sentences(_ study: Reproduction) -> [RichText] {
        study.totals.flatMap(total) + study.roundings.map(rounding) + sameAtBothEnds(study) + withinRange(study)
            + identities(study)
            + hypotheses(study) + unexplained(study)
    }

    // MARK: Totals

    private static func total(_ explanation: TotalExplanation) -> [RichText] {
        let total = explanation.total
        let name = RichText([.code(total.figure.path)])
        var sentences: [RichText] = []
        for off in explanation.lines { sentences.append(line(off)) }
        if !explanation.linesAdd { sentences.append(leftover(explanation)) }
        sentences += explanation.leftoverCauses.map { cause($0, of: name) }
        if !explanation.unprinted.isEmpty {
            let names = explanation.unprinted.map { RichText([.code($0.path)]) }.joined(separator: ", ")
            sentences.append("No line is printed for \(names), which the inputs of \(name) hold.")
        }
        if let difference = total.difference, !total.verdict.reproduces {
            sentences.append(sum(explanation, difference: difference, name: name))
        }
        return sentences
    }

    private static func line(_ off: TotalExplanation.OffLine) -> RichText {
        let published = off.line.published
        let name = RichText([.code(off.line.figure.path)])
        let printed = FigureText.amount(off.line.printed ?? .zero, in: published)
        let recomputed = FigureText.amount(off.line.recomputed ?? .zero, in: published)
        switch off.cause {
        case .sign:
            return "\(name) has the wrong sign: \(printed) is printed, and its inputs give \(recomputed)."
        case .amount:
            let by = FigureText.amount(off.difference.magnitude, in: published)
            return "\(name) is off by \(by): \(printed) is printed, and its inputs give \(recomputed)."
        }
    }

    private static func leftover(_ explanation: TotalExplanation) -> RichText {
        let total = explanation.total
        let sum = FigureText.amount(explanation.linesAddTo, in: total.published)
        let printed = FigureText.amount(total.printed ?? .zero, in: total.published)
        let apart = FigureText.amount(explanation.leftover.magnitude, in: total.published)
        let what = explanation.leftover.isNegative ? "of the total have no line" : "of the lines are not in the total"
        return """
            The printed lines of \(code: total.figure.path) add to \(sum) and the printed total is \(printed): \
            \(apart) \(what) (W17).
            """
    }

    private static func cause(_ cause: TotalExplanation.LeftoverCause, of total: RichText) -> RichText {
        switch cause {
        case .oppositeSign(let line):
            "That is twice \(code: line.path): the printed \(total) takes it with the opposite sign."
        case .leftOut(let line):
            "That is \(code: line.path): the printed \(total) would leave it out."
        case .countedTwice(let line):
            "That is \(code: line.path) once more: the printed \(total) would count it twice."
        }
    }

    /// The identity in numbers: what each line is off by, and what no line carries, make up the difference.
    private static func sum(_ explanation: TotalExplanation, difference: ExactDecimal, name: RichText) -> RichText {
        let published = explanation.total.published
        func signed(_ value: ExactDecimal) -> String { FigureText.amount(value, in: published) }
        if explanation.lines.count == 1, explanation.linesAdd, let only = explanation.lines.first,
            only.difference == difference
        {
            return "That line alone explains that \(name) is \(signed(difference.magnitude)) away."
        }
        var parts = explanation.lines.map { signed($0.difference) + " from " + $0.line.figure.path }
        if !explanation.linesAdd { parts.append(signed(explanation.leftover) + " that no printed line carries") }
        guard parts.count > 1 else { return RichText() }
        return "Together: \(name) differs by \(signed(difference)), made up of \(parts.joined(separator: " and "))."
    }

    private static func sameAtBothEnds(_ study: Reproduction) -> [RichText] {
        let ends = study.totals.filter { !$0.linesAdd && $0.total.bound != .central }
        guard ends.count == 2, ends[0].leftover == ends[1].leftover,
            ends[0].total.published == ends[1].total.published
        else { return [] }
        return [
            "The same amount is missing at both ends of the range, so the range itself is as wide as its inputs give."
        ]
    }

    // MARK: Beyond the lines

    private static func rounding(_ rounding: InputRounding) -> RichText {
        let published = rounding.comparison.published
        let needed = ImpliedText.amount(rounding.needed, "£")
        let given = ImpliedText.amount(rounding.given, "£")
        return """
            \(emphasis: "Hypothesis"): rounding of an input. \(code: published.figure.path) would follow from a unit cost of \
            \(needed), which rounds to the \(given) that is given.
            """
    }

    private static func withinRange(_ study: Reproduction) -> [RichText] {
        study.comparisons.filter { !$0.verdict.reproduces && $0.bound == .central && $0.liesWithinRange }.map {
            comparison in
            let range = comparison.range.map { range in
                let low = FigureText.amount(range.low, in: comparison.published)
                let high = FigureText.amount(range.high, in: comparison.published)
                return "\(low) and \(high)"
            }
            return """
                The printed \(code: comparison.figure.path) lies between \(range ?? "the ends"), the low and the high \
                that the ranges and the rounding of its inputs leave.
                """
        }
    }

    private static func identities(_ study: Reproduction) -> [RichText] {
        study.identities.map { identity in
            let given = FigureText.amount(
                identity.given.rounded(toPlaces: FigureText.places(identity.published)), in: identity.published)
            let printed = FigureText.amount(identity.printed, in: identity.published)
            return """
                The other printed figures give \(code: identity.formula) = \(given); \(printed) is printed \
                (\(identity.verdict.rawValue)).
                """
        }
    }

    /// The hypotheses, without one that a line's wrong sign has already said.
    private static func hypotheses(_ study: Reproduction) -> [RichText] {
        let signs = study.totals.flatMap(\.lines).filter { $0.cause == .sign }.map(\.line.figure)
        return study.hypotheses.filter { found in
            if case .signTurned = found.convention { return !signs.contains(found.comparison.figure) }
            return true
        }.map(hypothesis)
    }

    private static func hypothesis(_ hypothesis: Hypothesis) -> RichText {
        """
        \(emphasis: "Hypothesis") for \(code: hypothesis.comparison.figure.path): it would match if \
        \(hypothesis.convention). That it would match does not show that this was done.
        """
    }

    /// Figures that nothing above speaks of.
    private static func unexplained(_ study: Reproduction) -> [RichText] {
        let inLines = study.totals.flatMap(\.lines).map(\.line.figure)
        let totals = study.totals.filter { !$0.lines.isEmpty || !$0.linesAdd }.map(\.total.figure)
        let guessed = study.hypotheses.map(\.comparison.figure)
        let spoken = Set(inLines + totals + guessed)
        return study.comparisons.filter { comparison in
            comparison.recomputed != nil && !comparison.verdict.reproduces && !spoken.contains(comparison.figure)
                && !(comparison.bound == .central && comparison.liesWithinRange)
        }.map { comparison in
            "No line and no named convention explains \(code: comparison.figure.path) (\(comparison.published.unit))."
        }
    }
}

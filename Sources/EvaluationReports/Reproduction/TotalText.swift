import CostAvoidance
import Numerics

/// How a printed total comes apart into its printed lines, in sentences.
enum TotalText {
    static func sentences(_ explanation: TotalExplanation) -> [RichText] {
        let total = explanation.total
        let name = RichText([.code(total.figure.path)])
        var sentences: [RichText] = []
        for off in explanation.lines { sentences.append(line(off, of: explanation)) }
        if !explanation.linesAdd { sentences.append(leftover(explanation)) }
        sentences += causes(explanation)
        if explanation.isRoundingOfLines {
            sentences.append(
                "The printed \(name) is the sum of its lines as they are printed: their rounding makes all of the difference."
            )
        }
        if !explanation.unprinted.isEmpty {
            let names = explanation.unprinted.map { RichText([.code($0.path)]) }.joined(separator: ", ")
            let sum =
                explanation.leavesOut == nil
                ? "" : " The printed total is the sum of the printed lines, and leaves out what these hold."
            sentences.append("No line is printed for \(names), which the inputs of \(name) hold.\(sum)")
        }
        if !explanation.countsBesides.isEmpty {
            let names = explanation.countsBesides.map { RichText([.code($0.figure.path)]) }.joined(separator: " and ")
            sentences.append(
                "The printed \(name) is the sum of the printed lines with \(names), which no total of savings counts here."
            )
        }
        if let difference = total.difference, total.verdict.isOff {
            sentences.append(sum(explanation, difference: difference, name: name))
        }
        return sentences
    }

    private static func line(_ off: TotalExplanation.OffLine, of explanation: TotalExplanation) -> RichText {
        let published = off.line.published
        let name = RichText([.code(off.line.figure.path)])
        let printed = FigureText.amount(off.printed, in: published)
        let recomputed = FigureText.amount(off.recomputed, in: published)
        switch off.cause {
        case .sign where explanation.misprinted.contains(off.line.figure):
            return """
                \(name) is misprinted with the wrong sign: \(printed) is printed, its inputs give \(recomputed), and the \
                printed \(code: explanation.total.figure.path) counts \(recomputed).
                """
        case .sign:
            return "\(name) has the wrong sign: \(printed) is printed, and its inputs give \(recomputed)."
        case .transposed where explanation.misprinted.contains(off.line.figure):
            return """
                \(name) is misprinted with two digits transposed: \(printed) is printed, its inputs give \(recomputed), and \
                the printed \(code: explanation.total.figure.path) counts \(recomputed).
                """
        case .amount where explanation.misprinted.contains(off.line.figure):
            return """
                \(name) is misprinted: \(printed) is printed, its inputs give \(recomputed), and the printed \
                \(code: explanation.total.figure.path) counts \(recomputed).
                """
        case .amount, .transposed:
            let by = FigureText.amount(off.difference.magnitude, in: published)
            return "\(name) is off by \(by): \(printed) is printed, and its inputs give \(recomputed)."
        }
    }

    private static func leftover(_ explanation: TotalExplanation) -> RichText {
        let total = explanation.total
        let sum = FigureText.amount(explanation.linesAddTo, in: total.published)
        let printed = FigureText.amount(explanation.printed, in: total.published)
        let apart = FigureText.amount(explanation.leftover.magnitude, in: total.published)
        let name = RichText([.code(total.figure.path)])
        // What the publication had of lines that it does not print nobody knows.
        let code = explanation.isContradiction ? " (W17)" : ""
        let lines: RichText =
            explanation.workedOut == 0
            ? "The printed lines of \(name)"
            : "The lines of \(name), \(explanation.workedOut) of them worked out and not printed,"
        return
            "\(lines) add to \(sum) and the printed total is \(printed): \(apart) \(whereabouts(explanation))\(code)."
    }

    /// Where the pounds between lines and total are.
    private static func whereabouts(_ explanation: TotalExplanation) -> RichText {
        let misprinted = explanation.misprinted.map { RichText([.code($0.path)]) }
        guard misprinted.isEmpty else {
            return
                "is the size of the \(misprinted.count == 1 ? "misprint" : "misprints") in \(misprinted.joined(separator: ", "))"
        }
        return explanation.leftover.isNegative ? "of the total has no line" : "of the lines is not in the total"
    }

    /// What the leftover could be: of several that fit one at the most is true. Nothing of a misprint, which its line and the leftover have
    /// said.
    private static func causes(_ explanation: TotalExplanation) -> [RichText] {
        let name = RichText([.code(explanation.total.figure.path)])
        let isOne = explanation.leftoverCauses.count == 1
        let found = explanation.leftoverCauses.compactMap { cause -> RichText? in
            switch cause {
            case .oppositeSign(let line):
                "is twice \(code: line.path): the printed \(name) \(isOne ? "takes" : "would take") it with the opposite sign."
            case .leftOut(let line): "is \(code: line.path): the printed \(name) would leave it out."
            case .countedTwice(let line): "is \(code: line.path) once more: the printed \(name) would count it twice."
            case .misprinted: nil
            }
        }
        let near = explanation.isExact ? "" : ", but for rounding,"
        return found.enumerated().map { place, words in "\(place == 0 ? "That" : "Or that")\(near) \(words)" }
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
        for line in explanation.countsBesides {
            guard let amount = line.printed else { continue }
            parts.append("\(signed(amount.negated)) of \(line.figure.path) that the printed total counts")
        }
        if let left = explanation.leavesOut { parts.append(signed(left) + " that the printed total leaves out") }
        if !explanation.linesAdd {
            let whose =
                explanation.leftover.isNegative
                ? "that no printed line carries" : "of printed lines that the printed total does not carry"
            parts.append("\(signed(explanation.leftover)) \(whose)")
        }
        guard parts.count > 1 else { return RichText() }
        return "Together: \(name) differs by \(signed(difference)), made up of \(parts.joined(separator: " and "))."
    }

    static func sameAtBothEnds(_ study: Reproduction) -> [RichText] {
        let ends = study.totals.filter { !$0.linesAdd && $0.total.bound != .central }
        guard ends.count == 2, ends[0].leftover == ends[1].leftover,
            ends[0].total.published == ends[1].total.published
        else { return [] }
        return [
            "The same amount is missing at both ends of the range, so the range itself is as wide as its inputs give."
        ]
    }
}

import DelimitedText
import Numerics

/// W17: printed sub-groups that do not add to the printed total.
enum PrintedTotalRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let evaluation = examined.evaluation
        guard !evaluation.published.isEmpty, evaluation.hasInputs else { return [] }
        let lookup = FigureLookup(examined.evaluated)
        let comparer = FigureComparer(evaluation: evaluation, evaluated: examined.evaluated)
        var comparisons: [FigureComparison] = []
        for figure in evaluation.published { comparisons += try comparer.compare(figure) }
        let totals = try EvaluationError.naming("comparing printed figures") { () throws(ArithmeticError) in
            try TotalExplanation.all(among: comparisons, lookup)
        }
        return totals.filter(\.isContradiction).map(warning)
    }

    private static func warning(_ explanation: TotalExplanation) -> EvaluationWarning {
        let total = explanation.total
        let unit = total.published.unit
        let written = [explanation.linesAddTo, explanation.printed, explanation.leftover.magnitude].map {
            unit.written($0)
        }
        let apart = "\(written[2]) \(whereabouts(explanation))"
        let message =
            explanation.workedOut == 0
            ? """
            The printed lines of \(total.figure) add to \(written[0]) and the printed total is \(written[1]): \(apart)
            """
            : """
            The lines of \(total.figure), \(explanation.workedOut) of them worked out and not printed, add to \(written[0]) and \
            the printed total is \(written[1]): \(apart)
            """
        return EvaluationWarning(.printedTotals, message, at: total.published.position)
    }

    /// Where the pounds between lines and total are.
    private static func whereabouts(_ explanation: TotalExplanation) -> String {
        let misprinted = explanation.misprinted.map(\.path)
        guard misprinted.isEmpty else {
            return
                "is the size of the \(misprinted.count == 1 ? "misprint" : "misprints") in \(Wording.list(misprinted))"
        }
        return explanation.leftover.isNegative ? "of the total has no line" : "of the lines is not in the total"
    }
}

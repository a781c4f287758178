import Numerics

/// The fiscal lines of an evaluation with what they were priced with: what a workbook needs to price them again.
struct LineSheet: Sendable {
    struct Line: Sendable {
        /// Its place among the lines of the result.
        let index: Int
        /// The line with its amounts.
        let result: LineResult
        /// What it was priced with.
        let formula: LineFormula

        /// Whether its amounts follow from units, price and assumptions; those of an event told in alternative ways are those of
        /// whichever account counts.
        var isProduct: Bool { !result.origin.isAlternative }
    }

    /// The lines in the order of the result.
    let lines: [Line]

    /// The fiscal lines of a result.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ result: EvaluationResult, of evaluation: Evaluation) throws(EvaluationError) {
        var lines: [Line] = []
        for index in result.fiscalLines {
            let line = result.lines[index]
            lines.append(Line(index: index, result: line, formula: try evaluation.formula(of: line.key.pricing)))
        }
        self.lines = lines
    }
}

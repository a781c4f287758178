import CostAvoidance

/// Finds figures of a report by the names that `explain` takes: chances, points of a simulation, intervals, switching values and
/// every cell of a table. The report is worked out when the first of them is asked for.
package final class ReportFigureLookup: FurtherFigures {
    private let evaluation: Evaluation
    private var explainer: ReportExplainer?

    /// A lookup in the report on an evaluation.
    package init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    package func value(of figure: ReportFigure) throws(EvaluationError) -> FigureValue {
        switch try explained().explain(figure) {
        case .known(let step):
            step.number.map { .known(Estimate(exactly: $0)) } ?? .absent("\(figure.path) is not a number")
        case .absent(let reason), .unknown(let reason): .absent(reason)
        case .withheld: .withheld
        }
    }

    private func explained() throws(EvaluationError) -> ReportExplainer {
        if let explainer { return explainer }
        let made = try ReportExplainer(try Findings(of: evaluation))
        explainer = made
        return made
    }
}

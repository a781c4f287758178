import DelimitedText
import Numerics

/// Checks that a distribution of the shape named goes through each low, central and high, so that a range that cannot be
/// drawn is refused where it is written; and that correlations are of inputs there are.
struct DistributionCheck {
    private let evaluation: Evaluation
    private let positions: [String: SourcePosition]

    init(_ evaluation: Evaluation, positions: [String: SourcePosition]) {
        self.evaluation = evaluation
        self.positions = positions
    }

    func diagnostics() -> Diagnostics {
        var found = Diagnostics()
        for unitCost in evaluation.unitCosts.values.sorted(by: { $0.service < $1.service }) {
            guard let shape = unitCost.distribution, case .evaluation(let position) = unitCost.origin else { continue }
            check(unitCost.cost.map(\.doubleValue), shape, "the cost of \(unitCost.service)", at: position, &found)
        }
        for assumption in evaluation.assumptions.declared {
            guard let shape = assumption.distribution else { continue }
            check(
                assumption.share.map(\.doubleValue), shape, assumption.parameter.rawValue,
                at: assumption.position ?? SourcePosition(file: "assumptions.csv"), &found)
        }
        checkCorrelations(&found)
        return found
    }

    private func check(
        _ values: Estimate<Double>, _ shape: UncertaintyShape, _ what: String, at position: SourcePosition,
        _ found: inout Diagnostics
    ) {
        let (least, greatest) = (min(values.low, values.high), max(values.low, values.high))
        do throws(DistributionError) {
            _ = try Distribution(shape.family, low: least, central: values.central, high: greatest)
        } catch {
            found.add(
                Diagnostic(
                    at: position, code: "no-such-distribution",
                    message: "\(what) cannot be drawn: \(error.explanation)",
                    remedy: "Choose another distribution, or correct low, central and high."))
        }
    }

    private func checkCorrelations(_ found: inout Diagnostics) {
        let correlations = evaluation.settings.simulation.correlations
        guard !correlations.isEmpty, let model = try? MultilinearModel(evaluation) else { return }
        do throws(RankCorrelationError) {
            _ = try GaussianCopula(correlations, names: model.inputs.map(\.name))
        } catch {
            var message = error.explanation
            if case .unknownInput(let name) = error,
                let near = NearMatch.suggestion(for: name.description, among: model.inputs.map(\.name.description))
            {
                message += "; did you mean \"\(near)\"?"
            }
            found.add(
                Diagnostic(
                    at: positions["simulation"] ?? SourcePosition(file: "evaluation.json"), code: "correlation",
                    message: message,
                    remedy: "sensitivity.csv of a report without correlations lists the uncertain inputs."))
        }
    }
}

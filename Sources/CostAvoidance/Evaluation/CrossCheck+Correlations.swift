import DelimitedText

extension CrossCheck {
    /// Correlations must be of inputs there are.
    func checkCorrelations(_ found: inout Diagnostics) {
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

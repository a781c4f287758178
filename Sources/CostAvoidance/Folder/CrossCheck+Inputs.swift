import DelimitedText

extension CrossCheck {
    /// Correlations and the two-way table must be of inputs there are.
    func checkNamedInputs(_ found: inout Diagnostics) {
        let settings = evaluation.settings.simulation
        guard !settings.correlations.isEmpty || settings.twoWay != nil, let model = try? MultilinearModel(evaluation)
        else { return }
        checkCorrelations(settings.correlations, of: model, &found)
        if let pair = settings.twoWay { checkTwoWay(pair, of: model, &found) }
    }

    private func checkCorrelations(
        _ correlations: [RankCorrelation], of model: MultilinearModel, _ found: inout Diagnostics
    ) {
        do throws(RankCorrelationError) {
            _ = try GaussianCopula(correlations, names: model.inputs.map(\.name))
        } catch {
            var message = error.explanation
            if case .unknownInput(let name) = error { message += Self.question(for: name, among: model) }
            add(code: "correlation", message, without: "correlations", &found)
        }
    }

    private func checkTwoWay(_ pair: InputPair, of model: MultilinearModel, _ found: inout Diagnostics) {
        let names = model.inputs.map(\.name)
        if let unknown = [pair.rows, pair.columns].first(where: { !names.contains($0) }) {
            let message = "twoWay names \(unknown), which is no uncertain input"
            add(code: "two-way", message + Self.question(for: unknown, among: model), without: "twoWay", &found)
        } else if pair.rows == pair.columns {
            add(code: "two-way", "twoWay names \(pair.rows) twice", without: "twoWay", &found)
        }
    }

    private func add(code: String, _ message: String, without key: String, _ found: inout Diagnostics) {
        found.add(
            Diagnostic(
                at: positions["simulation"] ?? SourcePosition(file: "evaluation.json"), code: code, message: message,
                remedy: "sensitivity.csv of a report without \(key) lists the uncertain inputs."))
    }

    private static func question(for name: InputName, among model: MultilinearModel) -> String {
        let near = NearMatch.suggestion(for: name.description, among: model.inputs.map(\.name.description))
        return near.map { "; did you mean \"\($0)\"?" } ?? ""
    }
}

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
            add(
                code: "correlation", message, at: Self.key(of: error, among: correlations), without: "correlations",
                &found)
        }
    }

    /// The key that an error of the correlations is about.
    private static func key(of error: RankCorrelationError, among correlations: [RankCorrelation]) -> String {
        let list = "simulation.correlations"
        let (place, key): (Int?, String) =
            switch error {
            case .unknownInput(let name):
                (correlations.firstIndex { $0.first == name || $0.second == name }, "between")
            case .outOfRange(let one): (correlations.firstIndex(of: one), "rank")
            case .contradictory: (correlations.indices.last, "rank")
            }
        return place.map { "\(list).\($0 + 1).\(key)" } ?? list
    }

    private func checkTwoWay(_ pair: InputPair, of model: MultilinearModel, _ found: inout Diagnostics) {
        let names = model.inputs.map(\.name)
        let twoWay = "simulation.twoWay"
        if let unknown = [pair.rows, pair.columns].first(where: { !names.contains($0) }) {
            let message = "twoWay names \(unknown), which is no uncertain input"
            add(
                code: "two-way", message + Self.question(for: unknown, among: model), at: twoWay, without: "twoWay",
                &found)
        } else if pair.rows == pair.columns {
            add(code: "two-way", "twoWay names \(pair.rows) twice", at: twoWay, without: "twoWay", &found)
        }
    }

    private func add(
        code: String, _ message: String, at path: String, without key: String, _ found: inout Diagnostics
    ) {
        found.add(
            Diagnostic(
                at: positions[path] ?? positions["simulation"] ?? SourcePosition(file: "evaluation.json"), code: code,
                message: message,
                remedy: "sensitivity.csv of a report without \(key) lists the uncertain inputs."))
    }

    private static func question(for name: InputName, among model: MultilinearModel) -> String {
        let near = NearMatch.suggestion(for: name.description, among: model.inputs.map(\.name.description))
        return near.map { "; did you mean \"\($0)\"?" } ?? ""
    }
}

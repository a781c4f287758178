import DelimitedText
import Numerics

/// Reads the `simulation` of `evaluation.json`: draws, seed, how the draws are spread, when they may stop, which inputs tend to
/// be high together, and which two a table is about.
enum SimulationReader {
    private static let keys = ["draws", "seed", "sampling", "precision", "correlations", "twoWay"]

    static func read(_ root: LocatedJSON, _ values: inout JSONValues) -> SimulationSettings {
        var settings = SimulationSettings()
        guard let simulation = values.object(root, "simulation", keys: keys) else { return settings }
        if let draws = values.integer(simulation, "draws", in: 1...SimulationSettings.mostDraws) {
            settings.draws = draws
        }
        if let seed = values.integer(simulation, "seed", in: 0...UInt64.max) { settings.seed = seed }
        if let method = values.word(simulation, "sampling", as: SamplingMethod.self) { settings.method = method }
        if let node = simulation["precision"] {
            settings.precision = SimulationPrecision(parsing: node.number ?? node.string ?? "")
            if settings.precision == nil {
                let told =
                    node.string.map { PlainWords.told("precision", $0) } ?? "precision is \(node.number ?? node.kind)"
                values.error(
                    node, "not-a-precision",
                    "\(told); expected pounds or a percentage above zero",
                    remedy: "Write 500 for a standard error of £500, or \"0.5%\" for half a per cent of the mean.")
            }
        }
        settings.correlations = correlations(simulation, &values)
        if let node = simulation["twoWay"],
            let names = inputPair(node, values.texts(simulation, "twoWay"), "twoWay", &values)
        {
            settings.twoWay = InputPair(rows: names[0], columns: names[1])
        }
        return settings
    }

    private static func correlations(_ simulation: LocatedJSON, _ values: inout JSONValues) -> [RankCorrelation] {
        guard let node = simulation["correlations"] else { return [] }
        guard let elements = node.elements else {
            values.error(
                node, "not-a-list", "correlations is \(node.kind); expected a list",
                remedy: "Write [{ \"between\": [\"unit_cost[ONE]\", \"unit_cost[OTHER]\"], \"rank\": 0.5 }].")
            return []
        }
        var correlations: [RankCorrelation] = []
        for element in elements {
            guard let correlation = correlation(element, &values) else { continue }
            if let earlier = correlations.first(where: { $0.isOfSameInputs(as: correlation) }) {
                values.error(
                    element, "correlation-twice",
                    "the correlation of \(correlation.first) and \(correlation.second) is given already, as \(earlier.rank)",
                    remedy: "Keep one of the two.")
            } else {
                correlations.append(correlation)
            }
        }
        return correlations
    }

    private static func correlation(_ node: LocatedJSON, _ values: inout JSONValues) -> RankCorrelation? {
        guard node.members != nil else {
            values.error(
                node, "not-an-object", "correlations has \(node.kind) in it; expected an object",
                remedy: "Write { \"between\": [\"unit_cost[ONE]\", \"unit_cost[OTHER]\"], \"rank\": 0.5 }.")
            return nil
        }
        values.checkKeys(of: node, known: ["between", "rank"], in: "correlations")
        if node["rank"] == nil { values.missing("rank", in: node, of: "the correlation", example: "0.5") }
        guard node["between"] != nil else {
            values.missing(
                "between", in: node, of: "the correlation", example: "[\"unit_cost[ONE]\", \"unit_cost[OTHER]\"]")
            return nil
        }
        guard
            let names = inputPair(node["between"] ?? node, values.texts(node, "between"), "between", &values)
        else { return nil }
        guard names[0] != names[1] else {
            values.error(
                node["between"] ?? node, "correlation-with-itself", "the correlation names \(names[0]) twice",
                remedy: "Name two different inputs: one always rises with itself.")
            return nil
        }
        guard let value = node["rank"] else { return nil }
        return rank(value, &values).map { RankCorrelation(names[0], names[1], rank: $0) }
    }

    private static func rank(_ node: LocatedJSON, _ values: inout JSONValues) -> Double? {
        let remedy = "Write a rank correlation above -1 and below 1, such as 0.5."
        guard let digits = node.number else {
            values.error(node, "not-a-correlation", "rank is \(node.kind); expected a number", remedy: remedy)
            return nil
        }
        do throws(DecimalError) {
            let rank = try ExactDecimal(parsing: digits).doubleValue
            if rank > -1, rank < 1 { return rank }
            values.error(
                node, "not-a-correlation", "rank is \(digits); it must lie between -1 and 1, without them",
                remedy: remedy)
        } catch {
            values.error(node, "not-a-correlation", "rank is \(digits), which \(error.explanation)", remedy: remedy)
        }
        return nil
    }

    /// The two inputs that the texts of a list name.
    private static func inputPair(
        _ node: LocatedJSON, _ texts: [String], _ key: String, _ values: inout JSONValues
    ) -> [InputName]? {
        let names = texts.compactMap { InputName(parsing: $0) }
        guard texts.count == 2, names.count == 2 else {
            values.error(
                node, "not-two-inputs", "\(key) does not name two inputs",
                remedy: "Write two of unit_cost[SERVICE], quantity[SERVICE], deadweight and so on.")
            return nil
        }
        return names
    }
}

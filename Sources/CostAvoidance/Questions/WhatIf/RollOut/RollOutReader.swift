import DelimitedText
import Numerics

/// Reads a roll-out plan from JSON.
///
/// ```json
/// {
///   "months": 24,
///   "coordinators": [ { "month": 0, "count": 2 }, { "month": 6, "count": 4 } ],
///   "capacity": 60,
///   "rampUp": [0, 0.25, 0.5, 0.75, 1],
///   "populationPerCoordinator": 10000,
///   "diminishingReturns": 0.1,
///   "costPerCoordinator": { "low": 38000, "central": 42150, "high": 46000 }
/// }
/// ```
/// Every key is needed: none has a default.
package enum RollOutReader {
    private static let keys = [
        "months", "coordinators", "capacity", "rampUp", "populationPerCoordinator", "diminishingReturns",
        "costPerCoordinator",
    ]

    /// The plan in a file.
    ///
    /// - Throws: `EvaluationError.refused` with everything that is wrong with it.
    package static func read(_ name: String, in folder: String) throws(EvaluationError) -> RollOutPlan {
        let file: SourceFile
        do throws(SourceFileFailure) { file = try SourceFile.load(name: name, in: folder) } catch {
            throw .refused(Diagnostics([error.diagnostic]))
        }
        let outcome = LocatedJSON.read(file)
        guard let root = outcome.value, !outcome.diagnostics.hasErrors else { throw .refused(outcome.diagnostics) }
        var reader = Reading(values: JSONValues(file: name))
        guard let plan = reader.plan(root, keys: keys) else { throw .refused(reader.values.diagnostics) }
        return plan
    }
}

private struct Reading {
    var values: JSONValues

    mutating func plan(_ root: LocatedJSON, keys: [String]) -> RollOutPlan? {
        values.checkKeys(of: root, known: keys, in: values.file)
        for key in keys where root[key] == nil { values.missing(key, in: root, of: values.file) }
        let months = values.integer(root, "months", in: 1...600)
        let capacity = values.positiveNumber(root, "capacity")
        let population = values.integer(root, "populationPerCoordinator", in: 1...10_000_000)
        if let population, !RollOutPlan.usualPopulation.contains(population),
            let node = root["populationPerCoordinator"]
        {
            values.error(
                node, "unusual-population",
                "populationPerCoordinator is \(population); Local Area Coordination works with 8,000 to 12,000",
                remedy: "Use a number in that range: what was evaluated says nothing of other places.")
        }
        let rampUp = shares(root["rampUp"], "rampUp")
        let returns = root["diminishingReturns"].flatMap { share($0, "diminishingReturns") }
        let stages = stages(root["coordinators"])
        let cost = cost(root)
        guard !values.diagnostics.hasErrors, let months, let capacity, let population, let rampUp, let returns,
            let stages, let cost
        else { return nil }
        return RollOutPlan(
            coordinators: stages, months: months, capacity: capacity, rampUp: rampUp,
            populationPerCoordinator: population, diminishingReturns: returns, costPerCoordinator: cost)
    }

    private mutating func share(_ node: LocatedJSON, _ key: String) -> Share? {
        if let digits = node.number ?? node.string, let share = try? Share(parsing: digits) { return share }
        values.error(
            node, "not-a-share", "\(key) is \(node.number ?? node.kind); expected a share from 0 to 1",
            remedy: "Write 0.1, or 0 for none.")
        return nil
    }

    private mutating func shares(_ node: LocatedJSON?, _ key: String) -> [Share]? {
        guard let node else { return nil }
        guard let elements = node.elements, !elements.isEmpty else {
            values.error(
                node, "not-a-list", "\(key) is \(node.kind); expected a share for each month of work",
                remedy: "Write [0, 0.25, 0.5, 0.75, 1], or [1] for full work from the first month.")
            return nil
        }
        return elements.compactMap { share($0, key) }
    }

    private mutating func stages(_ node: LocatedJSON?) -> [RollOutPlan.Stage]? {
        guard let node else { return nil }
        guard let elements = node.elements, !elements.isEmpty else {
            values.error(
                node, "not-a-list", "coordinators is \(node.kind); expected a list",
                remedy: "Write [ { \"month\": 0, \"count\": 2 } ].")
            return nil
        }
        var stages: [RollOutPlan.Stage] = []
        for element in elements {
            guard element.members != nil else {
                values.error(element, "not-an-object", "coordinators has \(element.kind) in it; expected an object")
                continue
            }
            values.checkKeys(of: element, known: ["month", "count"], in: "coordinators")
            for key in ["month", "count"] where element[key] == nil {
                values.missing(key, in: element, of: "coordinators")
            }
            let month = values.integer(element, "month", in: 0...600)
            let count = values.integer(element, "count", in: 1...10_000)
            if let month, let count {
                if let last = stages.last, month <= last.month || count <= last.coordinators {
                    values.error(
                        element, "stages-out-of-order", "coordinators do not grow from stage to stage",
                        remedy: "Put the stages in order of months, each with more coordinators than the last.")
                }
                stages.append(RollOutPlan.Stage(month: month, coordinators: count))
            }
        }
        return stages
    }

    /// One amount, or low, central and high.
    private mutating func cost(_ root: LocatedJSON) -> Estimate<Money>? {
        guard let node = root["costPerCoordinator"] else { return nil }
        guard node.members != nil else { return values.money(root, "costPerCoordinator").map { Estimate(exactly: $0) } }
        values.checkKeys(of: node, known: ["low", "central", "high"], in: "costPerCoordinator")
        guard let central = values.money(node, "central") else {
            if node["central"] == nil { values.missing("central", in: node, of: "costPerCoordinator") }
            return nil
        }
        let estimate = Estimate(
            low: values.money(node, "low") ?? central, central: central, high: values.money(node, "high") ?? central)
        if estimate.low > estimate.central || estimate.central > estimate.high || estimate.low.isNegative {
            values.error(
                node, "range-out-of-order", "costPerCoordinator runs down or is below nothing",
                remedy: "Put low, central and high in order.")
            return nil
        }
        return estimate
    }
}

import DelimitedText
import Numerics

/// Reads a roll-out plan from JSON.
///
/// ```json
/// {
///   "months": 24,
///   "start": "2025-04",
///   "coordinators": [ { "month": 0, "count": 2 }, { "month": 6, "count": 4 } ],
///   "capacity": 60,
///   "rampUp": [0, 0.25, 0.5, 0.75, 1],
///   "populationPerCoordinator": 10000,
///   "diminishingReturns": 0.1,
///   "costPerCoordinator": { "low": 38000, "central": 42150, "high": 46000 }
/// }
/// ```
/// Every key but `start` is needed: none has a default. Without `start` there are no financial years.
package enum RollOutReader {
    private static let optional = ["start"]
    private static let keys = [
        "months", "coordinators", "capacity", "rampUp", "populationPerCoordinator", "diminishingReturns",
        "costPerCoordinator",
    ]

    /// The plan in a file.
    ///
    /// - Parameter path: as it was typed, which errors repeat.
    /// - Throws: `EvaluationError.unreadable` where there is no file to read, and `EvaluationError.refused` with everything that is
    ///   wrong with what it holds.
    package static func read(_ path: String) throws(EvaluationError) -> RollOutPlan {
        let place = FilePlace(following: path) ?? FilePlace(path)
        let file: SourceFile
        do throws(SourceFileFailure) {
            file = try SourceFile.load(name: place.name, in: place.folder)
        } catch {
            throw .file(error, at: path)
        }
        let outcome = LocatedJSON.settings(file)
        let refused = outcome.diagnostics.mapped { Self.diagnostic($0, at: path) }
        guard let root = outcome.value, !refused.hasErrors else { throw .refused(refused) }
        guard root.members != nil else {
            throw .refusal(
                at: SourcePosition(file: path, line: root.position.line, column: root.position.column),
                code: "not-an-object", message: "the plan is \(root.kind); expected an object",
                remedy: "Put everything between { and }.")
        }
        var reader = Reading(values: JSONValues(file: place.name))
        guard let plan = reader.plan(root, needed: keys, optional: optional) else {
            throw .refused(reader.values.diagnostics.mapped { Self.diagnostic($0, at: path) })
        }
        return plan
    }

    private static func diagnostic(_ diagnostic: Diagnostic, at path: String) -> Diagnostic {
        let place = diagnostic.position
        return diagnostic.moved(to: SourcePosition(file: path, line: place.line, column: place.column))
    }
}

private struct Reading {
    var values: JSONValues

    mutating func plan(_ root: LocatedJSON, needed: [String], optional: [String]) -> RollOutPlan? {
        values.checkKeys(of: root, known: needed + optional, in: values.file)
        for key in needed where root[key] == nil { values.missing(key, in: root, of: values.file) }
        let months = values.integer(root, "months", in: 1...600)
        let capacity = capacity(root)
        let population = values.integer(root, "populationPerCoordinator", in: 1...10_000_000)
        if let population, !RollOutPlan.usualPopulation.contains(population),
            let node = root["populationPerCoordinator"]
        {
            values.error(
                node, "unusual-population",
                "populationPerCoordinator is \(population); Local Area Coordination works with 8,000 to 12,000",
                remedy: "Use a number in that range: what was evaluated says nothing of other places.")
        }
        if let capacity, let population, let node = root["capacity"], capacity > ExactDecimal(population) {
            values.error(
                node, "more-than-live-there",
                "capacity is \(capacity), and \(Wording.grouped(population)) people live where a coordinator works",
                remedy: "Write how many people one coordinator newly supports in a year, such as 60.")
        }
        let rampUp = shares(root["rampUp"], "rampUp")
        let returns = root["diminishingReturns"].flatMap { share($0, "diminishingReturns") }
        let stages = stages(root["coordinators"], within: months)
        let cost = cost(root)
        let start = root["start"].flatMap { month($0) }
        guard !values.diagnostics.hasErrors, let months, let capacity, let population, let rampUp, let returns,
            let stages, let cost
        else { return nil }
        var plan = RollOutPlan(
            coordinators: stages, months: months, capacity: capacity, rampUp: rampUp,
            populationPerCoordinator: population, diminishingReturns: returns, costPerCoordinator: cost)
        plan.start = start
        return plan
    }

    private mutating func month(_ node: LocatedJSON) -> YearMonth? {
        var complaint = "; expected a month"
        if let text = node.string {
            do throws(YearMonthError) { return try YearMonth(parsing: text) } catch {
                complaint = "; \(error.explanation)"
            }
        }
        values.error(
            node, "not-a-month", "start is \(node.string.map { Diagnostic.quoted($0) } ?? node.kind)\(complaint)",
            remedy: "Write the month in which it begins as \"2025-04\", or leave start out.")
        return nil
    }

    /// People are counted as quantities are, to six places.
    private mutating func capacity(_ root: LocatedJSON) -> ExactDecimal? {
        let mostPeople = 1_000_000
        guard let node = root["capacity"], let capacity = values.positiveNumber(root, "capacity") else { return nil }
        guard capacity.places <= Quantity.writtenPlaces, capacity <= ExactDecimal(mostPeople) else {
            let limit = DecimalError.tooManyPlaces(limit: Quantity.writtenPlaces)
            values.error(
                node, "not-a-positive-number",
                capacity > ExactDecimal(mostPeople)
                    ? "capacity is \(capacity), more than \(Wording.grouped(mostPeople)) people a coordinator"
                    : "capacity is \(capacity), which \(limit.explanation)",
                remedy: "Write how many people one coordinator newly supports in a year, such as 60.")
            return nil
        }
        return capacity
    }

    private mutating func share(_ node: LocatedJSON, _ key: String) -> Share? {
        var complaint = "; expected a share from 0 to 1"
        if let digits = node.number ?? node.string {
            do throws(ShareError) { return try Share(parsing: digits) } catch {
                complaint = error.complaint(of: digits)
            }
        }
        values.error(
            node, "not-a-share",
            "\(key) is \(node.number ?? node.string.map { Diagnostic.quoted($0) } ?? node.kind)\(complaint)",
            remedy: "Write 0.1, or 0 for none.")
        return nil
    }

    private mutating func shares(_ node: LocatedJSON?, _ key: String) -> [Share]? {
        guard let node else { return nil }
        guard let elements = node.elements, !elements.isEmpty else {
            values.error(
                node, "not-a-list", "\(key) is \(Self.written(node)); expected a share for each month of work",
                remedy: "Write [0, 0.25, 0.5, 0.75, 1], or [1] for full work from the first month.")
            return nil
        }
        return elements.compactMap { share($0, key) }
    }

    /// What stands where a list with something in it should.
    private static func written(_ node: LocatedJSON) -> String {
        node.elements == nil ? node.kind : "an empty list"
    }

    private mutating func stages(_ node: LocatedJSON?, within months: Int?) -> [RollOutPlan.Stage]? {
        guard let node else { return nil }
        guard let elements = node.elements, !elements.isEmpty else {
            values.error(
                node, "not-a-list",
                "coordinators is \(Self.written(node)); expected a list of how many there are from which month",
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
            if let month, let months, month >= months, let node = element["month"] {
                values.error(
                    node, "stage-after-end",
                    "month is \(month), and the plan looks at \(Wording.count(months, "month")), counted from 0",
                    remedy: "Correct the month, or look at more months.")
            }
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
        guard node.members != nil else {
            return values.money(root, "costPerCoordinator").flatMap { bounded(Estimate(exactly: $0), node) }
        }
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
        return bounded(estimate, node)
    }

    /// Nobody costs more than a thousand million pounds a year, and nobody less than nothing.
    private mutating func bounded(_ cost: Estimate<Money>, _ node: LocatedJSON) -> Estimate<Money>? {
        let most = 1_000_000_000
        guard !cost.low.isNegative, cost.high.decimal <= ExactDecimal(most) else {
            values.error(
                node, "not-an-amount",
                cost.low.isNegative
                    ? "costPerCoordinator is below nothing"
                    : "costPerCoordinator is more than \(Wording.grouped(most)) pounds",
                remedy: "Write pounds a year, such as 42150.")
            return nil
        }
        return cost
    }
}

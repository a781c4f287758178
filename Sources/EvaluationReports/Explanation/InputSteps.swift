import CostAvoidance
import DelimitedText
import Numerics

/// A unit cost and the index that carries it to the evaluation's prices.
struct UnitCostSteps {
    let evaluation: Evaluation

    /// The unit cost at an end as its source prints it, and the index ratio.
    func steps(_ unitCost: UnitCost, at bound: Bound) -> [Step] {
        let range =
            unitCost.range == .notGiven ? "the source gives no range" : "the \(bound.rawValue) end of its source"
        let place = unitCost.sourceRef.isEmpty ? "" : ", \(unitCost.sourceRef)"
        let price = Step(
            "Unit cost of \(unitCost.label)", .unitCost(unitCost.cost[bound]),
            notes: [
                "For one \(unitCost.unit) at \(unitCost.priceYear) prices, borne by \(unitCost.bearer); \(range).",
                Wording.sentence("Source: \(unitCost.source)\(place)"),
            ] + (origin(unitCost).map { [$0] } ?? []))
        return [price, index(from: unitCost.priceYear)]
    }

    /// index(price year) / index(origin), kept as its two parts.
    func index(from year: FinancialYear) -> Step {
        guard let ratio = try? evaluation.priceRatio(from: year) else {
            return Step("Price index", .words("not known"))
        }
        let target = evaluation.settings.priceYear
        guard year != target else {
            return Step("Price index", .number(.one), notes: ["Prices are of \(target) already."])
        }
        let forecast = ratio.forecastYears.isEmpty ? [] : ["Rests on a forecast."]
        return Step(
            "Price index \(target) over \(year)", .number(Self.quotient(ratio)), .quotient(places: nil),
            notes: [Wording.sentence(evaluation.deflators.release)] + forecast,
            parts: [
                Step("Index of \(target)", .number(ratio.numerator)),
                Step("Index of \(year)", .number(ratio.denominator)),
            ])
    }

    /// The ratio for the eye, to nine places; amounts are computed from its two parts.
    private static func quotient(_ ratio: UpratingFactor) -> ExactDecimal {
        let places = 9
        var product = ExactProduct(ratio.numerator)
        guard (try? product.divide(by: ratio.denominator)) != nil, let rounded = try? product.rounded(toPlaces: places)
        else { return .one }
        return ExactDecimal(significand: rounded, places: places)
    }

    private func origin(_ unitCost: UnitCost) -> String? {
        guard case .evaluation(let position) = unitCost.origin else { return nil }
        return "Stated at \(position)."
    }
}

/// The shares that stand between gross and net.
struct AssumptionSteps {
    let evaluation: Evaluation
    let assumptions: LineAssumptions

    /// What an assumption multiplies by: the share owed to the programme, or what another share leaves.
    func step(_ parameter: AssumptionParameter, at bound: Bound) -> Step {
        let resolved = assumptions[parameter]
        let share = resolved.share[bound]
        let written = Numbers.percentage(share)
        let (label, factor) =
            switch parameter.direction {
            case .raisesSavings: ("\(parameter.label) \(written)", share)
            case .lowersSavings: ("1 less \(parameter.label.lowercased()) \(written)", share.complement)
            }
        return Step(label, .number(factor.decimal), notes: [origin(resolved)])
    }

    private func origin(_ resolved: ResolvedAssumption) -> String {
        guard case .given(let index, _) = resolved else { return "Default." }
        let assumption = evaluation.assumptions.declared[index]
        let place = assumption.position.map { " (\($0))" } ?? ""
        return Wording.sentence("Source: \(assumption.source)\(place)")
    }
}

/// Where the units of a part come from: rows judged case by case, or use observed before and after.
struct UnitsEvidence {
    let evaluation: Evaluation
    let lines: [LineResult]
    let people: Int?

    /// Numbers of rows that are listed one by one; more are counted.
    private static let listed = 40

    func step(_ label: String, total: Quantity, stated: Quantity, unit: String) -> Step {
        switch lines.first?.key.evidence {
        case .observed: observed(label, total, unit)
        case .judged, nil: judged(label, total, stated, unit)
        }
    }

    private func judged(_ label: String, _ total: Quantity, _ stated: Quantity, _ unit: String) -> Step {
        let rowCount = sources.reduce(0) { $0 + evaluation.lines[$1].rowCount }
        var notes = [
            "Quantity times likelihood over \(Wording.counted(rowCount, "row", "rows")) of outcomes.csv\(whose)."
        ]
        let numbers = evaluation.ledger.entries.filter { indices.contains(Int($0.line)) }.map { Int($0.row) }
        if let list = lineList(numbers, of: rowCount) { notes.append(list) }
        notes.append("Before likelihood: \(stated).")
        return Step("\(label), units", .units(total, of: unit), notes: notes)
    }

    private func observed(_ label: String, _ total: Quantity, _ unit: String) -> Step {
        let entries = evaluation.observed.entries.filter { entry in entry.line.map(indices.contains) ?? false }
        var notes: [String] = []
        let windows = Set(entries.map(\.windows)).sorted()
        for pair in windows {
            let rows = entries.filter { $0.windows == pair }
            notes.append(
                "\(Wording.counted(rows.count, "row", "rows")) of service-use.csv\(whose): \(sum(rows.map(\.before))) before over \(pair.beforeMonths) months, \(sum(rows.compactMap(\.after))) after over \(pair.afterMonths) months."
            )
        }
        if let list = lineList(entries.map(\.row), of: entries.count) { notes.append(list) }
        notes.append("Avoided is before times months after over months before, less after.")
        if evaluation.observed.hasComparison {
            let rows = evaluation.observed.entries.filter {
                $0.arm == .comparison && $0.service == lines.first?.key.service
            }
            notes.append(
                "Less what the comparison group saw for as many people and months: its use was \(sum(rows.map(\.before))) before and \(sum(rows.compactMap(\.after))) after."
            )
        }
        return Step("\(label), units", .units(total, of: unit), notes: notes)
    }

    private var sources: [Int] {
        lines.compactMap { line in
            if case .line(let index) = line.origin { return index }
            return nil
        }
    }

    private var indices: Set<Int> { Set(sources) }

    private var whose: String { people.map { " about \(Wording.counted($0, "person", "people"))" } ?? "" }

    private func sum(_ quantities: [Quantity]) -> String {
        var total = Quantity.zero
        for quantity in quantities {
            guard let next = try? total.adding(quantity) else { return "too much to add up" }
            total = next
        }
        return total.description
    }

    private func lineList(_ numbers: [Int], of count: Int) -> String? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let shown = sorted.prefix(Self.listed).map(String.init).joined(separator: ", ")
        let rest = count - min(count, Self.listed)
        return "Lines \(shown)\(rest > 0 ? " and \(Numbers.count(rest)) more" : "") of the file."
    }
}

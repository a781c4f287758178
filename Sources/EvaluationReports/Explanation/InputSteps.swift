import CostAvoidance
import DelimitedText
import Numerics

/// A unit cost and the index that carries it to the evaluation's prices.
struct UnitCostSteps {
    let evaluation: ReleasedEvaluation
    var change: InputChange?

    /// The unit cost at an end as its source prints it, and the index ratio.
    ///
    /// - Throws: `ArithmeticError` where the ratio cannot be written.
    func steps(
        _ unitCost: UnitCost, _ ratio: UpratingFactor, at bound: Bound
    ) throws(ArithmeticError) -> [Step] {
        [price(unitCost, at: bound), try index(ratio, from: unitCost.priceYear)]
    }

    /// The unit cost at an end as its source prints it.
    func price(_ unitCost: UnitCost, at bound: Bound) -> Step {
        let range =
            unitCost.range == .notGiven
            ? "the source gives no range"
            : "the \(bound.rawValue) end of its source\(bound == .central ? "" : RangeWords.note(unitCost.spread))"
        let place = unitCost.sourceRef.isEmpty ? "" : ", \(unitCost.sourceRef)"
        return Step(
            "Unit cost of \(unitCost.label)", .unitCost(unitCost.cost[bound]),
            notes: [
                "For one \(unitCost.unit) at \(unitCost.priceYear) prices, borne by \(unitCost.bearer); \(range).",
                Wording.sentence("Source: \(unitCost.source)\(place)"),
            ] + (origin(unitCost).map { [$0] } ?? []) + (change?.note(unitCost, at: bound) ?? []))
    }

    /// index(price year) / index(origin), kept as its two parts.
    ///
    /// - Throws: `ArithmeticError` where the ratio cannot be written.
    func index(_ ratio: UpratingFactor, from year: FinancialYear) throws(ArithmeticError) -> Step {
        let target = evaluation.settings.priceYear
        guard year != target else {
            return Step("Price index", .number(.one), notes: ["Prices are of \(target) already."])
        }
        let forecast = ratio.forecastYears.isEmpty ? [] : ["Rests on a forecast."]
        return Step(
            "Price index \(target) over \(year)", .number(try Self.quotient(ratio)), .quotient(places: nil),
            notes: [Wording.sentence(evaluation.deflators.release)] + forecast,
            parts: [
                Step("Index of \(target)", .number(ratio.numerator)),
                Step("Index of \(year)", .number(ratio.denominator)),
            ])
    }

    /// The ratio for the eye, to nine places; amounts are computed from its two parts.
    private static func quotient(_ ratio: UpratingFactor) throws(ArithmeticError) -> ExactDecimal {
        let places = 9
        var product = ExactProduct(ratio.numerator)
        try product.divide(by: ratio.denominator)
        return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
    }

    private func origin(_ unitCost: UnitCost) -> String? {
        guard case .evaluation(let position) = unitCost.origin else { return nil }
        return "Stated at \(evaluation.place(position))."
    }
}

/// The assumptions that a line is multiplied by.
struct AssumptionSteps {
    let evaluation: ReleasedEvaluation
    /// Those of the evaluation as it is, where some inputs are others.
    let original: LineAssumptions?
    let change: InputChange?

    /// What an assumption multiplies by in a world.
    func step(_ parameter: AssumptionParameter, _ resolved: ResolvedAssumption, in world: World) -> Step {
        let end = resolved.end(in: world)
        var step = step(parameter, resolved, at: end)
        if let note = WorldWords.note(end, in: world) { step.notes.append(note) }
        return step
    }

    /// What an assumption multiplies by: the share owed to the programme, or what another share leaves.
    private func step(_ parameter: AssumptionParameter, _ resolved: ResolvedAssumption, at bound: Bound) -> Step {
        let value = resolved.value[bound]
        let written = value.words
        let label =
            switch parameter.direction {
            case .raisesSavings: "\(parameter.label) \(written)"
            case .lowersSavings: "1 less \(parameter.label.lowercased()) \(written)"
            }
        let changed = change?.note(parameter, value, original: original, at: bound) ?? []
        return Step(label, .number(parameter.kept(value)), notes: [origin(resolved)] + changed)
    }

    func origin(_ resolved: ResolvedAssumption) -> String {
        guard case .given(let index, _) = resolved else { return "Default." }
        let assumption = evaluation.assumptions.declared[index]
        let place = assumption.position.map { " (\(evaluation.place($0)))" } ?? ""
        return Wording.sentence("Source: \(assumption.source)\(place)")
    }
}

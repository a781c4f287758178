import CostAvoidance
import Numerics

/// What the people of an arm used of a service before and after, and by how much the arms differ.
struct ArmCells: CellExplainer {
    private let figures: FigureExplainer
    private let arms: ReleasedArms?

    init(_ figures: FigureExplainer) {
        self.figures = figures
        arms = figures.findings.arms
    }

    private var released: ReleasedEvaluation { figures.findings.released }

    var keys: [String] { (arms?.rows ?? []).map(Self.key) }

    /// `ae-attendance, programme`.
    static func key(_ row: ReleasedArms.Row) -> String { "\(row.service), \(row.arm.rawValue)" }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = arms?.rows.first(where: { Self.key($0) == key }) else { return nil }
        if row.figures == .lost {
            return .absent(
                "nobody in the group with a row about the service has a value for after"
            )
        }
        guard case .shown(let use, let difference) = row.figures else { return .withheld }
        do throws(ArithmeticError) {
            switch column {
            case "people": return people(use, row)
            case "before": return try before(use, row).map { .known($0) }
            case "after": return try after(row).map { .known($0) }
            case "change": return try change(use, row).map { .known($0) }
            case "difference":
                guard let difference else { return nil }
                return try self.difference(difference, use, row).map { .known($0) }
            default: return end(of: row, column)
            }
        } catch {
            throw .arithmetic(error, while: "explaining \(key)")
        }
    }

    private func label(_ what: String, _ row: ReleasedArms.Row) -> String {
        "\(what), \(released.label(of: row.service) ?? row.service.name), \(row.arm.rawValue) group"
    }

    private func unit(_ row: ReleasedArms.Row) -> String { released.unitCosts[row.service]?.unit ?? "unit" }

    private func people(_ use: ArmUse, _ row: ReleasedArms.Row) -> Explanation? {
        use.people.map {
            .known(
                Step(
                    label("People", row), .count($0, of: "people"),
                    notes: ["Everyone in the group who was followed up, including those who used none of it."]
                        + PeopleSteps(figures.findings).rounding))
        }
    }

    private func steps(_ row: ReleasedArms.Row) -> EqualTimeSteps? {
        row.use.map { EqualTimeSteps($0, unit: unit(row), of: released) }
    }

    private func before(_ use: ArmUse, _ row: ReleasedArms.Row) throws(ArithmeticError) -> Step? {
        try steps(row)?.before(label("Units before", row), total: use.before)
    }

    private func after(_ row: ReleasedArms.Row) throws(ArithmeticError) -> Step? {
        try steps(row)?.after(label("Units after", row))
    }

    private func change(_ use: ArmUse, _ row: ReleasedArms.Row) throws(ArithmeticError) -> Step? {
        guard let after = try after(row), let before = try before(use, row) else { return nil }
        return Step(label("Change", row), .units(use.change, of: unit(row)), .difference, parts: [after, before])
    }

    // MARK: Difference

    private func difference(
        _ difference: Quantity, _ use: ArmUse, _ row: ReleasedArms.Row
    ) throws(ArithmeticError) -> Step? {
        guard let own = try change(use, row) else { return nil }
        switch row.comparison {
        case .none, .aboutTooFew:
            return Step(
                label("Difference", row), .units(difference, of: unit(row)), .sum,
                notes: ["Nobody without the programme was observed, so it is the group's own change."], parts: [own])
        case .rounded:
            return Step(
                label("Difference", row), .units(difference, of: unit(row)),
                notes: ["Months and people are not shown, because counts of people are rounded."])
        case .known(_, let programmeMonths, let comparisonMonths):
            guard let anyway = try anyway(row.service, programmeMonths, comparisonMonths),
                case .units(let expected, _) = anyway.value
            else { return own }
            return try reconciled(
                difference, try use.change.subtracting(expected), parts: [own, anyway], row)
        }
    }

    private func reconciled(
        _ difference: Quantity, _ made: Quantity, parts: [Step], _ row: ReleasedArms.Row
    ) throws(ArithmeticError) -> Step {
        let whole = Step(label("Difference", row), .units(made, of: unit(row)), .difference, parts: parts)
        guard made != difference else { return whole }
        let rest = Step(
            "Rounding", .units(try difference.subtracting(made), of: unit(row)), .rounding(lines: 1),
            notes: ["Each group of people is rounded to twelve decimal places before they are added."])
        return Step(whole.label, .units(difference, of: unit(row)), .sum, parts: [whole, rest])
    }

    /// The comparison's change, for as many people and months as the programme's.
    private func anyway(
        _ service: ServiceID, _ programmeMonths: ExactDecimal, _ comparisonMonths: ExactDecimal
    ) throws(ArithmeticError) -> Step? {
        guard let row = arms?[service, .comparison], case .shown(let theirs, _) = row.figures,
            let change = try change(theirs, row)
        else { return nil }
        let exposure = Step.quotient(
            "Programme person-months over comparison person-months",
            Step("Person-months after, programme", .number(programmeMonths)),
            over: Step("Person-months after, comparison group", .number(comparisonMonths)))
        var expected = ExactProduct(theirs.change.decimal)
        try exposure.multiply(into: &expected)
        return Step(
            "What would have happened anyway", .units(try Quantity(rounding: expected), of: unit(row)),
            .product(places: Quantity.places), parts: [change, exposure])
    }

    private func end(of row: ReleasedArms.Row, _ column: String) -> Explanation? {
        guard row.arm == .programme, let interval = figures.findings.armIntervals?[row.service] else { return nil }
        let isLow = column == "difference_low"
        let end = isLow ? interval.low : interval.high
        return .known(
            Step(
                label("Difference, \(isLow ? "2.5%" : "97.5%") point", row), .words(Numbers.units(end)),
                notes: ["People of each group are drawn again, in 95% of \(interval.basis)."]
            ).telling(end.decimal))
    }
}

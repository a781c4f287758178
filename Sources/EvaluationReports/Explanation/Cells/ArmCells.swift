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

    private var evaluation: Evaluation { figures.findings.evaluation }

    var keys: [String] { (arms?.rows ?? []).map(Self.key) }

    /// `ae-attendance, programme`.
    static func key(_ row: ReleasedArms.Row) -> String { "\(row.service), \(row.arm.rawValue)" }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = arms?.rows.first(where: { Self.key($0) == key }) else { return nil }
        guard case .shown(let use, let difference) = row.figures else { return .withheld }
        do throws(ArithmeticError) {
            switch column {
            case "people": return people(use, row)
            case "before": return .known(try before(use, row))
            case "after": return .known(try after(use, row))
            case "change": return .known(try change(use, row))
            case "difference":
                guard let difference else { return nil }
                return .known(try self.difference(difference, use, row))
            default: return end(of: row, column)
            }
        } catch {
            throw .arithmetic(error, while: "explaining \(key)")
        }
    }

    private func label(_ what: String, _ row: ReleasedArms.Row) -> String {
        "\(what), \(evaluation.unitCosts[row.service]?.label ?? row.service.name), \(row.arm.rawValue) group"
    }

    private func unit(_ row: ReleasedArms.Row) -> String { evaluation.unitCosts[row.service]?.unit ?? "unit" }

    private func people(_ use: ArmUse, _ row: ReleasedArms.Row) -> Explanation? {
        use.people.map {
            .known(
                Step(
                    label("People", row), .count($0, of: "people"),
                    notes: ["Everybody of the group who was followed, those who used none of it included."]
                        + PeopleSteps(figures.findings).rounding))
        }
    }

    private func steps(_ row: ReleasedArms.Row) -> EqualTimeSteps {
        EqualTimeSteps(
            evaluation.observed.entries.filter { $0.arm == row.arm && $0.service == row.service }, unit: unit(row))
    }

    private func before(_ use: ArmUse, _ row: ReleasedArms.Row) throws(ArithmeticError) -> Step {
        try steps(row).before(label("Units before", row), total: use.before)
    }

    private func after(_ use: ArmUse, _ row: ReleasedArms.Row) throws(ArithmeticError) -> Step {
        try steps(row).after(label("Units after", row))
    }

    private func change(_ use: ArmUse, _ row: ReleasedArms.Row) throws(ArithmeticError) -> Step {
        Step(
            label("Change", row), .units(use.change, of: unit(row)), .difference,
            parts: [try after(use, row), try before(use, row)])
    }

    // MARK: Difference

    private func difference(
        _ difference: Quantity, _ use: ArmUse, _ row: ReleasedArms.Row
    ) throws(ArithmeticError) -> Step {
        let own = try change(use, row)
        guard let comparison = figures.comparison, let other = arms?[row.service, .comparison],
            case .shown(let theirs, _) = other.figures
        else {
            return Step(
                label("Difference", row), .units(difference, of: unit(row)), .sum,
                notes: ["Nobody without the programme was observed, so it is the group's own change."], parts: [own])
        }
        // Months by the person would tell how many they are.
        guard !evaluation.settings.disclosure.isRounding else {
            return Step(
                label("Difference", row), .units(difference, of: unit(row)),
                notes: ["Months and people are not shown, because counts of people are rounded."])
        }
        let anyway = try self.anyway(theirs, other, comparison)
        guard case .units(let expected, _) = anyway.value else { return own }
        let made = try use.change.subtracting(expected)
        let whole = Step(label("Difference", row), .units(made, of: unit(row)), .difference, parts: [own, anyway])
        guard made != difference else { return whole }
        let rest = Step(
            "Rounding", .units(try difference.subtracting(made), of: unit(row)), .rounding(lines: 1),
            notes: ["Each group of people is rounded to twelve decimal places before they are added."])
        return Step(whole.label, .units(difference, of: unit(row)), .sum, parts: [whole, rest])
    }

    /// The comparison's change, for as many people and months as the programme's.
    private func anyway(
        _ theirs: ArmUse, _ row: ReleasedArms.Row, _ comparison: ObservedComparison
    ) throws(ArithmeticError) -> Step {
        let programme = evaluation.observed.entries.filter { $0.arm == .programme }
        let months = try comparison.personMonths(of: row.service, in: Set(programme.map(\.groups)))
        let exposure = Step.quotient(
            "As many people and months", Step("Person-months after, programme", .number(months.programme)),
            over: Step("Person-months after, comparison group", .number(months.comparison)))
        let change = try self.change(theirs, row)
        var expected = ExactProduct(theirs.change.decimal)
        try exposure.multiply(into: &expected)
        return Step(
            "What would have come anyway", .units(try Quantity(rounding: expected), of: unit(row)),
            .product(places: Quantity.places), parts: [change, exposure])
    }

    private func end(of row: ReleasedArms.Row, _ column: String) -> Explanation? {
        guard row.arm == .programme, let interval = figures.findings.armIntervals?[row.service] else { return nil }
        let isLow = column == "difference_low"
        let written = Numbers.units(isLow ? interval.low : interval.high)
        return .known(
            Step(
                label("Difference, \(isLow ? "2.5%" : "97.5%") point", row), .words(written),
                notes: ["People of each group are drawn again, in 95% of \(interval.basis)."]))
    }
}

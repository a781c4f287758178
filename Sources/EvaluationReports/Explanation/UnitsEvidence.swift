import CostAvoidance
import DelimitedText
import Numerics

/// Where the units of a part come from in one direction of use: rows judged case by case, or use observed before and after.
struct UnitsEvidence {
    let source: UnitsSource
    let part: ShownPart

    private var unit: String { part.unitCost.unit }

    /// The units with what they were made of.
    func step(_ label: String, total: Quantity, stated: Quantity) throws(ArithmeticError) -> Step {
        switch source {
        case .observed(let own, let comparison): try observed("\(label), units", total, own, comparison)
        case .judged(let rowCount, let rows): judged("\(label), units", total, stated, rowCount, rows)
        }
    }

    private func judged(
        _ label: String, _ total: Quantity, _ stated: Quantity, _ rowCount: Int, _ rows: [Int]
    ) -> Step {
        var notes = [
            "Quantity times likelihood over \(Wording.counted(rowCount, "row", "rows")) of outcomes.csv\(whose)."
        ]
        if let list = lineList(rows, of: rowCount) { notes.append(list) }
        notes.append("Before likelihood: \(stated).")
        return Step(label, .units(total, of: unit), notes: notes)
    }

    // MARK: Observed

    private func observed(
        _ label: String, _ total: Quantity, _ use: ObservedUse, _ comparison: ComparisonUse
    ) throws(ArithmeticError) -> Step {
        let own = try change("Fall in use of the programme's people", use)
        switch comparison {
        case .none: return try reconciled(label, total, own, lineCount: use.lineCount)
        case .aboutTooFew:
            return Step(
                label, .units(total, of: unit),
                notes: own.notes + ["What the comparison group saw is about too few people to be shown."])
        case .rounded:
            return Step(
                label, .units(total, of: unit),
                notes: own.notes + ["Months and people are not shown, because counts of people are rounded."])
        case .known(let others, let programmeMonths, let comparisonMonths):
            let exposure = Step.quotient(
                "As many people and months", Step("Person-months after, programme", .number(programmeMonths)),
                over: Step("Person-months after, comparison group", .number(comparisonMonths)))
            let theirs = try change("Fall in use of the comparison group", others)
            var expected = ExactProduct(theirs.decimal)
            try exposure.multiply(into: &expected)
            let anyway = Step(
                "What would have come anyway", .units(try Quantity(rounding: expected), of: unit),
                .product(places: Quantity.places), parts: [theirs, exposure])
            return try reconciled(label, total, own, less: anyway, lineCount: use.lineCount)
        }
    }

    /// Before less after on equal time, over rows of one arm.
    private func change(_ label: String, _ use: ObservedUse) throws(ArithmeticError) -> Step {
        var steps: [Step] = []
        var total = Quantity.zero
        for span in use.spans {
            let step = try change(over: span)
            if case .units(let units, _) = step.value { total = try total.adding(units) }
            steps.append(step)
        }
        var notes = ["\(Wording.counted(use.rowCount, "row", "rows")) of service-use.csv."]
        if let list = lineList(use.rows, of: use.rowCount) { notes.append(list) }
        guard steps.count == 1, var only = steps.first else {
            return Step(label, .units(total, of: unit), .sum, notes: notes, parts: steps)
        }
        only.label = label
        only.notes = notes
        return only
    }

    private func change(over span: ObservedUse.Span) throws(ArithmeticError) -> Step {
        let windows = span.windows
        let label = "Before over \(windows.beforeMonths) months, after over \(windows.afterMonths)"
        let used = Step("Units used after", .units(span.after, of: unit))
        var then = span.before
        var expected = Step("Units used before", .units(then, of: unit))
        if windows.beforeMonths != windows.afterMonths {
            let ratio = Step.quotient(
                "Months after over months before", Step("Months after", .number(windows.afterMonths)),
                over: Step("Months before", .number(windows.beforeMonths)))
            var product = ExactProduct(then.decimal)
            try ratio.multiply(into: &product)
            then = try Quantity(rounding: product)
            expected = Step(
                "Units used before, for as many months as after", .units(then, of: unit),
                .product(places: Quantity.places), parts: [expected, ratio])
        }
        return Step(
            label, .units(try then.subtracting(span.after), of: unit), .difference, parts: [expected, used])
    }

    /// Steps that make a total, with what rounding at the twelfth decimal place leaves between them.
    private func reconciled(
        _ label: String, _ total: Quantity, _ own: Step, less anyway: Step? = nil, lineCount: Int
    ) throws(ArithmeticError) -> Step {
        guard case .units(var made, _) = own.value else { return own }
        var whole = own
        whole.label = label
        if let anyway, case .units(let expected, _) = anyway.value {
            made = try made.subtracting(expected)
            whole = Step(label, .units(made, of: unit), .difference, parts: [own, anyway])
        }
        guard made != total else { return whole }
        if anyway == nil { whole = Step(label, .units(made, of: unit), .sum, parts: [own]) }
        let rest = Step(
            "Rounding", .units(try total.subtracting(made), of: unit), .rounding(lines: lineCount),
            notes: ["Each group of people is rounded to twelve decimal places before they are added."])
        return Step(label, .units(total, of: unit), .sum, parts: [whole, rest])
    }

    // MARK: Rows

    private var whose: String { part.people.map { " about \(Wording.counted($0, "person", "people"))" } ?? "" }

    private func lineList(_ numbers: [Int], of count: Int) -> String? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let shown = sorted.prefix(ServiceLine.mostRowsNamed).map(String.init).joined(separator: ", ")
        let rest = count - min(count, ServiceLine.mostRowsNamed)
        return "Lines \(shown)\(rest > 0 ? " and \(Numbers.count(rest)) more" : "") of the file."
    }
}

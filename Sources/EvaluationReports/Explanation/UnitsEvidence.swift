import CostAvoidance
import DelimitedText
import Numerics

/// Where the units of a part come from in one direction of use: rows judged case by case, or use observed before and after.
struct UnitsEvidence {
    let evaluation: Evaluation
    /// The part's lines in which use went that way.
    let lines: [LineResult]
    let people: Int?
    let comparison: ObservedComparison?
    let unit: String

    /// The units with what they were made of.
    func step(_ label: String, total: Quantity, stated: Quantity) throws(ArithmeticError) -> Step {
        switch lines.first?.key.evidence {
        case .observed: try observed("\(label), units", total)
        case .judged, nil: judged("\(label), units", total, stated)
        }
    }

    private func judged(_ label: String, _ total: Quantity, _ stated: Quantity) -> Step {
        let rowCount = sources.reduce(0) { $0 + evaluation.lines[$1].rowCount }
        var notes = [
            "Quantity times likelihood over \(Wording.counted(rowCount, "row", "rows")) of outcomes.csv\(whose)."
        ]
        let numbers = sources.flatMap { evaluation.lines[$0].rows.map(Int.init) }
        if let list = lineList(numbers, of: rowCount) { notes.append(list) }
        notes.append("Before likelihood: \(stated).")
        return Step(label, .units(total, of: unit), notes: notes)
    }

    // MARK: Observed

    private func observed(_ label: String, _ total: Quantity) throws(ArithmeticError) -> Step {
        let indices = Set(sources)
        let rows = evaluation.observed.entries.filter { entry in entry.line.map(indices.contains) ?? false }
        let own = try change("Fall in use of the programme's people", rows)
        guard let comparison, let service = lines.first?.key.service else {
            return try reconciled(label, total, [own], joined: .sum)
        }
        let others = evaluation.observed.entries.filter { $0.arm == .comparison && $0.service == service }
        let rule = evaluation.settings.disclosure
        // The comparison group is shown as the programme's people are.
        guard !rule.isTooFew(Set(others.compactMap(\.person)).count) else {
            return Step(
                label, .units(total, of: unit),
                notes: own.notes + ["What the comparison group saw is about too few people to be shown."])
        }
        // Months by the person would tell how many they are.
        guard !rule.isRounding else {
            return Step(
                label, .units(total, of: unit),
                notes: own.notes + ["Months and people are not shown, because counts of people are rounded."])
        }
        let months = try comparison.personMonths(of: service, in: Set(lines.map(\.key.groups)))
        let exposure = Step.quotient(
            "As many people and months", Step("Person-months after, programme", .number(months.programme)),
            over: Step("Person-months after, comparison group", .number(months.comparison)))
        let theirs = try change("Fall in use of the comparison group", others)
        var expected = ExactProduct(theirs.decimal)
        try exposure.multiply(into: &expected)
        let anyway = Step(
            "What would have come anyway", .units(try Quantity(rounding: expected), of: unit),
            .product(places: Quantity.places), parts: [theirs, exposure])
        return try reconciled(label, total, [own, anyway], joined: .difference)
    }

    /// Before less after on equal time, over rows of one arm.
    private func change(_ label: String, _ rows: [ObservedLedger.Entry]) throws(ArithmeticError) -> Step {
        var steps: [Step] = []
        var total = Quantity.zero
        for windows in Set(rows.map(\.windows)).sorted() {
            let step = try change(rows.filter { $0.windows == windows && $0.after != nil }, over: windows)
            if case .units(let units, _) = step.value { total = try total.adding(units) }
            steps.append(step)
        }
        let count = rows.filter { $0.after != nil }.count
        var notes = ["\(Wording.counted(count, "row", "rows")) of service-use.csv."]
        if let list = lineList(rows.filter { $0.after != nil }.map(\.row), of: count) { notes.append(list) }
        guard steps.count == 1, var only = steps.first else {
            return Step(label, .units(total, of: unit), .sum, notes: notes, parts: steps)
        }
        only.label = label
        only.notes = notes
        return only
    }

    private func change(
        _ rows: [ObservedLedger.Entry], over windows: ObservationWindows
    ) throws(ArithmeticError) -> Step {
        var before = Quantity.zero
        var after = Quantity.zero
        for row in rows {
            before = try before.adding(row.before)
            after = try after.adding(row.after ?? .zero)
        }
        let label = "Before over \(windows.beforeMonths) months, after over \(windows.afterMonths)"
        let used = Step("Units used after", .units(after, of: unit))
        var expected = Step("Units used before", .units(before, of: unit))
        if windows.beforeMonths != windows.afterMonths {
            let ratio = Step.quotient(
                "Months after over months before", Step("Months after", .number(windows.afterMonths)),
                over: Step("Months before", .number(windows.beforeMonths)))
            var product = ExactProduct(before.decimal)
            try ratio.multiply(into: &product)
            expected = Step(
                "Units used before, for as many months as after", .units(try Quantity(rounding: product), of: unit),
                .product(places: Quantity.places), parts: [expected, ratio])
        }
        guard case .units(let then, _) = expected.value else { return used }
        return Step(label, .units(try then.subtracting(after), of: unit), .difference, parts: [expected, used])
    }

    /// Steps that make a total, with what rounding at the twelfth decimal place leaves between them.
    private func reconciled(
        _ label: String, _ total: Quantity, _ steps: [Step], joined: Step.Operation
    ) throws(ArithmeticError) -> Step {
        let values = steps.map { step in
            if case .units(let units, _) = step.value { units } else { Quantity.zero }
        }
        var made = values.first ?? .zero
        for value in values.dropFirst() { made = try made.subtracting(value) }
        let whole = Step(label, .units(made, of: unit), joined, parts: steps)
        guard made != total else {
            guard joined == .sum, var only = steps.first else { return whole }
            only.label = label
            return only
        }
        let rest = Step(
            "Rounding", .units(try total.subtracting(made), of: unit), .rounding(lines: lines.count),
            notes: ["Each group of people is rounded to twelve decimal places before they are added."])
        return Step(label, .units(total, of: unit), .sum, parts: [whole, rest])
    }

    // MARK: Rows

    private var sources: [Int] {
        lines.compactMap { line in
            if case .line(let index) = line.origin { return index }
            return nil
        }
    }

    private var whose: String { people.map { " about \(Wording.counted($0, "person", "people"))" } ?? "" }

    private func lineList(_ numbers: [Int], of count: Int) -> String? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let shown = sorted.prefix(ServiceLine.mostRowsNamed).map(String.init).joined(separator: ", ")
        let rest = count - min(count, ServiceLine.mostRowsNamed)
        return "Lines \(shown)\(rest > 0 ? " and \(Numbers.count(rest)) more" : "") of the file."
    }
}

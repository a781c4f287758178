import CostAvoidance
import DelimitedText
import Numerics

/// Where the units of a part come from: rows judged case by case, or use observed before and after.
struct UnitsEvidence {
    let source: UnitsSource
    let part: ShownPart
    private let evaluation: ReleasedEvaluation

    init(source: UnitsSource, part: ShownPart, of evaluation: ReleasedEvaluation) {
        (self.source, self.part, self.evaluation) = (source, part, evaluation)
    }

    private var unit: String { part.unitCost.unit }

    /// The units of one direction of rows judged case by case.
    func step(_ label: String, total: Quantity, stated: Quantity) -> Step {
        guard case .judged(let rowCount, let rows) = source else { return Step(label, .units(total, of: unit)) }
        return judged("\(label), units", total, stated, rowCount, rows)
    }

    private func judged(
        _ label: String, _ total: Quantity, _ stated: Quantity, _ rowCount: Int?, _ rows: [Int]
    ) -> Step {
        let count = Self.counted(rowCount)
        var notes = [evaluation.told("Quantity times likelihood over \(count.lowercased()) of outcomes.csv\(whose).")]
        if let list = lineList(rows, of: rowCount, in: "outcomes.csv") { notes.append(list) }
        notes.append("Before likelihood: \(stated).")
        return Step(label, .units(total, of: unit), notes: notes)
    }

    // MARK: Observed

    /// By how many units the use of the programme's people fell.
    func fall(total: Quantity) throws(ArithmeticError) -> Step {
        let label = "Fall in use of the programme's people"
        guard case .observed(let use, let comparison) = source else { return Step(label, .units(total, of: unit)) }
        if case .rounded = comparison {
            return Step(
                label, .units(total, of: unit),
                notes: ["Months and people are not shown, because counts of people are rounded."])
        }
        return try reconciled(label, total, try change(label, use), lineCount: use.lineCount)
    }

    /// How many of them came anyway, as the comparison group saw.
    func cameAnyway(total: Quantity) throws(ArithmeticError) -> Step {
        let label = "What would have happened anyway"
        guard case .observed(let use, let comparison) = source else { return Step(label, .units(total, of: unit)) }
        switch comparison {
        case .none: return Step(label, .units(total, of: unit))
        case .aboutTooFew:
            return Step(
                label, .units(total, of: unit),
                notes: ["The change in the comparison group is about too few people to be shown."])
        case .rounded:
            return Step(
                label, .units(total, of: unit),
                notes: ["Months and people are not shown, because counts of people are rounded."])
        case .known(let others, let programmeMonths, let comparisonMonths):
            let exposure = Step.quotient(
                "Programme person-months over comparison person-months",
                Step("Person-months after, programme", .number(programmeMonths)),
                over: Step("Person-months after, comparison group", .number(comparisonMonths)))
            let theirs = try change("Fall in use of the comparison group", others)
            var expected = ExactProduct(theirs.decimal)
            try exposure.multiply(into: &expected)
            let anyway = Step(
                label, .units(try Quantity(rounding: expected), of: unit), .product(places: Quantity.places),
                parts: [theirs, exposure])
            return try reconciled(label, total, anyway, lineCount: use.lineCount)
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
        var notes = [evaluation.told("\(Self.counted(use.rowCount).capitalisedFirst) of service-use.csv.")]
        if let list = lineList(use.rows, of: use.rowCount, in: "service-use.csv") { notes.append(list) }
        guard steps.count == 1, var only = steps.first else {
            return Step(label, .units(total, of: unit), .sum, notes: notes, parts: steps)
        }
        only.label = label
        only.notes = notes
        return only
    }

    private func change(over span: ObservedUse.Span) throws(ArithmeticError) -> Step {
        let windows = span.windows
        let label = "Before less after (months before: \(windows.beforeMonths); months after: \(windows.afterMonths))"
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

    /// A step that makes a total, with what rounding at the twelfth decimal place leaves between them.
    private func reconciled(
        _ label: String, _ total: Quantity, _ step: Step, lineCount: Int
    ) throws(ArithmeticError) -> Step {
        guard case .units(let made, _) = step.value, made != total else { return step }
        let rest = Step(
            "Rounding", .units(try total.subtracting(made), of: unit), .rounding(lines: lineCount),
            notes: ["Each group of people is rounded to twelve decimal places before they are added."])
        return Step(label, .units(total, of: unit), .sum, parts: [step, rest])
    }

    // MARK: Rows

    private var whose: String { part.people.map { " about \(Wording.counted($0, "person", "people"))" } ?? "" }

    /// How many rows; where they may not be counted, that there are some.
    static func counted(_ rows: Int?) -> String { rows.map { Wording.counted($0, "row", "rows") } ?? "Rows" }

    private func lineList(_ numbers: [Int], of count: Int?, in file: String) -> String? {
        guard let count else {
            return evaluation.rule.isRounding
                ? nil : "How many rows, and which, is not told, because rows of tables are withheld."
        }
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let shown = sorted.prefix(ServiceLine.mostRowsNamed).map(String.init).joined(separator: ", ")
        let rest = count - min(count, ServiceLine.mostRowsNamed)
        let place = evaluation.sheets == nil ? "the file" : file
        return evaluation.told(
            "\(count == 1 ? "Line" : "Lines") \(shown)\(rest > 0 ? " and \(Numbers.count(rest)) more" : "") of \(place)."
        )
    }
}

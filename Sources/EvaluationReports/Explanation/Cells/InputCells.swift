import CostAvoidance
import Numerics

/// Each uncertain input moved alone, and how much of the doubt is its own.
struct InputCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var rows: [OneWaySensitivity.Row] { figures.findings.uncertainty?.oneWay.rows ?? [] }
    private var words: InputWords { InputWords(evaluation: figures.findings.released) }

    var keys: [String] { rows.map(\.input.name.description) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = rows.first(where: { $0.input.name.description == key }) else { return nil }
        let name = words.name(row.input.name)
        switch column {
        case "low_input": return .known(end("\(name), its low", row.lowInput, row))
        case "high_input": return .known(end("\(name), its high", row.highInput, row))
        case "net_benefit_at_low": return .known(try moved(row, to: row.lowInput, total: row.atLow))
        case "net_benefit_at_high": return .known(try moved(row, to: row.highInput, total: row.atHigh))
        case "swing": return .known(try swing(row))
        case "cashable_savings_at_low":
            return try cashable(row, to: row.lowInput, total: row.cashable?.atLow).map { .known($0) }
        case "cashable_savings_at_high":
            return try cashable(row, to: row.highInput, total: row.cashable?.atHigh).map { .known($0) }
        case "switching_value": return try switching(row)
        default: return share(row, of: column).map { .known($0) }
        }
    }

    private func end(_ label: String, _ value: ExactDecimal, _ row: OneWaySensitivity.Row) -> Step {
        Step(
            label, .words(words.value(value, of: row.input)),
            notes: ["\(Self.origin(row.input)) Counted in \(row.input.unit)."]
                + (RangeWords.sentence(row.input.spread).map { [$0] } ?? [])
        ).telling(words.isWithheld(row.input) ? nil : value)
    }

    private static func origin(_ input: UncertainInput) -> String {
        let columns =
            input.spread.range == .standardError
            ? "From the standard error in the high column of its own file"
            : "Taken from the low and high columns of its own file"
        return switch input.name.parameter {
        case .likelihood: "\(columns): the mean over its rows, weighted by their quantities."
        case .unitCost, .quantity, .alternative, .assumption, .programmeCost:
            "\(columns); a quantity is added up over its rows, after likelihood where likelihood is not an input of its own."
        }
    }

    private func moved(
        _ row: OneWaySensitivity.Row, to value: ExactDecimal, total: Money
    ) throws(EvaluationError) -> Step {
        try MovedInputs(figures).step([(row.input, value)], total: total)
    }

    /// What could leave a budget with the input moved; nil for an input that moves the decision itself.
    private func cashable(
        _ row: OneWaySensitivity.Row, to value: ExactDecimal, total: Money?
    ) throws(EvaluationError) -> Step? {
        guard let total else { return nil }
        return try MovedInputs(figures, measure: .cashableSavings).step([(row.input, value)], total: total)
    }

    private func swing(_ row: OneWaySensitivity.Row) throws(EvaluationError) -> Step {
        var ends = [
            try moved(row, to: row.lowInput, total: row.atLow).named(
                .cell(.input, row.input.name.description, "net_benefit_at_low")),
            try moved(row, to: row.highInput, total: row.atHigh).named(
                .cell(.input, row.input.name.description, "net_benefit_at_high")),
        ]
        if row.atLow < row.atHigh { ends.reverse() }
        return Step(
            "Swing of \(words.name(row.input.name))", .money(row.swing), .difference, parts: ends.map(\.folded))
    }

    /// Where the net benefit is nought, with the net benefit there.
    private func switching(_ row: OneWaySensitivity.Row) throws(EvaluationError) -> Explanation? {
        guard let switching = row.switchingValue else { return .absent("there is no cost, and so no net benefit") }
        var step = Step(
            "Switching value of \(words.name(row.input.name))", .words(words.switching(switching, of: row.input)),
            .comparison,
            notes: ["The value at which the net benefit is zero, with every other input at its central value."])
        switch switching {
        case .never: step.notes.append("No value that it could have does this.")
        case .within(let value), .beyondBounds(let value):
            guard !words.isWithheld(row.input) else { break }
            step = step.telling(value)
            if let there = try MovedInputs(figures).lineByLine([(row.input, value)]) { step.parts = [there] }
        }
        return .known(step)
    }

    /// A Sobol' index; nil for an input that has none.
    private func share(_ row: OneWaySensitivity.Row, of column: String) -> Step? {
        guard let indices = figures.findings.uncertainty?.indices,
            let index = indices.rows.first(where: { $0.name == row.input.name })
        else { return nil }
        let isFirst = column == "first_order"
        let meaning =
            isFirst
            ? "The share of the variance that would go if this input were known."
            : "The share of the variance that would stay if everything but this input were known."
        let method =
            switch indices.method {
            case .closedForm: "From the moments of the inputs in closed form: the model is a sum of their products."
            case .estimated(let points): "Estimated from \(Numbers.count(points)) points in each of two sets."
            }
        return Step(
            "\(isFirst ? "First-order" : "Total") Sobol' index of \(words.name(row.input.name))",
            .words(Simulated.withDoubt(isFirst ? index.first : index.total)), .comparison,
            notes: [meaning, method], parts: DrawnSteps(figures).inputs()
        ).telling((isFirst ? index.first : index.total).value)
    }
}

import CostAvoidance
import Numerics

/// A measure with some inputs moved and every other at its central value: the one that the decision hangs on, unless another is
/// asked for.
struct MovedInputs {
    private let figures: FigureExplainer
    private let measure: SummaryMeasure

    init(_ figures: FigureExplainer, measure: SummaryMeasure? = nil) {
        self.figures = figures
        self.measure = measure ?? (figures.findings.totals.netBenefit == nil ? .presentValueSavings : .netBenefit)
    }

    /// The measure as the sensitivity has it, and under it line by line.
    func step(_ values: [(UncertainInput, ExactDecimal)], total: Money) throws(EvaluationError) -> Step {
        guard let tree = try lineByLine(values) else {
            return Step(
                label(values), .money(total), notes: ["The position between accounts is not an input in any file."])
        }
        do throws(ArithmeticError) {
            return try Step.reconciled(tree.label, [tree], total: total, lines: figures.parts.lineCount)
        } catch {
            throw .arithmetic(error, while: "explaining \(label(values))")
        }
    }

    /// The measure line by line; nil where the inputs cannot be moved in the evaluation itself.
    func lineByLine(_ values: [(UncertainInput, ExactDecimal)]) throws(EvaluationError) -> Step? {
        guard let moved = try figures.findings.moving(values) else { return nil }
        let explainer = try figures.changed(to: moved, by: words(values))
        do throws(ArithmeticError) {
            guard var step = try explainer.summary(measure, at: .central) else { return nil }
            step.label = label(values)
            return step
        } catch {
            throw .arithmetic(error, while: "explaining \(label(values))")
        }
    }

    private func label(_ values: [(UncertainInput, ExactDecimal)]) -> String {
        "\(MeasureWords(figures.findings)[measure]) with \(words(values))"
    }

    private func words(_ values: [(UncertainInput, ExactDecimal)]) -> String {
        let words = InputWords(evaluation: figures.findings.released)
        return Wording.list(
            values.map { input, value in
                let name = words.name(input.name)
                return "\(name.prefix(1).lowercased() + name.dropFirst()) at \(words.value(value, of: input))"
            })
    }
}

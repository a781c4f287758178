import CostAvoidance
import Numerics

/// Writes an explanation for a screen: one step a line with the sign that joins it to the line before, and what it rests on under
/// it, so that an auditor can follow it with a calculator.
package struct ExplanationText {
    private var lines: [String] = []
    private let depth: Int

    private init(depth: Int) { self.depth = depth }

    /// The explanation as text.
    ///
    /// - Parameter depth: how many levels under the figure are written; those below are only named.
    package static func text(_ explanation: Explanation, of figure: ReportFigure, depth: Int = .max) -> String {
        switch explanation {
        case .known(let step):
            var writer = ExplanationText(depth: depth)
            writer.lines.append("\(figure.path): \(written(step.value))")
            writer.add(step, sign: "", level: 0)
            return writer.lines.joined(separator: "\n") + "\n"
        case .absent(let reason):
            return "\(figure.path): not known, because \(reason)\n"
        case .withheld:
            return
                "\(figure.path): suppressed. It is about too few people, or would reveal another figure that is.\n"
        case .unknown(let reason):
            return "\(figure.path): \(reason)\n"
        }
    }

    private mutating func add(_ step: Step, sign: String, level: Int) {
        let indent = String(repeating: "    ", count: level)
        let name = step.figure.map { level > 0 ? "  (\($0.path))" : "" } ?? ""
        let about = Self.rule(step.operation).map { ", \($0)" } ?? ""
        lines.append("\(indent)\(sign)\(Self.written(step.value))  \(step.label)\(about)\(name)")
        for note in step.notes {
            let inner = PlainText.wrapped(note, indent: 4 * level + 6)
            lines.append(inner)
        }
        guard level < depth else { return }
        for (index, part) in step.parts.enumerated() {
            add(part, sign: Self.sign(step.operation, place: index), level: level + 1)
        }
    }

    private static func sign(_ operation: Step.Operation, place: Int) -> String {
        if operation == .comparison { return "  " }
        guard place > 0 else { return "= " }
        return switch operation {
        case .sum: "+ "
        case .difference: "- "
        case .product: "x "
        case .quotient, .percentage: "/ "
        case .power, .given, .rounding, .withheld, .comparison: "  "
        }
    }

    private static func rule(_ operation: Step.Operation) -> String? {
        switch operation {
        case .product(Money.places): "rounded once to the penny"
        case .product(let places), .quotient(let places?):
            "rounded to \(Wording.counted(places, "decimal", "decimals"))"
        case .power(let exponent, let places):
            "to the power of \(exponent), rounded to \(Wording.counted(places, "decimal", "decimals"))"
        case .percentage(let places): "times 100, rounded to \(Wording.counted(places, "decimal", "decimals"))"
        case .given, .sum, .difference, .quotient(nil), .rounding, .withheld, .comparison: nil
        }
    }

    /// One of what is counted in people or months.
    private static func singular(_ what: String) -> String { what == "people" ? "person" : String(what.dropLast()) }

    /// A value as an auditor types it in.
    static func written(_ value: Step.Value) -> String {
        switch value {
        case .money(let money): Pounds.exact(money)
        case .unitCost(let cost): Pounds.perUnit(cost)
        case .units(let quantity, let unit): "\(Numbers.decimal(quantity.decimal)) x \(unit)"
        case .number(let number): number.description
        case .count(let count, let what): "\(Numbers.count(count)) \(count == 1 ? singular(what) : what)"
        case .words(let words): words
        }
    }
}

import CostAvoidance
import Numerics

/// Writes an explanation for a program: every step with its value, operation, notes and parts.
package enum ExplanationJSON {
    /// The explanation as a JSON document.
    ///
    /// - Parameter depth: levels under the figure to write.
    package static func json(_ explanation: Explanation, of figure: ReportFigure, depth: Int = .max) -> String {
        object(explanation, of: figure, depth: depth).document
    }

    /// Several explanations as one JSON document, a list in the order given.
    ///
    /// - Parameter depth: levels under each figure to write.
    package static func json(_ explanations: [(ReportFigure, Explanation)], depth: Int = .max) -> String {
        JSONText.array(explanations.map { object($0.1, of: $0.0, depth: depth) }).document
    }

    private static func object(_ explanation: Explanation, of figure: ReportFigure, depth: Int) -> JSONText {
        let content: [(String, JSONText)] =
            switch explanation {
            case .known(let step): [("state", .text("known")), ("step", object(step, depth: depth))]
            case .absent(let reason): [("state", .text("absent")), ("reason", .text(reason))]
            case .withheld: [("state", .text("suppressed"))]
            case .unknown(let reason): [("state", .text("unknown")), ("reason", .text(reason))]
            }
        return .object([("figure", .text(figure.path))] + content)
    }

    private static func object(_ step: Step, depth: Int) -> JSONText {
        var members: [(String, JSONText)] = [("label", .text(step.label))]
        members += value(step.value)
        members += operation(step.operation)
        if let figure = step.figure { members.append(("figure", .text(figure.path))) }
        if !step.notes.isEmpty { members.append(("notes", .array(step.notes.map { .text($0) }))) }
        switch (step.parts.count, depth) {
        case (0, _): break
        case (let count, 0): members.append(("partsLeftOut", .number(String(count))))
        default: members.append(("parts", .array(step.parts.map { object($0, depth: depth - 1) })))
        }
        return .object(members)
    }

    private static func value(_ value: Step.Value) -> [(String, JSONText)] {
        switch value {
        case .money(let money): [("value", .number(money.description)), ("unit", .text("GBP"))]
        case .unitCost(let cost): [("value", .number(cost.description)), ("unit", .text("GBP"))]
        case .units(let quantity, let unit): [("value", .number(quantity.description)), ("unit", .text(unit))]
        case .number(let number): [("value", .number(number.description))]
        case .count(let count, let what): [("value", .number(String(count))), ("unit", .text(what))]
        case .words(let words): [("value", .text(words))]
        }
    }

    private static func operation(_ operation: Step.Operation) -> [(String, JSONText)] {
        switch operation {
        case .given: [("operation", .text("given"))]
        case .sum: [("operation", .text("sum"))]
        case .difference: [("operation", .text("difference"))]
        case .product(let places): [("operation", .text("product")), ("places", .number(String(places)))]
        case .power(let exponent, let places):
            [
                ("operation", .text("power")), ("exponent", .number(String(exponent))),
                ("places", .number(String(places))),
            ]
        case .quotient(let places):
            [("operation", .text("quotient"))] + (places.map { [("places", .number(String($0)))] } ?? [])
        case .percentage(let places): [("operation", .text("percentage")), ("places", .number(String(places)))]
        case .rounding(let lines): [("operation", .text("rounding")), ("lines", .number(String(lines)))]
        case .withheld: [("operation", .text("withheld"))]
        case .comparison: [("operation", .text("comparison"))]
        }
    }
}

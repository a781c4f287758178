import CostAvoidance
import Numerics

/// Steps made of others, computed as the evaluation computes: exactly, and rounded once.
extension Step {
    /// Steps that make a total, with what rounding line by line leaves between them.
    static func reconciled(_ label: String, _ steps: [Step], total: Money, lines: Int) throws(ArithmeticError) -> Step {
        var sum = Money.zero
        for step in steps {
            if case .money(let amount) = step.value { sum = try sum + amount }
        }
        let rest = try total - sum
        if rest == .zero, steps.count == 1 {
            var only = steps[0]
            only.label = label
            return only
        }
        var parts = steps
        if rest != .zero {
            parts.append(Step.rounding(rest, lines: lines))
        }
        return Step(label, .money(total), .sum, parts: parts)
    }

    /// Factors multiplied exactly and rounded once to the penny.
    static func product(_ label: String, _ factors: [Step]) throws(ArithmeticError) -> Step {
        var product = ExactProduct(ExactDecimal.one)
        for factor in factors { try factor.multiply(into: &product) }
        let penny = Money.places
        return Step(label, .money(try product.roundedToPenny()), .product(places: penny), parts: factors)
    }

    /// A factor multiplied by itself so many times, rounded to the places of a discount factor.
    static func power(_ label: String, of factor: Step, _ exponent: Int, is value: ExactDecimal) -> Step {
        let places = DiscountSchedule.factorPlaces
        return Step(
            label, .number(value.rounded(toPlaces: places)), .power(exponent, places: places), parts: [factor])
    }

    /// One step over another, kept exact: a product is multiplied by the first and divided by the second.
    static func quotient(_ label: String, _ upper: Step, over lower: Step) -> Step {
        Step(label, .words("\(upper.decimal)/\(lower.decimal)"), .quotient(places: nil), parts: [upper, lower])
    }

    /// What rounding part by part to the penny leaves between the parts and their sum.
    static func rounding(_ rest: Money, lines: Int) -> Step {
        Step(
            "Rounding", .money(rest), .rounding(lines: lines),
            notes: ["Parts are rounded to the penny before they are added. Number of parts: \(Numbers.count(lines))."])
    }

    /// What is left of a total, withheld.
    static func rest(_ label: String, _ value: Value) -> Step {
        Step(label, value, .withheld, notes: ["Shown only together: the total less what is shown beside it."])
    }

    /// Multiplies a product by the step's value, exactly: a quotient by its two parts.
    func multiply(into product: inout ExactProduct) throws(ArithmeticError) {
        if case .quotient(nil) = operation, parts.count == 2 {
            try product.multiply(by: parts[0].decimal)
            try product.divide(by: parts[1].decimal)
        } else {
            try product.multiply(by: decimal)
        }
    }

    /// The value as a number; nil where it is in words that tell none.
    var number: ExactDecimal? {
        if case .words = value { return told }
        return decimal
    }

    /// The value as a number; nought where it is in words.
    var decimal: ExactDecimal {
        switch value {
        case .money(let money): money.decimal
        case .unitCost(let cost): cost
        case .units(let quantity, _): quantity.decimal
        case .number(let number): number
        case .count(let count, _): ExactDecimal(count)
        case .words: .zero
        }
    }
}

import CostAvoidance
import Foundation
import Numerics

@testable import EvaluationReports

/// Recomputes a step from the steps under it with Foundation's decimals, which share nothing with the library's own arithmetic.
struct Auditor {
    private(set) var checked = 0
    private(set) var mistakes: [String] = []

    mutating func check(_ step: Step) {
        for part in step.parts { check(part) }
        guard let expected = recomputed(step) else { return }
        checked += 1
        let actual = Self.decimal(step)
        if expected != actual { mistakes.append("\(step.label): \(actual) is not \(expected)") }
    }

    private mutating func recomputed(_ step: Step) -> Decimal? {
        switch step.operation {
        case .given, .withheld, .comparison: return nil
        case .sum: return step.parts.reduce(Decimal(0)) { $0 + Self.decimal($1) }
        case .difference: return step.parts.dropFirst().reduce(Self.decimal(step.parts[0])) { $0 - Self.decimal($1) }
        case .product(let places): return Self.rounded(Self.product(step.parts), places)
        case .power(let exponent, let places):
            return Self.rounded(pow(Self.decimal(step.parts[0]), exponent), places)
        case .quotient(let places?):
            return Self.rounded(Self.decimal(step.parts[0]) / Self.decimal(step.parts[1]), places)
        case .quotient(nil): return nil
        case .percentage(let places):
            return Self.rounded(100 * Self.decimal(step.parts[0]) / Self.decimal(step.parts[1]), places)
        case .rounding(let lines):
            // Two directions of use, each rounded in every year of the horizon, each by half a penny at most.
            let most = Decimal(lines) * Decimal(string: "0.05")!
            if abs(Self.decimal(step)) > most { mistakes.append("rounding of \(Self.decimal(step))") }
            return nil
        }
    }

    /// Numerators are multiplied before anything is divided, so that an exact half is still one.
    private static func product(_ factors: [Step]) -> Decimal {
        var upper = Decimal(1)
        var lower = Decimal(1)
        for factor in factors {
            if case .quotient(nil) = factor.operation, factor.parts.count == 2 {
                upper *= decimal(factor.parts[0])
                lower *= decimal(factor.parts[1])
            } else {
                upper *= decimal(factor)
            }
        }
        return upper / lower
    }

    private static func rounded(_ value: Decimal, _ places: Int) -> Decimal {
        var (source, result) = (value, Decimal())
        NSDecimalRound(&result, &source, places, .bankers)
        return result
    }

    static func decimal(_ step: Step) -> Decimal { Decimal(string: step.decimal.description)! }
}

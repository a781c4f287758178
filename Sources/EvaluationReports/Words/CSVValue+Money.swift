import CostAvoidance
import DelimitedText
import Numerics

extension CSVValue {
    /// Pounds with two decimals and no thousands separators.
    static func money(_ money: Money) -> CSVValue { .number(money.description) }

    /// A whole number; empty where it is not known.
    static func count(_ count: Int?) -> CSVValue { count.map { .number(String($0)) } ?? .empty }

    /// A month counted from 1, or that savings do not reach the cost while effects last.
    static func payback(_ payback: Payback) -> CSVValue {
        switch payback {
        case .month(let month): .number(String(month))
        case .notWithinHorizon: .text("not within the horizon")
        }
    }
}

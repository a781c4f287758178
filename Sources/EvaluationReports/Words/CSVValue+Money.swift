import CostAvoidance
import DelimitedText
import Numerics

extension CSVValue {
    /// Pounds with two decimals and no thousands separators.
    static func money(_ money: Money) -> CSVValue { .number(money.description) }

    /// A binary number to so many decimals; not known where it is not finite, which no figure is.
    static func rounded(_ value: Double, places: Int) -> CSVValue {
        // What cannot be written is no number, and no other stands in its place.
        (try? ExactDecimal(rounding: value, places: places)).map { .number($0.description) } ?? .absent(.notKnown)
    }

    /// Drawn pounds to the whole pound; not known where they are not finite.
    static func wholePounds(_ value: Double) -> CSVValue {
        // The same as above, in pounds.
        (try? Money(roundingPounds: value.rounded())).map { .money($0) } ?? .absent(.notKnown)
    }

    /// A whole number, or that it is not known.
    static func count(_ count: Int?) -> CSVValue { count.map { .number(String($0)) } ?? .absent(.notKnown) }

    /// Low, central and high of an amount, or why there are none.
    static func three(_ amount: Estimate<Money>?, else absence: CellAbsence) -> [CSVValue] {
        Bound.allCases.map { bound in amount.map { .money($0[bound]) } ?? .absent(absence) }
    }

    /// Low, central and high of an amount.
    static func three(_ amount: Estimate<Money>) -> [CSVValue] { Bound.allCases.map { .money(amount[$0]) } }

    /// As many cells without a figure.
    static func none(_ absence: CellAbsence, count: Int = Bound.allCases.count) -> [CSVValue] {
        Array(repeating: .absent(absence), count: count)
    }

    /// A month counted from 1, or that savings do not reach the cost while effects last.
    static func payback(_ payback: Payback) -> CSVValue {
        switch payback {
        case .month(let month): .number(String(month))
        case .notWithinHorizon: .text(Payback.notWithinHorizonWords)
        }
    }
}

import CostAvoidance
import DelimitedText
import Numerics

/// `indices.csv`: which input is worth measuring better, in numbers for a program.
///
/// `coefficient` is what the net benefit (the present value of savings where there is no cost) gains in pounds for one more of the
/// input, from its low to its high with the others central. The others are Sobol' indices, shares of the variance of the net benefit;
/// `_error` is the half-width of a 95% interval where they are estimated.
enum IndicesTable {
    /// Decimals of a coefficient and of an index.
    private static let places = 6
    private static let normal = 1.96

    /// The table; nil where no input moves anything.
    static func table(_ findings: Findings) -> CSVTable? {
        guard let uncertainty = findings.uncertainty else { return nil }
        let rows = uncertainty.oneWay.rows.filter { !$0.movesCashOnly }
        guard !rows.isEmpty else { return nil }
        var table = CSVTable([
            "parameter", "scope", "coefficient", "first_order", "first_order_error", "total_order", "total_order_error",
        ])
        let words = InputWords(evaluation: findings.released)
        for row in rows {
            let index = uncertainty.indices?.rows.first { $0.name == row.input.name }
            table.append([
                row.input.name.parameterCell, row.input.name.scopeCell,
                words.tellsHiddenPrice(row.input) ? .absent(.withheld) : coefficient(row),
                number(index?.first.value), doubt(index?.first), number(index?.total.value), doubt(index?.total),
            ])
        }
        return table
    }

    private static func coefficient(_ row: OneWaySensitivity.Row) -> CSVValue {
        do throws(ArithmeticError) {
            let width = try row.highInput.adding(row.lowInput.negated)
            guard !width.isZero else { return .absent(.doesNotApply) }
            var slope = ExactProduct(try row.atHigh - row.atLow)
            try slope.divide(by: width)
            return .number(ExactDecimal(significand: try slope.rounded(toPlaces: places), places: places).description)
        } catch {
            return .absent(.notKnown)
        }
    }

    private static func number(_ value: Double?) -> CSVValue {
        guard let value else { return .absent(.notKnown) }
        do throws(DecimalError) {
            return .number(try ExactDecimal(rounding: value, places: places).description)
        } catch {
            return .absent(.notKnown)
        }
    }

    /// Nothing to say of an index in closed form.
    private static func doubt(_ index: SimulatedNumber?) -> CSVValue {
        guard let index else { return .absent(.notKnown) }
        return index.standardError > 0 ? number(normal * index.standardError) : .absent(.doesNotApply)
    }
}

import CostAvoidance
import DelimitedText
import Numerics

/// `sensitivity.csv`: one uncertain input a line, moved to its low and its high with the others central, the greatest swing
/// first.
///
/// `low_input` and `high_input` are the `low` and `high` of the input's own file, so that a deadweight's low is the greater
/// share. Without a cost the net benefit is not known, and every money cell but the swing is empty. The values of a
/// price that its licence forbids to publish again are withheld.
enum SensitivityTable {
    /// The table; nil where nothing was examined.
    static func table(_ findings: Findings) -> CSVTable? {
        guard let oneWay = findings.uncertainty?.oneWay else { return nil }
        var table = CSVTable([
            "parameter", "scope", "low_input", "high_input", "net_benefit_at_low", "net_benefit_at_high", "swing",
            "switching_value",
        ])
        let words = InputWords(evaluation: findings.released)
        for row in oneWay.rows {
            let isWithheld = words.isWithheld(row.input)
            let isNet = oneWay.measure == .netBenefit
            table.append([
                row.input.name.parameterCell, row.input.name.scopeCell,
                isWithheld ? .absent(.withheld) : .number(row.lowInput.description),
                isWithheld ? .absent(.withheld) : .number(row.highInput.description),
                isNet ? .money(row.atLow) : .absent(.notKnown), isNet ? .money(row.atHigh) : .absent(.notKnown),
                .money(row.swing),
                isWithheld && row.switchingValue != .never ? .absent(.withheld) : switching(row.switchingValue),
            ])
        }
        return table
    }

    private static func switching(_ value: SwitchingValue?) -> CSVValue {
        switch value {
        case nil: .absent(.notKnown)
        case .within(let value), .beyondBounds(let value): .number(value.description)
        case .never: .text("never")
        }
    }
}

extension InputName {
    /// Its kind, in tables with an input a line.
    var parameterCell: CSVValue { .text(parameter.name) }
    /// The rows that it is about, in tables with an input a line; empty is all of them, and no gap.
    var scopeCell: CSVValue { .text(scope) }
}

import CostAvoidance
import DelimitedText
import Numerics

/// A difference between two values of one measure, always with its sign.
struct MeasureDifference {
    let measure: HeadlineMeasure

    init(measure: HeadlineMeasure) { self.measure = measure }

    init(measure: SummaryMeasure) { self.measure = .summary(measure) }

    func csv(_ difference: ExactDecimal?, else absence: CellAbsence) -> CSVValue {
        guard let difference else { return .absent(absence) }
        switch measure.unit {
        case "GBP": return .number(difference.fixed(places: 2))
        case "ratio": return .number(difference.fixed(places: 4))
        default: return .number(difference.description)
        }
    }

    func short(_ difference: ExactDecimal?) -> String { signed(difference, pounds: 0, ratio: 2) }

    func long(_ difference: ExactDecimal?) -> String { signed(difference, pounds: 2, ratio: 4) }

    private func signed(_ difference: ExactDecimal?, pounds: Int, ratio: Int) -> String {
        guard let difference else { return "" }
        let magnitude = difference.isNegative ? difference.negated : difference
        let sign = difference.isZero ? "" : difference.isNegative ? "-" : "+"
        switch measure.unit {
        case "GBP": return sign + "£" + PlainText.grouped(magnitude.fixed(places: pounds))
        case "ratio": return sign + magnitude.fixed(places: ratio)
        default: return sign + PlainText.grouped(magnitude.description)
        }
    }
}

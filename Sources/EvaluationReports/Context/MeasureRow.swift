import CostAvoidance
import Numerics

/// One measure of `summary.csv` as the report writes it.
struct MeasureRow {
    let measure: SummaryMeasure
    /// What it is, in words.
    let label: String
    let written: Estimate<String>

    /// Every measure that is known, in the order of `summary.csv`.
    static func all(_ context: ReportContext) -> [MeasureRow] {
        SummaryMeasure.allCases.compactMap { measure in
            written(measure, context).map { written in
                MeasureRow(measure: measure, label: MeasureWords(context.findings)[measure], written: written)
            }
        }
    }

    private static func written(_ measure: SummaryMeasure, _ context: ReportContext) -> Estimate<String>? {
        guard !context.released.withheldMeasures.contains(measure) else {
            return Estimate(exactly: BreakdownTable.suppressed)
        }
        if measure == .probabilitySavingsExceedCost {
            return context.findings.uncertainty?.simulation?.probabilitySavingsExceedCost.map {
                Estimate(low: "", central: Simulated.probability($0), high: "")
            }
        }
        return context.released[measure]?.map(\.exact)
    }
}

extension MeasureValue {
    /// The value as a table of the report has it: pounds and pence, ratios to two decimals.
    var exact: String {
        switch self {
        case .people(let count): Numbers.count(count)
        case .money(let money): Pounds.exact(money)
        case .ratio(let ratio): Numbers.ratio(ratio)
        case .payback(let payback): payback.words
        }
    }
}

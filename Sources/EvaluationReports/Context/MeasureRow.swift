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
        let result = context.result
        guard !context.released.withheldMeasures.contains(measure) else {
            return Estimate(exactly: BreakdownTable.suppressed)
        }
        return switch measure {
        case .people: context.released.people.map { Estimate(exactly: Numbers.count($0)) }
        case .grossSavings: pounds(result.savings.gross)
        case .netSavings: pounds(result.savings.net)
        case .presentValueSavings: pounds(result.savings.presentValue)
        case .cashableSavings: pounds(result.savings.cash?.cashable)
        case .programmeCost: pounds(result.programme?.cost)
        case .presentValueCost: pounds(result.programme?.presentValue)
        case .netBenefit: pounds(result.netBenefit)
        case .benefitCostRatio: result.benefitCostRatio.map { $0.map(Numbers.ratio) }
        case .paybackMonths: result.payback.map { $0.map(Wording.payback) }
        case .savingsPerPerson: pounds(result.savingsPerPerson)
        case .costPerPerson: pounds(result.costPerPerson)
        case .probabilitySavingsExceedCost:
            context.findings.uncertainty?.simulation?.probabilitySavingsExceedCost.map {
                Estimate(low: "", central: Simulated.probability($0), high: "")
            }
        }
    }

    private static func pounds(_ amounts: Estimate<Money>?) -> Estimate<String>? {
        amounts.map { $0.map(Pounds.exact) }
    }
}

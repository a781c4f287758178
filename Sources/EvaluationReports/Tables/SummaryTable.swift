import CostAvoidance
import DelimitedText
import Numerics

/// `summary.csv`: one measure a line; an empty cell is not known.
enum SummaryTable {
    static func csv(_ findings: Findings) -> String {
        var table = CSVWriter(header: ["measure", "unit", "low", "central", "high", "p2_5", "p50", "p97_5"])
        for measure in SummaryMeasure.allCases {
            let cells = estimate(measure, findings)
            table.append(
                [.text(measure.rawValue), .text(measure.unit), cells.low, cells.central, cells.high]
                    + interval(measure, findings))
        }
        return table.text
    }

    static func estimate(_ measure: SummaryMeasure, _ findings: Findings) -> Estimate<CSVValue> {
        guard !findings.released.withheldMeasures.contains(measure) else { return Estimate(exactly: .empty) }
        let result = findings.totals
        let savings = result.savings
        switch measure {
        case .people: return Estimate(exactly: .count(findings.released.people))
        case .grossSavings: return savings.gross.map(CSVValue.money)
        case .netSavings: return savings.net.map(CSVValue.money)
        case .presentValueSavings: return savings.presentValue.map(CSVValue.money)
        case .cashableSavings: return money(savings.cash?.cashable)
        case .programmeCost: return money(result.programme?.cost)
        case .presentValueCost: return money(result.programme?.presentValue)
        case .netBenefit: return money(result.netBenefit)
        case .benefitCostRatio:
            return result.benefitCostRatio?.map { .number($0.fixed(places: 4)) } ?? Estimate(exactly: .empty)
        case .paybackMonths: return result.payback?.map(CSVValue.payback) ?? Estimate(exactly: .empty)
        case .savingsPerPerson: return money(result.savingsPerPerson)
        case .costPerPerson: return money(result.costPerPerson)
        case .probabilitySavingsExceedCost:
            let probability = findings.uncertainty?.simulation?.probabilitySavingsExceedCost
            let central = probability?.supported(places: 4).map { CSVValue.number($0.fixed(places: 4)) }
            return Estimate(low: .empty, central: central ?? .empty, high: .empty)
        }
    }

    private static func money(_ estimate: Estimate<Money>?) -> Estimate<CSVValue> {
        estimate?.map(CSVValue.money) ?? Estimate(exactly: .empty)
    }

    /// The simulation's points for a measure.
    private static func interval(_ measure: SummaryMeasure, _ findings: Findings) -> [CSVValue] {
        guard !findings.released.withheldMeasures.contains(measure),
            let simulated = findings.uncertainty?.simulation?.measure(measure, people: findings.released.people)
        else { return [.empty, .empty, .empty] }
        let places = measure == .benefitCostRatio ? ratioPlaces : Money.places
        return [simulated.p2_5, simulated.p50, simulated.p97_5].map { number in
            number.supported(places: places).map { .number($0.fixed(places: places)) } ?? .empty
        }
    }

    private static let ratioPlaces = 4
}

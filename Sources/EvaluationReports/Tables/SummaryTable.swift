import CostAvoidance
import DelimitedText
import Numerics

/// `summary.csv`: one measure a line, with why a cell is empty.
enum SummaryTable {
    static func table(_ findings: Findings) -> CSVTable {
        var table = CSVTable(["measure", "unit", "low", "central", "high"] + points.map(\.rawValue))
        for measure in SummaryMeasure.allCases {
            let cells = estimate(measure, findings)
            table.append(
                [.text(measure.rawValue), .text(measure.unit), cells.low, cells.central, cells.high]
                    + interval(measure, findings))
        }
        return table
    }

    /// The points of the simulation that stand beside low, central and high.
    static let points: [DrawnPoint] = [.p2_5, .p50, .p97_5]

    static func estimate(_ measure: SummaryMeasure, _ findings: Findings) -> Estimate<CSVValue> {
        if measure == .probabilitySavingsExceedCost {
            let probability = findings.uncertainty?.simulation?.probabilitySavingsExceedCost
            let central = probability?.supported(places: ratioPlaces).map {
                CSVValue.number($0.fixed(places: ratioPlaces))
            }
            let none = CSVValue.absent(.doesNotApply)
            return Estimate(low: none, central: central ?? .absent(absence(measure, findings)), high: none)
        }
        return findings.released[measure]?.map(\.csv) ?? Estimate(exactly: .absent(absence(measure, findings)))
    }

    private static func absence(_ measure: SummaryMeasure, _ findings: Findings) -> CellAbsence {
        findings.released.withheldMeasures.contains(measure) ? .withheld : .notKnown
    }

    /// The simulation's points for a measure.
    static func interval(_ measure: SummaryMeasure, _ findings: Findings) -> [CSVValue] {
        guard !findings.released.withheldMeasures.contains(measure) else { return CSVValue.none(.withheld) }
        guard measure.isDrawn else { return CSVValue.none(.doesNotApply) }
        guard
            let simulated = findings.uncertainty?.simulation?.measure(measure, people: findings.released.people)
        else { return CSVValue.none(findings.uncertainty?.areDrawsWithheld == true ? .withheld : .notKnown) }
        let places = measure == .benefitCostRatio ? ratioPlaces : Money.places
        return [simulated.p2_5, simulated.p50, simulated.p97_5].map { number in
            number.supported(places: places).map { .number($0.fixed(places: places)) } ?? .absent(.notKnown)
        }
    }

    private static let ratioPlaces = 4
}

extension SummaryMeasure {
    /// Whether draws could give it a distribution: the number of people is as it is, and a chance is one number of all draws.
    fileprivate var isDrawn: Bool {
        switch self {
        case .people, .probabilitySavingsExceedCost: false
        case .grossSavings, .netSavings, .presentValueSavings, .cashableSavings, .programmeCost, .presentValueCost,
            .netBenefit, .benefitCostRatio, .paybackMonths, .savingsPerPerson, .costPerPerson:
            true
        }
    }
}

import CostAvoidance
import DelimitedText
import Numerics

/// The summary as `evaluate` prints it on a screen.
package enum ScreenSummary {
    /// A title line and a row for each measure: low, central, high.
    package static func text(_ findings: Findings) -> String {
        let settings = findings.released.settings
        let words = MeasureWords(findings)
        let doubt = DrawnDoubt(findings.uncertainty)
        let drawn = doubt?.drawsPeople == true ? doubt : nil
        var rows = [["", "low", "central", "high"] + (drawn == nil ? [] : ["95% from", "95% to"])]
        for measure in SummaryMeasure.allCases {
            let cells = SummaryTable.figures(measure, findings)
            guard let cells else { continue }
            rows.append(
                [words[measure], cells.low, cells.central, cells.high]
                    + (drawn == nil ? [] : interval(measure, findings)))
        }
        let ranges =
            ["low to high: \(envelope)"]
            + (drawn.map { ["95%: \($0.words)"] } ?? [])
        let mark =
            switch findings.released.whole {
            case .aboutEnough: ""
            case .comparedWithTooFew:
                "\nnot for publication: compared with fewer than \(findings.released.rule.threshold) people"
            case .savedOnTooFew:
                "\nnot for publication: all the money is about fewer than \(findings.released.rule.threshold) people"
            case .tellsOfTooFew(let rows, _):
                "\nnot for publication: \(rows == 1 ? "a row" : "rows") about fewer than \(findings.released.rule.threshold) people can be worked out"
            case .aboutTooFew: "\nnot for publication: about fewer than \(findings.released.rule.threshold) people"
            }
        let status = settings.status == .reconstruction ? "\n\(PlainText.wrapped(findings.statusMeaning))" : ""
        let payback =
            findings.totals.payback == nil ? PaybackSentence.text(findings.totals).map(findings.released.told) : nil
        return
            "\(settings.title)\n\(settings.status.rawValue), prices of \(settings.priceYear)\(status)\(mark)\n\n\(aligned(rows))\n\(ranges.joined(separator: "\n"))\n"
            + (payback.map { "\n" + PlainText.wrapped($0) + "\n" } ?? "")
    }

    /// What low and high are.
    static let envelope = "the envelope (inputs alone, people as they are), not a confidence interval"

    /// The ends of a measure's interval; empty for one that is not drawn.
    private static func interval(_ measure: SummaryMeasure, _ findings: Findings) -> [String] {
        guard !findings.released.withheldMeasures.contains(measure),
            let drawn = findings.uncertainty?.simulation?.measure(measure, people: findings.released.people)
        else { return ["", ""] }
        let written = measure == .benefitCostRatio ? Simulated.ratio : Simulated.pounds
        return [written(drawn.p2_5), written(drawn.p97_5)]
    }

    /// The same figures as an object by measure.
    package static func json(_ findings: Findings) -> String {
        let measures = SummaryMeasure.allCases.map { measure -> (String, JSONText) in
            let cells = SummaryTable.estimate(measure, findings)
            let points = zip(SummaryTable.points.map(\.rawValue), SummaryTable.interval(measure, findings))
            return (
                measure.rawValue,
                .object(
                    [
                        ("unit", .text(measure.unit)), ("low", JSONText(cells.low)),
                        ("central", JSONText(cells.central)),
                        ("high", JSONText(cells.high)),
                    ] + points.map { ($0, JSONText($1)) })
            )
        }
        return JSONText.object([
            ("title", .text(findings.released.settings.title)),
            ("status", .text(findings.released.settings.status.rawValue)),
            ("meaning", .text(findings.statusMeaning)),
            ("low_to_high", .text(envelope)),
            ("p2_5_to_p97_5", DrawnDoubt(findings.uncertainty).map { .text($0.words) } ?? .null),
            ("measures", .object(measures)),
            ("warnings", .array(findings.warnings.map { .text("\($0.code.rawValue) \($0.message)") })),
        ]).document
    }

    /// Columns in line: words to the left, figures to the right.
    private static func aligned(_ rows: [[String]]) -> String {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension SummaryTable {
    /// A measure as a reader sees it; nil where it is not known.
    static func figures(_ measure: SummaryMeasure, _ findings: Findings) -> Estimate<String>? {
        if measure == .probabilitySavingsExceedCost {
            // The simulation gives one number and no range of it; where every draw agrees it does not say certainty.
            return findings.uncertainty?.simulation?.probabilitySavingsExceedCost.map {
                Estimate(low: "", central: Simulated.probability($0), high: "")
            }
        }
        return findings.released[measure].map(written)
    }

    private static func written(_ values: Estimate<MeasureValue>) -> Estimate<String> {
        let pounds = values.map { value -> Money? in
            if case .money(let money) = value { return money }
            return nil
        }
        if let low = pounds.low, let central = pounds.central, let high = pounds.high {
            return Pounds.ends(Estimate(low: low, central: central, high: high))
        }
        return values.map(\.short)
    }
}

import CostAvoidance
import Numerics

/// Reproductions as `avoided reproduce` prints them on a screen.
extension ReproductionReport {
    /// Every study with its figures, verdicts and what explains them.
    package var text: String {
        var parts = studies.map(Self.text)
        parts.append(PlainText.wrapped(summary) + "\n")
        return parts.joined(separator: "\n")
    }

    /// How many printed figures have each verdict, and how many are left out because they cannot fail or nobody printed them.
    private var summary: String {
        let counts = counts
        let verdicts = Verdict.allCases.compactMap { verdict in
            counts.tested[verdict].map { "\($0) \(verdict.rawValue)" }
        }
        let figures = Wording.counted(counts.testedCount, "printed figure", "printed figures")
        let counted =
            "\(Wording.counted(studies.count, "study", "studies")), \(figures)"
            + (verdicts.isEmpty ? "" : ": " + verdicts.joined(separator: ", "))
        let left = [
            counts.entered == 0 ? nil : "\(counts.entered) \(Verdict.entered.rawValue)",
            counts.derived == 0 ? nil : "\(counts.derived) derived",
        ].compactMap { $0 }
        return left.isEmpty ? counted : counted + ". Not counted: " + left.joined(separator: ", ")
    }

    private static func text(_ study: Reproduction) -> String {
        var lines = [PlainText.wrapped("\(study.study): \(study.evaluation.settings.title)", hanging: 2)]
        let rows = study.comparisons.map { comparison in
            [
                comparison.verdict.rawValue, FigureText.printed(comparison), FigureText.recomputed(comparison),
                FigureText.difference(comparison), name(comparison),
            ]
        }
        let header = ["VERDICT", "PRINTED", "RECOMPUTED", "DIFFERENCE", "FIGURE"]
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        for row in [header] + rows {
            let cells = row.enumerated().map { column, cell in
                switch column {
                case 0: PlainText.left(cell, widths[column])
                case row.count - 1: cell
                default: PlainText.right(cell, widths[column])
                }
            }
            lines.append("  " + cells.joined(separator: "  "))
        }
        for sentence in DifferenceText.sentences(study) where !sentence.isEmpty {
            lines.append(PlainText.wrapped("- " + sentence.words, indent: 2, hanging: 4))
        }
        if study.released == nil, let implied = study.implied { lines += ImpliedScreen.rates(implied) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The figure, with the unit where it is not the measure's own.
    private static func name(_ comparison: FigureComparison) -> String {
        let unit = comparison.published.unit
        let plain = unit.description == comparison.published.figure.unit
        let status = comparison.published.status == .derived ? " (derived)" : ""
        return comparison.figure.path + (plain ? "" : ", \(unit)") + status
    }

    /// The same as JSON: a list of studies with their figures, explanations and hypotheses.
    package var json: String {
        JSONText.object([
            ("studies", .array(studies.map(Self.object))),
            ("counts", countsObject),
            (
                "refused",
                .array(
                    refused.map { .object([("study", .text($0.study)), ("errors", .number(String($0.errors)))]) })
            ),
        ]).document
    }

    /// The counts of the summary: by verdict of those that could have failed, and of those left out.
    private var countsObject: JSONText {
        let counts = counts
        return .object(
            Verdict.allCases.map { verdict in
                let count = verdict == .entered ? counts.entered : counts.tested[verdict] ?? 0
                return (verdict.rawValue, .number(String(count)))
            } + [("derived", .number(String(counts.derived)))])
    }

    private static func object(_ study: Reproduction) -> JSONText {
        .object([
            ("study", .text(study.study)), ("title", .text(study.evaluation.settings.title)),
            ("citation", study.evaluation.settings.citation.map { .text($0) } ?? .null),
            ("figures", .array(study.comparisons.map(object))),
            (
                "explanations",
                .array(DifferenceText.sentences(study).filter { !$0.isEmpty }.map { .text($0.words) })
            ),
        ])
    }

    private static func object(_ comparison: FigureComparison) -> JSONText {
        let published = comparison.published
        let places = FigureText.places(published)
        func number(_ value: ExactDecimal?, places: Int) -> JSONText {
            value.map { .number($0.fixed(places: places)) } ?? .null
        }
        return .object([
            ("measure", .text(comparison.figure.column)), ("scope", .text(published.figure.scope)),
            ("unit", .text(published.unit.description)),
            ("printed", number(comparison.printed, places: max(published.decimals, 0))),
            ("recomputed", number(comparison.recomputed, places: places)),
            ("difference", number(comparison.difference, places: places)),
            ("difference_percent", number(comparison.differencePercent, places: 2)),
            ("verdict", .text(comparison.verdict.rawValue)), ("status", .text(published.status.rawValue)),
            ("reason", .text(comparison.reason)), ("source", .text(published.source)),
        ])
    }
}

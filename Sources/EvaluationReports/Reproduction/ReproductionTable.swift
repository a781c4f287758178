import CostAvoidance
import DelimitedText

/// `reproduction.csv`: a row for every printed number of every study. `_low` and `_high` after a measure mean the ends of a
/// printed range; numbers are in the unit of `published.csv`, with two decimals more than are printed.
enum ReproductionTable {
    static func csv(_ studies: [Reproduction]) -> String {
        var table = CSVWriter(header: [
            "study", "measure", "scope", "printed", "recomputed", "difference", "difference_percent", "verdict",
            "status", "notes",
        ])
        for study in studies {
            for comparison in study.comparisons { table.append(row(comparison, of: study)) }
        }
        return table.text
    }

    /// The reason where there is one, after the shorthand for an empty cell.
    private static func notes(_ comparison: FigureComparison) -> String {
        switch comparison.absence {
        case nil: comparison.reason
        case .notKnown: CellAbsence.notKnown.shorthand + " " + comparison.reason
        case .withheld: CellAbsence.withheld.shorthand + " " + comparison.reason
        case .never: CellAbsence.doesNotApply.shorthand + " " + comparison.reason
        }
    }

    private static func row(_ comparison: FigureComparison, of study: Reproduction) -> [CSVValue] {
        let published = comparison.published
        let places = FigureText.places(published)
        return [
            .text(study.study), .text(comparison.figure.column), .text(published.figure.scope),
            comparison.printed.map { .number($0.fixed(places: max(published.decimals, 0))) } ?? .empty,
            comparison.recomputed.map { .number($0.fixed(places: places)) } ?? .empty,
            comparison.difference.map { .number($0.fixed(places: places)) } ?? .empty,
            comparison.differencePercent.map { .number($0.fixed(places: 2)) } ?? .empty,
            .text(comparison.verdict.rawValue), .text(published.status.rawValue), .text(notes(comparison)),
        ]
    }
}

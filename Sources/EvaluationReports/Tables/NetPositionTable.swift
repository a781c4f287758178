import CostAvoidance
import DelimitedText
import Numerics

/// `net-position.csv`: a row a body, present values over the horizon. A note says why a cell is empty: withheld, or a ratio to
/// nothing.
enum NetPositionTable {
    static func table(_ findings: Findings) -> CSVTable {
        var table = CSVTable(["body"] + CellTable.body.columns)
        for row in findings.positions {
            table.append([.text(row.name)] + CSVValue.three(row.pays) + cells(row))
        }
        return table
    }

    private static func cells(_ row: ReleasedPosition) -> [CSVValue] {
        guard let shown = row.shown else {
            // What it pays is told: of nothing there is no ratio, whatever is withheld.
            return CSVValue.none(.withheld, count: 3 * Bound.allCases.count)
                + CSVValue.none(row.hasRatio ? .withheld : .doesNotApply)
        }
        let ratio = shown.forEachPound.map { ratio in
            Bound.allCases.map { CSVValue.number(ratio[$0].fixed(places: 4)) }
        }
        return [shown.avoided, shown.cashable, shown.remains].flatMap(CSVValue.three)
            + (ratio ?? CSVValue.none(.doesNotApply))
    }
}

import DelimitedText
import Numerics

/// Costs of which every one is called a total and some are totals of the others: `Sub-total pay`, `Sub-total other`, `Total`.
///
/// A table of totals alone is what many publish, and stands for the costs themselves. With two levels of them every cost counts twice.
struct TotalsOfTotals {
    private let rows: [ProgrammeCost]
    /// The place of the `amount` column, counting from 1.
    private let column: Int
    private(set) var diagnostics = Diagnostics()

    init(_ rows: [ProgrammeCost], column: Int?) {
        self.rows = rows
        self.column = (column ?? -1) + 1
        guard rows.count > 1, rows.allSatisfy(\.isTotalByName) else { return }
        if let index = totalOfAllOthers() { tell(rows[index]) } else { lookInOrder() }
    }

    /// The last row that is as much as all others together.
    private func totalOfAllOthers() -> Int? {
        var whole = SumsOfRows.Amounts.zero
        for row in rows {
            guard let sum = whole.adding(row.rowOfSum.amounts) else { return nil }
            whole = sum
        }
        return rows.indices.last { index in
            let amount = rows[index].rowOfSum.amounts
            guard let twice = amount.adding(amount), (whole.first - twice.first).magnitude <= RoundedSum.greatest
            else { return false }
            var others = SumsOfRows.Others()
            for other in rows.indices where other != index { others.add(rows[other].rowOfSum) }
            return isTotal(rows[index], of: others, first: rows[index == 0 ? 1 : 0])
        }
    }

    private mutating func lookInOrder() {
        var (sinceStart, sinceSum) = (SumsOfRows.Others(), SumsOfRows.Others())
        var first = (ofAll: rows[0], sinceSum: rows[0])
        for row in rows {
            if isTotal(row, of: sinceStart, first: first.ofAll) || isTotal(row, of: sinceSum, first: first.sinceSum) {
                tell(row)
                sinceSum = SumsOfRows.Others()
            } else {
                if sinceSum.count == 0 { first.sinceSum = row }
                sinceStart.add(row.rowOfSum)
                sinceSum.add(row.rowOfSum)
            }
        }
    }

    /// Whether a row is the total of others. One that is as much as a single other is where either is called nothing but a total:
    /// a total of pay and one of rent, or of two years, may happen to be alike.
    private func isTotal(_ row: ProgrammeCost, of others: SumsOfRows.Others, first: ProgrammeCost) -> Bool {
        let total = row.rowOfSum.amounts
        guard others.count > 0, row.amount.central > .zero else { return false }
        guard others.sum == total || others.rounding(of: total.first) != nil else { return false }
        return others.count > 1
            || [row, first].contains {
                TotalName.isNothingElse($0.item) && !$0.item.contains(where: \.isNumber)
            }
    }

    private mutating func tell(_ row: ProgrammeCost) {
        let position = SourcePosition(file: row.position.file, line: row.position.line, column: column)
        diagnostics.add(
            TotalRows.diagnostic(
                at: position,
                "the amount of \(Diagnostic.quoted(row.item)) is the sum of other totals, which are counted themselves",
                remedy: "Delete the row, or keep it alone."))
    }
}

import DelimitedText
import Numerics

/// Costs that are the sum of the rows above them, or of all below the first.
///
/// Where the item speaks of a total as well, it is one: an error. Where only the amounts add up, it may be chance: a warning.
struct CostTotals {
    private let rows: [ProgrammeCost]
    /// The place of the `amount` column, counting from 1.
    private let column: Int
    private(set) var diagnostics = Diagnostics()

    /// Fewer rows than this above are no sum that is told of, unless the next is the last.
    private static let fewestAbove = 3

    init(_ rows: [ProgrammeCost], column: Int?) {
        self.rows = rows
        self.column = (column ?? -1) + 1
        guard rows.count > 2 else { return }
        // What is a total by its words alone has its own error.
        for index in rows.indices.dropFirst(2) where !isTotalByName(rows[index]) { look(at: index) }
        lookAtFirst()
    }

    private func isTotalByName(_ row: ProgrammeCost) -> Bool {
        TotalRows.isTotal(row.item) || row.funder.map(TotalRows.isTotal) ?? false
    }

    private mutating func look(at index: Int) {
        let row = rows[index]
        guard row.amount.central > .zero, let first = start(ofSumAt: index) else { return }
        if TotalRows.speaksOfTotal(row.item) {
            tell(row, of: first..<index, .error)
        } else if first == 0, index >= Self.fewestAbove || index == rows.count - 1 {
            tell(row, of: first..<index, .warning)
        }
    }

    /// The first row may be the total of all others.
    private mutating func lookAtFirst() {
        guard let row = rows.first, !isTotalByName(row), row.amount.central > .zero else { return }
        var sum = Money.zero
        for other in rows.dropFirst() {
            guard let added = try? sum + other.amount.central else { return }
            sum = added
        }
        guard sum == row.amount.central else { return }
        tell(row, of: 1..<rows.count, TotalRows.speaksOfTotal(row.item) ? .error : .warning)
    }

    private mutating func tell(_ row: ProgrammeCost, of others: Range<Int>, _ severity: Diagnostic.Severity) {
        let position = SourcePosition(file: row.position.file, line: row.position.line, column: column)
        let lines = "lines \(rows[others.lowerBound].position.line) to \(rows[others.upperBound - 1].position.line)"
        switch severity {
        case .error:
            diagnostics.add(
                TotalRows.diagnostic(
                    at: position,
                    "\(Diagnostic.quoted(row.item)) is the sum of \(lines), which are counted themselves"))
        case .warning:
            guard TotalRows.isBeyondChance(row.amount.central.decimal, others: others.count) else { return }
            diagnostics.add(
                TotalRows.diagnostic(
                    .warning, at: position, "the amount is the sum of \(lines): is the row a total of them?"))
        }
    }

    /// The first of the rows that come to the amount of the row they stand above, at least two of them.
    private func start(ofSumAt index: Int) -> Int? {
        var sum = Money.zero
        for first in stride(from: index - 1, through: 0, by: -1) {
            guard let added = try? sum + rows[first].amount.central else { return nil }
            sum = added
            if sum == rows[index].amount.central, first < index - 1 { return first }
            if sum > rows[index].amount.central { return nil }
        }
        return nil
    }
}

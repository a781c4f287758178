import DelimitedText
import Numerics

/// Costs that are the sum of the rows above them.
///
/// Where the item speaks of a total as well, it is one: an error. Where only the amounts add up, it may be chance: a warning.
struct CostTotals {
    private let rows: [ProgrammeCost]
    /// The place of the `amount` column, counting from 1.
    private let column: Int
    private(set) var diagnostics = Diagnostics()

    /// Fewer rows than this above add up to the next by chance, unless that is the last.
    private static let fewestAbove = 3

    init(_ rows: [ProgrammeCost], column: Int?) {
        self.rows = rows
        self.column = (column ?? -1) + 1
        // What is a total by its words alone has its own error.
        for index in rows.indices.dropFirst(2) where !TotalRows.isTotal(rows[index].item) { look(at: index) }
    }

    private mutating func look(at index: Int) {
        let row = rows[index]
        guard row.amount.central > .zero, let first = start(ofSumAt: index) else { return }
        let position = SourcePosition(file: row.position.file, line: row.position.line, column: column)
        let lines = "lines \(rows[first].position.line) to \(rows[index - 1].position.line)"
        if TotalRows.speaksOfTotal(row.item) {
            diagnostics.add(
                TotalRows.diagnostic(
                    at: position,
                    "\(Diagnostic.quoted(row.item)) is the sum of \(lines), which are counted themselves"))
        } else if first == 0, index >= Self.fewestAbove || index == rows.count - 1 {
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

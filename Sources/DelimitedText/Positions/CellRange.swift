/// A rectangle of cells: `A2:C5`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
    /// The cell at the top left.
    public let first: CellName
    /// The cell at the bottom right.
    public let last: CellName

    /// The rectangle between two cells, whichever corners they are.
    public init(_ one: CellName, _ other: CellName) {
        first = CellName(row: min(one.row, other.row), column: min(one.column, other.column))
        last = CellName(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    /// Reads `A2:C5`, or one cell for itself; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellName($0) }
        guard (1...2).contains(corners.count), let first = corners[0], let last = corners[corners.count - 1] else {
            return nil
        }
        self.init(first, last)
    }

    /// `A2:C5`, or one cell's name.
    public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}

import DelimitedText

/// What stood in a column last, byte by byte; nothing of a cell that is empty or longer than most.
struct LastCell: Sendable {
    private var short: SIMD2<UInt64> = .zero
    private var long: CellKey?

    /// Whether the same stood there.
    func isSame(as cell: CSVCell) -> Bool {
        if let words = cell.shortWords { return words == short }
        guard let long else { return false }
        return CellKey(cell) == long
    }

    mutating func note(_ cell: CSVCell) {
        short = cell.shortWords ?? .zero
        long = short == .zero ? CellKey(cell) : nil
    }
}

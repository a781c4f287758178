/// Quotes around cells, and within them (RFC 4180, section 2).
enum CSVQuoting {
    /// Whether a cell cannot stand without quotes.
    static func isNeeded(for cell: some Sequence<UInt8>) -> Bool {
        cell.contains { $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
    }

    /// What stands between the quotes of a cell.
    static func doubled(_ cell: some Sequence<UInt8>) -> [UInt8] {
        cell.flatMap { $0 == quote ? [quote, quote] : [$0] }
    }

    /// A cell, between quotes where it needs them.
    static func written(_ cell: some Collection<UInt8>) -> [UInt8] {
        isNeeded(for: cell) ? [quote] + doubled(cell) + [quote] : Array(cell)
    }
}

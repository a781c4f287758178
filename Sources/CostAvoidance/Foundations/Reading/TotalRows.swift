import DelimitedText

/// Rows that are the sum of others: a spreadsheet's last line, which would count everything twice.
struct TotalRows: Sendable {
    private var found = Diagnostics()
    private var lastLine = 0

    init() {}

    /// Notes a cell that says its row is a total.
    mutating func note(_ cell: CSVCell, _ column: String, in file: String) {
        let position = cell.position(in: file)
        // One row is one error, whichever of its cells say so.
        guard position.line != lastLine else { return }
        lastLine = position.line
        found.add(at: position) {
            Self.diagnostic(
                at: position, "\(column) is \(cell.quoted): the row is a total of others, which are counted themselves")
        }
    }

    /// Whether the row noted last is on this line.
    func hasNoted(line: Int) -> Bool { line == lastLine }

    mutating func append(_ other: TotalRows) { found.merge(with: other.found) }

    /// The errors; none where every row is a total, as in a table that was published so.
    func diagnostics(ofRows rows: Int) -> Diagnostics { rows > found.count ? found : Diagnostics() }

    static func diagnostic(
        _ severity: Diagnostic.Severity = .error, at position: SourcePosition, _ message: String
    ) -> Diagnostic {
        Diagnostic(
            severity, at: position, code: "total-row", message: message,
            remedy: severity == .error ? "Delete the row." : "If it is, delete the row; else all is well.")
    }

    // MARK: Words

    /// Whether a name is nothing but a word for a total: `Total`, `Sub-total:`, `GRAND TOTAL`, `Total cost`.
    static func isTotal(_ name: String) -> Bool {
        guard mayBeTotal(name) else { return false }
        let words = words(of: name)
        guard words.contains(where: totals.contains) || words == ["sum"] || words == ["sums"] else { return false }
        return words.allSatisfy { totals.contains($0) || besides.contains($0) }
    }

    /// Whether a name has the word in it, so that a row of this name may be a total of others: `Staff costs, total`.
    static func speaksOfTotal(_ name: String) -> Bool { words(of: name).contains(where: totals.contains) }

    private static let totals: Set<String> = ["total", "totals", "subtotal", "subtotals"]
    private static let besides: Set<String> = [
        "sub", "grand", "overall", "running", "final", "sum", "of", "all", "the", "above", "rows", "row", "cost",
        "costs",
        "amount", "in", "net", "gross", "whole",
    ]
    /// The letters that these names begin with, and more than the longest of them has.
    private static let initials = Set("tsgorf".utf8)
    static let longest = 40

    /// The quick look that spares nearly all names the thorough one.
    private static func mayBeTotal(_ name: String) -> Bool {
        guard let first = name.utf8.first(where: ASCII.isLetter), initials.contains(first | 0x20) else { return false }
        return name.utf8.count <= longest && !name.utf8.contains(where: ASCII.isDigit)
    }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter }.map(String.init)
    }
}

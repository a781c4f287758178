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
                at: position, "\(column) is \(cell.quoted): the row is a total of others, which are counted themselves",
                remedy: "Delete the row; or, where it is no total, name it without the word.")
        }
    }

    /// Whether the row noted last is on this line.
    func hasNoted(line: Int) -> Bool { line == lastLine }

    mutating func append(_ other: TotalRows) { found.merge(with: other.found) }

    /// The errors; none where every row is a total, as in a table that was published so.
    func diagnostics(ofRows rows: Int) -> Diagnostics { rows > found.count ? found : Diagnostics() }

    static func diagnostic(
        _ severity: Diagnostic.Severity = .error, at position: SourcePosition, _ message: String, remedy: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, at: position, code: "total-row", message: message,
            remedy: remedy ?? (severity == .error ? "Delete the row." : "If it is, delete the row; else all is well."))
    }
}

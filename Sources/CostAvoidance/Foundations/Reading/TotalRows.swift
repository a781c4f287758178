import DelimitedText

/// Rows that are the sum of others: a spreadsheet's last line, which would count everything twice.
struct TotalRows: Sendable {
    private var found = Diagnostics()
    /// Those whose case identifier says so, which is nobody's whatever the other rows are.
    private var foundOfCases = Diagnostics()
    private var lastLine = 0
    private var forms = CaseForms()

    init() {}

    /// Notes a cell that says its row is a total.
    mutating func note(_ cell: CSVCell, _ column: String, in file: String) {
        note(cell, in: file, among: \.found) {
            (
                "\(column) is \(cell.quoted): the row is a total of others, which are counted themselves",
                "Delete the row; or, where it is no total, name it without the word."
            )
        }
    }

    /// Notes a cell that says its row is another figure about the others.
    mutating func noteFigure(_ cell: CSVCell, _ column: String, in file: String) {
        note(cell, in: file, among: \.found) {
            (
                "\(column) is \(cell.quoted): the row is a figure about other costs, which are counted themselves",
                "Delete the row; or, where it is a cost, name it by what was paid for."
            )
        }
    }

    /// Looks at how a case identifier is written that does not say what it stands for.
    mutating func look(
        atCase name: String, on line: Int, _ position: @autoclosure () -> SourcePosition, _ column: String
    ) {
        forms.look(at: name, on: line, position(), column)
    }

    /// How many rows were noted.
    var count: Int { found.count + foundOfCases.count }

    /// Notes a cell whose case identifier stands for many people.
    mutating func noteCases(_ cell: CSVCell, _ column: String, in file: String) {
        note(cell, in: file, among: \.foundOfCases) {
            (
                "\(column) is \(cell.quoted), which stands for many people: each case_id is counted as one person",
                Self.remedyOfCases(in: file)
            )
        }
    }

    /// One row is one error, whichever of its cells say so.
    private mutating func note(
        _ cell: CSVCell, in file: String, among kind: WritableKeyPath<TotalRows, Diagnostics>,
        _ words: () -> (message: String, remedy: String)
    ) {
        let position = cell.position(in: file)
        guard position.line != lastLine else { return }
        lastLine = position.line
        self[keyPath: kind].add(at: position) {
            let (message, remedy) = words()
            return Self.diagnostic(at: position, message, remedy: remedy)
        }
    }

    private static func remedyOfCases(in file: String) -> String {
        let delete = "Delete the row if its people stand in other rows"
        return switch file {
        case "service-use.csv":
            "\(delete); if they do not, leave case_id empty and write how many they are in the column people."
        case "outcomes.csv", "wellbeing.csv":
            "\(delete); if they do not, leave case_id empty and count them in \"people\" of evaluation.json."
        default: "\(delete); if it is one person's, give it another code."
        }
    }

    /// Whether the row noted last is on this line.
    func hasNoted(line: Int) -> Bool { line == lastLine }

    mutating func append(_ other: TotalRows) {
        found.merge(with: other.found)
        foundOfCases.merge(with: other.foundOfCases)
        forms.append(other.forms)
    }

    /// The errors; none for names where every row is a total, as in a table that was published so.
    func diagnostics(ofRows rows: Int) -> Diagnostics {
        var all = foundOfCases
        all.merge(with: forms.diagnostics(foundOfCases.isEmpty ? .warning : .error, remedy: Self.remedyOfCases(in:)))
        if rows > found.count { all.merge(with: found) }
        return all
    }

    static func diagnostic(
        _ severity: Diagnostic.Severity = .error, at position: SourcePosition, _ message: String, remedy: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, at: position, code: "total-row", message: message,
            remedy: remedy ?? (severity == .error ? "Delete the row." : "If it is, delete the row; else all is well."))
    }
}

import DelimitedText
import Workbooks

/// A workbook that this tool writes of an evaluation and that is none to be read, known by what its first sheet says it is: a
/// spreadsheet program that saves it again keeps nothing else.
package enum WrittenWorkbook: String, CaseIterable, Sendable {
    /// What `what-if --workbook` writes.
    case whatIf = "A what-if workbook: change the inputs of an evaluation and see the results worked out here."
    /// What `evaluate --tables` writes.
    case tables = "This workbook has every table of the report on this evaluation, one on each worksheet."

    /// The line by which it is known, which its first sheet has.
    package var line: String { rawValue }

    /// Rows of the first sheet among which the line is.
    private static let rowsLookedThrough = 6

    /// What a workbook is, where its first sheet has one of the lines.
    init?(_ book: Workbook) {
        let rows = book.sheets.first.map { Array($0.rows.prefix(Self.rowsLookedThrough)) } ?? []
        let texts = Set(rows.flatMap(\.texts))
        guard let kind = Self.allCases.first(where: { texts.contains($0.line) }) else { return nil }
        self = kind
    }

    /// What is told of one that is given for an evaluation.
    func diagnostic(of book: Workbook) -> Diagnostic {
        let what =
            switch self {
            case .whatIf: "a what-if workbook, in which results are worked out from its own cells"
            case .tables: "a workbook of the tables of a report"
            }
        return Diagnostic(
            at: SourcePosition(file: book.name), code: "report-for-evaluation",
            message: "it is \(what), made from an evaluation by this program, and an evaluation is read",
            remedy:
                "Name the folder or the workbook that it was made from, which holds evaluation.json or a sheet evaluation."
        )
    }
}

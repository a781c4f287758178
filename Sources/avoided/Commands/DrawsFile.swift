import CostAvoidance
import DelimitedText
import EvaluationReports

/// The draws that `evaluate --draws-csv` asks for: made before anything is written, so that what cannot be made leaves everything as it
/// was.
struct DrawsFile {
    private let path: String
    private let text: String
    /// Where it is, and what is not in it.
    let notice: String

    /// The draws for a path; nil where none were asked for.
    ///
    /// - Throws: `CommandFailure` with status 1 where they may not be told or nothing was drawn, 2 for the name of a workbook, and 3 where
    ///   something else stands there.
    init?(_ path: String?, of findings: Findings, terminal: Terminal) throws(CommandFailure) {
        guard let path else { return nil }
        try NewFile.checkMayHoldCSV(path)
        self.path = path
        let (text, summary) = try InputErrors.reporting(to: terminal) {
            () throws(EvaluationError) -> (String, String) in
            let place = SourcePosition(file: "--draws-csv")
            guard let listing = try DrawsTable.listing(of: findings, refusedAt: place) else {
                throw .refusal(
                    at: place, code: "nothing-drawn",
                    message: "no input has a low and a high, so that nothing is drawn",
                    remedy: "Give an input a range, or leave the option out.")
            }
            return (try DrawsTable.csv(listing, findings), DrawsTable.summary(listing, findings))
        }
        self.text = text
        notice = "\(summary) written to \(path)"
    }

    /// Writes it.
    ///
    /// - Throws: `CommandFailure` with status 3 where it cannot be written.
    func write() throws(CommandFailure) { try NewFile.write(csv: text, to: path) }
}

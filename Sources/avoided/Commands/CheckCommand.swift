import CostAvoidance
import EvaluationReports

/// `avoided check`: everything that `evaluate` does to the inputs, and nothing written.
enum CheckCommand: Command {
    static let description = CommandDescription(
        name: "check", summary: "reads an evaluation and prints every error and warning, writing nothing",
        operands: [.init(name: "FOLDER", count: .one)], options: [.format],
        discussion: """
            Every error of every file is found in one run and told with file, line and column.
            In a CSV file the column is the cell's number, counting from 1: 6 is column F of a spreadsheet.
            FOLDER may be an .xlsx whose sheets are named as the files; the place is then its sheet and cell,
            my.xlsx:outcomes!F14.

            Where there is no error, the result on standard output is every warning, the verdict and the files read. Where
            there is one, the exit status is 1 and the errors stand on standard error, as with every command; with
            --format json they too are the result: file, line, column, code, message and remedy of each.
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let isJSON = arguments.value("--format") == "json"
        let findings: Findings
        do throws(EvaluationError) {
            findings = try ProgressBar.showing(on: terminal) { progress throws(EvaluationError) in
                try Findings(of: EvaluationFolder(path: folder, progress: progress).read())
            }
        } catch {
            guard isJSON, let listing = CheckListing(refusal: error, folder: folder) else {
                throw InputErrors.failure(error, terminal: terminal)
            }
            terminal.result(listing.json)
            throw CommandFailure(.refused)
        }
        let listing = CheckListing(findings, folder: folder)
        terminal.result(isJSON ? listing.json : listing.text)
    }
}

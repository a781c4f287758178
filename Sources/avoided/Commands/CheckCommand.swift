import CostAvoidance

/// `avoided check`: everything that `evaluate` does to the inputs, and nothing written.
enum CheckCommand: Command {
    static let description = CommandDescription(
        name: "check", summary: "reads an evaluation and prints every error and warning, writing nothing",
        operands: [.init(name: "FOLDER", count: .one)],
        discussion: """
            Every error of every file is found in one run and printed with file, line and column.
            In a CSV file the column is the cell's number, counting from 1: 6 is column F of a spreadsheet.
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let findings = try InputErrors.findings(in: folder, terminal: terminal)
        for warning in findings.warnings { terminal.message(WarningText.line(warning, terminal: terminal)) }
        guard !arguments.has("--quiet") else { return }
        let warnings = InputErrors.count(findings.warnings.count, "warning")
        terminal.message("\(folder): no errors, \(warnings)")
    }
}

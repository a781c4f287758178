import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided evaluate`: one folder in, one report out.
enum EvaluateCommand: Command {
    static let description = CommandDescription(
        name: "evaluate", summary: "reads one evaluation and writes its report",
        operands: [.init(name: "FOLDER", count: .one)],
        options: reportOptions,
        discussion: """
            The folder holds evaluation.json and outcomes.csv or service-use.csv; everything else is optional.
            An .xlsx or .ods may stand in its place, with sheets named evaluation (columns key and value), outcomes, costs and so
            on: the same rows give the same report.
            A report already there is replaced whole, or stays as it is if anything goes wrong; what is not the report's
            own in its folder, such as notes, is kept.

            --tables follows the Government Analysis Function's guidance on statistics in spreadsheets: a cover, contents,
            notes, and one marked table a sheet. FILE.ods is written as an OpenDocument spreadsheet. A workbook that
            --tables wrote before is replaced, and nothing else.

            --draws-csv has a line a draw: what it comes to and the value of every input. Draws tell what single people used, so
            that it is refused unless threshold in disclosure is 0.

            Examples: avoided evaluate fixtures/derby
                      avoided evaluate fixtures/derby --tables derby-tables.xlsx
            """)

    /// Where a report goes, what goes with it, and how doubt is drawn.
    static let reportOptions: [CommandDescription.Option] = [
        .init(
            name: "--output", value: .one(placeholder: "DIR"),
            help: "folder for the report (default reports/ and the evaluation's name)"),
        .init(
            name: "--charts", value: .choice(ChartForm.allCases.map(\.rawValue)),
            help: "charts as pictures, drawn in text, or none (default svg)"),
        .init(name: "--html", value: .none, help: "write the report as one HTML page as well"),
        .init(
            name: "--tables", value: .one(placeholder: "FILE.xlsx"),
            help: "write every table as a workbook that can be published as well",
            check: { path throws(CommandFailure) in try TablesFile.checkName(path) }),
        .init(
            name: "--draws-csv", value: .one(placeholder: "FILE.csv"),
            help: "write every draw of the simulation as well, where nothing is withheld",
            check: { path throws(CommandFailure) in try NewFile.checkIsCalledCSV(path) }),
        .format, .seed, .draws, .sampling, .precision, .threads,
    ]

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        try report(arguments, terminal: terminal) { progress throws(CommandFailure) in
            try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
                try EvaluationFolder(path: folder, progress: progress).read()
            }
        }
    }

    /// Writes the report of an evaluation, and prints what it comes to.
    ///
    /// - Parameter read: reads the evaluation of the first operand.
    static func report(
        _ arguments: Arguments, terminal: Terminal, _ read: (WorkProgress) throws(CommandFailure) -> Evaluation
    ) throws(CommandFailure) {
        try ThreadLimit.set(arguments)
        let simulation = try SimulationOptions(arguments)
        let target = try ReportTarget.folder(arguments) ?? "reports/\(FolderName.evaluation(arguments.operands[0]))"
        let findings = try InputErrors.findings(notices: .init(arguments), terminal: terminal) {
            progress throws(CommandFailure) in
            simulation.applied(to: try read(progress))
        }
        let charts = arguments.value("--charts").flatMap(ChartForm.init) ?? .svg
        let pages: Set<ReportPage> = arguments.has("--html") ? [.html] : []
        let files = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try ReportFiles.all(findings, charts: charts, pages: pages)
        }
        let tables = try TablesFile(arguments.value("--tables"), of: findings, terminal: terminal)
        let draws = try DrawsFile(arguments.value("--draws-csv"), of: findings, terminal: terminal)
        let report = try WrittenReport(files, to: target, titled: findings.released.settings.title)
        do throws(CommandFailure) {
            try tables?.write()
            try draws?.write()
        } catch {
            throw CommandFailure(
                error.status,
                "\(error.messages.joined(separator: "\n"))\n    The report itself is written to \(target).")
        }
        for warning in findings.warnings where !arguments.has("--quiet") {
            terminal.message(WarningText.line(warning.placed(in: findings.released.sheets)), marking: .warning)
        }
        switch arguments.value("--format") {
        case "json": terminal.result(ScreenSummary.json(findings))
        default: terminal.result(ScreenSummary.text(findings))
        }
        guard !arguments.has("--quiet") else { return }
        terminal.message("\n" + report.notice)
        if let tables { terminal.message(tables.notice) }
        if let draws { terminal.message(draws.notice) }
    }
}

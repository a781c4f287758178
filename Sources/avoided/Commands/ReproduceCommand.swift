import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided reproduce`: recomputes published figures and says line by line whether they follow from their inputs.
enum ReproduceCommand: Command {
    static let description = CommandDescription(
        name: "reproduce", summary: "recomputes published figures and says which follow from their inputs",
        operands: [.init(name: "FOLDER", count: .oneOrMore)],
        options: [
            .init(name: "--strict", value: .none, help: "exit with status 4 where a figure differs by more than 10%"),
            .init(
                name: "--output", value: .one(placeholder: "DIR"),
                help: "folder for reproduction.md and reproduction.csv (default reports/reproduction)"),
            .format, .seed, .draws, .sampling, .precision,
        ],
        discussion: """
            Each FOLDER is an evaluation with a published.csv, or an .xlsx or .ods with its tables as sheets. Where a study publishes a total and no inputs, evaluation.json
            and published.csv are enough: the report says what the total implies.
            A folder that is refused does not stop the others; the exit status is then 1.

            Example: avoided reproduce fixtures/studies/* --strict
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        try refuseRepeated(arguments.operands)
        let simulation = try SimulationOptions(arguments)
        _ = try ReportTarget.folder(arguments)
        var studies: [Reproduction] = []
        var refused: [RefusedStudy] = []
        var status = ExitStatus.done
        for (folder, name) in zip(arguments.operands, names(of: arguments.operands)) {
            do throws(EvaluationError) {
                let evaluation = simulation.applied(to: try EvaluationFolder(path: folder).read(for: .reproducing))
                studies.append(
                    try Reproduction(of: evaluation, study: name, further: ReportFigureLookup(evaluation)))
            } catch {
                let (errors, failure) = tell(error, folder: folder, terminal)
                refused.append(RefusedStudy(study: name, errors: errors))
                if status != .files { status = failure }
            }
        }
        let report = ReproductionReport(studies, refused: refused)
        if !studies.isEmpty { try write(report, arguments, terminal) }
        if status == .done, arguments.has("--strict"), report.counts.tested[.differs] != nil { status = .notReproduced }
        guard status == .done else { throw CommandFailure(status) }
    }

    private static func write(
        _ report: ReproductionReport, _ arguments: Arguments, _ terminal: Terminal
    ) throws(CommandFailure) {
        let target = try ReportTarget.folder(arguments) ?? "reports/reproduction"
        let written = try WrittenReport(report.files, to: target, titled: nil)
        terminal.result(arguments.value("--format") == "json" ? report.json : report.text)
        if !arguments.has("--quiet") { terminal.message(written.notice) }
    }

    /// Refuses a folder that is given twice, under whatever name: its figures would be counted twice.
    private static func refuseRepeated(_ folders: [String]) throws(CommandFailure) {
        let places = folders.map { FilePlace.canonical($0) ?? $0 }
        let repeated = folders.indices.filter { places.firstIndex(of: places[$0]) != $0 }
        guard repeated.isEmpty else {
            throw .usage(
                repeated.map { "\(Diagnostic.quoted(folders[$0])) is given twice: its figures would be counted twice" })
        }
    }

    /// The last part of each folder's path; where two are the same, the part before it as well.
    private static func names(of folders: [String]) -> [String] {
        let parts = folders.map(FolderName.partsOfEvaluation)
        let last = parts.map { $0.last ?? "" }
        return zip(parts, last).map { components, name in
            last.count { $0 == name } == 1 ? name : components.suffix(2).joined(separator: "/")
        }
    }

    /// Says why a folder is left out, each error with the folder before its file.
    private static func tell(
        _ error: EvaluationError, folder: String, _ terminal: Terminal
    ) -> (errors: Int, status: ExitStatus) {
        switch error.naming(folder: folder) {
        case .refused(let diagnostics):
            let shown = diagnostics.shown(fileOrder: EvaluationFolder.fileNames.map { "\(folder)/\($0)" })
            for diagnostic in shown { terminal.message(diagnostic.rendered) }
            let more = diagnostics.count - shown.count
            if more > 0 { terminal.message("\(folder): and \(more) more") }
            return (diagnostics.errorCount, .refused)
        case .unreadable(let path, let reason):
            terminal.error("\(path): \(reason)")
            return (0, .files)
        default:
            terminal.error("\(folder): \(error.explanation)")
            return (1, .refused)
        }
    }
}

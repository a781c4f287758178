import CostAvoidance
import DelimitedText

/// How refused inputs and other failures of an evaluation are told.
enum InputErrors {
    /// Does something with an evaluation and turns what it throws into messages and an exit status.
    static func reporting<Result>(
        to terminal: Terminal, _ work: () throws(EvaluationError) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(EvaluationError) {
            return try work()
        } catch {
            throw failure(error, terminal: terminal)
        }
    }

    /// Reads and evaluates a folder, showing progress where it takes long.
    ///
    /// - Parameters:
    ///   - folder: path of the evaluation's folder.
    ///   - notices: whether what is probably wrong in the inputs is told of.
    ///   - terminal: where errors and progress go.
    ///   - options: changes that the command line makes to the evaluation.
    static func findings(
        in folder: String, notices: Notices, terminal: Terminal, options: (Evaluation) -> Evaluation = { $0 }
    ) throws(CommandFailure) -> Findings {
        try findings(notices: notices, terminal: terminal) { progress throws(CommandFailure) in
            try reporting(to: terminal) { () throws(EvaluationError) in
                options(try EvaluationFolder(path: folder, progress: progress).read())
            }
        }
    }

    /// Evaluates what is read, showing progress where it takes long.
    static func findings(
        notices: Notices, terminal: Terminal, _ read: (WorkProgress) throws(CommandFailure) -> Evaluation
    ) throws(CommandFailure) -> Findings {
        let findings = try ProgressBar.showing(on: terminal) { progress throws(CommandFailure) in
            let evaluation = try read(progress)
            return try reporting(to: terminal) { () throws(EvaluationError) in try Findings(of: evaluation) }
        }
        if notices == .told { show(findings.released.notices, on: terminal) }
        return findings
    }

    /// Whether what is probably wrong in the inputs, and may be right, is told of.
    enum Notices {
        case told
        /// `--quiet`.
        case leftOut

        init(_ arguments: Arguments) { self = arguments.has("--quiet") ? .leftOut : .told }
    }

    /// Tells an error and gives the exit status that goes with it.
    static func failure(_ error: EvaluationError, terminal: Terminal) -> CommandFailure {
        let status = status(of: error)
        switch error {
        case .refused(let diagnostics):
            show(diagnostics, on: terminal)
            return CommandFailure(status)
        case .unreadable(let path, let reason):
            return CommandFailure(status, "\(path): \(reason)")
        default:
            return CommandFailure(status, error.explanation)
        }
    }

    /// What a run ends with for an error: a file that cannot be read is told by it, whatever else is told beside it.
    static func status(of error: EvaluationError) -> ExitStatus {
        switch error {
        case .refused(let diagnostics):
            diagnostics.shown().contains { $0.code == "unreadable-file" } ? .files : .refused
        case .unreadable: .files
        default: .refused
        }
    }

    /// The first hundred, each with its place, and a count of all.
    static func show(_ diagnostics: Diagnostics, on terminal: Terminal) {
        let shown = diagnostics.withoutPersonalValues().shown(fileOrder: EvaluationFolder.fileNames)
        for diagnostic in shown {
            terminal.message(diagnostic.rendered, marking: diagnostic.severity == .error ? .error : .warning)
        }
        let more = diagnostics.count - shown.count
        if more > 0 { terminal.message("and \(more) more") }
        guard diagnostics.hasErrors else { return }
        terminal.message(count(diagnostics.errorCount, "error") + "; nothing was written")
    }

    /// A number with its noun, in the plural where it is not one.
    static func count(_ number: Int, _ noun: String, _ nouns: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : nouns ?? noun + "s")"
    }
}

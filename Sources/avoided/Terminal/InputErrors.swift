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
    ///   - terminal: where errors and progress go.
    ///   - options: changes that the command line makes to the evaluation.
    static func findings(
        in folder: String, terminal: Terminal, options: (Evaluation) -> Evaluation = { $0 }
    ) throws(CommandFailure) -> Findings {
        let findings = try ProgressBar.showing(on: terminal) { progress throws(CommandFailure) in
            try reporting(to: terminal) { () throws(EvaluationError) in
                try Findings(of: options(EvaluationFolder(path: folder, progress: progress).read()))
            }
        }
        show(findings.released.notices, on: terminal)
        return findings
    }

    /// Tells an error and gives the exit status that goes with it.
    static func failure(_ error: EvaluationError, terminal: Terminal) -> CommandFailure {
        switch error {
        case .refused(let diagnostics):
            show(diagnostics, on: terminal)
            return CommandFailure(.refused)
        case .unreadable(let path, let reason):
            return CommandFailure(.files, "\(path): \(reason)")
        default:
            return CommandFailure(.refused, error.explanation)
        }
    }

    /// The first hundred, each with its place, and a count of all.
    static func show(_ diagnostics: Diagnostics, on terminal: Terminal) {
        let shown = diagnostics.shown(fileOrder: EvaluationFolder.fileNames)
        for diagnostic in shown { terminal.message(coloured(diagnostic, terminal)) }
        let more = diagnostics.count - shown.count
        if more > 0 { terminal.message("and \(more) more") }
        guard diagnostics.hasErrors else { return }
        terminal.message(count(diagnostics.errorCount, "error") + "; nothing was written")
    }

    private static func coloured(_ diagnostic: Diagnostic, _ terminal: Terminal) -> String {
        guard terminal.colour == .coloured else { return diagnostic.rendered }
        let word = diagnostic.severity.rawValue
        let marked = terminal.marked(word, colour: diagnostic.severity == .error ? "31" : "33")
        guard let range = diagnostic.rendered.firstRange(of: ": \(word): ") else { return diagnostic.rendered }
        return diagnostic.rendered.replacingCharacters(in: range, with: ": \(marked): ")
    }

    /// A number with its noun, in the plural where it is not one.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension String {
    /// The text with one part of it replaced.
    fileprivate func replacingCharacters(in range: Range<String.Index>, with replacement: String) -> String {
        String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
    }
}

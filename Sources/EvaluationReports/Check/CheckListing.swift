import CostAvoidance
import DelimitedText

/// What a check of an evaluation found, for a screen or a script.
package struct CheckListing: Sendable {
    /// Whether an evaluation may be computed.
    package enum Verdict: String, Sendable, Hashable {
        /// There is no error.
        case accepted
        /// There is one or more.
        case refused
    }

    /// Whether the evaluation may be computed.
    package let verdict: Verdict
    /// The folder, as it was named.
    private let folder: String
    /// Files or sheets that were read, in the order in which errors are listed; empty where the inputs were refused.
    private let files: [String]
    private let errorCount: Int
    private let warningCount: Int
    private let errors: [Finding]
    private let warnings: [Finding]

    /// The listing of an evaluation without an error: what is doubtful in its files, then what is to be told of its result.
    package init(_ findings: Findings, folder: String) {
        verdict = .accepted
        self.folder = folder
        let notices = findings.released.notices
        let inputs = findings.released.inputs
        files = EvaluationFolder.fileNames.compactMap { name in
            inputs.first { $0.holds(name) }.map { input in
                input.sheetOfFile[name].map { "\(input.name):\($0)" } ?? name
            }
        }
        errorCount = 0
        errors = []
        warningCount = notices.warningCount + findings.warnings.count
        warnings =
            notices.shown(fileOrder: EvaluationFolder.fileNames).map(Finding.init)
            + findings.warnings.map { Finding($0.placed(in: findings.released.sheets)) }
    }

    /// The listing of a refusal; nil where nothing was wrong with the inputs, but a file or folder could not be read.
    package init?(refusal: EvaluationError, folder: String) {
        verdict = .refused
        self.folder = folder
        files = []
        switch refusal {
        case .unreadable: return nil
        case .refused(let diagnostics):
            let shown = diagnostics.shown(fileOrder: EvaluationFolder.fileNames)
            errors = shown.filter { $0.severity == .error }.map(Finding.init)
            warnings = shown.filter { $0.severity == .warning }.map(Finding.init)
            errorCount = diagnostics.errorCount
            warningCount = diagnostics.warningCount
        default:
            errors = [Finding(code: "not-computed", message: refusal.explanation)]
            warnings = []
            errorCount = 1
            warningCount = 0
        }
    }

    /// Each finding on a line, its remedy under it, and a last line with the verdict and what was read.
    package var text: String {
        let findings = (errors + warnings).map { $0.rendered + "\n" }.joined()
        let more = errorCount + warningCount - errors.count - warnings.count
        let errorWords = errorCount == 0 ? "no errors" : Wording.counted(errorCount, "error", "errors")
        let counts = "\(errorWords), \(Wording.counted(warningCount, "warning", "warnings"))"
        let read = files.isEmpty ? "" : "; read \(files.joined(separator: ", "))"
        return findings + (more > 0 ? "and \(more) more\n" : "") + "\(folder): \(verdict.rawValue), \(counts)\(read)\n"
    }

    /// The same as an object. Of each severity the first hundred are listed and all are counted.
    package var json: String {
        JSONText.object([
            ("folder", .text(folder)), ("verdict", .text(verdict.rawValue)), ("read", .array(files.map(JSONText.text))),
            ("errorCount", .number(String(errorCount))), ("warningCount", .number(String(warningCount))),
            ("errors", .array(errors.map(\.json))), ("warnings", .array(warnings.map(\.json))),
        ]).document
    }
}

/// One error or warning, of a file or of the result.
private struct Finding: Sendable {
    let code: String
    var position: SourcePosition?
    let message: String
    var remedy: String?
    let rendered: String

    init(code: String, message: String) {
        self.code = code
        self.message = message
        rendered = "error: \(message)"
    }

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        position = diagnostic.position
        message = diagnostic.message
        remedy = diagnostic.remedy
        rendered = diagnostic.rendered
    }

    init(_ warning: EvaluationWarning) {
        code = warning.code.rawValue
        position = warning.position
        message = warning.message
        let place = warning.position.map { "\($0): " } ?? ""
        rendered = "\(place)warning: \(warning.code.rawValue) \(warning.message)"
    }

    /// A part of a place that does not apply is null.
    var json: JSONText {
        let line = position?.line ?? 0
        let column = position?.column ?? 0
        return .object([
            ("file", position.map { .text($0.file) } ?? .null), ("sheet", position?.sheet.map(JSONText.text) ?? .null),
            ("line", line > 0 ? .number(String(line)) : .null),
            ("column", column > 0 ? .number(String(column)) : .null), ("code", .text(code)),
            ("message", .text(message)), ("remedy", remedy.map(JSONText.text) ?? .null),
        ])
    }
}

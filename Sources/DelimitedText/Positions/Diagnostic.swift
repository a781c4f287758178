/// One thing wrong, or doubtful, in what was fed in: where, what, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
    /// Whether the inputs are refused for it.
    public enum Severity: String, Sendable, Hashable, Comparable {
        /// The inputs are refused.
        case error
        /// The inputs are read, and the reader is told.
        case warning

        /// Errors first.
        public static func < (left: Severity, right: Severity) -> Bool {
            left == .error && right == .warning
        }
    }

    /// Whether the inputs are refused for it.
    public let severity: Severity
    /// Where it is.
    public let position: SourcePosition
    /// The fault's name, in words joined by hyphens: `unknown-service`. Names never change meaning.
    public let code: String
    /// What is wrong and what was expected, on one line, without a full stop.
    public let message: String
    /// What to do, where that helps.
    public let remedy: String?

    /// A diagnostic; an error unless said otherwise.
    public init(
        _ severity: Severity = .error, at position: SourcePosition, code: String, message: String,
        remedy: String? = nil
    ) {
        self.severity = severity
        self.position = position
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    /// The same at another place.
    public func moved(to position: SourcePosition) -> Diagnostic {
        Diagnostic(severity, at: position, code: code, message: message, remedy: remedy)
    }

    /// As it is printed: `outcomes.csv:14:6: error: …`, and the remedy indented under it.
    public var rendered: String {
        let first = "\(position): \(severity.rawValue): \(message)"
        guard let remedy else { return first }
        return first + "\n    " + remedy.split(separator: "\n").joined(separator: "\n    ")
    }
}

extension Diagnostic: Comparable {
    /// By position; what stands at one place is ordered by severity, name and wording, so that the order never
    /// depends on which thread found it.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.position != right.position { return left.position < right.position }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.code != right.code { return left.code < right.code }
        if left.message != right.message { return left.message < right.message }
        return (left.remedy ?? "") < (right.remedy ?? "")
    }
}

import DelimitedText

extension Diagnostic {
    /// A message without those of the words typed that look like personal data, the name of a folder among them.
    package static func withoutPersonalValues(_ message: String, typed words: [String]) -> String {
        RepeatedValues.withoutTyped(message, words)
    }

    /// A message about what was typed, without values in it that look like personal data.
    package static func withoutPersonalValues(_ message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false)
            .map { RepeatedValues.withoutPersonal(String($0), .ofTheInputs) }.joined(separator: "\n")
    }
}

extension SourcePosition {
    /// The place with what looks like personal data in the name of its file or sheet named by its kind.
    fileprivate var withoutPersonalValues: SourcePosition {
        let names = file.split(separator: "/", omittingEmptySubsequences: false).map { RepeatedValues.name(String($0)) }
        return SourcePosition(
            file: names.joined(separator: "/"), sheet: sheet.map(RepeatedValues.name), line: line, column: column)
    }
}

extension Diagnostics {
    /// The same messages without values that look like personal data: whatever was found wrong, wherever the value stands, a message
    /// repeats it only where nobody can be found by it.
    package func withoutPersonalValues() -> Diagnostics {
        mapped { diagnostic in
            let dates = RepeatedValues.dates(in: diagnostic)
            let message = RepeatedValues.withoutPersonal(diagnostic.message, dates)
            let remedy = diagnostic.remedy.map { RepeatedValues.withoutPersonal($0, dates) }
            // What the message may not repeat, the remedy may not ask for, in whatever spelling.
            let isHidden = message != diagnostic.message
            return Diagnostic(
                diagnostic.severity, at: diagnostic.position.withoutPersonalValues, code: diagnostic.code,
                message: message,
                remedy: isHidden ? remedy.map(RepeatedValues.withoutArguments) : remedy)
        }
    }
}

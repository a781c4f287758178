import DelimitedText

/// What was found in a price list, for a screen or a script.
package struct PriceListListing: Sendable {
    private let file: String
    private let findings: Diagnostics
    private let shown: [Diagnostic]

    /// The listing of what was found in a file, which is named as it was typed.
    package init(_ findings: Diagnostics, file: String) {
        self.file = file
        self.findings = findings
        shown = findings.shown(limit: Diagnostics.limit * 2)
    }

    /// Whether an evaluation would refuse the list.
    package var isRefused: Bool { findings.hasErrors }

    /// Each finding with its name on a line, its remedy under it, and a last line that counts them.
    package var text: String {
        let lines = shown.map { finding in
            let words = "\(finding.position): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
            return words + (finding.remedy.map { "\n    \($0.replacing("\n", with: "\n    "))" } ?? "") + "\n"
        }
        let more = findings.count - shown.count
        let errors = findings.errorCount == 0 ? "no errors" : Wording.counted(findings.errorCount, "error", "errors")
        let warnings = Wording.counted(findings.warningCount, "warning", "warnings")
        let verdict = findings.isEmpty ? "nothing found" : "\(errors), \(warnings)"
        return lines.joined() + (more > 0 ? "and \(more) more\n" : "") + "\(file): \(verdict)\n"
    }

    /// The same as an object.
    package var json: String {
        JSONText.object([
            ("file", .text(file)), ("errorCount", .number(String(findings.errorCount))),
            ("warningCount", .number(String(findings.warningCount))), ("findings", .array(shown.map(Self.object))),
        ]).document
    }

    private static func object(_ finding: Diagnostic) -> JSONText {
        func number(_ value: Int) -> JSONText { value > 0 ? .number(String(value)) : .null }
        return .object([
            ("severity", .text(finding.severity.rawValue)), ("file", .text(finding.position.file)),
            ("line", number(finding.position.line)), ("column", number(finding.position.column)),
            ("code", .text(finding.code)), ("message", .text(finding.message)),
            ("remedy", finding.remedy.map(JSONText.text) ?? .null),
        ])
    }
}

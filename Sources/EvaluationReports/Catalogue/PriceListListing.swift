import CostAvoidance
import DelimitedText

/// What was found in a price list, for a screen or a script.
package struct PriceListListing: Sendable {
    private let file: String
    private let findings: PriceListFindings

    /// The listing of what was found in a file, which is named as it was typed.
    package init(_ findings: PriceListFindings, file: String) {
        self.file = file
        self.findings = findings
    }

    /// Whether an evaluation would refuse the list.
    package var isRefused: Bool { findings.errorCount > 0 }

    /// The findings of one name and column together, the first few of them in full, and a last line that counts all.
    package var text: String {
        let lines = findings.groups.map { group in
            let shown = group.shown.map(Self.line).joined()
            guard group.more > 0, let last = group.shown.last else { return shown }
            let more = group.more == 1 ? "one more" : "\(Numbers.count(group.more)) more"
            let atLeast = findings.isCut ? "at least " : ""
            return shown + "    and \(atLeast)\(more) [\(last.code)]: `--format json` shows more\n"
        }
        let errors = findings.errorCount == 0 ? "no errors" : Wording.counted(findings.errorCount, "error", "errors")
        let warnings = Wording.counted(findings.count - findings.errorCount, "warning", "warnings")
        let verdict = findings.isEmpty ? "nothing found" : "\(errors), \(warnings)"
        return lines.joined() + "\(file): \(verdict)\n"
    }

    private static func line(_ finding: Diagnostic) -> String {
        let words = "\(finding.position): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
        return words + (finding.remedy.map { "\n    \($0.replacing("\n", with: "\n    "))" } ?? "") + "\n"
    }

    /// Every finding that is kept as an object.
    package var json: String {
        JSONText.object([
            ("file", .text(file)), ("errorCount", .number(String(findings.errorCount))),
            ("warningCount", .number(String(findings.count - findings.errorCount))),
            ("findings", .array(findings.kept.map(Self.object))),
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

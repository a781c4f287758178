import DelimitedText
import Testing

@Suite("What was found wrong") struct DiagnosticsTests {
    private func fault(_ file: String, _ line: Int, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
        Diagnostic(severity, at: SourcePosition(file: file, line: line, column: 1), code: "x", message: "m\(line)")
    }

    @Test("A diagnostic is printed as compilers print theirs, with the remedy under it")
    func printed() {
        let position = SourcePosition(file: "outcomes.csv", line: 14, column: 6)
        let found = Diagnostic(
            at: position, code: "not-a-share", message: "likelihood is \(Diagnostic.quoted("1.7")); expected a share",
            remedy: "one\ntwo")
        #expect(found.rendered == "outcomes.csv:14:6: error: likelihood is \"1.7\"; expected a share\n    one\n    two")
        #expect(SourcePosition(file: "a.csv", line: 3).description == "a.csv:3")
        #expect(SourcePosition(file: "a.csv").description == "a.csv")
        #expect(fault("a.csv", 1, .warning).rendered == "a.csv:1:1: warning: m1")
    }

    @Test(
        "A quoted value cannot disturb a terminal and is cut short",
        arguments: [
            ("plain", "\"plain\""), ("a\u{1B}[31mb", "\"a\\u{1B}[31mb\""), ("a\r\nb\tc", "\"a\\r\\nb\\tc\""),
            ("a\u{202E}b", "\"a\\u{202E}b\""), ("é£🌀", "\"é£🌀\""), ("\u{0}", "\"\\u{0}\""), ("", "\"\""),
            (String(repeating: "x", count: 41), "\"" + String(repeating: "x", count: 40) + "…\""),
        ])
    func quoted(value: String, shown: String) {
        #expect(Diagnostic.quoted(value) == shown)
    }

    @Test("All are counted and the first hundred shown, whatever order and parts they came in")
    func bounded() {
        let all = (1...1000).map { fault("a.csv", $0) } + (1...50).map { fault("b.csv", $0) }
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let shuffled = all.shuffled(using: &generator)
            let cut = Int.random(in: 0...all.count, using: &generator)
            var merged = Diagnostics(shuffled[..<cut])
            merged.merge(with: Diagnostics(shuffled[cut...]))
            #expect(merged.count == 1050 && merged.errorCount == 1050 && merged.hasErrors)
            #expect(merged.shown() == (1...100).map { fault("a.csv", $0) })
            #expect(
                merged.shown(limit: 60, fileOrder: ["b.csv", "a.csv"]).map(\.position.file) == Array(
                    repeating: "b.csv", count: 50) + Array(repeating: "a.csv", count: 10))
        }
    }

    @Test("Warnings never crowd out errors, and what is shown is in the order of the files")
    func severities() {
        let warnings = (1...200).map { fault("a.csv", $0, .warning) }
        let found = Diagnostics(warnings + [fault("a.csv", 500), fault("b.csv", 1)])
        #expect(found.count == 202 && found.errorCount == 2 && found.warningCount == 200)
        let shown = found.shown(limit: 10)
        #expect(shown.map(\.position.line) == Array(1...8) + [500, 1])
    }
}

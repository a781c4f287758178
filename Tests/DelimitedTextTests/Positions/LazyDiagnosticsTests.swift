import DelimitedText
import Testing

@Suite("Words of an error are made only where they are shown")
struct LazyDiagnosticsTests {
    @Test("Of ten thousand errors the first hundred are put into words, and all are counted")
    func made() {
        var made = 0
        var found = Diagnostics()
        for line in 1...10_000 {
            let position = SourcePosition(file: "a.csv", line: line)
            found.add(at: position) {
                made += 1
                return Diagnostic(at: position, code: "unknown-service", message: "line \(line)")
            }
        }
        #expect(made == Diagnostics.limit)
        #expect(found.errorCount == 10_000)
        #expect(found.shown().map(\.position.line) == Array(1...100))
    }

    @Test("What comes late and stands early is put into words")
    func late() {
        var found = Diagnostics()
        for line in (1...300).reversed() {
            let position = SourcePosition(file: "a.csv", line: line)
            found.add(at: position) { Diagnostic(at: position, code: "x", message: "line \(line)") }
        }
        #expect(found.count == 300)
        #expect(found.shown().map(\.message) == (1...100).map { "line \($0)" })
    }
}

import DelimitedText
import Testing

@testable import avoided

@Suite("Progress")
struct ProgressBarTests {
    @Test("The line says what is done, how much of it, and what is left")
    func line() {
        let stage = WorkProgress.Stage(name: "reading outcomes.csv", total: 200, done: 50)
        #expect(
            ProgressBar.line(stage, seconds: 2) == "reading outcomes.csv  [#####...............]  25%, about 6 s left")
    }

    @Test("Where nobody is watching nothing is drawn")
    func file() {
        let run = CommandRun("check", "/nowhere/at/all")
        #expect(!run.errors.contains("\r"))
    }
}

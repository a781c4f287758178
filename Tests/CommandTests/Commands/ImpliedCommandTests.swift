import Foundation
import Testing

@testable import avoided

@Suite("avoided implied")
struct ImpliedCommandTests {
    @Test(
        "An amount is read as publications write it",
        arguments: [
            (["800k-880k"], "What £800,000 to £880,000 implies"),
            (["£800,000", "£880,000"], "What £800,000 to £880,000 implies"),
            (["1.76m"], "What £1,760,000 implies"), (["£7.6bn"], "What £7,600,000,000 implies"),
            (["1234.56"], "What £1,234.56 implies"),
        ])
    func amounts(words: [String], headline: String) {
        let run = CommandRun(["implied"] + words)
        #expect(run.status == .done)
        #expect(run.output.hasPrefix(headline + "\n"))
    }

    @Test("Derby: 16,000 to 17,600 a person, 80,000 to 88,000 a month")
    func derby() {
        let run = CommandRun(
            "implied", "800k-880k", "--people", "50", "--months", "10", "--coordinators", "2", "--capacity", "40%")
        #expect(run.output.contains("for each person               £16,000 to £17,600"))
        #expect(run.output.contains("for each month                £80,000 to £88,000"))
        #expect(run.output.contains("Scenario that nobody published"))
    }

    @Test("So little of a dear service is not told as nothing, and a service named twice stands there once")
    func little() {
        let run = CommandRun(
            "implied", "100", "--people", "3", "--service", "residential-care-older-week", "--service", "ae-attendance",
            "--service", "ae-attendance")
        let rows = run.output.split(separator: "\n").filter {
            $0.hasPrefix("  residential-care") || $0.hasPrefix("  ae-")
        }
        #expect(rows.count == 2, "\(run.output)")
        #expect(rows.allSatisfy { !$0.contains(" 0 ") && !$0.contains(" 0.0 ") }, "\(run.output)")
    }

    @Test("With a cost, the share that would have to be deadweight follows: 1 - 60,000 / 72,000")
    func cost() {
        let run = CommandRun("implied", "72000", "--cost", "60000")
        #expect(run.output.contains("As printed, £60,000: 16.7%"))
        #expect(run.output.contains("for each pound of cost        1.20"))
    }

    @Test(
        "What cannot be meant is refused with the reason",
        arguments: [
            (["implied", "lots"], "\"lots\" is no amount"), (["implied", "0"], "an amount of zero implies nothing"),
            (["implied", "2", "1"], "the low 2.00 is above the high 1.00"),
            (["implied", "1", "2", "3"], "give one amount or a low and a high"),
            (["implied", "1m", "--capacity", "4"], "--capacity takes a share above 0"),
            (["implied", "1m", "--service", "ae-atendance"], "did you mean ae-attendance?"),
            (["implied", "1m", "--price-year", "2030-31"], "has measured prices of"),
            (["implied", "1m", "--people", "0"], "--people takes a whole number from 1"),
            (["implied", "1m", "--cost", "0"], "--cost takes an amount above 0"),
        ])
    func refused(words: [String], reason: String) {
        let run = CommandRun(words)
        #expect(run.status == .usage)
        #expect(run.errors.contains(reason))
        #expect(run.output == "")
    }

    @Test("As JSON it can be read by a program")
    func json() throws {
        let run = CommandRun(
            "implied", "1m", "--people", "100", "--service", "ae-attendance", "--catalogue", "2015", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let services = try #require(object?["services"] as? [[String: Any]])
        #expect(services.count == 1)
        // 1,000,000 / 109 an attendance at 2011-12 prices (Unit Cost Database v1.4, HE4.0).
        #expect((services[0]["units"] as? [String: Any])?["central"] as? Double == 9174.3)
    }
}

import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("avoided verify")
struct VerifyCommandTests {
    private let derby = Repository.fixture("derby")

    @Test("It prints one line a check and ends well where all hold")
    func text() {
        let run = CommandRun("verify", derby)
        #expect(run.status == .done)
        #expect(run.output.split(separator: "\n").count == 10)
        #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("holds") })
    }

    @Test("It prints the same as JSON")
    func json() throws {
        let run = CommandRun("verify", derby, "--format", "json")
        let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: String]]
        #expect(parsed?.count == 10)
        #expect(parsed?.first?["verdict"] == "holds")
    }

    @Test("A folder that is not there is an unreadable one")
    func missing() {
        #expect(CommandRun("verify", "/nowhere/at/all").status == .files)
    }
}

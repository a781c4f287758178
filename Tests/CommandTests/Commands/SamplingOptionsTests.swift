import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("--sampling and --precision")
struct SamplingOptionsTests {
    private let derby = Repository.fixture("derby")

    private func provenance(_ options: String...) throws -> String {
        let report = FileManager.default.temporaryDirectory.appendingPathComponent("sampling-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: report) }
        let run = CommandRun(["evaluate", derby, "--output", report.path] + options)
        #expect(run.status == ExitStatus.done)
        return try String(contentsOf: report.appendingPathComponent("provenance.json"), encoding: .utf8)
    }

    @Test("The report says how the draws were spread and how many were made: Sobol' draws in sixteen powers of two")
    func sampling() throws {
        let text = try provenance("--draws", "500", "--sampling", "sobol")
        #expect(text.contains("\"sampling\": \"sobol\"") && text.contains("\"drawsMade\": 512"))
    }

    @Test("A precision stops the draws before the last")
    func precision() throws {
        let text = try provenance("--draws", "20000", "--precision", "1%")
        #expect(text.contains("\"drawsMade\": 2048"))
    }

    @Test("A precision stops spread draws too, at the first number of them that has it, and the report says so")
    func spreadPrecision() throws {
        let text = try provenance("--draws", "100000", "--precision", "1%", "--sampling", "latin-hypercube")
        #expect(text.contains("\"precision\": \"1%\"") && text.contains("\"drawsMade\": 1024"))
    }

    @Test("What is no precision or no way of sampling is a usage error")
    func refused() {
        for words in [
            ["--draws", "1000000001"], ["--precision", "0"], ["--precision", "fine"], ["--sampling", "sobel"],
        ] {
            let run = CommandRun(["evaluate", derby] + words)
            #expect(run.status == ExitStatus.usage, "\(words)")
        }
    }
}

import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("The order of rows changes nothing")
struct RowOrderTests {
    private static let files = [
        "costs.csv", "assumptions.csv", "scenarios.csv", "unit-costs.csv", "wellbeing.csv", "service-use.csv",
    ]

    @Test(
        "Rows turned round give the same report to the byte", arguments: ["derby", "comparison-group", "voices-women"])
    func turned(_ fixture: String) throws {
        let source = Repository.fixture(fixture)
        let names = try FileManager.default.contentsOfDirectory(atPath: source).filter { !$0.hasPrefix(".") }
        let asIs = try TemporaryFolder()
        let turned = try TemporaryFolder()
        var count = 0
        for name in names {
            guard let text = try? String(contentsOfFile: "\(source)/\(name)", encoding: .utf8) else { continue }
            try asIs.write(text, to: "in/\(name)")
            let lines = text.split(separator: "\n").map(String.init)
            let isOneLineARow = lines.allSatisfy { line in line.count { $0 == "\"" }.isMultiple(of: 2) }
            if Self.files.contains(name), isOneLineARow, lines.count > 2 {
                count += 1
                try turned.write(
                    ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: "in/\(name)")
            } else {
                try turned.write(text, to: "in/\(name)")
            }
        }
        #expect(count > 0)
        #expect(try Self.report(asIs) == Self.report(turned))
    }

    private static func report(_ folder: TemporaryFolder) throws -> [String: String] {
        let run = CommandRun("evaluate", "\(folder.path)/in", "--output", "\(folder.path)/out", "--draws", "100")
        #expect(run.status == .done, "\(run.errors)")
        // It says which bytes the report was made from.
        return try TemporaryFolder.texts(under: "\(folder.path)/out").filter { $0.key != "provenance.json" }
    }
}

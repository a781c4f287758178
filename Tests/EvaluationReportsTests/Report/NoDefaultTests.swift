import Foundation
import TestSupport
import Testing

@Suite("No number by default")
struct NoDefaultTests {
    /// The lines of the reports' sources that are code, with the file that each stands in.
    private static func code() throws -> [(file: String, line: Substring)] {
        let folder = "\(Repository.path)/Sources/EvaluationReports"
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        var code: [(file: String, line: Substring)] = []
        for case let path as String in files where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                code.append((path, line))
            }
        }
        return code
    }

    @Test("No amount, share or index of a report or workbook stands in for one that is not known")
    func amounts() throws {
        let defaults = [
            "?? .zero", "?? .one", "?? .unchanged", "?? .none", "?? Money", "?? ExactDecimal", "?? Quantity",
            "?? Estimate(exactly: .zero", "?? Estimate(exactly: Money",
        ]
        let found = try Self.code().filter { code in defaults.contains { code.line.contains($0) } }
        #expect(found.map(\.file) == [])
    }

    @Test("An error is passed over only where the words stay without the number, and in the handling of files")
    func errors() throws {
        let found = try Self.code().filter { $0.line.contains("try?") }.map(\.file)
        let files = [
            "Folder/ReportFolder.swift", "Folder/PartialFolder.swift", "Folder/ReportManifest.swift",
            "Diff/ReleasedReport+Moved.swift", "Diff/InputDifference.swift",
        ]
        // Drawn numbers that are not finite, a year that the index does not reach, a sum that does not fit, and a date that is none.
        let words = [
            "Words/CSVValue+Money.swift", "Explanation/Step.swift", "Explanation/BudgetSteps.swift",
            "Words/CashDates.swift", "Words/Wording.swift",
        ]
        #expect(Set(found) == Set(files + words))
        #expect(found.filter(words.contains).count == 6)
    }
}

import CostAvoidance
import Foundation
import TestSupport
import Testing

@Suite("What is right is not complained of")
struct SoundFolderTests {
    /// Every folder of `fixtures` that is an evaluation and is right.
    static let folders: [String] = {
        func inside(_ folder: String) -> [String] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.fixture(folder))) ?? []
            return names.sorted().map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
        return (inside("") + inside("studies")).filter {
            FileManager.default.fileExists(atPath: "\(Repository.fixture($0))/evaluation.json")
        }
    }()

    @Test(
        "A committed evaluation is read without an error and without a doubt about names, totals, months or people",
        arguments: folders)
    func accepted(_ folder: String) throws {
        let purpose: EvaluationFolder.Purpose = folder.hasPrefix("studies/") ? .reproducing : .evaluating
        let evaluation = try EvaluationFolder(path: Repository.fixture(folder)).read(for: purpose)
        let doubts: Set<String> = [
            "total-row", "two-spellings", "month-far-from-period", "people-not-known", "total-beside-cases",
            "two-names-of-one-body", "mixed-units", "growth-as-index", "deadweight-beside-comparison",
        ]
        #expect(evaluation.notices.shown().filter { doubts.contains($0.code) }.map(\.rendered) == [])
    }

    @Test("There are such folders") func some() { #expect(Self.folders.count > 20) }
}

import EvaluationReports
import Foundation
import TestSupport
import Testing

@Suite("The folder of a report")
struct ReportFolderTests {
    private let report = [
        ReportFile(name: "summary.csv", text: "new\n"), ReportFile(name: "provenance.json", text: "{}\n"),
        ReportFile(name: "charts/savings.svg", text: "<svg/>\n"),
    ]

    @Test("A report that is there is replaced whole: files it no longer has are gone")
    func replaced() throws {
        let folder = try TemporaryFolder([
            "r/provenance.json": "{}", "r/summary.csv": "old", "r/by-gone.csv": "old",
        ])
        try ReportFolder(path: "\(folder.path)/r").replace(with: report)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/r").sorted() == [
                "charts", "provenance.json", "summary.csv",
            ])
        #expect(try folder.text("r/summary.csv") == "new\n")
        #expect(try folder.names() == ["r"])
    }

    @Test("A folder of somebody's own is left alone")
    func notAReport() throws {
        let folder = try TemporaryFolder(["r/letter.txt": "mine"])
        #expect(throws: ReportFolderError.self) { try ReportFolder(path: "\(folder.path)/r").replace(with: report) }
        #expect(try folder.text("r/letter.txt") == "mine")
    }

    @Test("A report that cannot be written leaves the old one and nothing beside it")
    func failure() throws {
        let folder = try TemporaryFolder(["r/provenance.json": "{}", "r/summary.csv": "old"])
        // A name that is a file cannot also be a folder.
        let impossible = report + [ReportFile(name: "summary.csv/inside", text: "")]
        #expect(throws: ReportFolderError.self) { try ReportFolder(path: "\(folder.path)/r").replace(with: impossible) }
        #expect(try folder.text("r/summary.csv") == "old")
        #expect(try folder.names() == ["r"])
    }

    @Test("Folders above the report are made where they are missing")
    func parents() throws {
        let folder = try TemporaryFolder()
        try ReportFolder(path: "\(folder.path)/a/b/r/").replace(with: report)
        #expect(try folder.text("a/b/r/charts/savings.svg") == "<svg/>\n")
    }
}

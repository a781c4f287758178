import Foundation
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("A full disk loses no earlier result")
struct FullDiskTests {
    /// Whether a small disk can be made here: on Linux, by root.
    private static let canMakeDisk = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/bin/mount")

    /// Does some work on a disk of 64 kilobytes; nil where none could be made after all.
    private func onSmallDisk(_ work: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        guard run("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path) == 0 else { return }
        defer { _ = run("/bin/umount", folder.path) }
        try work(folder.path)
    }

    private func run(_ program: String, _ words: String...) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static let mark = ReportFile(name: "provenance.json", text: #"{ "tool": { "name": "avoided" } }"#)
    private static let large = ReportFile(name: "report.md", text: String(repeating: "x", count: 200_000))

    @Test("The report that was there stays whole, and nothing of the new one is left", .enabled(if: canMakeDisk))
    func report() throws {
        try onSmallDisk { disk in
            let report = ReportFolder(path: "\(disk)/r")
            try report.replace(with: [Self.mark, ReportFile(name: "report.md", text: "old")])
            do throws(ReportFolderError) {
                _ = try report.replace(with: [Self.mark, Self.large])
                Issue.record("200 kilobytes went onto a disk of 64")
            } catch {
                #expect(error.explanation == "\(disk)/r cannot be written: no space left on device")
            }
            #expect(try String(contentsOfFile: "\(disk)/r/report.md", encoding: .utf8) == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["r"])
        }
    }

    @Test("The workbook that was there stays whole, and nothing of the new one is left", .enabled(if: canMakeDisk))
    func workbook() throws {
        try onSmallDisk { disk in
            let file = WorkbookFile(path: "\(disk)/w.xlsx", mark: .whatIf)
            let old = StoredArchive().finished(.whatIf)
            try file.replace(with: old)
            #expect(throws: WorkbookFileError.system(path: "\(disk)/w.xlsx", "no space left on device")) {
                try file.replace(with: Array(repeating: 0, count: 200_000))
            }
            #expect(FileManager.default.contents(atPath: "\(disk)/w.xlsx").map(Array.init) == old)
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["w.xlsx"])
        }
    }
}

import CostAvoidance
import Foundation
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The same rows give the same report, read from a folder or from one workbook")
struct SameReportTests {
    /// Draws enough for every section to be there.
    private static let draws = 40

    static let studies = ((try? FileManager.default.contentsOfDirectory(atPath: Repository.fixture("studies"))) ?? [])
        .sorted().map { "studies/\($0)" }

    private static func evaluation(_ path: String, _ purpose: EvaluationFolder.Purpose) throws -> Evaluation {
        var evaluation = try EvaluationFolder(path: path).read(for: purpose)
        evaluation.settings.simulation.draws = min(evaluation.settings.simulation.draws, draws)
        return evaluation
    }

    private static func report(_ path: String) throws -> [ReportFile] {
        try ReportFiles.all(try Findings(of: evaluation(path, .evaluating)), pages: [.html])
    }

    /// The lines that name the files read, and the digests of these, left out.
    private static func withoutProvenance(_ file: ReportFile) -> [Substring] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard file.name == "provenance.json" else {
            return lines.filter { !$0.contains("Read: ") && !$0.contains("Files read: ") }
        }
        guard let first = lines.firstIndex(of: "  \"inputs\": ["), let last = lines[first...].firstIndex(of: "  ],")
        else { return lines }
        return Array(lines[..<first] + lines[last...])
    }

    private static func expectSame(_ one: [ReportFile], _ other: [ReportFile]) {
        #expect(one.map(\.name) == other.map(\.name))
        for (left, right) in zip(one, other) {
            let (left, right) = (withoutProvenance(left), withoutProvenance(right))
            let differs = zip(left, right).first { $0 != $1 }
            #expect(left == right, "\(differs.map { "\($0.0) / \($0.1)" } ?? "length")")
        }
    }

    @Test(
        "A report has the same bytes but for what it names as read",
        arguments: ["derby", "comparison-group", "council-early-help", "voices-women"])
    func report(_ name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(try TestWorkbook(folder: Repository.fixture(name)).bytes, to: "\(name).xlsx")
        let (fromFolder, fromBook) = (
            try Self.report(Repository.fixture(name)), try Self.report("\(folder.path)/\(name).xlsx")
        )
        Self.expectSame(fromFolder, fromBook)
        let read = fromBook.compactMap { $0.name == "annex.md" ? $0.text : nil }.joined()
        #expect(read.contains("- Read: \(name).xlsx, its sheets "))
    }

    @Test("Recomputed figures are the same", arguments: studies)
    func reproduction(_ name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(try TestWorkbook(folder: Repository.fixture(name)).bytes, to: "study.xlsx")
        func files(_ path: String) throws -> [ReportFile] {
            let evaluation = try Self.evaluation(path, .reproducing)
            return ReproductionReport([try Reproduction(of: evaluation, study: name)]).files
        }
        Self.expectSame(try files(Repository.fixture(name)), try files("\(folder.path)/study.xlsx"))
    }

    @Test(
        "A workbook that another program has written, with dates, percentages, money and formulas, gives the report of the tables",
        arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
    func written(_ book: String) throws {
        let place = "\(Repository.path)/Tests/OneWorkbook"
        Self.expectSame(try Self.report("\(place)/tables"), try Self.report("\(place)/\(book)"))
    }

    @Test("Provenance has the workbook once, with its digest and the sheets that were read")
    func provenance() throws {
        let folder = try TemporaryFolder()
        var book = try TestWorkbook(folder: Repository.fixture("council-early-help"))
        book.sheets.append(TestWorkbook.Sheet("Notes", texts: [["mine"]]))
        try folder.write(book.bytes, to: "early-help.xlsx")
        let evaluation = try Self.evaluation("\(folder.path)/early-help.xlsx", .evaluating)
        let input = try #require(evaluation.inputs.first)
        #expect(evaluation.inputs.count == 1)
        #expect(input.name == "early-help.xlsx")
        #expect(input.bytes == book.bytes.count)
        #expect(input.sheetOfFile.values.sorted() == ["assumptions", "costs", "evaluation", "outcomes"])
        let digest = Process()
        digest.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        digest.arguments = ["\(folder.path)/early-help.xlsx"]
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum") else { return }
        let output = Pipe()
        digest.standardOutput = output
        try digest.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(printed.hasPrefix(input.sha256))
    }
}

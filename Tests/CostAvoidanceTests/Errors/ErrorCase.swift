import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

/// What stands under a file's name in a folder that is to be refused.
enum FileContent: Sendable, ExpressibleByStringInterpolation {
    case text(String)
    /// Bytes that are no text, and what they are in words.
    case bytes([UInt8], shown: String)
    case directory
    /// A symbolic link to a path.
    case link(to: String)
    /// A pipe, which like a device has no contents to read.
    case pipe
    /// A file that claims so many bytes and has none of them on disk.
    case sparse(UInt64)
    /// A file that every other case has, left out.
    case absent
    /// A workbook, which is read in place of the folder: its sheets by name, each as lines of cells with commas between them.
    case sheets(KeyValuePairs<String, String>)

    init(stringLiteral text: String) { self = .text(text) }
}

/// A folder that provokes one error, which has a name, and the place the error is to be told at.
struct ErrorCase: Sendable, CustomTestStringConvertible {
    let code: String
    /// As it is printed: `outcomes.csv:2:4`.
    let place: String
    /// The files that the error is about, in the order in which the page shows them. Those that a folder cannot be without
    /// and that are not named here are right.
    let files: KeyValuePairs<String, FileContent>
    let purpose: EvaluationFolder.Purpose

    init(
        _ code: String, at place: String, _ files: KeyValuePairs<String, FileContent>,
        for purpose: EvaluationFolder.Purpose = .evaluating
    ) {
        self.code = code
        self.place = place
        self.files = files
        self.purpose = purpose
    }

    var testDescription: String { "\(code) at \(place)" }

    /// The files that a case does not name.
    private static let sound: KeyValuePairs<String, FileContent> = [
        "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "catalogue": "2015" }"#,
        "outcomes.csv": "service,quantity\nae-attendance,1\n",
    ]

    /// Everything that reading the folder says, in the order in which it is printed.
    func diagnostics() throws -> [Diagnostic] {
        let folder = try TemporaryFolder()
        let named = Set(files.map(\.key))
        for (name, content) in Self.sound where !named.contains(name) { try content.write(name, in: folder.path) }
        for (name, content) in files { try content.write(name, in: folder.path) }
        let book = files.first { if case .sheets = $0.value { true } else { false } }
        let path = book.map { "\(folder.path)/\($0.key)" } ?? folder.path
        do throws(EvaluationError) {
            let evaluation = try EvaluationFolder(path: path).read(for: purpose)
            return evaluation.notices.shown(fileOrder: EvaluationFolder.fileNames)
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown(fileOrder: EvaluationFolder.fileNames)
        }
    }
}

extension FileContent {
    fileprivate func write(_ name: String, in folder: String) throws {
        let path = "\(folder)/\(name)"
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        switch self {
        case .text(let text): try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        case .bytes(let bytes, _): try Data(bytes).write(to: URL(fileURLWithPath: path))
        case .directory: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case .link(let target): try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        case .pipe: #expect(mkfifo(path, 0o600) == 0)
        case .sparse(let size):
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.truncate(atOffset: size)
            try handle.close()
        case .absent: break
        case .sheets(let sheets): try Data(TestWorkbook(lines: sheets).bytes).write(to: URL(fileURLWithPath: path))
        }
    }
}

/// The errors of one file, as the page has them under one heading.
struct ErrorGroup: Sendable {
    let title: String
    let introduction: String
    let cases: [ErrorCase]
}

/// Every error that reading a folder can give.
enum ErrorGallery {
    static let groups = [
        FileErrors.group, TableErrors.group, JSONErrors.group, SettingsErrors.group, UnitCostErrors.group,
        DeflatorErrors.group, OutcomesErrors.group, ServiceUseErrors.group, CostsErrors.group, AssumptionErrors.group,
        ScenarioErrors.group, WellbeingErrors.group, QualityErrors.group, NamesErrors.group, SectionErrors.group,
        PublishedErrors.group,
        WorkbookErrors.group,
    ]

    static var cases: [ErrorCase] { groups.flatMap(\.cases) }
}

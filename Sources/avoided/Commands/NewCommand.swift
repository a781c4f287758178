import CostAvoidance
import EvaluationReports
import Foundation

/// `avoided new`: a small, complete evaluation to start from.
enum NewCommand: Command {
    static let description = CommandDescription(
        name: "new", summary: "writes a small, complete evaluation to start from",
        operands: [.init(name: "FOLDER", count: .one)],
        discussion: """
            The folder must not exist yet or be empty. Open its CSV files in a spreadsheet, write your own rows over the
            example's, save them as CSV UTF-8, and run `avoided evaluate FOLDER`.
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let entries = try? FileManager.default.contentsOfDirectory(atPath: folder)
        guard entries?.isEmpty ?? !FileManager.default.fileExists(atPath: folder) else {
            throw alreadyThere(folder)
        }
        do throws(ReportFolderError) {
            try ReportFolder(path: folder).replace(with: StarterEvaluation.files)
        } catch {
            // Another run may have filled it meanwhile.
            guard error.reason != .notAReport else { throw Self.alreadyThere(folder) }
            throw CommandFailure(.files, error.explanation)
        }
        guard !arguments.has("--quiet") else { return }
        terminal.message(
            "\(folder) now holds \(StarterEvaluation.files.map(\.name).joined(separator: ", "))\n"
                + "    next: avoided evaluate \(folder)")
    }

    private static func alreadyThere(_ folder: String) -> CommandFailure {
        CommandFailure(.files, "\(folder) is already there; name a folder that is not")
    }
}

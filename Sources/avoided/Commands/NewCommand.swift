import CostAvoidance
import EvaluationReports
import Foundation

/// `avoided new`: a small, complete evaluation to start from.
enum NewCommand: Command {
    static let description = CommandDescription(
        name: "new", summary: "writes a small, complete evaluation to start from",
        operands: [.init(name: "FOLDER", count: .one)],
        options: [
            .init(
                name: "--optimism-bias", value: .choice(["grades"]),
                help: "adds a share of optimism bias for each grade of evidence, to be filled in")
        ],
        discussion: """
            The folder must not exist yet or be empty. Open its CSV files in a spreadsheet, write your own rows over the
            example's, save them as CSV UTF-8, and run `avoided evaluate FOLDER`.
            With --optimism-bias grades, assumptions.csv has a row for every basis of outcomes.csv, from the strongest
            evidence to the weakest, with what it means and without a share or a source: fill them in for the bases you
            have, and delete the rows of the others.
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let entries = try? FileManager.default.contentsOfDirectory(atPath: folder)
        guard entries?.isEmpty ?? !FileManager.default.fileExists(atPath: folder) else {
            throw alreadyThere(folder)
        }
        let hasGrades = arguments.value("--optimism-bias") != nil
        let files = hasGrades ? StarterEvaluation.filesWithGrades : StarterEvaluation.files
        do throws(ReportFolderError) {
            try ReportFolder(path: folder).replace(with: files)
        } catch {
            // Another run may have filled it meanwhile.
            guard error.reason != .notAReport else { throw Self.alreadyThere(folder) }
            throw CommandFailure(.files, error.explanation)
        }
        guard !arguments.has("--quiet") else { return }
        terminal.message(
            "\(folder) now holds \(files.map(\.name).joined(separator: ", "))\n"
                + (hasGrades ? Self.toFillIn : "") + "    next: avoided evaluate \(folder)")
    }

    private static let toFillIn = """
            \(OptimismBiasGrades.whyEmpty)
            fill in central (low and high, where there is a range) and source in assumptions.csv for
            \(OptimismBiasGrades.scopes.joined(separator: ", "))

        """

    private static func alreadyThere(_ folder: String) -> CommandFailure {
        CommandFailure(.files, "\(folder) is already there; name a folder that is not")
    }
}

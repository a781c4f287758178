import CostAvoidance
import EvaluationReports
import Platform

/// `avoided new`: a small, complete evaluation to start from.
enum NewCommand: Command {
    static let description = CommandDescription(
        name: "new", summary: "writes a small, complete evaluation to start from",
        operands: [.init(name: "FOLDER", count: .one)],
        options: [
            .init(
                name: "--design", value: .choice(StarterDesign.allCases.map(\.rawValue)),
                help: "how it is known what would have happened otherwise (default judged)"),
            .init(
                name: "--workbook", value: .none,
                help: "write one .xlsx with a sheet a file, lists to choose from and notes; FOLDER is its name"),
            .init(
                name: "--optimism-bias", value: .choice(["grades"]),
                help: "adds a share of optimism bias for each grade of evidence, to be filled in"),
            .init(
                name: "--schemas", value: .none,
                help: "write nothing but what each file may hold, for editors and scripts: JSON Schema, Table Schemas"),
        ],
        discussion: """
            The folder must not exist yet or be empty. Open its CSV files in a spreadsheet, write your own rows over the
            example's, save them as CSV UTF-8, and run `avoided evaluate FOLDER`. README.md in it names every column and key.
            The design is judged (outcomes.csv: services avoided, case by case), before-after (service-use.csv: what the same
            people used before and after) or comparison (the same, beside people without the programme).
            With --optimism-bias grades, assumptions.csv has a row for every basis of outcomes.csv, from the strongest
            evidence to the weakest, with what it means and without a share or a source: fill them in for the bases you
            have, and delete the rows of the others.

                avoided new my-evaluation --design before-after
                avoided new my-evaluation.xlsx --workbook
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let path = arguments.operands[0]
        if arguments.has("--schemas") { return try writeSchemas(arguments, to: path, terminal) }
        let starter = try starter(arguments)
        if arguments.has("--workbook") {
            try writeWorkbook(of: starter, to: path)
        } else {
            try writeFolder(of: starter.files, to: path)
        }
        guard !arguments.has("--quiet") else { return }
        let hasGrades = arguments.value("--optimism-bias") != nil
        let held = starter.files.map(\.name).joined(separator: ", ")
        terminal.message(
            (arguments.has("--workbook") ? "\(path) is a workbook to fill in\n" : "\(path) now holds \(held)\n")
                + Self.madeUp(arguments)
                + (hasGrades
                    ? Self.toFillIn(path, in: arguments.has("--workbook") ? "the sheet assumptions" : "assumptions.csv")
                    : "    next: avoided evaluate \(path)"))
    }

    private static func starter(_ arguments: Arguments) throws(CommandFailure) -> StarterEvaluation {
        let design = arguments.value("--design").flatMap(StarterDesign.init(rawValue:)) ?? .judged
        guard arguments.value("--optimism-bias") != nil else { return StarterEvaluation(design) }
        guard design == .judged else {
            throw .usage(
                "--optimism-bias grades is about the bases of judged cases, and --design is \(design.rawValue)")
        }
        return .withGrades
    }

    private static func writeSchemas(
        _ arguments: Arguments, to folder: String, _ terminal: Terminal
    ) throws(CommandFailure) {
        for other in ["--workbook", "--design", "--optimism-bias"] where arguments.isGiven(other) {
            throw .usage("--schemas writes no evaluation, so that \(other) has nothing to do: give one of the two")
        }
        try writeFolder(of: InputSchemas.files, to: folder)
        guard !arguments.has("--quiet") else { return }
        terminal.message(
            "\(folder) now holds a schema for each of the \(InputSchemas.ofInputs.count) files of an evaluation and for provenance.json of a report: JSON Schema (draft 2020-12)"
                + " of evaluation.json, Table Schema (Frictionless Data) of the CSV files")
    }

    private static func writeFolder(of files: [ReportFile], to folder: String) throws(CommandFailure) {
        guard !folder.lowercased().hasSuffix(workbookEnding) else {
            throw .usage("\(folder) ends as a workbook does: add --workbook, or name a folder")
        }
        let entries = try? FileManager.default.contentsOfDirectory(atPath: folder)
        guard entries?.isEmpty ?? !FileManager.default.fileExists(atPath: folder) else {
            throw alreadyThere(folder)
        }
        do throws(ReportFolderError) {
            try ReportFolder(path: folder).replace(with: files)
        } catch {
            // Another run may have filled it meanwhile.
            guard error.reason != .notAReport else { throw Self.alreadyThere(folder) }
            throw CommandFailure(.files, error.explanation)
        }
    }

    private static let workbookEnding = ".xlsx"

    private static func writeWorkbook(of starter: StarterEvaluation, to path: String) throws(CommandFailure) {
        guard path.lowercased().hasSuffix(workbookEnding) else {
            throw .usage("\(path) is no name of a workbook: end it in .xlsx, as in my-evaluation.xlsx")
        }
        try NewFile.checkIsNew(path)
        try NewFile.write(StarterWorkbook(starter).file(), to: path)
    }

    private static func madeUp(_ arguments: Arguments) -> String {
        let home = arguments.has("--workbook") ? "on its sheet evaluation" : "in evaluation.json"
        return
            "    all in it is made up, and its report says so: write your own over it, then change status \(home) from "
            + "illustration to evaluation\n"
    }

    private static func toFillIn(_ path: String, in home: String) -> String {
        """
            \(OptimismBiasGrades.whyEmpty)
            next: fill in central (low and high, where there is a range) and source in \(home) for
            \(OptimismBiasGrades.scopes.joined(separator: ", ")), and delete the rows of bases that you do not have.
            Until then the evaluation is refused: avoided check \(path) names each cell that is still empty.
        """
    }

    private static func alreadyThere(_ folder: String) -> CommandFailure {
        CommandFailure(.files, "\(folder) is already there; name a folder that is not")
    }
}

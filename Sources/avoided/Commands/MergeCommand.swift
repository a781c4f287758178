import CostAvoidance

/// `avoided merge`: parts of the rows in, the report of the whole out.
enum MergeCommand: Command {
    static let description = CommandDescription(
        name: "merge", summary: "adds up parts of the rows to the report of the whole",
        operands: [.init(name: "FOLDER", count: .one), .init(name: "PART", count: .oneOrMore)],
        options: EvaluateCommand.reportOptions + [
            .init(
                name: "--into", value: .one(placeholder: "PART"),
                help: "write the parts as one file, for a later merge, and no report")
        ],
        discussion: """
            The parts are files that `avoided partial` wrote of the rows of outcomes.csv, in any order; everything else is read from the
            folder. The report is that of `avoided evaluate` to the byte, and so are the errors: a row that is wrong in any part is told
            of with its line in outcomes.csv.

            Each part must be there once, and have been read by the evaluation.json, names.csv and unit-costs.csv that the
            folder has now; the other files may change between. Where outcomes.csv is in the folder it is not evaluated, but its rows are
            compared with those of the parts. Where it is not, nobody can say whether rows are missing, and provenance.json
            names the parts as what the report was made from.

            Examples: avoided merge england england-*.part
                      avoided merge england england-1.part england-2.part --into first-half.part
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let paths = Array(arguments.operands.dropFirst())
        if let target = arguments.value("--into") {
            let others = EvaluateCommand.reportOptions.filter { arguments.isGiven($0.name) }
            guard others.isEmpty else {
                throw .usage(
                    others.map {
                        "--into writes parts and no report, to which \($0.name) belongs: leave one of the two out"
                    })
            }
            return try join(paths, into: target, arguments, terminal: terminal)
        }
        try EvaluateCommand.report(arguments, terminal: terminal) { progress throws(CommandFailure) in
            let parts = try PartFile.parts(in: paths, terminal: terminal)
            return try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
                try EvaluationFolder(path: folder, progress: progress).read(adding: parts)
            }
        }
    }

    private static func join(
        _ paths: [String], into target: String, _ arguments: Arguments, terminal: Terminal
    ) throws(CommandFailure) {
        let parts = try PartFile.parts(in: paths, terminal: terminal)
        let file = try PartFile(
            target, toHold: Set(parts.map { PartFile.Place(number: $0.number, count: $0.count) }))
        try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try EvaluationFolder(path: arguments.operands[0]).check(parts)
        }
        try file.write(parts.flatMap(\.bytes))
        guard !arguments.has("--quiet") else { return }
        terminal.message("\(InputErrors.count(parts.count, "part")) written to \(target)")
    }
}

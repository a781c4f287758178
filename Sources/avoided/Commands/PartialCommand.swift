import CostAvoidance
import DelimitedText

/// `avoided partial`: a slice of the rows in, a small file out.
enum PartialCommand: Command {
    static let description = CommandDescription(
        name: "partial", summary: "reads a part of the rows, for merge to add up",
        operands: [.init(name: "FOLDER", count: .one)],
        options: [
            .init(
                name: "--part", value: .one(placeholder: "I/N"), help: "which part, of how many: 1/8 to 8/8",
                check: { text throws(CommandFailure) in _ = try part(text) }),
            .init(
                name: "--stdin", value: .none,
                help: "take the rows from standard input, each after a first column row with its line in outcomes.csv"),
            .init(name: "--output", value: .one(placeholder: "PART"), help: "file to write (default I-of-N.part)"),
            .threads,
        ],
        discussion: """
            For an outcomes.csv that one machine reads too slowly: parts are read by as many processes as there are, on any machines, and
            `avoided merge` adds them up to exactly the report that `avoided evaluate` makes of the whole.

            With --part 3/8 the third of eight parts is cut out of outcomes.csv, between two rows. With --stdin the rows come
            from a pipe, in any order, as a program that shares them out hands them on; a header stands above them, its first column
            row, and each row's first cell says on which line of outcomes.csv it begins: the header stands on line 1, and blank lines and
            line feeds within quotes count.

            A part holds what its rows hold, case identifiers too: keep it where outcomes.csv is kept. A row that is wrong ends nothing
            here: merge tells of all of them together, and refuses. What is wrong with the header or the settings is told at once.

            Examples: avoided partial england --part 3/8 --output england-3.part
                      parallel avoided partial england --part {}/8 --output england-{}.part ::: 1 2 3 4 5 6 7 8
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        try ThreadLimit.set(arguments)
        let folder = arguments.operands[0]
        guard let text = arguments.value("--part") else {
            throw .usage(
                "--part says which part of how many\n    The first of eight is --part 1/8, the last --part 8/8.")
        }
        let (number, count) = try part(text)
        let target = arguments.value("--output") ?? "\(number)-of-\(count).part"
        let file = try PartFile(target, toHold: [PartFile.Place(number: number, count: count)])
        let reading = try ProgressBar.showing(on: terminal) { progress throws(CommandFailure) in
            try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
                let evaluation = EvaluationFolder(path: folder, progress: progress)
                guard arguments.has("--stdin") else { return try evaluation.part(number, of: count) }
                return try evaluation.part(
                    numbered: try bytesOfStandardInput(), from: Self.standardInput, number, of: count)
            }
        }
        try file.write(reading.part.bytes)
        guard !arguments.has("--quiet") else { return }
        terminal.message(notice(reading, target))
    }

    /// Which part of how many.
    private static func part(_ text: String) throws(CommandFailure) -> (number: Int, count: Int) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], count > 0,
            (1...count).contains(number)
        else {
            throw .usage(
                "--part takes a number and how many parts there are, such as 3/8, not \(Diagnostic.quoted(text))\n"
                    + "    Parts are numbered from 1.")
        }
        guard count <= OutcomesPart.mostParts else {
            throw .usage("--part is \(Diagnostic.quoted(text)), and there are at most \(OutcomesPart.mostParts) parts")
        }
        return (number, count)
    }

    private static let standardInput = "standard input"

    private static func bytesOfStandardInput() throws(EvaluationError) -> [UInt8] {
        do throws(SourceFileFailure) {
            return try FileOpening.everything(from: StandardStream.input.rawValue, name: standardInput)
        } catch {
            throw .file(error, at: standardInput)
        }
    }

    private static func notice(_ reading: PartReading, _ target: String) -> String {
        let rows = InputErrors.count(reading.part.rowCount, "row")
        let errors = reading.diagnostics.errorCount
        let wrong =
            errors == 0
            ? ""
            : "\n    \(InputErrors.count(errors, "error")) in them so far; `avoided merge` tells of each with its place"
        return "\(rows) read, part \(reading.part.number) of \(reading.part.count) written to \(target)\(wrong)"
    }
}

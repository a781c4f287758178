import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided check`: everything that `evaluate` does to the inputs, and nothing written.
enum CheckCommand: Command {
    static let description = CommandDescription(
        name: "check", summary: "reads an evaluation and prints every error and warning, writing nothing",
        operands: [.init(name: "FOLDER", count: .one)],
        options: [
            .init(
                name: "--suggest-names", value: .one(placeholder: "FILE"),
                help: "write the words that are not known, each with a guess, as a names.csv to correct"),
            .format,
        ],
        discussion: """
            Every error of every file is found in one run and told with file, line and column.
            In a CSV file the column is the cell's number, counting from 1: 6 is column F of a spreadsheet.
            FOLDER may be an .xlsx or .ods whose sheets are named as the files; the place is then its sheet and cell,
            my.xlsx:outcomes!F14.

            Where there is no error, the result on standard output is every warning, the verdict and the files read. Where
            there is one, the exit status is 1 and the errors stand on standard error, as with every command; with
            --format json they too are the result: file, line, column, code, message and remedy of each.

            With --suggest-names words are looked for, and other errors only counted. FILE gets a row for every service, body and group that is not
            known: column, written, means, and how many rows hold it. Correct the column means, fill in what has no guess
            or delete the row, and save it as FOLDER/names.csv, or copy it onto a sheet called names of a workbook: from then
            on the words are read as what they mean.

                avoided check FOLDER --suggest-names names.csv
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let folder = arguments.operands[0]
        let isJSON = arguments.value("--format") == "json"
        if let file = arguments.value("--suggest-names") {
            return try suggestNames(of: folder, to: file, isJSON ? .json : .text, terminal)
        }
        let findings: Findings
        do throws(EvaluationError) {
            findings = try ProgressBar.showing(on: terminal) { progress throws(EvaluationError) in
                try Findings(of: EvaluationFolder(path: folder, progress: progress).read())
            }
        } catch {
            guard isJSON, let listing = CheckListing(refusal: error, folder: folder) else {
                let failure = InputErrors.failure(error, terminal: terminal)
                if case .refused(let found) = error,
                    found.shown().contains(where: { UnknownWords.codes.contains($0.code) }),
                    let words = try? EvaluationFolder(path: folder).unknownWords(), !words.words.isEmpty
                {
                    let told = Diagnostic.withoutPersonalValues(folder, typed: [folder])
                    terminal.message(
                        "    words of your own? avoided check \(told) --suggest-names names.csv writes those that are not "
                            + "known, each with a guess")
                }
                throw failure
            }
            terminal.result(listing.json)
            throw CommandFailure(InputErrors.status(of: error))
        }
        let listing = CheckListing(findings, folder: folder)
        terminal.result(isJSON ? listing.json : listing.text)
    }

    private enum Format { case text, json }

    private static func suggestNames(
        of folder: String, to file: String, _ format: Format, _ terminal: Terminal
    ) throws(CommandFailure) {
        try NewFile.checkMayHoldCSV(file)
        let words: UnknownWords
        do throws(EvaluationError) { words = try EvaluationFolder(path: folder).unknownWords() } catch {
            throw InputErrors.failure(error, terminal: terminal)
        }
        // Nobody can say of files that could not be read that every word is known.
        if words.words.isEmpty, words.errors.hasErrors {
            throw InputErrors.failure(.refused(words.errors), terminal: terminal)
        }
        let listing = UnknownWordsListing(words, folder: folder)
        if !listing.isEmpty { try NewFile.write(csv: listing.csv, to: file) }
        switch format {
        case .text: terminal.result(listing.text(written: file))
        case .json: terminal.result(listing.json(written: file))
        }
    }
}

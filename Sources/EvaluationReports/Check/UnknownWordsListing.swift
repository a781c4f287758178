import CostAvoidance
import DelimitedText

/// The words that a folder's files use and that are not known here: as a `names.csv` to correct, and as it is told on a screen.
package struct UnknownWordsListing: Sendable {
    private let found: UnknownWords
    private let folder: String

    /// The listing of a folder's unknown words.
    package init(_ found: UnknownWords, folder: String) {
        self.found = found
        self.folder = folder
    }

    /// Whether every word is known.
    package var isEmpty: Bool { found.words.isEmpty }

    /// A `names.csv`. Where there is no guess, `means` is empty, and is refused until it is filled in or its row deleted.
    package var csv: String {
        var writer = CSVWriter(header: ["column", "written", "means", "rows", "note"])
        for word in found.words {
            writer.append([
                .text(word.column), .text(word.written), word.guess.map(CSVValue.text) ?? .empty,
                .number(String(word.rows)), .text(word.note),
            ])
        }
        return writer.text
    }

    /// A line a word, and what could not be listed.
    ///
    /// - Parameter file: where the words were written.
    package func text(written file: String) -> String {
        guard !isEmpty else {
            let known = found.personal.isEmpty ? "every word is known" : "every other word is known"
            return personal + "\(folder): \(known); nothing was written\n"
        }
        let lines = found.words.map { word in
            let guess = word.guess.map { "-> \($0)" } ?? "no guess"
            return "\(word.column): \(Diagnostic.quoted(word.written)), \(Wording.counted(word.rows, "row", "rows")), "
                + "\(guess) (\(word.note))\n"
        }
        let open = found.words.count { $0.guess == nil }
        let asked = found.words.count { $0.guess?.hasSuffix(UnconfirmedGuess.mark) ?? false }
        let toFill =
            (asked == 0 ? "" : "; \(asked) with a ? to be confirmed or corrected")
            + (open == 0 ? "" : "; \(open) without a guess, to be filled in or deleted")
        return lines.joined() + personal
            + "\(folder): \(Wording.counted(found.words.count, "word", "words")) written to \(file)\(toFill)\n"
            + others + "    next: correct the column means, and \(home)\n"
    }

    /// That there may be more words, where something else is wrong.
    private var others: String {
        guard found.errors.hasErrors else { return "" }
        let count = Wording.counted(found.errors.errorCount, "other error", "other errors")
        return
            "    \(count) in the files, so some of their words may not have been read: avoided check \(folder) lists each\n"
    }

    /// Where the words are to be put, so that they are read.
    private var home: String {
        let isWorkbook = EvaluationFolder.isWorkbookName(folder)
        return switch (isWorkbook, found.explained > 0) {
        case (true, true): "add its rows to the sheet names of \(folder)"
        case (true, false): "copy all of it onto a new sheet called names in \(folder)"
        case (false, true): "add its rows to \(folder)/names.csv"
        case (false, false): "save it as \(folder)/names.csv"
        }
    }

    private var personal: String {
        found.personal.map {
            "\($0.position): a word looks like \($0.kind.rawValue) and is not listed: \(Self.remedy(for: $0.kind))\n"
        }.joined()
    }

    private static func remedy(for kind: PersonalDataKind) -> String {
        kind == .name
            ? "take it out before going on; if it is not a person's name, write its row of names.csv by hand"
            : "take it out before going on"
    }

    /// The same as an object.
    ///
    /// - Parameter file: where the words were written.
    package func json(written file: String) -> String {
        JSONText.object([
            ("folder", .text(folder)), ("written", isEmpty ? .null : .text(file)),
            (
                "words",
                .array(
                    found.words.map { word in
                        .object([
                            ("column", .text(word.column)), ("written", .text(word.written)),
                            ("means", word.guess.map(JSONText.text) ?? .null), ("rows", .number(String(word.rows))),
                            ("note", .text(word.note)),
                        ])
                    })
            ), ("otherErrors", .number(String(found.errors.errorCount))),
        ]).document
    }
}

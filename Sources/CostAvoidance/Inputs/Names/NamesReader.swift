import DelimitedText

/// Reads `names.csv`: the words of somebody's own sheet and what they mean here.
struct NamesReader: Sendable {
    /// Columns that results are grouped by.
    let groupBy: [String]
    /// Whether it is not known which these are.
    let areGroupsUnread: Bool

    /// The words, in the order of the file, with everything found wrong.
    func read(_ file: SourceFile) -> ReadRows<OwnWord> {
        let reader = CSVReader(file)
        let columns = CSVColumns(reader, required: ["column", "written", "means"], optional: ["rows", "note"])
        let guarded = GuardedColumns(reader, place: .caseCell, numbers: [columns["rows"]])
        var rows = reader.rows(under: columns, guarded: guarded, table: .names) { word($0, columns, &$1) }
        rows.diagnostics.merge(with: between(rows.values))
        return rows
    }

    private func word(_ record: borrowing CSVRecord, _ columns: CSVColumns, _ cells: inout CellReader) -> OwnWord? {
        let columnCell = record.cell(at: columns["column"])
        let column = cells.requiredName(columnCell, "column")
        let writtenCell = record.cell(at: columns["written"])
        let meansCell = record.cell(at: columns["means"])
        let written = cells.requiredName(writtenCell, "written")
        let means = meaning(meansCell, of: written, &cells)
        if let column, let columnCell, !areGroupsUnread, NamedColumn(column, groupBy: groupBy) == nil {
            let names = NamedColumn.names(groupBy: groupBy)
            cells.error(
                columnCell, "no-column-of-names",
                "column is \(Diagnostic.quoted(column))\(NearMatch.unknown(column, among: names))",
                remedy: "Use one of: \(names.joined(separator: ", ")); groupBy in evaluation.json adds others.")
        }
        guard cells.isRecordSound, let column, let written, let means, let writtenCell, let meansCell else {
            return nil
        }
        return OwnWord(
            column: column, written: written, means: means, position: record.position,
            places: (writtenCell.position(in: cells.file), meansCell.position(in: cells.file)))
    }

    private func meaning(_ cell: CSVCell?, of written: String?, _ cells: inout CellReader) -> String? {
        if let means = cells.name(cell, "means") {
            guard let guess = UnconfirmedGuess.word(in: means), let cell else { return means }
            cells.error(
                cell, "guess-not-confirmed", "means is \(cell.quoted): a guess that nobody has confirmed",
                remedy:
                    "Write \(guess) if that is what the word stands for, in that unit; or another service; or delete the row."
            )
            return nil
        }
        if let cell {
            let word = written.map { " of \(Diagnostic.quoted($0))" } ?? ""
            cells.error(
                cell, "missing-value", "means\(word) is empty",
                remedy: "Write what the word stands for, or delete the row.")
        }
        return nil
    }

    /// What is wrong between rows: a word with two meanings, and one whose meaning is itself to be replaced.
    private func between(_ words: [OwnWord]) -> Diagnostics {
        var found = Diagnostics()
        var first: [[String]: OwnWord] = [:]
        for word in words {
            let key = [NamedColumn.kind(of: word.column), word.written]
            guard let earlier = first[key] else {
                first[key] = word
                continue
            }
            let line = earlier.position.line
            if earlier.means == word.means {
                found.add(
                    Diagnostic(
                        .warning, at: word.places.written, code: "repeated-word",
                        message: "\(Diagnostic.quoted(word.written)) stands on line \(line) too, with the same meaning",
                        remedy: "Delete one of the two rows."))
            } else {
                found.add(
                    Diagnostic(
                        at: word.places.written, code: "word-with-two-meanings",
                        message: "\(Diagnostic.quoted(word.written)) means \(Diagnostic.quoted(word.means)) here and "
                            + "\(Diagnostic.quoted(earlier.means)) on line \(line)",
                        remedy: "Keep the row that is right."))
            }
        }
        for word in words {
            guard let next = first[[NamedColumn.kind(of: word.column), word.means]] else { continue }
            let isItself = word.means == word.written
            found.add(
                Diagnostic(
                    at: word.places.means, code: "word-of-a-word",
                    message: isItself
                        ? "\(Diagnostic.quoted(word.written)) means itself"
                        : "means is \(Diagnostic.quoted(word.means)), which line \(next.position.line) replaces in turn",
                    remedy: isItself
                        ? "Delete the row: a word that means itself needs none."
                        : "Write what the word stands for in the end: each is replaced once."))
        }
        return found
    }
}

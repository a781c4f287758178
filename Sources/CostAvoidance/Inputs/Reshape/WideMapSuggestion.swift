import DelimitedText

/// What the columns of a sheet most likely are, by their names and what stands under them: a map to correct.
///
/// What would bring figures and is not certain bears a question mark, `before?`, and is refused until somebody takes it out.
package struct WideMapSuggestion: Sendable {
    /// A column with the best guess.
    package struct Row: Sendable {
        package let column: String
        package var service = ""
        package var when = ""
        package var note = ""

        /// Whether somebody has to say that it is right.
        package var isGuess: Bool { when.hasSuffix(WideMap.unconfirmed) }
    }

    package let rows: [Row]
    /// What is wrong with the sheet's header or its form.
    package let diagnostics: Diagnostics

    /// A guess at every column of a sheet.
    package init(_ sheet: WideSheet, target: WideTarget, catalogue: Catalogue) {
        let count = sheet.header.count
        let outcome = CSVReader(sheet.file).reduce(
            { Contents(count: count) }, record: { $0.look(at: $1) }, merge: { $0.append($1) })
        diagnostics = outcome.diagnostics
        let guesser = ColumnGuess(target: target, catalogue: catalogue)
        var guessed = sheet.header.enumerated().filter { !$1.isEmpty }.map { place, name in
            guesser.guess(name, outcome.value.columns[place])
        }
        if target == .serviceUse { WidePairs.settle(&guessed) }
        Self.settleTwins(&guessed, target)
        rows = guessed.map(\.row)
    }

    /// The map as a file.
    package var csv: String {
        var writer = CSVWriter(header: ["column", "service", "when", "note"])
        for row in rows {
            writer.append(
                [row.column, row.service, row.when, row.note].map { $0.isEmpty ? CSVValue.empty : .text($0) })
        }
        return writer.text
    }

    /// Of two columns that are most likely the same one, the second is not taken for it.
    private static func settleTwins(_ guessed: inout [GuessedColumn], _ target: WideTarget) {
        var taken: [String: String] = [:]
        for place in guessed.indices {
            let row = guessed[place].row
            let isMeasure = !row.service.isEmpty
            guard isMeasure || target.columnsOfPeople.contains(row.when) else { continue }
            let part = "\(row.service) \(row.when.replacing(WideMap.unconfirmed, with: ""))"
            guard let first = taken[part] else {
                taken[part] = row.column
                continue
            }
            if isMeasure {
                guessed[place].doubt("column \(Diagnostic.quoted(first)) is this as well: correct one of the two")
            } else {
                guessed[place].leave("column \(Diagnostic.quoted(first)) is \(row.when) already")
            }
        }
    }

    /// What stands under each heading.
    private struct Contents: Sendable {
        private(set) var columns: [ColumnContents]

        init(count: Int) { columns = Array(repeating: ColumnContents(), count: count) }

        mutating func look(at record: borrowing CSVRecord) {
            for place in columns.indices where place < record.count { columns[place].look(at: record[place]) }
        }

        mutating func append(_ other: Contents) {
            for place in columns.indices { columns[place].append(other.columns[place]) }
        }
    }
}

/// A row of the map as it is made, with what its heading says.
struct GuessedColumn {
    var row: WideMapSuggestion.Row
    let heading: WideHeading

    /// Whether it is taken for the use of a service.
    var isUse: Bool { !heading.counted.isEmpty && row.when != WideMap.leave && heading.time != nil }

    mutating func leave(_ reason: String) { (row.service, row.when, row.note) = ("", WideMap.leave, reason) }

    /// Leaves it to somebody to confirm.
    mutating func doubt(_ reason: String) {
        if !row.isGuess { row.when += WideMap.unconfirmed }
        row.note = row.note.isEmpty ? reason : "\(reason); \(row.note)"
    }
}

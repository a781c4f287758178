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
        package var isGuess: Bool { when.hasSuffix(UnconfirmedGuess.mark) }
    }

    package let rows: [Row]
    /// The columns that are not guessed to be left out, by their numbers in the sheet, which count from 1.
    package let columnsUsed: Set<Int>
    /// What is wrong with the sheet's header or its form.
    package let diagnostics: Diagnostics

    /// A guess at every column of a sheet.
    ///
    /// - Parameter amounts: how many numbers of each column, by its place from 0, a workbook formats as amounts of money.
    package init(
        _ sheet: WideSheet, formattedAsMoney amounts: [Int: Int] = [:], target: WideTarget, catalogue: Catalogue
    ) {
        let count = sheet.header.count
        let outcome = CSVReader(sheet.file).reduce(
            { Contents(count: count) }, record: { $0.look(at: $1) }, merge: { $0.append($1) })
        var found = outcome.diagnostics
        for fault in Self.personalHeadings(of: sheet) { found.add(fault) }
        diagnostics = found
        let guesser = ColumnGuess(target: target, catalogue: catalogue)
        var guessed = sheet.header.enumerated().filter { !$1.isEmpty }.map { place, name in
            var contents = outcome.value.columns[place]
            contents.take(asMoney: amounts[place] ?? 0)
            var column = guesser.guess(name, contents)
            if sheet.lengthsCarried.contains(place), ["before", "after"].contains(column.row.when) {
                column.doubt(
                    "for so long too? The length stands above other columns, and no merged cell says how far it goes")
            }
            if let others = sheet.sharing[place], !column.isLeft, column.row.when != "case_id" {
                column.doubt(
                    "which column? Figures stand below this heading in \(SharedHeadings.words(others)) as well: give each column "
                        + "a heading of its own in the sheet")
            }
            return column
        }
        if target == .serviceUse { WidePairs.settle(&guessed) }
        Self.settleTwins(&guessed, target)
        rows = guessed.map(\.row)
        let places = sheet.header.indices.filter { !sheet.header[$0].isEmpty }
        columnsUsed = Set(
            zip(places, rows).filter { !$1.when.hasPrefix(WideMap.leave) }.map { place, _ in place + 1 })
    }

    /// Names of columns that look like personal data, which a map would repeat.
    private static func personalHeadings(of sheet: WideSheet) -> [Diagnostic] {
        sheet.header.enumerated().compactMap { place, name in
            guard let kind = PersonalDataGuard.finding(in: name, at: .freeText) else { return nil }
            let position = SourcePosition(
                file: sheet.file.name, line: sheet.headerLines?.lowerBound ?? 1, column: place + 1)
            return Diagnostic(
                at: position, code: "personal-data", message: "the name of the column looks like \(kind.rawValue)",
                remedy: kind.remedy)
        }
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
        settleAnswers(&guessed)
        var taken: [String: Int] = [:]
        // Of two columns the one that is no guess is the one.
        let places =
            guessed.indices.filter { !guessed[$0].row.isGuess } + guessed.indices.filter { guessed[$0].row.isGuess }
        for place in places {
            let row = guessed[place].row
            let isMeasure = !row.service.isEmpty
            let when = row.when.replacing(UnconfirmedGuess.mark, with: "")
            guard isMeasure || target.columnsOfPeople.contains(when) else { continue }
            let part = "\(row.service) \(when)"
            guard let first = taken[part] else {
                taken[part] = place
                continue
            }
            let name = Diagnostic.quoted(guessed[first].row.column)
            if isMeasure {
                guessed[place].doubt("column \(name) is this as well: correct one of the two")
                // Of two that are certain nobody knows which is meant.
                if !guessed[first].row.isGuess {
                    guessed[first].doubt(
                        "column \(Diagnostic.quoted(row.column)) is this as well: correct one of the two")
                }
            } else {
                guessed[place].leave("column \(name) is \(when) already")
                // Two likelihoods are those of two services or of two ends, and neither goes for the row.
                guard when.hasPrefix("likelihood") else { continue }
                guessed[place].doubt("which of the two goes for every service of a row?")
                if !guessed[first].row.isGuess {
                    guessed[first].doubt(
                        "column \(Diagnostic.quoted(row.column)) is \(when) as well: which of the two goes for every service of a row?"
                    )
                }
            }
        }
    }

    /// Where a column is the groups of a comparison, those of yes and no are none.
    private static func settleAnswers(_ guessed: inout [GuessedColumn]) {
        guard guessed.contains(where: { $0.row.when.hasPrefix("group") }) else { return }
        for place in guessed.indices where guessed[place].isAnswer {
            let word = guessed[place].row.when.replacing(UnconfirmedGuess.mark, with: "")
            switch word {
            case WideMap.keep: (guessed[place].row.when, guessed[place].row.note) = (word, GuessedColumn.keptNote)
            case WideMap.leave: guessed[place].leave("no service is known by this name")
            default: continue
            }
        }
    }

    /// What stands under each heading.
    private struct Contents: Sendable {
        private(set) var columns: [ColumnContents]

        init(count: Int) { columns = Array(repeating: ColumnContents(), count: count) }

        mutating func look(at record: borrowing CSVRecord) {
            guard !record.isBlank else { return }
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
    /// Whether it is a yes or no that may say who had the programme.
    var isAnswer = false
    /// Whether words stand under it, such as it might be grouped by.
    var isOfWords = false

    /// What is said of a column that is kept.
    static let keptNote = "kept as a column to group by; leave, if it is none"

    /// Whether it is taken for the use of a service.
    var isUse: Bool { !isOfWords && !heading.counted.isEmpty && row.when != WideMap.leave && heading.time != nil }

    /// Whether it is left out, or was to be.
    var isLeft: Bool { row.when.hasPrefix(WideMap.leave) || row.when.hasPrefix(WideMap.keep) }

    mutating func leave(_ reason: String) { (row.service, row.when, row.note) = ("", WideMap.leave, reason) }

    /// Leaves it to somebody to confirm.
    mutating func doubt(_ reason: String) {
        if !row.isGuess { row.when += UnconfirmedGuess.mark }
        row.note = row.note.isEmpty ? reason : "\(reason); \(row.note)"
    }
}

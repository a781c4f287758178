import CostAvoidance

/// An evaluation to start from as one workbook: a sheet a file, lists to choose from, and a note on every column.
package struct StarterWorkbook {
    private let starter: StarterEvaluation

    /// The workbook of an example.
    package init(_ starter: StarterEvaluation) { self.starter = starter }

    /// Sheets beside those of the files, of which an evaluation reads nothing.
    enum OtherSheet: String, CaseIterable {
        case readMe = "Read me", columns, lists
    }

    /// The bytes of the `.xlsx` file: the same example gives the same bytes.
    package func file() -> [UInt8] {
        let lists = StarterLists()
        let title = "An evaluation to start from"
        var book = Spreadsheet(
            title: title,
            sheets: [readMe(title), settings()] + starter.tables.map(sheet) + [columns(), lists.sheet])
        book.mark = .template
        for place in book.sheets.indices { book.sheets[place].page = .onePageWide }
        book.names = lists.names
        return book.file()
    }

    // MARK: The evaluation

    private func settings() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet("evaluation", widths: [30, 90, 90])
        sheet.frozenRows = 1
        sheet.columnStyles = [1: .literal]
        sheet.rows = [["key", "value", "meaning"].map { .words($0, .wordsHeading) }]
        for key in SettingKey.all where key.form != .objects {
            let path = key.path.replacing("#", with: "1")
            let value = starter.settings[path]?.cell ?? ""
            let need = key.isRequired ? "Needed. " : ""
            sheet.rows.append([
                .text(path), value.isEmpty ? .empty : .words(value, .literal), .words(need + key.meaning, .wrapped),
            ])
            if path == "status" {
                sheet.validations.append(
                    Spreadsheet.Validation(
                        area: Spreadsheet.reference(column: 1, row: sheet.rows.count),
                        kind: .list(named: WordList.statuses.rawValue, others: .refused), title: path,
                        words: key.meaning))
            }
        }
        return sheet
    }

    // MARK: The tables

    /// Rows for which lists and notes are laid out.
    private static let lastRow = 10_000

    private func sheet(_ table: StarterTable) -> Spreadsheet.Sheet {
        let notes = table.header.map { FileNotes.of(table.name)?[$0] ?? Self.ownColumn($0) }
        var sheet = Spreadsheet.Sheet(table.name, widths: notes.map(Self.width))
        sheet.frozenRows = 1
        sheet.rows = [notes.map { .words($0.name, $0.form == .number ? .numbersHeading : .wordsHeading) }]
        sheet.rows += table.rows.map { row in zip(row, notes).map(Self.cell) }
        for (column, note) in notes.enumerated() {
            if note.form == .literal { sheet.columnStyles[column] = .literal }
            sheet.validations.append(Self.validation(note, column))
        }
        return sheet
    }

    private static func cell(_ text: String, _ note: ColumnNote) -> Spreadsheet.Cell {
        switch note.form {
        case _ where text.isEmpty: .empty
        case .number where StarterTable.isNumber(text): .number(text)
        case .literal: .words(text, .literal)
        case .number, .words, .list: .text(text)
        }
    }

    private static func width(_ note: ColumnNote) -> Int {
        switch note.form {
        case .number, .literal: 17
        case .list: 30
        case .words: 32
        }
    }

    private static func validation(_ note: ColumnNote, _ column: Int) -> Spreadsheet.Validation {
        let letters = Spreadsheet.letters(column)
        let kind: Spreadsheet.Validation.Kind =
            if case .list(let list) = note.form {
                .list(named: list.rawValue, others: list.isOpen ? .allowed : .refused)
            } else { .note }
        let need = note.need == .required ? "Needed. " : ""
        // A list is no list of what may stand in the header.
        let first =
            switch kind {
            case .note: 1
            case .list, .number: 2
            }
        return Spreadsheet.Validation(
            area: "\(letters)\(first):\(letters)\(lastRow)", kind: kind, title: note.name, words: need + note.meaning)
    }

    /// A column that results are grouped by.
    private static func ownColumn(_ name: String) -> ColumnNote {
        ColumnNote(
            name, .required, .literal,
            "A column of your own by which results are shown too. groupBy on the sheet evaluation names it.")
    }

    // MARK: Beside them

    private func readMe(_ title: String) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(OtherSheet.readMe.rawValue, widths: [110])
        let lines = [
            starter.design.sentence,
            "All people and numbers in it are made up. Write your own over them, and change status on the sheet evaluation from illustration to evaluation.",
            "Each sheet is a table. Its first row names the columns: leave it as it is. A column that is not marked as needed may be left out.",
            "Select a cell, and a note says what its column holds. Cells with a list offer the words that are known; a service or a body of your own may be written over it.",
            "The sheet columns has every column there is, also of tables that may be added as sheets of their own. The sheet lists has the words that cells may hold.",
            "Cases are codes and never names. Nothing is read from the sheets Read me, columns and lists.",
            "Save it as .xlsx. avoided check FILE finds every mistake with its cell; avoided evaluate FILE writes the report.",
        ]
        sheet.rows = [[.words(title, .title)]] + lines.map { [.words($0, .wrapped)] }
        sheet.heights = RowHeights.fitting(sheet)
        return sheet
    }

    private func columns() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(OtherSheet.columns.rawValue, widths: [16, 24, 10, 110])
        sheet.frozenRows = 1
        sheet.rows = [["sheet", "column", "needed", "what it holds"].map { .words($0, .wordsHeading) }]
        for file in FileNotes.all {
            sheet.rows.append([.heading(file.name), .empty, .empty, .words(file.purpose, .wrapped)])
            sheet.rows += file.columns.map { note in
                [
                    .text(file.name), .text(note.name), .text(note.need == .required ? "yes" : "no"),
                    .words(note.words, .wrapped),
                ]
            }
        }
        sheet.heights = RowHeights.fitting(sheet)
        return sheet
    }
}

/// The words that cells may hold, a list in each column under its name, with what each service is beside it.
private struct StarterLists {
    private(set) var sheet = Spreadsheet.Sheet(StarterWorkbook.OtherSheet.lists.rawValue)
    /// Each list under its name.
    private(set) var names: [Spreadsheet.Name] = []

    init() {
        var columns: [(heading: String, words: [String], width: Int)] = []
        for list in WordList.allCases {
            let words = list.words
            let letters = Spreadsheet.letters(columns.count)
            names.append(
                Spreadsheet.Name(
                    name: list.rawValue, sheet: sheet.name, area: "$\(letters)$2:$\(letters)$\(words.count + 1)"))
            columns.append((list.rawValue, words, list.isOpen ? 36 : 18))
            if list == .services {
                let prices = Catalogue.builtIn.byTopic
                columns.append(("what it is", prices.map(\.label), 60))
                columns.append(("unit", prices.map(\.unit), 18))
                columns.append(("who bears it", prices.map(\.bearer.description), 26))
            }
        }
        sheet.widths = columns.map(\.width)
        sheet.frozenRows = 1
        sheet.rows = [columns.map { .words($0.heading, .wordsHeading) }]
        for row in 0..<(columns.map(\.words.count).max() ?? 0) {
            sheet.rows.append(columns.map { row < $0.words.count ? .text($0.words[row]) : .empty })
        }
    }
}

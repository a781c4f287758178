extension Spreadsheet {
    /// What a cell offers to whoever fills it in: a list to choose from, a note, or both.
    struct Validation {
        enum Others { case allowed, refused }

        enum Kind {
            /// The words of a named list.
            case list(named: String, others: Others)
            /// A note alone.
            case note
        }

        /// As in `B1:B100`.
        var area: String
        var kind: Kind
        /// The heading of the note.
        var title: String
        /// The note.
        var words: String

        /// The most that Excel takes of a heading and of a note.
        static let longest = (title: 32, words: 255)
    }

    /// Cells with a name.
    struct Name {
        var name: String
        var sheet: String
        /// As in `$A$2:$A$10`.
        var area: String
    }
}

extension SheetXML {
    static func validations(_ list: [Spreadsheet.Validation]) -> String {
        guard !list.isEmpty else { return "" }
        return "<dataValidations count=\"\(list.count)\">\(list.map(written).joined())</dataValidations>"
    }

    private static func written(_ validation: Spreadsheet.Validation) -> String {
        let title = escaped(String(validation.title.prefix(Spreadsheet.Validation.longest.title)))
        let words = escaped(String(validation.words.prefix(Spreadsheet.Validation.longest.words)))
        let note = "allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"\(title)\" prompt=\"\(words)\""
        switch validation.kind {
        case .note: return "<dataValidation \(note) sqref=\"\(validation.area)\"/>"
        case .list(let name, let others):
            let refusal =
                switch others {
                case .allowed: ""
                case .refused:
                    " showErrorMessage=\"1\" errorTitle=\"\(title)\" error=\"Choose one of the list, or leave it empty.\""
                }
            return "<dataValidation type=\"list\" \(note)\(refusal) sqref=\"\(validation.area)\">"
                + "<formula1>\(escaped(name))</formula1></dataValidation>"
        }
    }

    /// The rows at the top that stay where they are.
    static func view(_ sheet: Spreadsheet.Sheet) -> String {
        guard sheet.frozenRows > 0 else { return "" }
        let cell = Spreadsheet.reference(column: 0, row: sheet.frozenRows + 1)
        return
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"\(cell)\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"\(cell)\" "
            + "sqref=\"\(cell)\"/></sheetView></sheetViews>"
    }
}

extension Spreadsheet {
    /// What a cell offers to whoever fills it in: a list to choose from, a note, or both.
    struct Validation {
        enum Others { case allowed, refused }

        enum Kind {
            /// The words of a named list.
            case list(named: String, others: Others)
            /// A note alone.
            case note
            /// A number from one to another, or from one upwards.
            case number(from: String, to: String?)
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
        /// The cell, where it is one, so that formulas may call it by the name.
        var place: CellPlace?
    }
}

extension Spreadsheet.Name {
    /// A name of one cell.
    init(_ name: String, of place: CellPlace) {
        self.init(name: name, sheet: place.sheet, area: place.fixed, place: place)
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
                    " showErrorMessage=\"1\" errorTitle=\"\(title)\" error=\"Choose one of the list.\""
                }
            return "<dataValidation type=\"list\" \(note)\(refusal) sqref=\"\(validation.area)\">"
                + "<formula1>\(escaped(name))</formula1></dataValidation>"
        case .number(let least, let most):
            let bounds = most.map { "<formula1>\(least)</formula1><formula2>\($0)</formula2>" }
            return
                "<dataValidation type=\"decimal\" operator=\"\(most == nil ? "greaterThanOrEqual" : "between")\" "
                + "showErrorMessage=\"1\" errorTitle=\"\(title)\" error=\"\(words)\" sqref=\"\(validation.area)\">"
                + "\(bounds ?? "<formula1>\(least)</formula1>")</dataValidation>"
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

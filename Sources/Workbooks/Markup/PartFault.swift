import DelimitedText

/// What is wrong inside a part of a workbook.
indirect enum PartFault: Error, Equatable {
    /// It is no XML that is read here.
    case notMarkup(MarkupFault)
    /// It is well-formed, and holds what a workbook may not; in which cell, and in words that follow the place.
    case content(CellName?, String)
    /// It is a sheet that is too large.
    case tooLarge
    /// It is of one sheet, by its name.
    case inSheet(String, PartFault)

    /// No XML that is read here, at a place.
    static func markup(_ kind: MarkupFault.Kind, at offset: Int) -> PartFault {
        .notMarkup(MarkupFault(kind, at: offset))
    }

    /// The same fault, told of a part.
    func reason(part: String) -> WorkbookFailure.Reason {
        switch self {
        case .notMarkup(let fault): .markup(part: part, fault)
        case .content(let cell, let words): .unexpectedContent(part: part, cell, words)
        case .tooLarge: .sheetTooLarge(part)
        case .inSheet(let sheet, .tooLarge): .sheetTooLarge(sheet)
        case .inSheet(let sheet, let fault): .inSheet(sheet, fault.reason(part: part))
        }
    }
}

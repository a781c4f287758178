/// In which format a workbook is written: the ending of its name says which.
package enum SpreadsheetFormat: String, Sendable, Hashable, CaseIterable {
    /// SpreadsheetML, of Excel and all others.
    case xlsx
    /// OpenDocument, which the government's publishing rules ask for.
    case ods

    /// With its dot.
    package var ending: String { ".\(rawValue)" }

    /// The format that a path ends in; nil where it ends in neither, or has nothing before the ending.
    package init?(path: String) {
        guard let name = path.lowercased().split(separator: "/", omittingEmptySubsequences: false).last,
            let format = Self.allCases.first(where: { name.hasSuffix($0.ending) && name.count > $0.ending.count })
        else { return nil }
        self = format
    }
}

extension StoredArchive.Mark {
    /// The formats in which workbooks of the kind are written: those with formulas and lists are Excel's alone.
    package var formats: [SpreadsheetFormat] {
        switch self {
        case .whatIf, .template: [.xlsx]
        case .tables: [.xlsx, .ods]
        }
    }
}

extension Spreadsheet {
    /// The bytes of the file.
    func file(as format: SpreadsheetFormat) -> [UInt8] {
        switch format {
        case .xlsx: file()
        case .ods: OpenDocument(spreadsheet: self).file()
        }
    }
}

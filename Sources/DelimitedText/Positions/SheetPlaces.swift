/// Which sheet of a workbook each table was read from, so that what a reader of the table found is told of the sheet:
/// `outcomes.csv:14:6` becomes `my.xlsx:outcomes!F14`.
public struct SheetPlaces: Sendable, Hashable {
    /// The workbook's file name.
    public let workbook: String
    /// The sheet's name by the name its table was read under.
    public let sheetOfFile: [String: String]

    /// Places of a workbook's sheets, by the names their tables are read under.
    public init(workbook: String, sheetOfFile: [String: String]) {
        self.workbook = workbook
        self.sheetOfFile = sheetOfFile
    }

    /// The place in the sheet; of a file that is no sheet's table, the place as it is.
    public func placed(_ position: SourcePosition) -> SourcePosition {
        guard position.sheet == nil, let sheet = sheetOfFile[position.file] else { return position }
        return SourcePosition(file: workbook, sheet: sheet, line: position.line, column: position.column)
    }

    /// The diagnostic at its place in the sheet, in words about sheets and rows. One that stands in a sheet already is left alone.
    public func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.position.sheet == nil else { return diagnostic }
        return Diagnostic(
            diagnostic.severity, at: placed(diagnostic.position), code: diagnostic.code,
            message: told(diagnostic.message), remedy: diagnostic.remedy.map(toldRemedy))
    }

    /// All that was found, at its places in the sheets, and the faults of cells that no reader can see.
    ///
    /// - Parameters:
    ///   - diagnostics: what was found in the tables.
    ///   - faults: what is wrong with cells whatever they are read as, such as a formula without a value. What a reader said of
    ///     such a cell says nothing more and is left out.
    public func placed(_ diagnostics: Diagnostics, besides faults: Diagnostics = Diagnostics()) -> Diagnostics {
        let faulty = Set(faults.shown(limit: .max).map(\.position))
        var all = diagnostics.compactMapped { diagnostic in
            let moved = placed(diagnostic)
            return faulty.contains(moved.position) ? nil : moved
        }
        all.merge(with: faults)
        return all
    }
}

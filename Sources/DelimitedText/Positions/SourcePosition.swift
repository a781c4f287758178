/// A place in a file somebody wrote: the first thing a person needs to mend it.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// The file's name inside the evaluation folder, `outcomes.csv`; never a path of this machine.
    public let file: String
    /// In a workbook the sheet's name; nil in any other file.
    public let sheet: String?
    /// The line, or in a sheet the row, counting from 1; 0 where the whole file is meant.
    public let line: Int
    /// In a CSV file and a sheet the cell's number counting from 1, so that 6 is the spreadsheet's column F;
    /// in a JSON file the character's number in its line. 0 where the whole line is meant.
    public let column: Int

    /// A place in a file, or in a sheet of a workbook; leave out what does not apply.
    public init(file: String, sheet: String? = nil, line: Int = 0, column: Int = 0) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
    }

    /// By file name, then by sheet, then down the file, then along the line.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
        return left.isBefore(right)
    }

    /// Whether this place comes first, both being in one file and sheet.
    func isBefore(_ other: SourcePosition) -> Bool {
        (line, column) < (other.line, other.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `outcomes.csv:14:6` or `my.xlsx:outcomes!F14`, without the parts that do not apply.
    public var description: String {
        if let sheet { return descriptionInSheet(sheet) }
        if line == 0 { return file }
        if column == 0 { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }

    /// A row without a column is its number, `outcomes!14`, and a column without a row its letters, `outcomes!F`.
    private func descriptionInSheet(_ sheet: String) -> String {
        guard line > 0 || column > 0 else { return "\(file):\(sheet)" }
        let letters = column > 0 ? CellName.letters(ofColumn: column) : ""
        return "\(file):\(sheet)!\(letters)\(line > 0 ? String(line) : "")"
    }
}

import DelimitedText

/// A table of the example: a CSV file of a folder, a sheet of a workbook.
struct StarterTable {
    /// The file's name without its ending, which is the sheet's.
    let name: String
    let header: [String]
    var rows: [[String]]

    /// The file.
    var csv: String {
        var writer = CSVWriter(header: header)
        for row in rows { writer.append(row.map { $0.isEmpty ? .empty : Self.value($0) }) }
        return writer.text
    }

    /// Whether a cell is a number in digits, which a spreadsheet is to count with.
    static func isNumber(_ cell: String) -> Bool {
        cell.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
    }

    private static func value(_ cell: String) -> CSVValue { isNumber(cell) ? .number(cell) : .text(cell) }
}

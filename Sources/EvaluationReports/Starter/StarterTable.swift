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
        let unsigned = cell.hasPrefix("-") ? cell.dropFirst() : cell[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        let digits: ClosedRange<Character> = "0"..."9"
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
    }

    private static func value(_ cell: String) -> CSVValue { isNumber(cell) ? .number(cell) : .text(cell) }
}

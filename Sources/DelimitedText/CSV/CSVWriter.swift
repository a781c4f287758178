/// One cell to be written.
public enum CSVValue: Sendable, Hashable {
    /// Words; neutralised where a spreadsheet would run them as a formula, and escaped where they would do something to a screen.
    case text(String)
    /// A number in digits, `-1234.50`, written as it is.
    case number(String)
    /// Nothing, in a column that may be left blank.
    case empty
    /// No figure, and why.
    case absent(CellAbsence)
}

/// Writes CSV: RFC 4180, UTF-8, LF, a header line. The same rows give the same bytes.
public struct CSVWriter: Sendable {
    /// What has been written so far.
    public private(set) var text = ""
    /// How many cells every row has.
    public let cellCount: Int
    /// The columns whose absent cells a last column explains; nil where the table has none such.
    private let noted: [String]?

    /// A table with its header line.
    public init(header: [String]) {
        cellCount = header.count
        noted = nil
        write(header.map(CSVValue.text))
    }

    /// A table whose last column, `notes`, says why cells of the row are empty.
    public init(notedHeader header: [String]) {
        cellCount = header.count
        noted = header
        write(header.map(CSVValue.text) + [.text("notes")])
    }

    /// Writes a row, which has as many cells as the header.
    public mutating func append(_ row: [CSVValue]) {
        // Never traps: rows are made by the code that made the header.
        precondition(row.count == cellCount, "a row has as many cells as the header")
        write(row + (noted.map { [.text(Self.notes(on: row, of: $0))] } ?? []))
    }

    /// The shorthand of why cells are empty: alone where it is that of all, and otherwise with the columns that it is about.
    private static func notes(on row: [CSVValue], of columns: [String]) -> String {
        var absent: [CellAbsence: [String]] = [:]
        for (value, column) in zip(row, columns) {
            if case .absent(let why) = value { absent[why, default: []].append(column) }
        }
        if absent.count == 1, let only = absent.keys.first { return only.shorthand }
        return CellAbsence.allCases.compactMap { why in
            absent[why].map { "\(why.shorthand) \($0.joined(separator: ", "))" }
        }.joined(separator: "; ")
    }

    private mutating func write(_ row: [CSVValue]) {
        // A line of one empty cell would be no record.
        if row.count == 1, Self.written(row[0]).isEmpty {
            text += "\"\"\n"
            return
        }
        for (index, value) in row.enumerated() {
            if index > 0 { text += "," }
            text += Self.written(value)
        }
        text += "\n"
    }

    /// The file's bytes.
    public var bytes: [UInt8] { Array(text.utf8) }

    private static func written(_ value: CSVValue) -> String {
        switch value {
        case .text(let words): quotedIfNeeded(ScreenText.escaped(SpreadsheetFormula.neutralised(words)))
        case .number(let digits) where isNumber(digits): digits
        case .number(let other): quotedIfNeeded(ScreenText.escaped(SpreadsheetFormula.neutralised(other)))
        case .empty, .absent: ""
        }
    }

    /// Whether a spreadsheet can only read this as a number.
    private static func isNumber(_ digits: String) -> Bool {
        let unsigned = digits.hasPrefix("-") ? digits.utf8.dropFirst() : digits.utf8[...]
        guard let first = unsigned.first, isDigit(first) else { return false }
        return unsigned.allSatisfy { isDigit($0) || ".eE+-".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The cell between quotes if it holds a comma, a quote or a line end, or space that would be lost at its ends.
    private static func quotedIfNeeded(_ cell: String) -> String {
        guard CSVQuoting.isNeeded(for: cell.utf8) || cell.hasPrefix(" ") || cell.hasSuffix(" ") else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}

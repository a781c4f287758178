/// One cell to be written.
public enum CSVValue: Sendable, Hashable {
    /// Words; neutralised where a spreadsheet would run them as a formula, and escaped where they would do something to a screen.
    case text(String)
    /// A number in digits, `-1234.50`, written as it is.
    case number(String)
    /// Not known or suppressed.
    case empty
}

/// Writes CSV: RFC 4180, UTF-8, LF, a header line. The same rows give the same bytes.
public struct CSVWriter: Sendable {
    /// What has been written so far.
    public private(set) var text = ""
    /// How many cells every row has.
    public let cellCount: Int

    /// A table with its header line.
    public init(header: [String]) {
        cellCount = header.count
        append(header.map(CSVValue.text))
    }

    /// Writes a row, which has as many cells as the header.
    public mutating func append(_ row: [CSVValue]) {
        precondition(row.count == cellCount, "a row has as many cells as the header")
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
        case .empty: ""
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
        let needsQuotes = cell.utf8.contains { $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
        guard needsQuotes || cell.hasPrefix(" ") || cell.hasSuffix(" ") else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}

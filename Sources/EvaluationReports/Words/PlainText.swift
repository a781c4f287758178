/// Text for a screen: lines of a fixed width, words kept whole.
enum PlainText {
    /// The width that every terminal and printout has.
    static let width = 100

    /// The text in lines of at most `width` characters, each after the first indented.
    static func wrapped(_ text: String, indent: Int = 0, hanging: Int? = nil, width: Int = width) -> String {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: hanging ?? indent)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }

    /// The text filled up with spaces on the right.
    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The text filled up with spaces on the left.
    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// Rows of cells filled up on the left, each column as wide as the widest of its cells and two spaces before it, or wider.
    ///
    /// - Parameter width: the least width of a column.
    static func columns(_ rows: [[String]], atLeast width: Int) -> [String] {
        let gap = 2
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            max(width, gap + (rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0))
        }
        return rows.map { row in zip(row, widths).map(right).joined() }
    }

    /// Digits in threes: `1234567.50` as `1,234,567.50`.
    static func grouped(_ number: String) -> String {
        let sign = number.hasPrefix("-") ? "-" : ""
        let parts = number.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
        guard let whole = parts.first else { return number }
        return sign + Pounds.grouped(String(whole)) + (parts.count > 1 ? "." + parts[1] : "")
    }
}

/// Formulas that look into another workbook.
enum ExternalReference {
    /// Bytes of the longest formula that is looked through: Excel's 8,192 characters of up to four bytes.
    private static let longestFormula = 8_192 * 4

    /// Whether a formula has `[1]Sheet!A1` or `[Book.xlsx]Sheet!A1` in it; a column of a table, `Costs[Amount]`, is none.
    static func isIn(_ formula: [UInt8]) -> Bool {
        guard formula.contains(UInt8(ascii: "[")), formula.count <= longestFormula else { return false }
        var isInText = false
        var before = UInt8(ascii: " ")
        // Inside the brackets of a table stand more of them.
        var depth = 0
        for (place, byte) in formula.enumerated() {
            defer { before = byte }
            if byte == UInt8(ascii: "\"") { isInText.toggle() }
            guard !isInText else { continue }
            if byte == UInt8(ascii: "["), depth > 0 || isPartOfTable(before) {
                depth += 1
            } else if byte == UInt8(ascii: "]"), depth > 0 {
                depth -= 1
            } else if byte == UInt8(ascii: "["), leadsToSheet(formula[(place + 1)...]) {
                return true
            }
        }
        return false
    }

    /// Whether what stands before a bracket is the end of a table's name.
    private static func isPartOfTable(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        let isWord =
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || byte == UInt8(ascii: "_") || byte >= 0x80
        return isWord || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
    }

    /// Whether a sheet, or a name, of the workbook in brackets follows them.
    private static func leadsToSheet(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex else { return false }
        return rest[close...].contains(UInt8(ascii: "!"))
    }
}

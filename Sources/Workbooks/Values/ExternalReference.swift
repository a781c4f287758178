/// Formulas that look into another workbook.
enum ExternalReference {
    /// Whether a formula has `[1]Sheet!A1` or `[Book.xlsx]Sheet!A1` in it; a column of a table, `Costs[Amount]`, is none.
    static func isIn(_ formula: [UInt8]) -> Bool {
        guard formula.contains(UInt8(ascii: "[")) else { return false }
        var isInText = false
        var before = UInt8(ascii: " ")
        for (place, byte) in formula.enumerated() {
            if byte == UInt8(ascii: "\"") { isInText.toggle() }
            if byte == UInt8(ascii: "["), !isInText, !isPartOfTable(before), leadsToSheet(formula[(place + 1)...]) {
                return true
            }
            before = byte
        }
        return false
    }

    /// Whether what stands before a bracket is the name of a table, or a bracket of one.
    private static func isPartOfTable(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        let isWord =
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || byte == UInt8(ascii: "_") || byte >= 0x80
        return isWord || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "[.".utf8.contains(byte)
    }

    /// Whether a sheet, or a name, of the workbook in brackets follows them.
    private static func leadsToSheet(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex else { return false }
        return rest[close...].contains(UInt8(ascii: "!"))
    }
}

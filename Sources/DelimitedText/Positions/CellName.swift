/// A cell of a sheet, by the name that spreadsheets give it: `F14`.
public struct CellName: Sendable, Hashable, Comparable {
    /// The row, counting from 1.
    public let row: Int
    /// The column, counting from 1: 6 is F.
    public let column: Int

    /// Rows of the largest sheet. Source: Microsoft, "Excel specifications and limits".
    public static let lastRow = 1_048_576
    /// Columns of the largest sheet, A to XFD. Source: the same.
    public static let lastColumn = 16_384

    /// A cell by its numbers, which count from 1.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `F14`, also as a formula writes it, `$F$14`; nil for anything that is no cell of a sheet.
    public init?(_ text: some StringProtocol) {
        self.init(bytes: text.utf8.lazy.filter { $0 != UInt8(ascii: "$") })
    }

    /// Reads the bytes of `F14`.
    package init?(bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        for byte in bytes {
            if let letter = Self.letter(byte), row == 0 {
                column = column * Self.letterCount + letter
                guard column <= Self.lastColumn else { return nil }
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), column > 0 {
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                guard (1...Self.lastRow).contains(row) else { return nil }
            } else {
                return nil
            }
        }
        guard row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// Down the sheet, then along the row.
    public static func < (left: CellName, right: CellName) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// The letters over a column: `A` for 1, `AA` for 27.
    public static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            // Never traps: below 26.
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % letterCount))
            rest = (rest - 1) / letterCount
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    private static let letterCount = 26

    private static func letter(_ byte: UInt8) -> Int? {
        let capital = byte & ~0x20
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital) else { return nil }
        return Int(capital - UInt8(ascii: "A")) + 1
    }
}

extension CellName: CustomStringConvertible {
    /// `F14`.
    public var description: String { Self.letters(ofColumn: column) + String(row) }
}

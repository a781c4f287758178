import DelimitedText

/// A cell of a sheet.
public struct SheetCell: Sendable, Hashable {
    /// Its place.
    public let name: CellName
    /// What stands in it.
    public let kind: CellKind
    /// What is known of its number beside the number.
    public let traits: CellTraits
    /// Its text, in the forms that the readers of CSV take.
    ///
    /// | Cell | Text |
    /// | --- | --- |
    /// | number | `1200.5`: fifteen significant digits, no exponent, no thousands |
    /// | amount of money | `1200.50` |
    /// | percentage | `35%` |
    /// | date | `2024-05-01`, with a time behind where the format shows one |
    /// | month (`mmm-yy`, `yyyy-mm`) | `May 2024` |
    /// | date shown without its year | `01 May` |
    /// | time | `09:30:00` |
    /// | true or false | `TRUE`, `FALSE` |
    /// | error of a formula | `#REF!` |
    /// | formula without a value | `#UNCALCULATED!` |
    public let text: String

    /// The text of a formula whose value is not there.
    public static let uncalculated = CellValue.uncalculated.text

    init(_ name: CellName, _ cell: SheetGrid.Cell?, _ grid: SheetGrid) {
        self.name = name
        kind = cell?.kind ?? .empty
        traits = cell?.traits ?? []
        text = cell.map { String(decoding: grid.bytes(of: $0), as: UTF8.self) } ?? ""
    }

    /// A date as `2024-05-01` and a month as `2024-05`; nil for anything else, and where the year is not shown.
    public var isoDate: String? {
        switch kind {
        case .date:
            let day = String(text.prefix { $0 != " " })
            return day.contains("-") ? day : nil
        case .month: return DateText.isoMonth(text)
        default: return nil
        }
    }
}

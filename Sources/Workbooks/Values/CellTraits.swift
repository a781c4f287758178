/// What is known of a cell's number beside the number.
public struct CellTraits: OptionSet, Sendable, Hashable {
    /// One bit for each.
    public let rawValue: UInt8

    /// Traits by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It was worked out, rather than typed.
    public static let computed = CellTraits(rawValue: 1)
    /// It is formatted as money.
    public static let money = CellTraits(rawValue: 1 << 1)
    /// Its format shows words beside it, which are not in the cell.
    public static let worded = CellTraits(rawValue: 1 << 2)
    /// It is a whole number of more digits than a spreadsheet keeps.
    public static let overlong = CellTraits(rawValue: 1 << 3)
    /// Its format says that it is so much of each month, year or person.
    public static let rate = CellTraits(rawValue: 1 << 4)
    /// Its format says that it counts months.
    public static let inMonths = CellTraits(rawValue: 1 << 5)
    /// Its format says that it counts hours, days, years or another time than months.
    public static let inOtherTime = CellTraits(rawValue: 1 << 6)
}

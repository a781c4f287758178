/// What stands in a cell.
public enum CellKind: UInt8, Sendable, Hashable {
    /// Nothing.
    case empty
    /// Words, or a formula that comes to words.
    case text
    /// A number, or an amount of money.
    case number
    /// A number that is shown with a percent sign.
    case percentage
    /// A day, with or without a time.
    case date
    /// A month of a year: a date of which the format shows no day.
    case month
    /// A time of day or a number of hours.
    case time
    /// True or false.
    case boolean
    /// A formula that came to an error, `#REF!`.
    case errorValue
    /// A formula whose value is not in the workbook.
    case uncalculated
    /// A number that is formatted as a date and stands for none.
    case impossibleDate
}

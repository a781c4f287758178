/// What the low and the high of an input are; the raw value is the word people write in a `range` column.
public enum RangeMeaning: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The least and the greatest value that there can be.
    case ends
    /// The points between which the value lies with a probability of 90%.
    case interval90 = "90%"
    /// The points between which the value lies with a probability of 95%.
    case interval95 = "95%"
    /// High holds the standard error of central. Low and high are then 1.96 of it below and above.
    case standardError = "se"

    /// The word used in files.
    public var description: String { rawValue }
}

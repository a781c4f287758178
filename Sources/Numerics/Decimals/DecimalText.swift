/// Writes whole numbers with a point in them.
enum DecimalText {
    /// The number `significand` divided by ten to the power of `places`, with every place written.
    static func written(_ significand: Int128, places: Int) -> String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

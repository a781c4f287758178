/// Whole numbers of real ones. Unlike the standard library's conversions these never end the program: a number that lies beyond
/// the integer's range gives the greatest or least there is, and what is no number gives 0.
extension FixedWidthInteger {
    /// The nearest whole number, halves away from nought.
    @inlinable
    package init(nearest value: Double) { self.init(whole: value.rounded()) }

    /// The whole part: what stands before the decimal point.
    @inlinable
    package init(wholePartOf value: Double) { self.init(whole: value.rounded(.towardZero)) }

    // Inlinable, since unspecialised it takes a hundred times as long.
    @inlinable
    internal init(whole: Double) {
        let withinInt64 = -0x1p62...0x1p62
        if withinInt64.contains(whole) {
            // Never traps: a whole number of no more than 63 bits.
            self.init(clamping: Int64(whole))
        } else if let exact = Self(exactly: whole) {
            self = exact
        } else {
            self = whole.isNaN ? 0 : whole < 0 ? .min : .max
        }
    }
}

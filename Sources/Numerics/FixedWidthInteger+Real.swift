/// Whole numbers of real ones. Unlike the standard library's conversions these never end the program: a number that lies beyond
/// the integer's range gives the greatest or least there is, and what is no number gives 0.
extension FixedWidthInteger {
    /// The nearest whole number, halves away from nought.
    @inlinable
    package init(nearest value: Double) { self.init(whole: value.rounded()) }

    /// The whole part: what stands before the decimal point.
    @inlinable
    package init(wholePartOf value: Double) { self.init(whole: value.rounded(.towardZero)) }

    @usableFromInline
    internal init(whole: Double) {
        if let exact = Self(exactly: whole) {
            self = exact
        } else {
            self = whole.isNaN ? 0 : whole < 0 ? .min : .max
        }
    }
}

extension Int {
    /// The nearest whole number, halves away from nought: the greatest or least there is where the number lies beyond it, and 0 of
    /// what is no number. Unlike `Int(_:)` it never ends the program.
    package init(nearest value: Double) {
        let whole = value.rounded()
        if let exact = Int(exactly: whole) {
            self = exact
        } else {
            self = whole.isNaN ? 0 : whole < 0 ? .min : .max
        }
    }
}

extension Money {
    /// Pounds of a simulation or a ratio, rounded once to the penny, half to even.
    ///
    /// - Throws: `DecimalError` for what is not finite or too large.
    public init(roundingPounds pounds: Double) throws(DecimalError) {
        let rounded = try ExactDecimal(rounding: pounds, places: Money.places)
        let scale = (0..<(Money.places - rounded.places)).reduce(Int128(1)) { power, _ in power * 10 }
        let (pence, overflowed) = rounded.significand.multipliedReportingOverflow(by: scale)
        guard !overflowed, pence != .min else { throw .tooLarge }
        self.init(pence: pence)
    }
}

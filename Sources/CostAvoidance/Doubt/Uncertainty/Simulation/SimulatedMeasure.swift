import Numerics

/// A number from a simulation, with the doubt that the number of draws leaves.
package struct SimulatedNumber: Sendable, Hashable {
    /// As the draws gave it.
    package var value: Double
    /// What another run with as many draws would typically differ by; not a number where the draws are too few to tell.
    package var standardError: Double

    /// A number and its standard error.
    package init(value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// The power of ten of the last digit worth printing: the greatest that is not more than twice the standard error, so that
    /// the digit is known to about one. Nil where the draws leave no doubt.
    package var lastDigit: Int? {
        guard standardError > 0, standardError.isFinite else { return nil }
        var power = 0
        var unit = 1.0
        while unit * 10 <= 2 * standardError {
            unit *= 10
            power += 1
        }
        while unit > 2 * standardError, power > -Self.mostPlaces {
            unit /= 10
            power -= 1
        }
        return power
    }

    private static let mostPlaces = 6

    /// The value without the digits that the draws do not support, at most `places` of them behind the point; nil where the
    /// draws are too few to tell.
    package func supported(places: Int) -> ExactDecimal? {
        guard !standardError.isNaN else { return nil }
        guard let last = lastDigit, last > -places else { return try? ExactDecimal(rounding: value, places: places) }
        if last <= 0 { return try? ExactDecimal(rounding: value, places: -last) }
        var unit = 1
        for _ in 0..<min(last, 18) { unit *= 10 }
        guard let tens = try? ExactDecimal(rounding: value / Double(unit), places: 0) else { return nil }
        return try? tens.multiplied(by: ExactDecimal(unit))
    }

    /// How many decimals the draws support, no more than so many.
    package func supportedPlaces(atMost places: Int) -> Int { lastDigit.map { min(places, max(0, -$0)) } ?? places }

    /// Pounds without the digits that the draws do not support; nil where they do not fit.
    package var supportedPounds: Money? { supportedPounds(places: Money.places) }

    /// The same with at most so many decimals, which are no more than pence.
    package func supportedPounds(places: Int) -> Money? {
        // A number of draws too great for pounds is not known, as one that they do not support is not.
        supported(places: places).flatMap { try? ExactProduct($0).roundedToPenny() }
    }
}

/// What the draws say about one figure: pounds, or a ratio.
package struct SimulatedMeasure: Sendable, Hashable {
    package var mean: SimulatedNumber
    /// The standard deviation of one draw.
    package var standardDeviation: Double
    /// The value that 2.5% of the draws lie below.
    package var p2_5: SimulatedNumber
    /// The value that half of the draws lie below.
    package var p50: SimulatedNumber
    /// The value that 97.5% of the draws lie below.
    package var p97_5: SimulatedNumber

    /// Whether 95% of the draws give one number.
    package var isOneNumber: Bool { p2_5.value == p97_5.value }

    init(
        mean: SimulatedNumber, standardDeviation: Double, p2_5: SimulatedNumber, p50: SimulatedNumber,
        p97_5: SimulatedNumber
    ) {
        self.mean = mean
        self.standardDeviation = standardDeviation
        self.p2_5 = p2_5
        self.p50 = p50
        self.p97_5 = p97_5
    }

    init(moments: DrawMoments, quantiles: DrawQuantiles, standardErrorOfMean: Double? = nil) {
        mean = SimulatedNumber(
            value: moments.mean, standardError: standardErrorOfMean ?? moments.standardErrorOfMean)
        // The mean of equal numbers need not be one of them: what is left of rounding is no spread.
        standardDeviation = quantiles.areAlike ? 0 : moments.standardDeviation
        let points = quantiles.points([0.025, 0.5, 0.975])
        p2_5 = points[0]
        p50 = points[1]
        p97_5 = points[2]
    }
}

extension SimulatedMeasure {
    /// A figure that is the same in every draw.
    init(certain value: Double) {
        let number = SimulatedNumber(value: value, standardError: 0)
        self.init(mean: number, standardDeviation: 0, p2_5: number, p50: number, p97_5: number)
    }

    /// The measure with every draw's sign turned.
    package var negated: SimulatedMeasure {
        func turned(_ number: SimulatedNumber) -> SimulatedNumber {
            SimulatedNumber(value: -number.value, standardError: number.standardError)
        }
        return SimulatedMeasure(
            mean: turned(mean), standardDeviation: standardDeviation, p2_5: turned(p97_5), p50: turned(p50),
            p97_5: turned(p2_5))
    }

    /// The measure divided by a number of people.
    func divided(by people: Int) -> SimulatedMeasure { divided(by: Double(people)) }

    /// The measure divided by a number above zero.
    func divided(by divisor: Double) -> SimulatedMeasure {
        var divided = self
        for path in [\SimulatedMeasure.mean, \.p2_5, \.p50, \.p97_5] {
            divided[keyPath: path].value /= divisor
            divided[keyPath: path].standardError /= divisor
        }
        divided.standardDeviation /= divisor
        return divided
    }
}

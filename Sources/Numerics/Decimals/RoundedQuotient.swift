/// The quotient of two whole numbers to `places` decimal places, rounded once, half to even.
///
/// For ratios of amounts in one unit: pence saved over pence spent is a benefit-cost ratio.
///
/// - Throws: `divisionByZero`; `overflow` where the quotient has more than 38 digits or more than
///   `ExactDecimal.maximumPlaces` places are asked for.
public func roundedQuotient(
    _ numerator: Int128, _ denominator: Int128, places: Int
) throws(ArithmeticError) -> ExactDecimal {
    guard denominator != 0 else { throw .divisionByZero }
    guard (0...ExactDecimal.maximumPlaces).contains(places) else { throw .overflow }
    let sign: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
    var upper = WideMagnitude(numerator.magnitude)
    try upper.multiplyByPowerOfTen(places)
    let quotient = try upper.roundedQuotient(dividedBy: WideMagnitude(denominator.magnitude))
    return ExactDecimal(significand: sign * quotient, places: places)
}

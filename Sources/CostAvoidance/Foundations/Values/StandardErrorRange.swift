import Numerics

/// A value that can be estimated with a standard error.
protocol EstimatedValue: Comparable {
    /// As an exact number.
    var decimal: ExactDecimal { get }
    /// Decimal places that its low and high are rounded to.
    static var placesOfEnds: Int { get }
    /// What it can be at least and at most; nil where there is no limit.
    static var limits: (least: ExactDecimal?, greatest: ExactDecimal?) { get }
    /// The value of an exact number of so many places; nil where it is none.
    init?(rounded decimal: ExactDecimal)
}

/// The low and the high of an estimate with a standard error.
struct StandardErrorRange<Value: EstimatedValue> {
    /// Central less and plus 1.96 standard errors, no further than the value can go.
    var range: Estimate<Value>
    /// Which of the two were cut off at what the value can be.
    var cut: Set<Bound>

    /// Nil where a number does not fit.
    init?(central: Value, standardError: Value) {
        guard let distance = try? standardError.decimal.multiplied(by: StandardErrors.upperPoint) else { return nil }
        var cut: Set<Bound> = []
        func end(_ bound: Bound, _ exact: ExactDecimal?) -> Value? {
            guard let exact else { return nil }
            var rounded = exact.rounded(toPlaces: Value.placesOfEnds)
            if let least = Value.limits.least, rounded < least {
                rounded = least
                cut.insert(bound)
            } else if let greatest = Value.limits.greatest, rounded > greatest {
                rounded = greatest
                cut.insert(bound)
            }
            return Value(rounded: rounded)
        }
        guard let low = end(.low, try? central.decimal.subtracting(distance)),
            let high = end(.high, try? central.decimal.adding(distance))
        else { return nil }
        range = Estimate(low: low, central: central, high: high)
        self.cut = cut
    }
}

/// What standard errors are multiplied by.
enum StandardErrors {
    /// The 97.5% point of the standard normal distribution, to fifteen decimals.
    static let upperPoint = ExactDecimal(significand: 1_959_963_984_540_054, places: 15)
}

extension Share: EstimatedValue {
    static var placesOfEnds: Int { writtenPlaces }
    static var limits: (least: ExactDecimal?, greatest: ExactDecimal?) { (.zero, .one) }

    init?(rounded decimal: ExactDecimal) {
        guard let share = try? Share(decimal) else { return nil }
        self = share
    }
}

extension Money: EstimatedValue {
    static var placesOfEnds: Int { places }
    static var limits: (least: ExactDecimal?, greatest: ExactDecimal?) { (.zero, nil) }

    init?(rounded decimal: ExactDecimal) {
        guard let money = try? ExactProduct(decimal).roundedToPenny() else { return nil }
        self = money
    }
}

extension Quantity: EstimatedValue {
    static var placesOfEnds: Int { 6 }
    static var limits: (least: ExactDecimal?, greatest: ExactDecimal?) { (nil, nil) }

    init?(rounded decimal: ExactDecimal) {
        guard let quantity = try? Quantity(rounding: ExactProduct(decimal)) else { return nil }
        self = quantity
    }
}

extension ExactDecimal: EstimatedValue {
    var decimal: ExactDecimal { self }
    /// Those that a unit cost may be given with.
    static var placesOfEnds: Int { 6 }
    static var limits: (least: ExactDecimal?, greatest: ExactDecimal?) { (.zero, nil) }

    init?(rounded decimal: ExactDecimal) { self = decimal }
}

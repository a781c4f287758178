/// How one factor of a product depends on one uncertain input.
struct Response: Sendable, Hashable {
    /// Index into the model's inputs.
    var input: Int
    /// The function of that input.
    var form: Form

    /// A function of one number.
    enum Form: Sendable, Hashable {
        /// Two straight lines that meet: `value` at `knot`, with a slope on either side of it. With equal slopes it is one
        /// straight line, as for an input that is itself a factor.
        case bent(knot: Double, value: Double, below: Double, above: Double)
        /// A polynomial in one less the input, by ascending power: an effect that drops off over several years,
        /// each year discounted.
        case polynomialInRetained([Double])

        static let identity = Form.bent(knot: 0, value: 0, below: 1, above: 1)
        /// One less the input.
        static let complement = Form.bent(knot: 0, value: 1, below: -1, above: -1)

        /// What a share keeps of an amount.
        static func kept(_ parameter: AssumptionParameter) -> Form {
            switch parameter.direction {
            case .raisesSavings: .identity
            case .lowersSavings: .complement
            }
        }

        /// Whether it is more than a constant: an effect of one year has nothing to drop off from.
        var dependsOnInput: Bool {
            switch self {
            case .bent(_, _, let below, let above): below != 0 || above != 0
            case .polynomialInRetained(let coefficients): coefficients.count > 1
            }
        }

        /// The bent line through three points, whose outer abscissae may coincide with the middle one.
        static func through(_ x: Estimate<Double>, _ y: Estimate<Double>) -> Form {
            let below = x.central > x.low ? (y.central - y.low) / (x.central - x.low) : 0
            let above = x.high > x.central ? (y.high - y.central) / (x.high - x.central) : 0
            return .bent(knot: x.central, value: y.central, below: below, above: above)
        }
    }

    /// The factor for a value of the input.
    @inline(__always)
    func at(_ x: Double) -> Double {
        switch form {
        case .bent(let knot, let value, let below, let above):
            let distance = x - knot
            return value + below * min(distance, 0) + above * max(distance, 0)
        case .polynomialInRetained(let coefficients):
            let retained = 1 - x
            var sum = 0.0
            for coefficient in coefficients.reversed() { sum = sum * retained + coefficient }
            return sum
        }
    }

    /// Fills a block with the factor for a block of values.
    func fill(_ factors: UnsafeMutablePointer<Double>, from values: UnsafePointer<Double>, count: Int) {
        switch form {
        case .bent(let knot, let value, let below, let above) where below == above:
            let intercept = value - below * knot
            for index in 0..<count { factors[index] = intercept + below * values[index] }
        case .bent(let knot, let value, let below, let above):
            for index in 0..<count {
                let distance = values[index] - knot
                // `min` and `max` of Double are calls with care for NaN; a comparison becomes one instruction.
                let negative = distance < 0 ? distance : 0
                factors[index] = value + below * negative + above * (distance - negative)
            }
        case .polynomialInRetained(let coefficients):
            for index in 0..<count { factors[index] = 0 }
            for coefficient in coefficients.reversed() {
                for index in 0..<count { factors[index] = factors[index] * (1 - values[index]) + coefficient }
            }
        }
    }

    /// Whether the factor is a straight line, so that its mean is its value at the input's mean.
    var isLinear: Bool {
        switch form {
        case .bent(_, _, let below, let above): below == above
        case .polynomialInRetained(let coefficients): coefficients.count <= 2
        }
    }
}

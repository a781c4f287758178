/// Quantiles of a sample.
///
/// Type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50
/// (1996): the default of R, NumPy and spreadsheets' PERCENTILE.INC. The p-quantile stands (n - 1) p places after the
/// least value, between two values in proportion.
public enum Quantiles {
    /// The quantile of values in ascending order; not a number where there are none.
    public static func typeSeven(ofSorted values: UnsafeBufferPointer<Double>, at probability: Double) -> Double {
        guard let place = Place(probability, count: values.count) else { return .nan }
        return place.value(values[place.lower], values[place.upper])
    }

    /// The quantile of values in ascending order; not a number where there are none.
    public static func typeSeven(ofSorted values: [Double], at probability: Double) -> Double {
        values.withUnsafeBufferPointer { typeSeven(ofSorted: $0, at: probability) }
    }

    /// Quantiles of values in any order, without sorting more of them than is needed; not a number where there are no
    /// values, or where one of them is not a number.
    public static func typeSeven(of values: [Double], at probabilities: [Double]) -> [Double] {
        var copy = values
        return copy.withUnsafeMutableBufferPointer { typeSeven(reordering: $0, at: probabilities) }
    }

    /// Quantiles of values that may be reordered, which saves the copy.
    public static func typeSeven(
        reordering values: UnsafeMutableBufferPointer<Double>, at probabilities: [Double]
    ) -> [Double] {
        guard !values.isEmpty, !values.contains(where: \.isNaN) else { return probabilities.map { _ in .nan } }
        let places = probabilities.map { Place($0, count: values.count) }
        let ranks = Set(places.compactMap { $0 }.flatMap { [$0.lower, $0.upper] }).sorted()
        Selection(values: values).place(ranks[...], in: values.indices)
        return places.map { $0.map { $0.value(values[$0.lower], values[$0.upper]) } ?? .nan }
    }

    /// The two ranks that a quantile stands between, and how far between them.
    struct Place {
        let lower: Int
        let upper: Int
        let fraction: Double

        /// None for an empty sample or a probability outside 0 to 1.
        init?(_ probability: Double, count: Int) {
            guard count > 0, probability >= 0, probability <= 1 else { return nil }
            let position = Double(count - 1) * probability
            lower = Int(wholePartOf: position)
            upper = min(lower + 1, count - 1)
            fraction = position - Double(lower)
        }

        func value(_ atLower: Double, _ atUpper: Double) -> Double {
            // Equal values, infinite ones too, must come back as they are.
            fraction == 0 || atLower == atUpper ? atLower : atLower + fraction * (atUpper - atLower)
        }
    }
}

extension UnitLikeness {
    /// How many of another stretch of time a unit is by the calendar, as the least and the most: a month has 28 to 31 days. Nil where
    /// either is no such stretch.
    static func calendar(_ unit: String, in other: String) -> ClosedRange<Double>? {
        guard let one = length(of: unit).flatMap({ hours[$0] }), let two = length(of: other).flatMap({ hours[$0] })
        else { return nil }
        return (one.lowerBound / two.upperBound)...(one.upperBound / two.lowerBound)
    }

    /// Hours of each stretch of time.
    private static let hours: [String: ClosedRange<Double>] = [
        "minute": 1 / 60...1 / 60, "half hour": 0.5...0.5, "hour": 1...1, "day": 24...24, "week": 168...168,
        "fortnight": 336...336, "month": 672...744, "quarter": 2_160...2_208, "year": 8_736...8_784,
    ]
}

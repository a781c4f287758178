import Numerics

/// A price that is as many times another one as a longer time has shorter ones: a year's price in a row that says week.
struct CalendarMistake {
    /// To follow the ratio: `about as many as a year has weeks`.
    let comparison: String
    /// The other time.
    let unit: String
    /// Whether the ratio is so near the calendar's that another unit is hardly meant.
    let isClose: Bool

    private static let lengths = ["hour", "day", "week", "month", "quarter", "year"]
    /// How far the ratio may be from the calendar's, for the two prices differ for other reasons too.
    private static let tolerance = 1.4
    private static let close = 1.2

    /// - Parameters:
    ///   - ratio: how many times the other price, which is for the same unit.
    ///   - unit: the unit of both as it is written.
    init?(_ ratio: Double, unit: String) {
        guard let length = UnitLikeness.length(of: unit) else { return nil }
        let near = Self.lengths.compactMap { other -> (other: String, distance: Double)? in
            guard other != length, let times = UnitLikeness.calendar(other, in: length) else { return nil }
            let expected = (times.lowerBound * times.upperBound).squareRoot()
            let distance = max(ratio / expected, expected / ratio)
            return distance < Self.tolerance ? (other, distance) : nil
        }
        guard let (other, distance) = near.min(by: { $0.distance < $1.distance }) else { return nil }
        self.unit = other
        isClose = distance < Self.close
        comparison =
            ratio > 1
            ? "about as many as \(Wording.article(other)) \(other) has \(length)s"
            : "about the part that \(Wording.article(other)) \(other) is of \(Wording.article(length)) \(length)"
    }
}

import Numerics

/// A price that is as many times another one as a longer time has shorter ones: a year's price in a row that says week.
struct CalendarMistake {
    /// To follow the ratio: `about as many as a year has weeks`.
    let comparison: String
    let remedy: String

    private static let lengths = ["hour", "day", "week", "month", "quarter", "year"]
    /// How far the ratio may be from the calendar's, for the two prices differ for other reasons too.
    private static let tolerance = 1.4

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
        guard let other = near.min(by: { $0.distance < $1.distance })?.other else { return nil }
        comparison =
            ratio > 1
            ? "about as many as \(Wording.article(other)) \(other) has \(length)s"
            : "about the part that \(Wording.article(other)) \(other) is of \(Wording.article(length)) \(length)"
        remedy =
            "Look whether it is the price of \(Wording.article(other)) \(other); if it is right, say in note why."
    }
}

import DelimitedText
import Numerics

/// Counting in months from the start of the period.
package enum Month {
    /// Months in a year.
    package static let perYear = 12

    /// Months from the start of a period to beyond any that an evaluation reaches: a thousand years.
    package static let furthest = 1_000 * perYear

    /// The year a month lies in: months 0 to 11 are year 0, and a month before the start is in year -1 or earlier.
    package static func year(of month: Int) -> Int {
        month >= 0 ? month / perYear : (month - perYear + 1) / perYear
    }

    /// Which month of its year a month is, from 0.
    package static func inYear(_ month: Int) -> Int { month - year(of: month) * perYear }
}

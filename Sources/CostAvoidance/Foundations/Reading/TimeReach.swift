import DelimitedText
import Numerics

/// How long something may last, and how far a price may lie back, before a digit was most likely typed wrong.
enum TimeReach {
    /// Months of a cost, a window of observation or a lag that are nothing to ask about: ten years.
    static let usualMonths = ExactDecimal(120)
    /// Months beyond which a time is taken for a slip: thirty years.
    static let possibleMonths = ExactDecimal(360)
    /// Years between a price and the price year that are nothing to ask about.
    static let usualYears = 20

    /// How far a number of months goes.
    enum Verdict { case usual, doubtful, impossible }

    static func verdict(_ months: ExactDecimal) -> Verdict {
        if months > possibleMonths { return .impossible }
        return months > usualMonths ? .doubtful : .usual
    }

    /// `1188 months, which is 99 years`.
    static func words(_ months: ExactDecimal) -> String {
        let years = Int(exactly: months.rounded(toPlaces: 0).significand).map { $0 / Month.perYear } ?? 0
        return "\(months), which is \(Wording.count(years, "year"))"
    }

    static let remedy = "Correct the months; if they are right, leave them."
    static let remedyOfSlip = "Correct the months: nothing here is followed for more than \(possibleMonths)."

    /// How far the prices of a year lie from the price year, in words; nil where that is nothing to speak of.
    static func distance(of year: FinancialYear, from priceYear: FinancialYear) -> String? {
        let years = priceYear.startYear - year.startYear
        guard abs(years) > usualYears else { return nil }
        return "\(Wording.count(abs(years), "year")) \(years > 0 ? "before" : "after") the price year, \(priceYear)"
    }
}

extension CellReader {
    /// Notes a number of months that is long beyond what is done: an error where it can hardly be meant, else a warning.
    mutating func lookAtLength(_ months: ExactDecimal, _ cell: CSVCell, _ column: String) {
        switch TimeReach.verdict(months) {
        case .usual: return
        case .doubtful:
            warning(
                cell, "long-time", "\(column) is \(TimeReach.words(months))", remedy: TimeReach.remedy)
        case .impossible:
            error(cell, "long-time", "\(column) is \(TimeReach.words(months))", remedy: TimeReach.remedyOfSlip)
        }
    }
}

extension JSONValues {
    /// The same of a number of months in a file of settings.
    mutating func lookAtLength(_ months: ExactDecimal, _ node: LocatedJSON, _ key: String) {
        switch TimeReach.verdict(months) {
        case .usual: return
        case .doubtful:
            warning(node, "long-time", "\(key) is \(TimeReach.words(months))", remedy: TimeReach.remedy)
        case .impossible:
            error(node, "long-time", "\(key) is \(TimeReach.words(months))", remedy: TimeReach.remedyOfSlip)
        }
    }
}

/// When an evaluation may have been checked: from its period on, or about its own date; about the price year where it has neither.
struct CheckReach {
    /// How sure it is that a year was typed wrong.
    enum Verdict { case doubtful, impossible }

    private let first: YearMonth
    private let last: YearMonth
    private let name: String
    /// Months outside that are nothing to ask about.
    private let usual: Int
    /// Months before it beyond which no check was made.
    private let mostBefore: Int
    /// Months after it beyond which none is made: thirty years, since what was evaluated long ago may be checked today.
    private static let mostAfter = 360

    init?(_ settings: EvaluationSettings) {
        let period = settings.period.map { period in
            let reach = PeriodReach(period: period, horizonYears: settings.horizonYears)
            return CheckTime(first: period.start, last: period.start.advanced(byMonths: reach.months - 1))
        }
        let date = settings.date.flatMap(CheckTime.init(written:))
        let known = [period, date].compactMap { $0 }
        if let first = known.map(\.first).min(), let last = known.map(\.last).max() {
            (self.first, self.last, name) = (first, last, "evaluation")
            (usual, mostBefore) = (PeriodReach.usual, PeriodReach.possible)
        } else {
            guard let start = YearMonth(year: settings.priceYear.startYear, month: FinancialYear.firstMonth) else {
                return nil
            }
            first = start
            last = start.advanced(byMonths: Month.perYear - 1)
            name = "price year"
            (usual, mostBefore) = (PeriodReach.possible, Self.mostAfter)
        }
    }

    /// How far outside a time lies, and that in words; nil where it is nothing to speak of.
    func distance(of time: CheckTime) -> (verdict: Verdict, side: PeriodReach.Side, words: String)? {
        let before = first.months(since: time.last)
        let after = time.first.months(since: last)
        if before > usual {
            return (
                before > mostBefore ? .impossible : .doubtful, .before,
                "\(Self.years(before)) before the \(name), \(first)"
            )
        }
        guard after > usual else { return nil }
        return (
            after > Self.mostAfter ? .impossible : .doubtful, .after, "\(Self.years(after)) after the \(name), \(last)"
        )
    }

    private static func years(_ months: Int) -> String { Wording.count(months / Month.perYear, "year") }
}

import DelimitedText

/// How far from the period a month lies, so that a year that was typed wrong is told at its cell.
struct PeriodReach: Sendable {
    let period: ObservationPeriod
    /// Months from the start of the period in which something may fall without a question.
    let months: Int

    /// What effects begin in: the period itself.
    init(period: ObservationPeriod) {
        self.period = period
        months = period.months
    }

    /// What costs fall in: the period, or the years in which effects last.
    init(period: ObservationPeriod, horizonYears: Int) {
        self.period = period
        months = max(period.months, horizonYears * Month.perYear)
    }

    /// Months beyond these that are still taken for meant: a follow-up, a cost of setting up or of closing down.
    static let usual = 24
    /// Months beyond these that are taken for a slip. With 2042 for 2024, or 1024, it is always more.
    static let possible = 120

    /// Where months are counted from, and how far beyond what is known they lie.
    enum Side { case before, after }

    /// How many months a month lies outside; nil where that is nothing to speak of.
    func distance(of month: Int) -> (side: Side, months: Int)? {
        if month < -Self.usual { return (.before, -month) }
        let beyond = month - months + 1
        return beyond > Self.usual ? (.after, beyond) : nil
    }

    /// The distance in words, to follow the month: `18 years after the period ends in 2025-03`.
    func words(_ side: Side, _ distance: Int) -> String {
        "\(Wording.count(distance / Month.perYear, "year")) \(words(side))"
    }

    /// The side in words: `after 2025-03, the last month of the period`.
    func words(_ side: Side) -> String {
        switch side {
        case .before: "before the period begins in \(period.start)"
        case .after: "after \(end), the last month of the period\(isHorizon ? " and of its effects" : "")"
        }
    }

    private var end: YearMonth { period.start.advanced(byMonths: months - 1) }
    private var isHorizon: Bool { months > period.months }
}

extension CellReader {
    /// Notes a month that lies far from the period: an error where it can hardly be meant, else a warning.
    ///
    /// - Returns: whether the month may be used.
    mutating func isWithinReach(
        _ month: Int, written: YearMonth, _ cell: CSVCell, _ column: String, _ reach: PeriodReach
    ) -> Bool {
        guard let (side, distance) = reach.distance(of: month) else { return true }
        let isPossible = distance <= PeriodReach.possible
        let fault = MonthFault(
            code: "month-far-from-period", clause: reach.words(side, distance), clauseOfMany: reach.words(side),
            remedy: "Correct the year; where it is right, let the period in evaluation.json reach so far.",
            remedyOfMany: "Correct the period in evaluation.json, or the years of the column, whichever is wrong.",
            severity: isPossible ? .warning : .error, expected: reach.period.reach)
        note(fault, written, at: cell, column)
        return isPossible
    }
}

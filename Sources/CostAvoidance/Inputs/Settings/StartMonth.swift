import DelimitedText
import Numerics

extension CellReader {
    /// The month in which an effect begins, counted from the start of the period; nil where the cell gives none or an error was
    /// noted.
    mutating func startMonth(_ cell: CSVCell, _ column: String, in settings: EvaluationSettings) -> Int? {
        guard let (start, period) = monthWithPeriod(cell, column, in: settings) else { return nil }
        let month = start.months(since: period.start)
        guard month >= 0 else {
            guard !refuseBirthday(cell, column, before: -month, period) else { return nil }
            let clause = "before the period begins in \(period.start)"
            let fault = MonthFault(
                code: "start-before-period", clause: clause, clauseOfMany: clause,
                remedy: "Correct the month, or begin the period earlier in evaluation.json.",
                remedyOfMany: "Correct the start of the period in evaluation.json, or the months, whichever is wrong.",
                expected: period.reach)
            note(fault, start, at: cell, column)
            return nil
        }
        guard isWithinReach(month, written: start, cell, column, PeriodReach(period: period)),
            reaches(month + (settings.horizonYears - 1) * Month.perYear, from: start, cell, column, in: settings)
        else { return nil }
        return month
    }

    /// Whether a cell holds a day so long before the period that it may be somebody's date of birth, after that was noted.
    private mutating func refuseBirthday(
        _ cell: CSVCell, _ column: String, before months: Int, _ period: ObservationPeriod
    ) -> Bool {
        guard months > PeriodReach.possible, PersonalDataGuard.finding(in: cell.text, at: .caseCell) == .dateOfBirth
        else { return false }
        refuse(
            cell, "personal-data",
            "\(column) is a day more than \(PeriodReach.possible / Month.perYear) years before the period begins in \(period.start), and may be a date of birth",
            remedy:
                "Take dates of birth out: inputs are anonymised. \(column) takes the month in which something began.")
        return true
    }

    /// The month in which a cost begins that lasts so many, counted from the start of the period, before which it may lie; nil
    /// where the cell gives none or an error was noted.
    mutating func costMonth(
        _ cell: CSVCell, _ column: String, lasting months: Int, in settings: EvaluationSettings
    ) -> Int? {
        guard let (start, period) = monthWithPeriod(cell, column, in: settings) else { return nil }
        let month = start.months(since: period.start)
        let reach = PeriodReach(period: period, horizonYears: settings.horizonYears)
        guard isWithinReach(month, written: start, cell, column, reach),
            reaches(month + months - 1, from: start, cell, column, in: settings)
        else { return nil }
        return month
    }

    /// Whether there is a discount factor for the last month of what begins at a cell; notes an error at the cell where there is
    /// none.
    ///
    /// - Parameters:
    ///   - last: counted from the start of the period.
    ///   - start: the month that the cell gives.
    mutating func reaches(
        _ last: Int, from start: YearMonth, _ cell: CSVCell, _ column: String, in settings: EvaluationSettings
    ) -> Bool {
        let lastYear = settings.discounting.lastYear
        guard Month.year(of: last) > lastYear else { return true }
        let horizon = settings.horizonYears > 1 ? " or shorten horizonYears;" : ";"
        let fault = MonthFault(
            code: "no-discount-factor",
            clause: "from where something lasts until year \(Month.year(of: last)) of the period",
            clauseOfMany: "from where something lasts longer than there are discount rates",
            remedy: "Correct the month\(horizon) discount rates end with year \(lastYear).",
            remedyOfMany: "Correct the months\(horizon) discount rates end with year \(lastYear) of the period.",
            expected: settings.period?.reach)
        note(fault, start, at: cell, column)
        return false
    }

    /// A month and the period it is counted from.
    private mutating func monthWithPeriod(
        _ cell: CSVCell, _ column: String, in settings: EvaluationSettings
    ) -> (start: YearMonth, period: ObservationPeriod)? {
        guard let start = month(cell, column) else { return nil }
        monthFaults.count(column)
        if let period = settings.period { return (start, period) }
        if settings.unreadParts.contains(.period) { return nil }
        let clause = "and evaluation.json has no period to count it from"
        let fault = MonthFault(
            code: "start-without-period", clause: clause, clauseOfMany: clause,
            remedy: "Add \"period\": { \"start\": \"\(start)\", \"months\": 12 } to evaluation.json.",
            remedyOfMany:
                "Say in \"period\" of evaluation.json in which month it starts and how many months it has.")
        note(fault, start, at: cell, column)
        return nil
    }
}

import DelimitedText
import Numerics

extension CellReader {
    /// The month in which an effect begins, counted from the start of the period; nil where the cell gives none or an error was
    /// noted.
    mutating func startMonth(_ cell: CSVCell, _ column: String, in settings: EvaluationSettings) -> Int? {
        guard let start = month(cell, column) else { return nil }
        guard let period = settings.period else {
            if settings.unreadParts.contains(.period) { return nil }
            error(
                cell, "start-without-period",
                "\(column) is given and evaluation.json has no period to count it from",
                remedy: "Add \"period\": { \"start\": \"\(start)\", \"months\": 12 } to evaluation.json.")
            return nil
        }
        let month = start.months(since: period.start)
        guard month >= 0 else {
            error(
                cell, "start-before-period",
                "\(column) is \(start), before the period begins in \(period.start)",
                remedy: "Correct the month, or begin the period earlier in evaluation.json.")
            return nil
        }
        return month
    }
}

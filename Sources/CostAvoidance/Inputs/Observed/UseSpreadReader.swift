import DelimitedText
import Numerics

/// Reads how use behind a published total differs between people: `sd_before` and `sd_after`, or `se`.
struct UseSpreadReader: Sendable {
    static let columns = ["sd_before", "sd_after", "se"]

    private let before: Int?
    private let after: Int?
    private let error: Int?

    /// Where its columns are: they are read as numbers.
    var places: [Int?] { [before, after, error] }

    init(_ columns: CSVColumns) {
        before = columns["sd_before"]
        after = columns["sd_after"]
        error = columns["se"]
    }

    /// The spread of a row; nil where none is stated or something was noted as wrong with it.
    ///
    /// - Parameters:
    ///   - people: how many the row is a total for; nil where it does not say.
    ///   - isTotal: whether the row is a published total and not about one person.
    func spread(
        _ record: borrowing CSVRecord, people: Int?, isTotal: Bool, _ cells: inout CellReader
    ) -> StatedUseSpread? {
        let beforeCell = written(record, before)
        let afterCell = written(record, after)
        let errorCell = written(record, error)
        guard let first = beforeCell ?? afterCell ?? errorCell else { return nil }
        guard isTotal else {
            cells.error(
                first, "spread-of-one-person", "a standard deviation or error stands beside a case_id",
                remedy: "One person has no spread: it belongs to a published total, a row without case_id.")
            return nil
        }
        if let errorCell {
            guard beforeCell == nil, afterCell == nil else {
                cells.error(
                    errorCell, "two-spreads", "se is given beside sd_before or sd_after",
                    remedy: "Keep the one that is printed: se of the difference, or the two standard deviations.")
                return nil
            }
            return number(errorCell, "se", &cells).map { .standardError($0) }
        }
        guard let beforeCell, let afterCell else {
            cells.error(
                first, "half-a-spread", "\(beforeCell == nil ? "sd_before" : "sd_after") is empty and the other is not",
                remedy: "Give both standard deviations, or the standard error of the difference in se.")
            return nil
        }
        guard people != nil else {
            cells.error(
                beforeCell, "spread-without-people", "sd_before is given and people is not",
                remedy: "Say in people how many the row is a total for: a deviation is of one person.")
            return nil
        }
        guard let before = number(beforeCell, "sd_before", &cells), let after = number(afterCell, "sd_after", &cells)
        else {
            return nil
        }
        return .deviations(before: before, after: after)
    }

    private func written(_ record: borrowing CSVRecord, _ column: Int?) -> CSVCell? {
        record.cell(at: column).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func number(_ cell: CSVCell, _ column: String, _ cells: inout CellReader) -> Quantity? {
        guard let number = cells.quantity(cell, column) else { return nil }
        guard number.isNegative else { return number }
        cells.error(
            cell, "negative-spread", "\(column) is \(cell.quoted), which is below zero",
            remedy: "A standard deviation and a standard error are zero or more.")
        return nil
    }
}

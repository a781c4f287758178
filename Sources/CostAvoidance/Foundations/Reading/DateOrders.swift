import DelimitedText

/// Whether the dates of a column have the day first, as in Britain.
///
/// One that has the month first says that others of its column may have it too, which by themselves are read with the day first.
struct DateOrders: Sendable {
    private struct Column: Sendable {
        var monthFirst: SourcePosition?
        /// The first cell of each date that can be read either way.
        var eitherWay: [String: SourcePosition] = [:]

        mutating func append(_ other: Column) {
            monthFirst = [monthFirst, other.monthFirst].compactMap { $0 }.min()
            eitherWay.merge(other.eitherWay, uniquingKeysWith: min)
        }
    }

    private var columns: [String: Column] = [:]

    mutating func noteMonthFirst(_ column: String, at position: SourcePosition) {
        columns[column, default: Column()].append(Column(monthFirst: position))
    }

    mutating func noteEitherWay(_ text: String, _ column: String, at position: SourcePosition) {
        columns[column, default: Column()].append(Column(eitherWay: [text: position]))
    }

    /// Adds another part of the file.
    mutating func append(_ other: DateOrders) {
        columns.merge(other.columns) { ours, theirs in
            var all = ours
            all.append(theirs)
            return all
        }
    }

    /// An error for each column that has the month first in some cell, of all that may have it too.
    var diagnostics: Diagnostics {
        Diagnostics(
            columns.compactMap { name, column in
                guard let certain = column.monthFirst, let first = column.eitherWay.values.min() else { return nil }
                let count = column.eitherWay.count
                let others = count == 1 ? "one other date of the column" : "\(count) other dates of the column"
                return Diagnostic(
                    at: first, code: "dates-either-way",
                    message:
                        "the month stands before the day on line \(certain.line), so that \(others) can be read either way, here first: "
                        + "\(name) would be another month",
                    remedy:
                        "Write all dates of the column as months, such as 2024-05, by the program that they are from; corrected one by "
                        + "one, the others would be read with the day first.")
            })
    }
}

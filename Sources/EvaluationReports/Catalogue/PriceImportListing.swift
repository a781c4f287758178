import CostAvoidance
import DelimitedText

/// What an import of prices would take, for a screen, a script and the file itself.
package struct PriceImportListing: Sendable {
    private let result: PriceListImport
    private let file: String

    /// The listing of an import from a file, which is named as it was typed.
    package init(_ result: PriceListImport, file: String) {
        self.result = result
        self.file = file
    }

    /// Rows and reasons that are shown on a screen.
    private static let shownRows = 20

    /// The prices as a `unit-costs.csv`.
    package var csv: String { CatalogueListing.csv(of: result.taken) }

    /// The rows that became no price: `place,reason,code,label`.
    package var rejectedCSV: String {
        var writer = CSVWriter(header: ["place", "reason", "code", "label"])
        for row in result.rejected {
            writer.append([.text(row.place), .text(row.reason), .text(row.code), .text(row.label)])
        }
        return writer.text
    }

    /// What was taken and what was not, and whether anything was written.
    ///
    /// - Parameter written: the file that the prices were written to; nil in a dry run.
    package func text(written: String?) -> String {
        var lines = result.remarks.map { "\(file): \($0)" }
        if result.licence.forbidsTables {
            lines.append(
                "\(result.licence.name) forbids publishing these prices again: reports use them and do not print them")
        }
        for price in result.taken.prefix(Self.shownRows) {
            lines.append(
                "  \(PlainText.right(PlainText.grouped(price.amount(.central)), 14))  \(price.service.name), for one "
                    + "\(price.unit), \(price.priceYear), \(price.bearer.name)")
        }
        let more = result.taken.count - Self.shownRows
        if more > 0 { lines.append("  and \(more) more") }
        lines.append(sum)
        lines += reasons
        if !result.taken.isEmpty { lines += ImportedNames(result).lines }
        lines.append(written.map { "Written to \($0)" } ?? "Nothing was written; --output FILE writes the prices.")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every row below the headers, by what became of it: the three numbers add up to the first.
    private var sum: String {
        let rows = result.rows
        let own = result.taken.count - result.names.byCurrency.count
        let more = own > rows.taken ? " (\(own) prices, for some rows have several)" : ""
        return "\(Wording.counted(rows.all, "row", "rows")) below the header: \(rows.taken) taken\(more), "
            + "\(rows.rejected) rejected, \(Wording.counted(rows.passedOver, "heading or note", "headings and notes")) passed over"
    }

    /// Each reason once, with how many rows have it and the first of them.
    private var reasons: [String] {
        var first: [String: String] = [:]
        var counts: [String: Int] = [:]
        var order: [String] = []
        for row in result.rejected {
            if counts[row.reason] == nil {
                order.append(row.reason)
                first[row.reason] = row.place
            }
            counts[row.reason, default: 0] += 1
        }
        let shown = order.prefix(Self.shownRows).map { reason in
            "  \(counts[reason] ?? 0): \(reason), first at \(first[reason] ?? "")"
        }
        let values = result.rejected.count - result.rows.rejected
        let parts =
            values > 0
            ? ["  \(Wording.counted(values, "of these is", "of these are")) a value of a row that is taken"] : []
        return
            (order.count > Self.shownRows
            ? shown + ["  and \(order.count - Self.shownRows) other reasons"] : Array(shown)) + parts
    }

    /// The same as an object.
    package var json: String {
        JSONText.object([
            ("file", .text(file)), ("licence", .text(result.licence.name)),
            ("remarks", .array(result.remarks.map(JSONText.text))),
            (
                "rows",
                .object([
                    ("all", .number("\(result.rows.all)")), ("taken", .number("\(result.rows.taken)")),
                    ("rejected", .number("\(result.rows.rejected)")),
                    ("passed_over", .number("\(result.rows.passedOver)")),
                ])
            ),
            ("names", ImportedNames(result).json),
            ("taken", .array(result.taken.map { JSONText.object(CatalogueListing.fields($0)) })),
            (
                "rejected",
                .array(
                    result.rejected.map { row in
                        .object([
                            ("place", .text(row.place)), ("reason", .text(row.reason)), ("code", .text(row.code)),
                            ("label", .text(row.label)),
                        ])
                    })
            ),
        ]).document
    }
}

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
        lines.append(
            "\(Wording.counted(result.taken.count, "price", "prices")) taken, "
                + "\(Wording.counted(result.rejected.count, "row", "rows")) rejected")
        if !result.taken.isEmpty { lines.append(replacement) }
        lines += reasons
        lines.append(written.map { "Written to \($0)" } ?? "Nothing was written; --output FILE writes the prices.")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Which built-in prices an evaluation with the file leaves as they are: all whose name no row has.
    private var replacement: String {
        let added = result.taken.count - result.replacing
        let replaced = "\(Wording.counted(result.replacing, "replaces a built-in price", "replace built-in prices"))"
        let others = "\(Wording.counted(added, "is added under its own name", "are added under names of their own"))"
        return "  \(replaced), \(others)"
            + (added == 0
                ? ""
                : "\n  A built-in price is replaced only by a row of its name: give a row the name of the price it stands for.")
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
        return order.count > Self.shownRows
            ? shown + ["  and \(order.count - Self.shownRows) other reasons"] : Array(shown)
    }

    /// The same as an object.
    package var json: String {
        JSONText.object([
            ("file", .text(file)), ("licence", .text(result.licence.name)),
            ("remarks", .array(result.remarks.map(JSONText.text))),
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

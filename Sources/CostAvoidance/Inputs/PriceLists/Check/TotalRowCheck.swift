import DelimitedText
import Numerics

/// Rows that are totals of others: by their name, or because their amount is the sum of the others or of those beside them.
struct TotalRowCheck {
    private(set) var diagnostics = Diagnostics()

    /// Figures that a sum must have for nobody to think of chance, as where 50 and 50 make 100.
    private static let figuresBeyondChance = 4
    /// How many rows a total is of at least: one price is easily the sum of two others.
    private static let fewestParts = 2
    /// How many rows a subtotal in the midst of a list is of at least.
    private static let fewestPartsOfSubtotal = 3
    private static let remedy = "If it is a total, delete the row; else all is well."

    private struct Priced {
        let row: PriceListRow
        let amount: ExactDecimal
    }

    init(_ rows: [PriceListRow]) {
        for row in rows { checkName(row) }
        let priced = rows.filter { !Self.isTotalByName($0) }.compactMap { row in
            row.amount.flatMap { $0.isNegative ? nil : Priced(row: row, amount: $0) }
        }
        if !checkWhole(priced) { checkSubtotals(priced) }
    }

    private static func isTotalByName(_ row: PriceListRow) -> Bool {
        TotalName.isNothingElse(row.label) || TotalName.isNothingElse(row.service?.name ?? "")
    }

    private mutating func checkName(_ row: PriceListRow) {
        guard TotalName.isNothingElse(row.label), !TotalName.isNothingElse(row.service?.name ?? "") else { return }
        diagnostics.refuse(
            row, .label, code: "total-row",
            "label is \(Diagnostic.quoted(row.label)): the row is a total of others, and no price",
            remedy: "Delete the row.")
    }

    /// Whether one amount, wherever it stands, is the sum of all others, after that was noted.
    private mutating func checkWhole(_ priced: [Priced]) -> Bool {
        guard priced.count > Self.fewestParts, let sum = Self.sum(priced),
            let total = priced.first(where: { (try? $0.amount.adding($0.amount)) == sum && Self.isTelling($0.amount) })
        else { return false }
        diagnostics.warn(
            total.row, .central, code: "total-row",
            "central is \(total.amount), the sum of all the other rows", remedy: Self.remedy)
        return true
    }

    /// Amounts that are the sum of the rows right above or right below them, and then one that is the sum of all that are no such sum.
    private mutating func checkSubtotals(_ priced: [Priced]) {
        var subtotals: Set<Int> = []
        for (index, total) in priced.enumerated() where Self.isTelling(total.amount) {
            let above = Self.run(priced[..<index].reversed(), of: total.amount)
            let below = Self.run(Array(priced[(index + 1)...]), of: total.amount)
            guard let parts = above?.reversed() ?? below, let first = parts.first, let last = parts.last else {
                continue
            }
            subtotals.insert(index)
            diagnostics.warn(
                total.row, .central, code: "total-row",
                "central is \(total.amount), the sum of the rows from line \(first.row.line) to line \(last.row.line)",
                remedy: Self.remedy)
        }
        guard !subtotals.isEmpty else { return }
        let others = priced.indices.filter { !subtotals.contains($0) }.map { priced[$0] }
        _ = checkWhole(others)
    }

    /// The rows from the first on whose sum the total is, where it takes enough of them.
    private static func run(_ priced: [Priced], of total: ExactDecimal) -> [Priced]? {
        var sum = ExactDecimal.zero
        for (index, part) in priced.enumerated() {
            guard let next = try? sum.adding(part.amount), next <= total else { return nil }
            sum = next
            if sum == total { return index + 1 >= fewestPartsOfSubtotal ? Array(priced[...index]) : nil }
        }
        return nil
    }

    private static func isTelling(_ amount: ExactDecimal) -> Bool {
        String(amount.significand.magnitude).count >= figuresBeyondChance
    }

    private static func sum(_ priced: [Priced]) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for part in priced {
            guard let next = try? sum.adding(part.amount) else { return nil }
            sum = next
        }
        return sum
    }
}

import DelimitedText
import Numerics

/// Rows that are totals of others: by their name, or because their amount is the sum of the others or of those beside them.
struct TotalRowCheck {
    private(set) var diagnostics = Diagnostics()
    /// Lines of the rows whose label is told.
    private var named: Set<Int> = []

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

    /// - Parameters:
    ///   - rows: every row.
    ///   - own: lines of the rows that no edition of the catalogue has as they are.
    init(_ rows: [PriceListRow], own: Set<Int>) {
        for row in rows {
            checkName(row)
            if own.contains(row.line) { checkHead(row) }
        }
        let untold = named
        let priced = rows.filter { !Self.isTotalByName($0) && !untold.contains($0.line) }.compactMap { row in
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

    /// A label that has a total as its head beside other words: a price of everything that a service takes may be called so too.
    private mutating func checkHead(_ row: PriceListRow) {
        guard !Self.isTotalByName(row), TotalName.isTotalOfPrices(row.label) else { return }
        named.insert(row.line)
        diagnostics.warn(
            row, .label, code: "total-row",
            "label is \(Diagnostic.quoted(row.label)), as a total of other rows is called",
            remedy: Self.remedy)
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
        var subtotals = checkPairs(priced)
        for (index, total) in priced.enumerated() where Self.isTelling(total.amount) && !subtotals.contains(index) {
            let above = Self.run((0..<index).reversed(), of: priced, total.amount).map { index - $0..<index }
            let below = Self.run(index + 1..<priced.count, of: priced, total.amount).map { index + 1..<index + 1 + $0 }
            guard let parts = above ?? below, let first = priced[parts].first, let last = priced[parts].last else {
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

    /// Sums that prices make by chance in fewer lists than this are told.
    private static let seldom = 0.025
    private static let pence = 100.0

    /// Amounts that are the sum of the two right above them for the same unit, bearer, kind and year, where that would hardly happen by
    /// chance in a list of this length; gives back where they stand.
    private mutating func checkPairs(_ priced: [Priced]) -> Set<Int> {
        var found: Set<Int> = []
        for index in priced.indices.dropFirst(2) {
            let (first, second, total) = (priced[index - 2], priced[index - 1], priced[index])
            guard (try? first.amount.adding(second.amount)) == total.amount, Self.isAlike(first.row, total.row),
                Self.isAlike(second.row, total.row),
                let chance = Self.chance(total.amount, of: [first.amount, second.amount]),
                chance * Double(priced.count - 2) <= Self.seldom
            else { continue }
            found.insert(index)
            diagnostics.warn(
                total.row, .central, code: "total-row",
                "central is \(total.amount), the sum of lines \(first.row.line) and \(second.row.line)",
                remedy: Self.remedy)
        }
        return found
    }

    private static func isAlike(_ row: PriceListRow, _ other: PriceListRow) -> Bool {
        row.bearer == other.bearer && row.benefitType == other.benefitType && row.priceYear == other.priceYear
            && UnitLikeness.compare(row.unit, with: other.unit) == .same
    }

    /// How likely prices come together so by chance; nil of prices in parts of pence.
    private static func chance(_ total: ExactDecimal, of parts: [ExactDecimal]) -> Double? {
        func row(_ amount: ExactDecimal) -> SumsOfRows.Row? {
            let scaled = amount.doubleValue * pence
            guard scaled == scaled.rounded(), let number = Int(exactly: scaled), number > 0 else { return nil }
            return SumsOfRows.Row(amounts: .init(first: Int128(number)), line: 0)
        }
        guard let whole = row(total) else { return nil }
        var others = SumsOfRows.Others()
        for part in parts {
            guard let part = row(part) else { return nil }
            others.add(part)
        }
        return SumsOfRows.chance(whole.amounts, of: others)
    }

    /// How many rows of some places, from the first on, a total is the sum of, where it takes enough of them.
    private static func run(_ places: some Sequence<Int>, of priced: [Priced], _ total: ExactDecimal) -> Int? {
        var sum = ExactDecimal.zero
        var count = 0
        for place in places {
            guard let next = try? sum.adding(priced[place].amount), next <= total else { return nil }
            sum = next
            count += 1
            if sum == total { return count >= fewestPartsOfSubtotal ? count : nil }
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

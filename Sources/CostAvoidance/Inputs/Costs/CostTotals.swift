import DelimitedText
import Numerics

/// Costs that are the sum of the rows above them, or of all below the first, without a word that says so: a warning, since it may
/// be chance.
///
/// A sub-total adds up all rows since the first or since the one before it. Of honest costs hardly any is as much as all above it,
/// so that round amounts are told of here as well; any other run of rows, and a sum that is rounded, must be beyond chance.
struct CostTotals {
    private let rows: [ProgrammeCost]
    /// The place of the `amount` column, counting from 1.
    private let column: Int
    private(set) var diagnostics = Diagnostics()

    /// Fewer rows are no sum.
    private static let fewestRows = 2
    /// A total of 50 and 50 is nothing to ask about: the sum is this many times what all are multiples of.
    private static let fewestSteps = 3
    /// Runs of rows that come together by chance in fewer files than this are told of.
    private static let seldom = 0.025

    init(_ rows: [ProgrammeCost], column: Int?) {
        // What is a total by its words has its own error.
        self.rows = rows.filter { !$0.isTotalByName }
        self.column = (column ?? -1) + 1
        guard self.rows.count > Self.fewestRows else { return }
        if !lookAtFirst() { lookAtOthers() }
    }

    /// Whether the first row is the total of all others.
    private mutating func lookAtFirst() -> Bool {
        var others = SumsOfRows.Others()
        for row in rows.dropFirst() { others.add(Self.row(row)) }
        guard isTold(rows[0], of: others) else { return false }
        tell(rows[0], of: others)
        return true
    }

    private mutating func lookAtOthers() {
        var (sinceStart, sinceSum) = (SumsOfRows.Others(), SumsOfRows.Others())
        for (index, row) in rows.enumerated() {
            if let sum = [sinceStart, sinceSum].first(where: { isTold(row, of: $0) }) ?? run(above: index) {
                tell(row, of: sum)
                sinceSum = SumsOfRows.Others()
            } else if isMean(row, of: sinceStart) {
                tellMean(row, of: sinceStart)
            } else {
                sinceStart.add(Self.row(row))
                sinceSum.add(Self.row(row))
            }
        }
    }

    private func isTold(_ row: ProgrammeCost, of others: SumsOfRows.Others) -> Bool {
        guard others.count >= Self.fewestRows, row.amount.central > .zero else { return false }
        let total = Self.row(row).amounts
        if others.sum == total { return others.steps(of: total) >= Self.fewestSteps }
        return isRounded(total, of: others)
    }

    /// Whether an amount is the sum of others but for its rounding, beyond chance.
    private func isRounded(_ total: SumsOfRows.Amounts, of others: SumsOfRows.Others) -> Bool {
        guard let rounding = others.rounding(of: total.first) else { return false }
        return Double(rows.count) * rounding.chance(of: total.first) <= Self.seldom
    }

    /// The rows directly above one that come to its amount, where that is beyond chance.
    private func run(above index: Int) -> SumsOfRows.Others? {
        var others = SumsOfRows.Others()
        let total = Self.row(rows[index]).amounts
        guard total.first > 0 else { return nil }
        for row in rows[..<index].reversed() {
            others.add(Self.row(row))
            guard others.count >= Self.fewestRows else { continue }
            if others.sum == total {
                return Double(rows.count) * SumsOfRows.chance(total, of: others) <= Self.seldom ? others : nil
            }
            if isRounded(total, of: others) { return others }
            guard others.sum.first < total.first else { break }
        }
        return nil
    }

    /// Whether an amount is the average of all costs above it to the penny, beyond chance.
    private func isMean(_ row: ProgrammeCost, of others: SumsOfRows.Others) -> Bool {
        let amount = Self.row(row).amounts
        guard others.count >= Self.fewestOfMean, amount.first > 0, others.grain.first < amount.first else {
            return false
        }
        let (product, overflows) = amount.first.multipliedReportingOverflow(by: Int128(others.count))
        guard !overflows, (product - others.sum.first).magnitude * 2 <= others.count.magnitude else { return false }
        return Double(rows.count) * SumsOfRows.chance(amount, of: others) <= Self.seldom
    }

    private static let fewestOfMean = 3

    private mutating func tellMean(_ row: ProgrammeCost, of others: SumsOfRows.Others) {
        diagnostics.add(
            TotalRows.diagnostic(
                .warning, at: SourcePosition(file: row.position.file, line: row.position.line, column: column),
                "the amount is the average of \(others.described): is the row no cost of its own?"))
    }

    private mutating func tell(_ row: ProgrammeCost, of others: SumsOfRows.Others) {
        let position = SourcePosition(file: row.position.file, line: row.position.line, column: column)
        let rounding = others.rounding(of: Self.row(row).amounts.first).map { ", but for \($0.unit.words)" } ?? ""
        diagnostics.add(
            TotalRows.diagnostic(
                .warning, at: position,
                "the amount is the sum of \(others.described)\(rounding): is the row a total of them?"))
    }

    private static func row(_ cost: ProgrammeCost) -> SumsOfRows.Row { cost.rowOfSum }
}

extension ProgrammeCost {
    /// Whether its words say that it is a total of others.
    var isTotalByName: Bool { TotalName.isTotal(item) || funder.map(TotalName.isTotal) ?? false }

    /// Its amount, to be compared with the sum of others.
    var rowOfSum: SumsOfRows.Row {
        SumsOfRows.Row(amounts: SumsOfRows.Amounts(first: amount.central.pence), line: position.line)
    }
}

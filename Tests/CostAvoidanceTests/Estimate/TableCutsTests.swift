import Numerics
import Testing

@testable import CostAvoidance

/// How tables are cut can never move a total.
@Suite("Cuts of tables")
struct TableCutsTests {
    /// What a rewriting may not move: every total in every world.
    private struct Totals: Equatable {
        var headline: Headline
        var byKind: [String: Estimate<Money>]

        init(_ result: EvaluationResult) {
            // Other bearers have positions of their own.
            headline = result.headline.withoutPositions
            byKind = [:]
            for row in result.benefitTypes.rows { byKind[row.key] = row.amounts.presentValue }
        }
    }

    /// A way to write the same evaluation otherwise.
    private enum Rewriting: CaseIterable {
        case withoutGroups, randomLabels, otherBearers, splitRows, otherOrder
    }

    @Test(
        "No groups, random labels, other bearers' names, split rows and another order of rows leave every total in every world, in 60 random evaluations"
    )
    func totals() throws {
        var random = SplitMix(seed: 1_215)
        var turned = 0
        for _ in 0..<60 {
            let files = RandomEvaluation.files(&random)
            let result = try InputFolder(files).result()
            if !result.worlds.low.turned.isEmpty { turned += 1 }
            for rewriting in Rewriting.allCases {
                let other = try InputFolder(Self.rewritten(files, rewriting, &random)).result()
                #expect(Totals(other) == Totals(result), "\(rewriting)")
            }
            try Self.foots(result)
        }
        // In many of them some input stood at the end that its world is not named after.
        #expect(turned > 15)
    }

    /// Every table of savings adds up to the summary, and the totals stand in order.
    private static func foots(_ result: EvaluationResult) throws {
        for table in result.breakdowns where table.dimension != .year {
            var sum = SavingsAmounts()
            for row in table.rows { try sum.add(row.amounts) }
            #expect(sum == result.savings, "\(table.dimension)")
        }
        // A penny for each line: that is where rounding is.
        let slack = Money(pence: Int128(result.lines.count))
        for amounts in [result.savings.presentValue] + (result.netBenefit.map { [$0] } ?? []) {
            #expect(try amounts.low <= amounts.central + slack && amounts.central <= amounts.high + slack)
        }
    }

    // MARK: Rewriting files

    private static func rewritten(
        _ files: [String: String], _ rewriting: Rewriting, _ random: inout SplitMix
    ) -> [String: String] {
        var files = files
        switch rewriting {
        case .withoutGroups:
            files.edit("evaluation.json") { $0.replacing(#"["place"]"#, with: "[]") }
            for name in ["outcomes.csv", "service-use.csv"] { files.removeColumn("place", of: name) }
        case .randomLabels:
            files.edit("evaluation.json") { $0.replacing(#"["place"]"#, with: #"["place", "label"]"#) }
            let lot = Int.random(in: 0..<8, using: &random)
            for name in ["outcomes.csv", "service-use.csv"] {
                files.editRows(name) { index, row in
                    ["\(row),\(index == 0 ? "label" : "L\(Self.label(of: row, lot))")"]
                }
            }
        case .otherBearers:
            files.edit("unit-costs.csv") {
                $0.replacing(",NHS,", with: ",Zebra,").replacing(",Police,", with: ",Aard,")
            }
            files.edit("assumptions.csv") { $0.replacing("bearer:NHS", with: "bearer:Zebra") }
        case .splitRows:
            files.editRows("outcomes.csv") { index, row in index == 0 ? [row] : Self.split(row, &random) }
        case .otherOrder:
            files.edit("outcomes.csv") { text in
                let rows = text.split(separator: "\n").map(String.init)
                // The first account of an event is its central one: accounts stay in their order.
                let (accounts, others) = (
                    rows.dropFirst().filter { $0.hasSuffix(",event") },
                    rows.dropFirst().filter { !$0.hasSuffix(",event") }
                )
                return ([rows[0]] + others.shuffled(using: &random) + accounts).map { $0 + "\n" }.joined()
            }
        }
        return files
    }

    /// A label of the row's case, drawn by lot: a case has one in all its rows.
    private static func label(of row: String, _ lot: Int) -> Int {
        row.utf8.prefix(2).reduce(lot) { $0 * (2 * lot + 1) + Int($1) } % 8
    }

    /// Two rows for one, each with a part of the quantity at every end, of either sign.
    private static func split(_ row: String, _ random: inout SplitMix) -> [String] {
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard cells.count > 6, !row.hasSuffix(",event"), let quantity = Int(cells[5]) else { return [row] }
        let part = Int.random(in: -9...9, using: &random)
        var rest = cells
        for place in 4...6 {
            let whole = Int(cells[place]) ?? quantity
            cells[place] = String(part)
            rest[place] = String(whole - part)
        }
        return [cells.joined(separator: ","), rest.joined(separator: ",")]
    }
}

extension [String: String] {
    fileprivate mutating func edit(_ name: String, _ change: (String) -> String) {
        self[name] = self[name].map(change)
    }

    fileprivate mutating func removeColumn(_ column: String, of name: String) {
        guard let header = self[name]?.split(separator: "\n").first?.split(separator: ","),
            let place = header.firstIndex(where: { $0 == column })
        else { return }
        editRows(name) { _, row in
            var cells = row.split(separator: ",", omittingEmptySubsequences: false)
            cells.remove(at: place)
            return [cells.joined(separator: ",")]
        }
    }

    /// Puts rows in the place of each row, the heading being row 0.
    fileprivate mutating func editRows(_ name: String, _ change: (Int, String) -> [String]) {
        edit(name) { text in
            text.split(separator: "\n").enumerated().flatMap { change($0, String($1)) }.map { $0 + "\n" }.joined()
        }
    }
}

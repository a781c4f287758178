import CostAvoidance
import DelimitedText
import Testing

@Suite("Costs of which every one is a total, and totals that are rounded")
struct TotalsOfTotalsTests {
    private static func folder(_ rows: String) throws -> InputFolder {
        try InputFolder(["outcomes.csv": "service,quantity\nae-attendance,1\n", "costs.csv": "item,amount\n" + rows])
    }

    @Test(
        "Two levels of totals are an error at the one that is the sum of others",
        arguments: [
            ("Sub-total pay,40000\nSub-total other,5000\nTotal,45000\n", [4]),
            ("Total,45000\nSub-total pay,40000\nSub-total other,5000\n", [2]),
            ("Sub-total pay,40000\nTotal,45000\nSub-total other,5000\n", [3]),
            ("Subtotal,45000\nGrand total,45000\n", [3]), ("Total pay,45000\nTotal,45000\n", [3]),
            ("Total pay,10\nTotal fees,20\nSub-total,30\nTotal overheads,5\nTotal,35\n", [4, 6]),
            ("Total pay,10.40\nTotal fees,20.30\nTotal costs,31\n", [4]),
        ])
    func levels(rows: String, lines: [Int]) throws {
        let errors = try Self.folder(rows).errors()
        #expect(
            errors.map { String($0.prefix(20)) } == lines.map { String("costs.csv:\($0):2: error".prefix(20)) },
            "\(errors)")
        #expect(errors.allSatisfy { $0.contains("the sum of other totals") })
    }

    @Test(
        "One level of totals stands for the costs themselves",
        arguments: [
            "Total pay,40000\nTotal fees,5000\n", "Total,45000\n", "Total pay,5000\nTotal fees,5000\n",
            "Total pay,10\nTotal fees,20\nTotal overheads,40\n", "Total 2023,0\nTotal 2024,0\n",
            "Total 2023,5000\nTotal 2024,5000\n",
        ])
    func oneLevel(rows: String) throws {
        #expect(try Self.folder(rows).errors() == [])
    }

    @Test(
        "A total that was rounded to the pound or to ten pounds is told of",
        arguments: [
            ("Pay,45123.50\nRent,5207.25\nProgramme,50331\n", 4), ("Programme,50331\nPay,45123.50\nRent,5207.25\n", 2),
            ("Pay,45123.50\nRent,5207.25\nProgramme,50330\n", 4), ("Pay,45123\nRent,5207\nProgramme,50331\n", 4),
            ("Heat,7.10\nPay,45123.50\nRent,5207.25\nStaffing,50331\nTravel,9\n", 5),
        ])
    func rounded(rows: String, line: Int) throws {
        let found = try Self.folder(rows).evaluation().notices.shown().filter { $0.code == "total-row" }
        #expect(found.map(\.position.line) == [line] && found.allSatisfy { $0.severity == .warning })
        #expect(found.allSatisfy { $0.message.contains("but for rounding") })
    }

    @Test(
        "What is further off than rounding, or so small that it comes near by chance, is not",
        arguments: [
            "Pay,45123.50\nRent,5207.25\nProgramme,50333\n", "Pay,45123.50\nRent,5207.25\nProgramme,50330.50\n",
            "Pay,10.50\nRent,12.25\nHeat,23\n", "Pay,104\nRent,212\nHeat,320\n",
        ])
    func notRounded(rows: String) throws {
        #expect(try Self.folder(rows).evaluation().notices.shown().filter { $0.code == "total-row" } == [])
    }

    @Test(
        "Honest costs in pounds, in pounds and pence and in tens are hardly ever taken for totals",
        arguments: [1, 100, 1000])
    func honest(step: Int) throws {
        var random = SplitMix(seed: UInt64(step))
        let files = 170
        var told = 0
        for _ in 0..<files {
            let rows = (1...Int.random(in: 3...12, using: &random)).map { item in
                let pence = Int.random(in: 50_000 / step...6_000_000 / step, using: &random) * step
                return "Item \(item),\(pence / 100).\(pence % 100 < 10 ? "0" : "")\(pence % 100)\n"
            }
            told += try Self.folder(rows.joined()).evaluation().notices.shown().count { $0.code == "total-row" }
        }
        // One of forty is what the rule allows; this many of so many have less than one chance in a thousand.
        #expect(told <= 12, "\(told) of \(files)")
    }
}

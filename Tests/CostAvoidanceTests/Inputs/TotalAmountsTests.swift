import CostAvoidance
import Testing

@Suite("Rows that add up the rows above them")
struct TotalAmountsTests {
    private static func notices(costs rows: String) throws -> [String] {
        let folder = try InputFolder([
            "outcomes.csv": "service,quantity\nae-attendance,1\n", "costs.csv": "item,amount\n" + rows,
        ])
        let errors = folder.errors()
        return errors.isEmpty ? try folder.evaluation().notices.shown().map(\.rendered) : errors
    }

    @Test(
        "A cost that is the sum of those above is told of",
        arguments: [
            ("Pay,100\nRent,20\nHeat,30\nEverything,150\n", "costs.csv:5:2: warning"),
            ("Pay,100\nRent,20\nProgramme,120\n", "costs.csv:4:2: warning"),
            ("Pay,100\nRent,20\nStaff and rent total,120\nHeat,5\n", "costs.csv:4:2: error"),
            ("Heat,5\nPay,100\nRent,20\nTotal of pay and rent,120\n", "costs.csv:5:2: error"),
            ("Pay,100\nSub-total,100\nRent,20\n", "costs.csv:3:1: error"),
        ])
    func told(rows: String, beginning: String) throws {
        let found = try Self.notices(costs: rows)
        #expect(found.count == 1 && found[0].hasPrefix(beginning), "\(found)")
    }

    @Test(
        "Costs that do not add up, or of which every one is a total, are not",
        arguments: [
            "Pay,100\nRent,20\nHeat,30\n", "Total,150\n", "Total,100\nTotal,200\n", "Pay,100\nRent,100\nHeat,201\n",
            "Pay,100\nRent,100\nHeat,200\nTravel,7\n", "Pay,0\nRent,0\nHeat,0\n",
            "Total Care Ltd,100\nRent,20\nHeat,30\n",
        ])
    func notTold(rows: String) throws {
        #expect(try Self.notices(costs: rows) == [])
    }

    @Test("A quantity that is the sum of all others of its service is told of, whatever the order of rows")
    func quantity() throws {
        let rows = (1...10).map { "C\($0),ae-attendance,1" } + ["C99,ae-attendance,10", "C1,ambulance-call-out,3"]
        for order in [rows, rows.reversed()] {
            let evaluation = try InputFolder([
                "outcomes.csv": "case_id,service,quantity\n" + order.joined(separator: "\n") + "\n"
            ]).evaluation()
            let found = evaluation.notices.shown().filter { $0.code == "total-row" }
            let line = 2 + (order.firstIndex { $0.hasPrefix("C99") } ?? 0)
            #expect(found.map(\.position.line) == [line])
        }
    }
}

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
            ("Pay,101\nRent,20\nHeat,30\nEverything,151\n", "costs.csv:5:2: warning"),
            ("Pay,104250\nRent,21730\nProgramme,125980\n", "costs.csv:4:2: warning"),
            ("Programme,125980\nPay,104250\nRent,21730\n", "costs.csv:2:2: warning"),
            ("Pay and rent total,120\nPay,100\nRent,20\n", "costs.csv:2:2: error"),
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
            // Round amounts come together by chance.
            "Pay,50\nRent,50\nHeat,100\n", "Pay,100\nRent,20\nHeat,120\n", "Pay,2000\nRent,1000\nHeat,1000\n",
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

    private static func found(_ rows: String, in file: String, _ header: String) throws -> [String] {
        var files = [
            "outcomes.csv": "case_id,area,service,quantity\nC1,North,ae-attendance,1\nC2,South,ae-attendance,1\n"
        ]
        files[file] = header + "\n" + rows
        let folder = try InputFolder(settings: #""groupBy": ["area"]"#, files)
        let errors = folder.errors()
        return errors.isEmpty
            ? try folder.evaluation().notices.shown().filter { $0.code == "total-row" }.map(\.rendered) : errors
    }

    @Test(
        "A case called a total or an average is one, whatever stands beside the word",
        arguments: [
            "Total", "TOTALS", "Grand total:", "Sum", "Sub Total", "sub-total", "Tot.", "TOTAL 40", "Total: 40",
            "Total number of cases", "North total", "Cyfanswm", "Total excl. VAT", "Average", "MEAN",
            "Sum of above: total",
        ])
    func caseIDs(name: String) throws {
        let found = try Self.found(
            "C1,North,ae-attendance,1\n\"\(name)\",,ae-attendance,7\n", in: "outcomes.csv",
            "case_id,area,service,quantity")
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:3:1: error: case_id is"), "\(found)")
    }

    @Test(
        "A group that speaks of all groups is asked about",
        arguments: ["North total", "All areas", "All", "Overall", "Areas total"])
    func groups(name: String) throws {
        let found = try Self.found(
            "C1,North,ae-attendance,1\nC2,\(name),ae-attendance,7\n", in: "outcomes.csv",
            "case_id,area,service,quantity")
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:3:2: warning: area is"), "\(found)")
    }

    @Test(
        "A case that only has the letters of the word in it is none",
        arguments: ["C01", "TOT-7x", "Meadow1", "Sumner3", "Alltwen"])
    func others(name: String) throws {
        let found = try Self.found(
            "C1,North,ae-attendance,1\n\(name),North,ae-attendance,7\n", in: "outcomes.csv",
            "case_id,area,service,quantity")
        #expect(found == [], "\(found)")
    }

    @Test("A row without a name that is the sum of all others, which have one, is their total")
    func unnamedSum() throws {
        let judged = (1...12).map { "C\($0),North,ae-attendance,1\n" }.joined() + ",North,ae-attendance,12\n"
        #expect(
            try Self.found(judged, in: "outcomes.csv", "case_id,area,service,quantity").first?
                .hasPrefix("outcomes.csv:14:4: error: the quantity is the sum") == true)
        let observed = (1...12).map { "C\($0),North,ae-attendance,3,1\n" }.joined() + ",North,ae-attendance,36,12\n"
        #expect(
            try Self.found(observed, in: "service-use.csv", "case_id,area,service,before,after").first?
                .hasPrefix("service-use.csv:14:4: error: before and after are the sums") == true)
    }

    @Test("Rises add up as falls do")
    func rises() throws {
        let rows = (1...12).map { "C\($0),North,ae-attendance,-1\n" }.joined() + "C13,North,ae-attendance,-12\n"
        let found = try Self.found(rows, in: "outcomes.csv", "case_id,area,service,quantity")
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:14:4: warning"), "\(found)")
    }

    @Test("Few and small numbers come together by chance")
    func chance() throws {
        let rows = (1...5).map { "C\($0),North,ae-attendance,1\n" }.joined() + "C6,North,ae-attendance,5\n"
        #expect(try Self.found(rows, in: "outcomes.csv", "case_id,area,service,quantity") == [])
    }
}

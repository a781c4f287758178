import CostAvoidance
import DelimitedText
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
            ("Pay and rent total,120\nPay,100\nRent,20\n", "costs.csv:2:1: error"),
            ("Pay,100\nRent,20\nStaff and rent total,120\nHeat,5\n", "costs.csv:4:1: error"),
            ("Heat,5\nPay,100\nRent,20\nTotal of pay and rent,120\n", "costs.csv:5:1: error"),
            // In the middle, round or not, and since the sum before.
            ("A,100\nB,200\nFirst half,300\nC,50\nD,70\n", "costs.csv:4:2: warning"),
            ("Heat,7\nPay,104250\nRent,21730\nStaffing,125980\nTravel,9\n", "costs.csv:5:2: warning"),
            ("Pay,100\nRent,20\nHeat,120\n", "costs.csv:4:2: warning"),
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
            "Pay,50\nRent,50\nHeat,100\n", "Pay,2000\nRent,1000\nHeat,1000\n",
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
            ? try folder.evaluation().notices.shown().filter { $0.code == "total-row" }.map(\.rendered)
            // That a total's group is empty is told as well, as of any row, and whose group is another in the other file.
            : errors.filter { !$0.contains("a group that has no name") && !$0.contains("for the same case") }
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
        arguments: ["All areas", "All", "Overall", "All the areas", "Combined areas", "Everyone"])
    func groups(name: String) throws {
        let found = try Self.found(
            "C1,North,ae-attendance,1\nC2,\(name),ae-attendance,7\n", in: "outcomes.csv",
            "case_id,area,service,quantity")
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:3:2: warning: area is"), "\(found)")
    }

    @Test(
        "A group that is called a total is one, and is told of once",
        arguments: ["Total", "North total", "Areas total", "Grand total", "Overall total"])
    func groupTotals(name: String) throws {
        let found = try Self.found(
            "C1,North,ae-attendance,1\nC2,\(name),ae-attendance,7\n", in: "outcomes.csv",
            "case_id,area,service,quantity")
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:3:2: error: area is"), "\(found)")
    }

    @Test(
        "A place with one of the words in its name is a place",
        arguments: ["All Saints", "Overall Hill", "Total Care", "Allerton", "All Hallows", "Combe", "Summerfield"])
    func places(name: String) throws {
        let found = try Self.found(
            "C1,North,ae-attendance,1\nC2,\(name),ae-attendance,7\n", in: "outcomes.csv",
            "case_id,area,service,quantity")
        #expect(found == [], "\(found)")
    }

    @Test(
        "An item whose name says total is one, whatever it comes to",
        arguments: [
            "Total spend", "Total expenditure", "Total budget", "Annual total", "Project total 2024-25", "TOTAL COST",
            "Total staff costs", "Total: staff", "Total - staff", "Total (a to d)", "Staff costs, total",
            "Subtotal staff",
            "Sub-total of staff", "Overall costs", "All costs", "Total for the year", "Total spend to date", "Total Q1",
            "Total Programme Expenditure 2024-25 incl. VAT", "Total of pay and rent", "Running total",
        ])
    func items(name: String) throws {
        let found = try Self.notices(costs: "Pay,103\nRent,29\n\"\(name)\",7777\n")
        #expect(found.count == 1 && found[0].hasPrefix("costs.csv:4:1: error: item is"), "\(found)")
    }

    @Test(
        "An item with the word in a name that is no total is none",
        arguments: [
            "Total Care", "Total Care Ltd", "Total knee replacement", "Total Fitness membership", "Total Care costs",
            "Overall manager", "All-weather pitch", "Allotment", "Totalisator",
        ])
    func otherItems(name: String) throws {
        #expect(try Self.notices(costs: "Pay,103\nRent,29\n\(name),7777\n") == [])
    }

    @Test("A body that is called Total Care Ltd pays")
    func funder() throws {
        let folder = try InputFolder([
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
            "costs.csv": "item,amount,funder\nPay,103,Total Care Ltd\nRent,29,Derby Homes\n",
        ])
        #expect(try folder.evaluation().notices.shown().map(\.rendered) == [])
    }

    @Test(
        "A case that only has the letters of the word in it is none",
        arguments: ["C01", "TOT-7x", "Meadow1", "Sumner3", "Alltwen"])
    func others(name: String) throws {
        let found = try Self.found(
            "C9,North,ae-attendance,1\n\(name),North,ae-attendance,7\n", in: "outcomes.csv",
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

    @Test(
        "Rows that add up the two above them are told of where the numbers are no small ones",
        arguments: [
            ("137 212 349", [4]), ("349 137 212", [2]), ("137 349 212", [3]), ("1 2 3", []), ("100 200 300", []),
            ("137 212 349 88 19 107", [4, 7]), ("-137 -212 -349", [4]), ("137 212 350", []),
        ])
    func published(quantities: String, lines: [Int]) throws {
        let rows = quantities.split(separator: " ").map { "ae-attendance,\($0)\n" }.joined()
        let folder = try InputFolder(["outcomes.csv": "service,quantity\n" + rows])
        let found = try folder.evaluation().notices.shown().filter { $0.code == "total-row" }
        #expect(found.map(\.position.line) == lines)
        if let first = found.first, quantities == "137 212 349" {
            #expect(first.message.contains("the sum of lines 2 and 3 of the service"))
        }
    }

    /// Case files of one service, a name or none and numbers to a row, and what is told of which line.
    struct Named: Sendable, CustomTestStringConvertible {
        let rows: String
        let told: [String]
        var testDescription: String { rows }
    }

    @Test(
        "A row without a name that is the sum of those above is their total, also where it is known how many people there were",
        arguments: [
            Named(rows: "C1:13 C2:24 :37", told: ["4 error"]),
            Named(rows: "C1:5 C2:7 :12 C3:4 C4:9 :13", told: ["4 error", "7 error"]),
            Named(rows: "C1:5 C2:7 :12 C3:4 C4:9 :13 :25", told: ["4 error", "7 error", "8 error"]),
            Named(rows: ":37 C1:13 C2:24", told: ["2 error"]),
            Named(rows: "C1:1 C2:2 :3", told: ["4 warning"]),
            // A row of nobody that is no sum of others may stand for people.
            Named(rows: "C1:13 C2:24 :36", told: []),
            Named(rows: "C1:1 C2:2 :3 :4", told: []),
        ])
    func subTotals(of file: Named) throws {
        let rows = file.rows.split(separator: " ").map { row in
            let parts = row.split(separator: ":", omittingEmptySubsequences: false)
            return (name: String(parts[0]), number: String(parts[1]))
        }
        let judged = "case_id,service,quantity\n" + rows.map { "\($0.name),ae-attendance,\($0.number)\n" }.joined()
        let observed =
            "case_id,service,before,after\n"
            + rows.map { "\($0.name),ae-attendance,\($0.number),0\n" }.joined()
        for files in [["outcomes.csv": judged], ["service-use.csv": observed]] {
            let folder = try InputFolder(settings: #""people": 40"#, files)
            #expect(try Self.totals(in: folder) == file.told)
        }
    }

    /// Each line that is called a total, with how sure that is.
    private static func totals(in folder: InputFolder) throws -> [String] {
        do throws(EvaluationError) {
            let notices = try EvaluationFolder(path: folder.path).read().notices
            return notices.shown().filter { $0.code == "total-row" }.map { "\($0.position.line) \($0.severity)" }
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown().filter { $0.code == "total-row" }.map { "\($0.position.line) \($0.severity)" }
        }
    }

    @Test(
        "A sub-total of each group is one where it alone names no case, and a row of no group where all others have one"
    )
    func groupSums() throws {
        let byGroup = """
            C1,North,ae-attendance,5
            C2,North,ae-attendance,8
            ,North,ae-attendance,13
            C3,South,ae-attendance,4
            C4,South,ae-attendance,7
            ,South,ae-attendance,11

            """
        let found = try Self.found(byGroup, in: "outcomes.csv", "case_id,area,service,quantity")
        #expect(found.map { $0.prefix(22) } == ["outcomes.csv:4:4: erro", "outcomes.csv:7:4: erro"], "\(found)")
        let published = ",North,ae-attendance,137\n,South,ae-attendance,212\n,,ae-attendance,349\n"
        let whole = try Self.found(published, in: "outcomes.csv", "case_id,area,service,quantity")
        #expect(whole.count == 1 && whole[0].hasPrefix("outcomes.csv:4:4: error"), "\(whole)")
    }

    @Test("Honest rows are hardly ever taken for totals", arguments: 0..<4)
    func honest(kind: Int) throws {
        var random = SplitMix(seed: UInt64(kind) + 1)
        let files = 100
        var told = 0
        for _ in 0..<files {
            let folder = try InputFolder(settings: #""people": 500"#, HonestRows.files(kind, &random))
            told += try folder.evaluation().notices.shown().count { $0.code == "total-row" }
        }
        // One of forty is what the rule allows; this many of a hundred have less than one chance in a thousand.
        #expect(told <= 9, "\(told) of \(files)")
    }
}

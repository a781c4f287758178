import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("Lines of a published table that stand among rows of people")
struct LinesAndTotalsTests {
    /// Tables of two rows, with a line below that has words in its first cell.
    private static let tables: [(file: String, text: String)] = [
        ("outcomes.csv", "case_id,service,quantity\nC1,ae-attendance,1\n*,,\n"),
        ("service-use.csv", "service,case_id,before,after\nae-attendance,C1,3,1\n*,,,\n"),
        ("costs.csv", "item,amount\nPay,100\n*,\n"),
        ("assumptions.csv", "parameter,central,source\ndeadweight,0.2,s\n*,,\n"),
        ("deflators.csv", "year,index,source\n2020-21,100,s\n*,,\n"),
        ("published.csv", "measure,printed,source\ngross,1,s\n*,,\n"),
        ("scenarios.csv", "scenario,parameter,change\na,deadweight,0.3\n*,,\n"),
        ("wellbeing.csv", "measure,before,after\nsleep,1,2\n*,,\n"),
        (
            "unit-costs.csv",
            "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,40,2020-21,NHS,s\n*,,,,,,\n"
        ),
    ]

    private static func errors(_ file: String, _ text: String) throws -> [String] {
        var files = ["outcomes.csv": "service,quantity\nae-attendance,1\n"]
        if file == "service-use.csv" { files = [:] }
        files[file] = text
        return try InputFolder(files).errors()
    }

    @Test(
        "A source or a note below a table is one error, in every table",
        arguments: tables.indices,
        [
            "\"Source: hospital system, 2024\"", "Notes: * under 5", "* counts under five", "Data from the trust",
            "n.b. see the annex",
        ])
    func lineBelow(index: Int, line: String) throws {
        let table = Self.tables[index]
        let found = try Self.errors(table.file, table.text.replacing("*", with: line))
        #expect(
            found.count == 1 && found[0].hasPrefix("\(table.file):3:1: error: nothing else stands in the row"),
            "\(found)")
    }

    @Test("A row of which only its name is filled in is told what it lacks, as before")
    func unfinished() throws {
        let found = try Self.errors("costs.csv", "item,amount\nPay,100\nRent of an office,\n")
        #expect(found.map { $0.prefix { $0 != "\n" } } == ["costs.csv:3:2: error: amount is empty"])
    }

    @Test(
        "A case_id that stands for many people is refused, with what to do where they stand nowhere else",
        arguments: [
            "n = 12", "N=12", "(n = 12)", "12 people", "40 cases", "All", "ALL", "All people", "All cases", "Everyone",
            "Overall",
            "Total", "Grand total", "Mean",
        ])
    func many(caseID: String) throws {
        let use = try Self.errors(
            "service-use.csv", "case_id,service,before,after\nC1,ae-attendance,1,2\n\(caseID),ae-attendance,14,8\n")
        #expect(use.count == 1 && use[0].hasPrefix("service-use.csv:3:1: error: case_id is"), "\(use)")
        #expect(use.joined().contains("leave case_id empty and write how many they are in the column people"))
        let alone = try Self.errors("outcomes.csv", "case_id,service,quantity\n\(caseID),ae-attendance,14\n")
        #expect(alone.count == 1 && alone[0].contains("leave case_id empty and count them in \"people\""), "\(alone)")
    }

    @Test(
        "Case numbers that have such words or figures in them are case numbers",
        arguments: ["N12", "n-12", "C12", "12 P", "Alls1", "Case 12", "ALL-0001", "T12", "12", "A 12"])
    func one(caseID: String) throws {
        #expect(
            try Self.errors("outcomes.csv", "case_id,service,quantity\nC1,ae-attendance,1\n\(caseID),ae-attendance,1\n")
                == [])
    }

    @Test("What the remedies offer is accepted: an empty case_id beside people, and a count of people")
    func accepted() throws {
        #expect(
            try Self.errors(
                "service-use.csv",
                "case_id,people,service,before,after\n,12,ae-attendance,14,8\nC1,,ae-attendance,1,2\n") == [])
    }

    @Test(
        "A header on two lines is one error that says so",
        arguments: [
            "case_id,,A&E,\n,,before,after\nC1,ae-attendance,1,2\n",
            ",A&E,,999,\ncase_id,before,after,before,after\nC1,1,2,3,4\n",
            "case_id,service,Visits,\n,,before,after\nC1,ae-attendance,1,2\n",
        ])
    func twoLines(text: String) throws {
        let found = try Self.errors("service-use.csv", text)
        #expect(
            found.count == 1 && found[0].hasPrefix("service-use.csv:1: error: the header stands on lines 1 and 2"),
            "\(found)")
    }

    @Test(
        "A first row of words is no second line of a header",
        arguments: [
            "case_id,service,befor,after\nC1,ae-attendance,1,2\n", "case_id,servce,before,after\nnote,people,1,2\n",
        ])
    func oneLine(text: String) throws {
        #expect(try !Self.errors("service-use.csv", text).joined().contains("lines 1 and 2"))
    }

    @Test(
        "A place called by a saint names nobody, and a person's name among places or payers is told without repeating it"
    )
    func places() throws {
        let folder = try InputFolder(
            settings: #""groupBy": ["locality"]"#,
            [
                "outcomes.csv":
                    "case_id,locality,service,quantity\nC1,St. Mary's,ae-attendance,1\nC2,Mary Jones,ae-attendance,1\nC3,Stanley Park,ae-attendance,1\n",
                "costs.csv": "item,amount,funder\nPay,10,Mr Smith\nRent,11,Henry Smith Charity\n",
            ])
        let told = try folder.evaluation().notices.shown().filter { $0.code == "name-of-a-person" }
        #expect(told.allSatisfy { $0.severity == .warning })
        #expect(Set(told.map { "\($0.position)" }) == ["outcomes.csv:3:2", "costs.csv:2:3"])
        #expect(!told.map(\.rendered).joined().contains("Jones"))
    }
}

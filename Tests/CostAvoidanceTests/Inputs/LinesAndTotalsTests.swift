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

    @Test("A row above or below those of people is known by a name that is not written as theirs, whatever it says")
    func unlike() throws {
        func told(_ rows: String) throws -> [String] {
            try InputFolder(["service-use.csv": "case_id,service,before,after\n" + rows]).evaluation().notices.shown()
                .filter { $0.code == "total-row" }.map { "\($0.position.line): \($0.message)" }
        }
        func letterWord(_ number: Int) -> String { String(repeating: "x", count: number) }
        func rows(_ names: [String]) -> String { names.map { "\($0),ae-attendance,1,0\n" }.joined() }
        let people = (1...4).map { "P00\($0)" }
        for odd in ["SD", "N", "Cyfartaledd", "95% CI", "Rate/1000", "per 1000"] {
            for (names, line) in [(people + [odd], 6), ([odd] + people, 2)] {
                let found = try told(rows(names))
                #expect(
                    found.count == 1 && found[0].hasPrefix("\(line): case_id is not written as"), "\(odd): \(found)")
                #expect(!found.contains { $0.contains(odd) && odd.count > 3 })
            }
        }
        // A subtotal under the name of its area stands among them.
        let areas = try told(rows(["P001", "P002", "North", "P003", "P004", "SOUTH WARD", "P005", "P006"]))
        #expect(
            areas.map { $0.prefix(26) } == ["4: case_id is not written ", "7: case_id is not written "], "\(areas)")
        let many = (1...20).flatMap { ward in (1...4).map { "P\(ward)0\($0)" } + ["Ward " + letterWord(ward)] }
        #expect(try told(rows(many)).count == 20)
        // Beside a row that says what it is they are refused with it.
        let errors = try Self.errors(
            "service-use.csv", "case_id,service,before,after\n" + rows(people + ["Mean", "SD", "95% CI"]))
        #expect(errors.count == 3 && errors.allSatisfy { $0.contains(": error: case_id ") }, "\(errors)")
        // Among the others, or where others are written so, it is somebody's code; so are many of another kind.
        #expect(try told(rows(["R77", "XK"] + people)) == [])
        #expect(try told(rows(["AB", "CD", "EF", "G1"])).count < 2)
        #expect(try told(rows(["7KQ4", "Q7K4", "KK47", "4K7Q", "47KQ", "KQRS"])) == [])
        let letters = "ACDEFHJKMNPR".map(String.init)
        #expect(try told(rows((1...12).map(String.init) + letters)) == [])
        #expect(
            try told(rows((1...40).map(String.init) + (0..<16).map { "A" + letters[$0 % 12] + "\($0 / 12)" })) == [])
    }

    @Test("What words beside a number say is not repeated, and a habit of writing it is")
    func wordsBesideNumbers() throws {
        for text in ["6 (smith)", "6 (mrs patel)", "mrs patel", "see Wójcik", "6 ask A B C", "45 (jane)"] {
            for (header, column) in [("case_id,service,quantity", 3), ("case_id,service,quantity,likelihood", 4)] {
                let row = column == 3 ? "C1,ae-attendance,\(text)" : "C1,ae-attendance,1,\(text)"
                let found = try Self.errors("outcomes.csv", "\(header)\n\(row)\n")
                #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:2:\(column): error: "), "\(found)")
                #expect(!text.split { !$0.isLetter }.contains { $0.count > 2 && found[0].contains($0) }, "\(found)")
            }
        }
        #expect(try Self.errors("outcomes.csv", "service,quantity\nae-attendance,5 hours\n")[0].contains("\"5 hours\""))
    }

    @Test("A cost that is the average of those above is asked about, beyond chance alone")
    func meanOfCosts() throws {
        func told(_ rows: String) throws -> [String] {
            try InputFolder([
                "outcomes.csv": "service,quantity\nae-attendance,1\n", "costs.csv": "item,amount\n" + rows,
            ])
            .evaluation().notices.shown().filter { $0.code == "total-row" }.map {
                "\($0.position.line) \($0.message.prefix(25))"
            }
        }
        #expect(
            try told("Pay,45123\nRent,5207\nHeat,912\nAll in all,17080.67\n")
                == ["5 the amount is the average"].map { String($0.prefix(27)) })
        #expect(try told("Pay,30000\nRent,5000\nHeat,25000\nTravel,20000\n") == [])
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

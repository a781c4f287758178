@testable import CostAvoidance
import DelimitedText
import Testing

@Suite("One run finds every mistake of a row")
struct RefusedCellTests {
    private static let period = #""period": { "start": "2020-04", "months": 12 }"#

    @Test("A cell that may not be repeated hides no other, and nothing more is said of it")
    func behindPersonalData() throws {
        let folder = try InputFolder(
            settings: Self.period,
            [
                "outcomes.csv": """
                case_id,start,service,quantity,likelihood,note
                Mary Smith,2020-13,ae-atendance,two,1.7,ring 01632 960001
                C01,2020-05,ae-attendance,1,1,
                """
            ])
        let found = folder.errors()
        #expect(found.count == 6, "\(found.joined(separator: "\n"))")
        for place in ["2:1", "2:2", "2:3", "2:4", "2:5", "2:6"] {
            #expect(found.contains { $0.hasPrefix("outcomes.csv:\(place):") }, "\(place)")
        }
        #expect(!found.joined().contains("Mary") && !found.joined().contains("01632"))
    }

    @Test(
        "In every file the rest of a row is read where one cell is refused",
        arguments: [
            ("costs.csv", "item,amount,note\nSalaries,ten,pat@example.org\n", 2),
            ("costs.csv", "item,amount,start\njo@example.org,1,May\n", 2),
            (
                "unit-costs.csv",
                "service,label,unit,central,price_year,bearer,source\nvisit,a@example.org,visit,x,2020,NHS,s\n", 3
            ),
            ("assumptions.csv", "parameter,central,source,rationale\ndeadwieght,2,s,a@example.org\n", 3),
            ("scenarios.csv", "scenario,parameter,change,note\na,deadwieght,0.1,a@example.org\n", 2),
            ("wellbeing.csv", "case_id,measure,before,after\na@example.org,sleep,x,y\n", 3),
            ("deflators.csv", "year,index,source\n2011,x,a@example.org\n", 3),
            ("service-use.csv", "case_id,service,before,after\na@example.org,ae-atendance,x,-1\n", 4),
            ("published.csv", "measure,printed,source\ngros,x,a@example.org\n", 3),
        ])
    func everyFile(name: String, text: String, count: Int) throws {
        var files = ["outcomes.csv": "service,quantity\nae-attendance,1\n"]
        files[name] = text
        let found = try InputFolder(settings: Self.period, files).errors()
        #expect(found.count == count, "\(found.joined(separator: "\n"))")
        #expect(!found.joined().contains("example.org"))
    }

    @Test("A range is not called headless because its central cell was refused")
    func range() throws {
        let found = try InputFolder([
            "outcomes.csv": "service,quantity_low,quantity,quantity_high\nae-attendance,1,07700 900123,3\n"
        ]).errors()
        #expect(found.count == 1)
        #expect(found.first?.contains("telephone number") == true)
    }

    @Test(
        "A column of numbers is no personal data, and what is none in it is",
        arguments: [
            ("9434765919", 0), ("0.3333333333", 1), ("01632960001", 1), ("943 476 5919", 1), ("1234567890.25", 0),
            ("-9434765919", 0),
        ])
    func numbers(cell: String, count: Int) throws {
        let found = try InputFolder(["outcomes.csv": "service,quantity\nae-attendance,\(cell)\n"]).errors()
        #expect(found.count == count, "\(found)")
        if cell.hasPrefix("0.3") { #expect(found[0].contains("has more than 6 decimal places")) }
        if cell.hasPrefix("016") || cell.contains(" ") { #expect(found[0].contains("the cell looks like")) }
    }

    @Test("The day of a start is its month, and no date of birth")
    func day() throws {
        let evaluation = try InputFolder(
            settings: Self.period, ["outcomes.csv": "service,quantity,start\nae-attendance,1,17/05/2020\n"]
        ).evaluation()
        #expect(evaluation.lines.first?.months.keys.sorted() == [1])
    }

    @Test("A date with more than a date beside it is refused without repeating it")
    func dayAndNumber() throws {
        let found = try InputFolder(
            settings: Self.period,
            ["outcomes.csv": "service,quantity,start\nae-attendance,1,17/05/2020 ring 01632 960001\n"]
        ).errors()
        #expect(found.count == 1)
        #expect(found.first?.contains("the cell looks like") == true)
        #expect(found.first?.contains("01632") == false)
    }
}

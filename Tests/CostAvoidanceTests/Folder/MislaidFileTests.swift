import CostAvoidance
import DelimitedText
import Testing

@Suite("Files that lie in the folder under another name")
struct MislaidFileTests {
    private static let outcomes = "service,quantity\nae-attendance,1\n"
    private static let costs = "item,amount\nPay,100\n"

    @Test(
        "A copy, a version or a dated table is told of with the name to give it",
        arguments: [
            "costs (1).csv", "costs - Copy.csv", "Copy of costs.csv", "costs_v2.csv", "costs v1.3 final.csv",
            "costs 2024-05-31.csv", "costs_31May2024.csv", "costs[2].csv", "costs_new.csv", "Costs (2).CSV",
            "costs.csv.xlsx", "costs.csv.txt", "costs (1).xlsx", "costs.tab", "2024-25 costs.csv", "costs copy 2.csv",
            "cost (1).csv", "costs.csv.bak",
        ])
    func copies(name: String) throws {
        let errors = try InputFolder(["outcomes.csv": Self.outcomes, name: Self.costs]).errors()
        #expect(errors.count == 1 && errors[0].hasPrefix("\(name): error"), "\(errors)")
        #expect(errors.first?.contains("Save it as costs.csv") == true, "\(errors)")
    }

    @Test(
        "Each table has copies of its own",
        arguments: [
            ("assumptions (1).csv", "assumptions.csv"), ("unit costs (1).csv", "unit-costs.csv"),
            ("unit_costs_v2.xlsx", "unit-costs.csv"), ("Copy of service-use.csv", "service-use.csv"),
            ("published - Copy.csv", "published.csv"),
        ])
    func others(name: String, meant: String) throws {
        let errors = try InputFolder(["outcomes.csv": Self.outcomes, name: "a,b\n1,2\n"]).errors()
        #expect(errors.count == 1 && errors[0].contains("Save it as \(meant)"), "\(errors)")
    }

    @Test("What a spreadsheet makes of a table that must be there, and an editor of the settings")
    func required() throws {
        let outcomes = try InputFolder(["outcomes.csv.xlsx": "PK"]).errors()
        #expect(outcomes.count == 1 && outcomes[0].hasPrefix("outcomes.csv.xlsx: error"), "\(outcomes)")
    }

    @Test(
        "Another table, or a copy beside the table itself, is nobody's business",
        arguments: [
            "costs by team.csv", "staff costs.csv", "notes.txt", "2024.csv", "costs.pdf", "README.md",
            "invoices (1).csv",
            "outcomes (1).csv", "Copy of outcomes.csv", "final.csv",
        ])
    func silent(name: String) throws {
        #expect(try InputFolder(["outcomes.csv": Self.outcomes, name: "x,y\n1,2\n"]).errors() == [])
    }
}

import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("An evaluation of fewer people than the threshold")
struct FewPeopleTests {
    /// Three people with £2,100 between them and a programme of £900: £700 and £300 a person.
    private static func folder(settings: String = "") throws -> TemporaryFolder {
        try TemporaryFolder([
            "few/evaluation.json": """
            { "title": "Few", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 }\(settings) }
            """,
            "few/outcomes.csv": """
            case_id,service,quantity_low,quantity,quantity_high,basis
            C1,visit,8,9,10,panel
            C2,visit,6,7,8,panel
            C3,visit,4,5,6,panel
            """,
            "few/unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,source
            visit,Visit,attendance,90,100,110,2020-21,NHS,made up
            """,
            "few/costs.csv": "item,amount\nPost,900\n",
            "few/scenarios.csv": "scenario,parameter,change\nworse,deadweight,0.3\n",
        ])
    }

    /// What tells how many they are: their number in words and figures, and what is for each of them.
    private static func tells(_ text: String) -> Bool {
        text.contains(/\b(3|three) (people|persons|cases)|£700\b|\b700\.00|£300\b|\b300\.00|people,people,3/)
    }

    @Test("Neither their number nor a figure for each person is in any file of the report, and its first lines say so")
    func report() throws {
        let folder = try Self.folder()
        let run = CommandRun("evaluate", "\(folder.path)/few", "--output", "\(folder.path)/r", "--html")
        #expect(run.status == .done)
        #expect(run.output.contains("not for publication: about fewer than 5 people"))
        #expect(run.errors.contains("W14 There are fewer than 5 people in all"), "\(run.errors)")
        let report = try (folder.text("r/report.md") + folder.text("r/annex.md")).split(separator: "\n")
        #expect(report.prefix(4).contains { $0.hasPrefix("> **Not for publication.**") })
        let summary = try folder.text("r/summary.csv")
        #expect(summary.contains("people,people,,,,,,,[c]\n"))
        #expect(
            summary.contains("savings_per_person,GBP,,,,,,,[c]\n")
                && summary.contains("cost_per_person,GBP,,,,,,,[c]\n"))
        // How much a few of a few carry is what each of them carries.
        let told = try folder.text("r/report.md") + folder.text("r/annex.md")
        #expect(!told.contains("of the present value comes from") && !told.contains("Without the one person"))
        #expect(summary.contains("net_savings,GBP,1620.00,2100.00,2640.00"))
        #expect(try folder.text("r/warnings.csv").contains("W14,,,\"There are fewer than 5 people in all"))
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/r") where name.contains(".") {
            #expect(try !Self.tells(folder.text("r/\(name)")), "\(name)")
        }
    }

    @Test(
        "Nor is it in what the other commands print",
        arguments: [
            ["what-if"], ["what-if", "--format", "json"], ["what-if", "--set", "people=30"],
            ["what-if", "--set", "deadweight=0.1:0.3:0.1", "--measure", "savings_per_person"],
            ["what-if", "--set", "deadweight=0.1:0.3:0.1", "--format", "csv"],
            ["what-if", "--until", "savings_per_person=650", "--vary", "deadweight"],
            ["explain", "people"], ["explain", "savings_per_person"], ["explain", "cost_per_person"],
            ["explain", "net_savings"], ["explain"], ["explain", "people:half/people"], ["verify"], ["check"],
        ])
    func commands(words: [String]) throws {
        let folder = try Self.folder()
        let run = CommandRun([words[0], "\(folder.path)/few"] + words.dropFirst())
        #expect(!Self.tells(run.output + run.errors), "\(run.output)")
        #expect(!(run.output + run.errors).isEmpty)
    }

    @Test("In a workbook there is no cell for their number, from which the figures for each person would follow")
    func workbook() throws {
        func names(_ settings: String) throws -> String {
            let folder = try Self.folder(settings: settings)
            let run = CommandRun("what-if", "\(folder.path)/few", "--workbook", "\(folder.path)/w.xlsx")
            #expect(run.status == .done)
            // The parts of the archive are stored as they are.
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/w.xlsx")), as: UTF8.self)
        }
        #expect(try names(", \"disclosure\": { \"threshold\": 0 }").contains("savings_per_person"))
        let withheld = try names("")
        #expect(!withheld.contains("savings_per_person") && !withheld.contains("cost_per_person"))
    }

    @Test("With no threshold everything is shown, and so it is of five people")
    func enough() throws {
        let folder = try Self.folder(settings: ", \"disclosure\": { \"threshold\": 0 }")
        let run = CommandRun("evaluate", "\(folder.path)/few", "--output", "\(folder.path)/r")
        #expect(run.status == .done)
        #expect(try folder.text("r/summary.csv").contains("savings_per_person,GBP,540.00,700.00,880.00"))
        #expect(!run.output.contains("not for publication"))
        let five = try Self.folder(settings: ", \"people\": 5")
        #expect(CommandRun("evaluate", "\(five.path)/few", "--output", "\(five.path)/r").status == .done)
        #expect(try five.text("r/summary.csv").contains("savings_per_person,GBP,324.00,420.00,528.00"))
    }
}

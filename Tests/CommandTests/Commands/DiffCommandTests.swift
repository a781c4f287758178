import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("What avoided diff says of a change, whatever it changes")
struct DiffCommandTests {
    /// Ten visits at £100 to the NHS and four nights at £250 to the police, a fifth of them deadweight: 800 each, of the NHS's a
    /// fifth cashable (low a tenth, high two fifths) half a year later, at a cost of 900 to the council.
    private static let files = [
        "evaluation.json": """
        { "title": "T", "priceYear": "2020-21", "people": 10, "period": { "start": "2020-04", "months": 12 },
          "horizonYears": 1, "disclosure": { "threshold": 0 } }
        """,
        "unit-costs.csv": """
        service,label,unit,central,price_year,bearer,source
        visit,Visit,visit,100,2020-21,NHS,made up
        night,Night,night,250,2020-21,Police,made up

        """,
        "outcomes.csv": "start,service,quantity,basis\n2020-04,visit,10,panel\n2020-04,night,4,panel\n",
        "costs.csv": """
        item,start,months,amount,funder,budget_line,benefit_owner
        Post,2020-04,12,900,Council,Adult care,Director

        """,
        "assumptions.csv": """
        parameter,scope,low,central,high,source
        deadweight,,0.2,0.2,0.2,made up
        optimism_bias,,0,0,0,made up
        cashable,bearer:NHS,0.1,0.2,0.4,made up
        cashable_lag,,6,6,6,made up

        """,
        "scenarios.csv": "scenario,parameter,scope,change\ncautious,deadweight,,0.5\n",
    ]

    struct Edit: CustomTestStringConvertible, Sendable {
        var file: String
        var from: String
        var to: String
        var said: [String]

        init(_ file: String, _ from: String, _ to: String, _ said: String...) {
            self.file = file
            self.from = from
            self.to = to
            self.said = said
        }

        var testDescription: String { "\(file): \(from) to \(to)" }

        /// The folder with the one thing changed.
        func folder() throws -> TemporaryFolder {
            var files = DiffCommandTests.files
            let text = try #require(files[file])
            try #require(text.contains(from))
            files[file] = text.replacing(from, with: to)
            return try TemporaryFolder(files)
        }
    }

    private static let still = "difference £0.00"

    @Test("Where one of the two has no cost, no bridge is built from nothing, and its cost moved more than nothing")
    func withoutCost() throws {
        let (old, new) = (
            try TemporaryFolder(Self.files), try TemporaryFolder(Self.files.filter { $0.key != "costs.csv" })
        )
        for (first, second, place) in [(old, new, "second"), (new, old, "first")] {
            let run = CommandRun("diff", first.path, second.path, "--measure", "net_benefit", "--format", "json")
            #expect(run.status == .refused)
            #expect(run.errors.contains("the \(place) of the two has none: no cost is given"), "\(run.errors)")
        }
        let run = CommandRun("diff", old.path, new.path)
        #expect(run.status == .done && run.output.contains("Programme cost, undiscounted"), "\(run.errors)")
        #expect(!run.output.contains("moves no figure") && !run.output.contains("to £0.00"), "\(run.output)")
    }

    private static let edits = [
        Edit(
            "assumptions.csv", "0.1,0.2,0.4", "0.1,0.3,0.4", still,
            "The part that could leave a budget, discounted from £80.00 £160.00 £320.00 to £80.00 £240.00 £320.00 by £0.00 +£80.00 £0.00",
            "what did it in the central world: cashable share of bearer:NHS (0.2 to 0.3): +£80.00",
            #"assumptions.csv, cashable bearer:NHS, central: "0.2", now "0.3""#),
        Edit(
            "assumptions.csv", "0.1,0.2,0.4", "0.05,0.2,0.5", still, "by -£40.00 £0.00 +£80.00",
            "what did it in the low world: cashable share of bearer:NHS (0.1 to 0.05): -£40.00"),
        // Of £160 by October 2020 half falls in 2020-21, by January 2021 a quarter.
        Edit(
            "assumptions.csv", "lag,,6,6,6", "lag,,9,9,9", still,
            "2020-21, cashable from £40.00 £80.00 £160.00 to £20.00 £40.00 £80.00",
            "2021-22, cashable from £40.00 £80.00 £160.00 to £60.00 £120.00 £240.00",
            "months to cash, 6 to 9; it moves the month in which a budget falls"),
        Edit(
            "costs.csv", "Adult care", "Public health", still,
            #"costs.csv, Post, budget_line: "Adult care", now "Public health""#),
        Edit("costs.csv", "Director", "Head", still, #"costs.csv, Post, benefit_owner: "Director", now "Head""#),
        Edit(
            "costs.csv", "Council", "NHS", still, "Post: Council, now NHS",
            "Net position of NHS, discounted from £800.00 £800.00 £800.00 to -£100.00 -£100.00 -£100.00",
            "Net position of Council, discounted from -£900.00 -£900.00 -£900.00 to £0.00 £0.00 £0.00"),
        // Half of it falls in the second year, discounted by 3.5%: 450 / 1.035 is 434.78.
        Edit(
            "costs.csv", "2020-04,12", "2020-10,12", "difference +£15.22",
            "cost: Post +£15.22 £900.00 as before, in other months or at other prices",
            "2020-21, cost from £900.00 £900.00 £900.00 to £450.00 £450.00 £450.00"),
        Edit(
            "evaluation.json", #""threshold": 0"#, #""threshold": 5"#,
            #"evaluation.json, disclosure.threshold: "0", now "5""#),
        Edit(
            "assumptions.csv", "bias,,0,0,0", "bias,,0.1,0.1,0.1", "difference -£160.00",
            "Net benefit, discounted from £700.00 £700.00 £700.00 to £540.00 £540.00 £540.00",
            "by -£8.00 -£16.00 -£32.00"),
        Edit("evaluation.json", #""horizonYears": 1"#, #""horizonYears": 2"#, "horizon", "1 to 2 years"),
        Edit(
            "evaluation.json", #""priceYear": "2020-21""#, #""priceYear": "2021-22""#, "price year or index",
            #"evaluation.json, priceYear: "2020-21", now "2021-22""#),
        Edit("scenarios.csv", "0.5", "0.6", still, #"scenarios.csv, cautious deadweight, change: "0.5", now "0.6""#),
        Edit("scenarios.csv", "cautious", "wary", still, "cautious deadweight: left out now", "wary deadweight: new"),
        Edit("evaluation.json", #""T""#, #""U""#, still, #"evaluation.json, title: "T", now "U""#),
        Edit(
            "evaluation.json", #""people": 10"#, #""people": 20"#, still,
            "Present value for each person from £160.00 £160.00 £160.00 to £80.00 £80.00 £80.00"),
        Edit(
            "outcomes.csv", "4,panel", "4,trial", still,
            "outcomes.csv: its rows differ; what single rows say is not repeated"),
        Edit("evaluation.json", "{ ", "{", still, "evaluation.json: says the same in another order or layout"),
    ]

    /// What is printed, with each run of spaces and line ends as one space.
    private static func said(_ words: [String]) -> String {
        let run = CommandRun(["diff"] + words)
        #expect(run.status == .done, "\(run.errors)")
        return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("One change is told: which figures it moves and by how much, or that it moves none", arguments: edits)
    func told(_ edit: Edit) throws {
        let (old, new) = (try TemporaryFolder(Self.files), try edit.folder())
        let said = Self.said([old.path, new.path])
        for words in edit.said { #expect(said.contains(words), "\(words)\n\(said)") }
    }

    @Test("Of one evaluation beside itself nothing differs")
    func same() throws {
        let folder = try TemporaryFolder(Self.files)
        #expect(Self.said([folder.path, folder.path]).contains("Nothing else differs, in no figure and in no input."))
    }

    @Test("Of two workbooks it names sheet, row and column; a workbook and a folder of the same rows do not differ")
    func workbooks() throws {
        let scratch = try TemporaryFolder()
        let old = try TemporaryFolder(Self.files)
        let new = try Edit("costs.csv", "Adult care", "Public health").folder()
        for (name, folder) in [("old.xlsx", old), ("new.xlsx", new)] {
            try scratch.write(try TestWorkbook(folder: folder.path).bytes, to: name)
        }
        let said = Self.said(["\(scratch.path)/old.xlsx", "\(scratch.path)/new.xlsx"])
        #expect(said.contains(#"the sheet costs, Post, budget_line: "Adult care", now "Public health""#), "\(said)")
        let same = Self.said([old.path, "\(scratch.path)/old.xlsx"])
        #expect(same.contains("Nothing else differs, in no figure and in no input."), "\(same)")
    }

    @Test("Of two reports alone it tells the figures of the summary, the tables and the files that differ")
    func reports() throws {
        let scratch = try TemporaryFolder()
        let (old, new) = (try TemporaryFolder(Self.files), try Self.edits[0].folder())
        for (name, folder) in [("a", old), ("b", new)] {
            let run = CommandRun("evaluate", folder.path, "--output", "\(scratch.path)/\(name)", "--draws", "50")
            #expect(run.status == .done, "\(run.errors)")
        }
        let said = Self.said(["\(scratch.path)/a", "\(scratch.path)/b"])
        #expect(
            said.contains("could leave a budget, discounted from £80.00 £160.00 £320.00 to £80.00 £240.00 £320.00"),
            "\(said)")
        #expect(said.contains("In the inputs: assumptions.csv: its rows differ"), "\(said)")
        #expect(said.contains("by-financial-year.csv, net-position.csv"), "\(said)")
    }

    @Test("Of two reports alone it tells the ratio, the payback and the people too where they moved")
    func figuresThatAreNoPounds() throws {
        let scratch = try TemporaryFolder()
        var files = Self.files
        files["outcomes.csv"]?.replace("visit,10,", with: "visit,12,")
        files["evaluation.json"]?.replace("\"people\": 10", with: "\"people\": 11")
        for (name, folder) in [("a", try TemporaryFolder(Self.files)), ("b", try TemporaryFolder(files))] {
            let run = CommandRun("evaluate", folder.path, "--output", "\(scratch.path)/\(name)", "--draws", "50")
            #expect(run.status == .done, "\(run.errors)")
        }
        let said = Self.said(["\(scratch.path)/a", "\(scratch.path)/b"])
        for figure in ["1.7778", "1.9556", "+0.1778", " 10 ", " 11 "] { #expect(said.contains(figure), "\(said)") }
        let json = CommandRun("diff", "\(scratch.path)/a", "\(scratch.path)/b", "--format", "json").output
        #expect(json.contains("benefit_cost_ratio") && json.contains("\"people\""), "\(json)")
    }

    @Test("A payback that is not within the horizon in one of two reports is told")
    func payback() throws {
        let scratch = try TemporaryFolder()
        for (name, visits) in [("a", "1"), ("b", "12")] {
            var files = Self.files
            files["outcomes.csv"]?.replace("visit,10,", with: "visit,\(visits),")
            files["costs.csv"]?.replace(",900,", with: ",1500,")
            let folder = try TemporaryFolder(files)
            let run = CommandRun("evaluate", folder.path, "--output", "\(scratch.path)/\(name)", "--draws", "50")
            #expect(run.status == .done, "\(run.errors)")
        }
        let said = Self.said(["\(scratch.path)/a", "\(scratch.path)/b"])
        #expect(said.contains("from not within the horizon"), "\(said)")
    }

    @Test("The object holds the same as the screen")
    func json() throws {
        let (old, new) = (try TemporaryFolder(Self.files), try Self.edits[0].folder())
        let run = CommandRun("diff", old.path, new.path, "--format", "json")
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
        let figures = try #require(root["figures"] as? [[String: Any]])
        #expect(figures.map { $0["measure"] as? String } == ["cashable_savings"])
        let difference = try #require(figures.first?["difference"] as? [String: Double])
        #expect(difference == ["low": 0, "central": 80, "high": 0])
        #expect((figures.first?["what_did_it"] as? [String: Any])?["world"] as? String == "central")
        #expect((root["inputs"] as? [[String: Any]])?.count == 1)
    }

    @Test(
        "A workbook and a folder that say the same do not differ, and of their reports it is said that rows are not compared"
    )
    func otherForm() throws {
        let folder = try TemporaryFolder([:])
        let (files, book) = ("\(folder.path)/e", "\(folder.path)/e.xlsx")
        #expect(CommandRun(["new", files]).status == .done)
        #expect(CommandRun(["new", book, "--workbook"]).status == .done)
        let reports = ["\(folder.path)/one", "\(folder.path)/other"]
        for (input, report) in zip([files, book], reports) {
            #expect(CommandRun("evaluate", input, "--output", report).status == .done)
        }
        for pair in [[files, book], [book, files]] {
            #expect(CommandRun(["diff"] + pair).output.contains("in no figure and in no input"))
        }
        for pair in [reports, reports.reversed()] {
            let text = CommandRun(["diff"] + pair).output
            #expect(text.contains("e.xlsx: holds as sheets what the other has as files"), "\(text)")
            #expect(!text.contains("left out now") && !text.contains(".csv: new"), "\(text)")
        }
    }
}

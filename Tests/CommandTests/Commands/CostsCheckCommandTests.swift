import TestSupport
import Testing

@testable import avoided

@Suite("avoided costs check")
struct CostsCheckCommandTests {
    private static let header = "service,label,unit,central,price_year,bearer,source,vat\n"

    @Test("Warnings alone end with 0, and each has its place, its name and what to do")
    func warnings() throws {
        let folder = try TemporaryFolder(["list.csv": Self.header + "a,Visit,visit,42,2024-25,NHS,n/a,excluded\n"])
        let run = CommandRun("costs", "check", "\(folder.path)/list.csv")
        #expect(run.status == .done)
        #expect(
            run.output.hasPrefix(
                "list.csv:2:7: warning: source is \"n/a\", which names no publication [no-source]\n    Name "))
        #expect(run.output.hasSuffix("/list.csv: no errors, one warning\n"))
    }

    @Test("An error ends with 1, and as JSON every finding is an object")
    func errors() throws {
        let folder = try TemporaryFolder([
            "list.csv": Self.header + "a,Visit,visit,dear,2024-25,NHS,Accounts,excluded\n"
        ])
        let run = CommandRun("costs", "check", "\(folder.path)/list.csv", "--format", "json")
        #expect(run.status == .refused)
        #expect(run.output.contains("\"errorCount\": 1"), "\(run.output)")
        #expect(run.output.contains("\"code\": \"not-a-number\""))
    }

    @Test("Of a workbook the sheet of unit costs is looked over, and findings name its cells")
    func workbook() {
        let run = CommandRun("costs", "check", "\(Repository.path)/Tests/PriceLists/price-list.xlsx")
        #expect(run.status == .refused)
        #expect(run.output.contains("price-list.xlsx:unit-costs!G2: warning: source is \"n/a\""), "\(run.output)")
        #expect(run.output.contains("price-list.xlsx:unit-costs!D3: error: central is not a number"))
    }

    @Test("A list beside an evaluation is told which of its prices the evaluation does not use")
    func unused() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
            "unit-costs.csv": Self.header + "a,Visit,visit,42,2024-25,NHS,Accounts,excluded\n",
        ])
        let run = CommandRun("costs", "check", "\(folder.path)/unit-costs.csv", "--for", folder.path)
        #expect(run.output.contains("no row of the evaluation uses \"a\" [unused-price]"))
    }

    @Test("The faults of an evaluation's own list are told as without it, and why its use is not known")
    func refusedEvaluation() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,many\n",
            "unit-costs.csv": Self.header + "a,Visit,visit,dear,2024-25,NHS,Accounts,excluded\n",
        ])
        let list = "\(folder.path)/unit-costs.csv"
        let run = CommandRun("costs", "check", list, "--for", folder.path, "--format", "json")
        #expect(run.status == .refused)
        #expect(run.output == CommandRun("costs", "check", list, "--format", "json").output)
        #expect(run.output.contains("\"code\": \"not-a-number\""))
        #expect(run.errors.contains("does not use is not known, for it has 2 errors"), "\(run.errors)")
    }

    @Test("A list for an evaluation is held against the edition that it pins, but where another is asked for")
    func edition() throws {
        // A price of an attendance is of 2011-12 in the one edition and of 2024-25 in the other.
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "catalogue": "2015" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
            "list.csv": Self.header + "ae-attendance,A&E,attendance,600,2024-25,NHS,Accounts,excluded\n",
        ])
        func output(_ more: String...) -> String {
            CommandRun(["costs", "check", "\(folder.path)/list.csv"] + more).output
        }
        let pinned = output("--for", folder.path)
        #expect(pinned.contains("at 2011-12 prices"), "\(pinned)")
        for newest in [output(), output("--for", folder.path, "--catalogue", "2026")] {
            #expect(newest.contains("(280.1718 at 2024-25 prices)"), "\(newest)")
        }
    }

    @Test("Nothing is raised on the built-in catalogue, printed and read as somebody's list")
    func builtIn() throws {
        let printed = CommandRun("costs", "--format", "csv").output
        let folder = try TemporaryFolder(["list.csv": printed])
        let run = CommandRun("costs", "check", "\(folder.path)/list.csv")
        #expect(run.output == "\(folder.path)/list.csv: nothing found\n")
    }

    @Test("A file that is not there is exit status 3, and its own help is shown")
    func missing() {
        #expect(CommandRun("costs", "check", "/nowhere/list.csv").status == .files)
        #expect(CommandRun("costs", "check", "--help").output.contains("Usage: avoided costs check FILE [OPTIONS]"))
        #expect(CommandRun("help", "costs", "check").output.contains("Usage: avoided costs check FILE [OPTIONS]"))
        #expect(CommandRun("costs", "--help").output.contains("costs check"))
        #expect(CommandRun("costs", "check").status == .usage)
    }
}

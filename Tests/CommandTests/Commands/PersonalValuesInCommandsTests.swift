import TestSupport
import Testing

@testable import avoided

@Suite("No command prints or writes what looks like personal data, wherever it stands")
struct PersonalValuesInCommandsTests {
    private static let number = "943 476 5919"
    private static let settings = #"{ "title": "T", "priceYear": "2024-25" }"#
    private static let rows = "case_id,service,quantity\nC01,ae-attendance,1\n"
    private static let map = """
        field,column,value
        label,Service,
        unit,Unit,
        central,Pounds,
        note,Notes,
        bearer,,Council
        price_year,,2024-25
        licence,,OGL v3.0

        """

    @Test(
        "A price list's row with such a cell becomes no price, and its place and kind are told",
        arguments: [
            ("Home care for 9434765919,hour,21.50,", "an NHS number"),
            ("Home care,hour,21.50,\"Mary Smith, dob 12/05/1948\"", "a full date"),
            ("Home care,hour,21.50,ring 01632 960001", "a telephone number"),
        ])
    func importing(row: String, kind: String) throws {
        let folder = try TemporaryFolder([
            "list.csv": "Service,Unit,Pounds,Notes\n\(row)\nDay centre,session,30,\nMeals,meal,AB123456C,\n",
            "map.csv": Self.map,
        ])
        let run = CommandRun(
            "costs", "import", "\(folder.path)/list.csv", "--map", "\(folder.path)/map.csv", "--output",
            "\(folder.path)/unit-costs.csv", "--rejected", "\(folder.path)/rejected.csv")
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.contains("a cell looks like \(kind)") && run.output.contains("1 taken, 2 rejected"))
        let written = try TemporaryFolder.texts(under: folder.path).filter {
            $0.key.hasSuffix("unit-costs.csv") || $0.key.hasSuffix("rejected.csv")
        }
        #expect(written.count == 2)
        for text in Array(written.values) + [run.output, run.errors] {
            for secret in ["9434765919", "Mary", "1948", "960001", "AB123456C"] {
                #expect(!text.contains(secret), "\(text)")
            }
        }
    }

    @Test(
        "An error does not repeat what was typed where it looks like somebody's, wherever in a word it stands",
        arguments: [
            ["what-if", "DERBY", "--set", "deadweight=12/03/1961"],
            ["what-if", "DERBY", "--until", "12 Acacia Avenue=1", "--vary", "deadweight"],
            ["explain", "DERBY", "service:12 Acacia Avenue/net"], ["evaluate", "DERBY", "--12 Acacia Avenue"],
            ["evaluate", number], ["check", "folder of \(number)/my.xlsx"],
            ["reshape", "\(number).csv", "--to", "outcomes"],
            ["diff", number, number], ["what-if", "DERBY", "--roll-out", "\(number).json"],
            ["what-if", "DERBY", "--set", "deadweight=Mary Smith"], ["what-if", "DERBY", "--set", "Mary Smith=0.3"],
            ["what-if", "DERBY", "--set", "unit_cost[Mary Smith]=+10%"],
            ["what-if", "DERBY", "--set", "deadweight=mary smith"],
            ["what-if", "DERBY", "--set", "funder[Mary Smith]=50%"],
            ["what-if", "DERBY", "--set", "funder[12/03/1961]=50%"],
            ["what-if", "DERBY", "--until", "benefit_cost_ratio=1", "--vary", "Mary Smith"],
            ["explain", "DERBY", "service:Mary Smith/net"], ["explain", "DERBY", "service:12/03/1961/net"],
            ["check", "/nowhere/Mary Smith"], ["what-if", "DERBY", "--roll-out", "/nowhere/12 Acacia Avenue.json"],
            ["what-if", "DERBY", "--roll-out", "/nowhere/Mary Smith.json"],
        ])
    func typed(words: [String]) {
        let run = CommandRun(words.map { $0 == "DERBY" ? Repository.fixture("derby") : $0 })
        #expect(run.status != .done && run.errors.contains("looks like"), "\(run.errors)")
        for secret in ["1961", "Acacia", Self.number, "mith"] {
            #expect(!(run.errors + run.output).contains(secret), "\(run.errors)")
        }
    }

    @Test("The path of a folder that is not there is told, a date and a number of its own in it")
    func paths() {
        let run = CommandRun("evaluate", "work 2/2024-05-31/derby v12")
        #expect(run.errors.contains("work 2/2024-05-31/derby v12: the folder is not there"), "\(run.errors)")
        let charity = CommandRun("evaluate", "/nowhere/Henry Smith Charity")
        #expect(charity.errors.contains("/nowhere/Henry Smith Charity: the folder"), "\(charity.errors)")
    }

    @Test(
        "A map, a licence and a release's title with such words are refused",
        arguments: [
            (["--map", "other.csv"], "the cell looks like an NHS number"),
            (["--map", "map.csv", "--licence", number], "--licence looks like an NHS number"),
        ])
    func given(words: [String], said: String) throws {
        let folder = try TemporaryFolder([
            "list.csv": "Service,Unit,Pounds,Notes\nDay centre,session,30,\n", "map.csv": Self.map,
            "other.csv": Self.map.replacing("Council", with: "Council \(Self.number)"),
        ])
        let run = CommandRun(
            ["costs", "import", "\(folder.path)/list.csv"]
                + words.map { $0.hasSuffix(".csv") ? "\(folder.path)/\($0)" : $0 })
        #expect(run.status != .done && run.errors.contains(said) && !run.errors.contains("5919"), "\(run.errors)")
    }

    @Test("costs check repeats no more of a list than check does")
    func checking() throws {
        let folder = try TemporaryFolder([
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source,cashable,vat
            visit,Visit,visit,100,2024-25,NHS,made up,9434765919,Mary Smith

            """
        ])
        let run = CommandRun("costs", "check", "\(folder.path)/unit-costs.csv")
        #expect(run.output.contains("cashable is (not repeated here: it looks like an NHS number)"), "\(run.output)")
        #expect(!run.output.contains("9434765919") && !run.output.contains("Mary"))
    }

    @Test(
        "The name of a file or a sheet is not repeated either",
        arguments: [
            "costs 943 476 5919.csv", "costs 9434765919.csv", "costs_07700 900123.csv", "sections/12 Mill Lane.md",
        ])
    func files(name: String) throws {
        let folder = try TemporaryFolder(["evaluation.json": Self.settings, "outcomes.csv": Self.rows, name: "x\n"])
        let run = CommandRun("check", folder.path)
        #expect(run.errors.contains("looks like"), "\(run.errors)")
        for secret in ["5919", "900123", "Mill"] { #expect(!(run.errors + run.output).contains(secret)) }
    }

    @Test("A section of the report by a name with an address is refused")
    func section() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": Self.settings, "outcomes.csv": Self.rows,
            "sections/report-front.12 Mill Lane.md": "Words.\n",
        ])
        let run = CommandRun("check", folder.path)
        #expect(
            run.status == .refused && run.errors.contains("the name of a file in it looks like an address"),
            "\(run.errors)")
    }

    @Test(
        "What is set on the command line is not taken, and not repeated",
        arguments: ["funder[\(number)]=10%", "deadweight=12 Mill Lane", "unit_cost[jo@example.org]=+10%"])
    func set(change: String) throws {
        let folder = try TemporaryFolder(["evaluation.json": Self.settings, "outcomes.csv": Self.rows])
        let run = CommandRun("what-if", folder.path, "--set", change)
        #expect(run.status != .done && run.errors.contains("looks like"), "\(run.errors)")
        for secret in ["5919", "Mill", "example"] { #expect(!(run.errors + run.output).contains(secret)) }
    }

    @Test("An amount that is set is nobody's number, however many digits it has")
    func amount() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": Self.settings, "outcomes.csv": Self.rows, "costs.csv": "item,amount\nPay,100\n",
        ])
        let run = CommandRun("what-if", folder.path, "--set", "programme_cost=7700900123")
        #expect(run.status == .done && run.output.contains("£7,700,900,123"), "\(run.errors)")
    }

    @Test("A whole number that is too long is not repeated, and called no telephone's")
    func longNumber() throws {
        let folder = try TemporaryFolder(["evaluation.json": Self.settings, "outcomes.csv": Self.rows])
        let run = CommandRun("evaluate", folder.path, "--draws", "7700900123")
        #expect(
            run.status == .usage && run.errors.contains("takes a whole number from 1 to 1000000000, and this is more"))
        #expect(!run.errors.contains("7700900123") && !run.errors.contains("telephone"))
    }
}

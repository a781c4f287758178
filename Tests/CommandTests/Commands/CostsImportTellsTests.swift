import TestSupport
import Testing

@testable import avoided

@Suite("What avoided costs import tells before anything is computed")
struct CostsImportTellsTests {
    private static let list = "Code,Detail,Unit,Agency,Fiscal cost,Price year\nA1,Our visit,Per visit,NHS,90,2025/26\n"

    private static func folder(_ settings: String) throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", \#(settings) }"#,
            "outcomes.csv": "service,quantity\nour-visit,1000\n", "list.txt.csv": list,
        ])
    }

    private static func imported(_ folder: TemporaryFolder, output: String? = "unit-costs.csv") -> CommandRun {
        CommandRun(
            ["costs", "import", "\(folder.path)/list.txt.csv", "--map", "gmca-3.0", "--licence", "OGL v3.0"]
                + (output.map { ["--output", "\(folder.path)/\($0)"] } ?? []))
    }

    /// The output with its line ends as spaces.
    private static func words(_ run: CommandRun) -> String {
        run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("Prices that the evaluation's index reaches only by a forecast are told, with a remedy that holds")
    func laterYear() throws {
        let folder = try Self.folder(#""priceYear": "2024-25""#)
        let told = Self.words(Self.imported(folder))
        #expect(
            told.contains(
                "1 price is of 2025-26, later than the price year 2024-25 of the evaluation, which refuses those that it uses"
            ),
            "\(told)")
        #expect(told.contains(#"write "allowForecast": true in evaluation.json"#), "\(told)")
        #expect(CommandRun("check", folder.path).status == .refused)
        for remedy in [#""priceYear": "2024-25", "allowForecast": true"#, #""priceYear": "2025-26""#] {
            let mended = try Self.folder(remedy)
            let run = Self.imported(mended)
            #expect(!Self.words(run).contains("refuses"), "\(run.output)")
            #expect(CommandRun("check", mended.path).status == .done, "\(remedy)")
        }
    }

    @Test("Without an evaluation the year is told, and the price year that one needs")
    func noFolder() throws {
        let folder = try Self.folder(#""priceYear": "2024-25""#)
        let told = Self.words(Self.imported(folder, output: nil))
        #expect(
            told.contains(#"the prices are of 2025-26: an evaluation with them needs "priceYear": "2025-26""#),
            "\(told)")
        let json = CommandRun(
            "costs", "import", "\(folder.path)/list.txt.csv", "--map", "gmca-3.0", "--licence", "OGL v3.0", "--format",
            "json")
        #expect(
            json.output.contains("\"years\": [\n") || json.output.contains("\"years\": [\""),
            "\(json.output.prefix(500))")
    }

    @Test(
        "Amounts that are not pounds for one, as a heading or a title says, and a heading that stands twice are refused",
        arguments: [
            ("Label,Unit,Cost,Cost\nA visit,session,90,80\n", "the heading \"Cost\" stands in C1 and D1"),
            (
                "All prices in £ thousands\nLabel,Unit,Cost\nA visit,session,0.09\n",
                "A1 says that amounts are in thousands of pounds"
            ),
            (
                "Costs in £000s,,\nLabel,Unit,Cost\nA visit,session,0.09\n",
                "A1 says that amounts are in thousands of pounds"
            ),
            ("Fees in euro,,\nLabel,Unit,Cost\nA visit,session,90\n", "A1 says that amounts are in euros"),
            ("Fees,,Pence\nLabel,Unit,Cost\nA visit,session,90\n", "C1 says that amounts are in pence"),
            ("Label,Unit,Cost\rA visit,session,90\r", "line 1 cannot be read: a carriage return"),
        ])
    func refusedLists(list: String, said: String) throws {
        let run = try Self.own("", list: list)
        #expect(run.status == .refused && run.errors.contains(said), "\(run.output)\(run.errors)")
    }

    @Test(
        "A row in which a comma makes two cells of a number, or may stand for the point, becomes no price",
        arguments: [
            ("Day care,session,1,200", "the row has 4 cells, and the header 3"),
            ("Day care,session,\"1,200\"", "which may be 1200 or 1.200"),
            ("Day care,session,46,extra", "the row has 4 cells"),
        ])
    func commas(row: String, said: String) throws {
        let run = try Self.own("", list: "Label,Unit,Cost\n\(row)\nTaxi,mile,2.10\nNight,night,\"£1,200\"\n")
        #expect(run.output.contains("2 taken, 1 rejected") && run.output.contains(said), "\(run.output)\(run.errors)")
        #expect(run.output.contains("1,200.00  night") && !run.output.contains("day care"))
    }

    @Test("A note below the prices that says they are in pence is told")
    func noteOfScale() throws {
        let run = try Self.own(
            "", list: "Label,Unit,Cost\nA visit,session,90\nAll prices exclude VAT and are in pence\n")
        #expect(
            run.status == .done && run.output.contains("a note in A3 says that amounts are in pence"), "\(run.output)")
    }

    private static func own(
        _ map: String, list: String = "Label,Unit,Cost\nA visit,session,90\n"
    ) throws -> CommandRun {
        let folder = try TemporaryFolder([
            "list.csv": list,
            "map.csv":
                "field,column,value,factor,source\nlabel,Label,,,\nunit,Unit,,,\ncentral,Cost,,,\nbearer,,NHS,,\n"
                + "price_year,,2024-25,,\nlicence,,OGL v3.0,,\n" + map,
        ])
        return CommandRun("costs", "import", "\(folder.path)/list.csv", "--map", "\(folder.path)/map.csv")
    }

    @Test("What a map says and no row has is told")
    func unused() throws {
        let converted = try Self.own("convert,visit,hour,2,Our ledger\nconvert,session,hour,3,Our ledger\n")
        #expect(converted.output.contains("the map converts \"visit\", and no row is in it"), "\(converted.output)")
        #expect(!converted.output.contains("converts \"session\""))
        let sheet = try Self.own("sheet,,Fees,,\n")
        #expect(
            sheet.output.contains("the map names the sheet \"Fees\", and the file is no workbook"), "\(sheet.output)")
    }

    @Test("A cell formatted as money of another country is rejected with its place")
    func otherMoney() {
        let run = CommandRun(
            "costs", "import", "\(Repository.path)/Tests/PriceLists/other-money.xlsx", "--map", "gmca-3.0")
        #expect(run.output.contains("5 rows below the header: 3 taken, 2 rejected"), "\(run.output)\(run.errors)")
        #expect(run.output.contains("the amount in Fees!E4 is formatted in $, and no pounds"), "\(run.output)")
        #expect(run.output.contains("the amount in Fees!E5 is formatted in \u{20ac}, and no pounds"))
    }

    @Test("Errors say what is there and what to do, and name no heading twice")
    func errors() throws {
        let folder = try TemporaryFolder([
            "twice.csv": "GDP deflators\nFinancial year,GDP deflator\n2020-21,100\n2020-21,101\n2022-23,102\n",
            "list.csv": "A,B\n1,2\n",
            "map.csv": "field,column,value\nlabel,Detail,\nunit,Unit,\ncentral,Fiscal cost,\nbearer,,NHS\n"
                + "price_year,,2024-25\nsheet,,Zed\n",
        ])
        let twice = CommandRun("costs", "--deflators", "import", "\(folder.path)/twice.csv")
        #expect(twice.errors.contains("2020-21 stands twice, in rows 3 and 4\n    Keep"), "\(twice.errors)")
        for path in [folder.path, "\(folder.path)/", "."] {
            let run = CommandRun("costs", "import", path, "--map", "gmca-3.0")
            #expect(run.errors.contains("is a folder, and one file is read\n    Name"), "\(run.errors)")
        }
        let missing = CommandRun("costs", "import", "\(folder.path)/nowhere.csv", "--map", "gmca-3.0")
        #expect(missing.status == .files && missing.errors.contains("is not there\n    Look how"), "\(missing.errors)")
        let sheet = CommandRun(
            "costs", "import", "\(Repository.path)/Tests/PriceLists/other-money.xlsx", "--map", "\(folder.path)/map.csv"
        )
        #expect(
            sheet.errors.contains("there is no sheet \"Zed\"\n    Its sheets are \"Fees\", \"Other\""),
            "\(sheet.errors)")
        let layout = CommandRun("costs", "import", "\(folder.path)/list.csv", "--map", "gmca-3.0")
        #expect(layout.errors.split(separator: "\"fiscal cost\"").count == 2, "\(layout.errors)")
    }
}

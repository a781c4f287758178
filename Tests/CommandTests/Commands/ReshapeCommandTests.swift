import TestSupport
import Testing

@testable import avoided

@Suite("avoided reshape")
struct ReshapeCommandTests {
    private static let sheet = "Ref,Area,A&E before,A&E after\nC1,North,4,1\nC2,South,3,\n"

    @Test("Two runs make a file that an evaluation reads: a map to correct, then the rows with an account of them")
    func twice() throws {
        let folder = try TemporaryFolder([
            "sheet.csv": Self.sheet,
            "mine/evaluation.json": """
            { "title": "T", "priceYear": "2024-25", "groupBy": ["Area"], "disclosure": { "threshold": 0 },
              "windows": { "beforeMonths": 12, "afterMonths": 12 } }
            """,
        ])
        let sheet = "\(folder.path)/sheet.csv"
        let map = "\(folder.path)/map.csv"
        let first = CommandRun("reshape", sheet, "--to", "service-use", "--output", map)
        #expect(first.status == .done, "\(first.errors)")
        let asked = CommandRun("reshape", sheet, "--to", "service-use", "--map", map)
        #expect(asked.status == .refused && asked.errors.contains("sheet.csv:3:4: error: a cell of a service is empty"))
        let made = CommandRun(
            "reshape", sheet, "--to", "service-use", "--map", map, "--blank", "unknown", "--output",
            "\(folder.path)/mine/service-use.csv")
        #expect(made.status == .done, "\(made.errors)")
        #expect(made.errors.contains("2 people in 2 rows; 2 rows x 1 service = 2: 2 rows made, 0 left out"))
        #expect(made.errors.contains("\"groupBy\" in evaluation.json is [\"Area\"]"))
        #expect(CommandRun("check", "\(folder.path)/mine").status == .done)
    }

    @Test(
        "What the evaluation would refuse later is told at once, at its cell",
        arguments: [
            (
                "C1,North,-4,1\nC2,South,3,1\n",
                "sheet.csv:2:3: error: before of ae-attendance is \"-4\", which is below zero"
            ),
            ("c1,North,4,1\nC1,South,3,1\n", "sheet.csv:3:1: error: case_id looks like that on line 2"),
            ("C1,North,nil,1\nC2,South,3,1\n", "write 0, or leave the cell empty"),
        ])
    func atOnce(rows: String, told: String) throws {
        let folder = try TemporaryFolder([
            "sheet.csv": "Ref,Area,A&E before,A&E after\n" + rows,
            "map.csv":
                "column,service,when\nRef,,case_id\nArea,,keep\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n",
        ])
        let run = CommandRun(
            "reshape", "\(folder.path)/sheet.csv", "--to", "service-use", "--map", "\(folder.path)/map.csv")
        #expect(run.status == .refused && run.output.isEmpty)
        #expect(run.errors.contains(told), "\(run.errors)")
    }

    @Test("Case numbers that only look like somebody's are carried over into an evaluation whose caseIds says so")
    func declared() throws {
        let folder = try TemporaryFolder([
            "sheet.csv": "Ref,A&E before,A&E after\n9434765919,4,1\n9434765870,3,1\n",
            "map.csv":
                "column,service,when\nRef,,case_id\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n",
            "mine/evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "caseIds": "9999999999" }"#,
        ])
        let words = [
            "reshape", "\(folder.path)/sheet.csv", "--to", "service-use", "--map", "\(folder.path)/map.csv", "--output",
        ]
        let refused = CommandRun(words + ["\(folder.path)/rows.csv"])
        #expect(refused.status == .refused && refused.errors.contains("caseIds"), "\(refused.errors)")
        let made = CommandRun(words + ["\(folder.path)/mine/service-use.csv"])
        #expect(made.status == .done, "\(made.errors)")
    }

    @Test("A guess that nobody has confirmed brings no figures")
    func unconfirmed() throws {
        let folder = try TemporaryFolder(["sheet.csv": "ID,Age,Ambulance\nC1,80,2\nC2,71,1\n"])
        let words = ["reshape", "\(folder.path)/sheet.csv", "--to", "outcomes"]
        let map = "\(folder.path)/map.csv"
        #expect(CommandRun(words + ["--output", map]).status == .done)
        let run = CommandRun(words + ["--map", map])
        #expect(run.status == .refused && run.output.isEmpty)
        #expect(run.errors.contains("map.csv:4:3: error: when is \"quantity?\": a guess that nobody has confirmed"))
        let text = try folder.text("map.csv")
        try folder.write(text.replacing("quantity?", with: "quantity"), to: "map.csv")
        let made = CommandRun(words + ["--map", map])
        #expect(made.output == "case_id,service,quantity\nC1,ambulance-call-out,2\nC2,ambulance-call-out,1\n")
    }

    @Test("The example that new wrote gives way, and a file that somebody changed does not")
    func example() throws {
        let folder = try TemporaryFolder(["sheet.csv": "Ref,area,A&E before,A&E after\nC1,North,4,1\nC2,South,3,1\n"])
        let words = ["reshape", "\(folder.path)/sheet.csv", "--to", "service-use"]
        let (map, rows) = ("\(folder.path)/map.csv", "\(folder.path)/mine/service-use.csv")
        #expect(CommandRun("new", "\(folder.path)/mine", "--design", "before-after").status == .done)
        #expect(CommandRun(words + ["--output", map]).status == .done)
        #expect(CommandRun(words + ["--map", map, "--output", rows]).status == .done)
        #expect(try folder.text("mine/service-use.csv").split(separator: "\n").count == 3)
        #expect(CommandRun(words + ["--map", map, "--output", rows]).status == .files)
        #expect(CommandRun("check", "\(folder.path)/mine").status == .done)
    }

    @Test(
        "CSV is not written under the name of a workbook, whichever command writes it",
        arguments: [
            ["reshape", "SHEET", "--to", "service-use", "--output"], ["check", "MINE", "--suggest-names"],
            ["costs", "import", "PRICES", "--map", "gmca-1.4", "--output"],
        ])
    func workbook(_ line: [String]) throws {
        let folder = try TemporaryFolder(["sheet.csv": Self.sheet])
        let places = [
            "SHEET": "\(folder.path)/sheet.csv", "MINE": Repository.fixture("derby"),
            "PRICES": "\(Repository.path)/Tests/PriceLists/gmca-v1.4.csv",
        ]
        let run = CommandRun(line.map { places[$0] ?? $0 } + ["\(folder.path)/out.xlsx"])
        #expect(run.status == .usage)
        #expect(run.errors.contains("end it in .csv, as in \(folder.path)/out.csv"))
        #expect(try folder.names() == ["sheet.csv"])
    }

    @Test("What is wrong with the sheet is told before its map is looked at")
    func semicolons() throws {
        let folder = try TemporaryFolder([
            "sheet.csv": "Ref;A&E before;A&E after\nC1;4;1\n", "map.csv": "column,service,when\nRef,,case_id\n",
        ])
        let run = CommandRun(
            "reshape", "\(folder.path)/sheet.csv", "--to", "service-use", "--map", "\(folder.path)/map.csv")
        #expect(run.status == .refused)
        #expect(run.errors.contains("semicolons") && !run.errors.contains("map.csv:"))
    }

    private typealias Cell = TestWorkbook.Cell

    @Test(
        "What is wrong with cells of a column that is left out stops nothing; where the column is used it does",
        arguments: [
            Cell.error("#DIV/0!"), .formula("C2+D2", value: nil), .number("5", .euros), .number("5", .millions),
        ])
    fileprivate func left(_ cell: TestWorkbook.Cell) throws {
        let header = ["Ref", "Rate", "A&E before", "A&E after"].map(Cell.text)
        // More cells than are told of one kind.
        let rows = (0..<60).map { [Cell.text("C\($0)"), cell, .number("\($0 % 7 + 1)"), .number("\($0 % 5)")] }
        let folder = try TemporaryFolder(["evaluation.json": "{}"])
        try folder.write(TestWorkbook([TestWorkbook.Sheet("People", [header] + rows)]).bytes, to: "s.xlsx")
        let words = ["reshape", "\(folder.path)/s.xlsx", "--to", "service-use"]
        let map = "\(folder.path)/map.csv"
        let first = CommandRun(words + ["--output", map])
        #expect(first.status == .done, "\(first.errors)")
        let text = try folder.text("map.csv").replacing("leave?", with: "leave")
        try folder.write(Array(text.utf8), to: "map.csv")
        let second = CommandRun(words + ["--map", map])
        #expect(second.status == .done, "\(second.errors)")
        let lines = text.split(separator: "\n").map { $0.hasPrefix("Rate") ? "Rate,,keep," : String($0) }
        try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "map.csv")
        let kept = CommandRun(words + ["--map", map])
        #expect(kept.status == .refused && kept.errors.contains("s.xlsx:People!B2"), "\(kept.errors)")
    }

    @Test("What a format says of a number is heard: money is no count, words are no code, and a date is no group")
    func formats() throws {
        let header = ["Ref", "Age band", "A&E before", "A&E after"].map(Cell.text)
        func rows(_ first: [Cell]) -> [[Cell]] {
            [header, first, ["C2", "10 to 14", "3", "1"].map(TestWorkbook.cell)]
        }
        let sound: [Cell] = [.text("C1"), .text("5 to 9"), .number("4"), .number("1")]
        let map =
            "column,service,when\nRef,,case_id\nAge band,,keep\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n"
        let odd: [Cell] = [
            .number("1", .prefixed), .number("41913", .month), .number("120", .pounds), .number("2", .monthly),
        ]
        for place in odd.indices {
            var row = sound
            row[place] = odd[place]
            let folder = try TemporaryFolder(["map.csv": map])
            try folder.write(TestWorkbook([TestWorkbook.Sheet("People", rows(row))]).bytes, to: "s.xlsx")
            let run = CommandRun(
                "reshape", "\(folder.path)/s.xlsx", "--to", "service-use", "--map", "\(folder.path)/map.csv")
            let cell = "s.xlsx:People!\(["A", "B", "C", "D"][place])2: error"
            #expect(run.status == .refused && run.errors.contains(cell), "\(run.errors)")
        }
    }

    @Test("A column that a workbook formats as money is no count in the map, as one with a sign of pounds is none")
    func money() throws {
        let folder = try TemporaryFolder(["s.csv": "Ref,A&E before,A&E after\nC1,£120,1\nC2,£60,1\n"])
        let rows: [[Cell]] = [
            ["Ref", "A&E before", "A&E after"].map(Cell.text), [.text("C1"), .number("120", .pounds), .number("1")],
            [.text("C2"), .number("60", .pounds), .number("1")],
        ]
        try folder.write(TestWorkbook([TestWorkbook.Sheet("People", rows)]).bytes, to: "s.xlsx")
        let maps = ["s.csv", "s.xlsx"].map {
            CommandRun("reshape", "\(folder.path)/\($0)", "--to", "service-use").output
        }
        #expect(maps[0] == maps[1])
        #expect(
            maps[0].contains("A&E before,,leave?,\"a service by its name, but money is no count of a service"),
            "\(maps[0])")
    }

    @Test(
        "A cell that cannot be right does not take its column away: it is refused, or the column is asked about",
        arguments: ["-1", "-2", "n/a", "TRUE", "£3", "<5"])
    func oneCell(_ bad: String) throws {
        let good = (1...8).map { "C\($0),3,1\n" }.joined()
        let folder = try TemporaryFolder(["s.csv": "Ref,A&E before,A&E after\n\(good)C9,\(bad),1\n"])
        let words = ["reshape", "\(folder.path)/s.csv", "--to", "service-use"]
        let map = "\(folder.path)/map.csv"
        #expect(CommandRun(words + ["--output", map]).status == .done)
        let run = CommandRun(words + ["--map", map])
        #expect(run.status == .refused, "\(run.errors)")
        #expect(run.errors.contains("s.csv:10:2: error") || run.errors.contains("guess"), "\(run.errors)")
    }

    @Test(
        "A column of a service that most of its cells keep from being a count is asked about, with its partner",
        arguments: [["-1", "-2", "3"], ["n/a", "TRUE", "3"], ["99999", "88888", "2"]])
    func asked(cells: [String]) throws {
        let rows = cells.enumerated().map { "C\($0),\($1),1\n" }.joined()
        let folder = try TemporaryFolder(["s.csv": "Ref,A&E before,A&E after\n\(rows)"])
        let map = CommandRun("reshape", "\(folder.path)/s.csv", "--to", "service-use").output
        #expect(map.contains("A&E before,,leave?,") && map.contains("A&E after,,leave?,"), "\(map)")
    }

    @Test("Nothing is written over, and the target must be named")
    func refused() throws {
        let folder = try TemporaryFolder(["sheet.csv": Self.sheet, "map.csv": "mine"])
        let sheet = "\(folder.path)/sheet.csv"
        #expect(CommandRun("reshape", sheet).status == .usage)
        let run = CommandRun("reshape", sheet, "--to", "service-use", "--output", "\(folder.path)/map.csv")
        #expect(run.status == .files)
        #expect(try folder.text("map.csv") == "mine")
        #expect(CommandRun("reshape", sheet, "--to", "outcomes", "--sheet", "one").status == .usage)
    }
}

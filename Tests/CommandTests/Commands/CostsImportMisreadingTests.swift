import TestSupport
import Testing

@testable import avoided

@Suite("What a list says of its own prices is not passed over by avoided costs import")
struct CostsImportMisreadingTests {
    /// What is run with a list and a map of three columns, whose fields a test may say otherwise.
    private static func run(
        _ list: String, _ fields: [String: String] = [:], options: [String] = []
    ) throws -> CommandRun {
        let folder = try TemporaryFolder(["list.csv": list, "map.csv": map(fields)])
        return run(folder, "list.csv", options)
    }

    private static func run(_ folder: TemporaryFolder, _ list: String, _ options: [String] = []) -> CommandRun {
        CommandRun(
            ["costs", "import", "\(folder.path)/\(list)", "--map", "\(folder.path)/map.csv"] + options)
    }

    /// A map in which each field is a column, or after an equals sign what stands for every row.
    private static func map(_ fields: [String: String]) -> String {
        let usual = [
            "label": "Service", "unit": "Unit", "central": "Rate", "bearer": "=NHS", "price_year": "=2024-25",
            "licence": "=OGL v3.0",
        ]
        return "field,column,value\n"
            + usual.merging(fields) { $1 }.sorted { $0.key < $1.key }.map { field, said in
                said.hasPrefix("=") ? "\(field),,\(said.dropFirst())\n" : "\(field),\(said),\n"
            }.joined()
    }

    private static func words(_ run: CommandRun) -> String {
        (run.output + run.errors).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Years

    @Test(
        "A row without a year takes none of another row, and none out of a label",
        arguments: ["Night,night,18,\nHome care,hour,24,2010-11\n", "Night,night,18,\nCare 2009-10,hour,24,2023-24\n"])
    func yearOfAnother(rows: String) throws {
        let run = try Self.run("Service,Unit,Rate,Year\n" + rows, ["price_year": "Year"])
        #expect(Self.words(run).contains("1 taken, 1 rejected"), "\(run.output)")
        #expect(
            Self.words(run).contains(
                "there is no price year, and nothing says one for every row: fill it in, or give the year of such rows with --price-year, first at D2"
            ), "\(run.output)")
    }

    @Test("A year that stands for rows without one is told with who says it: a title above the header, or the command")
    func yearOfAll() throws {
        let list = "Service,Unit,Rate,Year\nNight,night,18,\nDay,day,9,2019-20\n"
        let given = try Self.run(list, ["price_year": "Year"], options: ["--price-year", "2023-24"])
        #expect(
            Self.words(given).contains("1 row names no price year: taken for 2023-24, as --price-year says"),
            "\(given.output)")
        let titled = try Self.run("Rates 2022 to 2023\n" + list, ["price_year": "Year"])
        #expect(Self.words(titled).contains("taken for 2022-23, as the title in A1 says"), "\(titled.output)")
        let two = try Self.run("Rates 2022-23, first printed in 2021-22\n" + list, ["price_year": "Year"])
        #expect(
            Self.words(two).contains("there is no price year, and the titles name 2021-22 and 2022-23"), "\(two.output)"
        )
    }

    @Test("A title or a sheet that names another year than the map is refused, until the command says the year as well")
    func otherYear() throws {
        let list = "Fees 2019-20\nService,Unit,Rate\nNight,night,18\n"
        let refused = try Self.run(list)
        #expect(refused.status == .refused)
        #expect(
            refused.errors.contains(
                "the title in A1 says \"Fees 2019-20\", and the map that the prices are of 2024-25"),
            "\(refused.errors)")
        let confirmed = try Self.run(list, options: ["--price-year", "2024-25"])
        #expect(confirmed.status == .done, "\(confirmed.errors)")
        #expect(Self.words(confirmed).contains("names another year than 2024-25"), "\(confirmed.output)")
        for title in ["Fees from 1 April 2019", "Fees April 2019 to 31 March 2020"] {
            let april = try Self.run("\(title)\nService,Unit,Rate\nNight,night,18\n")
            #expect(april.errors.contains("says \"\(title)\", and the map"), "\(april.errors)")
        }
        let agreed = try Self.run("Fees 2024/25, for those of 2019-20 see below\nService,Unit,Rate\nNight,night,18\n")
        #expect(agreed.status == .done, "\(agreed.errors)")
        let two = try Self.run("Service,Unit,Rate\nNight,night,18\n", options: ["--price-year", "2023-24"])
        #expect(two.errors.contains("--price-year is 2023-24, and the map says 2024-25"), "\(two.errors)")
        let folder = try TemporaryFolder(["map.csv": Self.map([:])])
        let rows = [["Service", "Unit", "Rate"], ["Night", "night", "\u{a3}18"]]
        try folder.write(TestWorkbook([TestWorkbook.Sheet("Rates 2019-20", texts: rows)]).bytes, to: "list.xlsx")
        let sheet = Self.run(folder, "list.xlsx")
        #expect(
            sheet.status == .refused && sheet.errors.contains("the name of a sheet says \"Rates 2019-20\""),
            "\(sheet.errors)")
    }

    // MARK: Headings

    @Test(
        "A heading over two columns of figures is refused, with what tells them apart",
        arguments: [
            (
                "Service,Unit,Rate,\n,,2023-24,2024-25\nNight,night,18,19\n",
                "the heading \"Rate\" stands over C2 and D2", "\"Rate 2023-24\" or \"Rate 2024-25\""
            ),
            (
                "Service,Unit,Rate,\nNight,night,18,19\n", "the heading \"Rate\" stands over C1 and D1",
                "Give each column a heading of its own"
            ),
        ])
    func overTwo(list: String, said: String, remedy: String) throws {
        let run = try Self.run(list)
        #expect(run.status == .refused && run.errors.contains(said) && run.errors.contains(remedy), "\(run.errors)")
    }

    @Test("A merged heading over two columns is refused, and the one below it may be named with it")
    func merged() throws {
        let rows = [
            ["Service", "Unit", "Rate", ""], ["", "", "2023-24", "2024-25"],
            ["Night", "night", "\u{a3}18", "\u{a3}19"],
        ]
        var sheet = TestWorkbook.Sheet("Fees", texts: rows)
        sheet.behind = "<mergeCells count=\"1\"><mergeCell ref=\"C1:D1\"/></mergeCells>"
        let folder = try TemporaryFolder(["map.csv": Self.map([:])])
        try folder.write(TestWorkbook([sheet]).bytes, to: "list.xlsx")
        let run = Self.run(folder, "list.xlsx")
        #expect(
            run.status == .refused && run.errors.contains("the heading \"Rate\" stands over Fees!C2 and Fees!D2"),
            "\(run.output)\(run.errors)")
        try folder.write(Array(Self.map(["central": "Rate 2024-25"]).utf8), to: "map.csv")
        let named = Self.run(folder, "list.xlsx")
        #expect(named.status == .done && named.output.contains("19.00  night"), "\(named.output)\(named.errors)")
        try folder.write(Array(Self.map(["central": "Rate 2023-24"]).utf8), to: "map.csv")
        let other = Self.run(folder, "list.xlsx")
        #expect(
            other.output.contains("the price year is 2024-25, and the heading in Fees!C2 speaks of 2023-24"),
            "\(other.output)")
    }

    @Test(
        "A heading that says another unit or year, or pence, is not passed over",
        arguments: [
            ("Rate (p)", "C1 says that amounts are in pence"), ("Rate p", "C1 says that amounts are in pence"),
            ("p per night", "C1 says that amounts are in pence"),
            ("Rate per week", "the unit is \"night\", and the heading in C1 speaks of a week"),
            ("\u{a3}/week", "the heading in C1 speaks of a week"), ("Annual cost", "speaks of a year"),
            ("Rate p.a.", "speaks of a year"), ("Rate pw", "speaks of a week"),
            ("Fees at 2019/20 prices", "the price year is 2024-25, and the heading in C1 speaks of 2019-20"),
        ])
    func contradictions(heading: String, said: String) throws {
        let run = try Self.run("Service,Unit,\(heading)\nStay,night,18\n", ["central": heading])
        #expect(run.status == .refused && Self.words(run).contains(said), "\(run.output)\(run.errors)")
    }

    @Test(
        "A heading that says the unit, the year or nothing of either is taken",
        arguments: [
            "Rate per night", "Rate \u{a3}.p", "Nightly rate", "Fees at 2024/25 prices", "Cost per case", "Day rate",
            "Rate (pounds)",
        ])
    func agreement(heading: String) throws {
        let run = try Self.run("Service,Unit,\(heading)\nStay,night,18\n", ["central": heading])
        #expect(run.status == .done, "\(run.output)\(run.errors)")
    }

    @Test("A title that speaks of another time is told, and so is a number that is shown as so much of one")
    func otherTimes() throws {
        let titled = try Self.run("Weekly rates\nService,Unit,Rate\nCare,hour,18\nStay,week,900\n")
        #expect(
            Self.words(titled).contains("the title in A1 speaks of a week, and 1 price is for something else"),
            "\(titled.output)")
        let folder = try TemporaryFolder(["map.csv": Self.map([:])])
        let rows: [[TestWorkbook.Cell]] = [
            [.text("Service"), .text("Unit"), .text("Rate")],
            [.text("Care"), .text("hour"), .number("18", .monthly)],
            [.text("Stay"), .text("month"), .number("900", .monthly)],
        ]
        try folder.write(TestWorkbook([TestWorkbook.Sheet("Fees", rows)]).bytes, to: "list.xlsx")
        let shown = Self.run(folder, "list.xlsx")
        #expect(
            Self.words(shown).contains(
                "1 taken, 1 rejected, 0 headings and notes passed over 1: the unit is \"hour\", and the amount is shown with \"per month\""
            ), "\(shown.output)\(shown.errors)")
    }

    // MARK: Rows and words

    @Test("A row that numbers the columns is no price, and is told")
    func numberedColumns() throws {
        let run = try Self.run("Service,Unit,Rate\n1,2,3\nNight,night,18\n")
        #expect(
            Self.words(run).contains("line 2 numbers the columns, and is passed over")
                && Self.words(run).contains("1 taken, 0 rejected, one heading or note passed over"), "\(run.output)")
    }

    @Test(
        "What a list says of value added tax is read, or told where it is not understood",
        arguments: [
            ("Inc", "included"), ("Inclusive", "included"), ("incl. VAT", "included"), ("Exc", "excluded"),
            ("+ VAT", "excluded"), ("not included", "excluded"), ("exempt", ""),
        ])
    func tax(written: String, read: String) throws {
        let run = try Self.run(
            "Service,Unit,Rate,VAT\nNight,night,18,\(written)\n", ["vat": "VAT"], options: ["--format", "json"])
        let told = run.output.contains("vat in D2 is \\\"\(written)\\\", which is neither included nor excluded")
        #expect(told == read.isEmpty, "\(run.output)")
        #expect(run.output.contains(read.isEmpty ? "\"vat\": null" : "\"vat\": \"\(read)\""), "\(run.output)")
    }

    @Test(
        "A share below a heading in per cent is so many in a hundred",
        arguments: [
            ("Cashable %", "35", "60", "0.35"), ("Cashable", "0.35", "35%", "0.35"), ("% cashable", "1", "60%", ""),
            ("% cashable", "1", "60", "0.01"),
        ])
    func cashable(heading: String, cell: String, other: String, share: String) throws {
        let run = try Self.run(
            "Service,Unit,Rate,\(heading)\nNight,night,18,\(cell)\nDay,day,9,\(other)\n", ["cashable": heading],
            options: ["--format", "json"])
        if share.isEmpty {
            #expect(
                run.output.contains("the heading in D1 says per cent, with no number below it above 1"), "\(run.output)"
            )
        } else {
            #expect(run.output.contains("\"cashable\": \(share)"), "\(run.output)\(run.errors)")
        }
    }

    @Test("Nothing is written where no row became a price")
    func nothing() throws {
        let folder = try TemporaryFolder([
            "list.csv": "Service,Unit,Rate\nNight,night,tbc\n", "map.csv": Self.map([:]),
        ])
        let run = Self.run(folder, "list.csv", ["--output", "\(folder.path)/unit-costs.csv"])
        let names = try folder.names()
        #expect(run.status == .refused && !names.contains("unit-costs.csv"), "\(run.output)")
    }

    // MARK: The map and the file

    @Test("All fields that a map lacks are told in one run, and a map may be a workbook")
    func maps() throws {
        let folder = try TemporaryFolder([
            "list.csv": "Service,Unit,Rate\nNight,night,18\n", "map.csv": "field,column,value\nlabel,Service,\n",
        ])
        let run = Self.run(folder, "list.csv")
        for field in ["unit", "bearer", "central", "price_year"] {
            #expect(run.errors.contains("the map says nothing of \(field)\n"), "\(run.errors)")
        }
        let rows = Self.map([:]).split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        try folder.write(TestWorkbook([TestWorkbook.Sheet("Map", texts: rows)]).bytes, to: "map.xlsx")
        let book = CommandRun("costs", "import", "\(folder.path)/list.csv", "--map", "\(folder.path)/map.xlsx")
        #expect(book.status == .done && book.output.contains("18.00  night"), "\(book.output)\(book.errors)")
        #expect(CommandRun("costs", "import", "--help").output.contains("benefit_type, licence, publication, sheet,"))
    }

    @Test("A list whose cells are parted by tabs says so")
    func tabs() throws {
        let run = try Self.run("Service\tUnit\tRate\nNight\tnight\t18\n")
        #expect(run.status == .refused && run.errors.contains("its cells are separated by tabs"), "\(run.errors)")
    }
}

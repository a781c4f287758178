import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite(
    "What the what-if workbook follows: a change comes to what the command answers, or the input is locked with the reason"
)
struct WorkbookFollowingTests {
    private static let settings = """
        {"title": "T", "status": "illustration", "period": {"start": "2020-04", "months": 24}, "priceYear": "2023-24",
         "horizonYears": 2, "simulation": {"draws": 100, "seed": 7}}
        """
    private static let unitCosts = """
        service,label,unit,central,price_year,bearer,benefit_type,cashable,source
        bed,Bed,night,300,2023-24,NHS,fiscal,0.25,own
        visit,Visit,hour,10,2023-24,Local authority,fiscal,,own
        call,Call,call,20,2023-24,Police,fiscal,0.5,own

        """

    /// Twelve people, each with a service, from a month on.
    private static func rows(of service: String, from start: String, people: ClosedRange<Int> = 1...12) -> String {
        people.map { "\(service)\($0),\(start),\(service),3,panel,\n" }.joined()
    }

    private static func findings(outcomes: String, _ files: [String: String] = [:]) throws -> Findings {
        var all = [
            "evaluation.json": settings, "unit-costs.csv": unitCosts,
            "outcomes.csv": "case_id,start,service,quantity,basis,alternative\n" + outcomes,
        ]
        all.merge(files) { $1 }
        let folder = try TemporaryFolder(all)
        return try withExtendedLifetime(folder) { try Findings(of: EvaluationFolder(path: folder.path).read()) }
    }

    private static func book(outcomes: String, _ files: [String: String] = [:]) throws -> Spreadsheet {
        try EvaluationWorkbook(findings(outcomes: outcomes, files)).spreadsheet()
    }

    private static func council() throws -> Findings {
        var evaluation = try EvaluationFolder(path: Repository.fixture("council-early-help")).read()
        evaluation.settings.simulation.draws = 100
        return try Findings(of: evaluation)
    }

    private static func words(_ cell: Spreadsheet.Cell) -> String {
        if case .words(let words, _) = cell { words } else { "" }
    }

    /// Columns of a sheet of inputs, from 0.
    private enum Column: Int {
        case note = 10
        case command = 12
    }

    /// What stands in the column of an input on its sheet; of several alike the first.
    private static func told(
        _ book: Spreadsheet, _ sheet: String, _ label: String, _ about: String, column: Column = .note
    ) throws -> String {
        let rows = try #require(book.sheets.first { $0.name == sheet }).rows.dropFirst(3)
        let row = try #require(
            rows.first { $0.count > 12 && words($0[0]) == label && words($0[1]).hasPrefix(about) })
        return words(row[column.rawValue])
    }

    private static func value(
        _ name: String, _ book: Spreadsheet, instead changes: [String: Double] = [:]
    ) throws -> Double {
        let places = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        var instead: [CellPlace: Double] = [:]
        for (name, value) in changes { instead[try #require(places[name] ?? nil)] = value }
        var values = CellValues(book.sheets, names: book.names, instead: instead)
        guard case .number(let number) = values[try #require(places[name] ?? nil)] else {
            Issue.record("\(name) is no number")
            return .nan
        }
        return number
    }

    @Test("A service of which every event is told in alternative ways stands once in the totals, as the report has it")
    func alternativesAlone() throws {
        let outcomes = """
            A,2020-05,bed,2,panel,x
            A,2020-05,visit,20,panel,x
            B,2021-06,bed,3,panel,x
            B,2021-06,visit,25,panel,x
            C,2020-06,call,3,panel,

            """
        let open = Self.settings.replacing("\"status\"", with: "\"disclosure\": {\"threshold\": 0}, \"status\"")
        let book = try Self.book(outcomes: outcomes, ["evaluation.json": open])
        // Two nights and three at 300, three calls at 20; the visits count in neither event.
        #expect(try Self.value("net_savings_central", book) == 1560)
        var values = CellValues(book.sheets, names: book.names)
        #expect(
            values[CellPlace(sheet: "Totals", column: 1, row: 2)]
                == .text("As evaluated: every total is the same as in the report"))
        #expect(
            try Self.told(book, "Discounting", "Discount rate", "year").hasPrefix(
                "Locked: it bears on events with alternative accounts"))
    }

    @Test("Where rows of one service begin in different years, each about enough people, the discount rate is followed")
    func discounting() throws {
        let years = Self.rows(of: "bed", from: "2020-05") + Self.rows(of: "bed", from: "2021-05", people: 13...30)
        let book = try Self.book(outcomes: years)
        #expect(try Self.told(book, "Discounting", "Discount rate", "year") == "")
        // 12 x 3 nights at 300 from year 0 and 18 x 3 from year 1, each for two years, at 8 per cent.
        let value = 10_800 * (1 + 1 / 1.08) + 16_200 * (1 / 1.08 + 1 / 1.1664)
        let found = try Self.value("present_value_savings_central", book, instead: ["discount_rate_1": 0.08])
        #expect(abs(found - value) <= 0.02)
        // Of one year what it comes to is 12 x 3 nights at 300, this year's and next year's at 8 per cent.
        let year = try Self.book(outcomes: Self.rows(of: "bed", from: "2020-05"))
        #expect(try Self.value("present_value_savings_central", year, instead: ["discount_rate_1": 0.08]) == 20_800)
    }

    private static let twoSets = [
        "assumptions.csv": """
        parameter,scope,low,central,high,source,rationale
        deadweight,,0.15,0.1,0.05,s,r
        deadweight,basis:panel,0.3,0.2,0.1,s,r

        """
    ]

    /// Beds from two months, by a panel and by practitioners, so many people in each of the four.
    private static func beds(_ people: [Int]) -> String {
        let starts = ["2020-05", "2020-05", "2021-05", "2021-05"]
        var first = 1
        return zip(starts, people).enumerated().map { place, part in
            let rows = rows(of: "bed", from: part.0, people: first...first + part.1 - 1)
            first += part.1
            return place.isMultiple(of: 2) ? rows : rows.replacing("panel", with: "practitioner")
        }.joined()
    }

    @Test("Two sets of assumptions with two starting years follow, where each part is about enough people")
    func twoSetsOfTwoYears() throws {
        let book = try Self.book(outcomes: Self.beds([12, 12, 12, 12]), Self.twoSets)
        // 12 x 3 nights at 300 in each part; half of what the panel judged and a tenth of the rest came anyway.
        let net = 10_800 * 0.5 + 10_800 * 0.9
        let value = net * (1 + 2 / 1.08 + 1 / 1.1664)
        let found = try Self.value(
            "present_value_savings_central", book, instead: ["deadweight_2_central": 0.5, "discount_rate_1": 0.08])
        #expect(abs(found - value) <= 0.04)
    }

    @Test("Two sets of assumptions with two starting years are locked, and say why, where one part is about few people")
    func fewInOnePart() throws {
        // Two people in one of the four, and enough in each year and in each way of knowing.
        let outcomes = Self.beds([12, 2, 12, 12]) + Self.rows(of: "visit", from: "2020-05")
        let findings = try Self.findings(outcomes: outcomes, Self.twoSets)
        #expect(try WorkbookRows(findings.evaluated).rows().count { $0.service == "bed" } <= 1)
        let book = try EvaluationWorkbook(findings).spreadsheet()
        let note = try Self.told(book, "Assumptions", "Deadweight", "rows estimated")
        #expect(note.hasPrefix("Locked: ") && note.contains("so that nobody can be singled out"))
        #expect(note.contains("avoided what-if FOLDER --set \"deadweight[basis:panel]=VALUE\" shows the result."))
    }

    @Test("What each of several bodies would have paid follows a price")
    func severalBearers() throws {
        let unitCosts = Self.unitCosts.replacing(
            "2023-24,Local authority", with: "2023-24,NHS 40%; Local authority 60%")
        let book = try Self.book(outcomes: Self.rows(of: "visit", from: "2020-05"), ["unit-costs.csv": unitCosts])
        let sheet = try #require(book.sheets.first { $0.name == "By bearer" })
        let price = try #require(book.names.first { $0.name == "price_visit_central" }?.place)
        // 12 x 3 hours, at 10 as evaluated and at 20.
        for (body, before, after) in [("NHS", 144.0, 288.0), ("Local authority", 216, 432)] {
            let row = try #require(sheet.rows.firstIndex { $0.count > 3 && Self.words($0[1]) == body })
            let place = CellPlace(sheet: sheet.name, column: 3, row: row + 1)
            var evaluated = CellValues(book.sheets, names: book.names)
            var changed = CellValues(book.sheets, names: book.names, instead: [price: 20])
            #expect(evaluated[place] == .number(before) && changed[place] == .number(after), "\(body)")
        }
    }

    @Test("That a service shown elsewhere stands with the withheld ones is said where there is one, and only there")
    func alsoTogether() throws {
        func isSaid(_ book: Spreadsheet) throws -> Bool {
            try #require(book.sheets.first { $0.name == "Read me first" }).rows.flatMap { $0.map(Self.words) }
                .contains { $0.contains("The same goes for a service") }
        }
        #expect(try !isSaid(WorkbookFixtures.book("derby")))
        #expect(try !isSaid(EvaluationWorkbook(Self.council()).spreadsheet()))
        // The beds of one person begin in a second year.
        let outcomes =
            Self.rows(of: "bed", from: "2020-05") + "later,2021-05,bed,3,panel,\n"
            + Self.rows(of: "visit", from: "2020-05")
            + Self.rows(of: "call", from: "2020-05", people: 1...2)
        let findings = try Self.findings(outcomes: outcomes)
        let shown = try #require(findings.released.breakdown(by: .service)).rows.filter { $0.figures != .suppressed }
        let book = try EvaluationWorkbook(findings).spreadsheet()
        let own = Set(try WorkbookRows(findings.evaluated).rows().compactMap { $0.service?.name })
        #expect(try isSaid(book) == !shown.allSatisfy { own.contains($0.key) })
    }

    @Test(
        "Commands of two rows of one parameter can be put together: x1 keeps a narrower one still, and gives way to a value"
    )
    func commandsTogether() throws {
        let book = try Self.book(outcomes: Self.beds([12, 12, 12, 12]), Self.twoSets)
        #expect(
            try Self.told(book, "Assumptions", "Deadweight", "all rows", column: .command)
                == "--set deadweight=VALUE --set \"deadweight[basis:panel]=x1\"")
        var seen: Set<String> = []
        for sheet in book.sheets
        where ["Unit costs", "Quantities", "Programme cost", "Discounting"].contains(sheet.name) {
            for row in sheet.rows.dropFirst(3) where row.count > 12 {
                let command = Self.words(row[Column.command.rawValue])
                #expect(command.isEmpty || seen.insert(command).inserted, "\(command)")
            }
        }
        #expect(seen.contains("--set \"quantity[bed]=xFACTOR\""))
    }

    @Test("A service that begins for one person in another year is not told by itself, nor is another by what is left")
    func oneLater() throws {
        let outcomes =
            Self.rows(of: "bed", from: "2020-05") + Self.rows(of: "bed", from: "2021-05", people: 13...13)
            + Self.rows(of: "visit", from: "2020-05") + Self.rows(of: "call", from: "2020-05")
        let findings = try Self.findings(outcomes: outcomes)
        let rows = try WorkbookRows(findings.evaluated).rows()
        #expect(!rows.contains { $0.service?.name == "bed" })
        #expect(rows.last?.service == nil)
        let book = try EvaluationWorkbook(findings).spreadsheet()
        var values = CellValues(book.sheets, names: book.names)
        #expect(
            values[CellPlace(sheet: "Totals", column: 1, row: 2)]
                == .text("As evaluated: every total is the same as in the report"))
    }

    @Test("What of services withheld could leave a budget follows as their net does")
    func withheldCash() throws {
        let findings = try Self.council()
        let book = try EvaluationWorkbook(findings).spreadsheet()
        let before = try Self.value("cashable_savings_central", book)
        #expect(before > 0)
        for end in ["central", "high"] {
            let name = "cashable_savings_\(end)"
            let none = try Self.value(name, book, instead: ["attribution_1_\(end)": 0])
            #expect(abs(none) <= 0.02, "\(end)")
        }
        // Net is a product in which attribution, 0.65, is a factor, so that half of it leaves half.
        let half = try Self.value("cashable_savings_central", book, instead: ["attribution_1_central": 0.325])
        #expect(abs(half - before / 2) <= 0.05)
    }

    @Test("Rows of one service that differ in what could leave a budget keep their share of what changes")
    func cashOfOneService() throws {
        let files = [
            "assumptions.csv": """
            parameter,scope,low,central,high,source,rationale
            attribution,,,0.5,,s,r
            attribution,basis:self-report,,0.6,,s,r
            cashable,basis:panel,,0.4,,s,r

            """
        ]
        let outcomes =
            Self.rows(of: "visit", from: "2020-05")
            + Self.rows(of: "visit", from: "2020-05", people: 13...24).replacing("panel", with: "practitioner")
            + Self.rows(of: "visit", from: "2020-05", people: 25...26).replacing("panel", with: "self-report")
            + Self.rows(of: "call", from: "2020-05")
        let book = try Self.book(outcomes: outcomes, files)
        // 12 x 3 hours at 10 and as many calls at 20, half of it, in two years at 3.5 per cent, of which 40 per cent could leave a
        // budget.
        let years = 1 + 1 / 1.035
        #expect(abs(try Self.value("cashable_savings_central", book) - (180 + 360) * 0.4 * years) <= 0.02)
        let half = try Self.value("cashable_savings_central", book, instead: ["deadweight_default_central": 0.5])
        #expect(abs(half - (90 + 180) * 0.4 * years) <= 0.02)
        #expect(
            try Self.told(book, "Assumptions", "Cashable share", "rows estimated").hasPrefix(
                "Locked: rows of one service differ in what could leave a budget"))
    }

    @Test("A locked share says which of the reasons is its own")
    func reasons() throws {
        let book = try EvaluationWorkbook(Self.council()).spreadsheet()
        for body in ["Local authority", "NHS"] {
            let note = try Self.told(book, "Assumptions", "Cashable share", "rows borne by \(body)")
            #expect(note.hasPrefix("Locked: the services withheld, which stand in one row, differ in what could"))
            #expect(!note.contains("alternative"))
        }
        // Every row is covered by one body or the other: no command changes what rests on nothing.
        #expect(try Self.told(book, "Assumptions", "Cashable share", "where nothing", column: .command) == "")
        #expect(
            try Self.told(book, "Assumptions", "Cashable share", "where nothing").hasSuffix(
                "a value is stated for every row, so nothing rests on the default."))
    }

    @Test("Months to cash where no share is known name the inputs that state one, and the table that follows both")
    func monthsToCash() throws {
        let outcomes = Self.rows(of: "visit", from: "2020-05")
        let book = try Self.book(outcomes: outcomes)
        let note = try Self.told(book, "Assumptions", "Months to cash", "where")
        #expect(note.hasPrefix("Locked: no share that could leave a budget is known"))
        #expect(note.contains("by-financial-year.csv of the report shows the result."))
        #expect(try Self.told(book, "Assumptions", "Months to cash", "where", column: .command) == "")
    }

    @Test("A command with brackets stands in quotation marks, which every shell takes as they are")
    func quoted() throws {
        let book = try Self.book(outcomes: Self.rows(of: "bed", from: "2020-05"))
        #expect(try Self.told(book, "Unit costs", "Bed", "NHS", column: .command) == "--set \"unit_cost[bed]=VALUE\"")
    }

    @Test("A scenario over another horizon is not called by the evaluation's")
    func scenarioHorizon() throws {
        let files = ["scenarios.csv": "scenario,parameter,change\nlong,horizon_years,10\ndear,unit_cost,x1.1\n"]
        let book = try Self.book(outcomes: Self.rows(of: "bed", from: "2020-05"), files)
        let rows = try #require(book.sheets.first { $0.name == "Scenarios" }).rows
        let measures = rows.filter { $0.count > 3 }.map { Self.words($0[2]) }.filter { $0.hasPrefix("Present value") }
        #expect(measures.count == 2)
        #expect(measures.last?.hasSuffix("over the horizon") == true)
        #expect(measures.first?.hasSuffix("over 2 years") == true)
    }
}

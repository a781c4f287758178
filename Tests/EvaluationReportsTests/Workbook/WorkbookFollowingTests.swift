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
            values[CellPlace(sheet: "Totals", column: 1, row: 2)] == .text("As evaluated: every total is the report's"))
        #expect(
            try Self.told(book, "Discounting", "Discount rate", "year").hasPrefix(
                "Locked: it bears on events that are told in alternative ways"))
    }

    @Test("Where rows of one service begin in different years the discount rate is locked, and the command named")
    func discounting() throws {
        let years = Self.rows(of: "bed", from: "2020-05") + Self.rows(of: "bed", from: "2021-05", people: 13...30)
        let note = try Self.told(Self.book(outcomes: years), "Discounting", "Discount rate", "year")
        #expect(note.hasPrefix("Locked: rows of one service begin in different years"))
        #expect(note.contains("avoided what-if FOLDER --set discount_rate=VALUE answers."))
        // Of one year it is open, and what it comes to is 12 x 3 nights at 300, this year's and next year's at 8 per cent.
        let year = try Self.book(outcomes: Self.rows(of: "bed", from: "2020-05"))
        #expect(try Self.told(year, "Discounting", "Discount rate", "year") == "")
        #expect(try Self.value("present_value_savings_central", year, instead: ["discount_rate_1": 0.08]) == 20_800)
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
            values[CellPlace(sheet: "Totals", column: 1, row: 2)] == .text("As evaluated: every total is the report's"))
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
            cashable,basis:panel,,0.4,,s,r

            """
        ]
        let outcomes =
            Self.rows(of: "visit", from: "2020-05")
            + Self.rows(of: "visit", from: "2020-05", people: 13...24).replacing("panel", with: "practitioner")
        let book = try Self.book(outcomes: outcomes, files)
        // 24 x 3 hours at 10, half of it, in two years at 3.5 per cent; of half of the rows 40 per cent could leave a budget.
        #expect(abs(try Self.value("cashable_savings_central", book) - (360 + 347.83) * 0.2) <= 0.02)
        #expect(abs(try Self.value("cashable_savings_central", book, instead: ["attribution_1_central": 0])) <= 0.02)
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
        // Every row is covered by one body or the other: to keep both would leave nothing to change.
        #expect(
            try Self.told(book, "Assumptions", "Cashable share", "where nothing", column: .command)
                == "--set cashable=VALUE")
    }

    @Test("Months to cash where no share is known name a command that states one first")
    func monthsToCash() throws {
        let outcomes = Self.rows(of: "visit", from: "2020-05")
        let book = try Self.book(outcomes: outcomes)
        let note = try Self.told(book, "Assumptions", "Months to cash", "where")
        #expect(note.hasPrefix("Locked: no share is known that could leave a budget"))
        #expect(note.contains("--set cashable=SHARE --set cashable_lag=MONTHS answers."))
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

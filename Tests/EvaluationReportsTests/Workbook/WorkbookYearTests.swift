import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("The workbook's financial years: they follow what is changed, or say that they do not")
struct WorkbookYearTests {
    private static let settings = """
        {"title": "T", "status": "illustration", "period": {"start": "2020-04", "months": 24}, "priceYear": "2023-24",
         "horizonYears": 3, "simulation": {"draws": 100, "seed": 7}}
        """

    private static func unitCosts(visit: String = "10") -> String {
        """
        service,label,unit,central,price_year,bearer,benefit_type,cashable,source
        bed,Bed,night,300,2023-24,NHS,fiscal,0.25,own
        visit,Visit,hour,\(visit),2023-24,Local authority,fiscal,,own

        """
    }

    private static func assumptions(dropOff: String = "0.2", deadweight: String = "0.1") -> String {
        """
        parameter,scope,low,central,high,source,rationale
        deadweight,,,\(deadweight),,s,r
        drop_off,,,\(dropOff),,s,r

        """
    }

    /// Twelve people with a bed and twelve with a visit in each of two months.
    private static let enough =
        rows("bed", "2020-06", 1...12) + rows("bed", "2020-11", 13...24)
        + rows("visit", "2020-06", 25...36) + rows("visit", "2021-08", 37...48)

    private static func rows(_ service: String, _ start: String, _ people: ClosedRange<Int>) -> String {
        people.map { "P\($0),\(start),\(service),3,panel,\n" }.joined()
    }

    private static func findings(_ outcomes: String, _ files: [String: String] = [:]) throws -> Findings {
        var all = [
            "evaluation.json": settings, "unit-costs.csv": unitCosts(), "assumptions.csv": assumptions(),
            "outcomes.csv": "case_id,start,service,quantity,basis,alternative\n" + outcomes,
        ]
        all.merge(files) { $1 }
        let folder = try TemporaryFolder(all)
        return try withExtendedLifetime(folder) { try Findings(of: EvaluationFolder(path: folder.path).read()) }
    }

    /// The net of each year in the central world, and of all together.
    private static func years(_ book: Spreadsheet, instead changes: [String: Double]) throws -> [Double] {
        let places = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        var instead: [CellPlace: Double] = [:]
        for (name, value) in changes { instead[try #require(places[name] ?? nil)] = value }
        var values = CellValues(book.sheets, names: book.names, instead: instead)
        let sheet = try #require(book.sheets.first { $0.name == YearSheet.name })
        return sheet.rows.indices.dropFirst(3).compactMap { row in
            guard case .number(let pounds) = values[CellPlace(sheet: sheet.name, column: 3, row: row + 1)] else {
                return nil
            }
            return pounds
        }
    }

    private static func said(_ book: Spreadsheet, instead changes: [String: Double] = [:]) throws -> String {
        let places = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        var instead: [CellPlace: Double] = [:]
        for (name, value) in changes { instead[try #require(places[name] ?? nil)] = value }
        var values = CellValues(book.sheets, names: book.names, instead: instead)
        guard case .text(let words) = values[CellPlace(sheet: YearSheet.name, column: 3, row: 1)] else { return "" }
        return words
    }

    @Test(
        "Money that a changed share moves has a row to go to, by year and body, though nothing could leave a budget as evaluated"
    )
    func partners() throws {
        let costs = """
            service,label,unit,central,price_year,bearer,benefit_type,cashable,source
            bed,Bed,night,300,2023-24,NHS,fiscal,0,own

            """
        let outcomes = Self.rows("bed", "2020-06", 1...12) + Self.rows("bed", "2020-11", 13...24)
        let book = try EvaluationWorkbook(try Self.findings(outcomes, ["unit-costs.csv": costs])).spreadsheet()
        let places = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        let share = "cashable_bed_central"
        func sum(_ changes: [String: Double]) throws -> [String: Double] {
            var instead: [CellPlace: Double] = [:]
            for (name, value) in changes { instead[try #require(places[name] ?? nil)] = value }
            var values = CellValues(book.sheets, names: book.names, instead: instead)
            let sheet = try #require(book.sheets.first { $0.name == YearBodySheet.name })
            var sums: [String: Double] = [:]
            for row in sheet.rows.indices.dropFirst(3) {
                guard case .text(let kind) = values[CellPlace(sheet: sheet.name, column: 3, row: row + 1)],
                    case .number(let pounds) = values[CellPlace(sheet: sheet.name, column: 5, row: row + 1)]
                else { continue }
                sums[kind, default: 0] += pounds
            }
            return sums
        }
        let before = try sum([:])
        let after = try sum([share: 0.4])
        let all = try #require(before["not cashable"])
        #expect(all > 0 && before["cashable"] == 0)
        #expect(abs((after["cashable"] ?? 0) - all * 0.4) < 0.05)
        #expect(abs((after["cashable"] ?? 0) + (after["not cashable"] ?? 0) - all) < 0.05)
    }

    /// A change of inputs by name, and the same in the folder's files.
    private static let changes: [(cells: [String: Double], files: [String: String])] = [
        ([:], [:]),
        (["price_visit_central": 123.45], ["unit-costs.csv": unitCosts(visit: "123.45")]),
        (["deadweight_1_central": 0.37], ["assumptions.csv": assumptions(deadweight: "0.37")]),
        (["drop_off_1_central": 0.37], ["assumptions.csv": assumptions(dropOff: "0.37")]),
        (
            ["price_visit_central": 123.45, "drop_off_1_central": 0.5],
            ["unit-costs.csv": unitCosts(visit: "123.45"), "assumptions.csv": assumptions(dropOff: "0.5")]
        ),
    ]

    @Test(
        "A changed price, share or drop-off moves every year and their total as it moves the evaluation's",
        arguments: changes.indices)
    func follows(_ change: Int) throws {
        let (cells, files) = Self.changes[change]
        let book = try EvaluationWorkbook(Self.findings(Self.enough)).spreadsheet()
        let budget = try #require(try Self.findings(Self.enough, files).released.budget)
        let told = budget.years.compactMap { $0.shownSavings?.central.decimal.doubleValue }
        let found = try Self.years(book, instead: cells)
        #expect(told.count == budget.years.count && found.count == told.count + 1)
        for (own, wanted) in zip(found, told + [told.reduce(0, +)]) { #expect(abs(own - wanted) <= 0.1) }
        #expect(try Self.said(book, instead: cells) == "")
    }

    private static let whole = settings.replacing(
        "\"horizonYears\": 3,", with: "\"horizonYears\": 3, \"disclosure\": {\"threshold\": 0},")

    /// With months until what could leave a budget does so.
    private static func lagged(dropOff: String = "0.2", deadweight: String = "0.1", cashable: String = "0.4") -> String
    {
        assumptions(dropOff: dropOff, deadweight: deadweight)
            + "cashable,bearer:Local authority,,\(cashable),,s,r\ncashable_lag,,14,9,5,s,r\n"
    }

    private static let laggedChanges: [(cells: [String: Double], files: [String: String])] = [
        ([:], [:]),
        (["price_visit_central": 123.45], ["unit-costs.csv": unitCosts(visit: "123.45")]),
        (["deadweight_1_central": 0.37], ["assumptions.csv": lagged(deadweight: "0.37")]),
        (["drop_off_1_central": 0.37], ["assumptions.csv": lagged(dropOff: "0.37")]),
        (["cashable_1_central": 0.9], ["assumptions.csv": lagged(cashable: "0.9")]),
        (
            ["price_visit_central": 123.45, "drop_off_1_central": 0.5, "cashable_1_central": 0.05],
            ["unit-costs.csv": unitCosts(visit: "123.45"), "assumptions.csv": lagged(dropOff: "0.5", cashable: "0.05")]
        ),
    ]

    /// The central column of a sheet, by its number.
    private static func column(_ number: Int, of name: String, _ values: inout CellValues, _ book: Spreadsheet) throws
        -> [Double]
    {
        let sheet = try #require(book.sheets.first { $0.name == name })
        return sheet.rows.indices.dropFirst(3).compactMap { row in
            guard case .number(let pounds) = values[CellPlace(sheet: name, column: number, row: row + 1)] else {
                return nil
            }
            return pounds
        }
    }

    @Test(
        "Months to cash move what could leave a budget, year by year and body by body, under every change where nothing is withheld",
        arguments: laggedChanges.indices)
    func followsWithLag(_ change: Int) throws {
        let (cells, files) = Self.laggedChanges[change]
        let own = ["evaluation.json": Self.whole, "assumptions.csv": Self.lagged()]
        let book = try EvaluationWorkbook(Self.findings(Self.enough, own)).spreadsheet()
        let again = try Self.findings(Self.enough, own.merging(files) { $1 })
        let budget = try #require(again.released.budget)
        let told = budget.years.compactMap { $0.shownSavings?.central.decimal.doubleValue }
        let found = try Self.years(book, instead: cells)
        #expect(told.count == budget.years.count && found.count == told.count + 1)
        for (own, wanted) in zip(found, told + [told.reduce(0, +)]) { #expect(abs(own - wanted) <= 0.15) }
        #expect(try Self.said(book, instead: cells) == "")
        let places = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        var instead: [CellPlace: Double] = [:]
        for (name, value) in cells { instead[try #require(places[name] ?? nil)] = value }
        var live = CellValues(book.sheets, names: book.names, instead: instead)
        let other = try EvaluationWorkbook(again).spreadsheet()
        var evaluated = CellValues(other.sheets, names: other.names)
        let (central, asEvaluated) = (5, 8)
        let bodies = try Self.column(central, of: "By year and bearer", &live, book)
        let wanted = try Self.column(asEvaluated, of: "By year and bearer", &evaluated, other)
        #expect(bodies.count == wanted.count && bodies.count > 8)
        for (own, wanted) in zip(bodies, wanted) { #expect(abs(own - wanted) <= 0.15) }
    }

    @Test(
        "Where something may be withheld, years with months to cash say that they do not follow, once a row of theirs has changed"
    )
    func lagOfFew() throws {
        let files = ["assumptions.csv": Self.lagged()]
        let book = try EvaluationWorkbook(Self.findings(Self.enough, files)).spreadsheet()
        #expect(try Self.said(book) == "")
        #expect(
            try Self.said(book, instead: ["price_visit_central": 50]).hasPrefix(
                "Rows not shown separately by year may have"))
        let notes = try #require(book.sheets.first { $0.name == YearSheet.name }).rows.joined().compactMap { cell in
            if case .text(let words) = cell { words } else { nil }
        }.joined(separator: " ")
        #expect(notes.contains("falls some months later than the rest") && notes.contains("as it was evaluated"))
    }

    @Test(
        "Where the rows not told apart are events told in alternative ways, other assumptions move the years and the total"
    )
    func alternatives() throws {
        let prices =
            Self.unitCosts() + """
                call,Call,call,20,2023-24,NHS,fiscal,0.25,own
                ride,Ride,ride,50,2023-24,NHS,fiscal,0.25,own

                """
        func assumptions(_ deadweight: String) -> String {
            """
            parameter,scope,low,central,high,source,rationale
            deadweight,service:bed,,\(deadweight),,s,r
            deadweight,service:call,,0.1,,s,r
            drop_off,,,0.2,,s,r

            """
        }
        func files(_ deadweight: String) -> [String: String] {
            ["evaluation.json": Self.whole, "unit-costs.csv": prices, "assumptions.csv": assumptions(deadweight)]
        }
        let outcomes = Self.enough + "Q1,2020-06,call,3,panel,e1\nQ1,2020-06,ride,1,panel,e1\n"
        let book = try EvaluationWorkbook(Self.findings(outcomes, files("0.1"))).spreadsheet()
        let budget = try #require(try Self.findings(outcomes, files("0.37")).released.budget)
        let told = budget.years.compactMap { $0.shownSavings?.central.decimal.doubleValue }
        let change = ["deadweight_1_central": 0.37]
        let found = try Self.years(book, instead: change)
        #expect(found.count == told.count + 1)
        for (own, wanted) in zip(found, told + [told.reduce(0, +)]) { #expect(abs(own - wanted) <= 0.1) }
        #expect(try Self.said(book, instead: change) == "")
        let words = Self.words(of: book)
        #expect(words.contains { $0.hasPrefix("Rows whose events have alternative accounts") })
        #expect(words.contains { $0.hasPrefix("Events with alternative accounts are fixed amounts") })
        #expect(!words.contains { $0.contains("follows it in part") })
    }

    @Test(
        "Of two services of which one begins with one person in one of two months neither is told by itself"
    )
    func fewInOneMonth() throws {
        let outcomes =
            Self.rows("bed", "2020-06", 1...12) + Self.rows("bed", "2020-11", 13...13)
            + Self.rows("visit", "2020-06", 14...25) + Self.rows("visit", "2020-11", 26...37)
        let findings = try Self.findings(outcomes)
        // All rows together are what the report's years are.
        let made = try WorkbookRows(findings.evaluated).rows()
        #expect(made.map { $0.service?.name } == [nil])
        #expect(try Self.said(EvaluationWorkbook(findings).spreadsheet()) == "")
    }

    @Test(
        "Where some years are withheld the unchanged sheet says nothing, and no command that answers nothing is named")
    func yearsWithheld() throws {
        var files = try Repository.files(ofFixture: "council-early-help")
        let settings = try #require(files["evaluation.json"])
        files["evaluation.json"] = settings.replacing(
            #"{ "start": "2024-04", "months": 12 }"#, with: #"{ "start": "2023-10", "months": 24 }"#
        ).replacing(#""horizonYears": 1"#, with: #""horizonYears": 3"#)
        files["assumptions.csv", default: ""] += "cashable_lag,,9,6,3,,Finance,notice\n"
        let findings = try EvaluationReportsTests.findings(files)
        let years = try #require(findings.released.budget?.years)
        #expect(years.contains { $0.shownSavings == nil } && years.contains { $0.shownSavings != nil })
        let book = try EvaluationWorkbook(findings).spreadsheet()
        #expect(try Self.said(book) == "")
        #expect(findings.released.withheldMeasures.contains(.cashableSavings))
        let words = Self.words(of: book)
        #expect(!words.contains { $0.contains("--set cashable=VALUE shows the result") })
    }

    @Test(
        "Where there are no financial years months to cash say what these need",
        arguments: ["comparison-group", "voices-women"])
    func withoutYears(_ fixture: String) throws {
        let words = Self.words(of: try WorkbookFixtures.book(fixture))
        #expect(words.contains { $0.contains("this evaluation has no financial years") })
        #expect(!words.contains { $0.contains("by-financial-year.csv of the report shows the result") })
    }

    private static func words(of book: Spreadsheet) -> [String] {
        book.sheets.flatMap(\.rows).joined().compactMap { cell in
            switch cell {
            case .text(let words), .words(let words, _): words
            default: nil
            }
        }
    }

    @Test("A row of what begins in several years says so, and no year")
    func severalYears() throws {
        let outcomes =
            Self.rows("bed", "2020-06", 1...12) + Self.rows("bed", "2021-08", 13...13)
            + Self.rows("visit", "2020-06", 14...25)
        let findings = try Self.findings(outcomes)
        let made = try WorkbookRows(findings.evaluated).rows()
        #expect(made.map(\.beginsInSeveralYears) == [true])
        let working = try #require(EvaluationWorkbook(findings).spreadsheet().sheets.first { $0.name == "Working" })
        let said = working.rows.joined().count { cell in
            if case .words("several", _) = cell { true } else { false }
        }
        #expect(said == Bound.allCases.count)
    }

    /// What is not told of the years is their total less what is told. Two people of a visit begin in October: of it alone that would be
    /// theirs.
    @Test("Where one service may not be told by year, beside one that two bodies share, another goes with it")
    func sharedBeside() throws {
        let outcomes =
            Self.rows("bed", "2020-05", 1...13) + Self.rows("bed", "2020-10", 14...20)
            + Self.rows("call", "2020-04", 21...39) + Self.rows("call", "2020-10", 40...45)
            + Self.rows("visit", "2020-04", 46...65) + Self.rows("visit", "2020-10", 66...67)
        let prices = """
            service,label,unit,central,price_year,bearer,source
            bed,Bed,night,300,2023-24,NHS 70%; Local authority 30%,own
            visit,Visit,hour,10,2023-24,NHS,own
            call,Call,call,90,2023-24,Police,own

            """
        let findings = try Self.findings(
            outcomes,
            [
                "unit-costs.csv": prices,
                "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,,,0.2,,s\n",
                "evaluation.json": Self.settings.replacing("\"horizonYears\": 3", with: "\"horizonYears\": 1")
                    .replacing("\"months\": 24", with: "\"months\": 12"),
            ])
        let rows = try WorkbookRows(findings.evaluated)
        let made = try rows.rows()
        let years = try #require(try rows.years(made))
        let untold = made.indices.filter { years.courses[$0] == nil }
        #expect(!untold.isEmpty)
        let lines = untold.flatMap { made[$0].lines }.map { findings.evaluated.result.lines[$0] }
        #expect(Set(lines.map(\.key.service)).count > 1)
    }

    @Test(
        "In the derby workbook no part of a service stands as a number, its wide deadweight follows and the narrow one is locked"
    )
    func twoSets() throws {
        let book = try WorkbookFixtures.book("derby")
        let working = try #require(book.sheets.first { $0.name == "Working" })
        for case .words(let words, _) in working.rows[2] { #expect(!words.hasPrefix("Part ")) }
        let places = Dictionary(uniqueKeysWithValues: book.names.map { ($0.name, $0.place) })
        let wide = try #require(places["deadweight_1_central"] ?? nil)
        let net = try #require(places["net_savings_central"] ?? nil)
        var values = CellValues(book.sheets, names: book.names, instead: [wide: 0.3])
        guard case .number(let found) = values[net] else {
            Issue.record("there is no total")
            return
        }
        // avoided what-if fixtures/derby --set deadweight=0.3 --set "deadweight[basis:self-report]=x1"
        #expect(abs(found - 655_710.52) <= 0.30)
        let narrow = try #require(places["deadweight_2_central"] ?? nil)
        let sheet = try #require(book.sheets.first { $0.name == "Assumptions" })
        guard case .words(let note, _) = sheet.rows[narrow.row - 1][10] else {
            Issue.record("nothing is said")
            return
        }
        #expect(note.hasPrefix("Locked: rows of one service have different values of it"))
    }

    @Test("A handful of sheets is printed", arguments: WorkbookFixtures.names)
    func paper(_ fixture: String) throws {
        let printed = try WorkbookFixtures.book(fixture).sheets.filter { $0.printed?.columns != 0 }
        #expect(printed.count <= 10)
        let long = printed.filter { sheet in
            !PrintedWidth.isOnePage(Array(sheet.heights.prefix(sheet.printed?.rows ?? sheet.heights.count)))
        }
        #expect(long.count <= 1, "\(long.map(\.name))")
    }
}

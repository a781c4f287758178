import DelimitedText
import Foundation
import TestSupport
import Testing
import Workbooks

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("The publication workbook")
struct PublicationWorkbookTests {
    private static func findings(_ name: String) throws -> Findings {
        var evaluation = try EvaluationFolder(path: Repository.fixture(name)).read()
        evaluation.settings.simulation.draws = 200
        return try Findings(of: evaluation)
    }

    private static func workbook(_ findings: Findings) throws -> Workbook {
        try Workbook(name: "tables.xlsx", bytes: try PublicationWorkbook(findings).file())
    }

    @Test("Scenarios are called by their titles, and a note says what each changes")
    func scenarios() throws {
        let findings = try Self.findings("derby")
        let workbook = try Self.workbook(findings)
        let comparison = try #require(findings.scenarios)
        let names = Set(Self.table(try #require(workbook.sheet(named: "Scenarios"))).dropFirst().map { $0[0].text })
        #expect(names == Set(comparison.outcomes.map(\.scenario.heading)))
        let notes = try #require(workbook.sheet(named: "Notes")).rows.flatMap(\.texts).joined(separator: "\n")
        let words = ScenarioWords(comparison: comparison, evaluation: findings.released)
        for outcome in comparison.outcomes {
            #expect(notes.contains("\(outcome.scenario.heading) \(words.changes(outcome.scenario))"))
        }
    }

    @Test("The cover explains the shorthand that some table uses, and no other")
    func shorthand() throws {
        for fixture in ["derby", "voices-women"] {
            let workbook = try Self.workbook(try Self.findings(fixture))
            let cover = try #require(workbook.sheet(named: "Cover")).rows.flatMap(\.texts)
            let cells = workbook.sheets.filter { $0.name != "Cover" }.flatMap { $0.rows.flatMap(\.texts) }
            for absence in CellAbsence.allCases {
                let isUsed = cells.contains(absence.shorthand)
                #expect(cover.contains { $0.hasPrefix("\(absence.shorthand) ") } == isUsed, "\(fixture) \(absence)")
            }
        }
    }

    /// The rows under the headings of a sheet's table: its headings are the first row that fills every column.
    private static func table(_ sheet: Sheet) -> [[SheetCell]] {
        let rows = Array(sheet.rows).map(\.filledCells)
        let start = rows.firstIndex { $0.count == sheet.columnCount } ?? rows.endIndex
        return Array(rows[start...])
    }

    /// The number in a cell, a percentage as a share; nil for words.
    private static func number(_ cell: SheetCell) -> Decimal? {
        switch cell.kind {
        case .number: Decimal(string: cell.text)
        case .percentage: Decimal(string: String(cell.text.dropLast())).map { $0 / 100 }
        default: nil
        }
    }

    @Test(
        "Every figure of every CSV file stands in its sheet, in the same row and order, and shorthand where the file has none",
        arguments: ["derby", "comparison-group", "voices-women", "council-early-help"])
    func figures(_ fixture: String) throws {
        let findings = try Self.findings(fixture)
        let workbook = try Self.workbook(findings)
        // A table without a row is a sheet without a table, and left out.
        for published in try ReportFiles.publishedTables(findings) where !published.table.rows.isEmpty {
            let name = String(published.file.dropLast(4).map { $0 == "-" ? "_" : $0 }).capitalisedFirst
            let sheet = try #require(workbook.sheet(named: name), "\(name)")
            let table = Self.table(sheet)
            // The report counts people beside these, and the file does not.
            let countsPeople =
                !published.table.columns.contains("people")
                && table.first?.dropFirst().first?.text.hasPrefix("People") == true
            let rows = table.dropFirst().map { countsPeople ? Array($0.prefix(1) + $0.dropFirst(2)) : $0 }
            #expect(rows.count == published.table.rows.count || rows.last?.first?.text == "Total", "\(name)")
            for (values, row) in zip(published.table.rows, rows) {
                // A year is told in words.
                let figures = published.subject == .breakdown(.year) ? Array(values.dropFirst()) : values
                // What draws leave open of a chance is told in words, as the report tells it.
                let isBound = row.contains { $0.text.hasPrefix("above ") || $0.text.hasPrefix("below ") }
                let expected =
                    isBound
                    ? []
                    : figures.compactMap { value -> Decimal? in
                        if case .number(let digits) = value { Decimal(string: digits) } else { nil }
                    }
                #expect(row.compactMap(Self.number) == expected, "\(name), row \(row.first?.name.row ?? 0)")
                let withheld = values.count { $0 == .absent(.withheld) }
                #expect(row.count { $0.text == CellAbsence.withheld.shorthand } == withheld, "\(name)")
            }
        }
    }

    @Test("Who made an assumption, when, how reliably and who signed it off stands beside it, where the inputs say so")
    func custody() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "simulation": { "draws": 50 } }"#,
            "outcomes.csv": "service,quantity\nae-attendance,10\n",
            "assumptions.csv": """
            parameter,central,source,made_by,made_on,signed_off_by
            deadweight,0.2,Panel,Evaluation team,2024-05,Board
            attribution,0.7,Panel,,,

            """,
        ])
        let findings = try Findings(of: try EvaluationFolder(path: folder.path).read())
        let rows = Self.table(try #require(try Self.workbook(findings).sheet(named: "Assumptions")))
        #expect(rows[0].suffix(3).map(\.text) == ["Made by", "Made on", "Signed off by"])
        #expect(rows[1].suffix(3).map(\.text) == ["Evaluation team", "2024-05", "Board"])
        #expect(rows[2].suffix(3).map(\.text) == ["[x]", "[x]", "[x]"])
        let plain = Self.table(try #require(try Self.workbook(Self.findings("derby")).sheet(named: "Assumptions")))
        #expect(plain[0].last?.text == "Rationale")
    }

    @Test(
        "People are counted by bearer, by group and by year as the report counts them, and withheld as there",
        arguments: ["derby", "comparison-group", "council-early-help"])
    func people(_ fixture: String) throws {
        let findings = try Self.findings(fixture)
        let workbook = try Self.workbook(findings)
        let named = [("By_bearer", Dimension.bearer), ("By_locality", .group("locality")), ("By_year", .year)]
        for (name, dimension) in named {
            guard let breakdown = findings.released.breakdown(by: dimension), !breakdown.rows.isEmpty,
                dimension != .year || breakdown.rows.count > 1
            else { continue }
            let table = Self.table(try #require(workbook.sheet(named: name)))
            #expect(table[0][1].text.hasPrefix("People"), "\(name)")
            for (row, cells) in zip(breakdown.rows, table.dropFirst()) {
                let expected =
                    switch row.figures {
                    case .shown(_, let people): people.map(String.init) ?? "[x]"
                    case .suppressed: "[c]"
                    }
                #expect(cells[1].text == expected, "\(name)")
            }
        }
    }

    @Test("The total under a table is that of the summary", arguments: ["derby", "comparison-group"])
    func totals(_ fixture: String) throws {
        let findings = try Self.findings(fixture)
        let savings = findings.totals.savings
        let expected = [savings.gross, savings.net].flatMap { amount in
            Bound.allCases.compactMap { Decimal(string: amount[$0].description) }
        }
        let workbook = try Self.workbook(findings)
        for name in ["By_service", "By_bearer", "By_locality"] {
            let sheet = try #require(workbook.sheet(named: name))
            let total = try #require(Self.table(sheet).last)
            #expect(total.compactMap(Self.number) == expected, "\(name)")
        }
    }

    @Test("Of what the report withholds no figure is told: its row has shorthand, and nobody's name stands anywhere")
    func withheld() throws {
        let findings = try Self.findings("derby")
        let rows = try #require(findings.released.breakdown(by: .service)?.rows)
        let suppressed = Set(rows.filter { $0.figures == .suppressed }.map(\.key))
        #expect(!suppressed.isEmpty)
        let workbook = try Self.workbook(findings)
        let services = try #require(workbook.sheet(named: "By_service"))
        let told = Self.table(services).filter { row in suppressed.contains(row[0].text) }
        #expect(told.count == suppressed.count)
        for row in told {
            // A unit cost is public; who had the service is not.
            #expect(row.compactMap(Self.number).count == Bound.allCases.count)
            #expect(row.count { $0.text == "[c]" } == row.count - 3 - Bound.allCases.count)
        }
        let text = String(decoding: try PublicationWorkbook(findings).file(), as: UTF8.self)
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        for identifier in evaluation.ledger.caseIDs { #expect(!text.contains(">\(identifier)<")) }
    }

    @Test(
        "A sheet has a title, no gap, nothing merged and nothing hidden",
        arguments: ["derby", "comparison-group", "voices-women"])
    func layout(_ fixture: String) throws {
        let workbook = try Self.workbook(Self.findings(fixture))
        #expect(workbook.sheets.prefix(4).map(\.name) == ["Cover", "Contents", "Notes", "Summary"])
        for sheet in workbook.sheets {
            #expect(sheet.visibility == .visible && sheet.hiddenRows.isEmpty && sheet.hiddenColumns.isEmpty)
            #expect(sheet.mergedRanges.isEmpty && sheet.formulaCount == 0, "\(sheet.name)")
            #expect(Array(sheet.rows).map(\.number) == Array(1...sheet.rowCount), "\(sheet.name)")
            #expect(sheet.rows.allSatisfy { !$0.text(1).isEmpty }, "\(sheet.name)")
            let table = Self.table(sheet)
            #expect(table.allSatisfy { $0.count == sheet.columnCount && $0.allSatisfy { !$0.text.isEmpty } })
            let headings = table.first?.map { $0.text.lowercased() } ?? []
            #expect(Set(headings).count == headings.count, "\(headings)")
            #expect(sheet.name.wholeMatch(of: /[A-Za-z0-9_]{1,31}/) != nil, "\(sheet.name)")
        }
    }

    @Test("The contents list every sheet behind them, and each title's notes are on the sheet Notes")
    func contents() throws {
        let workbook = try Self.workbook(Self.findings("derby"))
        let contents = try #require(workbook.sheet(named: "Contents"))
        #expect(Self.table(contents).dropFirst().map { $0[0].text } == workbook.sheets.dropFirst(2).map(\.name))
        let notes = try #require(workbook.sheet(named: "Notes"))
        let listed = Self.table(notes).dropFirst().map { $0[0].text }
        let marks = workbook.sheets.flatMap { sheet in
            sheet[row: 1, column: 1].text.matches(of: /\[note \d+\]/).map { String($0.output) }
        }
        #expect(Set(marks) == Set(listed))
        #expect(listed == (1...listed.count).map { "[note \($0)]" })
    }

    private static let sheets: Set = [
        "Cover", "Contents", "Notes", "Summary", "Assumptions", "Unit_costs", "Warnings", "Provenance", "Sensitivity",
        "Scenarios", "Arms", "Net_position", "Other_values", "Cashable", "Programme_cost", "Net_benefit",
        "Discounted_by_year", "Bearer_and_cashable", "Funders", "Budget", "Budget_so_far",
        "Budget_in_money_of_the_year", "Simulation", "Kinds_of_doubt", "Indices", "Sensitivity_of_cashable",
        "Pairs_of_values", "Wellbeing", "Wellbeing_2", "Wellbeing_3", "NAO_good_practice", "NAO_test_of_impact",
        "Conventions", "Not_told", "CHEERS", "Checks", "Benefit_owners", "Scenario_net_position",
    ]

    @Test(
        "Sheets have short names that are always the same, but for those of columns to group by",
        arguments: ["derby", "comparison-group", "voices-women", "council-early-help"])
    func fixedNames(_ fixture: String) throws {
        let workbook = try Self.workbook(Self.findings(fixture))
        #expect(Set(workbook.sheets.map(\.name)).subtracting(Self.sheets).allSatisfy { $0.hasPrefix("By_") })
    }

    @Test(
        "No cell sends a reader to a file that is not in the workbook, but for the names of files that were read",
        arguments: ["derby", "comparison-group", "voices-women", "council-early-help"])
    func standsAlone(_ fixture: String) throws {
        let workbook = try Self.workbook(Self.findings(fixture))
        for sheet in workbook.sheets where sheet.name != "Provenance" {
            for cell in sheet.rows.flatMap(\.filledCells) {
                #expect(!cell.text.contains(/\.(csv|json)|avoided explain/), "\(sheet.name): \(cell.text)")
            }
        }
    }

    @Test(
        "Where every draw agrees the workbook says as the report does what so many draws leave open, and no certainty",
        arguments: [(300, "above 98.7%"), (2000, "above 99.8%")])
    func chance(_ draws: Int, _ words: String) throws {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.simulation.draws = draws
        let findings = try Findings(of: evaluation)
        #expect(findings.uncertainty?.simulation?.probabilitySavingsExceedCost?.favourable == draws)
        let summary = try #require(try Self.workbook(findings).sheet(named: "Summary"))
        let row = try #require(Self.table(summary).first { $0[0].text.hasPrefix("Chance") })
        #expect(row[3].text == words)
    }

    @Test("Values that are no savings are called values, each with its kind")
    func otherValues() throws {
        let findings = try EvaluationReportsTests.findings([
            "evaluation.json": #"{ "title": "T", "priceYear": "2020-21", "disclosure": { "threshold": 0 } }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,benefit_type,source
            visit,Visit,visit,10,2020-21,NHS,fiscal,own
            calm,Calm,month,20,2020-21,People,social,own
            rent,Rent,week,30,2020-21,DWP,transfer,own

            """,
            "outcomes.csv": "case_id,service,quantity\nC1,visit,3\nC1,calm,2\nC2,rent,5\n",
        ])
        let book = try Self.workbook(findings)
        for name in ["Other_values", "By_benefit_type"] {
            let sheet = try #require(book.sheet(named: name))
            let table = Self.table(sheet)
            let headings = table[0].map(\.text)
            #expect(headings.contains("Net value, central (£)"), "\(headings)")
            #expect(!headings.contains { $0.lowercased().contains("avoid") || $0.contains("aving") })
            guard name == "Other_values" else { continue }
            let kind = try #require(headings.firstIndex(of: "Kind of value"))
            #expect(table.dropFirst().map { $0[kind].text } == ["social", "transfer"])
        }
    }

    @Test("Counts that are rounded say so: on the cover, in the headings of their columns, and in a note")
    func rounded() throws {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.simulation.draws = 200
        evaluation.settings.disclosure.roundTo = 5
        let workbook = try Self.workbook(Findings(of: evaluation))
        let sentence = "Counts of people are rounded to the nearest 5, so they may not add up. "
        for name in ["Cover", "Notes"] {
            let sheet = try #require(workbook.sheet(named: name))
            #expect(sheet.rows.contains { $0.filledCells.contains { $0.text.hasPrefix(sentence) } }, "\(name)")
        }
        for (name, heading) in [
            ("By_service", "People (number, rounded to 5)"), ("Wellbeing", "Asked (number, rounded to 5)"),
        ] {
            let sheet = try #require(workbook.sheet(named: name))
            #expect(Self.table(sheet).first?.contains { $0.text == heading } == true, "\(name)")
        }
        let summary = try #require(workbook.sheet(named: "Summary"))
        #expect(Self.table(summary).contains { $0[1].text == "people, rounded to 5" && $0[3].text == "50" })
    }

    @Test("A cell that prints a share with its interval is three numbers, each in a column of its own")
    func intervals() throws {
        let wellbeing = try #require(try Self.workbook(Self.findings("derby")).sheet(named: "Wellbeing"))
        let table = Self.table(wellbeing)
        #expect(
            table.first?.suffix(3).map(\.text) == [
                "Better, share of those who answered (%)", "95% interval of the share, from (%)",
                "95% interval of the share, to (%)",
            ])
        // 20 of 28: R. Newcombe (1998), method 3, without continuity correction.
        #expect(table[1].suffix(3).map(\.text) == ["71%", "53%", "85%"])
    }

    @Test("Headings say with which values of which input pairs were made")
    func pairs() throws {
        let pairs = try #require(try Self.workbook(Self.findings("derby")).sheet(named: "Pairs_of_values"))
        let headings = try #require(Self.table(pairs).first?.map(\.text))
        #expect(headings.first == "Deadweight: all rows without one of their own (%)")
        #expect(
            headings[1]
                == "Net benefit, Units (week): Residential care, adult with a learning disability at 127.7 (£)")
    }

    @Test("The same evaluation gives the same bytes, with no time in them")
    func deterministic() throws {
        let findings = try Self.findings("comparison-group")
        let bytes = try PublicationWorkbook(findings).file()
        #expect(try PublicationWorkbook(Self.findings("comparison-group")).file() == bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("dcterms"))
        #expect(text.contains("<dc:title>\(SheetXML.escaped(findings.released.settings.title))</dc:title>"))
        #expect(text.contains("<dc:language>en-GB</dc:language>"))
    }

    @Test(
        "A number is read back as a table prints it",
        arguments: [
            ("£801,587.94", "801587.94"), ("-£2,127.35", "-2127.35"), ("£12", "12"), ("34.2", "34.2"),
            ("-61", "-61"), ("1,234", "1234"), ("53%", "0.53"), ("0%", "0.00"), ("100%", "1"), ("12.5%", "0.125"),
            ("-3%", "-0.03"), ("0.0001%", "0.000001"),
        ])
    func printed(_ text: String, _ digits: String) throws {
        let number = try #require(PrintedNumber(text))
        #expect(Decimal(string: number.digits) == Decimal(string: digits))
    }

    @Test(
        "Words with numbers in them are no number",
        arguments: [
            "", "£", "%", "month 5", "above 99.9%", "£1 to £2", "1,23", "1,2345", ",123", "1.", "£5%", "2012-13",
        ])
    func unprinted(_ text: String) {
        #expect(PrintedNumber(text) == nil)
    }

    @Test("Names of sheets are short, without spaces and each another")
    func names() {
        var names = SheetNames(taken: ["Cover"])
        #expect(names.name(from: "by-financial-year") == "By_financial_year")
        #expect(names.name(from: "cover") == "Cover_2")
        let long = "by-integrated-neighbourhood-team-of-the-area"
        #expect(names.name(from: long) == "By_integrated_neighbourhood")
        #expect(names.name(from: long) == "By_integrated_neighbourhood_2")
        #expect(names.name(from: "’’") == "Table")
    }

    @Test("Words of somebody's own cannot become markup, and a web address leads out of the file alone")
    func hostile() throws {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.simulation.draws = 200
        evaluation.settings.title = "A <b>title</b> & \"more\"\u{1}"
        evaluation.settings.author = "=HYPERLINK(\"http://example.com\")"
        let workbook = try Self.workbook(Findings(of: evaluation))
        let cover = try #require(workbook.sheet(named: "Cover"))
        #expect(cover[row: 1, column: 1].text == "A <b>title</b> & \"more\"")
        #expect(cover.rows.contains { $0.text(1) == "Author, and whom to ask: =HYPERLINK(\"http://example.com\")" })
        #expect(cover.formulaCount == 0)
    }

    @Test(
        "A column of numbers says what it counts, also where none of them may be shown", arguments: [5, 100_000],
        ["derby", "comparison-group", "voices-women", "council-early-help"])
    func units(_ threshold: Int, _ fixture: String) throws {
        var evaluation = try EvaluationFolder(path: Repository.fixture(fixture)).read()
        evaluation.settings.simulation.draws = 50
        evaluation.settings.disclosure.threshold = threshold
        let tables = try PublicationContents(Findings(of: evaluation)).tables()
        for table in tables {
            for column in table.columns where column.content == .numbers {
                #expect(column.heading.hasSuffix(")"), "\(table.title): \(column.heading)")
                #expect(
                    !(column.heading.lowercased().contains("net, low") && column.heading.hasSuffix("(number)")),
                    "\(table.title): \(column.heading)")
            }
        }
    }

    @Test(
        "A price shows all its decimals, and an amount of money its pence",
        arguments: [
            ("12.3456", CellStyle.price), ("12.345", .price), ("12.34", .pounds), ("12.3", .pounds),
            ("12", .wholePounds),
        ])
    func decimals(_ digits: String, _ style: CellStyle) {
        #expect(FigureUnit.pounds.style(of: digits) == style)
        #expect(FigureUnit.pounds.shown(digits).count > digits.count)
        #expect(OpenDocumentStyles.cells.contains("style:name=\"\(OpenDocumentStyles.cell(style))\""))
    }

    @Test("Inputs that are left out of what moves the result are counted in the notes, as the report counts them")
    func inputsLeftOut() throws {
        let findings = try Self.findings("council-early-help")
        let count = try #require(findings.uncertainty?.withheldInputs)
        try #require(count > 1)
        let tables = try PublicationContents(findings).tables()
        let sensitivity = try #require(tables.first { $0.stem == TableSubject.sensitivity.stem })
        #expect(sensitivity.notes.contains { $0.hasPrefix("\(count) inputs are left out, because") })
    }

    @Test(
        "A sheet is printed on as many pages as its columns need with the first of them on each, in letters that can be read",
        arguments: ["derby", "council-early-help"])
    func pages(_ fixture: String) throws {
        for table in try PublicationContents(try Self.findings(fixture)).tables() {
            let sheet = PublicationLayout.sheet(table, name: "S", title: table.title, lines: [])
            guard case .pagesWide(let pages) = sheet.page, let first = sheet.widths.first else {
                Issue.record("\(table.title) has no page")
                continue
            }
            let printed = sheet.widths.reduce(0, +) + (pages - 1) * first
            #expect(printed <= pages * 160, "\(table.title)")
        }
    }
}

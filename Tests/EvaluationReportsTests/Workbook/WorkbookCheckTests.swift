import Numerics
import TestSupport
import Testing

@testable import CostAvoidance
@testable import EvaluationReports

@Suite("What the what-if workbook says of a change that it cannot work with, or does not follow")
struct WorkbookCheckTests {
    private static func book(_ files: [String: String]) throws -> Spreadsheet {
        let folder = try TemporaryFolder(files)
        return try withExtendedLifetime(folder) {
            try EvaluationWorkbook(Findings(of: EvaluationFolder(path: folder.path).read())).spreadsheet()
        }
    }

    private static func words(_ cell: Spreadsheet.Cell) -> String {
        switch cell {
        case .words(let words, _), .text(let words): words
        default: ""
        }
    }

    private static func place(_ name: String, _ book: Spreadsheet) throws -> CellPlace {
        try #require(book.names.first { $0.name == name }?.place)
    }

    private static let check = CellPlace(sheet: "Totals", column: 1, row: 2)

    private static func said(_ values: inout CellValues) -> String {
        if case .text(let words) = values[check] { words } else { "" }
    }

    // MARK: Events told in alternative ways

    private static let twoAccounts = [
        "evaluation.json": """
        {"title": "T", "status": "illustration", "period": {"start": "2020-04", "months": 24}, "priceYear": "2023-24",
         "horizonYears": 2, "disclosure": {"threshold": 0}, "simulation": {"draws": 100, "seed": 7}}
        """,
        "unit-costs.csv": """
        service,label,unit,central,price_year,bearer,benefit_type,source
        bed,Bed,night,300,2023-24,NHS,fiscal,own
        visit,Visit,hour,10,2023-24,Local authority,fiscal,own
        call,Call,call,20,2023-24,Police,fiscal,own

        """,
        "assumptions.csv": """
        parameter,scope,low,central,high,source,rationale
        drop_off,service:visit,,0.2,,s,r
        drop_off,service:call,,0.1,,s,r

        """,
        // Visits count in no world but the low one, and calls in no event.
        "outcomes.csv": """
        case_id,start,service,quantity,basis,alternative
        A,2020-05,bed,2,panel,x
        A,2020-05,visit,3,panel,x
        B,2020-05,visit,4,panel,
        C,2020-05,call,5,panel,

        """,
    ]

    @Test(
        "What any account of an event rests on is locked, whether or not it is the one shown; what none rests on is open",
        arguments: [
            ("Unit costs", "Bed", true), ("Unit costs", "Visit", true), ("Unit costs", "Call", false),
            ("Quantities", "Visit", true), ("Quantities", "Call", false),
        ])
    func accounts(_ sheet: String, _ label: String, _ isLocked: Bool) throws {
        let rows = try #require(Self.book(Self.twoAccounts).sheets.first { $0.name == sheet }).rows
        let row = try #require(rows.first { $0.count > 12 && Self.words($0[0]) == label })
        let note = Self.words(row[10])
        #expect(note.hasPrefix("Locked: this service is in events with alternative accounts") == isLocked)
    }

    @Test("So is an assumption about the service of an account that is not shown")
    func assumptionsOfAccounts() throws {
        let rows = try #require(Self.book(Self.twoAccounts).sheets.first { $0.name == "Assumptions" }).rows
        func note(_ about: String) throws -> String {
            let row = try #require(
                rows.first { $0.count > 12 && Self.words($0[0]) == "Drop-off" && Self.words($0[1]) == about })
            return Self.words(row[10])
        }
        #expect(try note("Visit").hasPrefix("Locked: it bears on events with alternative accounts"))
        #expect(try !note("Call").hasPrefix("Locked: "))
    }

    // MARK: The check

    /// Cells that are typed over, and what the check says of them on which sheet.
    private static let refusals: [([String: Double], String, String)] = [
        (
            ["deadweight_1_low": 30, "deadweight_1_central": 30, "deadweight_1_high": 30], "Share not from 0 to 1",
            "Assumptions"
        ),
        (
            ["deadweight_1_low": 1.5, "deadweight_1_central": 1.4, "deadweight_1_high": 1.2], "Share not from 0 to 1",
            "Assumptions"
        ),
        (["deadweight_1_high": -0.01], "Share not from 0 to 1", "Assumptions"),
        (["discount_rate_1": 3.5], "Share not from 0 to 1", "Discounting"),
        (["price_ae_attendance_low": -50], "Amount below zero", "Unit costs"),
        (["cost_1_central": -5], "Amount below zero", "Programme cost"),
    ]

    @Test(
        "What the command refuses is told by the check, with its sheet, however it came into the cells",
        arguments: refusals)
    func refused(_ changes: [String: Double], _ fault: String, _ sheet: String) throws {
        let book = try WorkbookFixtures.book("derby")
        var instead: [CellPlace: Double] = [:]
        for (name, value) in changes { instead[try Self.place(name, book)] = value }
        var values = CellValues(book.sheets, names: book.names, instead: instead)
        #expect(Self.said(&values).hasPrefix("Changed: 1 input differs. \(fault): in sheet \(sheet). "))
    }

    @Test(
        "Deadweight that is typed in as an amount and not as savings has its ends the wrong way round, and so have the totals"
    )
    func wrongWayRound() throws {
        let book = try WorkbookFixtures.book("derby")
        let low = try Self.place("deadweight_1_low", book)
        let high = try Self.place("deadweight_1_high", book)
        var values = CellValues(book.sheets, names: book.names, instead: [low: 0, high: 0.5])
        #expect(
            Self.said(&values)
                == "Changed: 1 input differs. Low, central, high not in order: in sheet Assumptions. Low, central, high not in order: in sheet Totals. \(TotalsSheet.endsMayTurn)"
        )
        var right = CellValues(book.sheets, names: book.names, instead: [low: 0.5, high: 0])
        #expect(Self.said(&right) == "Changed: 1 input differs. \(TotalsSheet.endsMayTurn)")
    }

    @Test(
        "A cell that holds no number leaves no total as evaluated",
        arguments: [
            ("deadweight_1_central", "Assumptions"), ("units_ae_attendance_low", "Quantities"),
            ("price_ae_attendance_central", "Unit costs"),
        ])
    func noNumber(_ name: String, _ sheetName: String) throws {
        var book = try WorkbookFixtures.book("derby")
        let place = try Self.place(name, book)
        let sheet = try #require(book.sheets.firstIndex { $0.name == place.sheet })
        book.sheets[sheet].rows[place.row - 1][place.column] = .text("abc")
        var values = CellValues(book.sheets, names: book.names)
        #expect(Self.said(&values) == "Input not a number: in sheet \(sheetName). ")
        let agrees = (0..<10).map { values[CellPlace(sheet: "Totals", column: 8, row: TotalsSheet.firstRow + $0)] }
        #expect(agrees.contains(.text("differs")))
        #expect(agrees.allSatisfy { $0 == .text("differs") || $0 == .text("equal") })
    }

    @Test("A total that was typed over is found beside a changed input, too")
    func damage() throws {
        let book = try WorkbookFixtures.book("derby")
        let total = try Self.place("gross_savings_central", book)
        let price = try Self.place("price_ae_attendance_central", book)
        var before = CellValues(book.sheets, names: book.names)
        guard case .number(let gross) = before[total] else {
            Issue.record("there is no total")
            return
        }
        var values = CellValues(book.sheets, names: book.names, instead: [total: gross, price: 121])
        #expect(Self.said(&values).contains("A total is not the sum of its parts: damaged. "))
        var changed = CellValues(book.sheets, names: book.names, instead: [price: 121])
        #expect(Self.said(&changed).hasPrefix("Changed: 1 input differs. "))
        #expect(!Self.said(&changed).contains("damaged"))
    }

    /// A formula and a number of each sheet that are no inputs, and one of the first input.
    private static func locked(_ book: Spreadsheet) -> [(place: CellPlace, isFormula: Bool)] {
        let totals = book.sheets.first { $0.name == TotalsSheet.name }
        // The rows on which the check rests are below what is printed; what it says cannot tell of itself.
        let rowsOfTotals = (totals?.printed?.rows ?? 0)
        return book.sheets.filter { $0.name != LockedCells.name && $0.name != ReadMeSheet.name }.flatMap { sheet in
            let rows = sheet.rows.prefix(sheet.name == TotalsSheet.name ? rowsOfTotals : sheet.rows.count)
            let cells = rows.enumerated().dropFirst(2).flatMap { row, cells in
                cells.enumerated().filter { $0.element.isFormula || $0.element.digits != nil && !$0.element.isInput }
                    .map {
                        (
                            place: CellPlace(sheet: sheet.name, column: $0.offset, row: row + 1),
                            isFormula: $0.element.isFormula
                        )
                    }
            }
            let formulas = cells.filter(\.isFormula)
            let numbers = cells.filter { !$0.isFormula }
            return [formulas.first, formulas.last, numbers.first, numbers.last].compactMap(\.self)
        }
    }

    @Test(
        "A cell that is no input and was typed over is found on every sheet, beside a changed input, too",
        arguments: WorkbookFixtures.names)
    func typedOver(_ fixture: String) throws {
        let book = try WorkbookFixtures.book(fixture)
        let locked = Self.locked(book)
        #expect(Set(locked.map(\.place.sheet)).count == book.sheets.count - 2)
        let input = try #require(
            book.names.first { $0.name.hasPrefix("price_") && $0.name.hasSuffix("_central") }?.place)
        var unchanged = CellValues(book.sheets, names: book.names, instead: [input: 121])
        #expect(unchanged[LockedCells.count] == .number(0))
        #expect(!Self.said(&unchanged).contains("typed over"))
        for (place, _) in locked {
            var values = CellValues(book.sheets, names: book.names, instead: [place: 12_345.67, input: 121])
            #expect(values[LockedCells.count] == .number(1), "\(place.sheet) \(place.fixed)")
        }
    }

    @Test("A formula that was typed over by the number it came to is found, and so is one that was emptied")
    func sameNumber() throws {
        var book = try WorkbookFixtures.book("derby")
        let total = CellPlace(sheet: "By bearer", column: 2, row: 4)
        var values = CellValues(book.sheets, names: book.names)
        guard case .number(let amount) = values[total] else {
            Issue.record("there is no amount")
            return
        }
        var typed = CellValues(book.sheets, names: book.names, instead: [total: amount])
        #expect(Self.said(&typed).contains("A locked cell was typed over: see Locked cells. "))
        let sheet = try #require(book.sheets.firstIndex { $0.name == "By bearer" })
        book.sheets[sheet].rows[3][2] = .empty
        var emptied = CellValues(book.sheets, names: book.names)
        #expect(Self.said(&emptied).contains("typed over"))
    }

    @Test(
        "Numbers, or words, of locked cells that change places are found, and so is a number typed into an empty cell",
        arguments: [
            ("By bearer", 3, 0, 4, 0), ("By service", 3, 12, 4, 12), ("Assumptions", 3, 1, 4, 1),
            ("Totals", 5, 0, 7, 0), ("Read me first", 9, 1, 10, 0),
        ])
    func changedPlaces(_ name: String, _ row: Int, _ column: Int, _ otherRow: Int, _ otherColumn: Int) throws {
        var book = try WorkbookFixtures.book("derby")
        let sheet = try #require(book.sheets.firstIndex { $0.name == name })
        let cell = book.sheets[sheet].rows[row][column]
        book.sheets[sheet].rows[row][column] = book.sheets[sheet].rows[otherRow][otherColumn]
        book.sheets[sheet].rows[otherRow][otherColumn] = cell
        var values = CellValues(book.sheets, names: book.names)
        #expect(Self.said(&values).contains("A locked cell was typed over"))
    }

    @Test("An end that is locked, because no world takes it, is out of no order")
    func lockedEnd() throws {
        let book = try WorkbookFixtures.book("council-early-help")
        let sheet = try #require(book.sheets.first { $0.name == "Assumptions" })
        // The first input of which the low end is locked and the others are open.
        let row = try #require(
            sheet.rows.firstIndex {
                $0.count > 6 && !$0[3].isInput && $0[3].digits != nil && $0[4].isInput && $0[5].isInput
            })
        let places = [4, 5].map { CellPlace(sheet: "Assumptions", column: $0, row: row + 1) }
        var values = CellValues(
            book.sheets, names: book.names, instead: Dictionary(uniqueKeysWithValues: places.map { ($0, 0.55) }))
        #expect(Self.said(&values) == "Changed: 1 input differs. \(TotalsSheet.endsMayTurn)")
    }

    @Test("The years say so where rows not told apart by year have changed, and not where none or only the cost has")
    func years() throws {
        let book = try WorkbookFixtures.book("derby")
        let place = CellPlace(sheet: "By financial year", column: 3, row: 1)
        var evaluated = CellValues(book.sheets, names: book.names)
        #expect(evaluated[place] == .text(""))
        var cost = CellValues(book.sheets, names: book.names, instead: [try Self.place("cost_1_central", book): 1])
        #expect(cost[place] == .text(""))
        // The two services of home care have parts about too few people, and all rows have deadweight.
        let price = try Self.place("price_ae_attendance_central", book)
        var told = CellValues(book.sheets, names: book.names, instead: [price: 200])
        #expect(told[place] == .text(""))
        let deadweight = try Self.place("deadweight_1_central", book)
        var saved = CellValues(book.sheets, names: book.names, instead: [deadweight: 0.2])
        guard case .text(let words) = saved[place] else {
            Issue.record("nothing is said")
            return
        }
        #expect(words.hasPrefix("Rows not shown separately by year have changed"))
    }

    // MARK: Paper

    @Test(
        "What is printed of a sheet has headings once, so that none stands over another table",
        arguments: WorkbookFixtures.names)
    func headings(_ fixture: String) throws {
        for sheet in try WorkbookFixtures.book(fixture).sheets {
            let printed = sheet.rows.prefix(sheet.printed?.rows ?? sheet.rows.count)
            let headings = printed.filter { row in
                row.contains {
                    if case .words(_, let style) = $0 {
                        style == .bandedWords || style == .bandedNumbers
                    } else {
                        false
                    }
                }
            }
            #expect(headings.count <= 1, "\(sheet.name)")
        }
    }

    @Test(
        "Of every row gross times what is printed as kept is net, but for what does not follow",
        arguments: WorkbookFixtures.names)
    func kept(_ fixture: String) throws {
        let book = try WorkbookFixtures.book(fixture)
        let sheet = try #require(book.sheets.first { $0.name == "Working" })
        let headings = sheet.rows[2].map(Self.words)
        var values = CellValues(book.sheets, names: book.names)
        let printed = try #require(sheet.printed)
        var compared = 0
        for row in 5...printed.rows {
            func number(_ heading: String) -> Double? {
                guard let column = headings.firstIndex(of: heading),
                    case .number(let number) = values[CellPlace(sheet: "Working", column: column, row: row)]
                else { return nil }
                return number
            }
            guard let kept = number("Kept between gross and net"), let gross = number("Gross"), let net = number("Net")
            else { continue }
            let anyway = (number("Came anyway, as the comparison group saw") ?? 0) / (number("Units") ?? 1)
            let followed = gross - (number("Gross that does not follow") ?? 0)
            let product = (number("Units") == nil ? gross : followed * (1 - anyway)) * kept
            #expect(abs(product - net + (number("Net that does not follow") ?? 0)) <= 0.02, "\(row)")
            compared += 1
        }
        #expect(compared > 0)
    }

    // MARK: Words

    @Test(
        "A name that a shell would run, or read otherwise, stands in a command as it is written",
        arguments: [
            ("bearer:Trust $HOME `touch x`", "'attribution[bearer:Trust $HOME `touch x`]=VALUE'"),
            ("bearer:Trust \"A\" & B", "'attribution[bearer:Trust \"A\" & B]=VALUE'"),
            ("bearer:St John's $", "'attribution[bearer:St John'\\''s $]=VALUE'"),
            ("bearer:St John's", "\"attribution[bearer:St John's]=VALUE\""),
        ])
    func quoting(_ scope: String, _ word: String) {
        #expect(WorkbookInput.setting("attribution[\(scope)]", "VALUE") == "--set \(word)")
        #expect(WorkbookInput.setting("discount_rate", "VALUE") == "--set discount_rate=VALUE")
    }

    @Test("A whole of too few people is called so on the first two sheets")
    func tooFew() throws {
        let settings = try #require(Self.twoAccounts["evaluation.json"]).replacing(
            "\"threshold\": 0", with: "\"threshold\": 5")
        let few = try Self.book(Self.twoAccounts.merging(["evaluation.json": settings]) { $1 })
        let first = few.sheets[0].rows.filter { $0.count > 1 }.map { [Self.words($0[0]), Self.words($0[1])] }
        let row = try #require(first.first { $0[0] == "May not be published" })
        #expect(row[1].hasPrefix("There are fewer than 5 people in all, so nothing here may be published"))
        let totals = try #require(few.sheets.first { $0.name == "Totals" })
        #expect(Self.words(totals.rows[2][0]).hasPrefix("Nothing here may be published"))
        let enough = try Self.book(Self.twoAccounts)
        #expect(!enough.sheets[0].rows.contains { Self.words($0.first ?? .empty) == "May not be published" })
    }
}

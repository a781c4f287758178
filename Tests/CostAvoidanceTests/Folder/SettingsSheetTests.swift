import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import CostAvoidance

private typealias Cell = TestWorkbook.Cell

@Suite("The sheet evaluation says all that evaluation.json can say")
struct SettingsSheetTests {
    private static func book(_ rows: [[Cell]]) throws -> WrittenBook {
        try WrittenBook(WrittenBook.sheets([TestWorkbook.Sheet("evaluation", rows)]))
    }

    private static let needed: [[Cell]] = [
        [.text("title"), .text("A test")], [.text("priceYear"), .text("2020-21")],
    ]

    /// Every key of the settings with a value as a cell has it and as JSON has it.
    private static let values: [(path: String, cell: Cell, json: String)] = [
        ("title", .text("Derby, first year"), #""Derby, first year""#), ("programme", .text("LAC"), #""LAC""#),
        ("author", .text("A team"), #""A team""#), ("date", .number("45413", .month), #""2024-05""#),
        ("status", .text("illustration"), #""illustration""#),
        ("about", .text("One thing; another"), #"["One thing", "another"]"#),
        ("limitations", .text("Much"), #""Much""#), ("notCounted", .text("Sleep"), #""Sleep""#),
        ("wellby.months", .number("12"), "12"), ("wellby.source", .text("Asked then"), #""Asked then""#),
        ("citation", .text("A book"), #""A book""#),
        ("period.start", .number("45170", .month), #""2023-09""#), ("period.months", .number("12"), "12"),
        ("horizonYears", .number("3"), "3"), ("windows.beforeMonths", .number("10.5"), "10.5"),
        ("windows.afterMonths", .text("12"), "12"), ("priceYear", .text("2022/23"), #""2022-23""#),
        ("discountRate", .number("0.035", .percent), "0.035"), ("catalogue", .number("2015"), #""2015""#),
        ("caseIds", .text("AA-9999; A9999"), #"["AA-9999", "A9999"]"#), ("deflator", .text("2015-03"), #""2015-03""#),
        ("allowForecast", .boolean(true), "true"),
        ("people", .number("50"), "50"), ("groupBy", .text("locality; ward;"), #"["locality", "ward"]"#),
        ("cluster", .text("ward"), #""ward""#), ("comparison.chosen", .text("matched"), #""matched""#),
        ("comparison.how", .text("By age"), #""By age""#), ("disclosure.threshold", .number("6"), "6"),
        ("disclosure.roundTo", .number("10"), "10"), ("simulation.draws", .number("500"), "500"),
        ("simulation.seed", .text("18446744073709551615"), "18446744073709551615"),
        ("simulation.sampling", .text("latin-hypercube"), #""latin-hypercube""#),
        ("simulation.precision", .number("0.005", .percent), #""0.5%""#),
        ("simulation.twoWay", .text("deadweight; attribution"), #"["deadweight", "attribution"]"#),
        (
            "simulation.correlations.#.between", .text("unit_cost[ae-attendance]; deadweight"),
            #"["unit_cost[ae-attendance]", "deadweight"]"#
        ), ("simulation.correlations.#.rank", .number("-0.25"), "-0.25"),
        ("useUntil", .number("46477", .day), #""2027-03-31""#), ("place", .text("Derby"), #""Derby""#),
        ("protocol", .text("one; two"), #"["one", "two"]"#), ("funding", .text("a fund"), #""a fund""#),
        ("conflictsOfInterest", .text("none"), #""none""#), ("involvement", .text("yes"), #""yes""#),
        ("ethics", .text("a board"), #""a board""#), ("limitsOfUse", .text("few"), #""few""#),
        ("implied.amountLow", .number("700000", .pounds), "700000"), ("implied.amount", .number("800000"), "800000"),
        ("implied.amountHigh", .text("880000.50"), "880000.50"), ("implied.people", .number("50"), "50"),
        ("implied.months", .number("10"), "10"), ("implied.cost", .number("70000"), "70000"),
        ("implied.coordinators", .number("1.5"), "1.5"), ("implied.capacity", .number("0.4", .percent), #""40%""#),
        ("implied.currency", .text("A$"), #""A$""#), ("implied.quotedAs", .text("a; b"), #"["a", "b"]"#),
        ("implied.derived", .text("amount; cost"), #"["amount", "cost"]"#),
    ]

    @Test(
        "True and false are yes and no as well, in any capitals",
        arguments: [("yes", true), ("Yes", true), ("NO", false), ("TRUE", true), ("true", true), ("False", false)])
    func boolean(written: String, value: Bool) throws {
        let place = SourcePosition(file: "evaluation.json", line: 1, column: 1)
        let entry = SettingsSheet.Entry(
            key: "allowForecast", keyPosition: place, value: written, valuePosition: place)
        #expect(LocatedJSON(try SettingValue.content(entry, .boolean), at: place).boolean == value)
    }

    @Test("A key that looks like personal data is told whole and no part of it is repeated")
    func personalKeys() throws {
        for key in ["jane.smith@derby.gov.uk", "0 7700 900123", "note.jane.smith@derby.gov.uk"] {
            let found = SettingsReader.read(
                SettingsSheet.read(try sheetFile(Self.needed + [[.text(key), .text("x")]])), as: .sheet
            )
            .diagnostics.shown()
            #expect(found.map(\.code) == ["personal-data"], "\(found.map(\.rendered))")
            #expect(!found.contains { $0.rendered.contains("jane") || $0.rendered.contains("7700") })
        }
    }

    @Test("A key beside the one that it is a slip for is told with it, and a day where a year belongs is no birthday")
    func slips() throws {
        let rows =
            Self.needed + [[Cell.text("period start"), .text("2024-05")], [.text("period.start"), .text("2024-05")]]
        let found = SettingsReader.read(SettingsSheet.read(try sheetFile(rows)), as: .sheet).diagnostics.shown()
        #expect(
            found.contains { $0.code == "unknown-key" && $0.message.contains("\"period.start\" stands in another row") }
        )
        let day = [[Cell.text("title"), .text("A test")], [.text("priceYear"), .text("2024-05-01")]]
        let told = SettingsReader.read(SettingsSheet.read(try sheetFile(day)), as: .sheet).diagnostics.shown()
        #expect(told.map(\.code) == ["not-a-financial-year"], "\(told.map(\.rendered))")
    }

    @Test("The list of keys is the list that evaluation.json may have, and each is tried here")
    func complete() {
        let leaves = SettingKey.all.filter { $0.form != .objects }
        #expect(leaves.map(\.path).sorted() == Self.values.map(\.path).sorted())
        let outermost = Set(SettingKey.all.map { String($0.path.prefix { $0 != "." }) })
        #expect(outermost == Set(SettingsReader.keys))
        #expect(SettingKey.all.allSatisfy { $0.meaning.hasSuffix(".") })
    }

    @Test("Every key comes to the same from a cell as from JSON")
    func everyKey() throws {
        let rows = Self.values.map { [Cell.text($0.path.replacing("#", with: "1")), $0.cell] }
        let fromSheet = SettingsReader.read(SettingsSheet.read(try sheetFile(rows)), as: .sheet)
        let fromJSON = SettingsReader.read(
            LocatedJSON.read(SourceFile(name: "evaluation.json", text: Self.json(Self.values))), as: .json)
        let told = Self.told(fromSheet)
        #expect(told.map(\.rendered) == fromJSON.diagnostics.shown().map(\.rendered))
        #expect(fromJSON.diagnostics.isEmpty)
        Self.expectSame(try #require(fromSheet.settings), try #require(fromJSON.settings))
    }

    @Test("A key is the same by itself", arguments: values.indices)
    func oneKey(_ place: Int) throws {
        let value = Self.values[place]
        guard !["title", "priceYear"].contains(value.path), !value.path.contains("#") else { return }
        let given = Self.values.filter { ["title", "priceYear"].contains($0.path) } + [value]
        let rows = given.map { [Cell.text($0.path), $0.cell] }
        let fromSheet = SettingsReader.read(SettingsSheet.read(try sheetFile(rows)), as: .sheet)
        let fromJSON = SettingsReader.read(
            LocatedJSON.read(SourceFile(name: "evaluation.json", text: Self.json(given))), as: .json)
        #expect(Self.told(fromSheet).map(\.code) == fromJSON.diagnostics.shown().map(\.code))
        Self.expectSame(try #require(fromSheet.settings), try #require(fromJSON.settings))
    }

    /// What is told of a sheet, but for the sign that parts texts, which JSON has not.
    private static func told(_ outcome: SettingsReader.Outcome) -> [Diagnostic] {
        outcome.diagnostics.shown().filter { $0.code != "parted-text" }
    }

    /// Keys whose values may be any words.
    private static let free: Set<String> = [
        "programme", "author", "about", "limitations", "notCounted", "wellby.source", "citation", "comparison.how",
        "place", "protocol",
        "funding",
        "conflictsOfInterest", "involvement", "ethics", "limitsOfUse", "implied.currency", "implied.quotedAs",
    ]

    /// A value that is wrong for a key whatever it is, where it is not simply a word.
    private static let wrong = [
        "title": "", "groupBy": "a/b", "simulation.twoWay": "luck; chance", "discountRate": "3.5.1%",
        "simulation.correlations.#.between": "luck; chance", "simulation.correlations.#.rank": "7",
    ]

    @Test("What is wrong with a value stands at the cell of its own key", arguments: values.indices)
    func ownCell(_ place: Int) throws {
        let key = Self.values[place].path
        guard !Self.free.contains(key) else { return }
        var rows = Self.values.map { [Cell.text($0.path.replacing("#", with: "1")), $0.cell] }
        rows[place][1] = .text(Self.wrong[key] ?? "anything else")
        if Self.wrong[key] == "" { rows[place][1] = .empty }
        let told = try Self.book(rows).diagnostics().filter {
            $0.severity == .error && $0.message.contains(Self.name(key))
        }
        #expect(told.map(\.position.description).first == "my.xlsx:evaluation!B\(place + 1)", "\(told.map(\.rendered))")
    }

    /// The last word of a key, which every message about it has.
    private static func name(_ key: String) -> String { String(key.split(separator: ".").last ?? "") }

    @Test("Inputs that there are not are told at the key that names them")
    func namedInputs() throws {
        let rows =
            Self.needed + [[.text("catalogue"), .text("2015")], [.text("simulation.draws"), .number("100")]]
            + [[.text("simulation.correlations.1.between"), .text("deadweight; unit_cost[ae-attendance]")]]
            + [[.text("simulation.correlations.1.rank"), .number("0.5")]]
            + [[.text("simulation.twoWay"), .text("deadweight; attribution")]]
        #expect(
            try Self.book(rows).found().filter { $0.hasPrefix("error") } == [
                "error correlation at my.xlsx:evaluation!B5", "error two-way at my.xlsx:evaluation!B7",
            ])
    }

    @Test(
        "A key with spaces, capitals or underscores is told with the key that was meant, and that one is not missing too",
        arguments: [
            ("Price Year", "priceYear"), ("price_year", "priceYear"), ("Horizon years", "horizonYears"),
            ("period start", "period.start"), ("Period.Start", "period.start"), ("period_months", "period.months"),
            ("Windows before months", "windows.beforeMonths"), ("Group by", "groupBy"),
            ("simulation correlations 1 rank", "simulation.correlations.1.rank"),
        ])
    func slipOfKey(_ written: String, _ meant: String) throws {
        let rows = Self.values.filter {
            ["title", "priceYear", "catalogue", "horizonYears", "groupBy"].contains($0.path)
                || $0.path.hasPrefix("period.") || $0.path.hasPrefix("windows.")
                || $0.path.hasPrefix("simulation.correlations")
        }
        .map { [Cell.text($0.path.replacing("#", with: "1")), $0.cell] }
        let place = try #require(rows.firstIndex { $0[0] == .text(meant) })
        var slipped = rows
        slipped[place][0] = .text(written)
        let told = try Self.book(slipped).diagnostics().filter { $0.severity == .error && $0.code.contains("key") }
        #expect(told.map(\.position.description) == ["my.xlsx:evaluation!A\(place + 1)"], "\(told.map(\.rendered))")
        #expect(told.first?.message.hasSuffix("did you mean \"\(meant)\"?") == true, "\(told.map(\.rendered))")
    }

    /// What has sets in it, whose members come in no order, is compared by itself.
    private static func expectSame(_ one: EvaluationSettings, _ other: EvaluationSettings) {
        #expect(one.declarations == other.declarations)
        #expect(one.implied == other.implied)
        let ordered = [one, other].map { settings in
            var ordered = settings
            ordered.declarations = Declarations()
            ordered.implied = nil
            return String(reflecting: ordered)
        }
        #expect(ordered[0] == ordered[1])
    }

    private func sheetFile(_ rows: [[Cell]]) throws -> SourceFile {
        let book = try WrittenBook(TestWorkbook([TestWorkbook.Sheet("evaluation", rows)]))
        return try WorkbookFiles(WorkbookPath(book.path).load()).file("evaluation.json")
    }

    private static func json(_ values: [(path: String, cell: Cell, json: String)]) -> String {
        var nested: [String: [String]] = [:]
        var parts: [String] = []
        var correlation: [String] = []
        for value in values {
            let keys = value.path.split(separator: ".").map(String.init)
            switch keys.count {
            case 1: parts.append("\"\(keys[0])\": \(value.json)")
            case 2: nested[keys[0], default: []].append("\"\(keys[1])\": \(value.json)")
            default: correlation.append("\"\(keys[3])\": \(value.json)")
            }
        }
        if !correlation.isEmpty {
            nested["simulation", default: []].append("\"correlations\": [{ \(correlation.joined(separator: ", ")) }]")
        }
        parts += nested.map { "\"\($0)\": { \($1.joined(separator: ", ")) }" }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    @Test("A header, columns of notes and rows without a value may stand in it")
    func header() throws {
        let rows: [[Cell]] = [
            [.text("Key"), .text("VALUE"), .text("meaning"), .text("example")],
            [.text("title"), .text("A test"), .text("what it is called"), .text("Derby")],
            [.text("programme"), .empty, .text("its name")], [], [.text("period")],
            [.text("period.start"), .empty], [.text("priceYear"), .text("2020-21")],
            [.text("catalogue"), .text("2015")], [.text("about.2"), .text("b; c")], [.text("about.1"), .text("a")],
        ]
        let book = try Self.book(rows)
        let settings = try EvaluationFolder(path: book.path).read().settings
        #expect(settings.title == "A test")
        #expect(settings.programme == nil)
        #expect(settings.period == nil)
        #expect(settings.about == ["a", "b; c"])
    }

    /// Rows that are wrong, and what is told of them, from row 3 on.
    private static let faults: [(rows: [[Cell]], found: [String])] = [
        ([[.text("peple"), .number("12")]], ["unknown-key at my.xlsx:evaluation!A3"]),
        ([[.text("peple"), .empty]], ["unknown-key at my.xlsx:evaluation!A3"]),
        (
            [[.text("period.strat"), .text("2020-01")], [.text("period.months"), .number("1")]],
            ["unknown-key at my.xlsx:evaluation!A3"]
        ),
        ([[.text("period.start"), .text("2020-01")]], ["missing-key at my.xlsx:evaluation!A3"]),
        ([[.text("title"), .text("B")]], ["duplicate-key at my.xlsx:evaluation!A3"]),
        (
            [[.text("title.short"), .text("B")]],
            ["duplicate-key at my.xlsx:evaluation!B1", "unknown-key at my.xlsx:evaluation!A3"]
        ),
        ([[.text("period"), .text("2020")]], ["not-an-object at my.xlsx:evaluation!B3"]),
        ([[.text("about.x"), .text("B")]], ["unknown-key at my.xlsx:evaluation!A3"]),
        ([[.text("about"), .text("A")], [.text("about.1"), .text("B")]], ["duplicate-key at my.xlsx:evaluation!B3"]),
        ([[.empty, .number("12")]], ["value-without-key at my.xlsx:evaluation!B3"]),
        (
            [[.text("groupBy"), .text("ward"), .text("area")]],
            ["cell-beside-value at my.xlsx:evaluation!C3", "missing-column at my.xlsx:outcomes!1"]
        ),
        ([[.text("people"), .text("fifty")]], ["not-a-whole-number at my.xlsx:evaluation!B3"]),
        ([[.text("people"), .number("50.5")]], ["not-a-whole-number at my.xlsx:evaluation!B3"]),
        ([[.text("allowForecast"), .text("perhaps")]], ["not-true-or-false at my.xlsx:evaluation!B3"]),
        ([[.text("discountRate"), .text("3,5%")]], ["not-a-rate at my.xlsx:evaluation!B3"]),
        ([[.text("discountRate"), .text("green")]], ["unknown-discount-rate at my.xlsx:evaluation!B3"]),
        ([[.text("date"), .text("31/02/2013")]], ["not-a-date at my.xlsx:evaluation!B3"]),
        ([[.text("people"), .number("50", .pounds)]], ["money-for-number at my.xlsx:evaluation!B3"]),
        ([[.text("people"), .error("#REF!")]], ["error-value at my.xlsx:evaluation!B3"]),
        ([[.text("simulation.correlations.1.rank"), .number("0.5")]], ["missing-key at my.xlsx:evaluation!A3"]),
        (
            [[.text("windows.beforeMonths"), .text("a year")], [.text("windows.afterMonths"), .number("12")]],
            ["not-a-positive-number at my.xlsx:evaluation!B3"]
        ),
    ]

    @Test("What is wrong with a key or a value is told at its cell", arguments: faults.indices)
    func fault(_ place: Int) throws {
        let example = Self.faults[place]
        let told = try Self.book(Self.needed + example.rows).diagnostics().filter { $0.severity == .error }
        #expect(told.map { "\($0.code) at \($0.position)" } == example.found, "\(told.map(\.rendered))")
        for diagnostic in told {
            #expect(!diagnostic.rendered.contains("double quotes") && !diagnostic.rendered.contains("{"))
        }
    }

    @Test("Words beside the number, date or share of a setting are not repeated: they may be somebody's name")
    func unrepeated() throws {
        let keys = SettingKey.all.filter { key in
            switch key.form {
            case .wholeNumber, .number, .amount, .share, .rate, .precision, .boolean, .date, .month, .financialYear:
                true
            case .text, .texts, .objects: false
            }
        }
        let rows = keys.map { key -> [Cell] in
            [.text(key.path.replacing("#", with: "1")), .text("45 (jane smithers)")]
        }
        let told = try Self.book([[.text("title"), .text("A test")]] + rows).diagnostics()
        #expect(told.count >= keys.count - 2)
        for diagnostic in told {
            #expect(!diagnostic.rendered.lowercased().contains("smithers"), "\(diagnostic.rendered)")
        }
    }

    @Test("A title that is left empty is told at its own cell")
    func emptyTitle() throws {
        let rows: [[Cell]] = [[.text("title"), .empty], [.text("priceYear"), .text("2020-21")]]
        #expect(try Self.book(rows).found().contains("error empty-text at my.xlsx:evaluation!B1"))
    }
}

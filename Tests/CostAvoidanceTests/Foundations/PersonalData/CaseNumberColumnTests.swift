@testable import CostAvoidance
import Testing

@Suite("Case numbers told by their column")
struct CaseNumberColumnTests {
    /// Shapes of which about one in ten numbers passes for somebody's by chance.
    private static let ambiguous = [
        "9999999999", "999-999-9999", "999 999 9999", "AA99AA", "AA999999A", "99999999999", "NHS9999999999",
    ]

    private static func messages(
        _ outcomes: [String], wellbeing: [String] = [], settings: String = #""programme": "P""#
    ) throws -> [String] {
        var files = [
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
            "outcomes.csv": "case_id,service,quantity\n" + outcomes.map { "\($0),visit,1\n" }.joined(),
        ]
        if !wellbeing.isEmpty {
            files["wellbeing.csv"] = "case_id,measure,after\n" + wellbeing.map { "\($0),Calm,better\n" }.joined()
        }
        let folder = try InputFolder(settings: settings, files)
        let errors = folder.errors()
        let told = errors.isEmpty ? try folder.evaluation().notices.shown().map(\.rendered) : errors
        return told.filter { $0.contains("case") }
    }

    private static func refused(_ messages: [String]) -> [String] { messages.filter { $0.contains(": error: ") } }

    /// Different ten digits that pass the check of an NHS number.
    private static func healthNumbers(_ count: Int) -> [String] {
        GeneratedCaseNumbers.of("9999999999", count: count * 40)
            .filter { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) == .nhsNumber }.prefix(count).map(\.self)
    }

    @Test(
        "A column of case numbers of which some pass for somebody's by chance is read, with one warning",
        arguments: ambiguous)
    func chance(shape: String) throws {
        let numbers = GeneratedCaseNumbers.of(shape, count: 400)
        let alike = numbers.count { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) != nil }
        #expect(alike > 0)
        let found = try Self.messages(numbers)
        #expect(Self.refused(found).isEmpty, "\(found.prefix(3))")
        let warnings = found.filter { $0.contains("case-numbers-by-chance") || $0.contains("by chance") }
        #expect(warnings.count == 1 && warnings[0].hasPrefix("outcomes.csv:1:1:"), "\(warnings)")
        #expect(!numbers.contains { warnings.joined().contains($0) })
    }

    @Test(
        "Words with numbers behind them that five or more have are a series; one by itself, and names that are said, are names",
        arguments: [
            ("Home First", 5, true), ("Home First", 4, false), ("Red Fox", 30, true), ("Mary Smith", 30, false),
        ])
    func series(words: String, count: Int, isRead: Bool) throws {
        let found = try Self.messages((1...count).map { "\(words) \($0 + 10)" })
        #expect(Self.refused(found).isEmpty == isRead, "\(found.prefix(3))")
        if isRead {
            #expect(found.contains { $0.contains("case numbers like \"\(words) 99\" are words with a number") })
        }
    }

    @Test(
        "So they are with the number before them, and however many digits the numbers have",
        arguments: ["# Home First", "C# Home First", "Sunflower House #", "#_home_first", "24/25 Home First #"])
    func numbered(pattern: String) throws {
        let found = try Self.messages((1...12).map { pattern.replacing("#", with: "\($0)") })
        #expect(Self.refused(found).isEmpty, "\(found.prefix(3))")
        #expect(found.contains { $0.contains("are words with a number") })
        let few = try Self.messages((1...4).map { pattern.replacing("#", with: "\($0)") })
        #expect(Self.refused(few).count == 4, "\(few.prefix(3))")
        let names = try Self.messages((1...12).map { pattern.replacing("#", with: "\($0)") + " Mary" })
        #expect(Self.refused(names).count == 12, "\(names.prefix(3))")
    }

    @Test("So is one of letters and figures in any order")
    func mixture() throws {
        let numbers = GeneratedCaseNumbers.of("XXXXXX", count: 1_000)
        #expect(numbers.contains { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) == .postcode })
        let found = try Self.messages(numbers)
        #expect(Self.refused(found).isEmpty, "\(found.prefix(3))")
        #expect(found.contains { $0.contains("XXXXXX") })
    }

    @Test("A column of NHS numbers is refused, however long, and with the slips that people make in them")
    func healthColumn() throws {
        let numbers = Self.healthNumbers(200)
        #expect(Self.refused(try Self.messages(numbers)).count >= 100)
        let slips = GeneratedCaseNumbers.of("9999999999", count: 30)
        #expect(Self.refused(try Self.messages(numbers + slips)).count >= 100)
        #expect(Self.refused(try Self.messages(Array(numbers.prefix(20)))).count == 20)
    }

    @Test("Postcodes in a column of codes of other orders are refused: they are more than chance leaves")
    func postcodes() throws {
        let postcodes = (0..<30).map { "DE\(10 + $0)\($0 % 10)\(["AA", "BB", "DE"][$0 % 3])" }
        let numbers = GeneratedCaseNumbers.of("XXXXXXX", count: 100)
        #expect(!Self.refused(try Self.messages(numbers + postcodes)).isEmpty)
    }

    @Test("Of fewer than twenty each that looks like somebody's is refused, and told what to write")
    func few() throws {
        let found = Self.refused(try Self.messages(["0000000001", "0000000002", "9434765919"]))
        #expect(found.count == 1 && found[0].hasPrefix("outcomes.csv:4:1:") && found[0].contains("\"caseIds\""))
    }

    @Test("All files are looked at together, in whatever order the rows stand")
    func files() throws {
        let numbers = GeneratedCaseNumbers.of("9999999999", count: 400)
        let chance = numbers.filter { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) != nil }
        #expect(chance.count > 3)
        let few = Array(chance.prefix(3))
        #expect(Self.refused(try Self.messages(numbers, wellbeing: few)).isEmpty)
        let forward = try Self.messages(numbers + ["Mary Smith"])
        let backward = try Self.messages(["Mary Smith"] + numbers.reversed())
        #expect(Self.refused(forward).count == 1 && Self.refused(backward).count == 1)
        #expect(forward.filter { !$0.contains(": error: ") } == backward.filter { !$0.contains(": error: ") })
    }

    @Test("Rows of one person count once: a number in many rows is no column")
    func persons() throws {
        let ids = Array(repeating: "9434765919", count: 5) + (0..<18).map { "00000001\(10 + $0)" }
        let refused = Self.refused(
            try Self.messages(
                ids.filter { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) == nil || $0 == "9434765919" }))
        #expect(refused.count == 5)
    }

    @Test(
        "A letter or a digit of a declared shape stands for itself",
        arguments: [
            ("C9999", "C0001"), ("LAC-9999", "LAC-0001"), ("2099-0999", "2024-0123"), ("p9999x", "p0001x"),
            ("999 999 9999", "943 476 5919"), ("C 999", "C 001"),
        ])
    func literals(shape: String, caseID: String) throws {
        #expect(
            try Self.messages([caseID], settings: "\"caseIds\": \"\(shape)\"").filter {
                $0.contains("case-numbers-of-no") || $0.contains("none of the")
            }.isEmpty)
        #expect(try #require(CaseNumberShapes([shape])).covers(caseID))
        #expect(try #require(CaseNumberShapes(["C9999"])).covers("D0001") == false)
        #expect(try #require(CaseNumberShapes(["2099-0999"])).covers("1024-0123") == false)
    }

    @Test("A declared shape that no case number has is told, with the shapes that there are and no case number")
    func idle() throws {
        let found = try Self.messages(["C001", "C002", "D-77"], settings: #""caseIds": ["AA-9999", "C999"]"#)
        #expect(found.count == 1, "\(found)")
        let told = found.joined()
        #expect(told.contains("none of the 3 case numbers has the shape \"AA-9999\""))
        #expect(told.contains("\"A999\" (2)") && told.contains("\"A-99\" (1)"))
        #expect(!told.contains("C001") && !told.contains("D-77"))
    }

    @Test("So it is where the case numbers are refused because of it")
    func idleAndRefused() throws {
        let found = try Self.messages(["9434765919"], settings: #""caseIds": "999-999-9999""#)
        #expect(Self.refused(found).count == 1)
        #expect(found.contains { $0.contains("\"9999999999\" (1)") }, "\(found)")
    }

    @Test("Days of birth as figures run together are refused one by one, and numbers counted on one by one are not")
    func runTogether() throws {
        let births = ["12031951", "01021944", "23111960", "30061938", "15091971", "19510312"]
        #expect(try Self.refused(Self.messages(births)).count == births.count)
        #expect(try Self.refused(Self.messages(["C01", "C02", "12031951"])).count == 1)
        let run = (10_012_001...10_012_012).map(String.init)
        #expect(run.contains { PersonalDataGuard.finding(in: $0, at: .caseIdentifier) == .dateOfBirth })
        #expect(try Self.refused(Self.messages(run)).isEmpty)
        #expect(try Self.refused(Self.messages(births, settings: #""caseIds": "99999999""#)).isEmpty)
    }
}

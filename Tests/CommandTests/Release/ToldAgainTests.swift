import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("What a table does not tell, no other figure tells again")
struct ToldAgainTests {
    private static func visits(_ people: Range<Int>, units: (Int) -> Int = { $0 % 4 + 1 }) -> String {
        "case_id,service,quantity,basis\n"
            + people.map { "C\(100 + $0),ae-attendance,\(units($0)),panel\n" }.joined()
    }

    // MARK: Rounded people

    /// 47 people, told as 45.
    private static func roundedFolder() throws -> TemporaryFolder {
        try TemporaryFolder([
            "e/evaluation.json": """
            { "title": "Rounded", "priceYear": "2020-21", "people": 47, "disclosure": { "threshold": 5, "roundTo": 5 },
              "simulation": { "draws": 200 } }
            """,
            "e/outcomes.csv": visits(0..<47),
            "e/costs.csv": "item,amount\nStaff,4700\n",
            "e/scenarios.csv": """
            scenario,parameter,change
            thousandfold,people,x1000
            twice,people,x2
            hundred,people,100

            """,
        ])
    }

    @Test("Forty-seven people told as 45 are 45 to every scenario of them", arguments: [47_000, 94, 53, 46_953, 47])
    func roundedPeople(number: Int) throws {
        let folder = try Self.roundedFolder()
        #expect(CommandRun("evaluate", "\(folder.path)/e", "--output", "\(folder.path)/r").status == .done)
        let told = try folder.text("r/scenarios.csv").split(separator: "\n").filter { $0.contains(",people,") }
        #expect(told.contains { $0.hasPrefix("thousandfold,people,45000,45000,45000,44955") })
        #expect(told.contains { $0.hasPrefix("hundred,people,100,100,100,55") })
        let cells = told.flatMap { $0.split(separator: ",") }
        #expect(!cells.contains { $0 == "\(number)" })
        let screen = CommandRun("what-if", "\(folder.path)/e").output
        #expect(screen.contains("45,000") && !screen.contains(" 47 "))
    }

    @Test("A scenario of a hundred people is a hundred forty-fifths of the gross, and not of the 47th's")
    func scaled() throws {
        let folder = try Self.roundedFolder()
        let rows = CommandRun("what-if", "\(folder.path)/e", "--scenario", "hundred", "--format", "csv").output
        let gross = rows.split(separator: "\n").filter { $0.contains("gross_savings") }
        let amounts = gross.compactMap {
            $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(3).first.flatMap { Double($0) }
        }
        #expect(amounts.count == 2, "\(rows)")
        if amounts.count == 2 { #expect(abs(amounts[1] / amounts[0] - 100.0 / 45.0) < 0.000_01, "\(rows)") }
    }

    @Test("An explanation does not count the rows of people whose number is rounded, nor lists them")
    func rows() throws {
        let folder = try Self.roundedFolder()
        let explained = CommandRun("explain", "\(folder.path)/e", "savings_per_person")
        #expect(explained.status == .done)
        #expect(explained.output.contains("about 45 people"))
        #expect(!explained.output.contains("47 rows") && !explained.output.contains("Lines 2"))
    }

    // MARK: How people fare

    @Test("Three people of a group who did not get better are not told by the twelve who answered and the nine who did")
    func wellbeing() throws {
        func rows(_ area: String, _ first: Int, _ changes: [(Int, Int)]) -> String {
            changes.enumerated().flatMap { group, change in
                (0..<change.0).map { "C\(first + group * 20 + $0),mood,3,\(3 + change.1),\(area)\n" }
            }.joined()
        }
        let folder = try TemporaryFolder([
            "e/evaluation.json": #"{ "title": "W", "priceYear": "2020-21", "people": 90, "groupBy": ["area"] }"#,
            "e/outcomes.csv": "case_id,area,service,quantity\n"
                + (0..<30).map { "D\($0),A,ae-attendance,1\n" }.joined(),
            "e/wellbeing.csv": "case_id,measure,before,after,area\n"
                + rows("A", 100, [(9, 1), (2, 0), (1, -1)]) + rows("B", 300, [(9, 1), (6, 0), (7, -1)]),
        ])
        #expect(CommandRun("evaluate", "\(folder.path)/e", "--output", "\(folder.path)/r").status == .done)
        let report = try folder.text("r/annex.md").split(separator: "\n")
        let row = report.first { $0.contains("Area: A") }.map(String.init) ?? ""
        #expect(row.contains("12") && !row.contains("75%"), "\(row)")
        #expect(row.components(of: "suppressed") == 4, "\(row)")
    }

    // MARK: One person more

    private static func pair(_ more: String) throws -> TemporaryFolder {
        let settings = #"{ "title": "Pair", "priceYear": "2020-21" }"#
        return try TemporaryFolder([
            "a/evaluation.json": settings, "a/outcomes.csv": visits(0..<12),
            "b/evaluation.json": settings, "b/outcomes.csv": visits(0..<12) + more,
        ])
    }

    @Test("Of two evaluations one person apart nothing tells that person's attendances or their money")
    func onePersonMore() throws {
        let folder = try Self.pair("C900,ae-attendance,9,panel\n")
        let (old, new) = ("\(folder.path)/a", "\(folder.path)/b")
        let text = CommandRun("diff", old, new)
        #expect(text.status == .done)
        #expect(text.output.contains("publish one of the two") && !text.output.contains("30 to 39"))
        #expect(text.output.contains("suppressed") && !text.output.contains("+£"), "\(text.output)")
        let csv = CommandRun("diff", old, new, "--format", "csv").output
        #expect(csv.contains("together\",,,") && csv.contains("[c]"), "\(csv)")
        let json = CommandRun("diff", old, new, "--format", "json").output
        #expect(!json.contains("units of ae-attendance") && json.contains(#""amount": null"#), "\(json)")
    }

    @Test("Five people more are told as they were")
    func fivePeopleMore() throws {
        let folder = try Self.pair((0..<5).map { "C90\($0),ae-attendance,2,panel\n" }.joined())
        let text = CommandRun("diff", "\(folder.path)/a", "\(folder.path)/b").output
        #expect(text.contains("30 to 40") && !text.contains("publish one of the two"))
    }

    @Test("Where prices change for everybody as well, what one person did is not named beside them")
    func besideOthers() throws {
        let folder = try Self.pair("C900,ae-attendance,9,panel\n")
        try folder.write("parameter,central,source\ndeadweight,0.2,made up\n", to: "b/assumptions.csv")
        let text = CommandRun("diff", "\(folder.path)/a", "\(folder.path)/b").output
        #expect(!text.contains("units of ae-attendance") && text.contains("changes that would tell of too few people"))
    }
}

extension String {
    /// How often a word stands in it.
    fileprivate func components(of word: String) -> Int { components(separatedBy: word).count - 1 }
}

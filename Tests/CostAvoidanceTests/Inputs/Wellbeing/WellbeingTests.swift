import CostAvoidance
import Testing

@Suite("Wellbeing")
struct WellbeingTests {
    /// R. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 1998, 17:857, Table I,
    /// method 3.
    @Test(
        "Wilson's interval gives Newcombe's numbers",
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
        ])
    func wilson(_ part: Int, _ whole: Int, _ low: Double, _ high: Double) throws {
        let interval = try #require(WilsonInterval(part, of: whole))
        #expect(abs(interval.low - low) < 0.00005)
        #expect(abs(interval.high - high) < 0.00005)
    }

    @Test("There is no interval of none, and those of none and all end at the ends")
    func wilsonEnds() {
        #expect(WilsonInterval(0, of: 0) == nil)
        #expect(WilsonInterval(0, of: 7)?.low == 0)
        #expect(WilsonInterval(7, of: 7)?.high == 1)
    }

    private func released(
        _ rows: String, threshold: Int = 0, groupBy: String = #""groupBy": ["area"], "#
    ) throws -> ReleasedWellbeing {
        let folder = try InputFolder(
            settings: groupBy + #""disclosure": {"threshold": \#(threshold)}"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": groupBy.isEmpty ? "service,quantity\nvisit,1\n" : "area,service,quantity\nA,visit,1\n",
                "wellbeing.csv": "case_id,\(groupBy.isEmpty ? "note" : "area"),measure,before,after\n" + rows,
            ])
        return try #require(try folder.findings().wellbeing)
    }

    @Test("Asked, answered, better, the same and worse are counted for everybody and by group")
    func counts() throws {
        let found = try released(
            "C1,A,life,3,5\nC2,A,life,3,3\nC3,B,life,3,2.5\nC4,B,life,3,\nC5,B,life,3,10\nC1,A,home,,better\nC2,A,home,,\n"
        )
        #expect(found.measures.map(\.name) == ["home", "life"])
        #expect(found.measures.map(\.scale) == [.words, .numbers])
        let life = found.measures[1].rows
        #expect(life.map(\.key) == ["", "A", "B"])
        #expect(life.map(\.asked) == [5, 2, 3])
        #expect(life.map(\.answered) == [4, 2, 2])
        #expect(life.map(\.better) == [2, 1, 1])
        #expect(life.map(\.same) == [1, 1, 0])
        #expect(life.map(\.worse) == [1, 0, 1])
        #expect(life[0].interval(of: .better)?.share == 0.5)
        #expect(found.measures[0].rows[0].asked == 2)
    }

    @Test("Small counts are withheld, with another that would give them away")
    func withheld() throws {
        // 10 better, 6 the same, 2 worse, everybody answers: the 2 follow from the rest unless another is withheld.
        let rows = (0..<18).map { "C\($0),,life,5,\($0 < 10 ? 6 : $0 < 16 ? 5 : 4)\n" }.joined()
        let everybody = try released(rows, threshold: 5, groupBy: "").measures[0].rows[0]
        #expect(everybody.asked == 18)
        #expect(everybody.better == 10)
        #expect(everybody.worse == nil)
        #expect(everybody.same == nil)
    }

    @Test("Groups whose people one question withholds are withheld by all, and a group of few tells no nought")
    func alike() throws {
        // Everybody is asked both: what one question shows and the other withholds would add up to the four of N.
        let areas = [("N", 4), ("E", 10), ("S", 12)]
        var rows = ""
        for (area, people) in areas {
            for person in 0..<people {
                let isLess = area == "S" && person < 7 || area == "E" && person < 5
                let isMore = area == "E" && person < 9 || area == "S" && person < 6
                rows += "\(area)\(person),\(area),life,5,\(isLess ? 6 : 5)\n"
                rows += "\(area)\(person),\(area),lonely,5,\(isMore ? 6 : 5)\n"
            }
        }
        let measures = try released(rows, threshold: 5).measures
        let hidden = measures.map { $0.rows.filter { $0.column != nil && $0.asked == nil }.map(\.key) }
        #expect(hidden[0].contains("N") && hidden[0].count > 1)
        #expect(hidden[0] == hidden[1])
        for row in measures.flatMap(\.rows) where row.key == "N" {
            #expect([row.better, row.same, row.worse] == [nil, nil, nil])
        }
    }

    @Test("A group's counts do not follow from those of everybody and the other groups")
    func differencing() throws {
        let rows =
            (0..<12).map { "C\($0),A,life,5,\($0 < 6 ? 6 : 4)\n" }.joined()
            + (0..<12).map { "D\($0),B,life,5,\($0 < 6 ? 6 : 4)\n" }.joined()
            + (0..<3).map { "E\($0),C,life,5,6\n" }.joined()
        let rowsShown = try released(rows, threshold: 5).measures[0].rows
        let small = try #require(rowsShown.first { $0.key == "C" })
        #expect(small.asked == nil)
        #expect(small.better == nil)
        // With the 15 better of everybody shown, one other group's better has to go too.
        #expect(rowsShown.filter { $0.column == "area" && $0.better == nil }.count >= 2)
        #expect(rowsShown.filter { $0.column == "area" && $0.asked == nil }.count >= 2)
    }

    @Test("Fewer people than the threshold in all, and nothing is shown")
    func few() throws {
        let rows = try released("C1,A,life,3,5\nC2,A,life,3,3\n", threshold: 5).measures[0].rows
        #expect(
            rows.allSatisfy {
                $0.asked == nil && $0.answered == nil && $0.better == nil && $0.same == nil && $0.worse == nil
            })
    }

    @Test(
        "What is wrong with a row is said with its place",
        arguments: [
            ("C1,life,3,bettr", "wellbeing.csv:2:4: error: after is \"bettr\"; did you mean \"better\"?"),
            ("C1,life,3,better", "wellbeing.csv:2:3: error: before is \"3\" and after is the word \"better\""),
            ("C1,life,,3", "wellbeing.csv:2:4: error: after is \"3\" and there is no before"),
            ("C1,life,3,4\nC1,life,4,5", "wellbeing.csv:3:2: error: the same case and measure stand on line 2 already"),
            ("C1,life,3,4\nC2,life,,better", "wellbeing.csv:3:2: error: \"life\" is answered in words here"),
            ("C1,,3,4", "wellbeing.csv:2:2: error: measure is empty"),
        ])
    func errors(_ rows: String, _ expected: String) throws {
        let errors = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
            "wellbeing.csv": "case_id,measure,before,after\n" + rows + "\n",
        ]).errors()
        #expect(errors.contains { $0.hasPrefix(expected) }, "\(errors)")
    }

    @Test("Nothing asked, nothing shown")
    func none() throws {
        let folder = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
        ])
        #expect(try folder.findings().wellbeing == nil)
    }
}

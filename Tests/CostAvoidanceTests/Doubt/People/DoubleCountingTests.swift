import CostAvoidance
import Testing

@Suite("W07, possible double counting")
struct DoubleCountingTests {
    private static let unitCosts = """
        service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,cost_basis,excludes,max_per_year,source
        visit,Visit,attendance,,100,,2020-21,NHS,,,,,,test
        scan,Scan,attendance,,100,,2020-21,NHS,,,,,2,test
        stay,Stay,week,,100,,2020-21,Local authority,,,,home,,test
        home,Home care,week,,100,,2020-21,Local authority,,,,,,test
        crisis,Crisis of all kinds,incident,,100,,2020-21,Several public bodies,,,,,,test
        whole,Whole,incident,,100,,2020-21,Local authority,,,,part,,test
        part,Part,incident,,100,,2020-21,NHS,,,,,,test

        """
    private static let settings = #""period": {"start": "2020-04", "months": 24}"#

    private func found(_ rows: String) throws -> [DoubleCount] {
        try InputFolder(
            settings: Self.settings,
            [
                "unit-costs.csv": Self.unitCosts,
                "outcomes.csv": "case_id,start,service,quantity,alternative\n" + rows + "\n",
            ]
        ).findings().doubleCounting.found
    }

    private func lines(_ found: [DoubleCount], _ kind: DoubleCount.Kind) -> [[Int]] {
        found.filter { $0.kind == kind }.map { $0.rows.map(\.line) }
    }

    @Test("Services that exclude each other for one person in the same months")
    func excluded() throws {
        // 26 weeks from April are six months: home care from June falls into them, from October it does not.
        #expect(try lines(found("C1,2020-04,stay,26,\nC1,2020-06,home,10,"), .excluded) == [[2, 3]])
        #expect(try found("C1,2020-04,stay,26,\nC1,2020-10,home,10,").isEmpty)
    }

    @Test("Services that exclude each other are no matter for two people, or where one of them rose")
    func notExcluded() throws {
        #expect(try found("C1,2020-04,stay,26,\nC2,2020-04,home,10,").isEmpty)
        #expect(try found("C1,2020-04,stay,26,\nC1,2020-04,home,-26,").isEmpty)
    }

    @Test("More units than a year holds: weeks of the unit's own, and a most of the unit cost's")
    func overfull() throws {
        #expect(try lines(found("C1,2020-04,home,30,\nC1,2020-12,home,30,"), .overfullYear) == [[2, 3]])
        #expect(try lines(found("C1,2020-04,scan,3,"), .overfullYear) == [[2]])
        #expect(try found("C1,2020-04,home,53,\nC1,2020-05,scan,2,").isEmpty)
    }

    @Test("A whole and its part that fall to different bearers are one event paid for twice")
    func severalBearers() throws {
        #expect(try lines(found("C1,2020-04,whole,1,\nC1,2020-04,part,1,"), .severalBearers) == [[2, 3]])
        #expect(try lines(found("C1,2020-04,crisis,1,\nC1,2020-04,visit,1,"), .severalBearers) == [[2, 3]])
        #expect(try found("C1,2020-04,crisis,1,\nC1,2020-05,visit,1,").isEmpty)
    }

    @Test("The same row twice, unless its month or quantity is another")
    func repeated() throws {
        #expect(try lines(found("C1,2020-04,visit,2,\nC1,2020-04,visit,2,"), .repeated) == [[2, 3]])
        #expect(try found("C1,2020-04,visit,2,\nC1,2020-05,visit,2,\nC1,2020-04,visit,3,").isEmpty)
    }

    @Test("Alternatives are named, and counted once")
    func alternatives() throws {
        #expect(try lines(found("C1,2020-04,stay,26,A\nC1,2020-04,home,26,A"), .alternatives) == [[2, 3]])
    }

    @Test("A service both judged and observed for one person")
    func judgedAndObserved() throws {
        let files = [
            "unit-costs.csv": Self.unitCosts,
            "outcomes.csv": "case_id,service,quantity\nC1,visit,1\nC2,home,1\n",
            "service-use.csv": "case_id,service,before,after\nC1,visit,3,1\nC2,visit,3,1\n",
        ]
        let found = try InputFolder(files).findings().doubleCounting.found
        #expect(found.map(\.kind) == [.judgedAndObserved])
        #expect(found.first?.rows.map(\.description) == ["outcomes.csv:2", "service-use.csv:2"])
    }

    @Test("The warning names the lines and never the person")
    func message() throws {
        let warnings = try InputFolder(
            settings: Self.settings + #", "disclosure": { "threshold": 0 }"#,
            [
                "unit-costs.csv": Self.unitCosts,
                "outcomes.csv": "case_id,start,service,quantity\nCASE77,2020-04,stay,26\nCASE77,2020-04,home,10\n",
            ]
        ).findings().warnings.filter { $0.code == .doubleCounting }
        #expect(
            warnings.map(\.message) == [
                "Possible double counting, lines 2 and 3: \"Stay\" and \"Home care\" exclude each other for one person in the same months"
            ])
        #expect(warnings.first?.place == .doubleCounting)
    }
}

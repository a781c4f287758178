import CostAvoidance
import DelimitedText
import Testing

/// W18 and W19 with inputs that raise them and inputs, as near as can be, that do not.
@Suite("Warnings about the arms")
struct ArmWarningTests {
    private func warnings(_ rows: [String], header: String, _ code: WarningCode) throws -> [EvaluationWarning] {
        try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "service-use.csv": ([header] + rows).joined(separator: "\n") + "\n",
            ]
        ).findings().warnings.filter { $0.code == code }
    }

    /// People of an arm, each with so many visits before and one after.
    private func people(_ arm: String, _ before: [Int]) -> [String] {
        before.enumerated().map { "\(arm.prefix(1))\($0),\(arm),visit,\($1),1" }
    }

    private func people(_ arm: String, _ count: Int, before: Int) -> [String] {
        people(arm, Array(repeating: before, count: count))
    }

    private static let byCase = "case_id,group,service,before,after"
    private static let totals = "people,group,service,before,after"

    @Test("W18 for an arm of fewer than thirty people, and not for one of thirty", arguments: [(30, 0), (29, 1)])
    func comparison(_ size: Int, _ raised: Int) throws {
        let rows = people("programme", 30, before: 4) + people("comparison", size, before: 4)
        let found = try warnings(rows, header: Self.byCase, .smallArm)
        #expect(found.count == raised)
        #expect(found.allSatisfy { $0.message.contains("The comparison group has 29 people") })
        #expect(
            found.allSatisfy { $0.place == .counterfactual && $0.position == SourcePosition(file: "service-use.csv") })
    }

    @Test("W18 for the programme as for the comparison, also where they are published totals")
    func programme() throws {
        #expect(try warnings(people("programme", 29, before: 4), header: Self.byCase, .smallArm).count == 1)
        let totals = ["12,programme,visit,48,20", "30,comparison,visit,120,110"]
        #expect(
            try warnings(totals, header: Self.totals, .smallArm).map(\.message).contains { $0.contains("12 people") })
    }

    @Test("W18 tells no number below the threshold")
    func few() throws {
        let rows = people("programme", 40, before: 3) + people("comparison", 1, before: 3)
        let found = try warnings(rows, header: Self.byCase, .smallArm)
        #expect(found.count == 1)
        #expect(found.first?.message.contains("The comparison group has fewer than 5 people") == true)
    }

    @Test(
        "W19 where use before differs by more than a quarter, and not by a quarter",
        arguments: [(125, 0), (126, 1), (75, 0), (74, 1), (800, 1)])
    func quarter(_ before: Int, _ raised: Int) throws {
        let rows = ["100,programme,visit,100,50", "100,comparison,visit,\(before),50"]
        #expect(try warnings(rows, header: Self.totals, .unlikeArms).count == raised)
    }

    @Test("W19 where people are known and use before differs by more than a quarter of a standard deviation")
    func deviations() throws {
        func use(_ low: Int, _ high: Int) -> [Int] { (0..<30).map { $0 < 15 ? low : high } }
        // Means of 40 and 42, standard deviations of 10.17: 0.197 of one.
        let alike = people("programme", use(30, 50)) + people("comparison", use(32, 52))
        #expect(try warnings(alike, header: Self.byCase, .unlikeArms).isEmpty)
        // Means of 40 and 43: 0.295 of one, and within a quarter of the use.
        let unlike = people("programme", use(30, 50)) + people("comparison", use(33, 53))
        let found = try warnings(unlike, header: Self.byCase, .unlikeArms)
        #expect(found.count == 1)
        #expect(
            found.first?.message.contains(
                "\"Visit\" (40 a person a year in the programme group, 43 in the comparison group)") == true)
    }

    @Test(
        "W19 not where everybody used the same before, whatever rounding leaves of it",
        arguments: [(40, 30), (31, 29), (33, 30)])
    func equal(_ programme: Int, _ comparison: Int) throws {
        let rows = people("programme", programme, before: 2) + people("comparison", comparison, before: 2)
        #expect(try warnings(rows, header: Self.byCase, .unlikeArms).isEmpty)
    }

    @Test("W19 compares people with people, however many there are of each")
    func perPerson() throws {
        let rows = ["40,programme,visit,160,50", "400,comparison,visit,1600,900"]
        #expect(try warnings(rows, header: Self.totals, .unlikeArms).isEmpty)
    }

    @Test("Nobody is compared where there is no comparison group")
    func alone() throws {
        #expect(try warnings(people("programme", 30, before: 4), header: Self.byCase, .unlikeArms).isEmpty)
    }
}

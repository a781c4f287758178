import Numerics
import Testing

@testable import CostAvoidance

@Suite("Use observed before and after")
struct ObservedEffectTests {
    private let costs = SimpleCosts.file(SimpleCosts.visit, SimpleCosts.night)

    private func units(_ folder: InputFolder, _ service: String) throws -> [String] {
        try folder.evaluation().lines.filter { $0.key.service == ServiceID(service) }
            .map { try $0.units.total().central.description }
    }

    @Test("Unequal windows are compared on the length of the window after")
    func unequalWindows() throws {
        // 12 visits in 6 months are 8 in 4 months; 5 were made: 3 avoided.
        let folder = try InputFolder([
            "unit-costs.csv": costs,
            "service-use.csv": "case_id,service,before,after,before_months,after_months\nC1,visit,12,5,6,4\n",
        ])
        #expect(try units(folder, "visit") == ["3"])
        #expect(try folder.result().gross("visit") == .pounds(300))
    }

    @Test("A window may end within a month, and a row's own windows go before those of the evaluation")
    func windowsOfARow() throws {
        let folder = try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": costs,
                "service-use.csv": """
                case_id,service,before,after,before_months,after_months
                C1,visit,13,1,6.5,1
                C2,visit,4,1,,

                """,
            ])
        // C1: 13 x 1 / 6.5 - 1 = 1. C2: 4 - 1 = 3.
        #expect(try units(folder, "visit") == ["4"])
    }

    @Test("A third of a unit is rounded once, at the twelfth decimal place")
    func roundedOnce() throws {
        let folder = try InputFolder([
            "unit-costs.csv": costs,
            "service-use.csv": """
            case_id,service,before,after,before_months,after_months
            C1,visit,1,0,3,1
            C2,visit,1,0,6,2
            C3,visit,1,0,9,3

            """,
        ])
        // Three thirds from three pairs of windows make one, not 0.999999999999.
        #expect(try units(folder, "visit") == ["1"])
    }

    /// By hand. Programme: two people for 12 months each, 10 and 6 visits before, 4 and 2 after: 16 fall to 6, 10 fewer.
    /// Comparison: three people, 9 + 6 + 3 = 18 before, 6 + 5 + 1 = 12 after: 6 fewer, two a person. Expected of two people
    /// anyway: 4. So 10 - 4 = 6 visits of £100.
    @Test("With a comparison group the estimate is the difference in differences, per person")
    func differenceInDifferences() throws {
        let folder = try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": costs,
                "service-use.csv": """
                case_id,group,service,before,after
                P1,programme,visit,10,4
                P2,programme,visit,6,2
                K1,comparison,visit,9,6
                K2,comparison,visit,6,5
                K3,comparison,visit,3,1

                """,
            ])
        let evaluation = try folder.evaluation()
        #expect(try units(folder, "visit") == ["6"])
        #expect(evaluation.lines.first?.key.basis == .matchedComparison)
        #expect(evaluation.people == 2)
        // Gross is the programme's own fall of 10 visits; net what is left after the 4 that came anyway.
        #expect(try folder.result().gross("visit") == .pounds(1_000))
        #expect(try folder.result().savings.net.central == .pounds(600))
    }

    /// By hand, windows that differ between the arms: programme 24 visits in 12 months, 3 in 6: 12 - 3 = 9 fewer over 6 months
    /// of two people. Comparison 30 in 12 months, 8 in 4: 10 - 8 = 2 fewer over 4 months of five people, 0.1 a person and month.
    /// Expected of the programme anyway: 2 x 6 x 0.1 = 1.2. So 7.8.
    @Test("Arms followed for different times are compared per person and month")
    func differentFollowUp() throws {
        let folder = try InputFolder([
            "unit-costs.csv": costs,
            "service-use.csv": """
            group,service,before,after,before_months,after_months,people
            programme,visit,24,3,12,6,2
            comparison,visit,30,8,12,4,5

            """,
        ])
        #expect(try units(folder, "visit") == ["7.8"])
    }

    /// By hand: each locality has one person; the comparison falls by 2 a person. A: 5 - 1 = 4, less 2 is 2. B has no row for
    /// visits, so nothing fell where 2 would have anyway: -2.
    @Test("A person without a row for a service did not use it, and is compared all the same")
    func noRowIsNoUse() throws {
        let folder = try InputFolder(
            settings: #""groupBy": ["locality"], "windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": costs,
                "service-use.csv": """
                case_id,group,locality,service,before,after
                P1,programme,A,visit,5,1
                P2,programme,B,night,3,3
                K1,comparison,,visit,6,4
                K1,comparison,,night,0,0

                """,
            ])
        #expect(try units(folder, "visit") == ["2", "-2"])
        #expect(try units(folder, "night") == ["0", "0"])
    }

    @Test("Follow-up lost leaves a person out on both sides, and is counted")
    func followUpLost() throws {
        let folder = try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": costs,
                "service-use.csv": """
                case_id,service,before,after
                C1,visit,5,1
                C2,visit,50,
                C2,night,7,
                C3,visit,3,1
                C3,night,9,

                """,
            ])
        let evaluation = try folder.evaluation()
        #expect(try units(folder, "visit") == ["6"])
        #expect(evaluation.observed.peopleLost(in: .programme).map { evaluation.observed.caseIDs[Int($0)] } == ["C2"])
        #expect(evaluation.observed.rowsLost(in: .programme).map(\.row).sorted() == [3, 4, 6])
        #expect(evaluation.people == 3)
        #expect(try folder.result().breakdown(by: .service)?.rows.map(\.people) == [2])
    }

    @Test("Judged and observed services of one person count that person once")
    func oneCountOfPeople() throws {
        let folder = try InputFolder([
            "unit-costs.csv": costs,
            "outcomes.csv": "case_id,service,quantity\nC1,visit,1\nC2,visit,1\n",
            "service-use.csv":
                "case_id,service,before,after,before_months,after_months\nC2,night,5,1,12,12\nC3,night,1,0,12,12\n",
        ])
        let result = try folder.result()
        #expect(result.people == 3)
        #expect(result.breakdown(by: .year)?.rows.map(\.people) == [3])
    }

    @Test("The order of the rows changes nothing")
    func orderOfRows() throws {
        let rows = (0..<40).map {
            "C\($0 / 2),\($0 % 2 == 0 ? "visit" : "night"),\($0 * 7 % 11),\($0 % 5),\(3 + $0 % 7),12"
        }
        let header = "case_id,service,before,after,before_months,after_months\n"
        let forward = try InputFolder([
            "unit-costs.csv": costs, "service-use.csv": header + rows.joined(separator: "\n") + "\n",
        ])
        let backward = try InputFolder([
            "unit-costs.csv": costs, "service-use.csv": header + rows.reversed().joined(separator: "\n") + "\n",
        ])
        #expect(try units(forward, "visit") == units(backward, "visit"))
        #expect(try forward.result().savings.net == backward.result().savings.net)
    }

    @Test(
        "What is wrong with a row is said with its place",
        arguments: [
            (
                "case_id,service,before,after\nC1,vist,1,1",
                "service-use.csv:2:2: error: service \"vist\" has no unit cost"
            ),
            ("case_id,service,before,after\nC1,visit,,1", "service-use.csv:2:3: error: before is empty"),
            (
                "case_id,service,before,after\nC1,visit,-1,1",
                "service-use.csv:2:3: error: before is \"-1\", which is below zero"
            ),
            (
                "case_id,service,before,after,people\nC1,visit,1,1,4",
                "service-use.csv:2:5: error: the row has a case_id"
            ),
            ("service,before,after,people\nvisit,1,1,few", "service-use.csv:2:4: error: people is \"few\""),
            (
                "case_id,service,before,after,before_months,after_months\nC1,visit,1,1,0,12",
                "service-use.csv:2:5: error: before_months is \"0\""
            ),
            (
                "case_id,service,before,after,before_months\nC1,visit,1,1,12",
                "service-use.csv:2:5: error: after_months is empty and before_months is not"
            ),
            (
                "case_id,service,before,after\nC1,visit,1,1\nC1,visit,2,1",
                "service-use.csv:3:2: error: the same case and service stand on line 2 already"
            ),
            (
                "case_id,group,service,before,after\nC1,programme,visit,1,1\nC1,comparison,visit,2,1",
                "service-use.csv:3:2: error: this case is in the comparison group here and in the programme group on line 2"
            ),
            (
                "case_id,group,service,before,after\nC1,,visit,1,1\nC1,,night,1,1\nK1,comparison,visit,2,1",
                "service-use.csv:3:3: error: service night has programme rows and no comparison rows with a follow-up"
            ),
            (
                "group,service,before,after,people\nprogramme,visit,1,1,3\ncomparison,visit,2,1,",
                "service-use.csv:3:5: error: the row has no case_id and no people"
            ),
            (
                "case_id,group,service,before,after\nC1,controls,visit,1,1",
                "service-use.csv:2:2: error: group is \"controls\""
            ),
            (
                "case_id,service,before,after\n943 476 5919,visit,1,1",
                "service-use.csv:2:1: error: the cell looks like an NHS number"
            ),
            ("service,befor,after\nvisit,1,1", "service-use.csv:1:2: error: unknown column \"befor\""),
        ])
    func errors(_ text: String, _ expected: String) throws {
        let folder = try InputFolder(["unit-costs.csv": costs, "service-use.csv": text + "\n"])
        let errors = folder.errors()
        #expect(errors.contains { $0.hasPrefix(expected) }, "\(errors)")
    }

    @Test("A folder with neither outcomes nor service use is refused, and says which two files are meant")
    func neither() throws {
        let folder = try InputFolder(["unit-costs.csv": costs])
        #expect(
            folder.errors().first?.hasPrefix(
                "outcomes.csv: error: neither outcomes.csv nor service-use.csv is there") == true)
    }

    /// The units were recomputed by Tests/Peers/Recomputation, written from the method with exact fractions.
    @Test("The illustration with a comparison group: a smaller saving than before and after alone, its people counted")
    func illustration() throws {
        let evaluation = try InputFolder.fixture("comparison-group").read()
        let findings = try Findings(of: evaluation)
        #expect(findings.totals.savings.gross.central.description == "69015.57")
        #expect(findings.released.people == 60)
        let codes = Set(findings.warnings.map(\.code))
        #expect(codes.contains(.followUpLost))
        #expect(!codes.contains(.regressionToTheMean))
        #expect(!codes.contains(.horizonWithoutDropOff))
        #expect(findings.wording.evidence == .comparison)

        var alone = evaluation
        alone.observed.entries.removeAll { $0.arm == .comparison }
        let beforeAfter = ObservedEffect(alone.observed, firstLine: 0)
        alone.observed = beforeAfter.ledger
        alone.lines = beforeAfter.lines
        let withoutComparison = try Evaluator.evaluate(alone).savings
        #expect(withoutComparison.gross.central == findings.totals.savings.gross.central)
        #expect(withoutComparison.net.central > findings.totals.savings.net.central)
    }
}

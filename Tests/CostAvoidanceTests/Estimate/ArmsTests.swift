import Numerics
import Testing

@testable import CostAvoidance

@Suite("Use by arm")
struct ArmsTests {
    private static let equalWindows = #""windows": {"beforeMonths": 12, "afterMonths": 12}"#

    private func evaluation(_ rows: String, settings: String = equalWindows) throws -> Evaluation {
        try InputFolder(
            settings: settings,
            ["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit, SimpleCosts.night), "service-use.csv": rows + "\n"]
        ).evaluation()
    }

    private func written(_ use: ArmUse?) -> [String] {
        guard let use else { return [] }
        return [
            use.people.map(String.init) ?? "", use.before.description, use.after.description, use.change.description,
        ]
    }

    private let compared = """
        case_id,group,service,before,after
        P1,programme,visit,10,4
        P2,programme,visit,6,2
        K1,comparison,visit,9,6
        K2,comparison,visit,6,5
        K3,comparison,visit,3,1
        """

    /// By hand: 16 fall to 6 in two people, 18 to 12 in three, which for two people would be 4 fewer; 10 fewer less 4.
    @Test(
        "Each arm has its people, its use and its change, and the programme's beyond the comparison's is the difference"
    )
    func differenceInDifferences() throws {
        let evaluation = try evaluation(compared)
        let arms = try #require(try Arms(evaluation))
        let visit = try #require(arms.services.first)
        #expect(written(visit[.programme]) == ["2", "16", "6", "-10"])
        #expect(written(visit[.comparison]) == ["3", "18", "12", "-6"])
        #expect(visit.difference?.description == "-6")
        #expect(arms.hasComparison)
    }

    @Test("Without a comparison group the difference is the change itself")
    func beforeAndAfter() throws {
        let arms = try #require(try Arms(try evaluation("case_id,service,before,after\nC1,visit,5,1\nC2,visit,2,3")))
        #expect(arms.services.first?.uses.count == 1)
        #expect(written(arms.services.first?[.programme]) == ["2", "7", "4", "-3"])
        #expect(arms.services.first?.difference?.description == "-3")
    }

    @Test("Use before is brought to as many months as were observed after, so that a row adds up")
    func unequalWindows() throws {
        let rows = "case_id,service,before,after,before_months,after_months\nC1,visit,12,5,6,4\nC2,visit,6,1,12,6"
        let visit = try #require(try Arms(try evaluation(rows, settings: ""))?.services.first)
        // 12 in 6 months are 8 in 4; 6 in 12 are 3 in 6: 11 before, 6 after.
        #expect(written(visit[.programme]) == ["2", "11", "6", "-5"])
    }

    @Test("Who used nothing of a service counts among its people, and who was lost does not")
    func peopleFollowed() throws {
        let rows = """
            case_id,service,before,after
            C1,visit,5,1
            C2,visit,2,2
            C3,night,1,0
            C4,night,4,
            C1,night,3,
            """
        let arms = try #require(try Arms(try evaluation(rows)))
        let visit = arms.services.first { $0.service == ServiceID("visit") }?[.programme]
        let night = arms.services.first { $0.service == ServiceID("night") }?[.programme]
        #expect(arms.people == [.programme: 3])
        #expect(visit?.people == 3 && visit?.peopleWithRows == 2)
        // C4 was never seen again, and C1's nights were not.
        #expect(night?.people == 2 && night?.peopleWithRows == 1)
    }

    @Test("A published total counts its people, and one that does not say leaves them unknown")
    func publishedTotals() throws {
        let known = try #require(try Arms(try evaluation("people,service,before,after\n40,visit,90,60\n38,night,9,6")))
        #expect(known.people == [.programme: 40])
        #expect(known.services.map { $0[.programme]?.people } == [38, 40])
        #expect(known.services.allSatisfy { $0[.programme]?.spreadBefore == nil })
        let unknown = try #require(try Arms(try evaluation("service,before,after\nvisit,90,60")))
        #expect(unknown.people == [.programme: Int?.none])
    }

    @Test("The difference of every service is what the estimate counts, with the sign turned")
    func agreesWithTheEstimate() throws {
        let findings = try Findings(of: try InputFolder.fixture("comparison-group").read())
        let arms = try #require(try Arms(findings.evaluation))
        #expect(arms.services.count == 4)
        for service in arms.services {
            let row = try #require(
                findings.evaluated.result.breakdown(by: .service)?.rows.first { $0.key == service.service.name })
            let result = findings.evaluated.result
            var counted = try result.units(of: row.lines).central
            for line in row.lines { counted = try counted.subtracting(result.lines[line].cameAnyway) }
            let difference = try #require(service.difference)
            #expect(try counted.adding(difference) == .zero)
            // Before anything is taken off it is the programme group's own change.
            let own = try #require(service.uses.first { $0.arm == .programme })
            #expect(try result.units(of: row.lines).central.adding(own.change) == .zero)
        }
    }

    @Test("Both arms are withheld where either is about too few people, since one tells the other")
    func fewPeopleInOneArm() throws {
        let programme = (1...6).map { "P\($0),programme,visit,5,2\nP\($0),programme,night,3,1" }
        let comparison = (1...6).map { "K\($0),comparison,visit,5,4" } + ["K1,comparison,night,7,2"]
        let rows = (["case_id,group,service,before,after"] + programme + comparison).joined(separator: "\n")
        let folder = try InputFolder(
            settings: Self.equalWindows,
            ["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit, SimpleCosts.night), "service-use.csv": rows + "\n"])
        let arms = try #require(try folder.findings().arms)
        for arm in StudyArm.allCases {
            #expect(arms[ServiceID("night"), arm]?.figures == .suppressed)
            // The total less the only other service would be the one that is withheld.
            #expect(arms[ServiceID("visit"), arm]?.figures == .suppressed)
        }
    }
}

import Numerics
import Testing

@testable import CostAvoidance

@Suite("Intervals by resampling people")
struct ObservedBootstrapTests {
    private func interval(_ rows: String, settings: String = "") throws -> ObservedInterval? {
        let folder = try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"# + settings,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit, SimpleCosts.night),
                "service-use.csv": "case_id,group,service,before,after\n" + rows,
            ])
        let evaluation = try folder.evaluation()
        return try ObservedInterval(evaluation, try Evaluator.evaluate(evaluation))
    }

    private func known(_ rows: String, settings: String = "") throws -> ObservedBootstrap {
        guard case .known(let found) = try interval(rows, settings: settings) else {
            throw Failure.noInterval
        }
        return found
    }

    fileprivate enum Failure: Error { case noInterval }

    /// Two hundred people, half of whom avoid 2 visits of £100 and half none: a mean of 1 with a standard deviation of 1, so
    /// that the total is £20,000 with a standard error of £1,414 and 95% of the totals lie within £2,772 of it.
    @Test("The interval is as wide as the differences between people make it")
    func width() throws {
        let rows = (1...200).map { "C\($0),,visit,\($0 % 2 == 0 ? 2 : 0),0\n" }.joined()
        let found = try known(rows)
        #expect(found.gross.estimate == .pounds(20_000))
        #expect(abs(found.gross.low.doublePounds - 17_228) < 200)
        #expect(abs(found.gross.high.doublePounds - 22_772) < 200)
        #expect(found.shareAboveZero == 1)
        #expect(found.draws == 10_000)
        #expect(found.basis.hasPrefix("10,000 draws of people"))
    }

    @Test("Where everybody changed alike there is nothing to vary")
    func alike() throws {
        let rows = (1...10).map { "C\($0),,visit,3,1\nC\($0),,night,1,2\n" }.joined()
        let found = try known(rows)
        // Two visits of £100 less, one night of £250 more, for each of ten people.
        #expect(found.gross.estimate == .pounds(-500))
        #expect(found.gross.low == found.gross.high)
        #expect(found.gross.low == found.gross.estimate)
        #expect(found.shareAboveZero == 0)
    }

    /// People are drawn and not rows: a person's fall of visits goes with the same person's rise of nights. One row at a time,
    /// the total would spread by some £280 either way.
    @Test("The rows of one person stay together")
    func people() throws {
        let rows = (1...20).map { "C\($0),,visit,\($0 % 3 * 5),0\nC\($0),,night,0,\($0 % 3 * 2)\n" }.joined()
        let found = try known(rows)
        #expect(found.gross.low == .zero)
        #expect(found.gross.high == .zero)
    }

    /// The comparison group falls by 1 visit each on average and differs; the programme falls by 3 each without difference. So
    /// the estimate is 2 a person of 40 people, and all of its spread comes from the comparison.
    @Test("With a comparison group both groups are drawn")
    func differenceInDifferences() throws {
        let programme = (1...40).map { "P\($0),programme,visit,3,0\n" }.joined()
        let comparison = (1...50).map { "K\($0),comparison,visit,\($0 % 2 == 0 ? 2 : 0),0\n" }.joined()
        let found = try known(programme + comparison)
        #expect(found.design == .differenceInDifferences)
        // The programme's own fall, which did not differ between its people.
        #expect(found.gross.estimate == .pounds(12_000))
        #expect(found.gross.low == .pounds(12_000) && found.gross.high == .pounds(12_000))
        #expect(found.net.estimate == .pounds(8_000))
        // 40 people x £100 x 1.96 / sqrt(50) = £1,109 either way.
        #expect(abs(found.net.low.doublePounds - 6_891) < 120)
        #expect(abs(found.net.high.doublePounds - 9_109) < 120)
    }

    @Test("The same seed gives the same interval, another seed another")
    func seeded() throws {
        let rows = (1...30).map { "C\($0),,visit,\($0 * 7 % 11),0\n" }.joined()
        let one = try known(rows, settings: #", "simulation": {"draws": 500, "seed": 7}"#)
        #expect(try known(rows, settings: #", "simulation": {"draws": 500, "seed": 7}"#) == one)
        #expect(try known(rows, settings: #", "simulation": {"draws": 500, "seed": 8}"#).gross != one.gross)
    }

    @Test("Each row says which area a person is drawn with, and two areas in a group are the fewest")
    func areas() throws {
        func rows(_ areas: Int) -> String {
            (1...20).map { "C\($0),,area \($0 % areas),visit,\($0 % areas * 3 + $0 % 2),0\n" }.joined()
        }
        func interval(_ areas: Int) throws -> ObservedInterval? {
            let folder = try InputFolder(
                settings:
                    #""windows": {"beforeMonths": 12, "afterMonths": 12}, "groupBy": ["area"], "cluster": "area""#,
                [
                    "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                    "service-use.csv": "case_id,group,area,service,before,after\n" + rows(areas),
                ])
            let evaluation = try folder.evaluation()
            return try ObservedInterval(evaluation, try Evaluator.evaluate(evaluation))
        }
        guard case .known(let found)? = try interval(5) else { throw Failure.noInterval }
        #expect(found.member == .area(column: "area", count: 5))
        #expect(found.member.fewAreas == 5)
        #expect(DrawnMember.area(column: "area", count: 30).fewAreas == nil)
        #expect(found.basis == "10,000 draws of everybody of one area together (seed 1)")
        #expect(try interval(1) == .tooFewAreas)
    }

    @Test("Published totals get no interval, and the reason is said")
    func publishedTotals() throws {
        let evaluation = try InputFolder.fixture("voices-women").read()
        let interval = try ObservedInterval(evaluation, try Evaluator.evaluate(evaluation))
        #expect(interval == .publishedTotals)
        #expect(interval?.explanation?.contains("published totals") == true)
    }

    /// Totals of 100 and 120 people: standard errors of 10 x sqrt(2^2 + 1.5^2) = 25 and of sqrt(120 (2^2 + 1.8^2)) = 29.48
    /// attendances, the latter for 100 of 120 people. Together 35.06, with 217 degrees of freedom by Welch and Satterthwaite,
    /// so that 120 - 100 / 120 x 40 = 86.67 attendances of £100 are known to 1.971 x 35.06 either way.
    @Test(
        "Published totals with standard deviations, or with the standard errors that these make, get an interval",
        arguments: [
            ("sd_before,sd_after", "2,1.5", "2,1.8"), ("se", "25", "29.4822"),
        ])
    func statedSpread(columns: String, programme: String, comparison: String) throws {
        let folder = try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "service-use.csv": """
                group,people,service,before,after,\(columns)
                programme,100,visit,300,180,\(programme)
                comparison,120,visit,340,300,\(comparison)

                """,
            ])
        let findings = try Findings(of: try folder.evaluation())
        guard case .known(let found)? = findings.observedInterval else { throw Failure.noInterval }
        #expect(found.member == .published)
        #expect(abs(found.presentValue.estimate.doublePounds - 8_666.67) < 0.01)
        #expect(abs(found.presentValue.low.doublePounds - (8_666.67 - 6_912)) < 150)
        #expect(abs(found.presentValue.high.doublePounds - (8_666.67 + 6_912)) < 150)
        // Nobody is drawn.
        #expect(findings.uncertainty?.simulation?.people == 0)
        #expect(findings.wording.label == "savings")
    }

    @Test("Without them no interval can be given, and it is not called savings without saying so")
    func untoldSpread() throws {
        let folder = try InputFolder(
            settings: #""windows": {"beforeMonths": 12, "afterMonths": 12}"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "service-use.csv": """
                group,people,service,before,after
                programme,100,visit,300,180
                comparison,120,visit,340,300

                """,
            ])
        let findings = try Findings(of: try folder.evaluation())
        #expect(findings.observedInterval == .publishedTotals)
        #expect(findings.wording.label == "indicated savings")
        #expect(findings.wording.noun == "indicated savings")
    }

    @Test("Fewer people than may be shown get none, and no observation none at all")
    func tooFew() throws {
        #expect(try interval("C1,,visit,3,1\nC2,,visit,3,1\nC3,,visit,3,1\nC4,,visit,3,1\n") == .belowThreshold(5))
        let judged = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
        ]).evaluation()
        #expect(try ObservedInterval(judged, try Evaluator.evaluate(judged)) == nil)
    }
}

extension ObservedBootstrapTests {
    /// Drawing the programme's people alone would leave out what the comparison group does not know, which is about as much.
    @Test("The chance over people counts the comparison group as the observed interval does")
    func sameAsUncertainty() throws {
        let findings = try Findings(of: try InputFolder.fixture("comparison-group").read())
        guard case .known(let observed) = findings.observedInterval else { throw Failure.noInterval }
        let people = try #require(findings.uncertainty?.people?.savings)
        #expect(abs(people.p2_5.value - observed.presentValue.low.doublePounds) < 1)
        #expect(abs(people.p97_5.value - observed.presentValue.high.doublePounds) < 1)
    }
}

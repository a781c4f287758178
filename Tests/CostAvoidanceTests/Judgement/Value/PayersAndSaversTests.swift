import CostAvoidance
import Numerics
import Testing

@Suite("Who pays, who saves and when")
struct PayersAndSaversTests {
    private static let unitCosts = """
        service,label,unit,central,price_year,bearer,cashable,source
        visit,Visit,attendance,100,2020-21,NHS,0.25,test
        night,Night,night,250,2020-21,Police,,test
        stay,Stay,week,333.33,2020-21,Local authority,1,test

        """

    private func findings(
        outcomes: String, costs: String? = nil, settings: String = #", "disclosure": {"threshold": 0}"#
    ) throws -> Findings {
        var files = ["unit-costs.csv": Self.unitCosts, "outcomes.csv": "case_id,start,service,quantity\n" + outcomes]
        files["costs.csv"] = costs
        return try InputFolder(settings: #""period": {"start": "2020-04", "months": 24}"# + settings, files).findings()
    }

    @Test("The cells of bearer, year and cashability add up to the summary to the penny")
    func foots() throws {
        let found = try findings(
            outcomes: "A,2020-04,visit,7\nA,2021-06,stay,3\nB,2020-05,night,1\nC,2021-04,visit,-2\n",
            settings: #", "horizonYears": 3, "disclosure": {"threshold": 0}"#)
        var all = PayersAndSavers.Amounts()
        for row in found.payers.bearers {
            for case .shown(let amounts) in row.cells { try all.add(amounts) }
        }
        // Three years from June 2021 end in May 2024, in the fifth year.
        #expect(found.payers.years == [0, 1, 2, 3, 4])
        #expect(all.total == found.totals.savings.presentValue)
        #expect(all.cashable == found.totals.savings.cash?.cashable)
        #expect(all.unknown == found.totals.savings.cash?.unknown)
    }

    @Test("A funder's recovery is what would fall to it over what it pays")
    func recovery() throws {
        // £700 of NHS savings over £2,000 from the NHS: 35%, of it a quarter as cash.
        let found = try findings(
            outcomes: "A,2020-04,visit,7\nB,2020-05,night,1\n",
            costs:
                "item,start,months,amount,funder\nPost,2020-04,12,2000,nhs\nGrant,2020-04,12,500,A charity\nRent,2020-04,12,100,\n"
        )
        #expect(
            found.payers.funders.map { $0.sentence(SavingsWording(evidence: .judgement)) } == [
                "A charity pays, and none of the services counted falls to it",
                "For each £1 that NHS pays, services are estimated to cost it £0.35 less, of which £0.09 could leave a budget",
                nil,
            ])
        #expect(
            found.payers.funders.compactMap { $0.sentence(SavingsWording(evidence: .beforeAfter)) }.last
                == "For each £1 that NHS pays, services cost it £0.35 less, of which £0.09 could leave a budget")
        #expect(found.payers.funders.last?.cost.central == .pounds(100))
    }

    @Test("A cell about few people is withheld, and so is what a funder recovers where its row is")
    func withheld() throws {
        let rows = (1...12).map {
            "A\($0),2020-04,visit,1\nA\($0),2020-04,\($0 > 8 ? "visit" : $0 > 4 ? "night" : "stay"),1\n"
        }
        .joined()
        let found = try findings(
            outcomes: rows, costs: "item,amount,funder\nPost,2000,Police\nPost,1000,NHS\n", settings: "")
        #expect(found.payers.bearers.map(\.bearer.name) == ["Local authority", "NHS", "Police"])
        #expect(found.payers.bearers.map { $0.cells.first == .withheld } == [true, false, true])
        #expect(found.payers.funders.map(\.recovery).last == .withheld)
    }

    @Test("A bearer's cashability is withheld where few people's service is the only one of its kind")
    func withheldCashability() throws {
        let own = "call,Call,call,40,2020-21,NHS,,test\n"
        let rows = (1...12).map { "A\($0),2020-04,visit,\($0)\n" }.joined() + "A1,2020-04,call,3\nA2,2020-04,call,2\n"
        let found = try InputFolder(
            settings: #""period": {"start": "2020-04", "months": 24}"#,
            ["unit-costs.csv": Self.unitCosts + own, "outcomes.csv": "case_id,start,service,quantity\n" + rows]
        ).findings()
        #expect(found.payers.bearers.map(\.total) == [.withheld])
        #expect(found.payers.bearers.flatMap(\.cells) == [.withheld])
    }

    @Test("Without a cost there are no funders")
    func noCost() throws {
        #expect(try findings(outcomes: "A,2020-04,visit,7\n").payers.funders.isEmpty)
    }
}

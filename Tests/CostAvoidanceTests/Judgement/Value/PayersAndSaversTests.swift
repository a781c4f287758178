@testable import CostAvoidance
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
                "A charity pays, but would not have paid for any of the services counted",
                "For each £1 that NHS pays, services are estimated to cost it £0.35 less, and £0.09 could leave a budget",
                nil,
            ])
        #expect(
            found.payers.funders.compactMap { $0.sentence(SavingsWording(evidence: .beforeAfter)) }.last
                == "For each £1 that NHS pays, services cost it £0.35 less, and £0.09 could leave a budget")
        #expect(found.payers.funders.last?.cost.central == .pounds(100))
    }

    /// What falls to each bearer where a budget falls so many months later, at no discount rate.
    private func lagged(_ outcomes: String, lags: String, settings: String = "") throws -> Findings {
        try InputFolder(
            settings: #""period": {"start": "2020-04", "months": 24}, "discountRate": 0"# + settings,
            [
                "unit-costs.csv": Self.unitCosts, "outcomes.csv": "case_id,start,service,quantity\n" + outcomes,
                "assumptions.csv": "parameter,scope,low,central,high,source\n" + lags,
                "costs.csv": "item,start,months,amount,funder\nPost,2020-04,12,100,NHS\n",
            ]
        ).findings()
    }

    @Test("What could leave a budget stands in the year in which it could: half of it six months later")
    func lag() throws {
        let found = try lagged("A,2020-04,visit,12\n", lags: "cashable_lag,,6,6,6,made up\n", settings: Self.everybody)
        // 1,200 in the first year, of which 300 could leave a budget: 150 in its second half and 150 in the year after.
        let cells = try #require(found.payers.bearers.first).cells
        let amounts = cells.map { if case .shown(let amounts) = $0 { amounts } else { PayersAndSavers.Amounts() } }
        #expect(amounts.map(\.cashable.central) == [.pounds(150), .pounds(150)])
        #expect(amounts.map(\.notCashable.central) == [.pounds(900), .zero])
        #expect(found.payers.isLagged)
    }

    private static let everybody = #", "disclosure": {"threshold": 0}"#

    @Test("Undiscounted and counted from April, each year holds what the budget view has of each body, in all worlds")
    func asBudgeted() throws {
        let found = try lagged(
            "A,2020-04,visit,7\nA,2021-06,stay,3\nB,2020-11,night,1\nC,2021-04,visit,-2\nC,2020-08,stay,5\n",
            lags: """
                cashable_lag,,18,9,2,made up
                cashable_lag,service:visit,30,6,0,made up
                cashable,bearer:Police,0.2,0.4,0.9,made up
                drop_off,,0.5,0.25,0.125,made up

                """, settings: #", "horizonYears": 3"# + Self.everybody)
        var rows: [BudgetRow.Key: Estimate<Money>] = [:]
        for row in found.evaluated.result.budget?.rows ?? [] where row.key.kind != .cost { rows[row.key] = row.amount }
        var compared = 0
        for bearer in found.payers.bearers {
            for (year, cell) in zip(found.payers.years, bearer.cells) {
                guard case .shown(let amounts) = cell else { continue }
                let kinds = [(BudgetKind.cashable, amounts.cashable), (.notCashable, amounts.notCashable)]
                for (kind, amount) in kinds {
                    let key = BudgetRow.Key(
                        year: FinancialYear(startYear: 2020 + year), body: bearer.bearer.name, kind: kind)
                    #expect(amount == rows[key] ?? Estimate(exactly: .zero), "\(key)")
                    if rows.removeValue(forKey: key) != nil { compared += 1 }
                }
            }
        }
        #expect(rows.isEmpty && compared > 25)
    }

    @Test("Cash of few people is withheld in the year in which it falls, whoever stands behind the rest of that year")
    func fewBehindCash() throws {
        let six = (1...6).map { "A\($0),2020-04,visit,12\n" }.joined()
        let found = try lagged(
            six + "B,2021-04,visit,12\n", lags: "cashable_lag,,12,12,12,made up\n",
            settings: #", "disclosure": {"threshold": 5}"#)
        // In the second year cash is of six people and the rest of one; in the third all cash is of one.
        #expect(found.payers.bearers.map { $0.cells.suffix(2) } == [[.withheld, .withheld]])
    }

    private func sentence(_ percent: Estimate<Int>, cashable: Int, _ name: RangeName = .plain) -> String? {
        PayersAndSavers.FunderRow(
            name: "NHS", costByYear: [], cost: Estimate(exactly: .zero),
            recovery: .percent(
                percent.map { ExactDecimal($0) }, cashable: Estimate(exactly: ExactDecimal(cashable)))
        ).sentence(SavingsWording(evidence: .comparison), called: name)
    }

    @Test("What falls on a budget, or leaves one, is said as it is where services cost more, or may")
    func cashOfARise() {
        let rise = Estimate(low: -60, central: -45, high: -30)
        #expect(
            sentence(rise, cashable: -10)
                == "For each £1 that NHS pays, services cost it £0.30 to £0.60 more than the comparison group suggests, central £0.45, and £0.10 would fall on a budget"
        )
        #expect(sentence(rise, cashable: 10)?.hasSuffix(", while £0.10 could leave a budget") == true)
        let either = Estimate(low: -60, central: 10, high: 30)
        #expect(
            sentence(either, cashable: -10, .inputsAlone)
                == "For each £1 that NHS pays, services cost it -£0.60 to £0.30 less (inputs alone), central £0.10, while £0.10 would fall on a budget"
        )
    }

    @Test("Three amounts that are no range stand each with its world")
    func outOfOrder() throws {
        let fall = try #require(sentence(Estimate(low: 60, central: 45, high: 30), cashable: 0))
        #expect(fall.contains("£0.60 less in low") && fall.contains("£0.30 less in high"))
        let rise = try #require(sentence(Estimate(low: -30, central: -45, high: -60), cashable: 0))
        #expect(
            rise.contains("£0.30 more than the comparison group suggests in low")
                && rise.contains("£0.60 more than the comparison group suggests in high"))
        #expect(!fall.contains(" to £") && !rise.contains(" to £") && !rise.contains("-£"))
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

import CostAvoidance
import Numerics
import TestSupport
import Testing

@Suite("When it falls: tables of years and months hold what falls in them")
struct YearTableTests {
    private static func pounds(_ text: String) throws -> Money { try Money(parsing: text) }

    @Test("A row that starts in month 14 falls in the second and third year of the programme")
    func lateStart() throws {
        let result = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 24 }, "discountRate": 0"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "service,start,quantity\nvisit,2021-06,12\nvisit,2020-04,6\n",
            ]
        ).result()
        // Ten months of a hundred from June 2021, then two; fifty a month in the first year.
        let years = try #require(result.breakdown(by: .year))
        #expect(years.rows.map(\.key) == ["0", "1", "2"])
        #expect(years.rows.map(\.amounts.net.central) == [.pounds(600), .pounds(1000), .pounds(200)])
        #expect(result.cashFlow.map(\.savings.central) == [.pounds(600), .pounds(1000), .pounds(200)])
    }

    /// From the files alone, with fractions: a twelfth of each row's net in each month from its start, of which 564,687.40 fall in
    /// the first twelve months of the programme before each line is rounded to the penny, and 839,112.96 in any twelve of all.
    @Test("With a horizon of two years the synthetic pilot's first year holds £564,687 and not what began in it")
    func derbyOverTwoYears() throws {
        var evaluation = try InputFolder.fixture("derby").read()
        evaluation.settings.horizonYears = 2
        let result = try Evaluator.evaluate(evaluation)
        let years = try #require(result.breakdown(by: .year)).rows
        #expect(years.map(\.key) == ["0", "1", "2"])
        let first = try years[0].amounts.net.central - Self.pounds("564687.40")
        #expect(abs(first.pence) < 10)
        #expect(years[0].amounts.presentValue == years[0].amounts.net)
        #expect(result.cashFlow[0].savings == years[0].amounts.presentValue)
        #expect(try Money.sum(years.map(\.amounts.net.central)) == (try Self.pounds("1678225.92")))
    }

    @Test("Years, months, bearers and totals foot to the penny in all three worlds of a hundred random evaluations")
    func foots() throws {
        var random = SplitMix(seed: 77)
        var tables = 0
        for _ in 0..<100 {
            let evaluation = try RandomEvaluation.folder(&random).evaluation()
            let result = try Evaluator.evaluate(evaluation)
            let years = try #require(result.breakdown(by: .year)).rows
            for bound in Bound.allCases {
                let savings = result.savings
                #expect(try Money.sum(years.map { $0.amounts.presentValue[bound] }) == savings.presentValue[bound])
                #expect(try Money.sum(years.map { $0.amounts.cashable[bound] }) == savings.cashable[bound])
                #expect(try Money.sum(result.cashFlow.map { $0.savings[bound] }) == savings.presentValue[bound])
                if evaluation.settings.horizonYears == 1 {
                    #expect(try Money.sum(years.map { $0.amounts.net[bound] }) == savings.net[bound])
                    #expect(try Money.sum(years.map { $0.amounts.gross[bound] }) == savings.gross[bound])
                }
                for year in years {
                    let bearers = result.bearersByYear.rows.filter { $0.year == year.year }
                    let falling = try Money.sum(bearers.map { $0.amounts.presentValue[bound] })
                    #expect(falling == year.amounts.presentValue[bound])
                }
                for dated in result.dated {
                    let running = try dated.running(.presentValue, at: bound)
                    #expect(running.whole == (try Money.sum(dated.lines.map { result.lines[$0].presentValue[bound] })))
                }
            }
            if let cost = result.programme?.presentValue {
                #expect(try Money.sum(result.cashFlow.map(\.cost.central)) == cost.central)
                tables += 1
            }
        }
        #expect(tables > 50)
    }

    @Test("People stand in every year in which an effect of theirs falls, each once")
    func people() throws {
        let rows = (1...4).map { "A\($0),2020-04,visit,1\nA\($0),2020-05,visit,1\n" }.joined() + "B,2021-04,visit,1\n"
        let result = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 24 }"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                "outcomes.csv": "case_id,start,service,quantity\n" + rows,
            ]
        ).result()
        // In the first year those of April and May 2020; in the second those of May, with one month, and B.
        #expect(result.breakdown(by: .year)?.rows.map(\.people) == [4, 5])
    }

    // MARK: What has no date

    /// Pounds for eighteen months of staff, a hundred in each, and for what fell in the same months.
    private static func undated(costs: String, use: String) throws -> InputFolder {
        try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 18 }"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "costs.csv": costs, "service-use.csv": use,
            ])
    }

    @Test("Use observed without a start falls in the first year and is not discounted; with one it is")
    func undatedUse() throws {
        let costs = "item,start,months,amount\nStaff,2020-04,18,1800\n"
        let undated = try Self.undated(
            costs: costs, use: "case_id,service,before,after,before_months,after_months\nC1,visit,36,18,18,18\n"
        ).result()
        #expect(undated.savings.presentValue.central == .pounds(1800))
        let dated = try Self.undated(
            costs: costs, use: "case_id,service,before,after,start\nC1,visit,36,18,2021-04\n"
        ).result()
        #expect(dated.savings.presentValue.central == (try Self.pounds("1739.13")))
    }

    @Test(
        "A cost without a start is spread over its months from the start of the period: a third of it falls in the second year",
        arguments: ["item,months,amount,funder\nStaff,18,1800,NHS\n", "item,amount,funder\nStaff,1800,NHS\n"])
    func undatedCost(_ costs: String) throws {
        let use = "case_id,service,before,after\nC1,visit,36,18\n"
        let undated = try Self.undated(costs: costs, use: use)
        let dated = try Self.undated(
            costs: "item,start,months,amount,funder\nStaff,2020-04,18,1800,NHS\n", use: use)
        let result = try undated.result()
        // 1,200 in the first twelve months, and 600 / 1.035 in the other six.
        #expect(result.programme?.presentValue.central == (try Self.pounds("1779.71")))
        #expect(result.positions[Bearer("NHS")]?.pays.central == (try Self.pounds("1779.71")))
        #expect(result.cashFlow.map(\.cost.central) == [.pounds(1200), try Self.pounds("579.71")])
        #expect(try undated.findings().payers.funders == dated.findings().payers.funders)
        #expect(result.positions == (try dated.result().positions))
        let model = try MultilinearModel(try undated.evaluation())
        #expect(abs(model.cost(at: model.centralValues) - 1779.71) < 0.005)
    }

    @Test("Who has no row for a service is expected to fall from their earliest month on, as the comparison did")
    func comparisonByStart() throws {
        let result = try InputFolder(
            settings: #""period": { "start": "2020-04", "months": 24 }, "discountRate": 0.1"#,
            [
                "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit, SimpleCosts.night),
                "service-use.csv": """
                case_id,group,service,before,after,start
                P1,programme,visit,10,4,2020-04
                P2,programme,night,3,3,2021-04
                K1,comparison,visit,6,5,
                K2,comparison,night,1,1,
                """,
            ]
        ).result()
        // The comparison fell by one visit over 24 person-months. Of the programme's visits P1 fell by 6, less a half; P2 by
        // nothing, less a half, a year later: 550 and -50 / 1.1. Nights fell for nobody.
        #expect(result.savings.net.central == .pounds(500))
        #expect(result.savings.presentValue.central == (try Self.pounds("504.55")))
        #expect(result.breakdown(by: .year)?.rows.map(\.amounts.net.central) == [.pounds(550), .pounds(-50)])
    }
}

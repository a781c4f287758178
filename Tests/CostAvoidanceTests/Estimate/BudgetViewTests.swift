import DelimitedText
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("The budget view: what falls in each financial year")
struct BudgetViewTests {
    private static func pounds(_ text: String) throws -> Money { try Money(parsing: text) }

    // MARK: By hand

    /// What falls in each month from July 2012 on, in whole pounds: a twelfth of each row's net from the month it starts, added up
    /// with fractions by a program that shares nothing with this one.
    private static let derbyByMonth: [Double] = [
        4908.68, 14587.38, 22082.72, 27895.84, 43188.45, 48182.19, 56917.12, 67220.68, 69926.07, 69926.08, 69926.08,
        69926.10, 65017.40, 55338.71, 47843.33, 42030.28, 26737.57, 21743.90, 13008.98, 2705.40,
    ]

    @Test("The synthetic pilot's years are the sums of its months by hand: £354,909 and £484,204")
    func derby() throws {
        let budget = try #require(try Evaluator.evaluate(try InputFolder.fixture("derby").read()).budget)
        #expect(budget.years.map(\.year.description) == ["2012-13", "2013-14"])
        // July 2012 is month 0, so that nine months lie before April 2013.
        let byHand = [Self.derbyByMonth[..<9].reduce(0, +), Self.derbyByMonth[9...].reduce(0, +)]
        for (year, sum) in zip(budget.years, byHand) {
            #expect(abs(year.amounts.savings.central.doublePounds - sum) < 0.005)
        }
        #expect(
            budget.years.map(\.amounts.savings.central) == [try Self.pounds("354909.13"), try Self.pounds("484203.83")])
        #expect(
            budget.years.map(\.amounts.savings.low) == [try Self.pounds("340205.36"), try Self.pounds("461382.58")])
        #expect(
            budget.years.map(\.amounts.savings.high) == [try Self.pounds("369737.04"), try Self.pounds("507078.08")])
        // Nine tenths of salaries, on-costs and overheads, and all of the first quarter's recruitment.
        #expect(budget.years.map(\.amounts.cost.central) == [.pounds(63_725), .pounds(6_525)])
        #expect(budget.years.last?.cumulative.central == (try Self.pounds("768862.96")))
    }

    /// Twelve visits at £100 that begin in January 2021 and fade by half each year over three, two fifths of them cashable half a
    /// year later; set up before the period and rolled out after it.
    private static func folder() throws -> InputFolder {
        try InputFolder(
            BudgetedVisits.files(rows: ["2021-01,visit,6,12,24"], cashable: "0.4,0.4,0.4", lag: "6,6,6"))
    }

    @Test("Horizon, drop-off, lag, and costs before and after the period fall in the years in which they fall by hand")
    func byHand() throws {
        let budget = try #require(try Self.folder().result().budget)
        // Not cashable: 60 a month from January 2021, then 30, then 15. Cashable: 40, 20 and 10 from July 2021.
        let byHand: [(year: String, rows: [BudgetKind: Int], cost: Int, cumulative: Int)] = [
            ("2019-20", [:], 400, -400),
            ("2020-21", [.notCashable: 180], 200, -420),
            ("2021-22", [.cashable: 360, .notCashable: 630], 0, 570),
            ("2022-23", [.cashable: 300, .notCashable: 315], 0, 1185),
            ("2023-24", [.cashable: 150, .notCashable: 135], 1200, 270),
            ("2024-25", [.cashable: 30], 0, 300),
        ]
        #expect(budget.years.map(\.year.description) == byHand.map(\.year))
        for (year, expected) in zip(budget.years, byHand) {
            let rows = budget.rows.filter { $0.key.year == year.year && $0.key.kind != .cost }
            #expect(
                Dictionary(uniqueKeysWithValues: rows.map { ($0.key.kind, $0.amount.central) })
                    == expected.rows.mapValues { Money.pounds($0) }, "\(expected.year)")
            #expect(year.amounts.savings.central == .pounds(expected.rows.values.reduce(0, +)))
            #expect(year.amounts.cost.central == .pounds(expected.cost))
            #expect(year.cumulative.central == .pounds(expected.cumulative))
        }
        // Six visits and three quarters lost each year: 600, 150 and 37.50; twenty-four and a quarter: 2,400, 1,800 and 1,350.
        let low = try Money.sum(budget.years.map(\.amounts.savings.low))
        let high = try Money.sum(budget.years.map(\.amounts.savings.high))
        #expect(low == (try Self.pounds("787.50")))
        #expect(high == .pounds(5550))
        #expect(budget.years.last?.cumulative.low == (try Self.pounds("-1312.50")))
        #expect(budget.years.last?.cumulative.high == .pounds(3950))
    }

    @Test("The year from which the position stays above nought is told in each world, and is not the month of payback")
    func crossing() throws {
        let findings = try Self.folder().findings()
        let crossing = try #require(findings.released.budget?.crossing)
        let year = try FinancialYear(parsing: "2021-22")
        let last = try FinancialYear(parsing: "2024-25")
        #expect(crossing == Estimate(low: .notBy(last), central: .byEndOf(year), high: .byEndOf(year)))
        // Month 24 ends 2021-22, when some 990 of the 1,800 of the whole programme are made good.
        #expect(findings.totals.payback?.central == .notWithinHorizon || findings.totals.payback?.central != .month(24))
    }

    @Test("A position that falls below nought again has not passed it yet")
    func fallsAgain() throws {
        let years = (0..<4).map { FinancialYear(startYear: 2020 + $0) }
        func crossing(_ pounds: [Int]) -> BudgetCrossing? {
            BudgetCrossing(zip(years, pounds).map { ($0, Money.pounds($1)) })
        }
        #expect(crossing([-1, 5, -2, 3]) == .byEndOf(years[3]))
        #expect(crossing([-1, 5, 0, 3]) == .byEndOf(years[1]))
        #expect(crossing([0, 5, 2, 3]) == .byEndOf(years[0]))
        #expect(crossing([-1, 5, 2, -3]) == .notBy(years[3]))
        #expect(crossing([]) == nil)
    }

    // MARK: That year's money

    @Test("That year's money is the amount times one index over the other, and is empty where only a forecast reaches")
    func nominal() throws {
        func budget(_ settings: String) throws -> (Budget, DeflatorSeries) {
            let folder = try InputFolder(
                settings: #""period": { "start": "2020-04", "months": 24 }, "horizonYears": 1\#(settings)"#,
                [
                    "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit),
                    "outcomes.csv": "start,service,quantity\n2022-04,visit,12\n2026-04,visit,12\n",
                ])
            return (try #require(try folder.result().budget), try folder.evaluation().deflators)
        }
        let (measured, series) = try budget("")
        let year = try FinancialYear(parsing: "2022-23")
        let then = try #require(series[year])
        let base = try #require(series[try FinancialYear(parsing: "2020-21")])
        let expected = 1200 * then.index.doubleValue / base.index.doubleValue
        let amounts = try #require(measured.rows.first?.amountOfTheYear)
        #expect(measured.rows.first?.key.year == year)
        #expect(abs(amounts.central.doublePounds - expected) < 0.005 && expected > 1201)
        #expect(measured.rows.last?.key.year.description == "2026-27")
        #expect(measured.rows.last?.amountOfTheYear == nil)
        #expect(measured.years.last?.savingsOfTheYear == nil)
        // Nothing is nothing in any money.
        #expect(measured.years.last?.costOfTheYear == Estimate(exactly: .zero))
        #expect(measured.forecastYears.isEmpty)
        let (forecast, _) = try budget(#", "allowForecast": true"#)
        #expect(forecast.rows.last?.amountOfTheYear?.central ?? .zero > .pounds(1200))
        #expect(forecast.forecastYears.map(\.description) == ["2026-27"])
    }

    // MARK: Footing and order

    @Test("Rows, years, running totals and the summary foot to the penny in all worlds of sixty random evaluations")
    func foots() throws {
        var random = SplitMix(seed: 1801)
        var rows = 0
        for _ in 0..<60 {
            let evaluation = try RandomEvaluation.folder(&random).evaluation()
            let result = try Evaluator.evaluate(evaluation)
            guard let budget = result.budget else {
                #expect(result.dated.contains { $0.benefitType == .fiscal && $0.dating != .known })
                continue
            }
            rows += budget.rows.count
            let fiscal = result.dated.filter { $0.benefitType == .fiscal }
            for bound in Bound.allCases {
                let saved = budget.rows.filter { $0.key.kind != .cost }
                let sum = try Money.sum(saved.map { $0.amount[bound] })
                #expect(sum == (try DatedLine.running(fiscal, .net, at: bound)).whole)
                #expect(try Money.sum(budget.years.map { $0.amounts.savings[bound] }) == sum)
                if evaluation.settings.horizonYears == 1 { #expect(sum == result.savings.net[bound]) }
                let spent = try Money.sum(budget.years.map { $0.amounts.cost[bound] })
                #expect(spent == result.programme?.cost[bound] ?? .zero)
                let left = budget.years.last.map { $0.cumulative[bound] }
                #expect(
                    left == (budget.years.isEmpty ? nil : try sum - (result.programme?.cost[bound.mirrored] ?? .zero)))
            }
        }
        #expect(rows > 300)
    }

    @Test("The order of rows moves nothing")
    func order() throws {
        var random = SplitMix(seed: 1802)
        for _ in 0..<10 {
            var files = RandomEvaluation.files(&random)
            let first = try InputFolder(files).result().budget
            for name in ["outcomes.csv", "costs.csv"] {
                guard let lines = files[name]?.split(separator: "\n"), let header = lines.first else { continue }
                // Rows of one event stay in their order, which has a meaning.
                guard !lines.contains(where: { $0.hasSuffix("A") || $0.contains("alt") }) else { continue }
                files[name] = ([header] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
            }
            let second = try InputFolder(files).result().budget
            #expect(first?.rows.map(\.key) == second?.rows.map(\.key))
            #expect(first?.rows.map(\.amount) == second?.rows.map(\.amount))
            #expect(first?.years.map(\.cumulative) == second?.years.map(\.cumulative))
        }
    }

    // MARK: What is not dated

    @Test("Without a period, or where nobody knows when use fell, there is no budget view")
    func undated() throws {
        let files = ["unit-costs.csv": SimpleCosts.file(SimpleCosts.visit)]
        let without = try InputFolder(files.merging(["outcomes.csv": "service,quantity\nvisit,1\n"]) { $1 })
        #expect(try without.result().budget == nil)
        func observed(_ use: String) throws -> Budget? {
            try InputFolder(
                settings: #""period": { "start": "2020-04", "months": 24 }"#,
                files.merging(["service-use.csv": use]) { $1 }
            ).result().budget
        }
        #expect(try observed("case_id,service,before,after\nC1,visit,9,3\n") == nil)
        let dated = try #require(try observed("case_id,service,before,after,start\nC1,visit,9,3,2020-10\n"))
        #expect(dated.years.map(\.amounts.savings.central) == [.pounds(300), .pounds(300)])
    }
}

import CostAvoidance
import Numerics
import TestSupport
import Testing

/// Reads and evaluates a folder of these files.
private func evaluate(_ files: [String: String]) throws -> EvaluationResult {
    let folder = try TemporaryFolder(files)
    return try Evaluator.evaluate(EvaluationFolder(path: folder.path).read())
}

private func pounds(_ text: String) throws -> Money { try Money(parsing: text) }

private let oneYear = """
    { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 12 } }
    """

/// Unit costs in the evaluation's own prices, so that a hand can follow.
private let ownCosts = """
    service,label,unit,low,central,high,price_year,bearer,source
    bed,Bed day,day,90,100,120,2013-14,NHS,by hand
    visit,Visit,visit,,10,,2013-14,NHS,by hand
    value,Value,year,,1000,,2013-14,NHS,by hand
    """

@Suite("The estimate")
struct EvaluatorTests {
    @Test("Gross is quantity times likelihood times unit cost, at each end")
    func gross() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": """
            service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high
            bed,8,10,12,0.4,0.5,60%
            """,
        ])
        // 8 x 0.4 x 90; 10 x 0.5 x 100; 12 x 0.6 x 120.
        #expect(
            result.savings.gross
                == Estimate(low: try pounds("288"), central: try pounds("500"), high: try pounds("864")))
    }

    @Test("A rise in use is priced dearly at the low end and cheaply at the high end")
    func riseInUse() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": "service,quantity_low,quantity,quantity_high\nbed,-3,-2,-1\n",
        ])
        #expect(
            result.savings.gross
                == Estimate(low: try pounds("-360"), central: try pounds("-200"), high: try pounds("-90")))
    }

    @Test("A row whose range crosses nought is a rise at one end and a fall at the other")
    func crossingNought() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": "service,quantity_low,quantity,quantity_high\nbed,-1,1,2\n",
        ])
        #expect(
            result.savings.gross
                == Estimate(low: try pounds("-120"), central: try pounds("100"), high: try pounds("240")))
    }

    @Test("Net takes deadweight, attribution, displacement and optimism bias off, at the cautious end for the low")
    func net() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": "service,quantity\nvisit,100\n",
            "assumptions.csv": """
            parameter,scope,low,central,high,source
            deadweight,,0.4,0.2,0.1,s
            attribution,,0.5,0.75,1,s
            displacement,,0.1,0.05,0,s
            optimism_bias,service:visit,0.25,0.1,0,s
            """,
        ])
        // 1000 x 0.6 x 0.5 x 0.9 x 0.75; x 0.8 x 0.75 x 0.95 x 0.9; x 0.9.
        #expect(
            result.savings.net
                == Estimate(low: try pounds("202.50"), central: try pounds("513"), high: try pounds("900")))
    }

    @Test("The present value drops off and is discounted year on year from the year the row starts in")
    func presentValue() throws {
        let result = try evaluate([
            "evaluation.json": """
            { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 24 }, "horizonYears": 3 }
            """,
            "unit-costs.csv": ownCosts,
            "outcomes.csv": "service,start,quantity\nvalue,2014-05,1\n",
            "assumptions.csv": "parameter,scope,central,source\ndrop_off,,0.1,s\n",
        ])
        // Starts in month 13, so in year 1: 1000 / 1.035 + 900 / 1.035^2 + 810 / 1.035^3 = 966.18 + 840.16 + 730.57.
        #expect(result.savings.presentValue.central == (try pounds("2536.91")))
        #expect(result.savings.net.central == (try pounds("1000")))
        // Eleven of the twelve months of each lie in one year of the programme and the last in the next: 885.67 and 80.51, 770.15
        // and 70.01, 669.69 and 60.88.
        #expect(result.cashFlow.map(\.year) == [1, 2, 3, 4])
        #expect(
            result.cashFlow.map(\.savings.central) == (try ["885.67", "850.66", "739.70", "60.88"].map(pounds)))
    }

    @Test("Unit costs are uprated by the ratio of two index values and rounded once")
    func uprating() throws {
        let result = try evaluate([
            "evaluation.json": """
            { "title": "T", "priceYear": "2015-16", "catalogue": "2015", "deflator": "2015-03", "allowForecast": true }
            """,
            "outcomes.csv": "service,quantity\nambulance-call-out,1000\n",
        ])
        // 216 at 2013-14 is 222.747 at 2015-16: Unit Cost Database v1.4, its own uprated column.
        #expect(result.savings.gross.central.doublePounds.rounded() == 222_747)
    }

    @Test("Economic, social and transfer values stand apart from savings")
    func otherValues() throws {
        let result = try evaluate([
            "evaluation.json": oneYear,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,benefit_type,source
            a,A,unit,10,2013-14,NHS,fiscal,s
            b,B,unit,20,2013-14,NHS,economic,s
            c,C,unit,40,2013-14,NHS,social,s
            d,D,unit,80,2013-14,DWP,transfer,s
            """,
            "outcomes.csv": "service,quantity\na,1\nb,1\nc,1\nd,1\n",
        ])
        #expect(result.savings.gross.central == (try pounds("10")))
        #expect(result.benefitTypes.rows.map(\.key) == ["fiscal", "economic", "social", "transfer"])
        #expect(result.benefitTypes.rows.map(\.amounts.gross.central) == (try ["10", "20", "40", "80"].map(pounds)))
        #expect(result.breakdown(by: .bearer)?.rows.map(\.key) == ["NHS"])
    }

    @Test(
        "Alternative accounts of one event are never added up: one counts in each world, the first in the central one")
    func alternatives() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": """
            case_id,service,quantity,alternative
            C1,visit,30,fall
            C1,visit,10,fall
            C1,value,1,fall
            C2,visit,1,
            """,
        ])
        #expect(
            result.savings.gross
                == Estimate(low: try pounds("110"), central: try pounds("310"), high: try pounds("1010")))
    }

    @Test("Cashable is the share of the present value that is known to be, and nothing where it is not known")
    func cashable() throws {
        let result = try evaluate([
            "evaluation.json": oneYear,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,cashable,source
            a,A,unit,100,2013-14,NHS,25%,s
            b,B,unit,100,2013-14,NHS,,s
            """,
            "outcomes.csv": "service,quantity\na,3\nb,5\n",
        ])
        #expect(result.savings.cashable.central == (try pounds("75")))
        #expect(result.savings.cashableUnknown.central == (try pounds("500")))
    }

    @Test("Ratio and net benefit set low savings against high cost, and the reverse")
    func valueForMoney() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": "case_id,service,quantity\nC1,bed,10\n",
            "costs.csv": "item,start,months,amount_low,amount,amount_high\nPost,2013-04,12,400,500,600\n",
        ])
        #expect(
            result.netBenefit == Estimate(low: try pounds("300"), central: try pounds("500"), high: try pounds("800")))
        #expect(result.benefitCostRatio?.map(\.description) == Estimate(low: "1.5", central: "2", high: "3"))
        #expect(result.costPerPerson?.central == (try pounds("500")))
        #expect(result.savingsPerPerson?.central == (try pounds("1000")))
    }

    @Test("Without a cost there is no ratio and no payback")
    func noCost() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts, "outcomes.csv": "service,quantity\nbed,1\n",
        ])
        #expect(result.benefitCostRatio == nil)
        #expect(result.payback == nil)
        #expect(result.netBenefit == nil)
        #expect(result.people == nil)
    }

    @Test("A cost over thirteen months is cut by year without losing a penny, and only later years are discounted")
    func costByYear() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts, "outcomes.csv": "service,quantity\nbed,1\n",
            "costs.csv": "item,start,months,amount\nPost,2013-04,13,100\n",
        ])
        #expect(result.programme?.cost.central == (try pounds("100")))
        // 92.31 in the first year and 7.69 / 1.035 in the second.
        #expect(result.programme?.presentValue.central == (try pounds("99.74")))
    }

    @Test(
        "Units of an event are those of the account that counts, where that is of the service the event is shown under")
    func unitsOfAlternatives() throws {
        let result = try evaluate([
            "evaluation.json": oneYear, "unit-costs.csv": ownCosts,
            "outcomes.csv": """
            case_id,service,quantity,alternative
            C1,visit,30,fall
            C1,visit,10,fall
            C1,visit,45,fall
            C1,value,99,fall
            """,
        ])
        // In the high world the value of £1,000 counts, 99 times.
        #expect(try result.units(of: [0]).map(\.description) == Estimate(low: "10", central: "30", high: "0"))
    }

    @Test("Alternative accounts of one event that are partly savings and partly another value are refused")
    func alternativesOfTwoKinds() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": oneYear,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,benefit_type,source
            a,A,unit,10,2013-14,NHS,fiscal,s
            b,B,unit,20,2013-14,NHS,social,s
            """,
            "outcomes.csv": "case_id,service,quantity,alternative\nC1,a,1,fall\nC1,b,1,fall\n",
        ])
        let error = try #require(throws: EvaluationError.self) { try EvaluationFolder(path: folder.path).read() }
        guard case .refused(let diagnostics) = error else {
            Issue.record("expected a refusal, and it was \(error)")
            return
        }
        #expect(diagnostics.shown().map(\.code) == ["alternative-benefit-types"])
        #expect(diagnostics.shown().map(\.position.line) == [3])
    }
}

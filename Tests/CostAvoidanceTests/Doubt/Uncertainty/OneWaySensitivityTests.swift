import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("One input at a time")
struct OneWaySensitivityTests {
    /// Exercise against diet to avoid stenting, the elementary decision tree of the R package rdecision (vignette DT00):
    /// diet costs 50 and 12 of 68 need no stent, exercise costs 750 and 18 of 58 need none, a stent costs 5,000. For 17
    /// people exercise avoids 17 p stents, diet 3 (12/68 = 3/17), and exercise costs 17 x 700 more.
    private func exerciseAgainstDiet() throws -> Evaluation {
        try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "Exercise or diet", "priceYear": "2020-21", "people": 17}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,source
            stent,Stent,procedure,3000,5000,7000,2020-21,NHS,rdecision
            """,
            "outcomes.csv": """
            service,quantity,basis
            stent,17,trial
            stent,-3,matched-comparison
            """,
            "assumptions.csv": """
            parameter,scope,low,central,high,source
            attribution,basis:trial,0.25,0.310345,0.4,18 of 58
            """,
            "costs.csv": "item,amount_low,amount,amount_high\nExtra cost of exercise,11000,11900,12000\n",
        ])
    }

    @Test(
        "Two strategies break even at 31.6471%, the quotient by hand: 5,000 (17 p - 3) = 17 x 700 gives p = 5.38 / 17")
    func breakEven() throws {
        let sensitivity = try OneWaySensitivity(try MultilinearModel(try exerciseAgainstDiet()))
        let success = try #require(sensitivity.rows.first { $0.input.name.parameter == .assumption(.attribution) })
        #expect(success.switchingValue == .within(ExactDecimal(significand: 316_471, places: 6)))
        // 17 x 0.25 = 4.25, less 3, times 5,000, less 11,900; 17 x 0.4 = 6.8.
        #expect(success.atLow == Money(pence: -565_000))
        #expect(success.atHigh == Money(pence: 710_000))
        // 5,000 x (17 x 0.310345 - 3) - 11,900
        #expect(sensitivity.central == Money(pence: -52_068))
    }

    @Test("A unit cost and a programme cost break even at quotients too: 11,900 / 2.275865, and 2.275865 x 5,000")
    func otherBreakEvens() throws {
        let sensitivity = try OneWaySensitivity(try MultilinearModel(try exerciseAgainstDiet()))
        let stent = try #require(sensitivity.rows.first { $0.input.name.parameter == .unitCost })
        #expect(stent.switchingValue == .within(ExactDecimal(significand: 5_228_781_145, places: 6)))
        let cost = try #require(sensitivity.rows.first { $0.input.name.parameter == .programmeCost })
        #expect(cost.switchingValue == .within(ExactDecimal(significand: 11_379_325, places: 3)))
    }

    @Test(
        "The evaluation itself, with one input moved, comes to what the sensitivity says, but for rounding line by line",
        arguments: ["derby", "comparison-group"])
    func movedEvaluation(fixture: String) throws {
        let evaluation = try EvaluationFolder(path: Repository.fixture(fixture)).read()
        let sensitivity = try OneWaySensitivity(try MultilinearModel(evaluation))
        #expect(sensitivity.rows.count > 3)
        for row in sensitivity.rows {
            for (value, expected) in [(row.lowInput, row.atLow), (row.highInput, row.atHigh)] {
                let moved = try #require(try evaluation.moving(row.input, to: value), "\(row.input.name)")
                let result = try Evaluator.evaluate(moved)
                let amount = try #require(result.netBenefit?.central)
                // A penny a line at most, whichever way each was rounded.
                #expect(abs(amount.pence - expected.pence) <= Int128(result.lines.count), "\(row.input.name)")
            }
        }
    }

    @Test("A crossing outside the bounds is given where it would be, since the input could be that")
    func outside() throws {
        var evaluation = try exerciseAgainstDiet()
        evaluation.assumptions.declared[0].value.high = .share(try Share(parsing: "0.312"))
        let sensitivity = try OneWaySensitivity(try MultilinearModel(evaluation))
        let success = try #require(sensitivity.rows.first { $0.input.name.parameter == .assumption(.attribution) })
        #expect(success.switchingValue == .beyondBounds(ExactDecimal(significand: 316_471, places: 6)))
        #expect(success.switchingValue?.description == "0.316471")
    }

    @Test("An input that cannot turn the result at all never switches it")
    func never() throws {
        var evaluation = try exerciseAgainstDiet()
        evaluation.costs[0].amount = Estimate(exactly: Money(pence: 900_000_000))
        let sensitivity = try OneWaySensitivity(try MultilinearModel(evaluation))
        let success = try #require(sensitivity.rows.first { $0.input.name.parameter == .assumption(.attribution) })
        #expect(success.switchingValue == .never)
    }

    @Test(
        "A dearer service whose use rose lowers the net benefit at its high: the row says which value gives which end")
    func rise() throws {
        let evaluation = try WrittenEvaluation.read([
            "evaluation.json": #"{"title": "A rise", "priceYear": "2020-21"}"#,
            "unit-costs.csv": """
            service,label,unit,low,central,high,price_year,bearer,source
            visit,Visit,visit,20,25,31,2020-21,NHS,made up
            """,
            "outcomes.csv": "service,quantity\nvisit,-10\n", "costs.csv": "item,amount\nPost,100\n",
        ])
        let row = try #require(try OneWaySensitivity(try MultilinearModel(evaluation)).rows.first)
        #expect(row.atLow == Money(pence: -30_000) && row.atHigh == Money(pence: -41_000))
        #expect(row.worstInput == ExactDecimal(31) && row.bestInput == ExactDecimal(20))
        #expect(row.switchingValue == .never)
    }

    @Test("Drop-off over five years is a polynomial, and its switching value is still a zero of the net benefit")
    func dropOff() throws {
        var evaluation = try WrittenEvaluation.knotty()
        var values = try MultilinearModel(evaluation).centralValues
        let place = try #require(
            try MultilinearModel(evaluation).inputs.firstIndex { $0.name.parameter == .assumption(.dropOff) })
        values[place] = 0.4
        // A cost that savings just reach where 40% of an effect is lost each year.
        evaluation.costs = evaluation.costs.filter { $0.firstMonth == 0 && $0.months == Month.perYear }
        evaluation.costs[0].priceYear = evaluation.settings.priceYear
        let savings = try MultilinearModel(evaluation).savings(at: values)
        evaluation.costs[0].amount = Estimate(exactly: Money(pence: Int128((savings * 100).rounded())))
        let model = try MultilinearModel(evaluation)
        let row = try #require(
            OneWaySensitivity(model).rows.first { $0.input.name.parameter == .assumption(.dropOff) })
        let value = try #require(row.switchingValue?.valueWithinBounds)
        // A penny of cost is less than a millionth of drop-off here.
        #expect(abs(value.doubleValue - 0.4) <= 5e-6)
    }

    @Test("Each end is what an evaluation with that input at that end comes to")
    func ends() throws {
        let evaluation = try WrittenEvaluation.fixture("derby")
        let sensitivity = try OneWaySensitivity(try MultilinearModel(evaluation))
        let row = try #require(
            sensitivity.rows.first { $0.input.name == InputName(.assumption(.deadweight), scope: "") })
        var moved = evaluation
        let place = try #require(moved.assumptions.declared.firstIndex { $0.scope == .all })
        moved.assumptions.declared[place].value = Estimate(exactly: .share(try Share(parsing: "0.11")))
        let exact = try #require(try Evaluator.evaluate(moved).netBenefit?.central)
        #expect(abs(row.atLow.doublePounds - exact.doublePounds) < 0.01 * Double(evaluation.lines.count))
        #expect(sensitivity.rows.map(\.swing) == sensitivity.rows.map(\.swing).sorted(by: >))
    }

    @Test("A table of two inputs holds the net benefit at each pair of their values")
    func twoWay() throws {
        let model = try MultilinearModel(try exerciseAgainstDiet())
        let success = InputName(.assumption(.attribution), scope: "basis:trial")
        let stent = InputName(.unitCost, scope: "service:stent")
        let table = try #require(try TwoWayTable(model, rows: success, columns: stent))
        #expect(table.rowValues.map(\.description) == ["0.25", "0.280172", "0.310345", "0.355172", "0.4"])
        #expect(table.columnValues.map(\.description) == ["3000", "4000", "5000", "6000", "7000"])
        // (17 x 0.25 - 3) x 3,000 - 11,900 and (17 x 0.4 - 3) x 7,000 - 11,900.
        #expect(table.cells[0][0] == Money(pence: -815_000))
        #expect(table.cells[4][4] == Money(pence: 1_470_000))
        #expect(try TwoWayTable(model, rows: stent, columns: stent) == nil)
    }
}

import CostAvoidance
import Numerics
import Testing

@Suite("Printed figures that other printed figures give")
struct PrintedIdentityTests {
    /// 40 units at £2,500 and 611 at £137 come to £183,707; they cost £61,300.
    private static func identities(
        _ published: [String], settings: String = #""people": 100"#, deadweight: Bool = false,
        costs: [String] = ["P,2015-04,12,61300"]
    ) throws -> [String] {
        var more = [
            "outcomes.csv": "service,quantity\nx,40\ny,611\n",
            "costs.csv": (["item,start,months,amount"] + costs).joined(separator: "\n") + "\n",
        ]
        if deadweight {
            more["assumptions.csv"] = "parameter,scope,central,source,rationale\ndeadweight,,0.2,made up,made up\n"
        }
        let study = try WrittenStudy.reproduce(
            settings: settings + #", "period": {"start": "2015-04", "months": 36}"#,
            unitCosts: ["x,X,unit,2500,2015-16,NHS,,made up", "y,Y,unit,137,2015-16,NHS,,made up"],
            published: published.map { $0.replacing(" ", with: ",") + "," }, more: more)
        return study.identities.map { identity in
            "\(identity.formula) \(identity.given.rounded(toPlaces: 2)) \(identity.verdict.rawValue)\(identity.holds ? "" : "!")"
        }
    }

    @Test(
        "Nothing is worked out from savings before what is taken off, of one year of several, or from a cost of several years",
        arguments: [
            (
                ["gross_savings   183707  GBP 0", "net_benefit   85666  GBP 0", "savings_per_person   1470  GBP 0"],
                true, 1
            ),
            (
                ["net_savings   183707  GBP 0", "net_benefit   471394  GBP 0", "savings_per_person   5327  GBP 0"],
                false, 3
            ),
        ] as [([String], Bool, Int)])
    func otherSavings(published: [String], deadweight: Bool, years: Int) throws {
        let found = try Self.identities(
            published + ["programme_cost   61300  GBP 0"],
            settings: #""people": 100, "horizonYears": \#(years)"#, deadweight: deadweight)
        #expect(found == [])
    }

    @Test("A cost that falls in several years gives what is made of its present value only as that")
    func otherCost() throws {
        let published = ["present_value_savings   532694  GBP 0", "net_benefit   387710  GBP 0"]
        let costs = ["P1,2015-04,12,50000", "P2,2016-04,12,50000", "P3,2017-04,12,50000"]
        func found(_ cost: [String]) throws -> [String] {
            try Self.identities(published + cost, settings: #""people": 100, "horizonYears": 3"#, costs: costs)
        }
        #expect(
            try found(["programme_cost   150000  GBP 0", "cost_per_person   1500  GBP 0"])
                == ["programme_cost / people stated 1500 exact"])
        #expect(
            try found(["present_value_cost   144985  GBP 0"])
                == ["present_value_savings - present_value_cost 387709 rounding"])
    }

    @Test(
        "A figure that the others give as they are rounded is not contradicted",
        arguments: [
            (
                [
                    "gross_savings   184000  GBP -3", "programme_cost   9000  GBP -3",
                    "benefit_cost_ratio   21.5  ratio 1",
                ],
                ["gross_savings / programme_cost 20.44 within 10%"]
            ),
            (
                [
                    "gross_savings   184000  GBP -3", "programme_cost   9000  GBP -3",
                    "benefit_cost_ratio   21.8  ratio 1",
                ],
                ["gross_savings / programme_cost 20.44 within 10%!"]
            ),
            (
                ["programme_cost   9000  GBP -3", "people   66  people 0", "cost_per_person   129  GBP 0"],
                ["programme_cost / people 136.36 within 10%"]
            ),
            (
                ["programme_cost   8540  GBP 0", "people   70  people -1", "cost_per_person   115  GBP 0"],
                ["programme_cost / people 122 within 10%"]
            ),
            // A count is not rounded.
            (
                ["programme_cost   8540  GBP 0", "people   66  people 0", "cost_per_person   130  GBP 0"],
                ["programme_cost / people 129.39 rounding"]
            ),
            (
                ["programme_cost   8540  GBP 0", "people   66  people 0", "cost_per_person   131.00  GBP 2"],
                ["programme_cost / people 129.39 within 10%!"]
            ),
        ] as [([String], [String])])
    func rounding(published: [String], expected: [String]) throws {
        #expect(try Self.identities(published) == expected)
    }

    @Test(
        "Of a figure that is printed twice the more precise printing is taken, and of two alike the one that gives the other figure"
    )
    func printedTwice() throws {
        let cost = ["programme_cost   61300  GBP 0", "net_benefit   122407  GBP 0"]
        let coarse = "gross_savings   200000  GBP -5"
        let fine = "gross_savings   183707  GBP 0"
        let other = "gross_savings   193707  GBP 0"
        let expected = ["gross_savings - programme_cost 122407 exact"]
        #expect(try Self.identities([coarse, fine] + cost) == expected)
        #expect(try Self.identities([other, fine] + cost) == expected)
        #expect(try Self.identities([other] + cost) == ["gross_savings - programme_cost 132407 within 10%!"])
    }
}

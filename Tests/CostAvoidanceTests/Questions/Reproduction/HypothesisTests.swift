import CostAvoidance
import Numerics
import Testing

@Suite("Conventions that would give a printed figure")
struct HypothesisTests {
    /// The conventions found for a study, each with what it gives.
    static func found(_ study: String) throws -> [String] {
        try Studies.reproduce(study).hypotheses.map { "\($0.comparison.figure): \($0.convention) (\($0.value))" }
    }

    @Test("S3 on equal windows would match if the windows were not scaled, as the publication has it")
    func windows() throws {
        #expect(
            try Self.found("h4-health-equal-windows") == [
                "gross_savings: counts before and after were compared as they stand, not on equal time (720182)"
            ])
    }

    @Test("S3: one line would match if its minus sign were lost")
    func sign() throws {
        #expect(
            try Self.found("h4-health") == ["service:mh-outpatient-appointment/gross: its minus sign were lost (150)"])
    }

    @Test(
        "A study that recomputes has no hypotheses",
        arguments: ["voices-women", "keyring-walsall", "better-than-cure", "ucd-uprating"])
    func nothingToExplain(study: String) throws {
        #expect(try Self.found(study) == [])
    }

    @Test("S9: a cost printed at its own prices would match if no price were carried to another year")
    func prices() throws {
        let reproduction = try AlteredStudyTests.altered(
            "ucd-uprating", "published.csv", "service:eviction-complex,,7276", to: "service:eviction-complex,,6680")
        #expect(
            reproduction.hypotheses.map(\.convention) == [
                .pricesAsTheyStand, .priceYear(FinancialYear(startYear: 2010)),
            ])
    }

    @Test("S6: a net figure printed as the gross one would match if there were no deadweight")
    func deadweight() throws {
        let reproduction = try AlteredStudyTests.altered(
            "better-than-cure", "published.csv", "gross_savings,,,742141", to: "net_savings,,,742141")
        #expect(reproduction.hypotheses.map(\.convention) == [.without(.deadweight), .withoutAssumptions])
    }

    @Test("S8: a central figure printed as the low one would match if the low figure were taken")
    func end() throws {
        let reproduction = try AlteredStudyTests.altered(
            "redcar-community-agents", "published.csv", "net_benefit,,,158000,,GBP,-3",
            to: "net_benefit,,,110281,,GBP,0")
        #expect(reproduction.hypotheses.map(\.convention) == [.end(.low)])
    }

    @Test(
        "Slips of sign, scale and division: of savings of 239,739 and a cost of 93,312",
        arguments: [
            ("net_benefit,,,-146427,,GBP,0", [Convention.minusSignAdded]),
            ("benefit_cost_ratio,,,0.389,,ratio,3", [.inverted]),
            ("net_benefit,,,333051,,GBP,0", [.costAdded]),
            ("gross_savings,,,333051,,GBP,0", [.costAdded]),
            ("gross_savings,,,240,,GBP,0", [.scale(.thousands)]),
            ("gross_savings,,,0.240,,GBP,3", [.scale(.millions)]),
            ("gross_savings,,,23973894,,GBP,0", [.scale(.pence)]),
            ("gross_savings,,,2397389,,GBP,0", [.scale(.tenfold)]),
            ("gross_savings,,,23974,,GBP,0", [.scale(.tenth)]),
            // Two digits would fit by chance.
            ("gross_savings,,,24,,GBP,0", []),
            ("net_savings,,,-93312,,GBP,0", []),
        ])
    func slips(line: String, conventions: [Convention]) throws {
        let reproduction = try AlteredStudyTests.altered(
            "redcar-community-agents", "published.csv", "net_benefit,,,158000,,GBP,-3", to: line)
        #expect(reproduction.hypotheses.map(\.convention) == conventions)
    }

    @Test(
        "A sum printed under another's name: savings of 239,739 less the cost of 486 people at 192 pounds are 146,427",
        arguments: [
            ("net_savings,,,146427,,GBP,0", [Convention.another(.netBenefit)]),
            ("gross_savings,,,146427,,GBP,0", [.another(.netBenefit)]),
            ("net_benefit,,,239739,,GBP,0", [.another(.presentValueSavings)]),
            ("net_benefit,,,493.29,,GBP per person,2", [.another(.presentValueSavings)]),
            ("present_value_cost,,,146427,,GBP,0", []),
        ])
    func anotherName(line: String, conventions: [Convention]) throws {
        let reproduction = try AlteredStudyTests.altered(
            "redcar-community-agents", "published.csv", "net_benefit,,,158000,,GBP,-3", to: line)
        #expect(reproduction.hypotheses.map(\.convention) == conventions)
    }

    /// Prices of 2013-14 carried to 2014-15 and not to 2015-16, beside the cost that the inputs hold.
    @Test("An entered figure, which cannot fail, speaks against no convention")
    func entered() throws {
        let study = try WrittenStudy.reproduce(
            settings: #""people": 100, "period": {"start": "2015-04", "months": 12}"#,
            unitCosts: ["x,X,unit,2500,2013-14,NHS,,made up"],
            published: ["gross_savings,,,101414,,GBP,0,", "programme_cost,,,120000,,GBP,0,"],
            more: ["outcomes.csv": "service,quantity\nx,40\n", "costs.csv": "item,amount\nAll,120000\n"])
        #expect(study.verdict("programme_cost") == .entered)
        #expect(study.conventions("gross_savings").contains("amounts were in prices of 2014-15"))
    }

    @Test("S3 scaled up to six months would be 509,752, about 509,800")
    func scaledUp() throws {
        let reproduction = try AlteredStudyTests.altered(
            "h4-health-equal-windows", "published.csv", "gross_savings,,,720182", to: "gross_savings,,,509752")
        #expect(reproduction.hypotheses.map(\.convention) == [.scaledToWindowBefore])
    }

    @Test("A saving discounted from its first year would match if that were done: 572,960 / 1.035")
    func firstYear() throws {
        let reproduction = try AlteredStudyTests.altered(
            "keyring-walsall", "published.csv", "gross_savings,,,572960", to: "present_value_savings,,,553585")
        #expect(reproduction.hypotheses.map(\.convention) == [.yearEnd])
    }

    @Test("A mean over rows would match if it were divided by rows and not by people: 345,469 / 5")
    func rows() throws {
        let reproduction = try AlteredStudyTests.altered(
            "bath-care-home-in-reach", "published.csv", "net_benefit,,,43156", to: "savings_per_person,,,69094")
        #expect(reproduction.hypotheses.map(\.convention).first == .dividedBy(.rows))
    }

    @Test("A figure of fewer than three digits is not searched, because too much would match by chance")
    func fewDigits() throws {
        let reproduction = try AlteredStudyTests.altered(
            "bath-care-home-in-reach", "published.csv", "net_benefit,,,43156,,GBP", to: "benefit_cost_ratio,,,3,,ratio")
        #expect(reproduction.comparisons.contains { $0.figure.path == "benefit_cost_ratio" && $0.verdict == .differs })
        #expect(!reproduction.hypotheses.contains { $0.comparison.figure.path == "benefit_cost_ratio" })
    }

    @Test("S1: the line that is 2 pounds away would follow from a unit cost of 151.99, which rounds to 152")
    func rounding() throws {
        let rounding = try #require(try Studies.reproduce("voices-cohort").roundings.first)
        #expect(rounding.given == 152)
        #expect(rounding.needed.description == "151.99")
    }

    @Test("A line that is off by more than rounding of its unit cost is not put down to it")
    func notRounding() throws {
        #expect(try Studies.reproduce("h4-health").roundings.isEmpty)
        #expect(try Studies.reproduce("h4-housing").roundings.isEmpty)
    }

    @Test(
        "S9: one factor a base year, from the deflators of March 2015, gives all eleven quoted costs",
        arguments: [(2010, "1.08928"), (2011, "1.07013"), (2013, "1.03124")])
    func factors(base: Int, expected: String) throws {
        let factor = try DeflatorSeries.march2015.factor(
            from: FinancialYear(startYear: base), to: FinancialYear(startYear: 2015), forecasts: .allowed)
        var quotient = ExactProduct(factor.numerator)
        try quotient.divide(by: factor.denominator)
        #expect(ExactDecimal(significand: try quotient.rounded(toPlaces: 5), places: 5).description == expected)
    }
}

import CostAvoidance
import Testing

@Suite("Further conventions, each against a sum worked out by hand")
struct ConventionTests {
    static let hundred = "x,X,unit,100,2015-16,NHS,,made up"
    /// £1,000 a year for three years at 3.5%: 1,000 + 966.18 + 933.51 = 2,899.69.
    static let threeYears = #""horizonYears": 3"#
    static let ten = ["outcomes.csv": "service,quantity\nx,10\n"]

    @Test(
        "Three years of £1,000 discounted from the end or the middle of each year",
        arguments: [
            // 2,899.69 / 1.035 and 2,899.69 / 1.035 ^ 0.5
            ("2801.64", "each year were discounted from its end, the first as well"),
            ("2850.24", "each year were discounted from its middle"),
            ("3000.00", "later years were not discounted"),
        ])
    func timing(printed: String, convention: String) throws {
        let study = try WrittenStudy.reproduce(
            settings: Self.threeYears, unitCosts: [Self.hundred],
            published: ["present_value_savings,,,\(printed),,GBP,2,"], more: Self.ten)
        #expect(study.conventions("present_value_savings") == [convention])
    }

    @Test("A net benefit of savings at the end of each year and costs at its start: 2,801.64 - 1,000")
    func savingsAtYearEnd() throws {
        var files = Self.ten
        files["costs.csv"] = "item,amount\nAll,1000\n"
        let study = try WrittenStudy.reproduce(
            settings: Self.threeYears, unitCosts: [Self.hundred], published: ["net_benefit,,,1801.64,,GBP,2,"],
            more: files)
        #expect(
            study.conventions("net_benefit")
                == ["savings were discounted from the end of each year and costs from its start"])
    }

    @Test("Attribution entered as the share owed to others: 60 x 8,500 x 0.6 x 0.7 and not x 0.3")
    func attribution() throws {
        let study = try ReproduceTrapTests.reproduce("attribution")
        #expect(study.conventions("net_savings") == ["attribution were the share owed to others"])
    }

    /// H4's 65,007 for 93 preventions is 93 times £699, which is £642 at 2010-11 carried to 2015-16 and rounded; unrounded it is
    /// 65,036.77.
    @Test("Unit costs rounded to the pound before they were multiplied")
    func pounds() throws {
        let study = try WrittenStudy.reproduce(
            settings: #""deflator": "2015-03", "allowForecast": true"#,
            unitCosts: ["prevention,Prevention,scheme,642,2010-11,Local authority,,UCD v1.4"],
            published: ["gross,service:prevention,,65007,,GBP,0,"],
            more: ["outcomes.csv": "service,quantity\nprevention,93\n"])
        #expect(study.conventions("service:prevention/gross") == ["unit costs were rounded to the pound first"])
    }

    @Test(
        "Ten months brought to twelve: £100,000 is £120,000, and less a cost of £50,000 or £60,000 it is £70,000 or £60,000",
        arguments: [
            ("gross_savings,,,120000,,GBP,0,", "gross_savings", "it were brought to twelve months"),
            ("net_benefit,,,70000,,GBP,0,", "net_benefit", "savings were brought to twelve months and costs were not"),
            ("net_benefit,,,60000,,GBP,0,", "net_benefit", "it were brought to twelve months"),
            ("gross_savings,,,8333,,GBP per month,0,", "gross_savings", "the period were taken as twelve months"),
        ])
    func months(published: String, figure: String, convention: String) throws {
        let study = try WrittenStudy.reproduce(
            settings: #""period": {"start": "2015-04", "months": 10}"#, unitCosts: [Self.hundred],
            published: [published],
            more: ["outcomes.csv": "service,quantity\nx,1000\n", "costs.csv": "item,amount\nAll,50000\n"])
        #expect(study.conventions(figure) == [convention])
    }

    @Test("A net benefit printed without its minus sign")
    func minus() throws {
        var files = Self.ten
        files["costs.csv"] = "item,amount\nAll,4250\n"
        let study = try WrittenStudy.reproduce(
            unitCosts: [Self.hundred], published: ["net_benefit,,,3250,,GBP,0,"], more: files)
        #expect(study.conventions("net_benefit") == ["its minus sign were lost"])
    }

    @Test(
        "A mean over another printed count: £90,000 over 45 units and not over 60 people",
        arguments: ["savings_per_person,,,2000,,GBP,0,", "gross_savings,,,2000,,GBP per person,0,"])
    func denominator(published: String) throws {
        let study = try WrittenStudy.reproduce(
            settings: #""people": 60"#, unitCosts: ["x,X,unit,2000,2015-16,NHS,,made up"],
            published: ["quantity,service:x,,45,,units,0,", published],
            more: ["outcomes.csv": "service,quantity\nx,45\n"])
        let figure = try #require(study.comparisons.last?.figure.path)
        #expect(
            study.conventions(figure).contains(
                "it were divided by the 45 printed as service:x/quantity and not by people"))
    }

    @Test("A total that counts a line of another kind of value")
    func otherValue() throws {
        let study = try WrittenStudy.reproduce(
            unitCosts: [Self.hundred, "joy,Joy,year,1250,2015-16,Society,social,made up"],
            published: [
                "gross,service:x,,1000,,GBP,0,", "gross,service:joy,,2500,,GBP,0,", "gross_savings,,,3500,,GBP,0,",
            ], more: ["outcomes.csv": "service,quantity\nx,10\njoy,2\n"])
        #expect(study.conventions("gross_savings") == ["joy, which is social value, were counted in it"])
    }

    @Test("A convention of the whole study that would change a line that follows is not offered for the total")
    func refuted() throws {
        // Without deadweight the total would be 1,500; the line of x is printed after it.
        let files = [
            "outcomes.csv": "service,quantity\nx,10\ny,10\n",
            "assumptions.csv": "parameter,scope,central,source\ndeadweight,,0.25,made up\n",
        ]
        let costs = [Self.hundred, "y,Y,unit,50,2015-16,NHS,,made up"]
        let alone = try WrittenStudy.reproduce(
            unitCosts: costs, published: ["net_savings,,,1500,,GBP,0,"], more: files)
        #expect(alone.conventions("net_savings").contains("there were no deadweight"))
        let beside = try WrittenStudy.reproduce(
            unitCosts: costs, published: ["net,service:x,,750,,GBP,0,", "net_savings,,,1500,,GBP,0,"], more: files)
        #expect(!beside.conventions("net_savings").contains("there were no deadweight"))
    }

    @Test(
        "For one line among others that follow it is offered for that line alone, with how many others speak against it"
    )
    func lineAlone() throws {
        let study = try AlteredStudyTests.altered(
            "ucd-uprating", "published.csv", "service:eviction-complex,,7276", to: "service:eviction-complex,,6680")
        #expect(study.hypotheses.map(\.refutedElsewhere) == [1, 1])
    }

    @Test("Prices of a year that begins after the study was written are not tried")
    func laterYears() throws {
        let study = try Studies.reproduce("redcar-community-agents")
        #expect(study.evaluation.settings.date == "2014")
        #expect(study.hypotheses.isEmpty)
    }
}

import CostAvoidance
import Testing

@Suite("Figures that were put in")
struct EnteredFiguresTests {
    /// A figure of a small study, and whether it could have failed.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var cost = "x,X,unit,100,2015-16,NHS,,made up"
        var outcomes = "service,quantity\nx,7\n"
        var costs: String?
        var settings = ""
        let published: String
        let verdict: Verdict
        var testDescription: String { name }
    }

    @Test(
        "A figure that is one input as it is given cannot fail, and one that is computed from two can", arguments: cases
    )
    func found(_ example: Case) throws {
        var more = ["outcomes.csv": example.outcomes]
        more["costs.csv"] = example.costs
        let study = try WrittenStudy.reproduce(
            settings: example.settings, unitCosts: [example.cost, "y,Y,unit,2,2014-15,NHS,,made up"],
            published: [example.published], more: more)
        #expect(study.comparisons.map(\.verdict) == [example.verdict])
        #expect(study.comparisons.map(\.reason.isEmpty) == [example.verdict != .entered])
        #expect(study.counts.entered == (example.verdict == .entered ? 1 : 0))
        #expect(study.counts.tested[.exact] == (example.verdict == .exact ? 1 : nil))
    }

    static let cases = [
        Case(
            name: "one unit at its unit cost", outcomes: "service,quantity\nx,1\n",
            published: "gross,service:x,,100,,GBP,0,", verdict: .entered),
        Case(
            name: "one unit more at its unit cost", outcomes: "service,quantity\nx,-1\n",
            published: "gross,service:x,,-100,,GBP,0,", verdict: .entered),
        Case(
            name: "the total of one unit", outcomes: "service,quantity\nx,1\n",
            published: "gross_savings,,,100,,GBP,0,", verdict: .entered),
        Case(
            name: "a quantity at a price of one", cost: "x,X,pound,1,2015-16,NHS,,made up",
            outcomes: "service,quantity\nx,4300\n", published: "net,bearer:NHS,,4300,,GBP,0,", verdict: .entered),
        Case(
            name: "several units at their unit cost", published: "gross,service:x,,700,,GBP,0,", verdict: .exact),
        Case(
            name: "one unit carried to another year's prices", cost: "x,X,unit,642,2010-11,NHS,,made up",
            outcomes: "service,quantity\nx,1\n", settings: #""deflator": "2015-03", "allowForecast": true"#,
            published: "gross,service:x,,699,,GBP,0,", verdict: .exact),
        Case(
            name: "half of one unit after deadweight", outcomes: "service,quantity,likelihood\nx,1,0.5\n",
            published: "gross,service:x,,50,,GBP,0,", verdict: .exact),
        Case(
            name: "the sum of two inputs", outcomes: "service,quantity\nx,1\ny,50\n",
            settings: #""deflator": "2015-03", "allowForecast": true"#,
            published: "quantity,service:y,,50,,units,0,", verdict: .entered),
        Case(
            name: "a quantity times a likelihood", outcomes: "service,quantity,likelihood\nx,10,0.7\n",
            published: "quantity,service:x,,7,,units,0,", verdict: .exact),
        Case(
            name: "a unit cost at its own prices", published: "unit_cost,service:x,,100,,GBP,0,", verdict: .entered),
        Case(
            name: "the one amount of a cost", costs: "item,amount\nAll,300\n",
            published: "programme_cost,,,300,,GBP,0,", verdict: .entered),
        Case(
            name: "a cost of two items", costs: "item,amount\nOne,300\nTwo,200\n",
            published: "programme_cost,,,500,,GBP,0,", verdict: .exact),
        Case(
            name: "a cost a person", costs: "item,amount\nAll,300\n", settings: #""people": 8"#,
            published: "cost_per_person,,,37.5,,GBP,1,", verdict: .exact),
        Case(
            name: "people that are stated", settings: #""people": 40"#, published: "people,,,40,,people,0,",
            verdict: .entered),
        Case(
            name: "what the file says was entered", published: "gross,service:x,,700,,GBP,0,entered", verdict: .entered
        ),
        Case(
            name: "what the file says was entered, and the inputs do not give",
            published: "gross,service:x,,900,,GBP,0,entered", verdict: .differs),
        Case(
            name: "an input that is not the printed figure", outcomes: "service,quantity\nx,1\n",
            published: "gross,service:x,,150,,GBP,0,", verdict: .differs),
        // 26,902 over 177 is 151.988701 to six decimals.
        Case(
            name: "a unit cost worked out from the figure", cost: "x,X,night,151.988701,2015-16,Police,,made up",
            outcomes: "service,quantity\nx,177\n", published: "gross,service:x,,26902,,GBP,0,", verdict: .entered),
        Case(
            name: "a quantity worked out from the figure", outcomes: "service,quantity\nx,4.127\n",
            published: "gross,service:x,,412.7,,GBP,1,", verdict: .exact),
        Case(
            name: "a unit cost in thousandths that somebody printed", cost: "x,X,mile,0.455,2015-16,NHS,,made up",
            outcomes: "service,quantity\nx,2000\n", published: "gross,service:x,,910,,GBP,0,", verdict: .exact),
    ]

    @Test(
        "A unit cost whose note says that it is derived, and from which printed number, was worked out from that figure",
        arguments: [
            ("derived: the printed 71,583 over 321", Verdict.entered), ("derived from the tariff of 2014", .exact),
            ("printed beside the 71,583", .exact), ("", .exact),
        ])
    func note(_ note: String, verdict: Verdict) throws {
        let costs =
            "service,label,unit,central,price_year,bearer,source,note\nx,X,call,223,2015-16,NHS,made up,\"\(note)\"\n"
        let study = try WrittenStudy.reproduce(
            unitCosts: [], published: ["gross,service:x,,71583,,GBP,0,"],
            more: ["unit-costs.csv": costs, "outcomes.csv": "service,quantity\nx,321\n"])
        #expect(study.comparisons.map(\.verdict) == [verdict])
    }

    @Test("All 29 entered figures of the studies are found without being told")
    func untold() throws {
        let studies = StudyVerdictTests.recomputable.map(\.study)
        var found = 0
        for name in studies {
            var evaluation = try EvaluationFolder(path: Studies.path(name)).read(for: .reproducing)
            for index in evaluation.published.indices where evaluation.published[index].status == .entered {
                evaluation.published[index].status = .printed
            }
            found += try Reproduction(of: evaluation, study: name).counts.entered
        }
        #expect(found == 29)
    }

    @Test("What is derived is compared and counted apart, whatever its verdict")
    func derived() throws {
        let study = try WrittenStudy.reproduce(
            unitCosts: ["x,X,unit,100,2015-16,NHS,,made up"],
            published: ["gross,service:x,,700,,GBP,0,derived", "gross_savings,,,700,,GBP,0,"],
            more: ["outcomes.csv": "service,quantity\nx,7\n"])
        #expect(study.comparisons.map(\.verdict) == [.exact, .exact])
        #expect(study.counts.tested == [.exact: 1] && study.counts.derived == 1 && study.counts.entered == 0)
    }
}

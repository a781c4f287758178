import CostAvoidance
import Testing

@Suite("Mistakes in scenarios")
struct ScenarioErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rows: String
        let expected: String
        var testDescription: String { expected }
    }

    static let cases = [
        Case(
            rows: "a,deadwieght,,0.3,",
            expected: #"scenarios.csv:2:2: error: parameter is "deadwieght"; did you mean "deadweight"?"#),
        Case(
            rows: "a,deadweight,service:vist,0.3,",
            expected: #"scenarios.csv:2:3: error: scope is "service:vist"; did you mean "service:visit"?"#),
        Case(
            rows: "a,deadweight,visit,0.3,",
            expected: #"scenarios.csv:2:3: error: scope is "visit"; did you mean "service:visit"?"#),
        Case(
            rows: "a,deadweight,,1.7,",
            expected: #"scenarios.csv:2:4: error: deadweight is "1.7"; expected a share from 0 to 1 or a percentage"#),
        Case(
            rows: "a,deadweight,,hihg,", expected: #"scenarios.csv:2:4: error: change is "hihg"; did you mean "high"?"#),
        Case(
            rows: "a,deadweight,,+0.1,",
            expected: #"scenarios.csv:2:4: error: change is "+0.1", which may be 0.1 itself or a change by +0.1%"#),
        Case(
            rows: "a,unit_cost,,10%,",
            expected:
                #"scenarios.csv:2:4: error: change is "10%", and only a share can be a percentage"#),
        Case(
            rows: "a,unit_cost,,-150%,",
            expected: #"scenarios.csv:2:4: error: change is "-150%", which leaves less than nothing"#),
        Case(
            rows: "a,unit_cost,basis:panel,+10%,",
            expected:
                "scenarios.csv:2:3: error: unit_cost cannot differ by basis: one price serves all rows of a service"),
        Case(
            rows: "a,people,service:visit,x2,",
            expected: "scenarios.csv:2:3: error: people is about the evaluation as a whole and has no scope"),
        Case(
            rows: "a,funder[NHS],NHS,10%,",
            expected: "scenarios.csv:2:3: error: funder[NHS] is about the evaluation as a whole and has no scope"),
        Case(
            rows: "a,deadweight,,x6,",
            expected: "scenarios.csv:2:4: error: deadweight=x6 makes 0.3 into 1.8; deadweight is a share from 0 to 1"),
        Case(
            rows: "a,likelihood,,x1.5,",
            expected:
                "scenarios.csv:2:4: error: likelihood=x1.5 makes a likelihood of 0.9 into 1.35; a likelihood is from 0 to 1"
        ),
        Case(rows: "a,people,,+5%,", expected: "scenarios.csv:2:4: error: people=+5% gives 10.5 people"),
        Case(rows: "a,people,,low,", expected: "scenarios.csv:2:4: error: people has no low and high to choose from"),
        Case(
            rows: "a,horizon_years,,2.5,",
            expected:
                "scenarios.csv:2:4: error: horizon_years is \"2.5\", which is no whole number of years from 1 to 125"),
        Case(
            rows: "a,deadweight,service:ae-attendance,0.3,",
            expected:
                "scenarios.csv:2:4: error: deadweight[service:ae-attendance]=0.3 changes nothing: no row is about service:ae-attendance"
        ),
        Case(
            rows: "a,deadweight,,central,\na,unit_cost,service:visit,low,",
            expected:
                "scenarios.csv:3:4: error: unit_cost[service:visit]=low changes nothing: the unit cost is that already, or has no range to choose from"
        ),
        Case(
            rows: "a,attribution,,1,",
            expected:
                "scenarios.csv:2:4: error: attribution=1 changes nothing: attribution is that already, or has no range to choose from"
        ),
        Case(
            rows: "a,unit_cost,,120,",
            expected: "scenarios.csv:2:4: error: unit_cost=120 gives many services one unit cost"),
        Case(
            rows: "a,deadweight,,0.3,\na,deadweight,,0.4,",
            expected: #"scenarios.csv:3:4: error: scenario "a" changes deadweight for the same rows on line 2"#),
        Case(
            rows: "a,deadweight,,0.3,\nb,based_on,,aa,\nb,people,,x2,",
            expected: #"scenarios.csv:3:4: error: there is no scenario "aa""#),
        Case(
            rows: "cautious,deadweight,,0.3,\nb,based_on,,cautios,\nb,people,,x2,",
            expected: #"scenarios.csv:3:4: error: there is no scenario "cautios"; did you mean "cautious"?"#),
        Case(
            rows: "a,based_on,,b,\na,people,,x2,\nb,based_on,,a,\nb,deadweight,,0.3,",
            expected: #"scenarios.csv:2:4: error: scenario "a" builds on itself in the end"#),
        Case(
            rows: "a,deadweight,,0.3,\nb,based_on,,a,",
            expected: #"scenarios.csv:3:4: error: scenario "b" changes nothing of its own"#),
        Case(
            rows: "a,people,,x2,\nb,based_on,,a,\nb,people,,x0.5,",
            expected: #"scenarios.csv:2:4: error: scenario "b" leaves everything as it was"#),
        Case(
            rows: "a,deadweight,basis:panel,0.1,\na,deadweight,service:visit,0.3,",
            expected:
                "scenarios.csv:3:4: error: deadweight[service:visit]=0.3 covers some of the same rows as deadweight[basis:panel]=0.1, and neither is narrower"
        ),
        Case(
            rows: "a,discount_rate,,green-bok,",
            expected: #"scenarios.csv:2:4: error: change is "green-bok"; did you mean "green-book"?"#),
    ]

    @Test("A mistake is answered at its place", arguments: cases)
    func located(_ example: Case) throws {
        let messages = WorkedExample.messages {
            _ = try WorkedExample.evaluation(scenarios: "scenario,parameter,scope,change,note\n\(example.rows)\n")
        }
        let firstLines = messages.map { $0.split(separator: "\n").first.map(String.init) ?? "" }
        #expect(firstLines.contains(example.expected), "\(firstLines)")
    }

    @Test("Every mistake of a file is told in one run")
    func everyMistake() throws {
        let rows = "a,deadwieght,,0.3,\nb,deadweight,service:vist,1.7,\nc,people,,x2,\n"
        let messages = WorkedExample.messages {
            _ = try WorkedExample.evaluation(scenarios: "scenario,parameter,scope,change,note\n\(rows)")
        }
        #expect(messages.count == 3)
    }

    @Test(
        "A mistyped option is answered with what was meant",
        arguments: [
            ("deadwieght=0.3", #"parameter is "deadwieght"; did you mean "deadweight"?"#),
            ("unit_cost[vist]=+10%", #"scope is "service:vist"; did you mean "service:visit"?"#),
            ("unit_cost[NHS]=+10%", #"scope is "NHS"; did you mean "bearer:NHS"?"#),
            ("deadweight[basis:pannel]=0.1", #"did you mean "basis:panel"?"#),
            ("deadweight", "there is no value"),
            ("unit_cost[visit=3", "a bracket is opened and not closed"),
            ("deadweight[=0.3", "a bracket is opened and not closed"),
        ])
    func setOption(_ text: String, _ expected: String) throws {
        let evaluation = try WorkedExample.evaluation()
        let messages = WorkedExample.messages {
            _ = try SetOption(text, catalogue: evaluation.usedCatalogue).change()
        }
        #expect(messages.contains { $0.contains(expected) && $0.hasPrefix("--set \(text)") }, "\(messages)")
    }

    @Test("A scenario is called by its title, or by its name in words")
    func titles() throws {
        let evaluation = try WorkedExample.evaluation(
            scenarios: """
                scenario,title,parameter,scope,change,note
                dear,Visits cost twice as much,unit_cost,,x2,
                dear,,deadweight,,0.3,
                much-dearer,,unit_cost,,x3,

                """)
        #expect(evaluation.scenarios.map(\.heading) == ["Visits cost twice as much", "Much dearer"])
        #expect(Scenario(together: evaluation.scenarios).heading == "Visits cost twice as much + Much dearer")
    }

    @Test("A scenario builds on another, and what it changes comes on top")
    func basedOn() throws {
        let evaluation = try WorkedExample.evaluation(
            scenarios: """
                scenario,parameter,scope,change,note
                dear,unit_cost,,x2,
                dearer,based_on,,dear,
                dearer,unit_cost,service:visit,+50%,

                """)
        let dearer = try #require(evaluation.scenarios.last)
        // 528 x 2 + the visits' 800 x 0.5.
        #expect(
            try Evaluator.headline(dearer.apply(to: evaluation)).savings.net.central == WorkedExample.pounds("1456"))
    }
}

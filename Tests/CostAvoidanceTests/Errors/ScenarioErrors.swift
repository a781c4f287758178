/// Mistakes in `scenarios.csv`.
enum ScenarioErrors {
    static let group = ErrorGroup(
        title: "scenarios.csv",
        introduction: "Named what-if scenarios. What is wrong with a change after `--set` is told in the same words.",
        cases: rows + values + effects + together)

    private static let header = "scenario,parameter,scope,change"

    private static func scenario(_ code: String, _ place: String, _ rows: String) -> ErrorCase {
        ErrorCase(code, at: "scenarios.csv:\(place)", ["scenarios.csv": .text("\(header)\n\(rows)\n")])
    }

    private static func scenario(
        _ code: String, _ place: String, _ rows: String, with other: (name: String, text: String)
    ) -> ErrorCase {
        ErrorCase(
            code, at: "scenarios.csv:\(place)",
            [other.name: .text(other.text), "scenarios.csv": .text("\(header)\n\(rows)\n")])
    }

    private static let twoServices = (name: "outcomes.csv", text: "service,quantity\nae-attendance,1\nprison-year,2\n")

    private static let rows: [ErrorCase] = [
        scenario("missing-value", "2:4", "cautious,deadweight,,"),
        scenario("unknown-parameter", "2:2", "cautious,deadwieght,,0.3"),
        scenario("unknown-parameter", "2:2", "cautious,luck,,0.3"),
        scenario("unknown-scope", "2:3", "cautious,deadweight,service:ae-attendence,0.3"),
        scenario("scope-not-possible", "2:3", "cautious,unit_cost,basis:panel,+10%"),
        scenario("scope-not-possible", "2:3", "cautious,horizon_years,bearer:NHS,2"),
        scenario("scope-of-a-scenario", "3:3", "cautious,deadweight,,0.3\nworst,based_on,bearer:NHS,cautious"),
    ]

    private static let values: [ErrorCase] = [
        scenario("not-a-change", "2:4", "cautious,deadweight,,hihg"),
        scenario("not-a-change", "2:4", "cautious,deadweight,,more"),
        scenario("not-a-change", "2:4", "cautious,deadweight,,+0.1"),
        scenario("not-a-change", "2:4", "cautious,unit_cost,,10%"),
        scenario("not-a-change", "2:4", "cautious,unit_cost,,-150%"),
        scenario("not-a-change", "2:4", "cautious,unit_cost,service:ae-attendance,90 EUR"),
        scenario("not-a-share", "2:4", "cautious,deadweight,,30"),
        scenario("not-a-share", "2:4", "cautious,likelihood,,x1.5"),
        scenario(
            "not-a-share", "2:4", "cautious,deadweight,,x6",
            with: ("assumptions.csv", "parameter,central,source\ndeadweight,0.3,Green Book\n")),
        scenario("not-a-number-of-months", "2:4", "cautious,cashable_lag,,6.5"),
        scenario("no-range", "2:4", "cautious,people,,low"),
        scenario("cashable-unknown", "2:4", "cautious,cashable,,+10%"),
        scenario("not-a-rate", "2:4", "cautious,discount_rate,,3.5"),
        scenario("not-whole-years", "2:4", "cautious,horizon_years,,2.5"),
        scenario("not-whole-people", "2:4", "cautious,people,,+5%", with: people),
        scenario("not-whole-people", "2:4", "cautious,people,,2.5", with: people),
        scenario(
            "not-an-amount", "2:4", "cautious,programme_cost,,500.005",
            with: ("costs.csv", "item,amount\nSalaries,100\n")),
        scenario(
            "number-too-large", "2:4", "cautious,unit_cost,,x99999999999999999999999999999999999999"),
    ]

    private static let people = (
        name: "evaluation.json", text: #"{ "title": "A test", "priceYear": "2020-21", "people": 10 }"#
    )

    private static let funded = (name: "costs.csv", text: "item,amount,funder\nSalaries,100,Police\n")

    private static let effects: [ErrorCase] = [
        scenario("change-changes-nothing", "2:4", "cautious,attribution,,1"),
        scenario("no-row-in-scope", "2:4", "cautious,deadweight,service:prison-year,0.3"),
        scenario("one-price-for-many", "2:4", "cautious,unit_cost,,120", with: twoServices),
        scenario("total-of-many-services", "2:4", "cautious,quantity,,120", with: twoServices),
        scenario(
            "no-quantity-to-scale", "2:4", "cautious,quantity,service:ae-attendance,5",
            with: ("outcomes.csv", "service,quantity\nae-attendance,-1\n")),
        scenario("people-unknown", "2:4", "cautious,people,,20"),
        scenario("no-programme-cost", "2:4", "cautious,programme_cost,,+10%"),
        scenario(
            "nothing-to-share-by", "2:4", "cautious,programme_cost,,500",
            with: ("costs.csv", "item,amount\nSalaries,0\n")),
        scenario("unknown-funder", "2:4", "cautious,funder[Polise],,50%", with: funded),
        scenario("no-share-to-scale", "2:4", "cautious,funder[NHS],,+10%", with: funded),
        scenario("rest-not-paid", "2:4", "cautious,funder[Police],,50%", with: funded),
        ErrorCase(
            "no-discount-factor", at: "scenarios.csv:2:4",
            [
                "evaluation.json": """
                { "title": "A test", "priceYear": "2020-21",
                  "period": { "start": "2020-04", "months": 120 } }
                """,
                "outcomes.csv": "service,quantity,start\nae-attendance,1,2029-04\n",
                "scenarios.csv": .text("\(header)\nlong,horizon_years,,125\n"),
            ]),
    ]

    private static let together: [ErrorCase] = [
        scenario("changed-twice", "3:4", "cautious,deadweight,,0.3\ncautious,deadweight,,0.4"),
        scenario(
            "scenario-tie", "3:4", "cautious,deadweight,basis:panel,0.1\ncautious,deadweight,service:ae-attendance,0.3",
            with: (
                "outcomes.csv",
                "service,quantity,basis\nae-attendance,1,panel\nprison-year,1,panel\nae-attendance,1,trial\n"
            )),
        scenario("unknown-scenario", "2:4", "worst,based_on,,cautios\nworst,people,,x2\ncautious,deadweight,,0.3"),
        scenario("two-bases", "5:4", "a,people,,x2\nb,people,,x3\nb,based_on,,a\nb,based_on,,a"),
        ErrorCase(
            "two-titles", at: "scenarios.csv:3:1",
            [
                "scenarios.csv":
                    "scenario,title,parameter,scope,change\na,Twice as many,people,,x2\na,Three times,deadweight,,0.3\n"
            ]),
        scenario("scenarios-in-a-circle", "3:4", "a,people,,x2\na,based_on,,a"),
        scenario("scenario-changes-nothing", "3:4", "cautious,deadweight,,0.3\nsame,based_on,,cautious"),
        scenario("scenario-changes-nothing", "2:4", "a,people,,x2\nb,based_on,,a\nb,people,,x0.5"),
    ]
}

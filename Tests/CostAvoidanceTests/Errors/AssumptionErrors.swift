/// Mistakes in `assumptions.csv`.
enum AssumptionErrors {
    static let group = ErrorGroup(
        title: "assumptions.csv", introduction: "Deadweight and the rest, each with its range and source.",
        cases: [
            assumptions("no-rows", "1", "parameter,central,source\n"),
            assumptions("unknown-word", "2:1", "parameter,central,source\ndeadwieght,0.1,Green Book\n"),
            assumptions("missing-value", "2:3", "parameter,central,source\ndeadweight,0.1,\n"),
            assumptions("missing-value", "2:3", "parameter,low,central,high,source\ndeadweight,0.3,,0.1,Green Book\n"),
            assumptions("not-a-share", "2:2", "parameter,central,source\ndeadweight,10,Green Book\n"),
            assumptions("not-a-number-of-months", "2:2", "parameter,central,source\ncashable_lag,6.5,Trust audit\n"),
            assumptions(
                "range-out-of-order", "2:2",
                "parameter,low,central,high,source\ndeadweight,0.1,0.2,0.2,Green Book\n"),
            assumptions("unknown-scope", "2:2", "parameter,scope,central,source\ndeadweight,NHS,0.1,Green Book\n"),
            assumptions(
                "unknown-scope", "2:2",
                "parameter,scope,central,source\ndeadweight,service:ae-attendence,0.1,Green Book\n"),
            assumptions("unknown-scope", "2:2", "parameter,scope,central,source\ndeadweight,adults,0.1,Green Book\n"),
            assumptions(
                "no-such-distribution", "2:5",
                "parameter,low,central,high,distribution,source\ndeadweight,0.3,0.2,0,lognormal,Green Book\n"),
            assumptions(
                "no-such-distribution", "2:6",
                "parameter,low,central,high,range,distribution,source\ndeadweight,0.3,0.2,0.1,95%,pert,Green Book\n"
            ),
            assumptions(
                "standard-error-too-great", "2:3", "parameter,central,high,range,source\ndeadweight,0.5,0.4,se,Survey\n"
            ),
            assumptions(
                "standard-error-of-months", "2:4", "parameter,central,high,range,source\ncashable_lag,6,2,se,Audit\n"),
            assumptions(
                "unused-assumption", "2:2",
                "parameter,scope,central,source\ndeadweight,service:prison-year,0.1,Green Book\n"),
            ErrorCase(
                "deadweight-beside-comparison", at: "assumptions.csv:2:2",
                [
                    "outcomes.csv": .absent,
                    "service-use.csv": """
                    case_id,group,service,before,after
                    C01,programme,ae-attendance,3,1
                    K01,comparison,ae-attendance,3,2

                    """,
                    "assumptions.csv": "parameter,central,source\ndeadweight,0.2,Green Book\n",
                ]),
            ErrorCase(
                "made-on-far-off", at: "assumptions.csv:2:4",
                [
                    "evaluation.json": #"{ "title": "A test", "priceYear": "2020-21", "date": "2021-09" }"#,
                    "assumptions.csv": "parameter,central,source,made_on\ndeadweight,0.1,Green Book,2021-10\n",
                ]),
            ErrorCase(
                "assumption-tie", at: "assumptions.csv:3:2",
                [
                    "outcomes.csv": "service,quantity,basis\nae-attendance,1,panel\n",
                    "assumptions.csv": """
                    parameter,scope,central,source
                    deadweight,service:ae-attendance,0.1,Green Book
                    deadweight,basis:panel,0.2,Green Book

                    """,
                ]),
            assumptions("long-time", "2:2", "parameter,central,source\ncashable_lag,240,Audit\n"),
            assumptions(
                "duplicate-assumption", "3:1",
                "parameter,central,source\ndeadweight,0.1,Green Book\ndeadweight,0.2,Trust audit\n"),
        ])

    private static func assumptions(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "assumptions.csv:\(place)", ["assumptions.csv": .text(text)])
    }
}
